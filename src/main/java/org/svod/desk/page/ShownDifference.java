package org.svod.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.release.Matter;

/** What a page shows of a difference between two sets: figures, decisions and adjustments, paragraphs of letters. */
public final class ShownDifference {

    private static final int LISTED = 100;

    private final boolean empty;
    private final List<Figure> figures;
    private final List<Line> others;
    private final List<Paragraph> paragraphs;

    /** Of lines like {@code + figure DETAINED 147 FINAL}. */
    ShownDifference(List<String> lines, Codebook codebook) {
        this.empty = lines.isEmpty();
        this.figures = figures(lines, codebook);
        this.others = lines.stream()
                .filter(ShownDifference::isOther)
                .map(ShownDifference::line)
                .toList();
        this.paragraphs = paragraphs(lines);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return empty;
    }

    /**
     * A figure.
     *
     * @param name the indicator
     * @param before value and status before; empty if it was not there
     * @param now value and status now; empty if it is not there
     */
    public record Figure(Name name, List<String> before, List<String> now) {}

    /** The figures that differ. */
    public List<Figure> figures() {
        return figures;
    }

    private static List<Figure> figures(List<String> lines, Codebook codebook) {
        Map<String, List<String>> before = new TreeMap<>();
        Map<String, List<String>> now = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 5);
            if (words.length > 4 && words[1].equals("figure")) {
                (line.startsWith("-") ? before : now)
                        .put(words[2], List.of(words[3].equals("-") ? "" : words[3], words[4]));
            }
        }
        Map<String, Figure> figures = new TreeMap<>();
        for (Map<String, List<String>> side : List.of(before, now)) {
            side.keySet()
                    .forEach(code -> figures.put(
                            code,
                            new Figure(
                                    CodeWords.of(codebook.indicators(), code),
                                    before.getOrDefault(code, List.of()),
                                    now.getOrDefault(code, List.of()))));
        }
        return List.copyOf(figures.values());
    }

    /**
     * A line that came or went.
     *
     * @param came whether it came
     * @param kind what it is about
     * @param text the line
     */
    public record Line(boolean came, String kind, String text) {}

    /** Decisions and adjustments that differ, at most {@value #LISTED}. */
    public List<Line> others() {
        return others.stream().limit(LISTED).toList();
    }

    private static boolean isOther(String line) {
        return !Matter.isOfLetter(line) && !line.startsWith("figure ", 2);
    }

    private static Line line(String line) {
        String[] words = line.split(" ", 3);
        return new Line(line.startsWith("+"), words[1], words.length > 2 ? words[2] : "");
    }

    /**
     * A paragraph of a letter, or a cell of its tables.
     *
     * @param letter which letter
     * @param before its text before; blank if it had none
     * @param now its text now; blank if it has none
     */
    public record Paragraph(String letter, String before, String now) {}

    /** The paragraphs that differ, at most {@value #LISTED}. */
    public List<Paragraph> paragraphs() {
        return paragraphs.stream().limit(LISTED).toList();
    }

    private static List<Paragraph> paragraphs(List<String> lines) {
        Map<String, Paragraph> found = new TreeMap<>();
        for (String line : lines) {
            if (Matter.isOfLetter(line)) {
                String[] words = line.split(" ", 5);
                String text = words.length > 4 ? words[4] : "";
                Paragraph known =
                        Optional.ofNullable(found.get(words[2] + words[3])).orElse(new Paragraph(words[2], "", ""));
                found.put(
                        words[2] + words[3],
                        line.startsWith("-")
                                ? new Paragraph(words[2], text, known.now())
                                : new Paragraph(words[2], known.before(), text));
            }
        }
        return List.copyOf(found.values());
    }

    /** How many lines are not shown. */
    public long more() {
        return Math.max(0L, others.size() - LISTED) + Math.max(0L, paragraphs.size() - LISTED);
    }
}
