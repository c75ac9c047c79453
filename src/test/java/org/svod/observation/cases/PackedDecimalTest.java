package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.ObservationStatus;
import org.svod.observation.Amount;

/** A packed decimal is as short as it can be, and read as it was. */
class PackedDecimalTest {

    private static String hex(int mark, BigDecimal value) {
        byte[] out = new byte[PackedDecimal.LONGEST + 2];
        int end = PackedDecimal.put(mark, value, out, 1);
        return HexFormat.of().withUpperCase().formatHex(out, 1, end);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0000",
        "0, 127, 007F",
        "0, 128, 010080",
        "0, -128, 0080",
        "0, -129, 01FF7F",
        "0, -1, 00FF",
        "1, 5, 4005",
        "2, 5, 8005",
        "0, 0.5, 0805",
        "0, 0.000005, 3005",
        "0, 0.0000005, 380705",
        "0, 5E+1, 38FF05",
        "0, 72057594037927935, 070800FFFFFFFFFFFFFF",
        "0, 36028797018963967, 067FFFFFFFFFFFFF",
        "0, 36028797018963968, 07080080000000000000",
        "0, 9223372036854775807, 07087FFFFFFFFFFFFFFF",
        "0, -9223372036854775808, 07088000000000000000",
        "0, 9223372036854775808, 0709008000000000000000"
    })
    void itHasTheseBytes(int mark, BigDecimal value, String bytes) {
        assertThat(hex(mark, value)).isEqualTo(bytes);
    }

    /** Property: whatever is packed at whatever place is read as it was, and its length is known from its bytes. */
    @Test
    void itIsReadAsItWas() {
        Random random = new Random(31);
        for (int i = 0; i < 20_000; i++) {
            BigInteger unscaled = new BigInteger(random.nextInt(1 + random.nextInt(1_000)), random);
            BigDecimal value =
                    new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), random.nextInt(256) - 128);
            int mark = random.nextInt(4);
            int at = random.nextInt(5);
            byte[] out = new byte[PackedDecimal.LONGEST + 5];
            int end = PackedDecimal.put(mark, value, out, at);

            assertThat(PackedDecimal.value(out, at)).isEqualTo(value);
            assertThat(PackedDecimal.mark(out, at)).isEqualTo(mark);
            assertThat(PackedDecimal.length(out, at)).isEqualTo(end - at).isLessThanOrEqualTo(PackedDecimal.LONGEST);
            if (value.unscaledValue().bitLength() < Long.SIZE) {
                byte[] other = new byte[out.length];
                assertThat(PackedDecimal.put(mark, value.unscaledValue().longValueExact(), value.scale(), other, at))
                        .isEqualTo(end);
                assertThat(other).as("by its unscaled value").isEqualTo(out);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ObservationStatus.class, names = "M", mode = EnumSource.Mode.EXCLUDE)
    void anAmountHasItsStatus(ObservationStatus status) {
        byte[] out = new byte[PackedAmount.LONGEST];
        Amount amount = new Amount(Optional.of(new BigDecimal("12.50")), status);
        int end = PackedAmount.put(amount.status(), amount.value(), out, 0);

        assertThat(PackedAmount.amount(out, 0)).isEqualTo(amount);
        assertThat(PackedAmount.hasValue(out, 0)).isTrue();
        assertThat(PackedAmount.length(out, 0)).isEqualTo(end);
        byte[] other = new byte[PackedAmount.LONGEST];
        PackedAmount.put(status, 1250, 2, other, 0);
        assertThat(other).isEqualTo(out);
    }

    @Test
    void aMissingAmountIsOneByte() {
        byte[] out = new byte[PackedAmount.LONGEST];
        assertThat(PackedAmount.put(ObservationStatus.M, Optional.empty(), out, 0))
                .isEqualTo(1);
        assertThat(PackedAmount.amount(out, 0)).isEqualTo(Amount.MISSING);
        assertThat(PackedAmount.hasValue(out, 0)).isFalse();
        assertThat(PackedAmount.length(out, 0)).isEqualTo(1);
    }
}
