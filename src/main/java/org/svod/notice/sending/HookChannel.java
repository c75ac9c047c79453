package org.svod.notice.sending;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.svod.files.Printable;
import tools.jackson.databind.json.JsonMapper;

/** Tells a web address: one POST of JSON for each notice, signed. */
final class HookChannel implements Channel {

    private static final String MAC = "HmacSHA256";
    private static final int OK = 200;
    private static final int NO_MORE_OK = 300;
    private static final int CLIENT = 400;
    private static final int SERVER = 500;
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SendSettings.Hook settings;
    private final HttpClient client;

    HookChannel(SendSettings.Hook settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Reply send(Message message) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", message.id());
        content.put("written", message.entry().written().toString());
        content.put("kind", message.entry().notice().kind().name());
        content.put("role", message.entry().notice().role().name());
        content.put("state", message.entry().notice().state());
        content.put("facts", message.entry().notice().facts());
        content.put("subject", message.subject());
        content.put("text", message.text());
        byte[] body = JSON.writeValueAsBytes(content);
        HttpRequest request = HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Svod-Id", message.id())
                .header("X-Svod-Signature", "sha256=" + signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        // The timeout of the request ends with the headers; a body that never ends must not hold the outbox.
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        int status;
        try {
            status = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no whole answer within " + settings.timeout().toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (status >= OK && status < NO_MORE_OK) {
            return new Taken("HTTP " + status);
        }
        if (status >= CLIENT && status < SERVER && status != TOO_MANY && status != TIMED_OUT) {
            return new Refused("HTTP " + status);
        }
        throw new IOException(Printable.of("HTTP " + status));
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The client of the JDK has nothing to close before Java 21.
    }
}
