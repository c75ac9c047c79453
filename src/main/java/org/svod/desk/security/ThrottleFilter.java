package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away, before the password is looked at, if there were too many that failed. */
final class ThrottleFilter extends OncePerRequestFilter {

    private final SignInThrottle throttle;

    ThrottleFilter(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsIn =
                request.getMethod().equals("POST") && request.getServletPath().equals(DeskSecurity.SIGN_IN);
        if (signsIn && throttle.isClosed(name(request), request.getRemoteAddr())) {
            response.sendRedirect(DeskSecurity.SIGN_IN + "?wait");
        } else {
            chain.doFilter(request, response);
        }
    }

    static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("username")).orElse("");
    }
}
