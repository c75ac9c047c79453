package org.svod.desk.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.svod.codebook.State;
import org.svod.desk.asking.Asked;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.AskedState;
import org.svod.desk.reading.RoundQuestion;
import org.svod.files.Fingerprint;
import org.svod.round.Round;

/**
 * What the secretariat asks States about one thing: what was asked, and the requests about it that are not taken.
 *
 * @param round the round
 * @param states the States that can be asked
 * @param about what it is about
 * @param lines what was asked, newest first
 * @param waiting the requests that wait, and the newest one if it was refused
 * @param seen what must still be so when somebody asks more
 */
public record StateAsking(
        Round round,
        List<State> states,
        AskedState.About about,
        List<QuestionsToStates.Line> lines,
        List<Asked> waiting,
        String seen) {

    private static final String TOPIC = "ask-";

    /** About a question that only a person can answer. */
    static StateAsking of(QuestionsToStates questions, RequestBox requests, Round round, RoundQuestion question)
            throws IOException {
        AskedState.About about = new AskedState.About(
                question.about().indicator(), question.about().reference(), "");
        List<State> states = round.expected().stream()
                .filter(state ->
                        question.sides().stream().anyMatch(side -> side.state().equals(state.code())))
                .toList();
        return of(questions, requests, round, states, about);
    }

    /** About a file. */
    static StateAsking of(
            QuestionsToStates questions, RequestBox requests, Round round, State state, ShownReceipt receipt)
            throws IOException {
        return of(questions, requests, round, List.of(state), new AskedState.About("", "", Explaining.file(receipt)));
    }

    private static StateAsking of(
            QuestionsToStates questions, RequestBox requests, Round round, List<State> states, AskedState.About about)
            throws IOException {
        List<QuestionsToStates.Line> lines = questions.about(round, about);
        List<Asked> asked = requests.about(round.name(), topic(about));
        return new StateAsking(
                round,
                states,
                about,
                lines,
                Asked.notYetSeen(asked),
                Seen.of(
                        lines.stream().map(QuestionsToStates.Line::content).collect(Collectors.joining("\n")),
                        Asked.states(asked)));
    }

    private static String topic(AskedState.About about) {
        String text = String.join("\n", about.indicator(), about.reference(), about.file());
        return Asking.topic(TOPIC, Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the request is about. */
    String topic() {
        return topic(about);
    }
}
