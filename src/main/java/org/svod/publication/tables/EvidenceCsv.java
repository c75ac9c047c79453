package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundRows;
import org.svod.publication.tables.CaseRowLookup.CaseRow;
import org.svod.publication.tables.EvidenceLine.Kind;
import org.svod.publication.tables.EvidenceLine.Source;
import org.svod.publication.tables.FlowRows.FlowRow;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;

/**
 * What changes the reported total of each indicator, and what it follows from: a line for every row of a joint case or
 * of a mirrored flow, for every adjustment that belongs to no single row, and for every decision that has an effect.
 * Each adjustment stands in exactly one line, so that reported rows and adjustments together are the published figures.
 */
final class EvidenceCsv {

    private final RoundReport report;
    private final CaseRowLookup cases;
    private final FlowRows flows;
    private final Places places;
    private final JointAdjustments settling;
    private final OtherAdjustments others;
    private final DecisionLines decisions;
    private final RowTable table;
    private String lastNumber = "";
    private List<Adjustment> ofNumber = List.of();

    private EvidenceCsv(RoundReport report, RoundRows rows, RowTable table) {
        this.report = report;
        this.cases = new CaseRowLookup(rows.counted());
        this.flows = new FlowRows(rows.counted());
        this.places = new Places(rows.understood());
        this.settling = new JointAdjustments(report.reconciliation().adjustments());
        this.others = new OtherAdjustments(report.reconciliation().adjustments());
        this.decisions = new DecisionLines(report, cases, places, others, table);
        this.table = table;
    }

    /** Writes the table and closes the stream. */
    static void write(RoundReport report, RoundRows rows, OutputStream out) throws IOException {
        try (RowTable table = RowTable.create(out, EvidenceLine.HEADINGS)) {
            new EvidenceCsv(report, rows, table).write();
        }
    }

    private void write() throws IOException {
        for (JointCase joint : report.reconciliation().jointCases()) {
            write(joint);
        }
        leave();
        for (MirrorPair pair : report.reconciliation().mirrorPairs()) {
            write(pair);
        }
        decisions.writeOthers();
        for (Adjustment left : others.left()) {
            Kind kind = left.component() == Component.MIRROR ? Kind.MIRROR : Kind.DECISION;
            EvidenceLine.of(kind, left, "", Optional.empty()).write(table);
        }
    }

    /** Takes the adjustments with the number of the case; there may be several cases with it. */
    private void begin(JointCase joint) throws IOException {
        String number = joint.indicator() + " " + joint.caseRef();
        if (!number.equals(lastNumber)) {
            leave();
            lastNumber = number;
            ofNumber = new ArrayList<>(settling.of(joint));
        }
    }

    /** Writes the adjustments with the last number that belong to no row. */
    private void leave() throws IOException {
        for (Adjustment left : ofNumber) {
            EvidenceLine.of(Kind.JOINT, left, "", Optional.empty()).write(table);
        }
        ofNumber = List.of();
    }

    private void write(JointCase joint) throws IOException {
        String verdict = joint.agreement().name();
        begin(joint);
        for (JointCase.Share share : joint.shares()) {
            for (CaseRow row : cases.of(joint, share)) {
                List<Adjustment> ofRow = ofNumber.isEmpty()
                        ? List.of()
                        : OtherAdjustments.take(
                                ofNumber,
                                a -> a.state().equals(share.state()) && a.cell().equals(row.cell()));
                EvidenceLine.of(
                                Kind.JOINT,
                                joint.caseRef(),
                                joint.indicator(),
                                share.state(),
                                row.cell(),
                                source(row.from(), row.line(), row.cell(), 1),
                                row.value(),
                                Optional.of(joint.settled()),
                                ofRow,
                                verdict)
                        .write(table);
            }
        }
        if (joint.decision().isPresent()) {
            List<Adjustment> adds = others.take(
                    joint.caseRef(),
                    a -> a.component() == Component.DECISION
                            && a.cell().indicator().equals(joint.indicator())
                            && a.cell().operation().equals(joint.operation()));
            CellKey cell = new CellKey(lastPeriod(joint), joint.indicator(), joint.operation(), Optional.empty());
            decisions.settles(joint.decision().get(), adds, cell, joint.keeper(), Optional.of(joint.settled()));
        }
    }

    /** The last period of the keeping State, in which its value is adjusted. */
    private static Period lastPeriod(JointCase joint) {
        return joint.shares().stream()
                .filter(share -> share.state().equals(joint.keeper()))
                .map(JointCase.Share::lastPeriod)
                .findFirst()
                .orElseThrow();
    }

    private Source source(Contribution from, long line, CellKey cell, long rows) {
        return new Source(
                Long.toString(from.delivery().number()),
                from.delivery().file(),
                places.of(from, line, cell),
                Long.toString(rows),
                cell.indicator().code());
    }

    private void write(MirrorPair pair) throws IOException {
        String verdict = pair.agreement().name();
        for (FlowRow row : flows.of(pair)) {
            EvidenceLine.of(
                            Kind.MIRROR,
                            pair.reference(),
                            pair.indicator(),
                            row.from().state(),
                            row.cell(),
                            source(row.from(), row.line(), row.cell(), row.count()),
                            row.value(),
                            pair.settled(),
                            List.of(),
                            verdict)
                    .write(table);
        }
        Predicate<Adjustment> ofPair = a -> a.cell().indicator().equals(pair.indicator());
        for (Adjustment settled : others.take(pair.reference(), ofPair.and(a -> a.component() == Component.MIRROR))) {
            EvidenceLine.of(Kind.MIRROR, settled, verdict, pair.settled()).write(table);
        }
        if (pair.decision().isPresent()) {
            CellKey cell = new CellKey(
                    report.round().period(),
                    pair.indicator(),
                    report.codebook().national(),
                    Optional.of(pair.destination()));
            List<Adjustment> adds = others.take(pair.reference(), ofPair);
            decisions.settles(pair.decision().get(), adds, cell, pair.origin(), pair.settled());
        }
    }
}
