package org.svod.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a page shows of the report of a run. */
public final class ShownRun {

    private static final int LISTED = 500;
    private static final String ACCEPTED = "ACCEPTED";

    private final JsonNode report;

    ShownRun(JsonNode report) {
        this.report = report;
    }

    /** A member that is a text or a number, as text; blank if there is none. */
    public String get(String member) {
        return text(report, member);
    }

    /** What a person should read. */
    public List<String> notices() {
        return report.path("notices").valueStream().map(n -> n.asString("")).toList();
    }

    /**
     * A step.
     *
     * @param name its name
     * @param status how it ended
     * @param items how much it did
     * @param milliseconds how long it took
     * @param bar the width of its bar
     * @param isPart whether it is a part of the step before
     */
    public record Step(String name, String status, String items, long milliseconds, int bar, boolean isPart) {

        private static final Set<String> KNOWN = Set.of("COMPLETED", "FAILED", "STOPPED");

        /** How it ended, for words: one of those for which there are words, or {@code OTHER}. */
        public String ended() {
            return KNOWN.contains(status) ? status : "OTHER";
        }
    }

    /** The steps, in their order. */
    public List<Step> steps() {
        List<JsonNode> steps = report.path("steps").valueStream().toList();
        List<Integer> bars = ChartSizes.bars(
                steps.stream().map(step -> text(step, "milliseconds")).toList());
        List<Step> shown = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.get(i);
            String name = text(step, "name");
            shown.add(new Step(
                    name,
                    text(step, "status"),
                    text(step, "items"),
                    step.path("milliseconds").asLong(0),
                    bars.get(i),
                    name.contains(":")));
        }
        return shown;
    }

    /**
     * A file.
     *
     * @param path where it lay in the drop folder
     * @param verdict what became of it
     * @param rows how many rows were read
     * @param refused how many of them were refused
     * @param findings codes of the findings, with their numbers
     */
    public record FileLine(String path, String verdict, String rows, String refused, String findings) {}

    /** The files, those that were not accepted first, at most {@value #LISTED}. */
    public List<FileLine> files() {
        return report.path("files")
                .valueStream()
                .map(file -> new FileLine(
                        text(file, "path"),
                        text(file, "verdict"),
                        text(file, "rows"),
                        text(file, "refused"),
                        file.path("findings").properties().stream()
                                .map(found ->
                                        found.getKey() + " " + found.getValue().asString(""))
                                .collect(Collectors.joining(", "))))
                .sorted(Comparator.comparing((FileLine file) -> file.verdict().equals(ACCEPTED)))
                .limit(LISTED)
                .toList();
    }

    /** How many files are not listed. */
    public long moreFiles() {
        return Math.max(0, report.path("files").size() - LISTED);
    }

    /**
     * Something that was left where it lay.
     *
     * @param path where
     * @param reason why
     */
    public record Left(String path, String reason) {}

    /** What was left where it lay, at most {@value #LISTED}. */
    public List<Left> leftAlone() {
        return report.path("leftAlone")
                .valueStream()
                .map(left -> new Left(text(left, "path"), text(left, "reason")))
                .limit(LISTED)
                .toList();
    }

    /** How much of it is not listed. */
    public long moreLeftAlone() {
        return Math.max(0, report.path("leftAlone").size() - LISTED);
    }

    /**
     * A round.
     *
     * @param name its name
     * @param open how many discrepancies are open
     * @param flags how many doubted values nobody has confirmed
     * @param questions how many questions are open
     * @param vintages how many publications there are
     */
    public record RoundLine(String name, String open, String flags, String questions, String vintages) {}

    /** The rounds. */
    public List<RoundLine> rounds() {
        return report.path("rounds")
                .valueStream()
                .map(round -> new RoundLine(
                        text(round, "round"),
                        text(round, "openDiscrepancies"),
                        text(round, "unconfirmedFlags"),
                        text(round, "openQuestions"),
                        text(round, "vintages")))
                .toList();
    }

    /**
     * A letter.
     *
     * @param file its name
     * @param isDraft whether it is marked as a draft
     * @param omitted codes of the indicators that it leaves out
     */
    public record LetterLine(String file, boolean isDraft, String omitted) {}

    /** The letters. */
    public List<LetterLine> letters() {
        return report.path("letters")
                .valueStream()
                .map(letter -> new LetterLine(
                        text(letter, "file"),
                        letter.path("draft").asBoolean(false),
                        letter.path("omitted")
                                .valueStream()
                                .map(code -> code.asString(""))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull() ? "" : value.asString("");
    }
}
