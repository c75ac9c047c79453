package org.svod.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.observation.CellKey;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.round.Plausibility;

/**
 * Compares a submission with what it replaces (Eurostat RRL and VRT): how many records were changed, added or deleted,
 * and which single values changed by more than the limit. A record is changed if its value is different, or if only one
 * of the two values is missing. It is not changed if only a provisional value became normal. A change from zero is
 * larger than any percentage.
 */
public final class RevisionRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final Plausibility limits;
    private final int cap;

    /** With the round's limits; lists at most {@code cap} values and counts all. */
    public RevisionRule(Plausibility limits, int cap) {
        this.limits = limits;
        this.cap = cap;
    }

    /**
     * Compares what counted for a state and scope with the submission that takes its place. All are read once, side by
     * side.
     *
     * @param before the rows of each earlier submission that counted until now; no two rows for the same record
     * @return REVISION_RECORDS with percent, limit, changed, added, deleted; REVISION_VALUE at the new line with old
     *     value, new value, percent, limit, record. Percentages have at most two decimals; a change from zero has the
     *     percentage {@code ∞}
     */
    public Findings compare(List<SubmissionRows> before, SubmissionRows after) {
        Comparison comparison = new Comparison();
        SortedPairs.of(before, after, comparison::pair);
        return comparison.findings();
    }

    private static String described(Observation row) {
        CellKey cell = row.cell();
        return Stream.of(
                        cell.indicator().code(),
                        cell.period().toString(),
                        cell.operation().code(),
                        cell.counterpart().map(State::code).orElse(""),
                        row.caseRef())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "∞"
                : Decimals.text(part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Counts and findings so far. */
    private final class Comparison {

        private final Findings.Collector findings = new Findings.Collector(cap);
        private final RevisionSize size = new RevisionSize(limits);

        void pair(Optional<Observation> old, Optional<Observation> revised) {
            if (old.isEmpty()) {
                size.added();
            } else if (revised.isEmpty()) {
                size.deleted();
            } else if (size.both(old.get().value(), revised.get().value())) {
                add(old.get(), revised.get());
            }
        }

        private void add(Observation old, Observation revised) {
            BigDecimal change = revised.amount().subtract(old.amount());
            findings.add(Finding.at(
                    new Place(revised.line(), 0, 0, ""),
                    FindingCode.REVISION_VALUE,
                    Decimals.text(revised.amount()),
                    Decimals.text(old.amount()),
                    Decimals.text(revised.amount()),
                    percent(change, old.amount()),
                    Decimals.text(limits.valuePercent()),
                    described(revised)));
        }

        Findings findings() {
            if (size.isLarge()) {
                findings.add(Finding.ofFile(
                        FindingCode.REVISION_RECORDS,
                        "",
                        percent(
                                BigDecimal.valueOf(size.revised()),
                                BigDecimal.valueOf(size.counts().before())),
                        Decimals.text(limits.recordsPercent()),
                        Long.toString(size.counts().changed()),
                        Long.toString(size.counts().added()),
                        Long.toString(size.counts().deleted())));
            }
            return findings.findings();
        }
    }
}
