package org.svod.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Name;
import org.svod.period.Period;

/** Which lines of the tables belong to the part of a figure that is explained. */
class SelectionTest {

    private static final Name NONE = new Name("", "");

    private static SourceLine line(String state, String period, String operation, String reference) {
        return new SourceLine(
                Part.REPORTED,
                reference,
                new SourceLine.Label(state, NONE),
                period,
                new SourceLine.Label(operation, NONE),
                new SourceLine.Label("", NONE),
                new SourceLine.Source("1", "KZ_2023-05.csv", "12", "1"),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.ONE),
                SourceLine.Outcome.NONE);
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', true, true, false",
        "KZ, '', '', false, true, false",
        "RU, '', '', false, false, false",
        "'', 2023-05, '', false, true, false",
        "'', 2023-06, '', false, false, false",
        "'', 2023-Q2, '', false, false, false",
        "'', '', LED, false, true, false",
        "'', '', OPEN, false, false, false",
        "KZ, 2023-05, LED, false, true, false",
        "KZ, 2023-05, OPEN, false, false, false"
    })
    void aLineIsHeldIfAllThatIsSelectedIsItsOwn(
            String state, String period, String operation, boolean whole, boolean holds, boolean inside) {
        Selection selection =
                new Selection("DETAINED", text(state), text(period).map(Period::of), text(operation));

        assertThat(selection.isWhole()).isEqualTo(whole);
        assertThat(selection.holds(line("KZ", "2023-05", "LED", ""))).isEqualTo(holds);
        assertThat(selection.isInside(line("KZ", "2023-05", "LED", ""))).isEqualTo(inside);
        assertThat(Selection.of("DETAINED").isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q2, KZ, LED, true",
        "2023, KZ, LED, true",
        "2023-05, KZ, LED, false",
        "2023-Q1, KZ, LED, false",
        "2023-Q2, RU, LED, false",
        "2023-Q2, KZ, OPEN, false",
        "'', KZ, LED, false"
    })
    void aMonthLiesInsideALongerPeriod(String period, String state, String operation, boolean inside) {
        Selection may =
                new Selection("DETAINED", Optional.of("KZ"), Optional.of(Period.of("2023-05")), Optional.of("LED"));
        assertThat(may.isInside(line(state, period, operation, ""))).isEqualTo(inside);
        assertThat(Selection.of("DETAINED").isInside(line(state, period, operation, "")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'1', false", "'', false", "'2', true", "'12', true"})
    void aSourceMayBeManyRows(String rows, boolean many) {
        SourceLine.Source source = new SourceLine.Source("1", "KZ_2023-05.csv", "12", rows);
        assertThat(source.isMany()).isEqualTo(many);
        assertThat(source.text()).isEqualTo("KZ_2023-05.csv:12");
    }

    @Test
    void aCaseIsKnownByItsOperationToo() {
        assertThat(line("KZ", "2023-05", "LED", "C-1").caseKey()).isEqualTo("C-1 LED");
        assertThat(line("KZ", "2023-05", "LED", "KZ>RU").caseKey()).isEqualTo("KZ>RU ");
        SourceLine compared = line("KZ", "2023-05", "LED", "C-1").forComparison();
        assertThat(compared.adds()).isEmpty();
        assertThat(compared.value()).contains(BigDecimal.TEN);
    }

    @Test
    void partsHaveCodes() {
        assertThat(Arrays.stream(Part.values()).map(Part::code))
                .containsExactly("reported", "joint", "mirror", "decision");
        assertThat(Arrays.stream(Part.values()))
                .allSatisfy(part -> assertThat(Part.of(part.code())).isEqualTo(part));
    }
}
