package org.svod.desk.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.evidence.SourceLine;
import org.svod.observation.Decimals;
import org.svod.period.Period;

/** The rows that a State sent about an indicator. Only those of one page are kept. */
public final class ShownRows {

    private final Optional<Period> only;
    private final Pager pager;
    private final List<SourceLine> lines = new ArrayList<>();
    private final TreeMap<String, BigDecimal> periods = new TreeMap<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /**
     * A page of them.
     *
     * @param only the period whose rows are shown; empty for all
     */
    ShownRows(Optional<Period> only, int page) {
        this.only = only;
        this.pager = new Pager(page);
    }

    void add(SourceLine line) {
        BigDecimal adds = line.adds().orElse(BigDecimal.ZERO);
        periods.merge(line.period(), adds, BigDecimal::add);
        if (only.filter(p -> !p.toString().equals(line.period())).isEmpty()) {
            sum = sum.add(adds);
            if (pager.takes()) {
                lines.add(line);
            }
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Those of the page. */
    public List<SourceLine> lines() {
        return lines;
    }

    /** The pages. */
    public Pager pager() {
        return pager;
    }

    /** The periods of all rows of the State. */
    public Collection<String> periods() {
        return periods.keySet();
    }

    /** The period whose rows are shown; blank for all. */
    public String period() {
        return only.map(Period::toString).orElse("");
    }

    /** What the rows of all pages add up to. */
    public String sum() {
        return Decimals.text(sum);
    }
}
