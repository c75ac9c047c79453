package org.svod.desk.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a list says of a run.
 *
 * @param id the name of its report without the ending, which is also its address at the desk
 * @param run its number
 * @param date its date
 * @param state how it ended
 * @param begun when it began
 * @param milliseconds how long it took
 * @param counts what it had to do
 */
public record RunHead(String id, long run, String date, String state, String begun, long milliseconds, Counts counts) {

    /**
     * What a run had to do.
     *
     * @param files how many files there were of each verdict
     * @param leftAlone how many things were left where they lay
     * @param notices how many things a person should read
     * @param changed how many output files changed
     */
    public record Counts(Map<String, Long> files, long leftAlone, long notices, long changed) {

        /** How many files there were of a verdict. */
        public long of(String verdict) {
            return files.getOrDefault(verdict, 0L);
        }
    }

    static RunHead of(String id, JsonNode report) {
        Map<String, Long> files = new TreeMap<>();
        for (JsonNode file : report.path("files")) {
            files.merge(file.path("verdict").asString(""), 1L, Long::sum);
        }
        String begun = report.path("begun").asString("");
        return new RunHead(
                id,
                report.path("run").asLong(0),
                report.path("runDate").asString(""),
                report.path("state").asString(""),
                begun,
                between(begun, report.path("ended").asString("")),
                new Counts(
                        files,
                        report.path("leftAlone").size(),
                        report.path("notices").size(),
                        report.path("filesChanged").asLong(0)));
    }

    private static long between(String begun, String ended) {
        try {
            return Duration.between(Instant.parse(begun), Instant.parse(ended)).toMillis();
        } catch (DateTimeException e) {
            return 0;
        }
    }
}
