package org.svod.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.intake.JournalEntry.Requested;

/**
 * A question of the secretariat to a State, as the journal has it. It changes no figure.
 *
 * @param state code of the State
 * @param round name of the round
 * @param subject what it is about
 * @param asked the question
 * @param before which files of the State had been received
 * @param replies what the State has replied, oldest first
 */
public record StateQuestion(
        String state, String round, Subject subject, Said asked, Before before, List<Said> replies) {

    /** What the request of a question asks for. */
    public static final String QUESTION = "question";

    /** What the request of a reply asks for. */
    public static final String REPLY = "reply";

    private static final String STATE = "state";
    private static final String INDICATOR = "indicator";
    private static final String REFERENCE = "reference";
    private static final String FILE = "file";
    private static final String LAST = "last";
    private static final String KNOWN = "known";

    /** No name of a file has it. */
    private static final String BETWEEN = "/";

    /**
     * What a question is about: a case, a flow or a value, or a file.
     *
     * @param indicator code of the indicator; blank if it is about none
     * @param reference the reference; blank if it is about a file
     * @param file the file, with the number of its delivery from the second one on; blank if it is about something else
     */
    public record Subject(String indicator, String reference, String file) {

        /** In one line. */
        public String text() {
            return Stream.of(indicator, reference, file)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * What a person said.
     *
     * @param id fingerprint of the request
     * @param text what it says
     * @param by the user
     * @param name the name of that person
     * @param at when the request was taken, by the UTC clock
     */
    public record Said(String id, String text, String by, String name, String at) {}

    /**
     * The files of the State about the round that had been received when it was asked. A file that was received on a
     * later day, or on the same day and is not named here, came after the question.
     *
     * @param last the last day on which a file was received; blank if there was none
     * @param known the files of that day, each with the number of its delivery from the second one on
     */
    public record Before(String last, List<String> known) {

        /** Keeps the list. */
        public Before {
            known = List.copyOf(known);
        }
    }

    /** Keeps the list. */
    public StateQuestion {
        replies = List.copyOf(replies);
    }

    /** What the journal keeps of a question beside who asked. */
    public static Map<String, String> about(String state, Subject subject, Before before) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(STATE, state);
        about.put(INDICATOR, subject.indicator());
        about.put(REFERENCE, subject.reference());
        about.put(FILE, subject.file());
        about.put(LAST, before.last());
        about.put(KNOWN, String.join(BETWEEN, before.known()));
        return about;
    }

    /** All questions that were applied, oldest first, each with its replies. */
    public static List<StateQuestion> all(Collection<Requested> records) {
        Map<String, StateQuestion> questions = new LinkedHashMap<>();
        records.stream().filter(record -> isApplied(record, QUESTION)).forEach(record -> {
            Map<String, String> about = record.about();
            questions.put(
                    record.id(),
                    new StateQuestion(
                            about.getOrDefault(STATE, ""),
                            record.round(),
                            new Subject(
                                    about.getOrDefault(INDICATOR, ""),
                                    about.getOrDefault(REFERENCE, ""),
                                    about.getOrDefault(FILE, "")),
                            said(record),
                            new Before(about.getOrDefault(LAST, ""), known(about.getOrDefault(KNOWN, ""))),
                            List.of()));
        });
        records.stream()
                .filter(record -> isApplied(record, REPLY))
                .forEach(record -> questions.computeIfPresent(
                        record.about().getOrDefault(QUESTION, ""), (id, question) -> question.with(said(record))));
        return List.copyOf(questions.values());
    }

    private static boolean isApplied(Requested record, String asked) {
        return record.state() == Requested.State.APPLIED && record.asked().equals(asked);
    }

    private StateQuestion with(Said reply) {
        List<Said> all = new ArrayList<>(replies);
        all.add(reply);
        return new StateQuestion(state, round, subject, asked, before, all);
    }

    private static List<String> known(String files) {
        return files.isEmpty() ? List.of() : Arrays.asList(files.split(BETWEEN));
    }

    private static Said said(Requested record) {
        Map<String, String> about = record.about();
        return new Said(
                record.id(),
                about.getOrDefault("text", ""),
                about.getOrDefault("by", ""),
                about.getOrDefault("name", ""),
                record.at());
    }
}
