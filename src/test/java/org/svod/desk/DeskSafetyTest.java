package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.svod.acts.Account;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.cli.DeskNights;
import org.svod.files.ChainedLines;
import org.svod.files.Fingerprint;
import org.svod.release.Role;

/** What protects people and sessions at the desk; the page asvs.md of the documents names these tests. */
class DeskSafetyTest {

    private static final String NEW = "четыре слова и Один конь - длиннее семидесяти двух байт";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    private static String log() throws IOException {
        return Files.readString(desk.path("data/desk/audit.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/returns", "/nothing", "/downloads/2023/zip"})
    void noAnswerIsKeptOrLentToOtherPages(String path) throws Exception {
        HttpResponse<String> answer = desk.of("rita").get(path);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()", "usb=()");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void aTypeOfTextSaysItsCharacters() throws Exception {
        for (String path : List.of("/login", "/nothing", "/desk.css")) {
            assertThat(desk.of("rita")
                            .get(path)
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .as(path)
                    .startsWith("text/")
                    .containsIgnoringCase("charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void otherVerbsDoNothing(String verb) throws Exception {
        DeskTester.Browser anna = desk.of("anna");
        assertThat(anna.send(HttpRequest.newBuilder(URI.create(anna.root() + "/returns"))
                                .method(verb, HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isIn(403, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /returns;jsessionid=1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void whatIsNoRequestIsAnsweredWithoutAWordAboutTheServer(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContainIgnoringCase("tomcat", "apache", "exception", "spring", "svod.desk");
        }
    }

    @Test
    void whatIsRefusedIsInTheLogAndCannotForgeALine() throws Exception {
        desk.of("rita").get("/release/2023");
        DeskTester.Browser other = desk.fresh();
        other.signIn("rita\n{\"at\":\"2024\",\"who\":\"anna\"}\u202e", "wrong");
        assertThat(log())
                .contains("\"who\":\"rita\",\"what\":\"refused\",\"page\":\"GET /release/2023\"")
                .contains("\"from\":\"127.0.0.1\"")
                .doesNotContain("\n{\"at\":\"2024\",\"who\":\"anna\"")
                .doesNotContain("\u202e");
        assertThat(ChainedLines.broken(desk.path("data/desk/audit.jsonl"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rita, /returns",
        "rita, /send",
        "kz, /receipts/RU/2023",
        "rita, /downloads/2023/file/annual-figures-2023.csv",
        "'', /returns"
    })
    void headIsAnsweredLikeGetWithoutAPage(String user, String path) throws Exception {
        DeskTester.Browser browser = desk.of(user);
        HttpResponse<String> page = browser.get(path);
        HttpResponse<String> head = browser.send(HttpRequest.newBuilder(URI.create(browser.root() + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.statusCode()).isEqualTo(page.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Disposition", "Content-Security-Policy", "Location")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(page.headers().firstValue(name));
        }
    }

    @Test
    void theLogSaysWhoLookedForRowsAndReceiptsAlsoOfOthers() throws Exception {
        desk.of("kz").get("/receipts/RU/file/RU_2023.csv.1");
        desk.of("stan").get("/figures/2023/DETAINED/rows/KZ");
        assertThat(log())
                .contains("\"who\":\"kz\",\"what\":\"look\",\"page\":\"/receipts/RU/file/RU_2023.csv.1\"")
                .contains("\"who\":\"stan\",\"what\":\"look\",\"page\":\"/figures/2023/DETAINED/rows/KZ\"");
    }

    @Test
    void theOutputOfTheProcessRepeatsNothingOfARequest() throws Exception {
        String said = DeskNights.complained(() -> {
            assertThat(desk.of("stan")
                            .get("/receipts/KZ/file/KZ_2023.csv.1/explain?finding=X&line=FORGED%0AINFO")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(desk.of("stan")
                            .get("/figures/2023/DETAINED/rows/KZ?page=FORGED")
                            .statusCode())
                    .isEqualTo(400);
        });
        assertThat(said).doesNotContain("FORGED");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, one two three four, one two three four, The present password is not right",
        DeskTester.PASSWORD + ", short, short, fewer than 12",
        DeskTester.PASSWORD + ", qwerty123456, qwerty123456, Many people use",
        DeskTester.PASSWORD + ", one two three four, one two three five, differ",
    })
    void aPasswordThatIsNotRightChangesNothing(String current, String password, String again, String words)
            throws Exception {
        DeskTester.Browser stan = desk.of("stan");
        stan.get("/password");
        String before = Files.readString(desk.path("data/etc/desk/users.csv"));
        assertThat(DeskTester.leadsTo(stan.post("/password", "current", current, "password", password, "again", again)))
                .endsWith("/password");
        assertThat(stan.get("/password").body()).contains(words);
        assertThat(Files.readString(desk.path("data/etc/desk/users.csv"))).isEqualTo(before);
    }

    @Test
    void aPersonSeesWhereTheyAreSignedInAndEndsOtherSessionsOfTheirOwn() throws Exception {
        DeskTester.Browser own = desk.fresh();
        DeskTester.Browser forgotten = desk.fresh();
        DeskTester.Browser another = desk.fresh();
        DeskTester.Browser ofOlga = desk.fresh();
        for (DeskTester.Browser browser : List.of(own, forgotten, another)) {
            browser.signIn("lock", DeskTester.PASSWORD);
        }
        ofOlga.signIn("olga", DeskTester.PASSWORD);
        String page = own.get("/password/sessions").body();
        assertThat(page)
                .contains("(this one)", "from 127.0.0.1", "All others")
                .doesNotContain(own.cookie(), forgotten.cookie());
        own.post("/password/sessions", "which", "", "current", "wrong");
        assertThat(own.get("/password/sessions").body()).contains("The present password is not right.");
        assertThat(forgotten.get("/returns").statusCode()).isEqualTo(200);

        int before = page.split("type=\"radio\"", -1).length;
        String ended = Fingerprint.of(forgotten.cookie().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
        own.post("/password/sessions", "which", ended, "current", DeskTester.PASSWORD);
        page = own.get("/password/sessions").body();
        assertThat(page).contains("The session was ended.");
        assertThat(page.split("type=\"radio\"", -1)).hasSize(before - 1);
        assertThat(forgotten.get("/returns").statusCode()).isEqualTo(302);
        assertThat(another.get("/returns").statusCode()).isEqualTo(200);
        Path log = desk.path("data/desk/audit.jsonl");
        String logged = Files.readString(log);
        own.post("/password/sessions", "which", ended, "current", DeskTester.PASSWORD);
        assertThat(own.get("/password/sessions").body())
                .contains("No session was ended")
                .doesNotContain("The session was ended.");
        assertThat(Files.readString(log).substring(logged.length())).doesNotContain("sessions ended");
        DeskTester.Browser third = desk.fresh();
        third.signIn("lock", DeskTester.PASSWORD);
        int others = own.get("/password/sessions").body().split("name=\"which\"", -1).length - 2;
        own.post("/password/sessions", "which", "", "current", DeskTester.PASSWORD);
        assertThat(own.get("/password/sessions").body()).contains(others + " sessions were ended.");
        assertThat(Files.readString(log)).contains("\"what\":\"sessions ended\",\"sessions\":\"" + others + "\"");
        assertThat(third.get("/returns").statusCode()).isEqualTo(302);
        assertThat(another.get("/returns").statusCode()).isEqualTo(302);
        assertThat(own.get("/returns").statusCode()).isEqualTo(200);
        assertThat(ofOlga.get("/returns").statusCode()).as("another person").isEqualTo(200);
        assertThat(own.get("/password/sessions").body()).doesNotContain("type=\"radio\"");
    }

    private static void adds(Path etc, String user, String password, Optional<Instant> changeBy) throws IOException {
        UserTable.add(
                etc,
                new Account(
                        new User(user, user, Role.READER, "", "", "en"),
                        String.valueOf(new BCryptPasswordEncoder(4).encode(password)),
                        changeBy));
    }

    @Test
    void aPasswordThatWasGivenOrIsEasyToGuessIsChangedFirstAndAGivenOneEnds() throws Exception {
        Path users = desk.nights().path("data/etc/desk/users.csv");
        String before = Files.readString(users);
        Path etc = desk.nights().path("data/etc");
        adds(etc, "first", DeskTester.PASSWORD, Optional.of(Instant.parse("2999-01-01T00:00:00Z")));
        adds(etc, "over", DeskTester.PASSWORD, Optional.of(Instant.parse("2001-01-01T00:00:00Z")));
        adds(etc, "weak", "Svod-Kazakhstan-2024", Optional.empty());
        try {
            for (List<String> one :
                    List.of(List.of("first", DeskTester.PASSWORD), List.of("weak", "Svod-Kazakhstan-2024"))) {
                DeskTester.Browser browser = desk.fresh();
                browser.signIn(one.get(0), one.get(1));
                assertThat(DeskTester.leadsTo(browser.get("/returns"))).endsWith("/password?first");
                assertThat(browser.get("/password?first").body()).contains("choose a password of your own");
                assertThat(browser.get("/desk.css").statusCode()).isEqualTo(200);
                browser.get("/password");
                browser.post("/password", "current", one.get(1), "password", one.get(1), "again", one.get(1));
                assertThat(browser.get("/password").body()).contains("The new password is the present one.");
                String own = "two lakes and a bridge";
                assertThat(DeskTester.leadsTo(
                                browser.post("/password", "current", one.get(1), "password", own, "again", own)))
                        .endsWith("/login?changed");
                browser.get("/login?changed");
                assertThat(DeskTester.leadsTo(browser.signIn(one.get(0), own))).endsWith("/");
                assertThat(browser.get("/returns").statusCode()).isEqualTo(200);
            }
            assertThat(DeskTester.leadsTo(desk.fresh().signIn("over", DeskTester.PASSWORD)))
                    .as("a first password that has ended")
                    .endsWith("/login?error");
        } finally {
            Files.writeString(users, before);
        }
    }

    @Test
    void whoChangesThePasswordIsOutEverywhereAndEveryCharacterOfTheNewOneCounts() throws Exception {
        DeskTester.Browser here = desk.fresh();
        DeskTester.Browser there = desk.fresh();
        here.signIn("boris", DeskTester.PASSWORD);
        there.signIn("boris", DeskTester.PASSWORD);
        assertThat(there.get("/returns").statusCode()).isEqualTo(200);
        here.get("/password");
        String words = NEW + " 🐎";
        assertThat(DeskTester.leadsTo(
                        here.post("/password", "current", DeskTester.PASSWORD, "password", words, "again", words)))
                .endsWith("/login?changed");
        assertThat(DeskTester.leadsTo(here.get("/returns"))).endsWith("/login");
        assertThat(DeskTester.leadsTo(there.get("/returns"))).endsWith("/login");
        DeskTester.Browser again = desk.fresh();
        assertThat(DeskTester.leadsTo(again.signIn("boris", DeskTester.PASSWORD)))
                .endsWith("/login?error");
        assertThat(DeskTester.leadsTo(again.signIn("boris", NEW))).endsWith("/login?error");
        assertThat(DeskTester.leadsTo(again.signIn("boris", words + "x"))).endsWith("/login?error");
        assertThat(DeskTester.leadsTo(again.signIn("boris", words))).endsWith("/");
        assertThat(again.get("/returns").statusCode()).isEqualTo(200);
        assertThat(log())
                .contains("\"who\":\"boris\",\"what\":\"password changed\"")
                .doesNotContain("четыре");
    }

    @Test
    void tenWrongPasswordsAtAnOpenPageAreTheLast() throws Exception {
        DeskTester.Browser olga = desk.of("olga");
        for (int i = 0; i < 10; i++) {
            olga.get("/password");
            olga.post("/password", "current", "wrong", "password", NEW, "again", NEW);
        }
        olga.get("/password");
        olga.post("/password", "current", DeskTester.PASSWORD, "password", NEW, "again", NEW);
        assertThat(olga.get("/password").body()).contains("Too many attempts");
    }
}
