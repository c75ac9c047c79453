package org.svod.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextCacheTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final TextCache<Integer> lengths = new TextCache<>(text -> {
        asked.incrementAndGet();
        return text.length();
    });

    private int timesAsked(String text) {
        asked.set(0);
        assertThat(lengths.of(text)).isEqualTo(text.length());
        assertThat(lengths.of(text)).isEqualTo(text.length());
        return asked.get();
    }

    @Test
    void aTextOfUpTo64CharactersIsUnderstoodOnce() {
        assertThat(timesAsked("")).isOne();
        assertThat(timesAsked("x".repeat(64))).isOne();
        assertThat(timesAsked("x".repeat(65))).isEqualTo(2);
    }

    @Test
    void afterTenThousandTextsItForgetsThemAndBeginsAnew() {
        for (int i = 0; i < 9_999; i++) {
            assertThat(lengths.of("text " + i)).isPositive();
        }
        assertThat(timesAsked("the last one")).isOne();
        assertThat(timesAsked("text 0")).as("remembered").isZero();
        assertThat(timesAsked("one too many")).isOne();
        assertThat(timesAsked("text 0")).as("forgotten").isOne();
    }
}
