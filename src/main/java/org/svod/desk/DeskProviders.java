package org.svod.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.util.function.SingletonSupplier;
import org.svod.cli.DeskSettingsException;
import org.svod.desk.security.SignInLinks;

/**
 * The providers at which people may sign in, from the properties of Spring Boot under
 * {@code spring.security.oauth2.client}. A provider is asked for its addresses at the first sign-in, so that the desk
 * starts also while the provider cannot be reached.
 */
final class DeskProviders implements ClientRegistrationRepository {

    /** Encrypted, or on this machine. */
    private static final Pattern SAFE = Pattern.compile("https://.+|http://(localhost|127[.]0[.]0[.]1)[:/].+");

    private final Map<String, Supplier<ClientRegistration>> providers = new LinkedHashMap<>();
    private final List<SignInLinks.Link> links;
    private final Map<String, SignInLinks.Link> outs = new ConcurrentHashMap<>();

    private DeskProviders(OAuth2ClientProperties properties) {
        properties
                .getRegistration()
                .forEach((id, registration) ->
                        providers.put(id, SingletonSupplier.of(() -> noted(described(properties, id, registration)))));
        links = properties.getRegistration().entrySet().stream()
                .map(each -> new SignInLinks.Link(
                        Optional.ofNullable(each.getValue().getClientName()).orElse(each.getKey()),
                        "/oauth2/authorization/" + each.getKey()))
                .toList();
    }

    /**
     * Those of the settings; there may be none.
     *
     * @throws DeskSettingsException if a provider has no client-id
     */
    static DeskProviders read(Environment environment) {
        OAuth2ClientProperties properties = Binder.get(environment)
                .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .orElseGet(OAuth2ClientProperties::new);
        try {
            properties.validate();
        } catch (IllegalStateException e) {
            throw new DeskSettingsException(
                    "desk.properties: a provider under spring.security.oauth2.client.registration has no client-id");
        }
        return new DeskProviders(properties);
    }

    private static ClientRegistration described(
            OAuth2ClientProperties all, String id, OAuth2ClientProperties.Registration registration) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getProvider().putAll(all.getProvider());
        one.getRegistration().put(id, registration);
        return new OAuth2ClientPropertiesMapper(one)
                .asClientRegistrations()
                .values()
                .iterator()
                .next();
    }

    /** Keeps where people sign out of the provider, if its description names a safe address. */
    private ClientRegistration noted(ClientRegistration provider) {
        Object out = provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (out instanceof String address && SAFE.matcher(address).matches()) {
            outs.put(
                    provider.getRegistrationId(),
                    new SignInLinks.Link(
                            provider.getClientName(),
                            address + (address.contains("?") ? "&" : "?") + "client_id="
                                    + URLEncoder.encode(provider.getClientId(), StandardCharsets.UTF_8)));
        }
        return provider;
    }

    @Override
    @SuppressWarnings("NullAway") // Spring asks for null where there is no such provider.
    public ClientRegistration findByRegistrationId(String id) {
        return Optional.ofNullable(providers.get(id)).map(Supplier::get).orElse(null);
    }

    /** What the page of the sign-in offers. */
    SignInLinks links() {
        return new SignInLinks(links, id -> Optional.ofNullable(outs.get(id)));
    }

    /** Whether there is any. */
    boolean isAny() {
        return !providers.isEmpty();
    }
}
