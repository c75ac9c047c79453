package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only requests that are meant for this desk, and no form that another page has sent. */
final class HostFilter extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;

    /** With the names under which the desk is reached, besides those of this machine. */
    HostFilter(Set<String> hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        if (!isOurs(name(host))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!isFromHere(Optional.ofNullable(request.getHeader("Origin")), host)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOurs(String name) {
        return OWN.contains(name) || hosts.contains(name);
    }

    /** A browser names the page that sends a form. */
    private static boolean isFromHere(Optional<String> origin, String host) {
        if (origin.isEmpty()) {
            return true;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin.get()).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
    }
}
