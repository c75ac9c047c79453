package org.svod.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "0.000, 0, 0.000, true",
        "1E+3, 1000, 1000, true",
        "1200, 1200, 1200, true",
        "12.50, 12.5, 12.50, false",
        "-3.00, -3, -3.00, true",
        "1E-7, 0.0000001, 0.0000001, false",
    })
    void oneAmountHasOneText(BigDecimal number, String text, String asGiven, boolean whole) {
        assertThat(Decimals.text(number)).isEqualTo(text);
        assertThat(Decimals.plain(number)).isEqualTo(new BigDecimal(text));
        assertThat(Decimals.textAsGiven(number)).isEqualTo(asGiven);
        assertThat(Decimals.isWhole(number)).isEqualTo(whole);
    }
}
