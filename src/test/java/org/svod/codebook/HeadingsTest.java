package org.svod.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which column a heading means, and which one is suggested. */
class HeadingsTest {

    private final Headings headings = new Headings(List.of(
            new Headings.Alias(Column.STATE, "Государство"),
            new Headings.Alias(Column.PERIOD, "Отчётный период"),
            new Headings.Alias(Column.VALUE, "Количество"),
            new Headings.Alias(Column.UNIT, "Ед. изм."),
            new Headings.Alias(Column.NOTE, "Всего"),
            new Headings.Alias(Column.INDICATOR, "value")));

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyColumnIsKnownByItsOwnHeading(Column column) {
        assertThat(headings.match(column.heading())).contains(column);
        assertThat(headings.match(" " + column.heading().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        State                    | STATE
        ~"State":~               | STATE
        Case Ref.                | CASE_REF
        case-ref                 | CASE_REF
        CASE_REF*                | CASE_REF
        ~case ref\u00B9~         | CASE_REF
        ~отчетный\\nпериод~      | PERIOD
        ОТЧЁТНЫЙ  ПЕРИОД         | PERIOD
        ~\u0405tate~             | STATE
        ед.изм                   | UNIT
        value                    | VALUE
        total                    | VALUE
        Итого                    | VALUE
        всего                    | NOTE
        """)
    void signsCaseAndLookAlikesDoNotMatter(String heading, Column column) {
        assertThat(headings.match(heading.replace("\\n", "\n"))).contains(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Количество (кг)          | VALUE | кг
        Количество [ кг ]        | VALUE | кг
        Количество {кг}          | VALUE | кг
        Количество (кг) (всего)  | VALUE | кг, всего
        Количество, кг           | VALUE | кг
        Количество, кг (нетто)   | VALUE | кг, нетто
        Количество ()            | VALUE | ~~
        Количество: (кг)         | VALUE | кг
        Период отчётный: месяц   |       |
        Государство: код         | STATE | ~~
        , Количество             |       |
        Кол-во (кг)              |       |
        кг                       |       |
        """)
    void whatStandsInBracketsOrAfterACommaIsGivenBesides(String heading, Column column, String suffix) {
        assertThat(headings.read(heading).map(Headings.Match::column).orElse(null))
                .isEqualTo(column);
        assertThat(headings.read(heading).map(Headings.Match::suffix).orElse(null))
                .isEqualTo(suffix);
    }

    @Test
    void aHeadingOfMoreThanAHundredCharactersIsNone() {
        String blanks = " ".repeat(100 - "State".length());
        assertThat(headings.match("State" + blanks)).contains(Column.STATE);
        assertThat(headings.match("State" + blanks + " ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Number", "ВСЕГО", "total (kg)", "Итого:"})
    void someWordsOftenMeanSomethingElse(String heading) {
        assertThat(Headings.isWeak(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Value", "Количество", "Total of the year", ""})
    void otherWordsMeanWhatTheySay(String heading) {
        assertThat(Headings.isWeak(heading)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kоличества             | VALUE       | Количество
        Количевсто             | VALUE       | Количество
        Коллличевство          |             |
        Statte                 | STATE       | state
        Stat                   | STATE       | state
        Sta                    |             |
        Unti                   |             |
        unlt                   | UNIT        | unit
        Количество всех        | VALUE       | Количество
        Период                 | PERIOD      | Отчётный период
        № State                | STATE       | state
        Изм                    |             |
        Наименование           |             |
        """)
    void aHeadingThatIsNearlyRightIsSuggested(String heading, Column column, String text) {
        assertThat(headings.near(heading, c -> true).orElse(null))
                .isEqualTo(column == null ? null : new Headings.Alias(column, text));
    }

    @Test
    void onlyAColumnThatMayBeMeantIsSuggested() {
        assertThat(headings.near("Statte", c -> c != Column.STATE))
                .map(Headings.Alias::column)
                .contains(Column.STATUS);
        assertThat(headings.near("Statte", c -> c == Column.NOTE)).isEmpty();
        assertThat(headings.near("x".repeat(101), c -> true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNITT, UNIT", "UNIES, UNITES", "UNITE, UNIT", "UNI, "})
    void ofSeveralThatAreNearTheNearestIsSuggested(String heading, String near) {
        Headings two = new Headings(List.of(new Headings.Alias(Column.NOTE, "UNITES")));
        assertThat(two.near(heading, c -> true)
                        .map(a -> a.text().toUpperCase(java.util.Locale.ROOT))
                        .orElse(null))
                .isEqualTo(near);
    }

    @Test
    void theFurtherSpellingsOfAColumnAreInTheOrderOfTheTable() {
        assertThat(new Headings(List.of(
                                new Headings.Alias(Column.UNIT, "ед."),
                                new Headings.Alias(Column.NOTE, "прим."),
                                new Headings.Alias(Column.UNIT, "единица")))
                        .aliasesOf(Column.UNIT))
                .containsExactly("ед.", "единица");
        assertThat(headings.aliasesOf(Column.CASE_REF)).isEmpty();
    }

    @Test
    void everyHeadingThatIsLookedUpIsRemembered() {
        Consulted consulted = new Consulted();
        Headings watched = headings.watched(consulted);
        watched.match("State");
        watched.match("Кол-во (кг)");
        assertThat(consulted.of(CodebookPart.HEADING)).containsExactlyInAnyOrder("STATE", "КОЛВО(КГ)", "КОЛВО");
        assertThat(consulted.whole()).isEmpty();
        assertThat(watched.aliasesOf(Column.STATE)).containsExactly("Государство");

        watched.near("Кол-во", c -> true);
        assertThat(consulted.whole()).containsExactly(CodebookPart.HEADING);
    }
}
