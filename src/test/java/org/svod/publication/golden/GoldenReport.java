package org.svod.publication.golden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.UnionCodebook;
import org.svod.reconciliation.Adjustment.Reason;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Return;
import org.svod.round.Decision;

/**
 * A report so small that its workbooks can be read as text, in which every sheet has something to show: three States,
 * five indicators, one case of each kind.
 */
final class GoldenReport {

    private static final String REASON = "Both sides checked their registers / Стороны сверили учёты";

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    private GoldenReport() {}

    static RoundReport report() {
        GoldenReport golden = new GoldenReport();
        golden.values();
        golden.cases();
        golden.flags();
        golden.returns();
        golden.vintages();
        return golden.report.build();
    }

    private void values() {
        report.note("Made up for a test.", "Вымышлено для проверки.");
        report.frequency("AM", Frequency.QUARTERLY);
        report.reported("KZ", report.cell("2023-05", "DETAINED", "NATIONAL", ""), "12");
        report.reported("RU", report.cell("2023-06", "DETAINED", "ARMS-2023", ""), "30");
        report.reported("AM", report.cell("2023-Q2", "DETAINED", "NATIONAL", ""), "4");
        report.reported("KZ", report.cell("2023-05", "EXPLOSIVES", "ARMS-2023", ""), "4.25");
        report.reported("RU", report.cell("2023-05", "EXPLOSIVES", "ARMS-2023", ""), "3.125");
        report.reported("RU", report.cell("2023-05", "WANTED_RETURNED", "NATIONAL", "KZ"), "11");
        report.reported("KZ", report.cell("2023-05", "WANTED_RETURNED", "NATIONAL", "AM"), "2");
        report.reported("AM", report.cell("2023-Q2", "WANTED_RECEIVED", "NATIONAL", "KZ"), "2");
        report.previous("DETAINED", "40").previous("EXPLOSIVES", "0").previous("WANTED_RETURNED", "8");
    }

    private void cases() {
        report.adjusted(
                Component.JOINT,
                "RU",
                report.cell("2023-05", "EXPLOSIVES", "ARMS-2023", ""),
                "-3.125",
                "ARMS-23/004",
                Reason.KEPT_ELSEWHERE);
        report.joint(new JointCase(
                UnionCodebook.EXPLOSIVES,
                UnionCodebook.ARMS,
                "ARMS-23/004",
                List.of(
                        new JointCase.Share(
                                UnionCodebook.KZ, new BigDecimal("4.25"), Period.of("2023-05"), evidence("KZ", 7)),
                        new JointCase.Share(
                                UnionCodebook.RU, new BigDecimal("3.125"), Period.of("2023-05"), evidence("RU", 9))),
                Agreement.DISCREPANCY,
                new BigDecimal("4.25"),
                new BigDecimal("4.25"),
                UnionCodebook.KZ,
                Optional.empty()));
        report.flow(new MirrorPair(
                UnionCodebook.RETURNED,
                UnionCodebook.KZ,
                UnionCodebook.AM,
                Optional.of(new BigDecimal("2")),
                Optional.of(new BigDecimal("2")),
                Agreement.AGREED,
                Optional.of(new BigDecimal("2")),
                Optional.of(new BigDecimal("2")),
                Optional.empty(),
                List.of(),
                false,
                evidence("KZ", 8)));
        decidedFlow();
        report.flowsReported();
    }

    private void decidedFlow() {
        report.adjusted(
                Component.DECISION,
                "RU",
                report.cell("2023", "WANTED_RETURNED", "NATIONAL", "KZ"),
                "-1",
                "RU>KZ",
                Reason.DECIDED);
        report.flow(new MirrorPair(
                UnionCodebook.RETURNED,
                UnionCodebook.RU,
                UnionCodebook.KZ,
                Optional.of(new BigDecimal("11")),
                Optional.of(new BigDecimal("9")),
                Agreement.DECIDED,
                Optional.of(new BigDecimal("11")),
                Optional.of(new BigDecimal("10")),
                Optional.of(decision(Decision.Kind.MIRROR, "RU>KZ", Optional.of(new BigDecimal("10")), 2)),
                List.of(
                        new MirrorPair.Month(Period.of("2023-05"), Optional.of(new BigDecimal("11")), Optional.empty()),
                        new MirrorPair.Month(Period.of("2023-06"), Optional.empty(), Optional.of(new BigDecimal("9")))),
                false,
                evidence("RU", 5)));
    }

    private void flags() {
        report.flag(flag(FindingCode.OUTLIER, "2023-06", "30", "2", "18", Optional.empty()));
        report.flag(flag(
                FindingCode.YEAR_CHANGE,
                "2023",
                "30",
                "-62.5",
                "70.25",
                Optional.of(decision(Decision.Kind.CONFIRM, "RU 2023", Optional.empty(), 3))));
        report.unmatched(decision(Decision.Kind.JOINT, "ARMS-23/999", Optional.of(BigDecimal.TEN), 5));
        report.crossed(new CrossedCase(
                UnionCodebook.FIREARMS,
                "ARMS-23/020",
                List.of(UnionCodebook.ARMS, UnionCodebook.NATIONAL),
                evidence("RU", 31)));
    }

    private static Flag flag(
            FindingCode code, String period, String value, String lower, String upper, Optional<Decision> confirmed) {
        return new Flag(
                code,
                UnionCodebook.RU,
                UnionCodebook.DETAINED,
                Period.of(period),
                new BigDecimal(value),
                new BigDecimal(lower),
                new BigDecimal(upper),
                new BigDecimal(value),
                new BigDecimal(value).subtract(new BigDecimal(upper)).abs(),
                confirmed);
    }

    private static Decision decision(Decision.Kind kind, String reference, Optional<BigDecimal> value, int line) {
        return new Decision(
                kind,
                kind == Decision.Kind.MIRROR ? UnionCodebook.RETURNED : UnionCodebook.DETAINED,
                reference,
                value,
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                REASON,
                line);
    }

    private static List<Evidence> evidence(String state, int line) {
        return List.of(new Evidence(state.equals("KZ") ? 1 : 2, state + "_2023-05.csv", line));
    }

    private void returns() {
        report.returned("KZ", "2023-05", Return.Verdict.ON_TIME, 0)
                .returned("RU", "2023-05", Return.Verdict.LATE, 3)
                .returned("RU", "2023-06", Return.Verdict.MISSING, 0)
                .returned("AM", "2023-Q2", Return.Verdict.REJECTED, 0);
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE)
                .submitted(
                        "RU",
                        "2023-05",
                        Outcome.Verdict.ACCEPTED,
                        findings(FindingCode.OUTLIER, "30", "DETAINED", "2023-06", "30", "2", "18"))
                .submitted("AM", "2023-Q2", Outcome.Verdict.REJECTED, findings(FindingCode.VALUE_FORMAT, "12,5 шт"));
    }

    private static Findings findings(FindingCode code, String value, String... arguments) {
        return Findings.of(
                List.of(Finding.at(new Place(3, 3, 5, "value"), code, value, arguments)),
                new FindingCounts(Map.of(code, 3L)));
    }

    private void vintages() {
        Map<String, BigDecimal> now = report.values();
        Map<String, BigDecimal> first = new HashMap<>(now);
        first.computeIfPresent("DETAINED", (k, v) -> v.subtract(BigDecimal.ONE));
        first.remove("WANTED_RETURNED");
        report.vintage(new Vintage(1, LocalDate.of(2024, 1, 20), first, Map.of(), List.of("KZ_2023-05.csv")));
        report.vintage(new Vintage(
                2,
                LocalDate.of(2024, 2, 20),
                now,
                Map.of("DETAINED", FigureStatus.REVISED),
                List.of("RU_2023-05.csv", "decision mirror RU>KZ = 10")));
    }
}
