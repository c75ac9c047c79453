package org.svod.desk.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * What only a person can answer, as {@code questions-<round>.json} says. It is for the secretariat alone.
 *
 * @param id its fingerprint, the same from night to night
 * @param kind {@code value}, {@code file}, {@code waiting}, {@code case_numbers}, {@code joint}, {@code mirror},
 *     {@code flag} or {@code missing}
 * @param about what a decision must name
 * @param reasons codes of findings, or the verdict
 * @param facts what the States say, and where
 * @param answer the decision about it
 * @param content everything that the file says about it, to see whether something has changed
 */
public record RoundQuestion(
        String id,
        String kind,
        About about,
        List<String> reasons,
        Facts facts,
        Optional<Given> answer,
        String content) {

    /**
     * What a decision must name.
     *
     * @param indicator code of the indicator; blank for a file as a whole
     * @param reference the reference
     * @param choices the decisions that answer it
     */
    public record About(String indicator, String reference, List<Choice> choices) {}

    /**
     * What the States say.
     *
     * @param sides what each State says
     * @param places where the rows are
     * @param factor how the sides of a flow are compared; empty if as they are
     */
    public record Facts(List<Side> sides, List<Place> places, Optional<Factor> factor) {}

    /**
     * How the sides of a flow are compared.
     *
     * @param times how many times what was sent the receiver should report
     * @param difference what it should report less what it reports; blank if a side reports nothing
     */
    public record Factor(String times, String difference) {}

    /**
     * A decision that answers the question.
     *
     * @param kind its kind
     * @param hasValue whether it needs a value
     */
    public record Choice(String kind, boolean hasValue) {}

    /**
     * A side.
     *
     * @param state code of the State
     * @param value what it reports; blank if it reports nothing, or if the question is not about one value
     */
    public record Side(String state, String value) {}

    /**
     * Where a row is.
     *
     * @param file name of the file
     * @param line its line; 0 for the whole file
     */
    public record Place(String file, long line) {}

    /**
     * The decision.
     *
     * @param kind its kind
     * @param by who decided
     * @param on when
     * @param reason why
     */
    public record Given(String kind, String by, String on, String reason) {}

    /** The questions of a file. */
    static List<RoundQuestion> all(JsonNode file) {
        return file.path("questions").valueStream().map(RoundQuestion::of).toList();
    }

    private static RoundQuestion of(JsonNode node) {
        JsonNode answer = node.path("answer");
        return new RoundQuestion(
                text(node, "id"),
                text(node, "kind"),
                new About(
                        text(node, "indicator"),
                        text(node, "reference"),
                        node.path("lines")
                                .valueStream()
                                .map(line -> choice(line.asString("")))
                                .toList()),
                node.path("reasons").valueStream().map(r -> r.asString("")).toList(),
                new Facts(
                        node.path("sides")
                                .valueStream()
                                .map(side -> new Side(
                                        text(side, "state"), side.path("value").isNull() ? "" : text(side, "value")))
                                .toList(),
                        node.path("evidence")
                                .valueStream()
                                .map(place -> new Place(
                                        text(place, "file"), place.path("line").asLong(0)))
                                .toList(),
                        Optional.of(text(node, "mirror_factor"))
                                .filter(times -> !times.isEmpty())
                                .map(times -> new Factor(times, text(node, "difference")))),
                answer.isObject()
                        ? Optional.of(new Given(
                                text(answer, "kind"), text(answer, "by"), text(answer, "on"), text(answer, "reason")))
                        : Optional.empty(),
                node.toString());
    }

    /** From a line for {@code decisions.csv}; a value that must be filled in is a word there. */
    private static Choice choice(String line) {
        try {
            CSVRecord record =
                    CSVFormat.RFC4180.parse(new StringReader(line)).iterator().next();
            return new Choice(record.get(0), record.size() > 3 && !record.get(3).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** What each State says. */
    public List<Side> sides() {
        return facts.sides();
    }

    /** Where the rows are. */
    public List<Place> places() {
        return facts.places();
    }

    /** How the sides of a flow are compared. */
    public Optional<Factor> factor() {
        return facts.factor();
    }

    /** Whether nobody has answered it. */
    public boolean isOpen() {
        return answer.isEmpty();
    }
}
