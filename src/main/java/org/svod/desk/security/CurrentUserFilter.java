package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a person whose line in {@code users.csv} was changed or removed. */
final class CurrentUserFilter extends OncePerRequestFilter {

    private final DeskUsers users;

    CurrentUserFilter(DeskUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Authentication> now =
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
        boolean outdated = now.map(Authentication::getPrincipal)
                .filter(DeskUser.class::isInstance)
                .map(DeskUser.class::cast)
                .filter(user -> !users.isCurrent(user))
                .isPresent();
        if (outdated) {
            new SecurityContextLogoutHandler().logout(request, response, now.orElse(null));
            response.sendRedirect(DeskSecurity.SIGN_IN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
