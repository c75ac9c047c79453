package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Name;
import org.svod.codebook.Unit;

class UnitConversionTest {

    private static Unit unit(String code, String base, String factor) {
        return new Unit(code, new Name(code, code), base, new BigDecimal(factor));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # amount, from, base, factor, to, base, factor, converted
        1.5,      T,   KG, 1000,    KG,  KG, 1,        1500
        1500,     KG,  KG, 1,       T,   KG, 1000,     1.5
        0.000001, T,   KG, 1000,    G,   KG, 0.001,    1
        7,        G,   KG, 0.001,   T,   KG, 1000,     0.000007
        0,        KG,  KG, 1,       LB,  KG, 0.45359237, 0
        9,        DOZ, PC, 12,      TRI, PC, 3,        36
        1,        PC,  PC, 1,       TRI, PC, 3,
        3,        PC,  PC, 1,       TRI, PC, 3,        1
        1,        PC,  PC, 1,       G64, PC, 64,       0.015625
        1,        KG,  KG, 1,       LB,  KG, 0.45359237,
        5,        KG,  KG, 1,       PC,  PC, 1,
        """)
    void anAmountIsSaidInAnotherUnitExactlyOrNotAtAll(
            BigDecimal amount,
            String from,
            String fromBase,
            String fromFactor,
            String to,
            String toBase,
            String toFactor,
            String converted) {
        assertThat(UnitConversion.convert(amount, unit(from, fromBase, fromFactor), unit(to, toBase, toFactor))
                        .map(BigDecimal::toPlainString)
                        .orElse(null))
                .isEqualTo(converted);
    }

    @ParameterizedTest
    @CsvSource({"5.50", "0.10", "7"})
    void anAmountInItsOwnUnitStaysAsItWasWritten(BigDecimal amount) {
        assertThat(UnitConversion.convert(amount, unit("KG", "KG", "1"), unit("KG", "KG", "1")))
                .contains(amount);
    }
}
