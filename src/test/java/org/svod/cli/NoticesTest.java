package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;
import org.svod.notice.Notice;
import org.svod.notice.Outbox;

/** What nights and acts tell whom, from the outbox to the mailbox. */
class NoticesTest {

    /** Digits that stand in no date, time or fingerprint by chance. */
    private static final String VALUE = "918273645";
    /** Another value; it is a part of the first one. */
    private static final String OTHER = "18273645";

    @TempDir
    private Path folder;

    private ReleaseStory story;
    private GreenMail mail;
    private HttpServer hook;
    private final List<String> hooked = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void aRoundAndAServer() throws IOException {
        story = new ReleaseStory(folder, "tables, receipts");
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        Files.writeString(folder.resolve("data/etc/desk/users.csv"), """
                user,name,role,state,email,language
                olga,Olga,operator,,olga@example.org,en
                stan,Stan,statistician,,stan@example.org,en
                anna,Anna,approver,,anna@example.org,en
                kim,Kim,submitter,KZ,kim@example.org,ru
                rita,Rita,submitter,RU,rita@example.org,en
                """);
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/svod", exchange -> {
            hooked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        hook.start();
        Files.createDirectories(folder.resolve("data/etc/send"));
        Files.writeString(
                folder.resolve("data/etc/send/send.yml"),
                "mail: {host: 127.0.0.1, port: " + mail.getSmtp().getPort()
                        + ", security: none, from: svod@example.org}\n"
                        + "hook: {url: \"http://127.0.0.1:" + hook.getAddress().getPort()
                        + "/svod\", secret: s3cret}\n");
    }

    @AfterEach
    void end() {
        mail.stop();
        hook.stop(0);
    }

    /** Sends, and gives what came: who got which subject. */
    private List<String> sends(String time) throws Exception {
        mail.purgeEmailFromAllMailboxes();
        story.round().at(time);
        assertThat(story.round().run("send")).as(story.round().complained()).isZero();
        List<String> got = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            assertThat(message.getSubject() + message.getContent()).doesNotContain(OTHER);
            got.add(message.getAllRecipients()[0].toString().replace("@example.org", "") + ": "
                    + message.getSubject().replace("[Svod] ", ""));
        }
        return got;
    }

    @Test
    void everyoneIsToldOnceWhatConcernsThemAndNoFigure() throws Exception {
        story.asks("one");
        story.delivers("KZ_2023.csv", "DETAINED," + VALUE);
        story.delivers("RU_2023.csv", "DETAINED,-7");
        story.round().at("2024-01-12T03:00:00Z");
        story.night("2024-01-12");
        assertThat(folder.resolve("data/outbox/1")).isDirectory();
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/outbox"))).hasSize(5);
        assertThat(sends("2024-01-12T03:05:00Z"))
                .containsExactlyInAnyOrder(
                        "kim: файл KZ_2023.csv принят",
                        "rita: RU_2023.csv was rejected",
                        "rita: return of RU for 2023, due 15 January 2024",
                        "stan: run of 12 January 2024: 1 file rejected, no open questions");
        assertThat(sends("2024-01-12T03:10:00Z")).isEmpty();

        // Nothing new but the next stage of the reminder; the day itself had no night.
        story.night("2024-01-13");
        story.round().at("2024-01-20T03:00:00Z");
        story.night("2024-01-20");
        assertThat(sends("2024-01-20T03:05:00Z"))
                .contains("rita: return of RU for 2023, due 15 January 2024")
                .hasSize(1);

        // A return waits for a decision, and the question about it is asked.
        story.delivers("KZ_2023_v2.csv", "DETAINED," + OTHER);
        story.round().at("2024-01-21T03:00:00Z");
        story.night("2024-01-21");
        story.delivers("KZ_2023.csv", "DETAINED,6");
        story.night("2024-01-21");
        assertThat(sends("2024-01-21T03:05:00Z"))
                .filteredOn(line -> line.startsWith("kim"))
                .containsExactlyInAnyOrder(
                        "kim: файл KZ_2023_v2.csv принят",
                        "kim: файл KZ_2023.csv ожидает решения",
                        "kim: вопрос по сведениям (KZ), отчётный цикл 2023");

        // All approvers get a notice of each act; the operator gets those of the night and of the watcher.
        story.proposed("09:00");
        assertThat(sends("2024-07-01T09:05:00Z"))
                .contains("anna: round 2023: a set was proposed")
                .anyMatch(line -> line.startsWith("olga: no run has succeeded since"));
        Path yml = folder.resolve("jobs/rounds/2023/round.yml");
        String settings = Files.readString(yml);
        Files.writeString(yml, settings + "nonsense: 1\n");
        assertThat(story.round().run("nightly", "--run-date", ReleaseStory.DAY)).isEqualTo(2);
        assertThat(sends("2024-07-01T10:00:00Z")).singleElement().asString().startsWith("olga: the run of");
        Files.writeString(yml, settings);
        story.round().at("2024-07-01T11:00:00Z");
        story.night();
        assertThat(sends("2024-07-01T11:05:00Z")).contains("olga: nothing was delivered since 21 January 2024");

        // A State is asked, and replies; what they write may hold values and stands at the desk alone.
        RequestStory requests = new RequestStory(folder);
        String question = requests.asks(RequestStory.about2023(
                "question", "stan", "state", "KZ", "file", "KZ_2023_v2.csv", "text", "Is it " + OTHER));
        take("2024-07-01T11:05:20Z");
        assertThat(sends("2024-07-01T11:05:25Z"))
                .containsExactly("kim: вопрос секретариата (Казахстан), отчётный цикл 2023");
        requests.asks(RequestStory.about2023("reply", "kim", "question", question, "text", "It is " + OTHER));
        take("2024-07-01T11:05:30Z");
        assertThat(sends("2024-07-01T11:05:35Z")).containsExactly("stan: Kazakhstan has replied, round 2023");

        // A run does not end.
        try (DataLock held = DataLock.take(folder.resolve("data")).orElseThrow()) {
            assertThat(held).isNotNull();
            Files.setLastModifiedTime(
                    folder.resolve("data/lock"), FileTime.from(Instant.parse("2024-06-30T03:00:00Z")));
            assertThat(sends("2024-07-01T11:06:00Z"))
                    .singleElement()
                    .asString()
                    .startsWith("olga: a run has not ended since 30 June 2024 03:00 UTC");
        }

        // The web address has got every notice, and each once. The disk of this machine is not full.
        assertThat(hooked).doesNotHaveDuplicates().hasSize(notices());
        for (Notice.Kind kind : EnumSet.complementOf(EnumSet.of(Notice.Kind.DISK_LOW))) {
            assertThat(hooked).anyMatch(body -> body.contains("\"" + kind + "\""));
        }
        assertThat(hooked).noneMatch(body -> body.contains(OTHER));

        // Persons have got before what the rebuild finds.
        SampleNightTest.delete(folder.resolve("data/outbox"));
        assertThat(story.round().run("rebuild")).as(story.round().complained()).isZero();
        assertThat(sends("2024-07-01T11:10:00Z")).isEmpty();
        assertThat(story.round().run("send", "--mark-not-sent")).isZero();
        story.isWell();
    }

    private void take(String time) {
        story.round().at(time);
        assertThat(story.round().run("take", "--run-date", ReleaseStory.DAY)).isZero();
    }

    private int notices() throws IOException {
        return new Outbox(folder.resolve("data")).listing().entries().size();
    }

    @Test
    void aServerThatIsDownFailsTheCommandAndNotTheNight() throws IOException {
        mail.stop();
        hook.stop(0);
        story.night("2024-01-12");
        assertThat(story.round().run("send")).isEqualTo(1);
        assertThat(story.round().printed()).contains("to be tried again: 2");
        Files.delete(folder.resolve("data/etc/send/send.yml"));
        assertThat(story.round().run("send")).isEqualTo(2);
        assertThat(story.round().complained()).contains("send/send.yml: the file is missing");
    }

    /** The classes that a process has loaded show it: without them there is no socket. */
    @Test
    void aNightOpensNoSocketAndLoadsNothingThatSends() throws IOException, InterruptedException {
        story.asks("one");
        Files.createDirectories(folder.resolve("data/requests"));
        Files.writeString(folder.resolve("data/requests/a.json"), RequestStory.request("run", "stan"));
        List<String> apart = canUnshare() ? List.of("unshare", "-rn") : List.of();
        Path loaded = folder.resolve("loaded");
        Process night = story.round()
                .process(apart, List.of("-Xlog:class+load:file=" + loaded), "nightly", "--run-date", ReleaseStory.DAY)
                .start();
        assertThat(night.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(folder.resolve("data/outbox/1")).isNotEmptyDirectory();
        try (Stream<String> lines = Files.lines(loaded)) {
            assertThat(
                            lines.filter(
                                    line -> line.contains("org.svod.")
                                            || line.matches(
                                                    ".* (jakarta\\.(mail|activation)|org\\.eclipse\\.angus|java\\.net\\.http)\\..*")
                                            || line.matches(
                                                    ".* (java\\.net\\.(Server|Datagram|Multicast)?Socket|sun\\.nio\\.ch\\.[A-Za-z]*(Socket|Datagram)[A-Za-z]*Impl|sun\\.nio\\.ch\\.Net) .*")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("org.svod.").doesNotContain("notice.sending"));
        }
    }

    private static boolean canUnshare() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rn", "true").start().waitFor() == 0;
        } catch (IOException e) {
            // Not on every system: the classes are looked at all the same.
            return false;
        }
    }
}
