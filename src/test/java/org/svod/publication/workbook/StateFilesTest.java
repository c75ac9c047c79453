package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.UnionCodebook;

/** What a State's workbook lists of files and findings, and what it only counts. */
class StateFilesTest {

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    /** Findings of which some are listed; the others are only counted. */
    private static Findings found(int listed, long counted) {
        List<Finding> list = new ArrayList<>();
        for (int i = 0; i < listed; i++) {
            list.add(Finding.at(new Place(i + 2, i + 1, 5, "value"), FindingCode.VALUE_NEGATIVE, "-" + i));
        }
        return Findings.of(
                list,
                counted == 0 ? FindingCounts.NONE : new FindingCounts(Map.of(FindingCode.VALUE_NEGATIVE, counted)));
    }

    private static StateFiles files(RoundReport report, int files, int findings) {
        return StateFiles.of(report, UnionCodebook.KZ, new StateWorkbook.Limits(1_000, files, findings));
    }

    /** A file for each letter: a is accepted and counts, r is rejected. */
    @ParameterizedTest
    @CsvSource({
        "aaa, 3, 1 2 3, 0",
        "rra, 2, 2 3, 1",
        "rar, 1, 2, 2",
        "rar, 2, 2 3, 1",
        "aaa, 1, 1 2 3, 0",
        "ararr, 3, 1 3 5, 2",
    })
    void theOldestFilesThatDoNotCountAreLeftOut(String sent, int limit, String listed, int older) {
        sent.chars()
                .mapToObj(file -> file == 'a' ? Outcome.Verdict.ACCEPTED : Outcome.Verdict.REJECTED)
                .forEach(verdict -> report.submitted("KZ", "2023-05", verdict, found(1, 1)));
        StateFiles files = files(report.build(), limit, 100);
        assertThat(files.listed().stream()
                        .map(s -> Long.toString(s.delivery().number()))
                        .toList())
                .isEqualTo(List.of(listed.split(" ")));
        assertThat(files.older()).isEqualTo(older);
        assertThat(files.findingsOfOlder()).isEqualTo(older);
    }

    @Test
    void filesOfOtherStatesAreNotAmongThem() {
        report.submitted("RU", "2023-05", Outcome.Verdict.ACCEPTED, found(1, 1));
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        assertThat(files(report.build(), 10, 10).listed())
                .singleElement()
                .satisfies(s -> assertThat(s.name().state()).isEqualTo(UnionCodebook.KZ));
    }

    @Test
    void findingsThatFitAreAllListedAndElseThoseOfTheNewestFiles() {
        report.submitted("KZ", "2023-03", Outcome.Verdict.ACCEPTED, found(3, 3));
        report.submitted("KZ", "2023-04", Outcome.Verdict.ACCEPTED, found(3, 3));
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, found(3, 3));
        List<SubmissionSummary> sent = report.build().submissions();
        StateFiles all = files(report.build(), 10, 9);
        assertThat(sent).allSatisfy(s -> assertThat(all.of(s).findings()).hasSize(3));
        assertThat(sent).allSatisfy(s -> assertThat(all.of(s).whole()).isTrue());
        StateFiles newest = files(report.build(), 10, 5);
        assertThat(newest.of(sent.get(2)).findings()).hasSize(3);
        assertThat(newest.of(sent.get(1)).findings()).hasSize(2);
        assertThat(newest.of(sent.get(1)).whole()).isFalse();
        assertThat(newest.of(sent.get(0)).findings()).isEmpty();
    }

    /**
     * Whatever the limit and the findings: no more are listed than the limit, and what is listed are first findings.
     */
    @Test
    void noMoreFindingsAreListedThanTheLimitWhenAllAreMore() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            ReportBuilder some = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);
            int number = 1 + random.nextInt(6);
            for (int i = 0; i < number; i++) {
                int listed = random.nextInt(5);
                some.submitted(
                        "KZ",
                        "2023-05",
                        Outcome.Verdict.ACCEPTED,
                        found(listed, listed == 0 ? 0 : listed + random.nextInt(3)));
            }
            RoundReport built = some.build();
            int limit = random.nextInt(12);
            StateFiles files = files(built, 100, limit);
            long counted = built.submissions().stream()
                    .mapToLong(s -> s.found().inAll())
                    .sum();
            int shown = 0;
            for (SubmissionSummary submission : built.submissions()) {
                List<Finding> first = submission.findings().get().listed();
                List<Finding> of = files.of(submission).findings();
                assertThat(of).as("seed %d", seed).isEqualTo(first.subList(0, of.size()));
                shown += of.size();
            }
            if (counted > limit) {
                assertThat(shown).as("seed %d", seed).isLessThanOrEqualTo(limit);
            } else {
                assertThat(shown)
                        .as("seed %d", seed)
                        .isEqualTo(built.submissions().stream()
                                .mapToInt(s -> s.findings().get().listed().size())
                                .sum());
            }
        }
    }

    @Test
    void theWorkbookCountsWhatItDoesNotListAndSaysWhereItStands(@TempDir Path scratch) throws IOException {
        report.submitted("KZ", "2023-03", Outcome.Verdict.REJECTED, found(2, 2));
        report.submitted("KZ", "2023-04", Outcome.Verdict.ACCEPTED, found(2, 9));
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, found(1, 1));
        report.submitted("KZ", "2023-06", Outcome.Verdict.ACCEPTED, Findings.NONE);
        StateWorkbook.Limits limits = new StateWorkbook.Limits(1_000, 3, 20);
        try (ReadWorkbook book = ReadWorkbook.ofState(report.build(), UnionCodebook.KZ, limits, scratch)) {
            assertThat(book.sheets())
                    .as("all sheets in Russian, then in English")
                    .contains("Замечания", "Findings");
            assertThat(book.texts("Files")).contains("1 older file that does not count is not listed here.");
            assertThat(book.texts("Findings"))
                    .contains("2 findings in older files: the receipts tell of them.")
                    .contains("and 7 more findings of the same kinds; the receipt counts all.")
                    .contains("E2", "-0", "Error");
        }
        StateWorkbook.Limits few = new StateWorkbook.Limits(1_000, 3, 1);
        try (ReadWorkbook book = ReadWorkbook.ofState(report.build(), UnionCodebook.KZ, few, scratch)) {
            assertThat(book.texts("Findings"))
                    .contains("9 findings are not listed here; the receipt of the file tells of them.");
        }
    }

    @Test
    void aStateThatSentNothingReadsThatInWords(@TempDir Path scratch) throws IOException {
        StateWorkbook.Limits limits = new StateWorkbook.Limits(1_000, 3, 20);
        try (ReadWorkbook book = ReadWorkbook.ofState(report.build(), UnionCodebook.AM, limits, scratch)) {
            assertThat(book.texts("Files")).contains("No file has been delivered for this round.");
            assertThat(book.texts("Findings")).contains("No findings in these files.");
            assertThat(book.texts("Returns")).contains("No return is expected in this round.");
            List<String> row = book.row("Figures", "Persons detained");
            assertThat(row.subList(2, row.size())).containsOnly("[x]");
        }
    }
}
