package org.svod.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.finding.Counted;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Agreements;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.Return;
import org.svod.round.Decision;

/**
 * What a run reports about a round. It is kept in the database, so that a round without news is reported without being
 * consolidated again.
 *
 * @param round its name
 * @param asOf the date of the figures
 * @param submitted whether anything was ever delivered for it
 * @param figures the published figures, in their order
 * @param joint joint cases by verdict
 * @param mirror flows between States by verdict
 * @param returns expected returns by verdict
 * @param open number of discrepancies without a decision
 * @param flags number of flagged values that are not confirmed
 * @param missing number of missing values that no decision accepts
 * @param questions number of questions that nobody has answered
 * @param vintages number of vintages
 * @param keptBack whether the round asks for approval, so that no figure of it may stand outside the draft
 * @param notices what a person should read
 * @param waits what a State is reminded of
 */
public record RoundSummary(
        String round,
        LocalDate asOf,
        boolean submitted,
        List<SummaryFigure> figures,
        Map<String, Long> joint,
        Map<String, Long> mirror,
        Map<String, Long> returns,
        long open,
        long flags,
        long missing,
        long questions,
        int vintages,
        boolean keptBack,
        List<String> notices,
        Waits waits) {

    /** What an older version has stored says nothing about what waits. */
    public RoundSummary {
        waits = Objects.requireNonNullElse(waits, Waits.NOTHING);
    }

    /**
     * What a State is reminded of. No value stands in it.
     *
     * @param returns the expected returns that do not count
     * @param questions the questions that nobody has answered; not more than a person answers one by one
     */
    public record Waits(List<Outstanding> returns, List<Asked> questions) {

        /** Nothing waits. */
        public static final Waits NOTHING = new Waits(List.of(), List.of());

        private static final int MOST = 2_000;

        static Waits of(RoundReport report) {
            return new Waits(
                    report.coverage().returns().stream()
                            .filter(r -> !r.accepted() && r.verdict() != Return.Verdict.NOT_EXPECTED)
                            .map(r ->
                                    new Outstanding(r.state().code(), r.period().toString(), r.due()))
                            .toList(),
                    report.openQuestions().stream()
                            .limit(MOST)
                            .map(q -> new Asked(
                                    q.indicator().map(Indicator::code).orElse(""),
                                    q.reference(),
                                    q.rows().states().stream().map(State::code).toList()))
                            .toList());
        }
    }

    /**
     * A return that does not count.
     *
     * @param state code of the State
     * @param period its period
     * @param due when it is due
     */
    public record Outstanding(String state, String period, LocalDate due) {}

    /**
     * A question that nobody has answered.
     *
     * @param indicator code of the indicator; blank for a file as a whole
     * @param reference what it is about
     * @param states codes of the States whose rows are in question
     */
    public record Asked(String indicator, String reference, List<String> states) {}

    /**
     * A figure with its bridge, as plain decimals; blank if no state reported.
     *
     * @param indicator code
     * @param reported what the states reported
     * @param joint adjustments for joint cases
     * @param mirror adjustments for flows
     * @param decision adjustments by decisions
     * @param value the figure
     * @param unit code of its unit
     * @param reporting how many expected states reported
     * @param expected how many are expected
     * @param status provisional, final or revised; blank for a figure without a value, which has no status
     */
    public record SummaryFigure(
            String indicator,
            String reported,
            String joint,
            String mirror,
            String decision,
            String value,
            String unit,
            int reporting,
            int expected,
            String status) {}

    /** The summary of a report. */
    public static RoundSummary of(RoundReport report) {
        Map<Return.Verdict, Long> returns = new EnumMap<>(Return.Verdict.class);
        report.coverage().returns().stream()
                .map(Return::verdict)
                .filter(verdict -> verdict != Return.Verdict.NOT_EXPECTED)
                .forEach(verdict -> returns.merge(verdict, 1L, Long::sum));
        Agreements agreements = report.reconciliation().agreements();
        return new RoundSummary(
                report.round().name(),
                report.asOf(),
                !report.submissions().isEmpty(),
                report.published().stream().map(RoundSummary::line).toList(),
                words(agreements.joint()),
                words(agreements.mirror()),
                words(returns),
                agreements.open(),
                report.reconciliation().flags().stream()
                        .map(Flag::confirmed)
                        .filter(Optional::isEmpty)
                        .count(),
                report.responses().open().size(),
                report.openQuestions().size(),
                report.vintages().size(),
                report.round().release().asksForApproval(),
                notices(report),
                Waits.of(report));
    }

    private static List<String> notices(RoundReport report) {
        Stream<String> values = Stream.concat(
                        report.reconciliation().unmatched().stream(),
                        report.responses().unmatched(report.round().decisions()).stream())
                .map(decision -> unmatched(report, decision));
        Stream<String> files = report.unmatchedFiles().stream()
                .map(d -> place(report, d.line()) + "the decision about " + d.reference()
                        + " matches nothing and has no effect");
        Stream<String> numbers = report.reconciliation().questions().notCompared().entrySet().stream()
                .map(e -> "round " + report.round().name() + ": " + Counted.of(e.getValue(), "case number") + " of "
                        + e.getKey() + " may have a variant but were too many to be compared");
        return Stream.of(values, files, numbers).flatMap(Function.identity()).toList();
    }

    private static String place(RoundReport report, long line) {
        return "rounds/" + report.round().name() + "/decisions.csv:" + line + ": ";
    }

    /** Whether a person should look at the round. */
    boolean needsPerson() {
        return open > 0 || flags > 0 || missing > 0 || questions > 0 || !notices.isEmpty();
    }

    private static String unmatched(RoundReport report, Decision decision) {
        String place = place(report, decision.line());
        List<JointCase> cases = report.reconciliation().casesOf(decision);
        if (cases.size() < 2) {
            return place + "the decision about " + decision.indicator() + " " + decision.reference()
                    + " matches nothing and has no effect";
        }
        String operations = cases.stream().map(c -> c.operation().code()).collect(Collectors.joining(" and "));
        return place + decision.indicator() + " " + decision.reference() + " is a joint case under " + operations
                + "; a decision cannot tell which of them it is about, and this one has no effect until the States have corrected the number or the operation";
    }

    private static SummaryFigure line(Figure figure) {
        Optional<Bridge> bridge = figure.bridge();
        return new SummaryFigure(
                figure.indicator().code(),
                text(bridge.map(Bridge::reported)),
                text(bridge.map(Bridge::joint)),
                text(bridge.map(Bridge::mirror)),
                text(bridge.map(Bridge::decision)),
                text(figure.value()),
                figure.indicator().unit().code(),
                figure.statesReporting(),
                figure.statesExpected(),
                figure.value().isPresent() ? figure.status().name() : "");
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(Decimals::text).orElse("");
    }

    private static <K extends Enum<K>> Map<String, Long> words(Map<K, Long> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Map.Entry::getValue,
                        Long::sum,
                        LinkedHashMap::new));
    }
}
