package org.svod.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;

/**
 * What one file says, read by itself.
 *
 * @param understanding how it was understood
 * @param counts what became of its rows
 * @param controlRows number of rows that the file itself claims
 * @param sums the sum of every indicator that it mentions, in the order of the codebook
 * @param rows its accepted rows
 * @param findings everything found
 * @param fatal whether a finding concerns the file as a whole, so that it is rejected also where only rows would be
 */
public record Reading(
        Understanding understanding,
        RowCounts counts,
        Optional<Long> controlRows,
        List<IndicatorSum> sums,
        Rows rows,
        Findings findings,
        boolean fatal) {

    /**
     * The accepted rows of a file.
     *
     * @param observations those outside of joint cases, and missing values of cells that only refused rows name, in the
     *     order of their cells; no two have the same cell
     * @param cases those of joint cases
     * @param caseTotals what the case rows add up to, cell by cell
     * @param doubted those whose values the file itself gives reason to doubt, in the order of their cells
     */
    public record Rows(
            List<Observation> observations, CaseRows cases, List<CellTotal> caseTotals, List<DoubtedCell> doubted) {

        /** No rows. */
        public static final Rows NONE = new Rows(List.of(), CaseRows.NONE, List.of(), List.of());
    }

    /** The accepted rows outside of joint cases, in the order of their cells. */
    public List<Observation> observations() {
        return rows.observations();
    }

    /** The accepted rows of joint cases. */
    public CaseRows cases() {
        return rows.cases();
    }

    /** What the case rows add up to, cell by cell. */
    public List<CellTotal> caseTotals() {
        return rows.caseTotals();
    }

    /** The accepted rows whose values the file itself gives reason to doubt. */
    public List<DoubtedCell> doubted() {
        return rows.doubted();
    }

    /** Whether the file takes a return back. */
    public boolean withdraws() {
        return findings.count(FindingCode.WITHDRAWN) > 0;
    }

    /** The periods of its rows that are wider than a month. */
    public Set<Period> widePeriods() {
        Stream<CellKey> cells = Stream.concat(
                observations().stream().map(Observation::cell),
                caseTotals().stream().map(CellTotal::cell));
        return cells.map(CellKey::period).filter(p -> !p.isMonth()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file that could not be read at all, for the reasons given. */
    public static Reading nothing(Findings findings) {
        return new Reading(
                Understanding.NOTHING, RowCounts.NONE, Optional.empty(), List.of(), Rows.NONE, findings, true);
    }
}
