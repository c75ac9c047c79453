package org.svod.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A small provider of OpenID Connect on this machine, which signs what a test tells it to. */
final class TestProvider implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String CLIENT = "svod";
    private static final String SECRET = "secret-of-the-desk";
    private static final String CODE = "code-1";

    private final HttpServer server;
    private final KeyPair key = pair();
    private final KeyPair other = pair();
    private Map<String, String> asked = Map.of();
    private Consumer<Map<String, Object>> claims = none -> {};
    private boolean isReachable;
    private boolean isForged;

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The settings of a desk that trusts it. */
    String settings() {
        return String.format(Locale.ROOT, """
                spring.security.oauth2.client.registration.office.client-id=%s
                spring.security.oauth2.client.registration.office.client-secret=%s
                spring.security.oauth2.client.registration.office.client-name=Office
                spring.security.oauth2.client.registration.office.scope=openid
                spring.security.oauth2.client.provider.office.issuer-uri=%s
                spring.security.oauth2.client.provider.office.user-name-attribute=preferred_username
                """, CLIENT, SECRET, issuer());
    }

    /** From now on it answers. */
    void isReachable() {
        isReachable = true;
    }

    /** What the next tokens say besides, or instead of, what a good one for this person says. */
    void says(boolean forged, Consumer<Map<String, Object>> different) {
        isForged = forged;
        claims = different;
    }

    /** A person signs in at the page to which the desk has sent the browser; gives the way back. */
    String signIn(String page) {
        asked = parameters(URI.create(page).getRawQuery());
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + CODE + "&state=" + asked.get("state");
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Object body = Map.of();
        int status = isReachable ? 200 : 503;
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> body = description();
            case "/jwks" -> body = Map.of("keys", new Object[] {publicKey()});
            case "/token" -> {
                String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (mayHaveToken(parameters(sent), exchange.getRequestHeaders().getFirst("Authorization"))) {
                    body = Map.of("access_token", "a", "token_type", "Bearer", "expires_in", 60, "id_token", idToken());
                } else {
                    status = 400;
                    body = Map.of("error", "invalid_grant");
                }
            }
            default -> status = 404;
        }
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "end_session_endpoint",
                issuer() + "/out?x=1",
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/jwks",
                "subject_types_supported",
                new String[] {"public"},
                "response_types_supported",
                new String[] {"code"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    /** Only the desk that knows the secret, and only the browser that began the sign-in (PKCE). */
    private boolean mayHaveToken(Map<String, String> sent, String authorization) {
        String known =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        String challenge = BASE64.encodeToString(
                sha256(sent.getOrDefault("code_verifier", "").getBytes(StandardCharsets.UTF_8)));
        return known.equals(authorization)
                && CODE.equals(sent.get("code"))
                && challenge.equals(asked.get("code_challenge"));
    }

    private String idToken() {
        Map<String, Object> said = new LinkedHashMap<>();
        long now = Instant.now().getEpochSecond();
        said.put("iss", issuer());
        said.put("sub", "4711");
        said.put("aud", CLIENT);
        said.put("iat", now);
        said.put("exp", now + 300);
        said.put("nonce", asked.get("nonce"));
        claims.accept(said);
        String signed = encoded(Map.of("alg", "RS256", "kid", "1")) + "." + encoded(said);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((isForged ? other : key).getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", "1",
                "n", BASE64.encodeToString(open.getModulus().toByteArray()),
                "e", BASE64.encodeToString(open.getPublicExponent().toByteArray()));
    }

    private static String encoded(Map<String, Object> json) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
