package org.svod.request;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.svod.acceptance.OutcomeSummary;
import org.svod.acts.User;
import org.svod.codebook.Codebook;
import org.svod.databank.StoredOutcomes;
import org.svod.finding.Finding;
import org.svod.finding.Severity;
import org.svod.publication.ReceiptNames;
import org.svod.release.Role;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/** Explanations of warnings. Each is about a finding that is stored; it is kept in the journal. */
final class JustificationRequests {

    private static final String DELIVERY = "delivery";

    private final StoredOutcomes outcomes;
    private final Function<Round, Codebook> codebooks;
    private final LongConsumer receiptAgain;

    /**
     * Explanations of what is stored.
     *
     * @param codebooks the codebook of a round
     * @param receiptAgain has the receipt of a delivery written again
     */
    JustificationRequests(StoredOutcomes outcomes, Function<Round, Codebook> codebooks, LongConsumer receiptAgain) {
        this.outcomes = outcomes;
        this.codebooks = codebooks;
        this.receiptAgain = receiptAgain;
    }

    Ruling apply(Request.Justify request, User user, Round round) {
        Optional<OutcomeSummary> delivered = outcomes.ofYear(round.year(), codebooks.apply(round)).stream()
                .filter(outcome -> FileDecision.reference(
                                outcome.delivery().file(), outcome.delivery().nth())
                        .equalsIgnoreCase(request.file()))
                .findFirst();
        if (!user.role().mayJustify()
                && (user.role() != Role.SUBMITTER
                        || delivered.filter(outcome -> isOf(user, outcome)).isEmpty())) {
            return Ruling.refused(RequestCode.NOT_THE_ROLE);
        }
        if (delivered.isEmpty()) {
            return Ruling.refused(RequestCode.UNKNOWN_FILE);
        }
        long number = delivered.get().delivery().number();
        Optional<Finding> found = outcomes.findings(number).listed().stream()
                .filter(finding ->
                        finding.code().name().equals(request.finding().toUpperCase(Locale.ROOT)))
                .filter(finding -> request.line() == 0 || finding.place().line() == request.line())
                .findFirst();
        if (found.isEmpty()) {
            return Ruling.refused(RequestCode.UNKNOWN_FINDING);
        }
        if (found.get().severity() != Severity.WARNING) {
            return Ruling.refused(RequestCode.NOT_A_WARNING);
        }
        Map<String, String> about = new TreeMap<>();
        about.put(DELIVERY, Long.toString(number));
        about.put("finding", found.get().code().name());
        about.put("line", Integer.toString(request.line()));
        about.put("text", request.text());
        about.put("by", user.user());
        about.put("name", user.name());
        finish(about);
        return Ruling.kept(about);
    }

    /**
     * Has the receipt written again. If it is written already, the next night writes the same.
     *
     * @param about what the journal keeps of an explanation; of other requests it keeps nothing
     */
    void finish(Map<String, String> about) {
        Optional.ofNullable(about.get(DELIVERY)).map(Long::valueOf).ifPresent(receiptAgain::accept);
    }

    /** Whether the file is one of the State for which the user sends returns. */
    private static boolean isOf(User user, OutcomeSummary outcome) {
        return ReceiptNames.state(outcome.delivery()).equals(user.state());
    }
}
