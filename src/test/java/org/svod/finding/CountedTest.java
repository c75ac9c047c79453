package org.svod.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({"0, 0 deliveries", "1, 1 delivery", "2, 2 deliveries", "21, 21 deliveries"})
    void onlyOneThingIsNamedInTheSingular(long number, String words) {
        assertThat(Counted.of(number, "delivery", "deliveries")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 files", "1, 1 file", "11, 11 files"})
    void mostPluralsEndInAnS(long number, String words) {
        assertThat(Counted.of(number, "file")).isEqualTo(words);
    }
}
