package org.svod.analysis.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.svod.analysis.Answers;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.period.Period;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.UnionFixture;
import org.svod.settings.SettingsProblems;

/** The flows of the sample: asymmetry as worked out in exact fractions, reliability and balance by hand. */
class FlowAdviceTest {

    private static final Codebook CODEBOOK = CodebookReader.read(Path.of("jobs"), new SettingsProblems());

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static MirrorPair pair(String reference, String sent, String received, List<MirrorPair.Month> months) {
        return new MirrorPair(
                CODEBOOK.indicators().get("WANTED_RETURNED"),
                CODEBOOK.states().get(reference.substring(0, 2)),
                CODEBOOK.states().get(reference.substring(3)),
                number(sent),
                number(received),
                Agreement.DISCREPANCY,
                number(sent),
                number(sent),
                Optional.empty(),
                months,
                false,
                List.of());
    }

    private static List<CSVRecord> sample() {
        return Answers.of(FlowAdviceTest.class, "asymmetry.csv");
    }

    @Test
    void theCoefficientIsTheExactFraction() {
        for (CSVRecord row : sample()) {
            Optional<BigDecimal> cc1 = Asymmetry.of(
                            List.of(pair(row.get("pair"), row.get("outflow"), row.get("inflow"), List.of())))
                    .coefficient();
            String[] fraction = row.get("cc1").split("/");
            assertThat(cc1.isPresent())
                    .as(row.get("pair"))
                    .isEqualTo(!row.get("cc1").isEmpty());
            cc1.ifPresent(c -> assertThat(c)
                    .isEqualByComparingTo(new BigDecimal(fraction[0])
                            .divide(
                                    new BigDecimal(fraction.length > 1 ? fraction[1] : "1"),
                                    4,
                                    RoundingMode.HALF_EVEN)));
        }
    }

    @Test
    void reliabilityAndBalanceAreThoseOfAllFlowsOfAState() throws IOException {
        List<MirrorPair> pairs = new ArrayList<>();
        for (CSVRecord row : sample()) {
            pairs.add(pair(row.get("pair"), row.get("outflow"), row.get("inflow"), List.of()));
        }
        List<FlowAdvice> advice = FlowAdvice.of(pairs, 2023, FlowMonths.NONE);

        FlowAdvice disputed = advice.stream()
                .filter(a -> a.pair().reference().equals("KZ>RU"))
                .findFirst()
                .orElseThrow();
        // KZ: 3 3, 14 16, 8 7 -> 1 - 3/51. RU: 7 7, 14 16, 9 9, 11 11, 4 4, 16 16, 18 18 -> 1 - 2/160.
        assertThat(disputed.senderReliability()).contains(new BigDecimal("0.9412"));
        assertThat(disputed.receiverReliability()).contains(new BigDecimal("0.9875"));
        assertThat(disputed.balanced()).contains(new BigDecimal("15"));
        assertThat(disputed.transit()).as("no months").isPresent();
        assertThat(advice.stream().filter(a -> a.balanced().isEmpty())).hasSize(3);
    }

    /** Sent 100 and 20, received 110 and 33, of which 121 are 110 percent: 143 against 132. */
    @Test
    void aFactorIsTakenOutBeforeTheSidesAreCompared() {
        MirrorPair plain = pair(
                "KZ>RU",
                "120",
                "143",
                List.of(
                        new MirrorPair.Month(Period.month(2023, 1), number("100"), number("110")),
                        new MirrorPair.Month(Period.month(2023, 2), number("20"), number("33"))));
        FlowAdvice advice = FlowAdvice.of(List.of(UnionFixture.withFactor(plain, "1.1")), 2023, FlowMonths.NONE)
                .get(0);

        // 11 of 275, and twice that; both sides as what was sent: (120 + 130) / 2.
        assertThat(advice.asymmetry().coefficient()).contains(new BigDecimal("0.0800"));
        assertThat(advice.balanced()).contains(new BigDecimal("125"));
        Transit transit = advice.transit().orElseThrow();
        assertThat(transit.lags()).isEqualTo("0:132");
        assertThat(transit.notSent().notKnown()).as("no return is given").isEqualByComparingTo("11");
    }

    @Test
    void aHandOverAtTheEndOfTheYearIsInTransit() {
        Period november = Period.month(2023, 11);
        Period december = Period.month(2023, 12);
        MirrorPair pair = pair(
                "KZ>RU",
                "5",
                "2",
                List.of(
                        new MirrorPair.Month(november, number("2"), Optional.empty()),
                        new MirrorPair.Month(december, number("3"), number("2"))));

        Transit transit = FlowAdvice.of(List.of(pair), 2023, FlowMonths.NONE)
                .get(0)
                .transit()
                .orElseThrow();

        assertThat(transit.lags()).isEqualTo("1:2");
        assertThat(transit.inTransit()).isEqualByComparingTo("3");
        MirrorPair quarterly =
                pair("KZ>RU", "5", "2", List.of(new MirrorPair.Month(Period.of("2023-Q4"), number("5"), number("2"))));
        assertThat(FlowAdvice.of(List.of(quarterly), 2023, FlowMonths.NONE)
                        .get(0)
                        .transit())
                .isEmpty();
    }
}
