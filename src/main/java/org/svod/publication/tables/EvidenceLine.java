package org.svod.publication.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.Coded;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;

/**
 * One line of {@link EvidenceCsv}.
 *
 * @param kind joint, mirror or decision
 * @param reference the case number, {@code KZ>RU}, or {@code KZ 2023-05}
 * @param indicator the indicator whose figure it is about; empty for a decision about a whole file
 * @param operation the operation
 * @param state the State whose row it is, or whose value is adjusted
 * @param counterpart the partner of a flow
 * @param period the period of the row, or of the adjustment
 * @param source the row
 * @param value the value of the row, or of the decision
 * @param settled the value that counts for the case or the flow
 * @param adjustment what is added to what was reported
 * @param verdict the verdict about the case or flow; the kind of a decision that settles no value
 * @param reason why it is added
 * @param decision the decision
 */
record EvidenceLine(
        Kind kind,
        String reference,
        Optional<Indicator> indicator,
        Optional<Operation> operation,
        Optional<State> state,
        Optional<State> counterpart,
        Optional<Period> period,
        Optional<Source> source,
        Optional<BigDecimal> value,
        Optional<BigDecimal> settled,
        Optional<BigDecimal> adjustment,
        String verdict,
        Optional<Adjustment.Reason> reason,
        Optional<Decided> decision) {

    static final List<String> HEADINGS = List.of(
            "kind",
            "reference",
            "indicator",
            "operation",
            "state",
            "counterpart",
            "freq",
            "period",
            "delivery",
            "file",
            "place",
            "rows",
            "reported_as",
            "value",
            "settled",
            "adjustment",
            "unit",
            "verdict",
            "reason",
            "decided_by",
            "decided_on",
            "decision");

    /** What a line tells about. */
    enum Kind {
        JOINT,
        MIRROR,
        DECISION
    }

    /**
     * Where a number stands.
     *
     * @param delivery number of the delivery; blank for the table of decisions
     * @param file name of the file
     * @param place the line, or {@code sheet!cell}
     * @param rows how many rows are put together; blank if it is not known
     * @param reportedAs code of the indicator under which it was reported; blank for the table of decisions
     */
    record Source(String delivery, String file, String place, String rows, String reportedAs) {}

    /**
     * Who decided, when and why.
     *
     * @param by the person
     * @param on the day
     * @param reason the reason in that person's words
     */
    record Decided(String by, LocalDate on, String reason) {}

    /** A line about an adjustment, without a row. */
    static EvidenceLine of(Kind kind, Adjustment adjustment, String verdict, Optional<BigDecimal> settled) {
        CellKey cell = adjustment.cell();
        return new EvidenceLine(
                kind,
                adjustment.reference(),
                Optional.of(cell.indicator()),
                Optional.of(cell.operation()),
                Optional.of(adjustment.state()),
                cell.counterpart(),
                Optional.of(cell.period()),
                Optional.empty(),
                Optional.empty(),
                settled,
                Optional.of(adjustment.amount()),
                verdict,
                Optional.of(adjustment.reason()),
                Optional.empty());
    }

    /** A line about a row of a case or a flow, without a decision. */
    static EvidenceLine of(
            Kind kind,
            String reference,
            Indicator indicator,
            State state,
            CellKey cell,
            Source source,
            BigDecimal value,
            Optional<BigDecimal> settled,
            List<Adjustment> adjustments,
            String verdict) {
        return new EvidenceLine(
                kind,
                reference,
                Optional.of(indicator),
                Optional.of(cell.operation()),
                Optional.of(state),
                cell.counterpart(),
                Optional.of(cell.period()),
                Optional.of(source),
                Optional.of(value),
                settled,
                sum(adjustments),
                verdict,
                adjustments.stream().map(Adjustment::reason).findFirst(),
                Optional.empty());
    }

    /** What adjustments add up to; empty if there is none. */
    static Optional<BigDecimal> sum(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).reduce(BigDecimal::add);
    }

    void write(RowTable table) throws IOException {
        table.unquoted(kind.name().toLowerCase(Locale.ROOT)).text(reference);
        table.unquoted(code(indicator))
                .unquoted(code(operation))
                .unquoted(code(state))
                .unquoted(code(counterpart));
        table.unquoted(period.map(p -> p.frequency().code()).orElse(""))
                .unquoted(period.map(Period::toString).orElse(""));
        table.unquoted(source.map(Source::delivery).orElse(""))
                .text(source.map(Source::file).orElse(""))
                .text(source.map(Source::place).orElse(""))
                .unquoted(source.map(Source::rows).orElse(""))
                .unquoted(source.map(Source::reportedAs).orElse(""));
        table.unquoted(number(value))
                .unquoted(number(settled))
                .unquoted(number(adjustment))
                .unquoted(indicator.map(i -> i.unit().code()).orElse(""));
        table.unquoted(verdict).unquoted(reason.map(Adjustment.Reason::name).orElse(""));
        table.text(decision.map(Decided::by).orElse(""))
                .unquoted(decision.map(d -> d.on().toString()).orElse(""))
                .text(decision.map(Decided::reason).orElse(""));
        table.end();
    }

    private static String code(Optional<? extends Coded> entry) {
        return entry.map(Coded::code).orElse("");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(Decimals::text).orElse("");
    }
}
