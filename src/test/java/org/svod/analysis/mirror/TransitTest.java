package org.svod.analysis.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TransitTest {

    private static List<BigDecimal> amounts(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "lags.csv", numLinesToSkip = 1, nullValues = "", emptyValue = "")
    void whatIsReceivedIsWhatWasSentFirst(
            String name,
            String sent,
            String received,
            int longest,
            String lags,
            BigDecimal inTransit,
            BigDecimal neverReceived,
            BigDecimal neverSent) {
        List<BigDecimal> arrived = new ArrayList<>(amounts(received));
        while (arrived.size() < amounts(sent).size()) {
            arrived.add(BigDecimal.ZERO);
        }
        Transit transit = Transit.of(amounts(sent), arrived, longest);

        assertThat(transit.lags()).isEqualTo(lags == null ? "" : lags);
        assertThat(transit.inTransit()).isEqualByComparingTo(inTransit);
        assertThat(transit.neverReceived()).isEqualByComparingTo(neverReceived);
        assertThat(transit.neverSent()).isEqualByComparingTo(neverSent);
    }

    /** Whatever is sent and received, nothing is lost and nothing is made. */
    @Test
    void everythingSentAndReceivedIsAccountedFor() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<BigDecimal> sent = random(random);
            List<BigDecimal> received = random(random);
            Transit transit = Transit.of(sent, received, random.nextInt(4));

            assertThat(transit.inAll().add(transit.inTransit()).add(transit.neverReceived()))
                    .isEqualByComparingTo(sum(sent));
            assertThat(transit.inAll().add(transit.neverSent())).isEqualByComparingTo(sum(received));
        }
    }

    private static List<BigDecimal> random(Random random) {
        return random.ints(12, 0, 4).mapToObj(BigDecimal::valueOf).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
