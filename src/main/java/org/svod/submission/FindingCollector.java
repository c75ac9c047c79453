package org.svod.submission;

import java.util.ArrayList;
import java.util.List;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Severity;
import org.svod.submission.text.ShownText;

/** The findings of a file while it is read, and whether one of them spoils the file as a whole. */
final class FindingCollector {

    private final Findings.Collector collector;
    private final ShownText shown;
    private final List<Finding> held = new ArrayList<>();
    private final RowsElsewhere elsewhere;
    private boolean holding;
    private boolean fatal;

    /**
     * No findings yet.
     *
     * @param listed how many findings of one code are listed; all are counted
     * @param shown what may be shown of a text of the file
     */
    FindingCollector(int listed, ShownText shown) {
        this.collector = new Findings.Collector(listed);
        this.shown = shown;
        this.elsewhere = new RowsElsewhere(listed);
    }

    /** Adds a finding about the file as a whole: an ERROR spoils it. */
    void ofFile(Finding finding) {
        add(finding);
        fatal |= finding.severity() == Severity.ERROR;
    }

    /** Adds what a rule of the codebook says: all its texts are of the codebook, and an ERROR spoils the file. */
    void ofRule(Finding finding) {
        collector.add(finding);
        fatal |= finding.severity() == Severity.ERROR;
    }

    /** Adds a finding about one row. */
    void ofRow(Finding finding) {
        if (holding) {
            held.add(finding);
        } else {
            add(finding);
        }
    }

    /** From now on findings about rows are held back, until {@link #release} or {@link #drop}. */
    void hold() {
        holding = true;
    }

    /** Adds what was held back. */
    void release() {
        holding = false;
        held.forEach(this::add);
        held.clear();
    }

    /** Forgets what was held back. */
    void drop() {
        holding = false;
        held.clear();
    }

    private void add(Finding finding) {
        if (!elsewhere.take(finding)) {
            collect(finding);
        }
    }

    /** Says how many rows the file has; to be called once, before {@link #findings}. */
    void endOfRows(long rows) {
        elsewhere.end(rows, this::ofFile, this::collect);
    }

    /** Every text of the file passes here before it is kept, whatever its column. */
    private void collect(Finding finding) {
        collector.add(collector.lists(finding.code()) ? shown.of(finding) : finding);
    }

    /** Whether one more finding of this code would be listed. */
    boolean lists(FindingCode code) {
        return collector.lists(code);
    }

    Findings findings() {
        return collector.findings();
    }

    boolean isFatal() {
        return fatal;
    }
}
