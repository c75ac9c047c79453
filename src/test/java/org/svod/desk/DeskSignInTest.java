package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.svod.cli.DeskNights;
import org.svod.cli.DeskSettingsException;

/** Sign-in at a provider (OpenID Connect) and by the header of a proxy, which connects from 127.0.0.2 here. */
class DeskSignInTest {

    private static final String BEGIN = "/oauth2/authorization/office";
    private static final String PROXY = "127.0.0.2";
    private static final String ELSEWHERE = "127.0.0.3";

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static DeskTester desk;

    @BeforeAll
    static void start() throws Exception {
        provider = new TestProvider();
        desk = new DeskTester(
                new DeskNights(folder),
                provider.settings() + "svod.desk.proxy.header=X-Remote-User\nsvod.desk.proxy.address=" + PROXY
                        + "\nserver.forward-headers-strategy=native\n");
        // The provider does not answer yet: the desk has started, and says so.
        assertThat(DeskTester.leadsTo(desk.fresh().get(BEGIN))).endsWith("/login?provider");
        provider.isReachable();
    }

    @AfterAll
    static void stop() {
        desk.close();
        provider.close();
    }

    private static String log() throws IOException {
        return Files.readString(folder.resolve("data/desk/audit.jsonl"));
    }

    private static Consumer<Map<String, Object>> named(String user) {
        return token -> token.put("preferred_username", user);
    }

    /** Where a browser ends that comes back from the provider with such a token. */
    private static String cameBack(DeskTester.Browser browser, boolean forged, Consumer<Map<String, Object>> token)
            throws Exception {
        provider.says(forged, token);
        return DeskTester.leadsTo(browser.get(provider.signIn(DeskTester.leadsTo(browser.get(BEGIN)))));
    }

    @Test
    void whomTheProviderNamesHasTheRoleOfTheTableAndNoOther() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        assertThat(browser.get("/login").body()).contains("href=\"" + BEGIN + "\"", "Office");
        String before = browser.cookie();
        assertThat(cameBack(browser, false, named("Stan"))).endsWith(":" + desk.port() + "/");
        assertThat(browser.cookie()).isNotEqualTo(before);
        assertThat(browser.get("/decide").statusCode()).isEqualTo(200);
        assertThat(browser.get("/send").statusCode()).isEqualTo(403);
        assertThat(browser.get("/returns").body()).contains("Kazakhstan", "Russia");
        assertThat(log()).contains("\"who\":\"stan\",\"what\":\"sign-in\",\"from\":\"127.0.0.1\",\"by\":\"office\"");
        browser.get("/returns");
        assertThat(DeskTester.leadsTo(browser.post("/logout"))).endsWith("/login?out&of=office");
        assertThat(browser.get("/login?out&of=office").body())
                .contains("Вы вышли из системы.", "/out?x=1&amp;client_id=svod\"", "«Office» ещё не завершён");
        assertThat(browser.get("/login?out&of=other").body()).doesNotContain("ещё не завершён");
        assertThat(browser.get("/returns").statusCode()).isEqualTo(302);
    }

    @Test
    void theCookieComesBackWithTheBrowserFromTheProvider() throws Exception {
        assertThat(desk.fresh().get("/login").headers().firstValue("Set-Cookie").orElse(""))
                .endsWith("SameSite=Lax");
    }

    static Stream<Arguments> badTokens() {
        Consumer<Map<String, Object>> good = named("stan");
        return Stream.of(
                Arguments.of("of a stranger", "?unknown", false, named("mallory")),
                Arguments.of("of a blank name", "?unknown", false, named("")),
                Arguments.of("without a name", "?provider", false, (Consumer<Map<String, Object>>) t -> {}),
                Arguments.of("of letters that only look alike", "?unknown", false, named("\u212az")),
                Arguments.of("signed by another", "?provider", true, good),
                Arguments.of("of another issuer", "?provider", false, good.andThen(t -> t.put("iss", "http://evil"))),
                Arguments.of("for another audience", "?provider", false, good.andThen(t -> t.put("aud", "evil"))),
                Arguments.of("for two audiences", "?provider", false, good.andThen(t -> {
                    t.put("aud", new String[] {"svod", "evil"});
                    t.put("azp", "evil");
                })),
                Arguments.of("that is over", "?provider", false, good.andThen(t -> t.put("exp", 1_700_000_000L))),
                Arguments.of("of the future", "?provider", false, good.andThen(t -> t.put("iat", 4_000_000_000L))),
                Arguments.of("for another sign-in", "?provider", false, good.andThen(t -> t.put("nonce", "other"))),
                Arguments.of("without a nonce", "?provider", false, good.andThen(t -> t.remove("nonce"))));
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodSignsNobodyIn(String what, String page, boolean forged, Consumer<Map<String, Object>> token)
            throws Exception {
        DeskTester.Browser browser = desk.fresh();
        assertThat(cameBack(browser, forged, token)).as(what).endsWith("/login" + page);
        assertThat(browser.get("/returns").statusCode()).as(what).isEqualTo(302);
        assertThat(browser.get("/login" + page).body()).contains("role=\"alert\"");
    }

    @Test
    void theWayBackIsForTheBrowserThatWentAndForOneTime() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        provider.says(false, named("stan"));
        String back = provider.signIn(DeskTester.leadsTo(browser.get(BEGIN)));
        DeskTester.Browser other = desk.fresh();
        other.get("/login");
        assertThat(DeskTester.leadsTo(other.get(back))).endsWith("/login?provider");
        assertThat(DeskTester.leadsTo(browser.get(back.replaceFirst("state=.", "state=_"))))
                .endsWith("/login?provider");
        assertThat(DeskTester.leadsTo(browser.get(back))).endsWith("/login?provider");
        assertThat(DeskTester.leadsTo(desk.fresh().get("/oauth2/authorization/nobody")))
                .endsWith("/login?provider");
    }

    /** What the desk answers to a request from this address with these lines of the head. */
    private static String from(String address, String path, String... lines) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), desk.port()));
            String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join(
                            "", Stream.of(lines).map(line -> line + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookie(String answer) {
        Matcher set = Pattern.compile("Set-Cookie: (svod=[0-9A-F]+)").matcher(answer);
        assertThat(set.find()).as(answer).isTrue();
        return set.group(1);
    }

    @Test
    void whomTheProxyNamesIsSignedInAndOnlyAsLongAsItDoes() throws Exception {
        String first = from(PROXY, "/decide", "X-Remote-User: Stan");
        assertThat(first).startsWith("HTTP/1.1 200").contains("stan");
        assertThat(log()).contains("\"who\":\"stan\",\"what\":\"sign-in\",\"from\":\"127.0.0.2\",\"by\":\"proxy\"");
        String session = "Cookie: " + cookie(first);
        assertThat(from(PROXY, "/decide", session, "X-Remote-User: stan"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Set-Cookie");
        assertThat(from(PROXY, "/returns", session, "X-Remote-User: kz"))
                .startsWith("HTTP/1.1 200")
                .contains("Set-Cookie", "Kazakhstan")
                .doesNotContain("Russia");
        String again = "Cookie: " + cookie(from(PROXY, "/decide", "X-Remote-User: stan"));
        assertThat(from(ELSEWHERE, "/decide", again)).startsWith("HTTP/1.1 302");
        assertThat(from(PROXY, "/decide", again)).startsWith("HTTP/1.1 302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", ELSEWHERE})
    void aHeaderFromElsewhereIsNotBelieved(String address) throws Exception {
        assertThat(from(address, "/decide", "X-Remote-User: stan")).startsWith("HTTP/1.1 302");
        assertThat(from(address, "/decide", "X-Remote-User: stan", "X-Forwarded-For: " + PROXY))
                .as("an address that another header names is not where the request comes from")
                .startsWith("HTTP/1.1 302");
    }

    @Test
    void whomTheProxyNamesAndNobodyKnowsIsTold() throws Exception {
        for (String name : new String[] {"mallory", "", "stan\r\nX-Remote-User: anna", "kz, anna"}) {
            assertThat(from(PROXY, "/decide", "X-Remote-User: " + name))
                    .as(name)
                    .startsWith("HTTP/1.1 302")
                    .contains("/login?unknown");
        }
        assertThat(from(PROXY, "/desk.css", "X-Remote-User: mallory")).startsWith("HTTP/1.1 200");
        assertThat(from(PROXY, "/login?unknown", "X-Remote-User: mallory"))
                .startsWith("HTTP/1.1 200")
                .contains("role=\"alert\"");
    }

    @Test
    void theLogHasNoEndlessListOfWhatFailed() throws Exception {
        for (int i = 0; i < 120; i++) {
            from("127.0.0.4", "/oauth2/authorization/nobody");
        }
        assertThat(log().lines().filter(line -> line.contains("127.0.0.4"))).hasSizeBetween(1, 50);
    }

    @Test
    void aPersonWithoutAPasswordSignsInOnlySo() throws Exception {
        Path users = folder.resolve("data/etc/desk/users.csv");
        Files.writeString(users, Files.readString(users) + "paul,Paul,reader,,,en\n");
        assertThat(DeskTester.leadsTo(desk.fresh().signIn("paul", ""))).endsWith("/login?error");
        assertThat(cameBack(desk.fresh(), false, named("paul"))).endsWith(":" + desk.port() + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"svod.desk.proxy.header=X-User", "svod.desk.proxy.address=10.0.0.1", "both=proxy.example.org"})
    void aHeaderWithoutAnAddressIsNoSetting(String line) {
        MockEnvironment settings = new MockEnvironment();
        if (line.startsWith("both=")) {
            settings.setProperty("svod.desk.proxy.header", "X-User");
            settings.setProperty("svod.desk.proxy.address", line.substring(5));
        } else {
            settings.setProperty(line.replaceFirst("=.*", ""), line.replaceFirst(".*=", ""));
        }
        assertThatThrownBy(() -> DeskProxy.read(settings))
                .isInstanceOf(DeskSettingsException.class)
                .hasMessageContaining("svod.desk.proxy.address");
    }
}
