package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseCursor;

/**
 * All that senders or receivers say about the flows of one indicator, with the adjustments made so far. For rows of
 * joint cases, only their totals are held, and their lines as evidence. If a file has more than
 * {@link MirrorPair#LISTED_CASES} such rows about a flow, the evidence is the file as a whole.
 */
final class Flows {

    private final Indicator indicator;
    private final boolean receivers;
    private final Map<Flow, FlowSide> sides = new TreeMap<>();

    private Flows(Indicator indicator, boolean receivers) {
        this.indicator = indicator;
        this.receivers = receivers;
    }

    /** What senders say. */
    static Flows sent(Indicator indicator, Collection<Contribution> contributions, Stream<Adjustment> adjustments) {
        return new Flows(indicator, false).read(contributions, adjustments);
    }

    /** What receivers say, under the indicator that mirrors the senders'. */
    static Flows received(Indicator mirror, Collection<Contribution> contributions, Stream<Adjustment> adjustments) {
        return new Flows(mirror, true).read(contributions, adjustments);
    }

    private Flows read(Collection<Contribution> contributions, Stream<Adjustment> adjustments) {
        for (Contribution contribution : contributions) {
            contribution
                    .observations()
                    .forEach(row -> row.value().ifPresent(value -> {
                        if (concerns(row.cell())) {
                            side(contribution.state(), row.cell())
                                    .add(row.cell().period(), value, evidence(contribution, row));
                        }
                    }));
            for (CellTotal total : contribution.caseTotals()) {
                if (total.values() > 0 && concerns(total.cell())) {
                    side(contribution.state(), total.cell()).add(total.cell().period(), total.value());
                }
            }
            cases(contribution);
        }
        adjustments
                .filter(a -> concerns(a.cell()))
                .forEach(a -> side(a.state(), a.cell()).add(a.cell().period(), a.amount()));
        return this;
    }

    /** Adds the lines of the rows of joint cases as evidence. */
    private void cases(Contribution contribution) {
        if (contribution.caseTotals().stream().noneMatch(total -> total.values() > 0 && concerns(total.cell()))) {
            return;
        }
        Map<State, List<Evidence>> lines = new HashMap<>();
        CaseCursor rows = contribution.cases().cursor(indicator);
        while (rows.next()) {
            Observation row = rows.observation();
            if (row.value().isPresent() && concerns(row.cell())) {
                List<Evidence> ofFlow =
                        lines.computeIfAbsent(row.cell().counterpart().orElseThrow(), s -> new ArrayList<>());
                if (ofFlow.size() <= MirrorPair.LISTED_CASES) {
                    ofFlow.add(evidence(contribution, row));
                }
            }
        }
        lines.forEach((counterpart, ofFlow) -> side(contribution.state(), counterpart)
                .evidence(
                        ofFlow.size() > MirrorPair.LISTED_CASES
                                ? List.of(new Evidence(
                                        contribution.delivery().number(),
                                        contribution.delivery().file(),
                                        0))
                                : ofFlow));
    }

    private static Evidence evidence(Contribution contribution, Observation row) {
        return new Evidence(
                contribution.delivery().number(), contribution.delivery().file(), row.line());
    }

    private boolean concerns(CellKey cell) {
        return cell.counterpart().isPresent() && cell.indicator().code().equals(indicator.code());
    }

    private FlowSide side(State reporter, CellKey cell) {
        return side(reporter, cell.counterpart().orElseThrow());
    }

    private FlowSide side(State reporter, State counterpart) {
        Flow flow = receivers ? new Flow(counterpart, reporter) : new Flow(reporter, counterpart);
        return sides.computeIfAbsent(flow, f -> new FlowSide());
    }

    /** What is said about a flow; an empty side if nothing is said. */
    FlowSide side(Flow flow) {
        return sides.getOrDefault(flow, new FlowSide());
    }

    /** The flows about which these or the others say something, in order. */
    SortedSet<Flow> with(Flows others) {
        SortedSet<Flow> all = new TreeSet<>(sides.keySet());
        all.addAll(others.sides.keySet());
        return all;
    }
}
