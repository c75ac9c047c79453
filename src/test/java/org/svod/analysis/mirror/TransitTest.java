package org.svod.analysis.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.analysis.mirror.Transit.Both;
import org.svod.analysis.mirror.Transit.Said;
import org.svod.analysis.mirror.Transit.Unmatched;

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
        Transit transit =
                Transit.of(both(amounts("0 0"), amounts("0 0")), both(amounts(sent), arrived), List.of(), longest);

        assertThat(transit.lags()).isEqualTo(lags == null ? "" : lags);
        assertThat(transit.inTransit()).isEqualByComparingTo(inTransit);
        assertThat(transit.notReceived()).isEqualTo(new Unmatched(neverReceived, BigDecimal.ZERO));
        assertThat(transit.notSent()).isEqualTo(new Unmatched(neverSent, BigDecimal.ZERO));
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
        assertThat(transit.notReceived()).isEqualTo(new Unmatched(never, BigDecimal.ZERO));
        assertThat(transit.lags()).isEmpty();
        assertThat(transit.notSent()).isEqualTo(Unmatched.NONE);
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

        assertThat(transit.sentBefore()).contains(ofYearBefore);
        assertThat(transit.notSent()).isEqualTo(new Unmatched(neverSent, BigDecimal.ZERO));
        assertThat(transit.notReceived()).as("that is said of the year before").isEqualTo(Unmatched.NONE);
        assertThat(transit.inTransit()).isZero();
    }

    /**
     * Sent and received in the last two months of the year before, and in the first four of the year; {@code -} is a
     * month that the State has not reported, {@code 2?} one in which a value is missing beside these 2.
     */
    @ParameterizedTest(name = "{0}: {1} | {2} / {3} | {4}")
    @CsvSource(delimiter = ';', textBlock = """
        # what,                                   sent before; sent,     received before, received, of the year before, never received, not known, never sent, not known
        all reported                            ; 0 0 ; 3 0 0 0 ; 0 0 ; 0 0 0 0 ; 0 ; 3 ; 0 ; 0 ; 0
        the receiver has not reported a month   ; 0 0 ; 3 0 0 0 ; 0 0 ; 0 - 0 0 ; 0 ; 0 ; 3 ; 0 ; 0
        only months that may have it matter     ; 0 0 ; 3 0 0 0 ; 0 0 ; 0 0 0 - ; 0 ; 3 ; 0 ; 0 ; 0
        part of it has been received            ; 0 0 ; 3 0 0 0 ; 0 0 ; 1 - 0 0 ; 0 ; 0 ; 2 ; 0 ; 0
        the sender has not reported a month     ; 0 0 ; 0 0 - 0 ; 0 0 ; 0 0 0 2 ; 0 ; 0 ; 0 ; 0 ; 2
        it was not sent in months before        ; 0 0 ; 0 0 0 0 ; 0 0 ; 0 0 0 2 ; 0 ; 0 ; 0 ; 2 ; 0
        nothing is known of the year before     ; - - ; 0 0 0 0 ; - - ; 1 2 4 0 ;   ; 0 ; 0 ; 4 ; 3
        only December is known                  ; - 1 ; 0 0 0 0 ; - 0 ; 2 2 0 0 ; 1 ; 0 ; 0 ; 2 ; 1
        only the sender has reported it         ; 0 2 ; 0 0 0 0 ; - - ; 2 0 0 0 ; 2 ; 0 ; 0 ; 0 ; 0
        a value of both months is missing       ; 0? 2? ; 0 0 0 0 ; 0 0 ; 3 0 0 0 ; 2 ; 0 ; 0 ; 0 ; 1
        they say nothing, and values are missing; 0? 0? ; 0 0 0 0 ; 0 0 ; 3 0 0 0 ;   ; 0 ; 0 ; 0 ; 3
        """)
    void whatTheOtherStateHasNotReportedIsNotKnown(
            String what,
            String sentBefore,
            String sent,
            String receivedBefore,
            String received,
            @Nullable BigDecimal ofYearBefore,
            BigDecimal never,
            BigDecimal receiptNotKnown,
            BigDecimal neverSent,
            BigDecimal sendingNotKnown) {
        Transit transit =
                Transit.of(said(sentBefore, receivedBefore), said(sent, received), List.of(), Transit.LONGEST);

        assertThat(transit.sentBefore()).isEqualTo(Optional.ofNullable(ofYearBefore));
        assertThat(transit.notReceived()).isEqualTo(new Unmatched(never, receiptNotKnown));
        assertThat(transit.notSent()).isEqualTo(new Unmatched(neverSent, sendingNotKnown));
    }

    @Test
    void withoutAYearBeforeNothingIsKnownOfIt() {
        Transit transit = Transit.of(List.of(), said("0 0 0", "1 1 1"), List.of(), Transit.LONGEST);

        assertThat(transit.sentBefore()).isEmpty();
        assertThat(transit.notSent()).isEqualTo(new Unmatched(BigDecimal.ONE, BigDecimal.valueOf(2)));
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
                    perhaps(both(random(random, earlier), random(random, earlier)), random),
                    perhaps(both(sent, received), random),
                    random(random, random.nextInt(4)),
                    random.nextInt(4));

            assertThat(transit.inAll().add(transit.inTransit()).add(whole(transit.notReceived())))
                    .isEqualByComparingTo(sum(sent));
            assertThat(transit.inAll()
                            .add(transit.sentBefore().orElse(BigDecimal.ZERO))
                            .add(whole(transit.notSent())))
                    .isEqualByComparingTo(sum(received));
            assertThat(transit.receivedLater()).isBetween(BigDecimal.ZERO, transit.inTransit());
        }
    }

    /** The same amounts, some of them of months about which more is not known. */
    private static List<Both> perhaps(List<Both> periods, Random random) {
        return periods.stream()
                .map(both -> new Both(perhaps(both.sent(), random), perhaps(both.received(), random)))
                .toList();
    }

    private static Said perhaps(Said said, Random random) {
        return new Said(said.amount(), random.nextInt(4) > 0);
    }

    private static BigDecimal whole(Unmatched of) {
        return of.never().add(of.notKnown());
    }

    private static List<Both> both(List<BigDecimal> sent, List<BigDecimal> received) {
        return IntStream.range(0, sent.size())
                .mapToObj(i -> new Both(new Said(sent.get(i), true), new Said(received.get(i), true)))
                .toList();
    }

    private static List<Both> said(String sent, String received) {
        String[] out = sent.trim().split(" ");
        String[] in = received.trim().split(" ");
        return IntStream.range(0, out.length)
                .mapToObj(i -> new Both(said(out[i]), said(in[i])))
                .toList();
    }

    private static Said said(String text) {
        return text.equals("-") ? Said.NOTHING : new Said(new BigDecimal(text.replace("?", "")), !text.endsWith("?"));
    }

    private static List<BigDecimal> random(Random random, int number) {
        return random.ints(number, 0, 4).mapToObj(BigDecimal::valueOf).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
