package org.svod.publication.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTest {

    @Test
    void halvesOfSurrogatePairsBecomeTheSignForUnknownCharacters() {
        assertThat(WellFormed.of("")).isEmpty();
        assertThat(WellFormed.of("Иванов \u2028 \uFFFF")).isEqualTo("Иванов \u2028 \uFFFF");
        assertThat(WellFormed.of("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
        assertThat(WellFormed.of("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(WellFormed.of("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    }
}
