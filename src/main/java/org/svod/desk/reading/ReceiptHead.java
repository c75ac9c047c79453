package org.svod.desk.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.period.Period;
import org.svod.round.FileDecision;
import tools.jackson.databind.JsonNode;

/**
 * What a list says of a receipt.
 *
 * @param id its address at the desk: the name of its files without their endings, with ! in place of %
 * @param file name of the file that was sent
 * @param verdict what became of it
 * @param scope the period that it speaks for; empty if its name says none
 * @param version version of the name; 0 if it says none
 * @param received when it was received
 * @param content what else lists and checks need
 */
public record ReceiptHead(
        String id, String file, String verdict, Optional<Period> scope, int version, String received, Content content) {

    /**
     * What a file held.
     *
     * @param sha256 fingerprint of its bytes
     * @param sums sum of each indicator that has rows, by code
     * @param errors how many errors were found
     * @param warnings how many warnings were found
     * @param nth which delivery of this name it was, from 1
     */
    public record Content(String sha256, Map<String, String> sums, long errors, long warnings, int nth) {}

    static ReceiptHead of(String id, JsonNode json) {
        Map<String, String> sums = new LinkedHashMap<>();
        for (JsonNode sum : json.path("sums")) {
            if (sum.path("rows").asLong(0) > 0) {
                sums.put(
                        sum.path("indicator").asString(""),
                        sum.path("sum").isNull() ? "" : sum.path("sum").asString(""));
            }
        }
        JsonNode found = json.path("severities");
        return new ReceiptHead(
                id,
                json.path("file").asString(""),
                json.path("verdict").asString(""),
                Period.parse(json.path("scope").asString("")),
                json.path("version").asInt(0),
                json.path("received").asString(""),
                new Content(
                        json.path("sha256").asString(""),
                        sums,
                        found.path("ERROR").asLong(0),
                        found.path("WARNING").asLong(0),
                        json.path("delivery").asInt(1)));
    }

    /** How decisions and questions name the file. */
    public String reference() {
        return FileDecision.reference(file, content.nth());
    }

    /** Whether it was accepted. */
    public boolean accepted() {
        return verdict.equals("ACCEPTED");
    }

    /** Whether it speaks for a part of a period. */
    public boolean concerns(Period period) {
        return scope.filter(s -> s.overlaps(period)).isPresent();
    }

    /** The order of lists: newest first. */
    static int newestFirst(ReceiptHead one, ReceiptHead other) {
        int byDay = other.received().compareTo(one.received());
        int byVersion = byDay != 0 ? byDay : Integer.compare(other.version(), one.version());
        return byVersion != 0 ? byVersion : other.id().compareTo(one.id());
    }

    /** A list in the order of lists. */
    static List<ReceiptHead> sorted(List<ReceiptHead> heads) {
        return heads.stream().sorted(ReceiptHead::newestFirst).toList();
    }
}
