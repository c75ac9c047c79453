package org.svod.publication.tables;

import static org.svod.publication.UnionCodebook.AM;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.CODEBOOK;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.EXPLOSIVES;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.NATIONAL;
import static org.svod.publication.UnionCodebook.RECEIVED;
import static org.svod.publication.UnionCodebook.RETURNED;
import static org.svod.publication.UnionCodebook.RU;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.figures.Previous;
import org.svod.figures.ResponseCounts;
import org.svod.figures.Vintage;
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.ReportEdition;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.Reconciliation;
import org.svod.reconciliation.Return;
import org.svod.reconciliation.RoundFixture;
import org.svod.round.Acceptance;
import org.svod.round.Decision;
import org.svod.round.DecisionTable;
import org.svod.round.Imprint;
import org.svod.round.JointPolicy;
import org.svod.round.MirrorPolicy;
import org.svod.round.MirrorSettings;
import org.svod.round.QualityLimits;
import org.svod.round.QuestionEffect;
import org.svod.round.ReleaseSettings;
import org.svod.round.Round;
import org.svod.round.SilenceSettings;

/**
 * A round in which each kind of row occurs: a joint case, a decision, a mirror pair told by one side, a figure that
 * nobody reported.
 */
final class TableSample {

    static final String HOSTILE_REASON = "=cmd|'/c calc'!A1, \"said\" so\nтак решено \uD83D\uDE00";

    static final Decision DECISION = new Decision(
            Decision.Kind.MIRROR,
            RETURNED,
            "AM>RU",
            Optional.of(new BigDecimal("4")),
            "@secretariat",
            LocalDate.of(2024, 2, 1),
            HOSTILE_REASON,
            2);

    private static final Round ROUND = new Round(
            2023,
            new Name("Measures", "Меры"),
            List.of(AM, KZ, RU),
            Frequency.MONTHLY,
            Map.of(),
            15,
            LocalDate.of(2024, 6, 1),
            Acceptance.REJECT_SUBMISSION,
            JointPolicy.LEAD,
            new MirrorSettings(MirrorPolicy.SENDER, BigDecimal.ZERO, BigDecimal.ZERO, false),
            RoundFixture.PLAUSIBILITY,
            SilenceSettings.NIL,
            QuestionEffect.PROVISIONAL,
            Map.of("FIREARMS", new BigDecimal("8")),
            Map.of(),
            new DecisionTable(List.of(DECISION), List.of(), Map.of()),
            Optional.of(new Name("Invented for the sample", "Вымышлено для примера")),
            Imprint.NONE,
            Optional.empty(),
            ReleaseSettings.NONE,
            QualityLimits.NONE);

    private TableSample() {}

    static RoundReport report() {
        Ledger ledger = new Ledger(List.of(
                entry(KZ, FIREARMS, "2023-05", ARMS, Component.REPORTED, "7"),
                entry(RU, FIREARMS, "2023-05", ARMS, Component.REPORTED, "6"),
                entry(RU, FIREARMS, "2023-06", NATIONAL, Component.REPORTED, "3.000"),
                entry(RU, FIREARMS, "2023-05", ARMS, Component.JOINT, "-6"),
                entry(AM, RETURNED, "2023-Q1", NATIONAL, Component.REPORTED, "5"),
                entry(AM, RETURNED, "2023", NATIONAL, Component.DECISION, "-1"),
                entry(RU, RECEIVED, "2023-02", NATIONAL, Component.REPORTED, "4"),
                entry(KZ, EXPLOSIVES, "2023-05", NATIONAL, Component.REPORTED, "123456789012345.000100"),
                entry(KZ, EXPLOSIVES, "2023-07", NATIONAL, Component.REPORTED, "1E+3")));
        List<Figure> figures = List.of(
                figure(DETAINED, ledger, FigureStatus.PROVISIONAL, "0"),
                figure(RETURNED, ledger, FigureStatus.REVISED, ""),
                figure(RECEIVED, ledger, FigureStatus.FINAL, ""),
                figure(FIREARMS, ledger, FigureStatus.FINAL, "8"),
                figure(EXPLOSIVES, ledger, FigureStatus.PROVISIONAL, ""));
        Coverage coverage = new Coverage(List.of(
                new Return(
                        AM,
                        Period.of("2023-01"),
                        LocalDate.of(2023, 2, 15),
                        Optional.empty(),
                        Return.Verdict.MISSING,
                        0),
                new Return(
                        KZ,
                        Period.of("2023-01"),
                        LocalDate.of(2023, 2, 15),
                        Optional.of(LocalDate.of(2023, 2, 18)),
                        Return.Verdict.LATE,
                        3)));
        Vintage vintage = new Vintage(2, LocalDate.of(2024, 2, 1), Map.of(), Map.of(), List.of());
        return new RoundReport(
                new ReportEdition(CODEBOOK, ROUND, LocalDate.of(2024, 2, 1), "1.0"),
                figures,
                ledger,
                reconciliation(),
                new RoundReturns(coverage, ItemResponses.NONE, List.of()),
                List.of(),
                List.of(vintage));
    }

    private static Reconciliation reconciliation() {
        JointCase joint = new JointCase(
                FIREARMS,
                ARMS,
                "TRAL-23/017",
                List.of(
                        new JointCase.Share(KZ, new BigDecimal("7"), Period.of("2023-05"), List.of()),
                        new JointCase.Share(RU, new BigDecimal("6.0"), Period.of("2023-05"), List.of())),
                Agreement.DISCREPANCY,
                new BigDecimal("7"),
                new BigDecimal("7"),
                KZ,
                Optional.empty());
        MirrorPair pair = new MirrorPair(
                RETURNED,
                AM,
                RU,
                Optional.empty(),
                Optional.of(new BigDecimal("4")),
                Agreement.DECIDED,
                Optional.of(new BigDecimal("5")),
                Optional.of(new BigDecimal("4")),
                Optional.of(DECISION),
                List.of(),
                false,
                List.of());
        return new Reconciliation(
                List.of(joint),
                List.of(pair),
                List.of(
                        new Adjustment(
                                Component.JOINT,
                                RU,
                                cell(FIREARMS, "2023-05", ARMS),
                                new BigDecimal("-6"),
                                "TRAL-23/017",
                                Adjustment.Reason.KEPT_ELSEWHERE,
                                List.of()),
                        new Adjustment(
                                Component.DECISION,
                                AM,
                                cell(RETURNED, "2023", NATIONAL),
                                new BigDecimal("-1"),
                                "AM>RU",
                                Adjustment.Reason.DECIDED,
                                List.of())),
                List.of(),
                List.of(),
                List.of(),
                Questions.NONE);
    }

    private static Figure figure(Indicator indicator, Ledger ledger, FigureStatus status, String previous) {
        Optional<BigDecimal> before = previous.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(previous));
        return new Figure(
                indicator,
                ledger.of(indicator).bridge(),
                status,
                2,
                before.map(Previous::comparable),
                2,
                3,
                Set.of(),
                new ResponseCounts(30, 36, 28, 1, 1));
    }

    private static LedgerEntry entry(
            State state, Indicator indicator, String period, Operation operation, Component component, String amount) {
        return new LedgerEntry(state, cell(indicator, period, operation), component, new BigDecimal(amount));
    }

    private static CellKey cell(Indicator indicator, String period, Operation operation) {
        return new CellKey(Period.of(period), indicator, operation, Optional.empty());
    }
}
