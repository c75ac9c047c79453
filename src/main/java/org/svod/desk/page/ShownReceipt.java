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
     * @param cell where it is; blank for the whole file
     * @param value the value as it may be shown
     * @param what what is wrong
     * @param expected what was expected
     * @param correction how to correct it
     * @param code its code
     */
    public record Found(
            String severity, String cell, String value, String what, String expected, String correction, String code) {}

    /** The findings, worst first, at most {@value #LISTED}. */
    public List<Found> findings(String language) {
        List<Found> found = new ArrayList<>();
        for (JsonNode each : json.path("findings")) {
            found.add(new Found(
                    text(each, "severity"),
                    text(each, "cell"),
                    text(each, "value"),
                    text(each, "what_" + language),
                    text(each, "expected_" + language),
                    text(each, "correction_" + language),
                    text(each, "code")));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(f -> SEVERITIES.indexOf(f.severity())))
                .limit(LISTED)
                .toList();
    }

    private static String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull() ? "" : value.asString("");
    }
}
