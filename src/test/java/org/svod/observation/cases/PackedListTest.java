package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedListTest {

    private static final PackedList.Codec<String> TEXTS = new PackedList.Codec<>() {
        @Override
        public void write(String element, PackedOutput out) {
            out.text(element);
        }

        @Override
        public String read(PackedInput in) {
            return in.text();
        }
    };

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "127, 1",
        "128, 2",
        "255, 2",
        "16383, 2",
        "16384, 3",
        "2147483648, 5",
        "9223372036854775807, 9"
    })
    void aNumberTakesAByteForEverySevenBitsAndComesBack(long number, int bytes) {
        PackedOutput out = new PackedOutput();
        out.number(number);
        out.number(5);

        assertThat(out.size()).isEqualTo(bytes + 1);
        PackedInput in = new PackedInput(out.take(), 0);
        assertThat(in.number()).isEqualTo(number);
        assertThat(in.number()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "127",
                "128",
                "-12500.75",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "123456789012345678901234567890.123456",
                "-123456789012345678901234567890.123456",
                "1E+20",
                "0.000001"
            })
    void aDecimalComesBackWithItsScale(String text) {
        PackedOutput out = new PackedOutput();
        out.decimal(new BigDecimal(text));
        out.number(5);

        PackedInput in = new PackedInput(out.take(), 0);
        assertThat(in.decimal()).isEqualTo(new BigDecimal(text));
        assertThat(in.number()).as("what stands behind it").isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, -129})
    void aScaleThatFitsIntoNoByteIsRefused(int scale) {
        assertThatThrownBy(() -> new PackedOutput().decimal(BigDecimal.valueOf(1, scale)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale " + scale);
    }

    @Test
    void outputGrowsWithWhatIsPacked() {
        PackedOutput out = new PackedOutput();
        String text = "дело ".repeat(200);
        out.text(text);
        out.text("x".repeat(5_000));
        IntStream.range(0, 20_000).forEach(out::number);

        PackedInput in = new PackedInput(out.take(), 0);
        assertThat(in.text()).isEqualTo(text);
        assertThat(in.text()).hasSize(5_000);
        for (int i = 0; i < 20_000; i++) {
            assertThat(in.number()).isEqualTo(i);
        }
        assertThat(out.size()).as("begins anew").isZero();
    }

    @Test
    void elementsOfManyPagesAreFoundByTheirPlace() {
        PackedList<String> list = new PackedList<>(TEXTS);
        List<String> texts = IntStream.range(0, 1_000)
                .mapToObj(i -> i + " ".repeat(i) + "end")
                .toList();
        texts.forEach(text -> assertThat(list.add(text)).isTrue());

        assertThat(list.complete()).isEqualTo(texts);
        assertThat(list.get(999)).isEqualTo(texts.get(999));
        assertThat(list.get(0)).isEqualTo(texts.get(0));
        assertThatThrownBy(() -> list.get(1_000)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aListIsToBeLookedAtOnceItIsComplete() {
        PackedList<String> list = new PackedList<>(TEXTS);
        list.add("a");

        assertThatThrownBy(() -> list.get(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> list.get(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("1");
        assertThat(list.complete()).containsExactly("a");
    }

    @Test
    void aCompleteListCanGrowOn() {
        PackedList<String> list = PackedList.of(Stream.of("a", "b"), TEXTS);
        list.add("c");
        list.complete();
        list.complete().add("d");

        assertThat(list.complete()).containsExactly("a", "b", "c", "d");
        assertThat(PackedList.of(Stream.of(), TEXTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "0a",
                "0A",
                "é9",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeF",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde"
            })
    void aFingerprintComesBackWhateverItIs(String text) {
        PackedOutput out = new PackedOutput();
        out.fingerprint(text);
        out.number(5);

        PackedInput in = new PackedInput(out.take(), 0);
        assertThat(in.fingerprint()).isEqualTo(text);
        assertThat(in.number()).as("what stands behind it").isEqualTo(5);
    }

    @Test
    void aFingerprintTakesAByteForEveryTwoDigits() {
        PackedOutput out = new PackedOutput();
        out.fingerprint("0f".repeat(32));

        assertThat(out.size()).isEqualTo(33);
    }
}
