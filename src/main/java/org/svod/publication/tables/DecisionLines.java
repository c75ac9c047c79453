package org.svod.publication.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.publication.RoundReport;
import org.svod.publication.tables.EvidenceLine.Decided;
import org.svod.publication.tables.EvidenceLine.Kind;
import org.svod.publication.tables.EvidenceLine.Source;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Evidence;
import org.svod.round.Decision;
import org.svod.round.FileDecision;

/** Writes the lines of {@link EvidenceCsv} that are about decisions. */
final class DecisionLines {

    /** The file in which decisions stand. */
    private static final String FILE = "decisions.csv";

    private final RoundReport report;
    private final CaseRowLookup submissions;
    private final Places places;
    private final OtherAdjustments adjustments;
    private final RowTable table;
    private final Set<Decision> written = new HashSet<>();

    DecisionLines(
            RoundReport report,
            CaseRowLookup submissions,
            Places places,
            OtherAdjustments adjustments,
            RowTable table) {
        this.report = report;
        this.submissions = submissions;
        this.places = places;
        this.adjustments = adjustments;
        this.table = table;
    }

    /**
     * Writes a decision that settles a case or a flow, with what it adds to the figure.
     *
     * @param adds the adjustments that follow from it; none if it settles what was settled before
     * @param cell the cell in which it would add something
     */
    void settles(Decision decision, List<Adjustment> adds, CellKey cell, State state, Optional<BigDecimal> settled)
            throws IOException {
        CellKey where = adds.isEmpty() ? cell : adds.get(0).cell();
        new EvidenceLine(
                        Kind.DECISION,
                        decision.reference(),
                        Optional.of(decision.indicator()),
                        Optional.of(where.operation()),
                        Optional.of(state),
                        where.counterpart(),
                        Optional.of(where.period()),
                        Optional.of(source(decision.line())),
                        decision.value(),
                        settled,
                        EvidenceLine.sum(adds),
                        "DECIDED",
                        adds.stream().map(Adjustment::reason).findFirst(),
                        Optional.of(decided(decision)))
                .write(table);
        written.add(decision);
    }

    /** Writes the decisions that have an effect and are not written yet: about single values, and about files. */
    void writeOthers() throws IOException {
        written.addAll(report.reconciliation().unmatched());
        written.addAll(report.responses().unmatched(report.round().decisions()));
        for (Decision decision : report.round().decisions()) {
            if (!written.contains(decision)) {
                write(decision);
            }
        }
        Set<FileDecision> withoutEffect = new HashSet<>(report.unmatchedFiles());
        for (FileDecision decision : report.round().decided().files()) {
            if (!withoutEffect.contains(decision)) {
                write(decision);
            }
        }
    }

    /** A decision about a value, whose reference is like {@code KZ 2023-05}, with the rows that it takes away. */
    private void write(Decision decision) throws IOException {
        String[] parts = decision.reference().split(" ", 2);
        new EvidenceLine(
                        Kind.DECISION,
                        decision.reference(),
                        Optional.of(decision.indicator()),
                        Optional.empty(),
                        report.codebook().states().find(parts[0]),
                        Optional.empty(),
                        parts.length < 2 ? Optional.empty() : Period.parse(parts[1]),
                        Optional.of(source(decision.line())),
                        decision.value(),
                        Optional.empty(),
                        Optional.empty(),
                        decision.kind().name(),
                        Optional.empty(),
                        Optional.of(decided(decision)))
                .write(table);
        for (Adjustment refused : adjustments.take(
                decision.reference(),
                a -> a.component() == Component.DECISION && a.cell().indicator().equals(decision.indicator()))) {
            write(decision, refused);
        }
    }

    /** Rows in one cell that a decision has taken away. */
    private void write(Decision decision, Adjustment refused) throws IOException {
        CellKey cell = refused.cell();
        new EvidenceLine(
                        Kind.DECISION,
                        decision.reference(),
                        Optional.of(cell.indicator()),
                        Optional.of(cell.operation()),
                        Optional.of(refused.state()),
                        cell.counterpart(),
                        Optional.of(cell.period()),
                        refused.evidence().stream().findFirst().map(first -> source(first, refused)),
                        Optional.of(refused.amount().negate()),
                        Optional.empty(),
                        Optional.of(refused.amount()),
                        decision.kind().name(),
                        Optional.of(refused.reason()),
                        Optional.of(decided(decision)))
                .write(table);
    }

    private Source source(Evidence first, Adjustment refused) {
        Contribution from = submissions.from(first.delivery());
        boolean known = first.line() > 0;
        return new Source(
                Long.toString(first.delivery()),
                first.file(),
                known ? places.of(from, first.line(), refused.cell()) : "",
                known ? Integer.toString(refused.evidence().size()) : "",
                refused.cell().indicator().code());
    }

    private void write(FileDecision decision) throws IOException {
        new EvidenceLine(
                        Kind.DECISION,
                        decision.reference(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(source(decision.line())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        decision.kind().name(),
                        Optional.empty(),
                        Optional.of(new Decided(decision.decidedBy(), decision.decidedOn(), decision.reason())))
                .write(table);
    }

    private static Source source(long line) {
        return new Source("", FILE, Long.toString(line), "1", "");
    }

    private static Decided decided(Decision decision) {
        return new Decided(decision.decidedBy(), decision.decidedOn(), decision.reason());
    }
}
