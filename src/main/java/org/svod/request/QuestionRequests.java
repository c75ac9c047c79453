package org.svod.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.svod.acceptance.OutcomeSummary;
import org.svod.acts.User;
import org.svod.codebook.Codebook;
import org.svod.databank.StoredOutcomes;
import org.svod.intake.Journal;
import org.svod.intake.StateQuestion;
import org.svod.publication.ReceiptNames;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/** Questions of the secretariat to States, and their replies. They are kept in the journal and change no figure. */
final class QuestionRequests {

    private final StoredOutcomes outcomes;
    private final Function<Round, Codebook> codebooks;
    private final Journal journal;

    /**
     * About what is stored.
     *
     * @param codebooks the codebook of a round
     * @param journal has the questions that were asked before
     */
    QuestionRequests(StoredOutcomes outcomes, Function<Round, Codebook> codebooks, Journal journal) {
        this.outcomes = outcomes;
        this.codebooks = codebooks;
        this.journal = journal;
    }

    Ruling ask(Request.Ask request, User user, Round round) {
        if (!user.role().mayAskStates()) {
            return Ruling.refused(RequestCode.NOT_THE_ROLE);
        }
        Codebook codebook = codebooks.apply(round);
        if (round.expected().stream().noneMatch(state -> state.code().equals(request.state()))) {
            return Ruling.refused(RequestCode.UNKNOWN_STATE);
        }
        if (!request.indicator().isEmpty()
                && codebook.indicators().find(request.indicator()).isEmpty()) {
            return Ruling.refused(RequestCode.UNKNOWN_INDICATOR);
        }
        List<OutcomeSummary> received = outcomes.ofYear(round.year(), codebook).stream()
                .filter(outcome -> ReceiptNames.state(outcome.delivery()).equals(request.state()))
                .toList();
        Optional<String> file = received.stream()
                .map(QuestionRequests::reference)
                .filter(request.file()::equalsIgnoreCase)
                .findFirst();
        if (!request.file().isEmpty() && file.isEmpty()) {
            return Ruling.refused(RequestCode.UNKNOWN_FILE);
        }
        Map<String, String> about = StateQuestion.about(
                request.state(),
                new StateQuestion.Subject(request.indicator(), request.reference(), file.orElse("")),
                before(received));
        return kept(about, request.text(), user);
    }

    Ruling reply(Request.Reply request, User user) {
        if (!user.role().mayReply()) {
            return Ruling.refused(RequestCode.NOT_THE_ROLE);
        }
        boolean wasAsked = StateQuestion.all(journal.requests().values()).stream()
                .anyMatch(question -> question.asked().id().equals(request.question())
                        && question.round().equals(request.round())
                        && question.state().equals(user.state()));
        if (!wasAsked) {
            return Ruling.refused(RequestCode.UNKNOWN_QUESTION);
        }
        Map<String, String> about = new TreeMap<>();
        about.put(StateQuestion.QUESTION, request.question());
        return kept(about, request.text(), user);
    }

    private static Ruling kept(Map<String, String> about, String text, User user) {
        about.put("text", text);
        about.put("by", user.user());
        about.put("name", user.name());
        about.values().removeIf(String::isEmpty);
        return Ruling.kept(about);
    }

    private static StateQuestion.Before before(List<OutcomeSummary> received) {
        String last = received.stream()
                .map(outcome -> outcome.delivery().received().toString())
                .max(Comparator.naturalOrder())
                .orElse("");
        return new StateQuestion.Before(
                last,
                received.stream()
                        .filter(outcome ->
                                outcome.delivery().received().toString().equals(last))
                        .map(QuestionRequests::reference)
                        .toList());
    }

    private static String reference(OutcomeSummary outcome) {
        return FileDecision.reference(
                outcome.delivery().file(), outcome.delivery().nth());
    }
}
