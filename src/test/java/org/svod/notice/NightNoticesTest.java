package org.svod.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.OutcomeSummary;
import org.svod.databank.StoredFiles;
import org.svod.files.ChainHead;
import org.svod.files.Fingerprint;
import org.svod.intake.ActRecords;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.ReceiptNames;
import org.svod.release.Act;
import org.svod.release.Role;
import org.svod.release.Stamp;
import org.svod.run.Folders;
import org.svod.run.NoticeSettings;
import org.svod.run.RoundSummary;
import org.svod.run.RunReport;
import org.svod.submission.Fixtures;

class NightNoticesTest {

    @TempDir
    private Path folder;

    private List<Notice> on(String day, RoundSummary.Waits waits) throws IOException {
        return notices(report(day, RunReport.State.DONE, List.of(), waits, List.of()));
    }

    private List<Notice> notices(RunReport report) throws IOException {
        return new NightNotices(report, new Journal(folder), folder, NoticeSettings.USUAL)
                .all()
                .toList();
    }

    private static RunReport report(
            String day,
            RunReport.State state,
            List<OutcomeSummary> files,
            RoundSummary.Waits waits,
            List<String> notices) {
        RoundSummary round = new RoundSummary(
                "2023",
                LocalDate.parse(day),
                true,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                0,
                0,
                false,
                List.of(),
                waits);
        return new RunReport(
                7,
                LocalDate.parse(day),
                state,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                files,
                List.of(),
                List.of(round),
                List.of(),
                notices,
                0,
                ChainHead.EMPTY);
    }

    private static final RoundSummary.Waits NOTHING = new RoundSummary.Waits(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2024-01-07, ''",
        "2024-01-08, before",
        "2024-01-14, before",
        "2024-01-15, on",
        "2024-01-16, after",
        "2024-02-14, after",
        "2024-02-15, ''"
    })
    void aReminderTellsTheStageThatHasBegun(String day, String stage) throws IOException {
        RoundSummary.Outstanding due = new RoundSummary.Outstanding("KZ", "2023-12", LocalDate.of(2024, 1, 15));
        List<Notice> notices = on(day, new RoundSummary.Waits(List.of(due), List.of()));
        if (stage.isEmpty()) {
            assertThat(notices).isEmpty();
        } else {
            assertThat(notices).singleElement().satisfies(notice -> {
                assertThat(notice.about()).isEqualTo("2023-12 " + stage);
                assertThat(notice.state()).isEqualTo("KZ");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-01-11, 0", "2024-01-12, 1", "2024-01-15, 1", "2024-01-16, 1", "2024-01-17, 0"})
    void theSettingsSayWhenAReminderIsWritten(String day, int notices) throws IOException {
        RoundSummary.Outstanding due = new RoundSummary.Outstanding("KZ", "2023-12", LocalDate.of(2024, 1, 15));
        RoundSummary.Waits waits = new RoundSummary.Waits(List.of(due), List.of());
        RunReport report = report(day, RunReport.State.DONE, List.of(), waits, List.of());
        assertThat(new NightNotices(report, new Journal(folder), folder, new NoticeSettings(3, 1, 35))
                        .all()
                        .toList())
                .hasSize(notices);
    }

    @Test
    void manyQuestionsOfAStateComeInOneNotice() throws IOException {
        List<RoundSummary.Asked> asked = IntStream.rangeClosed(1, 12)
                .mapToObj(
                        n -> new RoundSummary.Asked("DETAINED", "A-" + n, n > 9 ? List.of("KZ") : List.of("KZ", "RU")))
                .toList();
        List<Notice> notices = on("2024-03-01", new RoundSummary.Waits(List.of(), asked));
        assertThat(notices).filteredOn(n -> n.state().equals("RU")).hasSize(9);
        assertThat(notices)
                .filteredOn(n -> n.state().equals("KZ"))
                .singleElement()
                .satisfies(n -> assertThat(n.facts().get("question"))
                        .startsWith("DETAINED A-1, ")
                        .endsWith("DETAINED A-10 … 2"));
    }

    /** The submitters of a State get a notice of its delivered file, with the receipt if that is written. */
    @Test
    void whatBecameOfAFileIsToldToItsState() throws IOException {
        try (StoredFiles stored = new StoredFiles()) {
            String good = "period,indicator,value,colour\n2023-05,DETAINED,5,red\n";
            stored.deliver("KZ_2023-05.csv", good);
            stored.deliver("KZ_2023-05.csv", good);
            stored.deliver("RU_2023-05.csv", "period,indicator,value\n2023-05,DETAINED,-3\n");
            List<OutcomeSummary> files = stored.repositories().stored().ofYear(2023, StoredFiles.CODEBOOK);
            assertThat(files).hasSize(3);
            String receipt = ReceiptNames.page(files.get(0).delivery());
            Files.createDirectories(folder.resolve(receipt).resolveSibling("."));
            Files.writeString(folder.resolve(receipt), "page");

            List<Notice> told = notices(report("2024-03-01", RunReport.State.DONE, files, NOTHING, List.of()));
            assertThat(told)
                    .extracting(
                            notice -> notice.kind() + " " + notice.role() + " " + notice.state() + " " + notice.about())
                    .containsExactly(
                            "RETURN_ACCEPTED SUBMITTER KZ 1",
                            "RETURN_REJECTED SUBMITTER RU 3",
                            "DIGEST STATISTICIAN  7 " + ChainHead.EMPTY.sha256());
            assertThat(told.get(0).facts())
                    .isEqualTo(Map.of("file", "KZ_2023-05.csv", "errors", "0", "warnings", "1", "receipt", receipt));
            assertThat(told.get(0).attachment())
                    .contains(new Notice.Attachment(receipt, Fingerprint.of(folder.resolve(receipt))));
            assertThat(told.get(1).facts()).containsEntry("errors", "1");
            assertThat(told.get(1).attachment())
                    .as("its receipt is not written")
                    .isEmpty();
            assertThat(told.get(2).facts())
                    .containsEntry("accepted", "1")
                    .containsEntry("rejected", "1")
                    .containsEntry("waiting", "0")
                    .containsEntry("date", "2024-03-01");

            Files.delete(folder.resolve(receipt));
            Files.createSymbolicLink(folder.resolve(receipt), Files.writeString(folder.resolve("x"), "other"));
            assertThat(notices(report("2024-03-01", RunReport.State.DONE, files, NOTHING, List.of()))
                            .get(0)
                            .attachment())
                    .as("a link is not sent")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"DONE, '', 0", "FAILED, '', 1", "STOPPED, '', 1", "DONE, a letter was left out, 1"})
    void aDigestComesWithNews(RunReport.State state, String notice, int digests) throws IOException {
        List<String> notices = notice.isEmpty() ? List.of() : List.of(notice);
        assertThat(notices(report("2024-03-01", state, List.of(), NOTHING, notices)))
                .hasSize(digests)
                .allSatisfy(n -> {
                    assertThat(n.kind()).isEqualTo(Notice.Kind.DIGEST);
                    assertThat(n.facts()).containsEntry("notices", Integer.toString(notices.size()));
                });
    }

    /** The last file came on 1 February. */
    @ParameterizedTest
    @CsvSource({"2024-02-02, false", "2024-03-07, false", "2024-03-08, true", "2025-01-01, true"})
    void aFolderThatIsSilentForFiveWeeksIsToldToTheOperator(String day, boolean told) throws IOException {
        new Journal(folder)
                .append(List.of(delivered(1, LocalDate.of(2024, 1, 3)), delivered(2, LocalDate.of(2024, 2, 1))));
        List<Notice> notices = on(day, NOTHING);
        assertThat(notices).hasSize(told ? 1 : 0).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.NOTHING_ARRIVED);
            assertThat(notice.role()).isEqualTo(Role.OPERATOR);
            assertThat(notice.facts())
                    .isEqualTo(Map.of(
                            "since",
                            "2024-02-01",
                            "days",
                            Long.toString(ChronoUnit.DAYS.between(LocalDate.of(2024, 2, 1), LocalDate.parse(day)))));
        });
    }

    private static JournalEntry.Delivered delivered(long number, LocalDate day) {
        return new JournalEntry.Delivered(number, day, "j", number, "x.csv", "x.csv", "", "a".repeat(64), 1);
    }

    @Test
    void tenQuestionsAreTenNoticesAndElevenAreOne() throws IOException {
        for (int number : List.of(10, 11)) {
            List<RoundSummary.Asked> asked = IntStream.rangeClosed(1, number)
                    .mapToObj(n -> new RoundSummary.Asked("", "A-" + n, List.of("KZ")))
                    .toList();
            assertThat(on("2024-03-01", new RoundSummary.Waits(List.of(), asked)))
                    .hasSize(number == 10 ? 10 : 1)
                    .first()
                    .satisfies(n -> assertThat(n.about()).startsWith("2023 A-1"));
        }
    }

    /** An act of the last seven days, counted to the second. */
    @ParameterizedTest
    @CsvSource({"2024-06-24T12:00:01Z, 1", "2024-06-24T12:00:00Z, 0", "2024-07-01T12:00:00Z, 1"})
    void anActIsToldToApproversForSevenDays(String at, int told) throws IOException {
        Journal journal = new Journal(folder);
        Stamp stamp = new Stamp(Instant.parse(at), "anna", Stamp.Via.CLI);
        journal.append(List.of(ActRecords.record("2023", new Act.SentBack(stamp, "ab".repeat(32), "look again"))));
        assertThat(ActNotices.of(journal, Instant.parse("2024-07-01T12:00:00Z")))
                .hasSize(told)
                .allSatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(Notice.Kind.ACT);
                    assertThat(notice.role()).isEqualTo(Role.APPROVER);
                    assertThat(notice.about()).isEqualTo("ab".repeat(32) + " send-back anna " + at);
                    assertThat(notice.facts())
                            .containsEntry("round", "2023")
                            .containsEntry("act", "send-back")
                            .containsEntry("by", "anna")
                            .containsEntry("reason", "look again");
                });
    }

    @Test
    void aRebuildTellsNothingTwice() throws IOException {
        Folders folders = new Folders(folder, folder, folder, folder);
        Clock clock = Clock.fixed(Instant.parse("2024-07-01T12:00:00Z"), ZoneOffset.UTC);
        OutboxWriter writer = new OutboxWriter(
                folders, NoticeSettings.USUAL, Fixtures.codebook().states(), new Journal(folder), clock);
        RunReport failed = report("2024-03-01", RunReport.State.FAILED, List.of(), NOTHING, List.of());
        Outbox outbox = new Outbox(folder);
        writer.after(failed);
        writer.afterActs();
        assertThat(outbox.listing().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.file().resolveSibling("").getFileName()).hasToString("7");
            assertThat(entry.written()).isEqualTo("2024-07-01T12:00:00Z");
        });
        assertThat(Outbox.isNotSent(outbox.marks(outbox.listing().entries().get(0))))
                .isFalse();
        writer.afterRebuild(failed);
        assertThat(outbox.listing().entries()).hasSize(1);
        assertThat(Outbox.isNotSent(outbox.marks(outbox.listing().entries().get(0))))
                .isTrue();
    }
}
