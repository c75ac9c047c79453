package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedOutputTest {

    private final PackedOutput out = new PackedOutput();

    @Test
    void whatWasPackedIsGivenBackInItsOrder() {
        Random random = new Random(7);
        List<Object> packed = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    long number = random.nextLong() >>> (1 + random.nextInt(63));
                    out.number(number);
                    packed.add(number);
                }
                case 1 -> {
                    BigDecimal decimal =
                            new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(256) - 128);
                    decimal = random.nextBoolean() ? decimal : decimal.negate();
                    out.decimal(decimal);
                    packed.add(decimal);
                }
                default -> {
                    String text = "Дело № ".repeat(random.nextInt(400));
                    out.text(text);
                    packed.add(text);
                }
            }
        }

        PackedInput in = new PackedInput(out.take(), 0);
        for (Object one : packed) {
            Object back = one instanceof Long ? in.number() : one instanceof String ? in.text() : in.decimal();
            assertThat(back).isEqualTo(one);
        }
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "127, 1", "128, 2", "16383, 2", "16384, 3", "2147483647, 5", "9223372036854775807, 9"})
    void aNumberTakesSevenBitsAByte(long number, int length) {
        out.number(number);

        assertThat(out.size()).isEqualTo(length);
    }

    @Test
    void aDecimalThatDoesNotFitIsRefused() {
        BigDecimal fine = BigDecimal.valueOf(1, 128);
        BigDecimal large = new BigDecimal(BigInteger.ONE.shiftLeft(8 * 127));

        assertThatThrownBy(() -> out.decimal(fine)).hasMessage("scale 128");
        assertThatThrownBy(() -> out.decimal(large)).hasMessage("a number of 128 bytes");
    }
}
