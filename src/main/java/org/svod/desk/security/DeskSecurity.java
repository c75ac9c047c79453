package org.svod.desk.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.svod.release.Role;

/** The rules for every request: who may do what, and what a browser may do with a page. */
public final class DeskSecurity {

    /** Where people sign in. */
    public static final String SIGN_IN = "/login";

    /** No script at all; styles and pictures only from here; nobody may show a page within another one. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private static final int COST = 12;

    private DeskSecurity() {}

    /** How passwords are stored. */
    public static PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(COST);
    }

    /**
     * The chain of filters.
     *
     * @param hosts names under which the desk is reached, besides those of this machine
     * @param largest bytes of the largest file that may be sent
     * @param open pages that may be read without a sign-in
     * @param watch gets a call for each sign-in and sign-out
     */
    public static SecurityFilterChain chain(
            HttpSecurity http,
            DeskUsers users,
            Clock clock,
            Set<String> hosts,
            long largest,
            Set<DeskPage> open,
            SignInWatch watch) {
        SignInThrottle throttle = new SignInThrottle(clock);
        http.addFilterBefore(new HostFilter(hosts), SecurityContextHolderFilter.class)
                .addFilterBefore(new CurrentUserFilter(users), CsrfFilter.class)
                .addFilterBefore(new UploadGate(clock, largest), CsrfFilter.class)
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .userDetailsService(users)
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rules.requestMatchers(SIGN_IN, "/language", "/desk.css").permitAll();
                    rules.requestMatchers(HttpMethod.GET, "/").authenticated();
                    for (DeskPage page : DeskPage.ALL) {
                        String[] addresses = {page.path(), page.path() + "/**"};
                        if (open.contains(page)) {
                            rules.requestMatchers(HttpMethod.GET, addresses).permitAll();
                        } else {
                            rules.requestMatchers(HttpMethod.GET, addresses).hasAnyAuthority(names(page.readers()));
                        }
                        if (!page.writers().isEmpty()) {
                            rules.requestMatchers(HttpMethod.POST, addresses).hasAnyAuthority(names(page.writers()));
                        }
                    }
                    rules.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .successHandler((request, response, signedIn) -> {
                            throttle.succeeded(ThrottleFilter.name(request));
                            watch.signedIn(ThrottleFilter.name(request), true);
                            response.sendRedirect("/");
                        })
                        .failureHandler((request, response, why) -> {
                            throttle.failed(ThrottleFilter.name(request), request.getRemoteAddr());
                            watch.signedIn(ThrottleFilter.name(request), false);
                            response.sendRedirect(SIGN_IN + "?error");
                        }))
                .logout(out -> out.addLogoutHandler((request, response, who) ->
                                Optional.ofNullable(who).ifPresent(w -> watch.signedOut(w.getName())))
                        .logoutSuccessUrl(SIGN_IN + "?out"))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(p -> p.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(f -> f.deny())
                        .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()")));
        return http.build();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
