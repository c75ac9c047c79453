package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person whose line in {@code users.csv} was changed or removed, and each session that has lasted
 * long enough.
 */
final class CurrentUserFilter extends OncePerRequestFilter {

    private static final String BEGAN = "svod.signed-in";

    private final DeskUsers users;
    private final Clock clock;
    private final Duration longest;

    CurrentUserFilter(DeskUsers users, Clock clock, Duration longest) {
        this.users = users;
        this.clock = clock;
        this.longest = longest;
    }

    /** Notes in a new session that it begins now. */
    static void begins(HttpServletRequest request, Clock clock) {
        request.getSession().setAttribute(BEGAN, clock.instant());
    }

    private boolean isOver(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(BEGAN))
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .filter(began -> clock.instant().isBefore(began.plus(longest)))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean outdated = DeskUser.signedIn()
                .filter(user -> !users.isCurrent(user) || isOver(request))
                .isPresent();
        if (outdated) {
            new SecurityContextLogoutHandler()
                    .logout(
                            request,
                            response,
                            SecurityContextHolder.getContext().getAuthentication());
            response.sendRedirect(DeskSecurity.SIGN_IN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
