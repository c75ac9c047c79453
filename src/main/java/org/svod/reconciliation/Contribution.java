package org.svod.reconciliation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.observation.cases.LineSet;
import org.svod.submission.DoubtedCell;

/**
 * What one accepted submission contributes to a round: its rows for the months for which it counts.
 *
 * @param delivery the delivery, with a name that was understood
 * @param observations its rows outside of joint cases
 * @param caseTotals its case rows, added up by cell
 * @param cases its case rows
 * @param doubts what the submission itself gives reason to doubt
 */
public record Contribution(
        Delivery delivery, List<Observation> observations, List<CellTotal> caseTotals, CaseRows cases, Doubts doubts) {

    /**
     * What a submission itself gives reason to doubt.
     *
     * @param cells rows whose values are doubted, in the order of their cells
     * @param ofFile why the file as a whole is doubted; empty if it is not
     * @param lettered the lines of case rows in whose numbers letters were replaced, by cell
     */
    public record Doubts(List<DoubtedCell> cells, Set<FindingCode> ofFile, Map<CellKey, LineSet> lettered) {

        /** Nothing is doubted. */
        public static final Doubts NONE = new Doubts(List.of(), Set.of(), Map.of());

        /** Those that a file gives, in its cells and as a whole. */
        public static Doubts of(Collection<DoubtedCell> cells, Set<FindingCode> ofFile) {
            Map<CellKey, LineSet> lettered = new HashMap<>();
            cells.stream()
                    .filter(d -> d.code() == FindingCode.CASE_REF_LETTERS)
                    .forEach(d -> lettered.put(d.cell(), d.lines()));
            return new Doubts(
                    cells.stream()
                            .filter(d -> d.code() != FindingCode.CASE_REF_LETTERS)
                            .sorted(Comparator.comparing(DoubtedCell::cell))
                            .toList(),
                    ofFile,
                    Map.copyOf(lettered));
        }

        boolean isLettered(Observation row) {
            return !lettered.isEmpty()
                    && lettered.getOrDefault(row.cell(), LineSet.NONE).contains(row.line());
        }
    }

    /** The largest number of lines of one file that are listed one by one; for more, the file as a whole is named. */
    private static final int MOST_LINES = 1_000;

    /** Where a row is; for line 0 the file as a whole. */
    Evidence evidence(long line) {
        return new Evidence(delivery.number(), delivery.file(), line);
    }

    /** Where these rows are. */
    List<Evidence> evidence(LineSet lines) {
        return lines.size() > MOST_LINES
                ? List.of(evidence(0))
                : lines.stream().mapToObj(this::evidence).toList();
    }

    /** Whether it has any row: one that takes a return back has none. */
    boolean hasRows() {
        return !observations.isEmpty() || !caseTotals.isEmpty();
    }

    /** Who submitted it. */
    public State state() {
        return delivery.named().state();
    }
}
