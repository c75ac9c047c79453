package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.Unit;
import org.svod.reconciliation.UnionFixture;

/** Units and multipliers as people write them. */
class MeasureTest {

    private static final Unit ITEMS = unit("ITEMS", "items", "единиц", "ITEMS", "1");
    private static final Unit ROUNDS = unit("ROUNDS", "rounds", "патронов", "ROUNDS", "1");
    private static final Unit KG = unit("KG", "kg", "кг", "KG", "1");
    private static final Unit G = unit("G", "g", "г", "KG", "0.001");
    private static final Codelist<Unit> UNITS = Codelist.of(
            List.of(ITEMS, ROUNDS, KG, G),
            List.of(
                    new Codelist.Alias("ITEMS", "шт"),
                    new Codelist.Alias("ROUNDS", "шт"),
                    new Codelist.Alias("ITEMS", "796"),
                    new Codelist.Alias("ITEMS", "1000")));

    private static Unit unit(String code, String en, String ru, String base, String factor) {
        return new Unit(code, new Name(en, ru), base, new BigDecimal(factor));
    }

    private static Indicator indicator(Unit unit) {
        Indicator any = UnionFixture.indicator("DETAINED");
        return new Indicator("X", any.name(), unit, 0, any.mirrorOf(), false, true, 1);
    }

    /** {@code 1000 ITEMS ROUNDS}: the multiplier, then the units that may be meant. */
    private static String read(String text) {
        return Measure.parse(text, UNITS)
                .map(m -> m.multiplier().toPlainString() + " "
                        + m.units().stream().map(Unit::code).collect(Collectors.joining(" ")))
                .map(String::strip)
                .orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        kg                 | 1 KG
        ~ КГ. ~            | 1 KG
        шт.                | 1 ITEMS ROUNDS
        796                | 1 ITEMS
        1000               | 1 ITEMS
        в кг               | 1 KG
        In kg              | 1 KG
        тыс.               | 1000
        тыс. шт.           | 1000 ITEMS ROUNDS
        тысяч единиц       | 1000 ITEMS
        в тысячах единиц   | 1000 ITEMS
        thousand of items  | 1000 ITEMS
        thousands          | 1000
        ths kg             | 1000 KG
        млн                | 1000000
        млн. патронов      | 1000000 ROUNDS
        миллионов патронов | 1000000 ROUNDS
        in millions        | 1000000
        mln  rounds        | 1000000 ROUNDS
        млрд               | 1000000000
        bln kg             | 1000000000 KG
        x1000              | 1000
        × 100 kg           | 100 KG
        х10                | 10
        *10 kg             | 10 KG
        100 kg             | 100 KG
        ~ТЫС.\u00A0ШТ~     | 1000 ITEMS ROUNDS
        """)
    void aMeasureIsUnitsAndAMultiplier(String text, String measure) {
        assertThat(read(text)).isEqualTo(measure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "pounds",
                "тыс. фунтов",
                "10 kg",
                "x5",
                "в",
                "in pounds",
                "kg kg",
                "тысkg",
                "10000000000 kg",
                "2000",
                "thousandths"
            })
    void anyOtherTextIsNoMeasure(String text) {
        assertThat(Measure.parse(text, UNITS)).isEmpty();
    }

    @Test
    void aTextOfMoreThanSixtyCharactersIsNoMeasure() {
        String blanks = " ".repeat(60 - "тыс.kg".length());
        assertThat(read("тыс." + blanks + "kg")).isEqualTo("1000 KG");
        assertThat(read("тыс." + blanks + " kg")).isEmpty();
    }

    @Test
    void theUnitOfTheIndicatorIsMeantFirst() {
        Measure pieces = Measure.parse("шт", UNITS).orElseThrow();
        assertThat(pieces.of(indicator(ROUNDS))).contains(ROUNDS);
        assertThat(pieces.of(indicator(ITEMS))).contains(ITEMS);
        assertThat(pieces.of(indicator(KG))).isEmpty();
        assertThat(Measure.parse("g", UNITS).orElseThrow().of(indicator(KG))).contains(G);
        assertThat(Measure.parse("тыс.", UNITS).orElseThrow().of(indicator(KG))).contains(KG);
        assertThat(Measure.OWN.of(indicator(ITEMS))).contains(ITEMS);
    }

    @ParameterizedTest
    @CsvSource({"kg, true", "g, false", "шт, false", "тыс. kg, false", "х10, false"})
    void aMeasureIsTheOwnOneIfNothingIsConverted(String text, boolean own) {
        assertThat(Measure.parse(text, UNITS).orElseThrow().isOwn(indicator(KG)))
                .isEqualTo(own);
        assertThat(Measure.OWN.isOwn(indicator(KG))).isTrue();
    }
}
