package org.svod.analysis.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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
        Transit transit = Transit.of(List.of(), both(amounts(sent), arrived), List.of(), longest);

        assertThat(transit.lags()).isEqualTo(lags == null ? "" : lags);
        assertThat(transit.inTransit()).isEqualByComparingTo(inTransit);
        assertThat(transit.neverReceived()).isEqualByComparingTo(neverReceived);
        assertThat(transit.neverSent()).isEqualByComparingTo(neverSent);
    }

    /** Sent in October, November and December, and received after the year. */
    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource(textBlock = """
        # sent,  after,  in transit, later, never
        0 0 3,   '',     3,          0,     0
        0 0 3,   2,      3,          2,     0
        0 0 3,   0,      3,          0,     0
        0 0 3,   2 1,    3,          3,     0
        0 0 3,   2 0,    2,          2,     1
        0 0 3,   5 9,    3,          3,     0
        0 2 3,   '',     5,          0,     0
        0 2 3,   1,      4,          1,     1
        0 2 3,   0 4,    3,          3,     2
        4 2 3,   9 9,    5,          5,     4
        """)
    void whatIsReceivedAfterTheYearWasInTransitAndWhatIsNotInTimeNeverCame(
            String sent, String after, BigDecimal inTransit, BigDecimal later, BigDecimal never) {
        Transit transit = Transit.of(
                List.of(),
                both(amounts(sent), amounts("0 0 0")),
                after.isEmpty() ? List.of() : amounts(after),
                Transit.LONGEST);

        assertThat(transit.inTransit()).isEqualByComparingTo(inTransit);
        assertThat(transit.receivedLater()).isEqualByComparingTo(later);
        assertThat(transit.neverReceived()).isEqualByComparingTo(never);
        assertThat(transit.lags()).isEmpty();
        assertThat(transit.neverSent()).isZero();
    }

    /** Sent and received in November and December, then received in January, February and March. */
    @ParameterizedTest(name = "{0} / {1} then {2}")
    @CsvSource(textBlock = """
        # sent, received, then,  of the year before, never sent
        0 3,    0 0,      3 0 0, 3,                  0
        0 3,    0 1,      3 0 0, 2,                  1
        2 3,    0 0,      1 4 0, 4,                  1
        2 3,    2 3,      1 0 0, 0,                  1
        0 3,    0 0,      0 0 3, 0,                  3
        0 0,    0 5,      1 0 0, 0,                  1
        """)
    void whatWasSentInTheYearBeforeIsReceivedFirst(
            String sent, String received, String then, BigDecimal ofYearBefore, BigDecimal neverSent) {
        Transit transit = Transit.of(
                both(amounts(sent), amounts(received)),
                both(amounts("0 0 0"), amounts(then)),
                List.of(),
                Transit.LONGEST);

        assertThat(transit.sentBefore()).isEqualByComparingTo(ofYearBefore);
        assertThat(transit.neverSent()).isEqualByComparingTo(neverSent);
        assertThat(transit.neverReceived())
                .as("that is said of the year before")
                .isZero();
        assertThat(transit.inTransit()).isZero();
    }

    /** Whatever is sent and received, nothing is lost and nothing is made. */
    @Test
    void everythingSentAndReceivedIsAccountedFor() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<BigDecimal> sent = random(random, 12);
            List<BigDecimal> received = random(random, 12);
            int earlier = random.nextInt(4);
            Transit transit = Transit.of(
                    both(random(random, earlier), random(random, earlier)),
                    both(sent, received),
                    random(random, random.nextInt(4)),
                    random.nextInt(4));

            assertThat(transit.inAll().add(transit.inTransit()).add(transit.neverReceived()))
                    .isEqualByComparingTo(sum(sent));
            assertThat(transit.inAll().add(transit.sentBefore()).add(transit.neverSent()))
                    .isEqualByComparingTo(sum(received));
            assertThat(transit.receivedLater()).isBetween(BigDecimal.ZERO, transit.inTransit());
        }
    }

    private static List<Transit.Both> both(List<BigDecimal> sent, List<BigDecimal> received) {
        return IntStream.range(0, sent.size())
                .mapToObj(i -> new Transit.Both(sent.get(i), received.get(i)))
                .toList();
    }

    private static List<BigDecimal> random(Random random, int number) {
        return random.ints(number, 0, 4).mapToObj(BigDecimal::valueOf).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
