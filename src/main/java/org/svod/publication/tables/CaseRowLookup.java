package org.svod.publication.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.codebook.Indicator;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseCursor;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.JointCase;

/**
 * Finds the rows of joint cases again. It goes through the case rows of a submission once for each indicator, in the
 * order of the cases, and holds the rows of one case of each submission.
 */
final class CaseRowLookup {

    /**
     * A row of a case.
     *
     * @param from the submission
     * @param line its line
     * @param cell its cell
     * @param value its value
     */
    record CaseRow(Contribution from, long line, CellKey cell, BigDecimal value) {}

    private final Map<Long, Contribution> contributions = new HashMap<>();
    private final Map<Long, Rows> open = new HashMap<>();
    private String indicator = "";

    /** Among these contributions. */
    CaseRowLookup(List<Contribution> contributions) {
        contributions.forEach(c -> this.contributions.put(c.delivery().number(), c));
    }

    /**
     * The rows of a share, in the order of deliveries. A single row is known; several, and the partner of a flow, are
     * looked up. The calls must be in the order of the cases.
     *
     * @throws IllegalStateException if the share is from a submission that does not count in the round
     */
    List<CaseRow> of(JointCase joint, JointCase.Share share) {
        List<Evidence> evidence = share.evidence();
        if (evidence.size() == 1 && !joint.indicator().flow()) {
            CellKey cell = new CellKey(share.lastPeriod(), joint.indicator(), joint.operation(), Optional.empty());
            return List.of(new CaseRow(
                    from(evidence.get(0).delivery()), evidence.get(0).line(), cell, share.value()));
        }
        List<CaseRow> rows = new ArrayList<>();
        evidence.stream()
                .collect(Collectors.groupingBy(Evidence::delivery, TreeMap::new, Collectors.toList()))
                .forEach((delivery, ofDelivery) -> rows.addAll(lookUp(joint, from(delivery), ofDelivery)));
        return rows;
    }

    /** The submission with this number. */
    Contribution from(long delivery) {
        Contribution from = contributions.get(delivery);
        if (from == null) {
            throw new IllegalStateException("delivery " + delivery + " does not count in the round");
        }
        return from;
    }

    /**
     * The rows on these lines. Where a decision says that two numbers are one case, a row has another number than the
     * case; then all rows of the submission are gone through.
     */
    private List<CaseRow> lookUp(JointCase joint, Contribution from, List<Evidence> evidence) {
        if (!indicator.equals(joint.indicator().code())) {
            open.clear();
            indicator = joint.indicator().code();
        }
        Set<Long> lines = evidence.stream().map(Evidence::line).collect(Collectors.toSet());
        Predicate<Observation> wanted =
                row -> lines.contains(row.line()) && row.cell().operation().equals(joint.operation());
        List<Observation> rows = open
                .computeIfAbsent(from.delivery().number(), d -> new Rows(from, joint.indicator()))
                .of(joint.caseRef())
                .stream()
                .filter(wanted)
                .toList();
        if (rows.size() != evidence.size()) {
            rows = new ArrayList<>();
            CaseCursor all = from.cases().cursor(joint.indicator());
            while (all.next()) {
                if (lines.contains(all.line()) && all.hasValue() && wanted.test(all.observation())) {
                    rows.add(all.observation());
                }
            }
        }
        return rows.stream()
                .map(row -> new CaseRow(from, row.line(), row.cell(), row.amount()))
                .toList();
    }

    private static final class Rows {

        private final CaseCursor cursor;
        private boolean ended;
        private String caseRef = "";
        private List<Observation> rows = List.of();

        Rows(Contribution from, Indicator indicator) {
            this.cursor = from.cases().cursor(indicator);
            this.ended = !cursor.next();
        }

        List<Observation> of(String wanted) {
            if (!caseRef.equals(wanted)) {
                caseRef = wanted;
                rows = new ArrayList<>();
                while (!ended && cursor.caseRef().compareTo(wanted) < 0) {
                    ended = !cursor.next();
                }
                while (!ended && cursor.hasCase(wanted)) {
                    if (cursor.hasValue()) {
                        rows.add(cursor.observation());
                    }
                    ended = !cursor.next();
                }
            }
            return rows;
        }
    }
}
