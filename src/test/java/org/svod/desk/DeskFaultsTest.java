package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.svod.cli.DeskNights;
import org.svod.files.ChainedLines;

/** What the desk cannot write is not done, nothing is lost, and the person reads so in the language of the page. */
class DeskFaultsTest {

    private static final String GOOD = "period,indicator,value\n2023,DETAINED,6\n2023,FIREARMS,12\n";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    private static DeskTester.Browser signedIn(String user) throws IOException, InterruptedException {
        DeskTester.Browser browser = desk.fresh();
        browser.signIn(user, DeskTester.PASSWORD);
        return browser;
    }

    /** Where the browser is led after it gave a file. */
    private static String gives(DeskTester.Browser browser, String content) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.give("x", content.getBytes(StandardCharsets.UTF_8));
        return answer.headers()
                .firstValue("Location")
                .map(to -> URI.create(to).getPath())
                .orElse(answer.statusCode() + " " + answer.body());
    }

    /** Puts a file where the folder is, so that nobody can write into it, root no more than others. */
    private static void closed(Path place, DeskNights.Action meanwhile) throws Exception {
        Path aside = place.resolveSibling(place.getFileName() + "-aside");
        boolean was = Files.exists(place);
        if (was) {
            Files.move(place, aside);
        }
        Files.writeString(place, "in the way");
        try {
            meanwhile.happens();
        } finally {
            Files.delete(place);
            if (was) {
                Files.move(aside, place);
            }
        }
    }

    private static List<Path> requests() throws IOException {
        Path requests = desk.nights().path("data/requests");
        if (!Files.isDirectory(requests)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(requests)) {
            return inside.toList();
        }
    }

    @Test
    void aRequestThatCannotBeWrittenIsNotAskedForAndCanBeAskedForAgain() throws Exception {
        DeskTester.Browser olga = signedIn("olga");
        closed(desk.nights().path("data/requests"), () -> {
            olga.post("/runs", "seen", DeskTester.seen(olga.get("/runs").body()));
            assertThat(olga.get("/runs").body()).contains("could not write the request, so nothing was asked for");
            olga.post("/language", "to", "ru", "back", "/runs");
            olga.post("/runs", "seen", DeskTester.seen(olga.get("/runs").body()));
            assertThat(olga.get("/runs").body()).contains("Записать запрос не удалось, поэтому он не направлен");
        });
        olga.post("/runs", "seen", DeskTester.seen(olga.get("/runs").body()));
        assertThat(olga.get("/runs").body()).contains("Запуск запрошен");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aReturnThatCannotBePutIntoItsFolderWaitsAndIsSentLater() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        String checked = gives(kz, GOOD);
        kz.get(checked);
        closed(desk.nights().path("input/KZ"), () -> {
            assertThat(kz.post(checked).headers().firstValue("Location").orElse(""))
                    .endsWith(checked);
            assertThat(kz.get(checked).body()).contains("so it was not sent. It waits here", "KZ_2023_v2.csv");
        });
        kz.get(checked);
        kz.post(checked);
        assertThat(kz.get("/send").body()).contains("The file was sent as KZ_2023_v2.csv");
        assertThat(desk.nights().path("input/KZ/KZ_2023_v2.csv")).hasContent(GOOD);
        Files.delete(desk.nights().path("input/KZ/KZ_2023_v2.csv"));
    }

    @Test
    void aFileForWhichTheDiskHasNoRoomIsToldSoAndTheLogStaysWhole() throws Exception {
        Path small = desk.nights().path("data/desk/spool");
        DeskTester.Browser kz = signedIn("kz");
        Path log = desk.nights().path("data/desk/audit.jsonl");
        assumeTrue(mounts("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()), "no right to mount");
        try {
            String large = GOOD + "# x".repeat(200_000);
            assertThat(gives(kz, large)).isEqualTo("/send");
            assertThat(kz.get("/send").body()).contains("could not be checked", "Nothing was sent");
            try (Stream<Path> left = Files.list(small)) {
                assertThat(left).isEmpty();
            }
            assertThat(gives(kz, GOOD)).startsWith("/send/");
            aLogOnAFullDiskHasNoHalfLine(small.resolve("log.jsonl"));
            kz.get("/send");
            kz.post("/logout");
        } finally {
            assertThat(mounts("umount", small.toString())).isTrue();
        }
        assertThat(ChainedLines.broken(log)).isEmpty();
    }

    /** Gives a file that is too large to be kept in memory while it comes. */
    private static HttpResponse<String> givesALargeOne(DeskTester.Browser browser)
            throws IOException, InterruptedException {
        return browser.give("x", (GOOD + "# x".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> half(DeskTester.Browser browser, byte[] body)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(browser.root() + "/send"))
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body, 0, body.length / 2))
                .build());
    }

    @Test
    void aFullDiskAnUnusableFolderAndHalfAFileAreToldApart() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        closed(desk.tester().temporary(), () -> {
            HttpResponse<String> answer = givesALargeOne(kz);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("The desk could not do this");
        });

        byte[] body = kz.file("x", GOOD.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> cut = half(kz, body);
        assertThat(cut.statusCode()).isEqualTo(422);
        assertThat(cut.body()).contains("The file did not come whole");
        try (Socket socket = halfAnUpload(kz, body)) {
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as("a browser that is gone hears nothing")
                    .doesNotStartWith("HTTP/1.1 5");
        }

        Path small = desk.tester().temporary();
        assumeTrue(mounts("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()), "no right to mount");
        try {
            HttpResponse<String> answer = givesALargeOne(kz);
            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(answer.body()).contains("The disk of the desk is full");
            aFileThatIsTriedOutDoesNotStay(kz, small, body);
        } finally {
            assertThat(mounts("umount", small.toString())).isTrue();
        }
        assertThat(gives(kz, GOOD)).startsWith("/send/");
        kz.get("/send");
        kz.post("/logout");
    }

    /** There is room for the return, but not for the bytes with which the desk tries out the folder. */
    private static void aFileThatIsTriedOutDoesNotStay(DeskTester.Browser kz, Path small, byte[] body)
            throws IOException, InterruptedException {
        long free = Files.getFileStore(small).getUsableSpace();
        Path filler = Files.write(small.resolve("filler"), new byte[(int) free - 32_768]);
        assertThat(half(kz, body).statusCode()).isEqualTo(500);
        try (Stream<Path> left = Files.list(small)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(filler);
        }
    }

    private static void aLogOnAFullDiskHasNoHalfLine(Path log) throws IOException {
        ChainedLines lines = ChainedLines.open(log);
        String words = "x".repeat(30_000);
        for (int i = 0; i < 100; i++) {
            try {
                lines.add(before -> "{\"what\":\"" + words + "\",\"before\":\"" + before + "\"}");
            } catch (IOException full) {
                assertThat(ChainedLines.broken(log)).isEmpty();
                assertThat(Files.size(log)).isEqualTo(ChainedLines.end(log).lines() * (words.length() + 88));
                Files.delete(log);
                return;
            }
        }
        throw new AssertionError("the disk was not full");
    }

    private static boolean mounts(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return false;
        }
        process.getInputStream().readAllBytes();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** The head and one half of an upload. */
    private static Socket halfAnUpload(DeskTester.Browser browser, byte[] body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /send HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: svod=" + browser.cookie()
                        + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(body, 0, body.length / 2);
        out.flush();
        return socket;
    }

    @Test
    void aSessionThatEndsInMidUploadTakesNothingAndSaysSo() throws Exception {
        DeskTester.Browser kz = signedIn("kz");
        kz.get("/send");
        byte[] body = kz.file("x", GOOD.getBytes(StandardCharsets.UTF_8));
        DeskTester.Browser ru = signedIn("ru");
        try (Socket one = halfAnUpload(kz, body);
                Socket two = halfAnUpload(kz, body)) {
            // Both are let in, and wait for their second half, as soon as a third one has to wait.
            for (int i = 0; !gives(ru, GOOD).startsWith("503"); i++) {
                assertThat(i).isLessThan(50);
            }
            kz.get("/returns");
            kz.post("/logout");
            for (Socket socket : List.of(one, two)) {
                socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 302")
                        .contains("/login?ended");
            }
        }
        assertThat(kz.get("/login?ended").body()).contains("поэтому файл не принят");
        ru.get("/send");
        ru.post("/logout");
        try (Stream<Path> left = Files.list(desk.nights().path("data/desk/spool"))) {
            assertThat(left).isEmpty();
        }
        assertThat(desk.nights().path("input/KZ/KZ_2023_v2.csv")).doesNotExist();
    }
}
