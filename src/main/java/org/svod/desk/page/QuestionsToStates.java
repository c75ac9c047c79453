package org.svod.desk.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.codebook.State;
import org.svod.desk.reading.AskedState;
import org.svod.desk.reading.AskedStates;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;
import org.svod.round.Round;

/** The questions of the secretariat to States, each with what the State has done since. */
public final class QuestionsToStates {

    private final AskedStates asked;
    private final DeskReceipts receipts;

    /** With what the desk reads. */
    public QuestionsToStates(AskedStates asked, DeskReceipts receipts) {
        this.asked = asked;
        this.receipts = receipts;
    }

    /**
     * A question on a page.
     *
     * @param question what was asked, and the replies
     * @param since the files of the State for the round that came after it, newest first
     * @param file the file that it is about; empty if it is about something else
     */
    public record Line(AskedState question, List<ReceiptHead> since, Optional<ReceiptHead> file) {

        /** Its page. */
        public String address() {
            return "/receipts/" + question.state() + "/questions/"
                    + question.asked().id();
        }

        /** How it stands: {@code REPLIED}, {@code SENT} if only a file came since, else {@code OPEN}. */
        public String standing() {
            return !question.replies().isEmpty() ? "REPLIED" : since.isEmpty() ? "OPEN" : "SENT";
        }

        /** Whether nothing has come from the State since. */
        public boolean isOpen() {
            return standing().equals("OPEN");
        }

        /** What must still be so when somebody writes more. */
        String content() {
            return question + " " + since.stream().map(ReceiptHead::id).toList();
        }
    }

    /** Those to a State, newest first. */
    List<Line> of(State state) throws IOException {
        return some(state, question -> true);
    }

    /** One of those to a State. */
    Optional<Line> find(State state, String id) throws IOException {
        return some(state, question -> question.asked().id().equals(id)).stream()
                .findFirst();
    }

    /** Those to all States about a round, newest first. */
    List<Line> of(Round round) throws IOException {
        return some(round.expected(), question -> question.round().equals(round.name()));
    }

    /** Those about the same thing, newest first. */
    List<Line> about(Round round, AskedState.About about) throws IOException {
        return some(
                round.expected(),
                question -> question.round().equals(round.name())
                        && question.about().equals(about));
    }

    private List<Line> some(State state, Predicate<AskedState> which) throws IOException {
        List<AskedState> questions =
                asked.of(state.code()).stream().filter(which).toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        List<ReceiptHead> received = receipts.of(state.code());
        List<Line> lines = new ArrayList<>();
        questions.forEach(question -> lines.add(new Line(
                question,
                received.stream().filter(question::isFollowedBy).toList(),
                received.stream()
                        .filter(head -> head.reference().equals(question.about().file()))
                        .findFirst())));
        Collections.reverse(lines);
        return lines;
    }

    private List<Line> some(List<State> states, Predicate<AskedState> which) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (State state : states) {
            lines.addAll(some(state, which));
        }
        lines.sort(Comparator.comparing((Line line) -> line.question().asked().at())
                .reversed());
        return lines;
    }
}
