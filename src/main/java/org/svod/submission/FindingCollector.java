package org.svod.submission;

import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Severity;

/** The findings of a file while it is read, and whether one of them spoils the file as a whole. */
final class FindingCollector {

    private final Findings.Collector collector;
    private boolean fatal;

    /** Lists so many findings of one code; all are counted. */
    FindingCollector(int listed) {
        this.collector = new Findings.Collector(listed);
    }

    /** Adds a finding about the file as a whole: an ERROR spoils it. */
    void ofFile(Finding finding) {
        collector.add(finding);
        fatal |= finding.severity() == Severity.ERROR;
    }

    /** Adds a finding about one row. */
    void ofRow(Finding finding) {
        collector.add(finding);
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
