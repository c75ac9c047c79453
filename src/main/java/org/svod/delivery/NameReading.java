package org.svod.delivery;

import java.util.Optional;
import org.svod.finding.Finding;
import org.svod.finding.Findings;

/**
 * What became of reading a file's name: the name, or what is wrong with it.
 *
 * @param name what it says; empty where it is not the name of a return
 * @param findings the finding NAME, with the nearest good name, where it is not; else none
 */
public record NameReading(Optional<SubmissionName> name, Findings findings) {

    static NameReading of(SubmissionName name) {
        return new NameReading(Optional.of(name), Findings.NONE);
    }

    static NameReading of(Finding finding) {
        return new NameReading(Optional.empty(), Findings.of(finding));
    }
}
