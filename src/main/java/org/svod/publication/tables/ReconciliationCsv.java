package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.round.Decision;

/**
 * Every joint case and every mirror pair. {@code states} and {@code values} are lists in one order, separated by {@code |}, which no
 * spreadsheet takes for a date or a grouped number; a blank between the bars means that the state said nothing. {@code adjustment} is what the case
 * or pair adds to the reported total, by policy and decision together. {@code reason} is the decision's, or else the codes of the
 * adjustments made.
 */
final class ReconciliationCsv {

    static final List<String> HEADINGS =
            List.of("kind", "reference", "indicator", "states", "values", "verdict", "settled", "adjustment", "decided_by", "reason");

    private static final String BAR = "|";

    private ReconciliationCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        List<Adjustment> all = report.reconciliation().adjustments();
        JointAdjustments settling = new JointAdjustments(all);
        Map<String, List<Adjustment>> others =
                all.stream().filter(a -> a.component() != Component.JOINT).collect(Collectors.groupingBy(Adjustment::reference));
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (JointCase joint : report.reconciliation().jointCases()) {
                write(joint, Stream.concat(settling.of(joint).stream(), others.getOrDefault(joint.caseRef(), List.of()).stream()), table);
            }
            for (MirrorPair pair : report.reconciliation().mirrorPairs()) {
                write(pair, others.getOrDefault(pair.reference(), List.of()), table);
            }
        }
    }

    private static void write(JointCase joint, Stream<Adjustment> ofReference, CsvTable table) throws IOException {
        List<Adjustment> adjustments = ofReference
                .filter(a -> a.cell().indicator().equals(joint.indicator()) && a.cell().operation().equals(joint.operation()))
                .toList();
        table.code("joint").text(joint.caseRef()).code(joint.indicator());
        table.code(joint.shares().stream().map(s -> s.state().code()).collect(Collectors.joining(BAR)));
        table.code(joint.shares().stream().map(s -> PlainNumber.of(s.value())).collect(Collectors.joining(BAR)));
        table.code(joint.agreement()).number(joint.settled());
        end(table, adjustments, joint.decision());
    }

    private static void write(MirrorPair pair, List<Adjustment> ofReference, CsvTable table) throws IOException {
        List<Adjustment> adjustments = ofReference.stream().filter(a -> a.cell().indicator().equals(pair.indicator())).toList();
        table.code("mirror").code(pair.reference()).code(pair.indicator()).code(pair.origin().code() + BAR + pair.destination().code());
        table.code(Stream.of(pair.sent(), pair.received()).map(v -> v.map(PlainNumber::of).orElse("")).collect(Collectors.joining(BAR)));
        table.code(pair.agreement()).number(pair.settled());
        end(table, adjustments, pair.decision());
    }

    private static void end(CsvTable table, List<Adjustment> adjustments, Optional<Decision> decision) throws IOException {
        table.number(adjustments.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        table.text(decision.map(Decision::decidedBy).orElse(""));
        table.text(decision.map(Decision::reason).orElseGet(() -> adjustments.stream()
                .map(a -> a.reason().name()).distinct().sorted().collect(Collectors.joining(BAR))));
        table.end();
    }
}
