package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in whom the proxy names. As long as the proxy names a person, nobody else can be signed in from there; a
 * session that began so is over with the first request that the proxy has not signed.
 */
final class ProxyFilter extends OncePerRequestFilter {

    private final TrustedProxy proxy;
    private final DeskUsers users;
    private final DeskSessions sessions;
    private final SignInThrottle throttle;
    private final SignInWatch watch;

    ProxyFilter(
            TrustedProxy proxy, DeskUsers users, DeskSessions sessions, SignInThrottle throttle, SignInWatch watch) {
        this.proxy = proxy;
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.watch = watch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> named = proxy.named(request);
        Optional<DeskUser> before = DeskUser.signedIn();
        Optional<DeskUser> now = named.flatMap(users::named);
        if (named.isEmpty()) {
            if (DeskSessions.isOf(request, SignInAttempt.PROXY)) {
                DeskSessions.end(request, response);
            }
        } else if (now.isEmpty()) {
            DeskSessions.end(request, response);
            if (!DeskSecurity.FOR_ALL.contains(request.getServletPath())) {
                if (throttle.failedElsewhere(request.getRemoteAddr())) {
                    watch.signedIn(new SignInAttempt(
                            named.get(), SignInAttempt.PROXY, request.getRemoteAddr(), false, "not known"));
                }
                response.sendRedirect(DeskSecurity.SIGN_IN + "?unknown");
                return;
            }
        } else if (before.map(DeskUser::getUsername)
                .filter(now.get().getUsername()::equals)
                .isEmpty()) {
            DeskSessions.end(request, response);
            watch.signedIn(
                    new SignInAttempt(now.get().getUsername(), SignInAttempt.PROXY, request.getRemoteAddr(), true, ""));
            sessions.begin(request, response, now.get(), SignInAttempt.PROXY);
        }
        chain.doFilter(request, response);
    }
}
