package org.svod.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.round.Justification;

class ExplainedFindingsTest {

    /** Two of three outliers are listed; one column is not known. */
    private static final Findings FINDINGS = Findings.of(
            List.of(outlier(3), outlier(5), Finding.ofFile(FindingCode.UNKNOWN_COLUMN, "x")),
            new FindingCounts(Map.of(FindingCode.OUTLIER, 3L, FindingCode.UNKNOWN_COLUMN, 1L)));

    private static Finding outlier(long line) {
        return Finding.at(Place.record(line, line), FindingCode.OUTLIER, "9", "1", "2");
    }

    private static ExplainedFindings outliers(Integer... lines) {
        return new ExplainedFindings(IntStream.range(0, lines.length)
                .mapToObj(i -> new Justification(1, "OUTLIER", lines[i], "text " + i, "u", "U", "2024"))
                .toList());
    }

    private static long explained(Integer... lines) {
        return outliers(lines).explained(FINDINGS.counts(), () -> FINDINGS);
    }

    @Test
    void aFindingThatIsExplainedTwiceCountsOnce() {
        assertThat(explained()).isZero();
        assertThat(explained(3)).isEqualTo(1);
        assertThat(explained(3, 3)).isEqualTo(1);
        assertThat(explained(3, 5)).isEqualTo(2);
        assertThat(explained(4)).as("there is none").isZero();
    }

    @Test
    void anExplanationOfTheWholeFileCountsAlsoWhatIsNotListed() {
        assertThat(explained(0)).isEqualTo(3);
        assertThat(explained(5, 0)).isEqualTo(3);
        assertThat(outliers(0).explained(new FindingCounts(Map.of(FindingCode.UNKNOWN_COLUMN, 1L)), () -> {
                    throw new AssertionError("nothing need be read");
                }))
                .as("what is not found any more")
                .isZero();
    }

    @Test
    void whatIsSaidAboutAFindingIsWhatIsSaidAboutItsLineOrTheWholeFile() {
        assertThat(Stream.of(outlier(3), outlier(5), Finding.ofFile(FindingCode.UNKNOWN_COLUMN, "x"))
                        .map(finding -> outliers(3, 0).of(finding).stream()
                                .map(Justification::text)
                                .toList()))
                .containsExactly(List.of("text 0", "text 1"), List.of("text 1"), List.of());
    }
}
