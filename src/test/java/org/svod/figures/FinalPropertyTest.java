package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.CoverageRule;
import org.svod.reconciliation.ItemResponseRule;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Decision;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.round.Silence;
import org.svod.round.SilenceSettings;
import org.svod.submission.RowCounts;

/**
 * Over random rounds: a figure is final exactly if the round is closed, nothing is asked, and every expected State has
 * said, for every expected period, a value or nil, or silence where that means nil, or a decision accepts what is
 * missing.
 */
class FinalPropertyTest {

    private static final String ASKED = "EXPLOSIVES";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** A round, and for each indicator whether it may be final by the definition alone. */
    private static final class RandomRound {

        private final Random random;
        private final Map<String, Boolean> complete = new HashMap<>();
        private final List<OutcomeSummary> delivered = new ArrayList<>();
        private final List<Contribution> contributions = new ArrayList<>();
        private final SilenceSettings silence;
        private final RoundFixture fixture;

        RandomRound(long seed) {
            this.random = new Random(seed);
            List<State> expected =
                    List.of(UnionFixture.state("KZ"), UnionFixture.state("RU"), UnionFixture.state("AM"));
            this.silence = new SilenceSettings(
                    random.nextBoolean() ? Silence.NIL : Silence.MISSING,
                    random.nextBoolean() ? Map.of("DETAINED", Silence.NIL) : Map.of());
            this.fixture = RoundFixture.expecting(expected).silence(silence);
            UnionFixture.CODEBOOK.indicators().forEach(i -> complete.put(i.code(), true));
            for (State state : expected) {
                boolean quarterly = random.nextInt(3) == 0;
                fixture.frequency(state.code(), quarterly ? Frequency.QUARTERLY : Frequency.YEARLY);
                Period.allOf(2023, quarterly ? Frequency.QUARTERLY : Frequency.YEARLY)
                        .forEach(period -> report(state, period));
            }
        }

        private void report(State state, Period period) {
            int chance = random.nextInt(60);
            if (chance == 0) {
                complete.replaceAll((indicator, is) -> false);
                return;
            }
            List<String> rows = new ArrayList<>();
            for (Indicator indicator : UnionFixture.CODEBOOK.indicators()) {
                row(state, period, indicator, rows);
            }
            long number = delivered.size() + 1L;
            SubmissionName name = new SubmissionName(state, period, OptionalInt.empty());
            Delivery delivery = DeliveryFixture.named(number, name, LocalDate.of(2024, 1, 10));
            boolean rejected = chance == 1;
            delivered.add(summary(delivery, rejected ? Outcome.Verdict.REJECTED : Outcome.Verdict.ACCEPTED, false));
            boolean withdrawn = chance == 2;
            if (withdrawn) {
                delivered.add(summary(
                        DeliveryFixture.named(number + 1, name, LocalDate.of(2024, 1, 11)),
                        Outcome.Verdict.ACCEPTED,
                        true));
            }
            if (rejected || withdrawn) {
                complete.replaceAll((indicator, is) -> false);
            } else {
                Contribution sent = UnionFixture.submitted(state.code(), rows.toArray(String[]::new));
                contributions.add(new Contribution(
                        delivery, sent.observations(), sent.caseTotals(), sent.cases(), Contribution.Doubts.NONE));
            }
        }

        private void row(State state, Period period, Indicator indicator, List<String> rows) {
            int chance = random.nextInt(20);
            String counterpart = indicator.flow() ? (state.code().equals("KG") ? "UZ" : "KG") : "-";
            String row = period + " " + indicator.code() + " NATIONAL " + counterpart + " - ";
            boolean missing = chance == 0;
            boolean silent = chance == 1 || chance == 2;
            if (!silent) {
                rows.add(row + (missing ? "M" : String.valueOf(random.nextInt(3))));
            }
            if (missing || (silent && silence.of(indicator) == Silence.MISSING)) {
                boolean accepted = random.nextInt(2) == 0;
                if (accepted) {
                    fixture.decision(Decision.Kind.ACCEPT, indicator.code(), state.code() + " " + period, "");
                } else {
                    complete.put(indicator.code(), false);
                }
            }
        }

        private static OutcomeSummary summary(Delivery delivery, Outcome.Verdict verdict, boolean withdraws) {
            return new OutcomeSummary(
                    delivery,
                    verdict,
                    1,
                    RowCounts.NONE,
                    withdraws ? new FindingCounts(Map.of(FindingCode.WITHDRAWN, 1L)) : FindingCounts.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFigureIsFinalExactlyIfNothingOfItIsMissing(long seed) {
        RandomRound random = new RandomRound(seed);
        Round round = random.fixture.build();
        boolean open = seed % 5 == 0;
        Set<Indicator> questioned = seed % 3 == 0 ? Set.of(UnionFixture.indicator(ASKED)) : Set.of();
        RoundContext context = new RoundContext(
                UnionFixture.CODEBOOK, round, List.of(), open ? LocalDate.of(2024, 5, 31) : LocalDate.of(2024, 6, 1));
        Coverage coverage = new CoverageRule(context).coverage(random.delivered);
        ItemResponses responses =
                new ItemResponseRule(UnionFixture.CODEBOOK, round).responses(random.contributions, coverage);

        List<Figure> figures = new FigureCalculator(context)
                .figures(
                        Ledger.of(random.contributions, List.of()),
                        new Completeness(coverage, responses, questioned),
                        Vintages.NONE,
                        LastYear.NONE);

        for (Figure figure : figures) {
            boolean complete = random.complete.getOrDefault(figure.indicator().code(), false)
                    && !open
                    && !questioned.contains(figure.indicator());
            assertThat(figure.status())
                    .as(figure.indicator() + " for " + figure.reasons())
                    .isEqualTo(complete ? FigureStatus.FINAL : FigureStatus.PROVISIONAL);
            assertThat(figure.reasons().isEmpty()).isEqualTo(complete);
        }
    }
}
