package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "0 1 2 3 4 5 6 7, ▁▂▃▄▅▆▇█",
        "- 5 -, ·█·",
        "0 0, ▁▁",
        "- -, ''",
        "-3 100, ▁█",
        "-3 -5, ▁▁",
        "0.5 152112, ▁█"
    })
    void theColumnsAreInProportionToTheHighest(String values, String columns) {
        assertThat(SmallColumns.of(Arrays.stream(values.split(" "))
                        .map(v -> v.equals("-") ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(v)))
                        .toList()))
                .isEqualTo(columns);
    }
}
