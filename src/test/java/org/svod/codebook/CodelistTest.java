package org.svod.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entry a code or a name means, as people write it. */
class CodelistTest {

    private final Codelist<Unit> units = Codelist.of(
            List.of(
                    unit("ITEMS", "items", "единиц"),
                    unit("KG", "kg", "кг"),
                    unit("T", "t", "т"),
                    unit("ROUNDS", "rounds", "штук"),
                    unit("FLIGHT", "Counter-terror «Flight»", "Ёлка  зелёная")),
            List.of(
                    new Codelist.Alias("ITEMS", "шт."),
                    new Codelist.Alias("ROUNDS", "шт"),
                    new Codelist.Alias("KG", "килограмм"),
                    new Codelist.Alias("KG", "кг")));

    private static Unit unit(String code, String en, String ru) {
        return new Unit(code, new Name(en, ru), code, BigDecimal.ONE);
    }

    private static State state(String code, String alpha3, String en) {
        Name name = new Name(en, "");
        return new State(code, alpha3, name, name, DateRange.ALWAYS, State.Grouping.NONE, Language.RU);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        KG                       | KG
        kg                       | KG
        КГ                       | KG
        ~ Кг. ~                  | KG
        килограмм                | KG
        ~\u00ABkg\u00BB~         | KG
        ~k\u200Bg~               | KG
        ~\u041Ag~                | KG
        t                        | T
        ~\u0422~                 | T
        ~Counter\u2013terror   \u201CFlight\u201D~ | FLIGHT
        ~counter-terror flight~  | FLIGHT
        ~Елка зеленая~           | FLIGHT
        ~ЁЛКА\u00A0ЗЕЛЁНАЯ~      | FLIGHT
        """)
    void aNameIsKnownHoweverItIsWritten(String text, String code) {
        assertThat(units.match(text)).map(Unit::code).contains(code);
        assertThat(units.meanings(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "k g", "kg2", "kg/", ".kg", "ка-гэ", "counterterror flight", "килограм"})
    void otherTextsMeanNothing(String text) {
        assertThat(units.match(text)).isEmpty();
        assertThat(units.meanings(text)).isEmpty();
    }

    @Test
    void aNameThatSeveralEntriesShareMeansAllOfThemInTheOrderOfTheTable() {
        assertThat(units.meanings("ШТ")).extracting(Unit::code).containsExactly("ITEMS", "ROUNDS");
        assertThat(units.match("шт")).map(Unit::code).contains("ITEMS");
        assertThat(units.meanings("штук")).extracting(Unit::code).containsExactly("ROUNDS");
    }

    @Test
    void aCodeWinsOverAnEqualName() {
        Codelist<Unit> list = Codelist.of(List.of(unit("A", "B", "б"), unit("B", "other", "иное")));
        assertThat(list.meanings("b")).extracting(Unit::code).containsExactly("B");
    }

    @Test
    void aLookAlikeMeansNothingIfItCouldMeanTwoEntries() {
        Codelist<Unit> list = Codelist.of(List.of(unit("ONE", "CAP", "х"), unit("TWO", "\u0421AP", "у")));
        assertThat(list.match("CAP")).map(Unit::code).contains("ONE");
        assertThat(list.match("\u0421AP")).map(Unit::code).contains("TWO");
        assertThat(list.match("C\u0410P")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mg, MG",
        "МГ, MG",
        "\u041Cg, MG",
        "\u00B5g, UG",
        "\u03BCg, UG",
        "5 \u00B5g, ",
        "\u00B5, ",
        "\u039Cg, MG",
        "\u03B4\u03C1\u03B1\u03C7\u03BC\u03AE, DRACHM",
        "\u0394\u03A1\u0391\u03A7\u039C\u0389, DRACHM"
    })
    void theSignOfAMillionthIsNoLetterM(String text, String code) {
        Codelist<Unit> list = Codelist.of(List.of(
                unit("MG", "mg", "мг"),
                unit("UG", "\u00B5g", "мкг"),
                unit("DRACHM", "drachm", "\u03B4\u03C1\u03B1\u03C7\u03BC\u03AE")));
        assertThat(list.match(text).map(Unit::code).orElse(null)).isEqualTo(code);
    }

    @Test
    void aMicrogramIsNoMilligramWhereOnlyThisIsKnown() {
        Codelist<Unit> list = Codelist.of(List.of(unit("MG", "mg", "мг")));
        assertThat(list.match("\u00B5g")).isEmpty();
        assertThat(list.match("\u03BCg")).isEmpty();
    }

    @Test
    void aCodeIsFoundOnlyAsItIs() {
        assertThat(units.find("KG")).isPresent();
        assertThat(units.find("kg")).isEmpty();
        assertThat(units.get("KG").code()).isEqualTo("KG");
        assertThatThrownBy(() -> units.get("kg")).hasMessage("not in the code list: kg");
        assertThatThrownBy(() -> Codelist.of(List.of(unit("A", "a", "а")), List.of(new Codelist.Alias("B", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryHasItsPlaceInTheTable() {
        assertThat(units.size()).isEqualTo(5);
        for (int i = 0; i < units.size(); i++) {
            assertThat(units.index(units.at(i))).isEqualTo(i);
        }
        assertThat(units).extracting(Unit::code).containsExactly("ITEMS", "KG", "T", "ROUNDS", "FLIGHT");
        assertThat(units.asList()).isEqualTo(units.stream().toList());
        assertThatThrownBy(() -> units.index(unit("X", "x", "икс"))).hasMessage("not in the code list: X");
    }

    @ParameterizedTest
    @CsvSource({"килограм, KG", "itms, ITEMS", "Flght, FLIGHT", "round, ROUNDS", "metres, ", "'', ", "z, "})
    void theMostSimilarEntryIsSuggested(String text, String code) {
        assertThat(units.nearest(text).map(Unit::code).orElse(null)).isEqualTo(code);
    }

    @Test
    void onlyAnEntryThatMayBeSuggestedIs() {
        assertThat(units.nearest("flght", unit -> !unit.code().equals("FLIGHT")))
                .isEmpty();
        assertThat(units.nearest("шт", unit -> !unit.code().equals("ITEMS")))
                .as("the other one with this name")
                .map(Unit::code)
                .contains("ROUNDS");
        assertThat(units.nearest("kilogramme".repeat(1_000))).isEmpty();
    }

    @Test
    void ofTwoEntriesThatAreEquallySimilarTheFirstInTheAlphabetIsSuggested() {
        Codelist<Unit> list = Codelist.of(List.of(unit("ABCY", "", ""), unit("ABCX", "", "")));
        assertThat(list.nearest("ABCZ")).map(Unit::code).contains("ABCX");
    }

    @Test
    void aStateIsAlsoMeantByItsCodeOfThreeLetters() {
        Codelist<State> states =
                Codelist.of(List.of(state("KZ", "KAZ", "Kazakhstan"), state("KG", "KGZ", "Kyrgyzstan")));
        assertThat(states.match("kgz")).map(State::code).contains("KG");
        assertThat(states.find("KGZ")).isEmpty();
        assertThat(State.coded(states, "KG")).map(State::code).contains("KG");
        assertThat(State.coded(states, "KAZ")).map(State::code).contains("KZ");
        assertThat(State.coded(states, "kaz")).isEmpty();
        assertThat(State.coded(states, "Kazakhstan")).isEmpty();
        assertThat(states.match("")).as("a blank name means nothing").isEmpty();
    }

    @Test
    void entriesAreEqualIfTheirCodesAre() {
        assertThat(state("KZ", "KAZ", "Kazakhstan"))
                .isEqualTo(state("KZ", "", ""))
                .hasSameHashCodeAs(state("KZ", "", ""))
                .isNotEqualTo(state("KG", "KAZ", "Kazakhstan"))
                .isNotEqualTo("KZ")
                .hasToString("KZ");
        Operation east = operation("EAST", Operation.Kind.SEARCH);
        assertThat(east)
                .isEqualTo(operation("EAST", Operation.Kind.BORDER))
                .hasSameHashCodeAs(operation("EAST", Operation.Kind.BORDER))
                .isNotEqualTo(operation("WEST", Operation.Kind.SEARCH))
                .isNotEqualTo("EAST")
                .hasToString("EAST");
        assertThat(units.get("KG")).hasToString("KG");
    }

    private static Operation operation(String code, Operation.Kind kind) {
        return new Operation(
                code,
                new Name("", ""),
                kind,
                DateRange.ALWAYS,
                Optional.empty(),
                Set.of(),
                Operation.JointReporting.WHOLE);
    }

    @Test
    void everyWordThatIsLookedUpIsRememberedFoundOrNot() {
        Consulted consulted = new Consulted();
        Codelist<Unit> watched = units.watched(CodebookPart.UNIT, consulted);
        watched.find("KG");
        watched.find("LB");
        watched.match("шт");
        watched.meanings("фунт");
        watched.nearest("килограм");
        assertThat(watched.stream()).hasSize(5);

        assertThat(consulted.of(CodebookPart.UNIT)).containsExactlyInAnyOrder("KG", "LB", "шт", "фунт");
        assertThat(consulted.of(CodebookPart.STATE)).isEmpty();
        assertThat(consulted.whole()).isEmpty();
        assertThat(watched.match("кг")).isEqualTo(units.match("кг"));
    }

    @Test
    void aSearchThroughAllWordsCountsOnceForTheWholeTable() {
        Consulted consulted = new Consulted();
        Codelist<Unit> whole = units.watched(CodebookPart.UNIT, consulted).whole();
        whole.find("KG");
        whole.match("шт");

        assertThat(consulted.whole()).containsExactly(CodebookPart.UNIT);
        assertThat(consulted.of(CodebookPart.UNIT)).isEmpty();
    }

    @Test
    void theFormsAreThoseOfCodesNamesAndFurtherNames() {
        assertThat(units.forms())
                .containsExactlyInAnyOrder(
                        "ITEMS",
                        "ЕДИНИЦ",
                        "ШТ",
                        "KG",
                        "КГ",
                        "КИЛОГРАММ",
                        "T",
                        "Т",
                        "ROUNDS",
                        "ШТУК",
                        "FLIGHT",
                        "COUNTER-TERROR FLIGHT",
                        "ЕЛКА ЗЕЛЕНАЯ");
    }
}
