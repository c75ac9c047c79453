package org.svod.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** When a session begins, how the person was signed in, and when it is over. */
final class DeskSessions {

    private static final String BEGAN = "svod.signed-in";
    private static final String WAY = "svod.way";
    private static final String CHANGE = "svod.change-password";

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final OpenSessions open;
    private final Clock clock;
    private final Duration longest;

    /** Sessions that last at most so long. */
    DeskSessions(OpenSessions open, Clock clock, Duration longest) {
        this.open = open;
        this.clock = clock;
        this.longest = longest;
    }

    /** Signs a person in whom another program has recognised; the session before is over. */
    void begin(HttpServletRequest request, HttpServletResponse response, DeskUser person, String way) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        begins(request, person.getUsername(), way);
        kept.saveContext(context, request, response);
    }

    /** Notes in a new session that it begins now, and how the person was signed in. */
    void begins(HttpServletRequest request, String user, String way) {
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        open.begins(session, user, now, request.getRemoteAddr());
        session.setAttribute(BEGAN, now);
        session.setAttribute(WAY, way);
    }

    /** Notes that the password with which the session began may not be used any longer. */
    static void noteMustChange(HttpServletRequest request) {
        request.getSession().setAttribute(CHANGE, true);
    }

    /** Whether the person has signed in with a password that must be changed first. */
    static boolean mustChange(HttpServletRequest request, DeskUser person) {
        return isOf(request, SignInAttempt.PASSWORD)
                && (person.mustChange() || noted(request, CHANGE, Boolean.class).orElse(false));
    }

    /** Keeps with the request how its session began, because the session ends before the answer. */
    static void remember(HttpServletRequest request) {
        noted(request, WAY, String.class).ifPresent(way -> request.setAttribute(WAY, way));
    }

    /** The provider at which the session began; that session has just ended. Empty for the form and a proxy. */
    static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(WAY))
                .map(String::valueOf)
                .filter(way -> !way.equals(SignInAttempt.PASSWORD) && !way.equals(SignInAttempt.PROXY));
    }

    /** Whether the session of the request began in this way. */
    static boolean isOf(HttpServletRequest request, String way) {
        return noted(request, WAY, String.class).filter(way::equals).isPresent();
    }

    /** Whether the session of the request has lasted long enough, or never began. */
    boolean isOver(HttpServletRequest request) {
        return noted(request, BEGAN, Instant.class)
                .filter(began -> clock.instant().isBefore(began.plus(longest)))
                .isEmpty();
    }

    /** Ends the session, if somebody is signed in. */
    static void end(HttpServletRequest request, HttpServletResponse response) {
        if (DeskUser.signedIn().isPresent()) {
            new SecurityContextLogoutHandler()
                    .logout(
                            request,
                            response,
                            SecurityContextHolder.getContext().getAuthentication());
        }
    }

    private static <T> Optional<T> noted(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
