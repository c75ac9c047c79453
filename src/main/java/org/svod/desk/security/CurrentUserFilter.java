package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person whose line in {@code users.csv} was changed or removed, and each session that has lasted
 * long enough.
 */
final class CurrentUserFilter extends OncePerRequestFilter {

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
        if (outdated) {
            DeskSessions.end(request, response);
            response.sendRedirect(DeskSecurity.SIGN_IN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
