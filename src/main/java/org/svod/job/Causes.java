package org.svod.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.round.Decision;
import org.svod.submission.Verdict;

/**
 * What brought a new vintage: submissions accepted, and decisions made, that no earlier vintage names. Where there is neither, the settings
 * or the calendar did.
 */
record Causes(RoundReport report, Optional<Publication> last, Set<String> known) {

    Causes(RoundReport report, Optional<Publication> last) {
        this(report, last, new HashSet<>(report.vintages().stream().flatMap(v -> v.causes().stream()).toList()));
    }

    List<String> list() {
        List<String> causes = new ArrayList<>();
        for (SubmissionSummary submission : report.submissions()) {
            String cause = submission.file() + (submission.nth() > 1 ? " (" + submission.nth() + ")" : "");
            if (submission.verdict() == Verdict.ACCEPTED && !known.contains(cause)) {
                causes.add(cause);
            }
        }
        for (Decision decision : report.round().decisions()) {
            String cause = "decision " + decision.kind().name().toLowerCase(Locale.ROOT) + " " + decision.indicator() + " " + decision.reference()
                    + decision.value().map(v -> " = " + v.toPlainString()).orElse("");
            if (!known.contains(cause)) {
                causes.add(cause);
            }
        }
        if (causes.isEmpty()) {
            causes.add(last.isEmpty() ? "first publication" : "closing date, due date or settings of the round");
        }
        return causes;
    }
}
