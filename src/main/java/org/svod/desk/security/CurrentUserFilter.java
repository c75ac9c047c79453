package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person whose line in {@code users.csv} was changed or removed, and each session that has lasted
 * long enough. A person whose password was given by an operator, or is one that many people use, changes it first.
 */
final class CurrentUserFilter extends OncePerRequestFilter {

    /** What is open to a person who must change the password first. */
    private static final Set<String> MEANWHILE = Stream.concat(
                    DeskSecurity.FOR_ALL.stream(), Stream.of(DeskPage.PASSWORD.path(), "/logout"))
            .collect(Collectors.toUnmodifiableSet());

    private final DeskUsers users;
    private final DeskSessions sessions;

    CurrentUserFilter(DeskUsers users, DeskSessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean outdated = DeskUser.signedIn()
                .filter(user -> !users.isCurrent(user) || sessions.isOver(request))
                .isPresent();
        boolean mustChange = DeskUser.signedIn()
                        .filter(user -> DeskSessions.mustChange(request, user))
                        .isPresent()
                && !MEANWHILE.contains(request.getServletPath());
        if (outdated) {
            DeskSessions.end(request, response);
            response.sendRedirect(DeskSecurity.SIGN_IN);
        } else if (mustChange) {
            response.sendRedirect(DeskPage.PASSWORD.path() + "?first");
        } else {
            chain.doFilter(request, response);
        }
    }
}
