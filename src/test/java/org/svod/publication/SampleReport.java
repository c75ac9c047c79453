package org.svod.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.period.Frequency;
import org.svod.period.Period;
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

/** A made-up year in which everything happens that a workbook must show, the same on every call. */
public final class SampleReport {

    private static final int YEAR = 2023;
    private static final String REASON = "Both sides checked their registers / Стороны сверили учёты";

    private final Codebook codebook = SampleCodebook.codebook();
    private final ReportBuilder report = new ReportBuilder(codebook, YEAR);
    private final Random random = new Random(2023);

    private SampleReport() {}

    /** The report. */
    public static RoundReport report() {
        return new SampleReport().make();
    }

    /** A report of a round in which nothing has happened yet. */
    public static RoundReport empty() {
        return new ReportBuilder(SampleCodebook.codebook(), YEAR).build();
    }

    private RoundReport make() {
        report.note(
                "The split by state, month and operation is invented for this sample.",
                "Распределение по государствам, месяцам и операциям вымышлено для этого примера.");
        report.frequency("TJ", Frequency.QUARTERLY);
        codebook.states().forEach(this::state);
        joint("FIREARMS", "ARMS-2023", "ARMS-23/004", Map.of("KZ", "14", "KG", "14"), "KZ", "14", Agreement.AGREED);
        joint(
                "AMMUNITION",
                "TRAL-2023",
                "TRAL-23/017",
                Map.of("RU", "12500", "BY", "12000", "KZ", "12500"),
                "RU",
                "12500",
                Agreement.DISCREPANCY);
        joint(
                "EXPLOSIVES",
                "ARMS-2023",
                "ARMS-23/011",
                Map.of("UZ", "4.25", "TJ", "3.125"),
                "UZ",
                "4.25",
                Agreement.DISCREPANCY);
        flow("KZ", "RU", Optional.of("6"), Optional.of("6"), Agreement.AGREED);
        flow("RU", "KZ", Optional.of("11"), Optional.of("9"), Agreement.DISCREPANCY);
        flow("RU", "UZ", Optional.of("14"), Optional.empty(), Agreement.ONLY_SENDER);
        flow("BY", "RU", Optional.empty(), Optional.of("2"), Agreement.ONLY_RECEIVER);
        flow("AM", "MD", Optional.of("3"), Optional.empty(), Agreement.NOT_COMPARABLE);
        decidedFlow();
        flags();
        for (String[] p : new String[][] {
            {"DETAINED", "161"},
            {"FINANCING", "120"},
            {"FIREARMS", "3512"},
            {"AMMUNITION", "171200"},
            {"EXPLOSIVES", "288.75"},
            {"DEVICES", "377"},
            {"WANTED_IN_PRISON", "0"}
        }) {
            report.previous(p[0], p[1]);
        }
        vintages();
        return report.build();
    }

    private void state(State state) {
        if (state.code().equals("MD")) {
            Period.allOf(YEAR, Frequency.MONTHLY)
                    .forEach(m -> report.returned(
                            "MD", m.toString(), m.ordinal() < 3 ? Return.Verdict.REJECTED : Return.Verdict.MISSING, 0));
            report.submitted(
                    "MD", "2023-01", Outcome.Verdict.REJECTED, findings(FindingCode.VALUE_FORMAT, "12,5 шт", 7));
            return;
        }
        for (Period period : Period.allOf(YEAR, state.code().equals("TJ") ? Frequency.QUARTERLY : Frequency.MONTHLY)) {
            boolean late = random.nextInt(9) == 0;
            report.returned(
                    state.code(),
                    period.toString(),
                    late ? Return.Verdict.LATE : Return.Verdict.ON_TIME,
                    late ? 1 + random.nextInt(30) : 0);
            report.submitted(
                    state.code(),
                    period.toString(),
                    Outcome.Verdict.ACCEPTED,
                    late ? findings(FindingCode.OUTLIER, "48", 3) : Findings.NONE);
            for (Indicator indicator : codebook.indicators()) {
                if (indicator.published() && !indicator.flow()) {
                    rows(state, period, indicator);
                }
            }
        }
    }

    private void rows(State state, Period period, Indicator indicator) {
        int size = Map.of("AMMUNITION", 2600, "FIREARMS", 60, "DEVICES", 6, "WANTED_IN_PRISON", 2)
                .getOrDefault(indicator.code(), 4);
        for (Operation operation : codebook.operations()) {
            int value = random.nextInt(size);
            if (random.nextInt(4) > 0) {
                String text = indicator.decimals() == 0
                        ? Integer.toString(value)
                        : BigDecimal.valueOf(random.nextInt(3000), 3).toPlainString();
                report.reported(
                        state.code(), report.cell(period.toString(), indicator.code(), operation.code(), ""), text);
            }
        }
    }

    private static Findings findings(FindingCode code, String value, int line) {
        return Findings.of(
                List.of(Finding.at(
                        new Place(line, line, 5, "value"), code, value, "FIREARMS", "2023-08", "48", "12", "36")),
                new FindingCounts(Map.of(code, 3L)));
    }

    private void joint(
            String indicator,
            String operation,
            String reference,
            Map<String, String> shares,
            String keeper,
            String settled,
            Agreement agreement) {
        List<JointCase.Share> sides = codebook.states().stream()
                .filter(s -> shares.containsKey(s.code()))
                .map(s -> new JointCase.Share(
                        s,
                        new BigDecimal(shares.get(s.code())),
                        Period.of("2023-06"),
                        List.of(new Evidence(1, s.code() + "_2023-06_v1.csv", 17))))
                .toList();
        for (JointCase.Share side : sides) {
            String state = side.state().code();
            report.reported(
                    state,
                    report.cell("2023-06", indicator, operation, ""),
                    side.value().toPlainString());
            if (!state.equals(keeper)) {
                report.adjusted(
                        Component.JOINT,
                        state,
                        report.cell("2023-06", indicator, operation, ""),
                        side.value().negate().toPlainString(),
                        reference,
                        Reason.KEPT_ELSEWHERE);
            }
        }
        report.joint(new JointCase(
                codebook.indicators().get(indicator),
                codebook.operations().get(operation),
                reference,
                sides,
                agreement,
                new BigDecimal(settled),
                new BigDecimal(settled),
                codebook.states().get(keeper),
                Optional.empty()));
    }

    private void flow(
            String origin, String destination, Optional<String> sent, Optional<String> received, Agreement agreement) {
        sent.ifPresent(
                v -> report.reported(origin, report.cell("2023-05", "WANTED_RETURNED", "NATIONAL", destination), v));
        Optional<BigDecimal> settled = sent.map(BigDecimal::new);
        List<MirrorPair.Month> months = List.of(
                new MirrorPair.Month(Period.of("2023-05"), sent.map(BigDecimal::new), Optional.empty()),
                new MirrorPair.Month(Period.of("2023-06"), Optional.empty(), received.map(BigDecimal::new)));
        report.flow(new MirrorPair(
                codebook.indicators().get("WANTED_RETURNED"),
                codebook.states().get(origin),
                codebook.states().get(destination),
                sent.map(BigDecimal::new),
                received.map(BigDecimal::new),
                agreement,
                settled,
                settled,
                Optional.empty(),
                months,
                agreement == Agreement.AGREED,
                List.of(new Evidence(1, origin + "_2023-05_v1.csv", 9))));
    }

    private void decidedFlow() {
        Indicator returned = codebook.indicators().get("WANTED_RETURNED");
        Decision decision = new Decision(
                Decision.Kind.MIRROR,
                returned,
                "UZ>KZ",
                Optional.of(new BigDecimal("8")),
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                REASON,
                2);
        report.reported("UZ", report.cell("2023-09", "WANTED_RETURNED", "NATIONAL", "KZ"), "7");
        report.adjusted(
                Component.MIRROR,
                "UZ",
                report.cell("2023", "WANTED_RETURNED", "NATIONAL", "KZ"),
                "2",
                "UZ>KZ",
                Reason.SETTLED_BY_HIGHER);
        report.adjusted(
                Component.DECISION,
                "UZ",
                report.cell("2023", "WANTED_RETURNED", "NATIONAL", "KZ"),
                "-1",
                "UZ>KZ",
                Reason.DECIDED);
        report.flow(new MirrorPair(
                returned,
                codebook.states().get("UZ"),
                codebook.states().get("KZ"),
                Optional.of(new BigDecimal("7")),
                Optional.of(new BigDecimal("9")),
                Agreement.DECIDED,
                Optional.of(new BigDecimal("9")),
                Optional.of(new BigDecimal("8")),
                Optional.of(decision),
                List.of(),
                false,
                List.of(new Evidence(3, "UZ_2023-09_v1.csv", 4))));
    }

    private void flags() {
        Indicator firearms = codebook.indicators().get("FIREARMS");
        Decision confirmed = new Decision(
                Decision.Kind.CONFIRM,
                firearms,
                "RU 2023-11",
                Optional.empty(),
                "Secretariat",
                LocalDate.of(2024, 2, 1),
                REASON,
                3);
        report.flag(new Flag(
                FindingCode.OUTLIER,
                codebook.states().get("KZ"),
                firearms,
                Period.of("2023-08"),
                new BigDecimal("210"),
                new BigDecimal("12"),
                new BigDecimal("96"),
                new BigDecimal("210"),
                new BigDecimal("114"),
                Optional.empty()));
        report.flag(new Flag(
                FindingCode.OUTLIER,
                codebook.states().get("RU"),
                firearms,
                Period.of("2023-11"),
                new BigDecimal("310"),
                new BigDecimal("40"),
                new BigDecimal("180"),
                new BigDecimal("310"),
                new BigDecimal("130"),
                Optional.of(confirmed)));
        report.flag(new Flag(
                FindingCode.YEAR_CHANGE,
                codebook.states().get("AZ"),
                codebook.indicators().get("AMMUNITION"),
                Period.year(YEAR),
                new BigDecimal("31200"),
                new BigDecimal("-62.5"),
                new BigDecimal("70.25"),
                new BigDecimal("104.125"),
                new BigDecimal("9100"),
                Optional.empty()));
        report.unmatched(new Decision(
                Decision.Kind.JOINT,
                firearms,
                "ARMS-23/999",
                Optional.of(BigDecimal.TEN),
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                REASON,
                5));
        report.crossed(new CrossedCase(
                firearms,
                "TRAL-23/020",
                List.of(
                        codebook.operations().get("ARMS-2023"),
                        codebook.operations().get("TRAL-2023")),
                List.of(new Evidence(4, "AM_2023-04_v1.csv", 12), new Evidence(9, "RU_2023-04_v1.csv", 31))));
    }

    private void vintages() {
        Map<String, BigDecimal> now = report.values();
        Map<String, BigDecimal> first = new HashMap<>(now);
        first.computeIfPresent("FIREARMS", (k, v) -> v.subtract(new BigDecimal("42")));
        first.computeIfPresent("EXPLOSIVES", (k, v) -> v.add(new BigDecimal("1.5")));
        first.remove("WANTED_RETURNED");
        report.vintage(new Vintage(
                1, LocalDate.of(2024, 1, 20), first, Map.of("FIREARMS", FigureStatus.PROVISIONAL), List.of()));
        report.vintage(new Vintage(
                2,
                LocalDate.of(2024, 2, 20),
                now,
                Map.of("FIREARMS", FigureStatus.REVISED, "EXPLOSIVES", FigureStatus.REVISED),
                List.of("KZ_2023-08_v2.csv", "decision mirror UZ>KZ")));
    }
}
