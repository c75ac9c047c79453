package org.svod.desk.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.svod.evidence.Part;
import org.svod.evidence.SourceLine;
import org.svod.observation.Decimals;

/** The joint cases, the flows or the decisions behind a figure. Of each only what the list shows is kept. */
public final class ShownCases {

    private final Part part;
    private final Pager pager;
    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final List<Head> shown = new ArrayList<>();
    private final List<SourceLine> decisions = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /** A page of those of a part. */
    ShownCases(Part part, int page) {
        this.part = part;
        this.pager = new Pager(page);
    }

    /** What the list shows of a case or a flow. */
    public static final class Head {

        private final SourceLine first;
        private final TreeSet<String> states = new TreeSet<>();
        private BigDecimal adds = BigDecimal.ZERO;

        private Head(SourceLine first) {
            this.first = first;
        }

        private void add(SourceLine line) {
            if (!line.state().code().isEmpty()) {
                states.add(line.state().code());
            }
            adds = adds.add(line.adds().orElse(BigDecimal.ZERO));
        }

        /** One of its lines, which tells its number, verdict and settled value. */
        public SourceLine first() {
            return first;
        }

        /** The States that report it. */
        public Collection<String> states() {
            return states;
        }

        /** What it adds to the figure. */
        public String adds() {
            return Decimals.text(adds);
        }
    }

    void add(SourceLine line) {
        if (line.part() != part) {
            return;
        }
        sum = sum.add(line.adds().orElse(BigDecimal.ZERO));
        if (part == Part.DECISION) {
            if (pager.takes()) {
                decisions.add(line);
            }
        } else {
            heads.computeIfAbsent(line.caseKey(), key -> new Head(line)).add(line);
        }
    }

    /** Ends the list. */
    ShownCases end() {
        heads.values().stream().filter(head -> pager.takes()).forEach(shown::add);
        heads.clear();
        return this;
    }

    /** Those of the page; none for decisions. */
    public List<Head> heads() {
        return shown;
    }

    /** The decisions of the page. */
    public List<SourceLine> decisions() {
        return decisions;
    }

    /** The pages. */
    public Pager pager() {
        return pager;
    }

    /** What all of them add to the figure. */
    public String sum() {
        return Decimals.text(sum);
    }
}
