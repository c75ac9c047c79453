package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.svod.files.ChainedLines;

/** A submitter gives a file to the desk, sees what is wrong, and sends it; real nights take it. */
class DeskSendingTest {

    private static final String WRONG = "period,indicator,value\n2023,DETAINED,5\n2023,FIREARMS,-3\n";
    private static final String GOOD = "period,indicator,value\n2023,DETAINED,6\n2023,FIREARMS,12\n";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    private static final List<DeskTester.Browser> USED = new ArrayList<>();

    private static HttpResponse<String> gives(DeskTester.Browser browser, String content)
            throws IOException, InterruptedException {
        return gives(browser, "../../<b>evil</b>.exe", content.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> gives(DeskTester.Browser browser, String name, byte[] content)
            throws IOException, InterruptedException {
        return browser.give(name, content);
    }

    private static String place(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static DeskTester.Browser signedIn(String user) throws IOException, InterruptedException {
        DeskTester.Browser browser = desk.fresh();
        browser.signIn(user, DeskTester.PASSWORD);
        USED.add(browser);
        return browser;
    }

    @AfterEach
    void everySessionEnds() throws Exception {
        for (DeskTester.Browser browser : USED) {
            browser.get("/returns");
            browser.post("/logout");
        }
        USED.clear();
    }

    private static List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.walk(desk.nights().path("data/desk/spool"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aWrongFileIsShownAtItsCellThenTheCorrectedOneIsSentAndGetsItsReceipt() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        String wrong = place(gives(kz, WRONG));
        String page = kz.get(wrong).body();
        assertThat(page)
                .contains("Would be rejected", "Send nevertheless", "The value -3 is negative.", "KZ_2023_v2.csv")
                .containsPattern("<td class=\"bad\"><bdi>-3</bdi>")
                .contains("KZ_2023.csv of 1 July 2024 counts now")
                .doesNotContain("evil");
        assertThat(spooled()).singleElement().satisfies(file -> {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling("."))))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });

        String good = place(gives(kz, GOOD));
        assertThat(kz.get(good).body())
                .contains("Would be accepted", "differs", "<td class=\"n\">5</td><td class=\"n\">6</td>")
                .contains(
                        "Of the 2 rows that count now, 1 would get another value and 0 would go; 0 rows would be new.")
                .contains("more than is usual for a correction")
                .doesNotContain("Send nevertheless");
        assertThat(kz.get(wrong).statusCode()).as("one file for each session").isEqualTo(302);
        assertThat(kz.get("/send").body()).contains("This file is not here any more");
        assertThat(place(kz.post(good))).isEqualTo("/send");
        assertThat(kz.get("/send").body()).contains("The file was sent as KZ_2023_v2.csv", "not yet taken");
        assertThat(Files.readString(desk.nights().path("input/KZ/KZ_2023_v2.csv")))
                .isEqualTo(GOOD);
        assertThat(spooled()).isEmpty();
        assertThat(kz.post(good).statusCode()).isEqualTo(302);
        assertThat(desk.nights().path("input/KZ/KZ_2023_v3.csv")).doesNotExist();

        desk.nights().night();
        assertThat(kz.get("/receipts/KZ/2023").body()).contains("KZ_2023_v2.csv", "Accepted");
        assertThat(kz.get(place(gives(kz, GOOD))).body())
                .contains("<p class=\"verdict DUPLICATE\">", "The same file was received as KZ_2023_v2.csv")
                .doesNotContain("rows that count now");
        assertThat(kz.get(place(gives(kz, "period,indicator,value\n2023,DETAINED,5\n2023,FIREARMS,12\n")))
                        .body())
                .contains("The same file was received as KZ_2023.csv on 1 July 2024 and was replaced since.");
    }

    @Test
    void nobodyElseSeesOrSendsACheckedFile() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        String place = place(gives(kz, GOOD));
        for (String user : List.of("kz", "ru", "stan", "")) {
            DeskTester.Browser other = user.isEmpty() ? desk.fresh() : signedIn(user);
            other.get("/returns");
            assertThat(other.get(place).body()).as(user).doesNotContain("DETAINED", "Persons", "KZ_2023");
            other.post(place);
        }
        try (Stream<Path> files = Files.walk(desk.nights().path("input"))) {
            assertThat(files.filter(f -> f.toString().contains("_v3"))).isEmpty();
        }
        kz.get("/returns");
        kz.post("/logout");
        assertThat(spooled()).as("deleted with the session").isEmpty();
    }

    @Test
    void filesThatAreTooLargeOrCannotBeReadAreToldSo() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        assertThat(kz.get(place(gives(kz, "not a return at all"))).body()).contains("Would be rejected");
        assertThat(kz.get(place(gives(kz, "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 1})))
                        .body())
                .contains("Would be rejected", ".xlsx");
        gives(kz, "");
        assertThat(kz.get("/send").body()).contains("Choose a file that is not empty");
        assertThat(raw(kz, 200L << 20)).startsWith("HTTP/1.1 413");
        assertThat(raw(desk.fresh(), 200L << 20)).startsWith("HTTP/1.1 302");
    }

    @Test
    void whileTwoFilesAreCheckedTheOthersAreAskedToWait() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        kz.get("/send");
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
                socket.getOutputStream().write(head(kz, 1_000_000));
                socket.getOutputStream().flush();
                held.add(socket);
            }
            HttpResponse<String> third = gives(kz, GOOD);
            for (int i = 0; i < 100 && third.statusCode() != 503; i++) {
                Thread.sleep(20);
                third = gives(kz, GOOD);
            }
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(third.body()).contains("Please wait a moment");
            assertThat(kz.get("/returns").statusCode()).as("pages are served").isEqualTo(200);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        HttpResponse<String> later = gives(kz, GOOD);
        for (int i = 0; i < 250 && later.statusCode() == 503; i++) {
            Thread.sleep(20);
            later = gives(kz, GOOD);
        }
        assertThat(later.statusCode()).as("what was cut off left its place").isEqualTo(302);
    }

    private static byte[] head(DeskTester.Browser browser, long length) {
        return ("POST /send HTTP/1.1\r\nHost: localhost\r\nCookie: svod=" + browser.cookie()
                        + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: " + length
                        + "\r\n\r\n--xx\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The answer to the head of a file of which nothing follows. */
    private static String raw(DeskTester.Browser browser, long length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(head(browser, length));
            socket.getOutputStream().flush();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void anEmptyFormForThePeriodIsGivenAsWorkbookAndAsCsv() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        assertThat(kz.get("/send/form/csv?period=2023").body()).contains("#form;1;KZ;2023");
        HttpResponse<String> workbook = kz.get("/send/form/xlsx?period=2023");
        assertThat(workbook.body()).startsWith("PK");
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"KZ_2023.xlsx\"");
        assertThat(kz.get("/send/form/exe?period=2023").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogSaysWhoDidWhatAndNeverAPasswordOrAValue() throws Exception {
        DeskTester.Browser kz = desk.fresh();
        USED.add(kz);
        kz.signIn("kz", "a wrong password");
        kz.signIn("kz", DeskTester.PASSWORD);
        gives(kz, "period,indicator,value\n2023,DETAINED,98765\n");
        kz.get("/returns");
        kz.post("/logout");
        Path log = desk.nights().path("data/desk/audit.jsonl");
        assertThat(Files.readString(log))
                .contains(
                        "\"what\":\"sign-in failed\"", "\"what\":\"check\"", "\"what\":\"sign-out\"", "\"who\":\"kz\"")
                .doesNotContain("wrong password", DeskTester.PASSWORD, "98765");
        assertThat(ChainedLines.broken(log)).isEmpty();
        assertThat(desk.nights().verified()).startsWith("0 ");
        String all = Files.readString(log);
        try {
            Files.writeString(log, all.replaceFirst("sign-in failed", "sign-in"));
            assertThat(desk.nights().verified())
                    .startsWith("1 ")
                    .contains("does not follow the line before it", "1 difference")
                    .doesNotContain("All well");
        } finally {
            Files.writeString(log, all);
        }
    }
}
