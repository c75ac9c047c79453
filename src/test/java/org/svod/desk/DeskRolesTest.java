package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.desk.security.DeskPage;

/** Who may do what at the desk: each role, each page and each verb, one by one, and each way around them. */
class DeskRolesTest {

    /** Nobody, the submitters of KZ and RU, and one of each other role. */
    private static final List<String> WHO = List.of("", "kz", "ru", "stan", "anna", "olga", "rita");

    /** Verb, address, and the code that each of them gets; 302 leads to the sign-in. */
    private static final String TABLE = """
            GET  /                                        302 302 302 302 302 302 302
            GET  /login                                   200 200 200 200 200 200 200
            GET  /returns                                 302 200 200 200 200 200 200
            GET  /returns/2023                            302 200 200 200 200 200 200
            GET  /returns/1999                            302 404 404 404 404 404 404
            POST /returns                                 302 403 403 403 403 403 403
            GET  /send                                    302 200 200 403 403 403 403
            GET  /send/0123456789abcdef                   302 302 302 403 403 403 403
            GET  /send/form/csv?period=2023               302 200 200 403 403 403 403
            POST /send                                    302 400 400 403 403 403 403
            POST /send/0123456789abcdef                   302 302 302 403 403 403 403
            POST /send/withdraw                           302 400 400 403 403 403 403
            GET  /receipts/KZ/2023                        302 200 404 200 200 403 403
            GET  /receipts/RU/2023                        302 404 200 200 200 403 403
            GET  /receipts/ZZ/2023                        302 404 404 404 404 403 403
            GET  /receipts/KZ/2024-99                     302 404 404 404 404 403 403
            GET  /receipts/KZ/file/KZ_2023.csv.1          302 200 404 200 200 403 403
            GET  /receipts/KZ/file/KZ_2023.csv.2          302 404 404 404 404 403 403
            GET  /receipts/KZ/file/KZ_2023.csv.1/json     302 200 404 200 200 403 403
            GET  /receipts/KZ/file/KZ_2023.csv.1/xlsx     302 200 404 200 200 403 403
            GET  /receipts/KZ/file/KZ_2023.csv.1/html     302 404 404 404 404 403 403
            GET  /receipts/KZ/file/..%2FRU%2FRU_2023.csv.1 400 400 400 400 400 400 400
            POST /receipts/KZ/2023                        302 405 405 405 405 403 403
            GET  /receipts/KZ/file/KZ_2023.csv.1/explain?finding=X&line=0 302 404 404 404 404 403 403
            POST /receipts/KZ/file/KZ_2023.csv.1/explain  302 400 400 400 400 403 403
            POST /receipts/ZZ/file/KZ_2023.csv.1/explain  302 400 400 400 400 403 403
            POST /receipts/KZ/file/KZ_2023.csv.1/ask      302 404 404 302 302 403 403
            GET  /receipts/KZ/questions                   302 200 404 200 200 403 403
            GET  /receipts/ZZ/questions                   302 404 404 404 404 403 403
            GET  /receipts/KZ/questions/0123456789abcdef  302 404 404 404 404 403 403
            POST /receipts/KZ/questions/0123456789abcdef  302 404 404 404 404 403 403
            POST /decide/2023/0123456789abcdef/ask        302 403 403 404 404 403 403
            GET  /decide                                  302 403 403 200 200 403 403
            GET  /decide/2023                             302 403 403 200 200 403 403
            GET  /decide/1999                             302 403 403 404 404 403 403
            GET  /decide/2023/0123456789abcdef            302 403 403 302 302 403 403
            POST /decide/2023/0123456789abcdef            302 403 403 302 302 403 403
            GET  /release                                 302 403 403 200 200 403 403
            GET  /release/2023                            302 403 403 404 404 403 403
            POST /release/2023/propose                    302 403 403 404 404 403 403
            POST /release/2023/approve                    302 403 403 404 404 403 403
            GET  /runs                                    302 403 403 200 200 200 403
            GET  /runs/2024-07-01-00001                   302 403 403 200 200 200 403
            GET  /runs/2024-07-01-00002                   302 403 403 404 404 404 403
            POST /runs                                    302 403 403 302 302 302 403
            GET  /figures                                 302 302 302 302 302 302 302
            GET  /figures/2023                            302 200 200 200 200 200 200
            GET  /figures/2023/DETAINED                   302 200 200 200 200 200 200
            GET  /figures/2023/NOTHING                    302 404 404 404 404 404 404
            GET  /figures/2023-draft                      302 404 404 404 404 404 404
            GET  /figures/2023/DETAINED/rows/KZ           302 200 404 200 200 404 404
            GET  /figures/2023/DETAINED/rows/RU           302 404 404 404 404 404 404
            GET  /figures/2023/DETAINED/joint             302 404 404 200 200 404 404
            GET  /figures/2023/DETAINED/decision          302 404 404 200 200 404 404
            GET  /figures/2023/DETAINED/joint/case?key=x  302 404 404 404 404 404 404
            POST /figures/2023                            302 403 403 403 403 403 403
            GET  /downloads                               302 200 200 200 200 200 200
            POST /downloads                               302 403 403 403 403 403 403
            GET  /downloads/2023                          302 200 200 200 200 200 200
            GET  /downloads/2023/zip                      302 200 200 200 200 200 200
            GET  /downloads/2023-draft                    302 404 404 404 404 404 404
            GET  /downloads/2023-current                  302 404 404 404 404 404 404
            GET  /downloads/2023/file/index.json          302 404 404 404 404 404 404
            GET  /downloads/2023/file/annual-figures-2023.csv 302 200 200 200 200 200 200
            GET  /downloads/2023/file/contributions-2023.csv 302 404 404 200 200 404 404
            GET  /downloads/2023/file/../2023/evidence-2023.csv 400 400 400 400 400 400 400
            GET  /downloads/..%2F2023/zip                 400 400 400 400 400 400 400
            GET  /password                                302 200 200 200 200 200 200
            POST /password                                302 302 302 302 302 302 302
            GET  /password/sessions                       302 200 200 200 200 200 200
            POST /password/sessions                       302 302 302 302 302 302 302
            GET  /error                                   302 403 403 403 403 403 403
            GET  /actuator                                302 403 403 403 403 403 403
            GET  /desk.css                                200 200 200 200 200 200 200
            GET  /favicon.ico                             404 404 404 404 404 404 404
            GET  /templates/layout.html                   302 403 403 403 403 403 403
            """;

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    static Stream<List<String>> lines() {
        return TABLE.lines().map(line -> Arrays.asList(line.trim().split(" +")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachRoleGetsWhatTheTableSays(List<String> line) throws Exception {
        List<Integer> got = new java.util.ArrayList<>();
        for (String who : WHO) {
            DeskTester.Browser browser = desk.of(who);
            got.add((line.get(0).equals("GET") ? browser.get(line.get(1)) : browser.post(line.get(1))).statusCode());
        }
        assertThat(got)
                .as(line.toString())
                .isEqualTo(IntStream.range(2, line.size())
                        .mapToObj(i -> Integer.valueOf(line.get(i)))
                        .toList());
    }

    @Test
    void theTableNamesEveryPageWithBothVerbs() {
        Set<String> named = lines().map(l -> l.get(0) + " "
                        + DeskPage.at(l.get(1)).map(DeskPage::name).orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
        for (DeskPage page : DeskPage.ALL) {
            assertThat(named).contains("GET " + page.name(), "POST " + page.name());
        }
    }

    @Test
    void aSubmitterSeesNothingOfAnotherState() throws Exception {
        String own = desk.of("kz").get("/returns").body();
        assertThat(own).contains("Kazakhstan").doesNotContain("Russia", "/RU/", "Rejected");
        assertThat(desk.of("stan").get("/returns").body()).contains("Kazakhstan", "Russia", "Rejected");
        String theirs = desk.of("kz").get("/receipts/RU/file/RU_2023.csv.1").body();
        String none = desk.of("kz").get("/receipts/ZZ/file/ZZ_2023.csv.1").body();
        assertThat(theirs.replace("RU", "ZZ").replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(none.replace("RU", "ZZ").replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void aReceiptSaysWhatToCorrect() throws Exception {
        assertThat(desk.of("ru").get("/receipts/RU/2023").body()).contains("RU_2023.csv", "Rejected");
        assertThat(desk.of("ru").get("/receipts/RU/file/RU_2023.csv.1").body())
                .contains("The value -7 is negative.", "C2", "SHA-256");
    }

    @Test
    void everyAnswerForbidsScriptsFramesAndGuessing() throws Exception {
        for (String path :
                List.of("/login", "/returns", "/nothing", "/desk.css", "/receipts/KZ/file/KZ_2023.csv.1/json")) {
            HttpResponse<String> answer = desk.of("stan").get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                            + " frame-ancestors 'none'; base-uri 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.body()).doesNotContain("<script", "style=", " onclick", "Exception", "org.svod");
        }
        assertThat(desk.of("kz")
                        .get("/receipts/KZ/file/KZ_2023.csv.1/xlsx")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"receipt.xlsx\"");
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherPageDoesNothing() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        browser.signIn("kz", DeskTester.PASSWORD);
        browser.get("/returns");
        assertThat(browser.send(browser.form("/logout")
                                .header("Origin", "http://evil.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        DeskTester.Browser other = desk.fresh();
        other.get("/login");
        assertThat(other.send(other.form("/login", "_csrf", "x").build()).statusCode())
                .isNotEqualTo(200);
        assertThat(browser.get("/returns").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestForAnotherHostIsNotAnswered() throws Exception {
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), desk.port())) {
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aSessionIsNewAfterTheSignInAndGoneAfterTheSignOut() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        browser.get("/login");
        String before = browser.cookie();
        browser.post("/login", "username", "KZ", "password", DeskTester.PASSWORD);
        String after = browser.cookie();
        assertThat(after).isNotEmpty().isNotEqualTo(before);
        browser.get("/returns");
        assertThat(browser.post("/logout").headers().firstValue("Location").orElse(""))
                .endsWith("/login?out");
        HttpResponse<String> late = desk.fresh().get("/returns", "Cookie", "svod=" + after);
        assertThat(late.statusCode()).isEqualTo(302);
    }

    @Test
    void signInTellsNobodyWhoIsKnownAndClosesAfterFiveFailures() throws Exception {
        for (String user : List.of("lock", "nobody")) {
            DeskTester.Browser browser = desk.fresh();
            for (int i = 0; i < 5; i++) {
                assertThat(browser.signIn(user, "wrong")
                                .headers()
                                .firstValue("Location")
                                .orElse(""))
                        .endsWith("/login?error");
            }
            assertThat(browser.signIn(user, DeskTester.PASSWORD)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as(user)
                    .endsWith("/login?wait");
        }
    }

    @Test
    void aPersonWhoseLineIsRemovedIsOutAtOnce() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        browser.signIn("olga", DeskTester.PASSWORD);
        assertThat(browser.get("/returns").statusCode()).isEqualTo(200);
        Path users = desk.nights().path("data/etc/desk/users.csv");
        String all = java.nio.file.Files.readString(users);
        try {
            java.nio.file.Files.writeString(users, all.replace("olga,olga,operator", "olga,olga,reader"));
            assertThat(browser.get("/returns").headers().firstValue("Location").orElse(""))
                    .endsWith("/login");
        } finally {
            java.nio.file.Files.writeString(users, all);
        }
        assertThat(browser.get("/returns").statusCode()).isEqualTo(302);
    }

    @Test
    void eachPersonReadsTheChosenLanguage() throws Exception {
        assertThat(desk.fresh().get("/login").body()).contains("<html lang=\"ru\">", "Вход");
        DeskTester.Browser browser = desk.fresh();
        browser.signIn("kz", DeskTester.PASSWORD);
        assertThat(browser.get("/returns").body()).contains("<html lang=\"en\">", "Returns 2023");
        browser.post("/language", "to", "ru", "back", "//evil.example");
        assertThat(browser.get("/returns").body()).contains("<html lang=\"ru\">", "Сведения за 2023 год");
    }
}
