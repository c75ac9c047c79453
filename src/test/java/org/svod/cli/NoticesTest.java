package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nights and acts tell whom, from the outbox to the mailbox. */
class NoticesTest {

    /** Digits that stand in no date, time or fingerprint by chance. */
    private static final String VALUE = "918273645";

    @TempDir
    private Path folder;

    private ReleaseStory story;
    private GreenMail mail;

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
        Files.createDirectories(folder.resolve("data/etc/send"));
        Files.writeString(
                folder.resolve("data/etc/send/send.yml"),
                "mail: {host: 127.0.0.1, port: " + mail.getSmtp().getPort()
                        + ", security: none, from: svod@example.org}\n");
    }

    @AfterEach
    void end() {
        mail.stop();
    }

    /** Sends, and gives what came: who got which subject. */
    private List<String> sends(String time) throws Exception {
        mail.purgeEmailFromAllMailboxes();
        story.round().at(time);
        assertThat(story.round().run("send")).as(story.round().complained()).isZero();
        List<String> got = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            assertThat(message.getSubject() + message.getContent()).doesNotContain(VALUE);
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
                        "rita: return of RU for 2023, due 2024-01-15",
                        "stan: run of 2024-01-12: 1 file rejected, no open questions");
        assertThat(sends("2024-01-12T03:10:00Z")).isEmpty();

        // Nothing new but the next stage of the reminder; the day itself had no night.
        story.night("2024-01-13");
        story.round().at("2024-01-20T03:00:00Z");
        story.night("2024-01-20");
        assertThat(sends("2024-01-20T03:05:00Z"))
                .contains("rita: return of RU for 2023, due 2024-01-15")
                .hasSize(1);

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
        assertThat(sends("2024-07-01T11:05:00Z")).contains("olga: nothing was delivered since 2024-01-12");

        // Persons have got before what the rebuild finds.
        SampleNightTest.delete(folder.resolve("data/outbox"));
        assertThat(story.round().run("rebuild")).as(story.round().complained()).isZero();
        assertThat(sends("2024-07-01T11:10:00Z")).isEmpty();
        assertThat(story.round().run("send", "--mark-not-sent")).isZero();
        story.isWell();
    }

    @Test
    void aServerThatIsDownFailsTheCommandAndNotTheNight() throws IOException {
        mail.stop();
        story.night("2024-01-12");
        assertThat(story.round().run("send")).isEqualTo(1);
        assertThat(story.round().printed()).contains("to be tried again: 1");
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
