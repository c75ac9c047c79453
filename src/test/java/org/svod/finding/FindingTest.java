package org.svod.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 196, 197, 198, 199, 200})
    void anOverlongValueIsNeverCutWithinACharacter(int before) {
        String value = "x".repeat(before) + "\uD83D\uDE00".repeat(150);

        String kept = Finding.ofFile(FindingCode.VALUE_FORMAT, value).value();

        assertThat(kept)
                .hasSizeBetween(Finding.LONGEST_VALUE - 1, Finding.LONGEST_VALUE)
                .endsWith("…");
        assertThat(kept.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
