package org.svod.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.files.Fingerprint;
import org.svod.notice.Notice;
import org.svod.notice.Outbox;
import org.svod.release.Role;

class SendingTest {

    private static final Notice REJECTED = new Notice(
            Notice.Kind.RETURN_REJECTED,
            Role.SUBMITTER,
            "KZ",
            "17",
            Map.of("file", "KZ_2023-05.csv", "errors", "2", "warnings", "0", "receipt", "receipts/KZ/r.html"),
            Optional.of(new Notice.Attachment(
                    "receipts/KZ/r.html", Fingerprint.of("receipt".getBytes(StandardCharsets.UTF_8)))));
    private static final Notice ACT = new Notice(
            Notice.Kind.ACT,
            Role.APPROVER,
            "",
            "set propose stan",
            Map.of("round", "2023", "act", "propose", "by", "stan", "at", "then", "set", "abc", "reason", ""));

    @TempDir
    private Path folder;

    private Outbox outbox;
    private GreenMail mail;

    @BeforeEach
    void begin() throws IOException {
        outbox = new Outbox(folder);
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        Files.createDirectories(folder.resolve("etc/desk"));
        Files.createDirectories(folder.resolve("etc/send"));
        Files.createDirectories(folder.resolve("receipts/KZ"));
        Files.writeString(folder.resolve("receipts/KZ/r.html"), "receipt");
        Files.writeString(folder.resolve("etc/desk/users.csv"), """
                user,name,role,state,email,language
                kim,Kim,submitter,KZ,kim@example.org,ru
                rita,Rita,submitter,RU,rita@example.org,en
                anna,Anna,approver,,anna@example.org,en
                boris,Boris,approver,,boris@example.org,
                silent,Silent,approver,,,
                """);
        settings(mail.getSmtp().getPort(), "");
    }

    @AfterEach
    void end() {
        mail.stop();
    }

    private void settings(int port, String more) throws IOException {
        Files.writeString(
                folder.resolve("etc/send/send.yml"),
                String.join(
                        "\n",
                        "timeout-seconds: 1",
                        "mail:",
                        "  host: 127.0.0.1",
                        "  port: " + port,
                        "  security: none",
                        "  from: svod@example.org",
                        "  link: https://desk.example.org/",
                        more));
    }

    private Sending.Result send(String time) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2024-07-01T" + time + ":00Z"), ZoneOffset.UTC);
        return new Sending(outbox, folder, folder.resolve("etc"), Locale.forLanguageTag("ru"), clock).send();
    }

    private void write(Notice... notices) throws IOException {
        outbox.write("7", Instant.parse("2024-07-01T02:30:00Z"), List.of(notices));
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    private static String about(MimeMessage message) throws Exception {
        return message.getAllRecipients()[0] + " " + message.getSubject();
    }

    private List<Outbox.Mark> marks() throws IOException {
        List<Outbox.Mark> marks = new ArrayList<>();
        for (Outbox.Entry entry : outbox.listing().entries()) {
            marks.addAll(outbox.marks(entry).values());
        }
        return marks;
    }

    @Test
    void eachNoticeGoesOnceToEachRecipientInTheirLanguage() throws Exception {
        write(REJECTED, ACT);
        write(REJECTED);
        assertThat(send("03:00").sent()).isEqualTo(3);
        assertThat(send("04:00")).isEqualTo(new Sending.Result(0, 0, 0, 0, List.of()));
        List<String> got = new ArrayList<>();
        for (MimeMessage message : received()) {
            got.add(about(message));
        }
        assertThat(got)
                .containsExactlyInAnyOrder(
                        "kim@example.org [Svod] файл KZ_2023-05.csv отклонён",
                        "anna@example.org [Svod] round 2023: a set was proposed",
                        "boris@example.org [Svod] отчётный цикл 2023: предложен комплект");
        MimeMessage toKim = received().stream()
                .filter(message -> isTo(message, "kim"))
                .findFirst()
                .orElseThrow();
        assertThat((String) toKim.getContent()).contains("2 ошибки", "https://desk.example.org/receipts/KZ/r.html");
        assertThat(toKim.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(marks()).hasSize(3).allSatisfy(mark -> {
            assertThat(mark.state()).isEqualTo(Outbox.Mark.State.SENT);
            assertThat(mark.reply()).startsWith("250 ");
        });
        assertThat(Files.readString(outbox.listing().entries().get(0).file())).doesNotContain("@example.org");
    }

    private static boolean isTo(MimeMessage message, String user) {
        try {
            return message.getAllRecipients()[0].toString().startsWith(user);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterAKillBetweenSendingAndMarkingTheSameMessageComesOnceMore() throws Exception {
        write(REJECTED);
        assertThat(send("03:00").sent()).isEqualTo(1);
        try (Stream<Path> files = Files.list(outbox.place().resolve("7"))) {
            for (Path marks :
                    files.filter(f -> f.toString().endsWith(".marks.json")).toList()) {
                Files.delete(marks);
            }
        }
        assertThat(send("03:01").sent()).isEqualTo(1);
        assertThat(send("03:02").sent()).isZero();
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .matches("<[0-9a-f]{64}@example\\.org>");
        assertThat(received().get(0).getSentDate()).isEqualTo(Instant.parse("2024-07-01T02:30:00Z"));
    }

    @Test
    void receiptsGoAlongWhereThatIsWantedAndTheyAreStillTheSame() throws Exception {
        settings(mail.getSmtp().getPort(), "  attach-receipts: true\n");
        write(REJECTED);
        send("03:00");
        assertThat(received().get(0).getContentType()).startsWith("multipart/mixed");
        Files.writeString(folder.resolve("receipts/KZ/r.html"), "another one");
        write(new Notice(REJECTED.kind(), REJECTED.role(), "KZ", "18", REJECTED.facts(), REJECTED.attachment()));
        send("03:05");
        assertThat(received().get(1).getContentType()).startsWith("text/plain");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatBehavesBadlyLosesNothing(ScriptedSmtp.Way way) throws Exception {
        write(REJECTED, ACT);
        try (ScriptedSmtp bad = new ScriptedSmtp(way)) {
            settings(bad.port(), "");
            Sending.Result result = send("03:00");
            if (way == ScriptedSmtp.Way.REFUSES) {
                assertThat(result.refused()).isEqualTo(3);
                assertThat(marks())
                        .hasSize(3)
                        .allSatisfy(mark -> assertThat(mark.reply()).contains("550 5.1.1 no such person"));
            } else if (way == ScriptedSmtp.Way.BUSY) {
                // An answer about one recipient says nothing about the next one.
                assertThat(result.failed()).isEqualTo(3);
                assertThat(bad.connections()).isEqualTo(1);
            } else {
                // After the first failure the server is left in peace.
                assertThat(result.failed()).isEqualTo(1);
                assertThat(result.waiting()).isEqualTo(2);
                assertThat(bad.connections()).isEqualTo(1);
                assertThat(result.failures()).isNotEmpty();
            }
        }
        settings(mail.getSmtp().getPort(), "");
        Sending.Result after = send("04:00");
        assertThat(after.sent()).isEqualTo(way == ScriptedSmtp.Way.REFUSES ? 0 : 3);
        assertThat(received()).hasSize(after.sent());
    }

    @Test
    void thePausesGrowAndAfterAWeekItIsGivenUp() throws IOException {
        write(REJECTED);
        mail.stop();
        assertThat(send("03:00").failed()).isEqualTo(1);
        assertThat(send("03:04")).isEqualTo(new Sending.Result(0, 0, 0, 1, List.of()));
        assertThat(send("03:05").failed()).isEqualTo(1);
        assertThat(send("03:14").waiting()).isEqualTo(1);
        assertThat(send("03:15").failed()).isEqualTo(1);
        assertThat(send("03:34").waiting()).isEqualTo(1);
        assertThat(send("03:35").failed()).isEqualTo(1);
        Clock later = Clock.fixed(Instant.parse("2024-07-08T03:00:00Z"), ZoneOffset.UTC);
        assertThat(new Sending(outbox, folder, folder.resolve("etc"), Locale.ENGLISH, later)
                        .send()
                        .refused())
                .isEqualTo(1);
        assertThat(marks()).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(Outbox.Mark.State.REFUSED);
            assertThat(mark.tries()).isEqualTo(5);
        });
    }

    @Test
    void whatIsMarkedAsNotSentIsNeverSent() throws IOException {
        write(REJECTED);
        outbox.markAllNotSent(Instant.parse("2024-07-01T03:00:00Z"));
        write(ACT);
        assertThat(send("03:10").sent()).isEqualTo(2);
        assertThat(received()).hasSize(2).noneMatch(message -> isTo(message, "kim"));
    }

    @Test
    void aWebAddressGetsASignedNoticeOnce() throws Exception {
        List<String> bodies = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        List<Integer> codes = new ArrayList<>(List.of(503, 200, 400));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/svod", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst("X-Svod-Signature"));
            exchange.sendResponseHeaders(codes.remove(0), -1);
            exchange.close();
        });
        server.start();
        try {
            Files.writeString(
                    folder.resolve("etc/send/send.yml"),
                    "hook: {url: \"http://127.0.0.1:" + server.getAddress().getPort() + "/svod\", secret: s3cret}\n");
            write(REJECTED);
            assertThat(send("03:00").failed()).isEqualTo(1);
            assertThat(send("03:05").sent()).isEqualTo(1);
            assertThat(send("03:10").sent()).isZero();
            outbox.write("8", Instant.parse("2024-07-01T03:20:00Z"), List.of(ACT));
            assertThat(send("03:20").refused()).isEqualTo(1);
            assertThat(send("04:20")).isEqualTo(new Sending.Result(0, 0, 0, 0, List.of()));
        } finally {
            server.stop(0);
        }
        assertThat(bodies).hasSize(3);
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1)).contains("\"RETURN_REJECTED\"", "KZ_2023-05.csv");
        assertThat(signatures.get(0)).isEqualTo("sha256=" + hmac("s3cret", bodies.get(0)));
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void wrongSettingsAreNamed() throws IOException {
        Files.writeString(folder.resolve("etc/send/send.yml"), "mail: {host: h, from: f, prot: 25}\n");
        assertThatThrownBy(() -> send("03:00"))
                .hasMessageContaining("send.yml:1")
                .hasMessageContaining("prot");
        Files.writeString(folder.resolve("etc/send/send.yml"), "mail: {host: h, from: svod at example}\n");
        assertThatThrownBy(() -> send("03:00")).hasMessageContaining("svod at example is no mail address");
        Files.writeString(folder.resolve("etc/send/send.yml"), "timeout-seconds: 3\n");
        assertThatThrownBy(() -> send("03:00")).hasMessageContaining("neither mail nor hook");
    }

    private Sending.Result sendOnDay(String day) throws IOException {
        Clock clock = Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.UTC);
        return new Sending(outbox, folder, folder.resolve("etc"), Locale.ENGLISH, clock).send();
    }

    @Test
    void anOldNoticeIsNotGivenUpAtItsFirstTryAndAServerThatIsDownIsAskedOnce() throws IOException {
        write(REJECTED, ACT);
        mail.stop();
        assertThat(sendOnDay("2024-07-09")).matches(r -> r.failed() == 1 && r.waiting() == 2 && r.refused() == 0);
        assertThat(sendOnDay("2024-07-17")).matches(r -> r.failed() == 0 && r.waiting() == 2 && r.refused() == 1);
    }

    /** A notice, with what ends its file name; a folder in the place of that file can be neither read nor written. */
    private Path beside(Notice notice, String before, String ending) throws IOException {
        String file = outbox.listing().entries().stream()
                .filter(entry -> entry.notice().equals(notice))
                .map(entry -> String.valueOf(entry.file().getFileName()))
                .findFirst()
                .orElseThrow();
        return outbox.place().resolve("7").resolve(before + file.replace(".json", ending));
    }

    @Test
    void aNoticeThatCannotBeMarkedIsNotSentAndHoldsUpNoOther() throws Exception {
        write(REJECTED, ACT);
        Files.createDirectory(beside(REJECTED, ".svod-writing-", ".marks.json.tmp"));
        assertThat(send("03:00"))
                .matches(r -> r.sent() == 2 && r.failed() == 1 && r.failures().size() == 1)
                .matches(r -> r.failures().get(0).contains("cannot be marked"));
        assertThat(received()).hasSize(2);
        for (MimeMessage message : received()) {
            assertThat(about(message)).doesNotContain("kim@example.org");
        }
    }

    @Test
    void aNoticeWhoseMarksCannotBeReadHoldsUpNoOther() throws IOException {
        write(REJECTED, ACT);
        Files.createDirectory(beside(REJECTED, "", ".marks.json"));
        assertThat(send("03:00"))
                .matches(r -> r.sent() == 2 && r.failures().size() == 1)
                .matches(r -> r.failures().get(0).contains("cannot be read"));
    }

    @Test
    void aReceiptThatCannotBeReadIsNamedAndItsNoticeGoesWithoutIt() throws Exception {
        settings(mail.getSmtp().getPort(), "  attach-receipts: true");
        write(REJECTED, ACT);
        Path receipt = folder.resolve("receipts/KZ/r.html");
        assertThat(Unreadable.during(receipt, () -> send("03:00")))
                .matches(r -> r.sent() == 3 && r.failures().size() == 1)
                .matches(r -> r.failures().get(0).contains("the message goes without it"));
        assertThat(received()).hasSize(3);
        assertThat(Unreadable.during(receipt, () -> send("04:00")).failures())
                .as("all is sent: the receipt is not read again")
                .isEmpty();
    }

    @Test
    void aReceiptThatIsNotSentIsNotRead() throws Exception {
        write(REJECTED);
        assertThat(Unreadable.during(folder.resolve("receipts/KZ/r.html"), () -> send("03:00")))
                .isEqualTo(new Sending.Result(1, 0, 0, 0, List.of()));
    }

    @Test
    void aFolderOfTheOutboxThatCannotBeReadIsNamedAndHoldsUpNoOtherNotice() throws Exception {
        write(ACT);
        outbox.write("6", Instant.parse("2024-06-30T02:30:00Z"), List.of(REJECTED));
        assertThat(Unreadable.during(outbox.place().resolve("6"), () -> send("03:00")))
                .matches(r -> r.sent() == 2 && r.failures().size() == 1)
                .matches(r -> r.failures().get(0).contains("nothing was sent from it"));
        Notice other = new Notice(ACT.kind(), ACT.role(), "", "set approve anna", ACT.facts());
        assertThat(Unreadable.during(
                        outbox.place().resolve("6"),
                        () -> outbox.write("8", Instant.parse("2024-07-01T02:30:00Z"), List.of(ACT, REJECTED, other))))
                .singleElement()
                .asString()
                .contains("outbox/6", "a second time");
        assertThat(outbox.place().resolve("8").toFile().list())
                .as("what lies in the other folder is written once more, what is known is not")
                .hasSize(2);
    }

    @Test
    void aNoticeThatIsTooOldAndCannotBeRemovedHoldsUpNoOther() throws IOException {
        outbox.write("1", Instant.parse("2020-01-01T02:30:00Z"), List.of(REJECTED));
        Path file = outbox.listing().entries().get(0).file();
        // A folder that is not empty cannot be deleted.
        Files.createDirectories(Path.of(file.toString().replace(".json", ".marks.json"), "inside"));
        write(ACT);
        assertThat(send("03:00"))
                .matches(r -> r.sent() == 2 && r.failures().size() == 1)
                .matches(r -> r.failures().get(0).contains("cannot be removed"));
    }

    @Test
    void aDamagedFileIsNamedAndHoldsUpNoOtherNotice() throws IOException {
        write(ACT);
        Path folder7 = outbox.place().resolve("7");
        Files.writeString(folder7.resolve("empty.json"), "");
        Files.writeString(folder7.resolve("hollow.json"), "{}");
        Files.createDirectory(folder7.resolve("folder.json"));
        String good = Files.readString(outbox.listing().entries().get(0).file());
        Files.writeString(folder7.resolve("no-time.json"), good.replace("2024-07-01T02:30:00Z", "some day"));
        Files.writeString(folder7.resolve("no-count.json"), good.replace("\"act\" : \"propose\"", "\"act\" : \"?\""));
        Sending.Result result = send("03:00");
        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.failures())
                .hasSize(5)
                .anyMatch(words -> words.contains("empty.json is damaged"))
                .anyMatch(words -> words.contains("hollow.json is damaged"))
                .anyMatch(words -> words.contains("folder.json is damaged or cannot be read"))
                .anyMatch(words -> words.contains("no-time.json is damaged"))
                .anyMatch(words -> words.contains("no-count.json was not sent, because of a fault in the program"));
    }

    @Test
    void aNoticeWhoseMarksAreDamagedIsSentToNobodyAndNamed() throws IOException {
        write(REJECTED);
        Outbox.Entry entry = outbox.listing().entries().get(0);
        outbox.mark(entry, Map.of());
        Path marks = entry.file()
                .resolveSibling(String.valueOf(entry.file().getFileName()).replace(".json", ".marks.json"));
        Files.writeString(marks, "");
        assertThat(send("03:00"))
                .matches(r -> r.sent() == 0 && r.failures().size() == 1)
                .matches(r -> r.failures().get(0).contains(".marks.json is damaged"));
        outbox.markAllNotSent(Instant.parse("2024-07-01T03:00:00Z"));
        assertThat(send("03:10")).isEqualTo(new Sending.Result(0, 0, 0, 0, List.of()));
    }

    @Test
    @Timeout(20)
    void aWebAddressWhoseAnswerNeverEndsIsGivenUp() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/svod", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            // The exchange is not closed.
        });
        server.start();
        try {
            Files.writeString(
                    folder.resolve("etc/send/send.yml"),
                    "timeout-seconds: 1\nhook: {url: \"http://127.0.0.1:"
                            + server.getAddress().getPort() + "/svod\", secret: s3cret}\n");
            write(REJECTED);
            assertThat(send("03:00"))
                    .matches(r -> r.failed() == 1 && r.failures().get(0).contains("no whole answer within 1 seconds"));
        } finally {
            server.stop(0);
        }
    }
}
