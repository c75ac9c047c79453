package org.svod.desk.reading;

import java.util.List;
import org.svod.period.Period;
import tools.jackson.databind.JsonNode;

/**
 * A question of the secretariat to a State, as {@code desk/questions/<STATE>.json} says.
 *
 * @param state code of the State
 * @param round name of the round
 * @param about what it is about
 * @param asked the question
 * @param before which files had been received when it was asked
 * @param replies what the State has replied, oldest first
 */
public record AskedState(String state, String round, About about, Said asked, Before before, List<Said> replies) {

    /**
     * What it is about.
     *
     * @param indicator code of the indicator; blank if it is about none
     * @param reference the case, the flow or the value; blank if it is about a file
     * @param file the file, as a decision names it; blank if it is about something else
     */
    public record About(String indicator, String reference, String file) {}

    /**
     * What a person said.
     *
     * @param id fingerprint of the request
     * @param text what it says
     * @param name the name of the person
     * @param at when it was taken
     */
    public record Said(String id, String text, String name, String at) {}

    /**
     * The files that had been received.
     *
     * @param last the last day on which one was received; blank if there was none
     * @param known the files of that day
     */
    public record Before(String last, List<String> known) {}

    static AskedState of(String state, JsonNode node) {
        return new AskedState(
                state,
                text(node, "round"),
                new About(text(node, "indicator"), text(node, "reference"), text(node, "file")),
                said(node),
                new Before(
                        text(node, "last_received"),
                        node.path("received_that_day")
                                .valueStream()
                                .map(file -> file.asString(""))
                                .toList()),
                node.path("replies").valueStream().map(AskedState::said).toList());
    }

    private static Said said(JsonNode node) {
        return new Said(text(node, "id"), text(node, "text"), text(node, "name"), text(node, "at"));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** Whether a file of the State came after the question, for a period of the round. */
    public boolean isFollowedBy(ReceiptHead file) {
        int day = file.received().compareTo(before.last());
        return file.scope()
                        .map(Period::year)
                        .filter(year -> round.equals(Integer.toString(year)))
                        .isPresent()
                && (day > 0 || (day == 0 && !before.known().contains(file.reference())));
    }
}
