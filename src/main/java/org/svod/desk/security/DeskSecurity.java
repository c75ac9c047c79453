package org.svod.desk.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.svod.acts.SecretRule;
import org.svod.release.Role;

/** The rules for every request: who may do what, and what a browser may do with a page. */
public final class DeskSecurity {

    /** Where people sign in. */
    public static final String SIGN_IN = "/login";

    private static final String STYLES = "/desk.css";

    /** There is no icon, but every browser asks for one: it is no refusal for the log. */
    static final List<String> FOR_ALL = List.of(SIGN_IN, "/language", STYLES, "/favicon.ico");

    /** No script at all; styles and pictures only from here; nobody may show a page within another one. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    /** HEAD asks for the same as GET, without the page itself. */
    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final int COST = 12;

    private DeskSecurity() {}

    /** How passwords are stored. */
    public static PasswordEncoder passwords() {
        return new LongPasswords(new BCryptPasswordEncoder(COST));
    }

    /**
     * The chain of filters.
     *
     * @param open gets each session that begins
     * @param settings what an operator has set
     * @param providers where people may sign in besides the form
     * @param watch gets a call for each sign-in and sign-out, and for what is refused
     */
    public static SecurityFilterChain chain(
            HttpSecurity http,
            DeskUsers users,
            OpenSessions open,
            Clock clock,
            DeskRules settings,
            Optional<ClientRegistrationRepository> providers,
            SignInWatch watch) {
        SignInThrottle throttle = new SignInThrottle(clock);
        DeskSessions sessions = new DeskSessions(open, clock, settings.longest());
        settings.proxy()
                .ifPresent(proxy -> http.addFilterBefore(
                        new ProxyFilter(proxy, users, sessions, throttle, watch), CsrfFilter.class));
        providers.ifPresent(known -> new ProviderSignIn(users, sessions, throttle, watch).addTo(http, known));
        http.addFilterBefore(new HostFilter(settings.hosts()), SecurityContextHolderFilter.class)
                .addFilterBefore(new CurrentUserFilter(users, sessions), CsrfFilter.class)
                .addFilterBefore(new UploadGate(clock, settings.largest(), watch), CsrfFilter.class)
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .userDetailsService(users)
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rules.requestMatchers(FOR_ALL.toArray(String[]::new)).permitAll();
                    for (HttpMethod verb : READING) {
                        rules.requestMatchers(verb, "/").authenticated();
                    }
                    for (DeskPage page : DeskPage.ALL) {
                        String[] addresses = {page.path(), page.path() + "/**"};
                        for (HttpMethod verb : READING) {
                            if (settings.open().contains(page)) {
                                rules.requestMatchers(verb, addresses).permitAll();
                            } else {
                                rules.requestMatchers(verb, addresses).hasAnyAuthority(names(page.readers()));
                            }
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
                            watch.signedIn(byPassword(request, true));
                            sessions.begins(request, signedIn.getName(), SignInAttempt.PASSWORD);
                            if (SecretRule.fault(signedIn.getName(), password(request))
                                    .isPresent()) {
                                DeskSessions.noteMustChange(request);
                            }
                            response.sendRedirect("/");
                        })
                        .failureHandler((request, response, why) -> {
                            throttle.failed(ThrottleFilter.name(request), request.getRemoteAddr());
                            watch.signedIn(byPassword(request, false));
                            response.sendRedirect(SIGN_IN + "?error");
                        }))
                .logout(out -> out.addLogoutHandler((request, response, who) ->
                                Optional.ofNullable(who).ifPresent(w -> watch.signedOut(w.getName())))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .addLogoutHandler((request, response, who) -> DeskSessions.remember(request))
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect(SIGN_IN + "?out"
                                + DeskSessions.remembered(request)
                                        .map(of -> "&of=" + of)
                                        .orElse(""))))
                .exceptionHandling(faults -> faults.accessDeniedHandler((request, response, why) -> {
                    refused(request, watch);
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(p -> p.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(f -> f.deny())
                        .addHeaderWriter((request, response) -> {
                            // Pages say their characters themselves.
                            if (request.getServletPath().equals(STYLES)) {
                                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                            }
                        })
                        .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy(NO_DEVICES))
                        .httpStrictTransportSecurity(p -> p.requestMatcher(
                                settings.isEncrypted() ? AnyRequestMatcher.INSTANCE : request -> false)));
        return http.build();
    }

    private static String password(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("password")).orElse("");
    }

    private static SignInAttempt byPassword(HttpServletRequest request, boolean done) {
        return new SignInAttempt(
                ThrottleFilter.name(request), SignInAttempt.PASSWORD, request.getRemoteAddr(), done, "");
    }

    /** Tells the watch, if somebody has signed in: others ask for closed pages all the time. */
    static void refused(HttpServletRequest request, SignInWatch watch) {
        DeskUser.signedIn()
                .ifPresent(
                        user -> watch.refused(user.getUsername(), request.getMethod() + " " + request.getRequestURI()));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
