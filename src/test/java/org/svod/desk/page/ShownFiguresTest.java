package org.svod.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Name;
import org.svod.desk.reading.FigureLine;
import org.svod.desk.reading.SetFigures;
import org.svod.figures.FigureStatus;
import org.svod.figures.StatusReason;
import org.svod.reconciliation.Agreement;
import org.svod.round.Decision;

/** Figures beside those of other years, their charts, and lists that are longer than a page. */
class ShownFiguresTest {

    private static SetFigures year(String value) {
        return new SetFigures(List.of(row(value)), Map.of(), Map.of(), Map.of());
    }

    private static FigureLine row(String value) {
        return new FigureLine(
                "A",
                new Name("a", "а"),
                "ITEMS",
                new FigureLine.Bridge("", "", "", ""),
                value,
                "",
                "",
                "",
                List.of("1", "1"),
                List.of());
    }

    @Test
    void theLastSixYearsStandSideBySideAndAYearWithoutAValueHasNoPoint() {
        Map<String, SetFigures> years = new LinkedHashMap<>();
        List<String> values = List.of("9", "10", "", "5", "20", "0", "10");
        for (int i = 0; i < values.size(); i++) {
            years.put(Integer.toString(2017 + i), year(values.get(i)));
        }
        assertThat(ShownFigures.names(years)).containsExactly("2018", "2019", "2020", "2021", "2022", "2023");
        ShownFigures.OverYears shown = ShownFigures.overYears(row("10"), years);
        assertThat(shown.years()).containsExactly("10", "", "5", "20", "0", "10");
        assertThat(shown.line()).isEqualTo("0,10.0 32,15.0 48,0.0 64,20.0 80,10.0");
    }

    @Test
    void oneValueMakesNoLineAndEqualValuesMakeALevelOne() {
        assertThat(ChartSizes.line(List.of("", "3"))).isEmpty();
        assertThat(ChartSizes.line(List.of("3", "3"))).isEqualTo("0,0.0 80,0.0");
        assertThat(ChartSizes.line(List.of("0", "0"))).isEqualTo("0,20.0 80,20.0");
        assertThat(ChartSizes.line(List.of("-2", "2"))).isEqualTo("0,20.0 80,0.0");
    }

    @Test
    void theLongestBarBelongsToTheLargestValueAndNothingBelowZeroIsDrawn() {
        assertThat(ChartSizes.bars(List.of("1", "", "-4", "0", "2.5", "5"))).containsExactly(24, 0, 0, 0, 60, 120);
        assertThat(ChartSizes.bars(List.of("0", ""))).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 3, 4})
    void aPageShowsItsLinesOfALongList(int page) {
        Pager pager = new Pager(page);
        int shown = 0;
        for (int line = 0; line < 2 * Pager.LINES + 1; line++) {
            shown += pager.takes() ? 1 : 0;
        }
        assertThat(shown).isEqualTo(page <= 2 ? Pager.LINES : page == 3 ? 1 : 0);
        assertThat(pager.pages()).isEqualTo(3);
        assertThat(pager.page()).isEqualTo(Math.max(1, page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyStatusReasonVerdictAndKindOfDecisionHasWords(String language) {
        assertThat(ResourceBundle.getBundle("org.svod.desk.page.desk", Locale.forLanguageTag(language))
                        .keySet())
                .containsAll(keys("figures.status.", FigureStatus.values()))
                .containsAll(keys("figures.reason.", StatusReason.values()))
                .containsAll(keys("figures.verdict.", Agreement.values()))
                .containsAll(keys("figures.verdict.", Decision.Kind.values()));
    }

    private static List<String> keys(String before, Enum<?>[] values) {
        return Stream.of(values).map(value -> before + value.name()).toList();
    }
}
