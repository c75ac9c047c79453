package org.svod.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a page shows of a receipt. */
public final class ShownReceipt {

    private static final int LISTED = 200;
    private static final List<String> SEVERITIES = List.of("ERROR", "WARNING", "INFO");

    private final JsonNode json;

    ShownReceipt(JsonNode json) {
        this.json = json;
    }

    /** A member that is a text or a number, as text; blank if there is none. */
    public String get(String member) {
        return text(json, member);
    }

    /** A number of rows. */
    public String rows(String member) {
        return text(json.path("rows"), member);
    }

    /** How many findings there are of a severity. */
    public long count(String severity) {
        return json.path("severities").path(severity).asLong(0);
    }

    /**
     * The sum of an indicator.
     *
     * @param code code of the indicator
     * @param name its name in the language of the page
     * @param sum the sum; blank if there is none
     */
    public record Sum(String code, String name, String sum) {}

    /** The sums of the indicators that have rows. */
    public List<Sum> sums(String language) {
        List<Sum> sums = new ArrayList<>();
        for (JsonNode each : json.path("sums")) {
            if (each.path("rows").asLong(0) > 0) {
                sums.add(new Sum(text(each, "indicator"), text(each, "name_" + language), text(each, "sum")));
            }
        }
        return sums;
    }

    /**
     * A finding.
     *
     * @param severity how grave it is
     * @param code its code
     * @param place where it is
     * @param value the value as it may be shown
     * @param words what it says
     * @param explanations what persons say to explain it, oldest first
     */
    public record Found(
            String severity, String code, Spot place, String value, Words words, List<Explanation> explanations) {

        /** The cell; blank for the whole file. */
        public String cell() {
            return place.cell();
        }

        /** The line of the file; 0 for the whole file. */
        public long line() {
            return place.line();
        }

        /** What is wrong. */
        public String what() {
            return words.what();
        }

        /** What was expected. */
        public String expected() {
            return words.expected();
        }

        /** How to correct it. */
        public String correction() {
            return words.correction();
        }
    }

    /**
     * Where a finding is.
     *
     * @param cell the cell; blank for the whole file
     * @param line the line of the file; 0 for the whole file
     */
    public record Spot(String cell, long line) {}

    /**
     * What a finding says.
     *
     * @param what what is wrong
     * @param expected what was expected
     * @param correction how to correct it
     */
    public record Words(String what, String expected, String correction) {}

    /**
     * What a person says to explain a warning.
     *
     * @param text the explanation
     * @param name the name of the person
     * @param at when it was given
     */
    public record Explanation(String text, String name, String at) {}

    /** The findings, worst first, at most {@value #LISTED}. */
    public List<Found> findings(String language) {
        return all(language).stream()
                .sorted(Comparator.comparingInt(f -> SEVERITIES.indexOf(f.severity())))
                .limit(LISTED)
                .toList();
    }

    /** All warnings that the receipt lists. */
    List<Found> warnings(String language) {
        return all(language).stream()
                .filter(f -> f.severity().equals("WARNING"))
                .toList();
    }

    private List<Found> all(String language) {
        List<Found> found = new ArrayList<>();
        for (JsonNode each : json.path("findings")) {
            found.add(new Found(
                    text(each, "severity"),
                    text(each, "code"),
                    new Spot(text(each, "cell"), each.path("line").asLong(0)),
                    text(each, "value"),
                    new Words(
                            text(each, "what_" + language),
                            text(each, "expected_" + language),
                            text(each, "correction_" + language)),
                    each.path("explanations")
                            .valueStream()
                            .map(e -> new Explanation(text(e, "text"), text(e, "name"), text(e, "at")))
                            .toList()));
        }
        return found;
    }

    private static String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull() ? "" : value.asString("");
    }
}
