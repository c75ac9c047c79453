package org.svod.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums are exact, whatever is added, how often, and in which scale. */
class ExactSumTest {

    private static BigDecimal sum(String... values) {
        ExactSum sum = new ExactSum();
        for (String value : values) {
            sum.add(new BigDecimal(value));
        }
        return sum.value();
    }

    @Test
    void aSumOfNothingIsZero() {
        assertThat(new ExactSum().value()).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 3",
        "0.1, 0.2, 0.3",
        "0.5, 0.5, 1",
        "-1.5, 1.5, 0",
        "0.000001, 0.000001, 0.000002",
        "0.0000001, 0.1, 0.1000001",
        "1E+3, 1, 1001",
        "9999999999999.9, 0.1, 10000000000000",
        "999999999999999999, 1, 1000000000000000000",
        "123456789012345678901234567890.5, 0.5, 123456789012345678901234567891",
        "-0.000001, 10000000000, 9999999999.999999",
        "10, 10, 20"
    })
    void twoValuesAddUp(String one, String other, BigDecimal sum) {
        assertThat(sum(one, other)).isEqualTo(sum);
        assertThat(sum(other, one)).isEqualTo(sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "-999999999999999999", "999999.999999", "-9999999.999999"})
    void manyLargeValuesDoNotOverflow(String value) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 1_000_000; i++) {
            sum.add(new BigDecimal(value));
        }
        assertThat(sum.value()).isEqualByComparingTo(new BigDecimal(value).multiply(BigDecimal.valueOf(1_000_000)));
    }

    @Test
    void aValueThatIsTakenAwayLeavesTheRest() {
        ExactSum sum = new ExactSum();
        sum.add(new BigDecimal("3.25"));
        sum.subtract(new BigDecimal("0.250"));
        sum.subtract(new BigDecimal("123456789012345678901"));
        assertThat(sum.value()).isEqualTo(new BigDecimal("-123456789012345678898"));
    }

    /** Property: the sum is that of BigDecimal, in its plain form, after each of many random values. */
    @Test
    void theSumIsThatOfDecimals() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            ExactSum sum = new ExactSum();
            BigDecimal expected = BigDecimal.ZERO;
            for (int i = 0; i < 50; i++) {
                BigDecimal value = value(random);
                if (random.nextInt(4) == 0) {
                    sum.subtract(value);
                    expected = expected.subtract(value);
                } else if (value.precision() <= 18 && random.nextBoolean()) {
                    sum.add(value.unscaledValue().longValueExact(), value.scale());
                    expected = expected.add(value);
                } else {
                    sum.add(value);
                    expected = expected.add(value);
                }
                assertThat(sum.value()).isEqualTo(Decimals.plain(expected));
            }
        }
    }

    private static BigDecimal value(Random random) {
        BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(90), random), random.nextInt(12) - 3);
        return random.nextBoolean() ? value : value.negate();
    }
}
