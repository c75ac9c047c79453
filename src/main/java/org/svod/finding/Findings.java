package org.svod.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one file: a list with a limited number for each code, and the full count of every code. Immutable.
 */
public final class Findings {

    /** No findings. */
    public static final Findings NONE = new Findings(List.of(), FindingCounts.NONE);

    private final List<Finding> listed;
    private final FindingCounts counts;

    private Findings(List<Finding> listed, FindingCounts counts) {
        this.listed = listed.stream().sorted(Finding.WORST_FIRST).toList();
        this.counts = counts;
    }

    /** Findings as they were stored: the listed ones, and the full count of every code. */
    public static Findings of(Collection<Finding> listed, FindingCounts counts) {
        return new Findings(List.copyOf(listed), counts);
    }

    /** A single finding. */
    public static Findings of(Finding finding) {
        return new Findings(List.of(finding), new FindingCounts(Map.of(finding.code(), 1L)));
    }

    /** The listed findings, worst first, then in the order of the file. */
    public List<Finding> listed() {
        return listed;
    }

    /** How often each code was found, listed or not. */
    public FindingCounts counts() {
        return counts;
    }

    /** How often {@code code} was found, listed or not. */
    public long count(FindingCode code) {
        return counts.count(code);
    }

    /** How many findings of this severity there are, listed or not. */
    public long count(Severity severity) {
        return counts.count(severity);
    }

    /** Whether at least one finding is an ERROR. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** These and the others together. */
    public Findings and(Findings others) {
        Collector both = new Collector(Integer.MAX_VALUE);
        both.addAll(this);
        both.addAll(others);
        return both.findings();
    }

    /** Gathers findings while a file is read. Not safe for use by several threads. */
    public static final class Collector {

        private final int cap;
        private final List<Finding> listed = new ArrayList<>();
        private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);

        /** An empty collector that lists at most {@code cap} findings of each code, and counts all. */
        public Collector(int cap) {
            this.cap = cap;
        }

        /** Whether another finding of this code would be listed. If not, the caller need not make its texts. */
        public boolean lists(FindingCode code) {
            return counts.getOrDefault(code, 0L) < cap;
        }

        /** Counts a finding, and lists it unless the limit of its code is reached. */
        public void add(Finding finding) {
            if (lists(finding.code())) {
                listed.add(finding);
            }
            counts.merge(finding.code(), 1L, Long::sum);
        }

        /** Adds findings that were collected elsewhere, with their full counts. */
        public void addAll(Findings findings) {
            Map<FindingCode, Integer> ofCode = new EnumMap<>(FindingCode.class);
            listed.forEach(f -> ofCode.merge(f.code(), 1, Integer::sum));
            for (Finding finding : findings.listed) {
                if (ofCode.merge(finding.code(), 1, Integer::sum) <= cap) {
                    listed.add(finding);
                }
            }
            findings.counts.ofCode().forEach((code, n) -> counts.merge(code, n, Long::sum));
        }

        /** What was collected so far. */
        public Findings findings() {
            return new Findings(List.copyOf(listed), new FindingCounts(counts));
        }
    }
}
