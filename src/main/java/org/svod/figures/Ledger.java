package org.svod.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.svod.codebook.Indicator;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;

/**
 * Everything that counts in a round: what was reported, and every adjustment, each with state, period, indicator,
 * operation and counterpart. Every figure and every breakdown is a sum over it, so that all of them agree.
 *
 * @param entries the entries, one for every cell that a submission has a value for, and one for all adjustments of one
 *     kind to one cell of a state
 */
public record Ledger(List<LedgerEntry> entries) {

    /**
     * The ledger of these contributions and adjustments. Rows whose value is missing make no entries: missing is not
     * zero.
     */
    public static Ledger of(Collection<Contribution> contributions, Collection<Adjustment> adjustments) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Contribution contribution : contributions) {
            for (Observation row : contribution.observations()) {
                row.value()
                        .ifPresent(value -> entries.add(
                                new LedgerEntry(contribution.state(), row.cell(), Component.REPORTED, value)));
            }
            for (CellTotal total : contribution.caseTotals()) {
                if (total.values() > 0) {
                    entries.add(new LedgerEntry(contribution.state(), total.cell(), Component.REPORTED, total.value()));
                }
            }
        }
        Map<List<Object>, LedgerEntry> adjusted = new LinkedHashMap<>();
        for (Adjustment a : adjustments) {
            adjusted.merge(
                    List.of(a.state(), a.cell(), a.component()),
                    new LedgerEntry(a.state(), a.cell(), a.component(), a.amount()),
                    LedgerEntry::plus);
        }
        entries.addAll(adjusted.values());
        return new Ledger(List.copyOf(entries));
    }

    /** The part that satisfies the condition. */
    public Ledger where(Predicate<LedgerEntry> condition) {
        return new Ledger(entries.stream().filter(condition).toList());
    }

    /** The part about one indicator. */
    public Ledger of(Indicator indicator) {
        return where(e -> e.cell().indicator().equals(indicator));
    }

    /** The bridge of all entries; empty if there are none, which is not zero. */
    public Optional<Bridge> bridge() {
        return entries.stream().map(e -> Bridge.of(e.component(), e.amount())).reduce(Bridge::plus);
    }

    /** The bridges by any property of the entries, in the order of the property. */
    public <K extends Comparable<? super K>> Map<K, Bridge> by(Function<LedgerEntry, K> property) {
        Map<K, Bridge> bridges = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            bridges.merge(property.apply(entry), Bridge.of(entry.component(), entry.amount()), Bridge::plus);
        }
        return bridges;
    }

    /** The sum of all amounts; zero if there is none. */
    public BigDecimal sum() {
        return entries.stream().map(LedgerEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
