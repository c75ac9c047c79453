package org.svod.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.observation.Decimals;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.QualityCode;

/** The measures of one State beside those of all, and beside those of the year before. */
class StateQualityTest {

    private final List<QualityMeasure> measures = new ArrayList<>();

    private void measure(QualityCode code, String indicator, String state, String detail, String value) {
        measures.add(new QualityMeasure(
                code,
                UnionFixture.CODEBOOK.indicators().find(indicator),
                UnionFixture.CODEBOOK.states().find(state),
                detail,
                new BigDecimal(value)));
    }

    /** {@code R1 0.75 of 0.875 before 0.5}; a question mark for what is not known. */
    private static String text(StateQuality line) {
        return line.own().code()
                + line.own().indicator().map(i -> " " + i).orElse("") + " "
                + Decimals.text(line.own().value()) + " of "
                + line.ofAll().map(Decimals::text).orElse("?") + " before "
                + line.lastYear().map(Decimals::text).orElse("?");
    }

    private List<String> line(PastQuality before) {
        return StateQuality.of(measures, before, UnionFixture.state("KZ")).stream()
                .map(StateQualityTest::text)
                .toList();
    }

    private void year() {
        measure(QualityCode.R1, "", "", "", "0.875");
        measure(QualityCode.R1, "", "AM", "", "1");
        measure(QualityCode.R1, "", "KZ", "", "0.75");
        measure(QualityCode.CC1, "RETURNED", "", "", "0.2");
        measure(QualityCode.CC1, "RETURNED", "KZ", "", "0.1");
        measure(QualityCode.FINDINGS, "", "AM", "KEY_TWICE", "3");
        measure(QualityCode.FINDINGS, "", "KZ", "KEY_TWICE", "2");
        measure(QualityCode.FINDINGS, "", "KZ", "NO_HEADER", "1");
        measure(QualityCode.REJECTED, "", "", "", "0");
    }

    @Test
    void aStateHasItsOwnMeasuresBesideThoseOfAll() {
        year();
        assertThat(line(PastQuality.NONE))
                .containsExactly(
                        "R1 0.75 of 0.875 before ?", "CC1 RETURNED 0.1 of 0.2 before ?", "FINDINGS 3 of 6 before ?");
    }

    @Test
    void theYearBeforeStandsBesideWhereItIsKnown() {
        year();
        measure(QualityCode.FINDINGS, "", "KZ", "UNKNOWN_COLUMN", "4");
        PastQuality before = PastQuality.of(measures);
        measures.clear();
        measure(QualityCode.R1, "", "KZ", "", "1");
        measure(QualityCode.PUNCTUALITY_SOURCE, "", "KZ", "", "1");

        assertThat(line(before))
                .containsExactly(
                        "R1 1 of ? before 0.75", "PUNCTUALITY_SOURCE 1 of ? before ?", "FINDINGS 0 of 0 before 7");
    }

    /** 7 findings of a whole year beside 3 of half a year tell nothing, and neither do all its returns beside some. */
    @Test
    void whatGrowsWhileAYearGoesOnStandsBesideNoPartOfOne() {
        year();
        PastQuality before = PastQuality.of(measures).besidePartOfAYear();

        assertThat(line(before))
                .containsExactly(
                        "R1 0.75 of 0.875 before ?", "CC1 RETURNED 0.1 of 0.2 before 0.1", "FINDINGS 3 of 6 before ?");
        assertThat(measures.stream()
                        .filter(m -> m.code().in() == QualityCode.In.COUNT)
                        .flatMap(m -> before.of(m).stream()))
                .isEmpty();
    }

    @Test
    void whatWasNotCountedInAYearThatIsKnownIsZero() {
        PastQuality before = new PastQuality(Map.of("R1|||", "0.875", "R1||KZ|", "1"), true);
        measure(QualityCode.FINDINGS, "", "KZ", "KEY_TWICE", "2");
        measure(QualityCode.R1, "", "", "", "1");
        measure(QualityCode.TP1, "", "", "", "40");

        assertThat(measures.stream().map(before::of))
                .containsExactly(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("0.875")), Optional.empty());
        measure(QualityCode.FINDINGS, "", "AM", "KEY_TWICE", "2");
        assertThat(before.of(measures.get(3))).as("AM did not have to report").isEmpty();
        assertThat(StateQuality.of(measures, before, UnionFixture.state("AM")))
                .extracting(StateQualityTest::text)
                .containsExactly("FINDINGS 2 of 4 before ?");
        assertThat(PastQuality.NONE.of(measures.get(0))).isEmpty();
    }
}
