package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No key that came twice is missed, whatever the sieve expects, and the few false alarms stay few. */
class KeySieveTest {

    @Test
    void everyKeyThatCameAgainIsFoundAndFewOthersAre() {
        for (long expected : List.of(0L, 1L, 1_000L, 20_000L, Long.MAX_VALUE)) {
            Random random = new Random(expected);
            KeySieve sieve = new KeySieve(expected);
            Set<Long> seen = new HashSet<>();
            Set<Long> again = new HashSet<>();
            for (int i = 0; i < 20_000; i++) {
                long key = random.nextInt(20) == 0 && !seen.isEmpty()
                        ? seen.iterator().next()
                        : random.nextLong();
                sieve.add(key);
                if (!seen.add(key)) {
                    again.add(key);
                }
            }
            sieve.complete();
            assertThat(again).as("%d", expected).isNotEmpty().allMatch(sieve::mayRepeat);
            long alarms = seen.stream().filter(sieve::mayRepeat).count() - again.size();
            if (expected >= 20_000) {
                assertThat(alarms).as("%d", expected).isLessThan(20);
            }
            assertThat(sieve.isEmpty()).isFalse();
            assertThat(sieve.dropped()).isZero();
        }
    }

    @Test
    void withoutAKeyThatCameAgainItIsEmpty() {
        KeySieve sieve = new KeySieve(3);
        sieve.add(1L);
        sieve.add(-1L);
        sieve.add(1L << 40);
        sieve.complete();
        assertThat(sieve.isEmpty()).isTrue();
        assertThat(sieve.mayRepeat(1L)).isFalse();
    }

    @Test
    void moreRepeatedKeysThanTheMemoryHoldsAreCounted() {
        KeySieve sieve = new KeySieve(1);
        int held = 1 << 20;
        sieve.add(0);
        for (int i = 0; i < held + 3; i++) {
            sieve.add(0);
        }
        sieve.complete();
        assertThat(sieve.dropped()).isEqualTo(3);
        assertThat(sieve.mayRepeat(0)).isTrue();
    }
}
