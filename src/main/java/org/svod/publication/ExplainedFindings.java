package org.svod.publication;

import java.util.List;
import java.util.function.Supplier;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.round.Justification;

/**
 * What persons say to explain the warnings about one delivery.
 *
 * @param all the explanations, oldest first
 */
public record ExplainedFindings(List<Justification> all) {

    /** What is said about a finding, oldest first. */
    public List<Justification> of(Finding finding) {
        return all.stream().filter(one -> isAbout(one, finding)).toList();
    }

    /**
     * How many findings are explained; one that is explained twice counts once.
     *
     * @param counts how many of each code there are
     * @param findings what is listed; read only if single lines are explained
     */
    public long explained(FindingCounts counts, Supplier<Findings> findings) {
        return counts.ofCode().entrySet().stream()
                .mapToLong(count -> explained(count.getKey(), count.getValue(), findings))
                .sum();
    }

    private long explained(FindingCode code, long count, Supplier<Findings> findings) {
        List<Justification> about =
                all.stream().filter(one -> one.finding().equals(code.name())).toList();
        if (about.isEmpty()) {
            return 0;
        }
        return about.stream().anyMatch(ExplainedFindings::isAboutAll)
                ? count
                : findings.get().listed().stream()
                        .filter(finding -> about.stream().anyMatch(one -> isAbout(one, finding)))
                        .count();
    }

    /** Whether an explanation is about all findings of a code, also those that are not listed. */
    private static boolean isAboutAll(Justification one) {
        return one.line() == 0;
    }

    private static boolean isAbout(Justification one, Finding finding) {
        return one.finding().equals(finding.code().name())
                && (isAboutAll(one) || one.line() == finding.place().line());
    }
}
