package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.figures.Vintage;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;
import org.svod.publication.SubmissionSummary;

/** What counts as a change of the outputs of a round, and what does not. */
class ContentFingerprintTest {

    private static final RoundReport REPORT = SampleReport.report();
    private static final Map<String, String> MANIFEST =
            new TreeMap<>(Map.of("codebook/units.csv", "a", "rounds/2023/round.yml", "b"));

    private static String of(RoundReport report, Map<String, String> manifest) throws IOException {
        return ContentFingerprint.with(report, manifest).of(report);
    }

    private static String of(RoundReport report) throws IOException {
        return of(report, MANIFEST);
    }

    @Test
    void theSameReportHasTheSameFingerprint() throws IOException {
        assertThat(of(SampleReport.report())).isEqualTo(of(REPORT));
        assertThat(of(REPORT.published(REPORT.vintages(), REPORT.asOf()))).isEqualTo(of(REPORT));
        assertThat(of(REPORT.published(REPORT.vintages(), REPORT.asOf().plusDays(30))))
                .as("the tables have the date of the figures")
                .isNotEqualTo(of(REPORT));
        assertThat(of(SampleReport.empty())).isNotEqualTo(of(REPORT));
    }

    @Test
    void theTableThatIsKeptIsTheOneThatCounts() throws IOException {
        ContentFingerprint other = ContentFingerprint.with(SampleReport.empty(), MANIFEST);
        assertThat(other.of(REPORT))
                .as("with the reconciliation of another report")
                .isNotEqualTo(of(REPORT));
    }

    @ParameterizedTest
    @CsvSource({
        "codebook/units.csv, true",
        "codebook/rules.csv, true",
        "letter/wording_ru.properties, true",
        "register/treaties.csv, true",
        "history/DETAINED.csv, true",
        "rounds/2023/round.yml, true",
        "rounds/2023/register/letter.yml, true",
        "rounds/2023/calendar.csv, false",
        "rounds/2022/round.yml, false",
        "rounds/20235/round.yml, false",
        "nightly.yml, false"
    })
    void onlySettingsThatTheOutputsDependOnCount(String path, boolean counts) throws IOException {
        Map<String, String> other = new TreeMap<>(MANIFEST);
        other.put(path, "c");
        assertThat(of(REPORT, other).equals(of(REPORT))).isEqualTo(!counts);
    }

    private static RoundReport with(SubmissionSummary first) {
        List<SubmissionSummary> all = new ArrayList<>(REPORT.submissions());
        all.set(0, first);
        return REPORT.submitted(all);
    }

    @Test
    void whatBecameOfADeliveryCounts() throws IOException {
        SubmissionSummary first = REPORT.submissions().get(0);
        assertThat(of(with(first))).isEqualTo(of(REPORT));
        assertThat(of(with(new SubmissionSummary(first.outcome(), !first.inForce(), first.findings()))))
                .isNotEqualTo(of(REPORT));
        assertThat(of(with(first.found(new FindingCounts(Map.of(FindingCode.OUTLIER, 77L))))))
                .isNotEqualTo(of(REPORT));
        assertThat(of(REPORT.submitted(
                        REPORT.submissions().subList(1, REPORT.submissions().size()))))
                .isNotEqualTo(of(REPORT));
    }

    @Test
    void aVintageAndItsCausesCount() throws IOException {
        List<Vintage> vintages = REPORT.vintages();
        Vintage last = vintages.get(vintages.size() - 1);
        LocalDate date = REPORT.asOf();
        List<Vintage> otherCauses = new ArrayList<>(vintages);
        otherCauses.set(
                vintages.size() - 1,
                new Vintage(last.number(), last.date(), last.values(), last.statuses(), List.of("another cause")));
        List<Vintage> otherDate = new ArrayList<>(vintages);
        otherDate.set(
                vintages.size() - 1,
                new Vintage(last.number(), last.date().plusDays(1), last.values(), last.statuses(), last.causes()));

        assertThat(of(REPORT.published(otherCauses, date))).isNotEqualTo(of(REPORT));
        assertThat(of(REPORT.published(otherDate, date))).isNotEqualTo(of(REPORT));
    }
}
