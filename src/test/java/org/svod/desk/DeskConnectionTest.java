package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.DeskNights;
import org.svod.cli.DeskSettingsException;

/** The desk behind a proxy that gives TLS, with sessions that are over at once. */
class DeskConnectionTest {

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk("", "svod.desk.tls=true\nsvod.desk.longest-session=0s\n");

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void theCookieIsForThisHostAloneAndBrowsersStayWithHttps() throws Exception {
        HttpResponse<String> answer = desk.fresh().get("/login");
        assertThat(cookie(answer)).matches("__Host-svod=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void aSessionThatHasLastedLongEnoughIsOverHoweverBusyItIs() throws Exception {
        // A client without TLS keeps no such cookie, so it is sent by hand.
        DeskTester.Browser browser = desk.fresh();
        String before = cookie(browser.get("/login")).replaceFirst(";.*", "");
        HttpResponse<String> signedIn =
                browser.send(browser.form("/login", "username", "rita", "password", DeskTester.PASSWORD)
                        .header("Cookie", before)
                        .build());
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/");
        String after = cookie(signedIn).replaceFirst(";.*", "");
        assertThat(browser.get("/returns", "Cookie", after)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login");
    }

    @Test
    void theLogNamesTheAddressThatTheProxyOnThisMachineNames() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        String before = cookie(browser.get("/login")).replaceFirst(";.*", "");
        browser.send(browser.form("/login", "username", "rita", "password", "wrong")
                .header("Cookie", before)
                .header("X-Forwarded-For", "203.0.113.9")
                .build());
        assertThat(Files.readString(desk.path("data/desk/audit.jsonl")))
                .contains("\"what\":\"sign-in failed\",\"from\":\"203.0.113.9\"");
    }

    @Test
    void aDurationThatIsNoneIsToldBeforeAnythingStarts(@TempDir Path other) throws IOException {
        DeskNights nights = new DeskNights(other);
        assertThatThrownBy(() -> new DeskTester(nights, "svod.desk.longest-session=twelve\n"))
                .isInstanceOf(DeskSettingsException.class)
                .hasMessageContaining("svod.desk.longest-session: twelve is no duration");
    }
}
