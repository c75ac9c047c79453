package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.PossibleCase;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;

/**
 * Every joint case, every two case numbers that may mean the same case (kind {@code possible}), and every mirror pair.
 * {@code states} and {@code values} are lists in the same order, separated by {@code |}, which no spreadsheet takes for
 * a date or a grouped number; a blank between the bars means that the state reported nothing. {@code adjustment} is the
 * amount that the case or pair adds to the reported total, by policy and decision together. {@code reason} is the
 * reason of the decision, or else the codes of the adjustments. {@code operation} is part of a joint case's identity,
 * because the same number may be used under several operations; a pair has no operation.
 */
final class ReconciliationCsv {

    static final List<String> HEADINGS = List.of(
            "kind",
            "reference",
            "indicator",
            "states",
            "values",
            "verdict",
            "settled",
            "adjustment",
            "decided_by",
            "reason",
            "operation");

    private static final String BAR = "|";

    private ReconciliationCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        List<Adjustment> all = report.reconciliation().adjustments();
        JointAdjustments settling = new JointAdjustments(all);
        Map<String, List<Adjustment>> others = others(all);
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (JointCase joint : report.reconciliation().jointCases()) {
                List<Adjustment> adjustments = new ArrayList<>();
                addMatching(joint, settling.of(joint), adjustments);
                addMatching(joint, others.getOrDefault(joint.caseRef(), List.of()), adjustments);
                write(joint, adjustments, table);
            }
            for (PossibleCase possible : report.reconciliation().questions().possible()) {
                write(possible, table);
            }
            for (MirrorPair pair : report.reconciliation().mirrorPairs()) {
                write(pair, others.getOrDefault(pair.reference(), List.of()), table);
            }
        }
    }

    /** The adjustments of flows and by decisions, by reference. There are few of them, unlike those of joint cases. */
    private static Map<String, List<Adjustment>> others(List<Adjustment> all) {
        Map<String, List<Adjustment>> others = new HashMap<>();
        for (Adjustment a : all) {
            if (a.component() != Component.JOINT) {
                others.computeIfAbsent(a.reference(), reference -> new ArrayList<>())
                        .add(a);
            }
        }
        return others;
    }

    private static void addMatching(JointCase joint, List<Adjustment> ofReference, List<Adjustment> adjustments) {
        for (Adjustment a : ofReference) {
            if (a.cell().indicator().code().equals(joint.indicator().code())
                    && a.cell().operation().code().equals(joint.operation().code())) {
                adjustments.add(a);
            }
        }
    }

    private static void write(JointCase joint, List<Adjustment> adjustments, CsvTable table) throws IOException {
        StringBuilder states = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (JointCase.Share share : joint.shares()) {
            states.append(states.isEmpty() ? "" : BAR).append(share.state().code());
            values.append(values.isEmpty() ? "" : BAR).append(Decimals.text(share.value()));
        }
        table.code("joint").text(joint.caseRef()).code(joint.indicator());
        table.code(states).code(values).code(joint.agreement()).number(joint.settled());
        end(table, adjustments, joint.decision(), joint.operation().code());
    }

    private static void write(PossibleCase possible, CsvTable table) throws IOException {
        List<PossibleCase.Share> shares = possible.shares();
        table.code("possible").text(possible.numbers().toString()).code(possible.indicator());
        table.code(shares.stream().map(s -> s.state().code()).collect(Collectors.joining(BAR)))
                .code(shares.stream().map(s -> Decimals.text(s.value())).collect(Collectors.joining(BAR)));
        table.code(possible.answer().map(a -> a.kind().name()).orElse("OPEN"))
                .number(Optional.empty())
                .number(Optional.empty());
        table.text(possible.answer().map(Question.Answer::decidedBy).orElse(""))
                .text(possible.answer().map(Question.Answer::reason).orElse(""))
                .code(possible.operation().code());
        table.end();
    }

    private static void write(MirrorPair pair, List<Adjustment> ofReference, CsvTable table) throws IOException {
        List<Adjustment> adjustments = ofReference.stream()
                .filter(a -> a.cell().indicator().equals(pair.indicator()))
                .toList();
        table.code("mirror")
                .code(pair.reference())
                .code(pair.indicator())
                .code(pair.origin().code() + BAR + pair.destination().code());
        table.code(Stream.of(pair.sent(), pair.received())
                .map(v -> v.map(Decimals::text).orElse(""))
                .collect(Collectors.joining(BAR)));
        table.code(pair.agreement()).number(pair.settled());
        end(table, adjustments, pair.decision(), "");
    }

    private static void end(CsvTable table, List<Adjustment> adjustments, Optional<Decision> decision, String operation)
            throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> reasons = new TreeSet<>();
        for (Adjustment a : adjustments) {
            sum = sum.add(a.amount());
            reasons.add(a.reason().name());
        }
        table.number(sum);
        table.text(decision.map(Decision::decidedBy).orElse(""));
        table.text(decision.map(Decision::reason).orElseGet(() -> String.join(BAR, reasons)));
        table.code(operation);
        table.end();
    }
}
