package org.svod.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Sign-in at a provider (OpenID Connect). The provider says who it is; {@code users.csv} says what the person may do.
 * No token of the provider is kept.
 */
final class ProviderSignIn {

    private static final String NOT_KNOWN = "not known";
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final DeskUsers users;
    private final DeskSessions sessions;
    private final SignInThrottle throttle;
    private final SignInWatch watch;
    private final OidcUserService told = new OidcUserService();

    ProviderSignIn(DeskUsers users, DeskSessions sessions, SignInThrottle throttle, SignInWatch watch) {
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.watch = watch;
    }

    /** Adds the sign-in at these providers. */
    void addTo(HttpSecurity http, ClientRegistrationRepository providers) {
        http.oauth2Login(login -> login.loginPage(DeskSecurity.SIGN_IN)
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NoTokens())
                .userInfoEndpoint(info -> info.oidcUserService(this::known).userService(request -> {
                    throw refused("the provider has no scope openid", "");
                }))
                .successHandler(this::succeeded)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(ProviderSignIn.this::failed);
                        return filter;
                    }
                }));
    }

    /** The person of the token, who must be in the table. */
    private OidcUser known(OidcUserRequest request) {
        String name = Optional.ofNullable(request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUserNameAttributeName())
                .orElse("");
        OidcUser person = told(request, name);
        if (StandardClaimNames.EMAIL.equals(name) && !Boolean.TRUE.equals(person.getEmailVerified())) {
            throw refused("the provider has not verified the address", person.getName());
        }
        if (users.named(person.getName()).isEmpty()) {
            throw refused(NOT_KNOWN, person.getName());
        }
        return person;
    }

    private OidcUser told(OidcUserRequest request, String name) {
        try {
            return told.loadUser(request);
        } catch (IllegalArgumentException e) {
            // What Spring throws if the claim is not there.
            throw refused("the provider does not say " + name, "");
        }
    }

    private static OAuth2AuthenticationException refused(String why, String user) {
        return new RefusedHere(why, user);
    }

    /** A refusal of the desk itself. What a browser brings from a provider can say anything, this cannot. */
    private static final class RefusedHere extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final String user;

        RefusedHere(String why, String user) {
            super(new OAuth2Error(why), why);
            this.user = user;
        }
    }

    /** The code of a refusal; of what comes from elsewhere only a word that looks like a code of OAuth. */
    private static String code(AuthenticationException why) {
        if (why instanceof OAuth2AuthenticationException refused) {
            String code = String.valueOf(refused.getError().getErrorCode());
            if (why instanceof RefusedHere || CODE.matcher(code).matches()) {
                return code;
            }
        }
        return "no answer of the provider";
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication by)
            throws IOException {
        Optional<DeskUser> person = users.named(by.getName());
        if (person.isEmpty()) {
            failed(request, response, refused(NOT_KNOWN, by.getName()));
        } else {
            watch.signedIn(
                    new SignInAttempt(person.get().getUsername(), way(request), request.getRemoteAddr(), true, ""));
            sessions.begin(request, response, person.get(), way(request));
            response.sendRedirect("/");
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code = code(why);
        String user = why instanceof RefusedHere here ? here.user : "";
        boolean isStranger = why instanceof RefusedHere && code.equals(NOT_KNOWN);
        if (throttle.failedElsewhere(request.getRemoteAddr())) {
            watch.signedIn(new SignInAttempt(user, way(request), request.getRemoteAddr(), false, code));
        }
        // Another site can open this address; it must not end the session of a person who has signed in.
        if (DeskUser.signedIn().isEmpty()) {
            Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        }
        response.sendRedirect(DeskSecurity.SIGN_IN + (isStranger ? "?unknown" : "?provider"));
    }

    /** The name of the provider is the last part of the address. */
    private static String way(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst(".*/", "");
    }
}
