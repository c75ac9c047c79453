package org.svod.recount;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a round, made from {@code contributions-<round>.csv} and {@code evidence-<round>.csv} alone. */
public final class Recount {

    private final List<Map<String, String>> contributions;
    private final List<Map<String, String>> evidence;

    private Recount(List<Map<String, String>> contributions, List<Map<String, String>> evidence) {
        this.contributions = contributions;
        this.evidence = evidence;
    }

    /** Of the tables of a round in this folder. */
    public static Recount of(Path folder, String round) throws IOException {
        return new Recount(
                table(folder.resolve("contributions-" + round + ".csv")),
                table(folder.resolve("evidence-" + round + ".csv")));
    }

    /** The source rows. */
    public List<Map<String, String>> contributions() {
        return contributions;
    }

    /** The lines of evidence. */
    public List<Map<String, String>> evidence() {
        return evidence;
    }

    /** One part of every figure: reported, joint, mirror or decision, by indicator; absent where there is no line. */
    public Map<String, BigDecimal> part(String part) {
        return sums(part, "indicator");
    }

    /** What is published, by the values of these columns. */
    public Map<String, BigDecimal> published(String... columns) {
        Map<String, BigDecimal> published = sums("reported", columns);
        for (String part : List.of("joint", "mirror", "decision")) {
            sums(part, columns).forEach((key, amount) -> published.merge(key, amount, BigDecimal::add));
        }
        return published;
    }

    private Map<String, BigDecimal> sums(String part, String... columns) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        boolean reported = part.equals("reported");
        for (Map<String, String> line : reported ? contributions : evidence) {
            String amount = line.getOrDefault(reported ? "value" : "adjustment", "");
            if ((reported || line.getOrDefault("kind", "").equals(part)) && !amount.isEmpty()) {
                List<String> key = new ArrayList<>();
                for (String column : columns) {
                    key.add(line.getOrDefault(column, ""));
                }
                sums.merge(String.join(" ", key), new BigDecimal(amount), BigDecimal::add);
            }
        }
        return sums;
    }

    /**
     * How much of a figure stands at each place, as {@code file:place}: what was reported there and still counts, and
     * what a decision or the settlement of a flow adds. Places at which nothing is left are not there.
     */
    public Map<String, BigDecimal> places(String indicator) {
        Map<String, BigDecimal> places = new TreeMap<>();
        for (List<Map<String, String>> table : List.of(contributions, evidence)) {
            for (Map<String, String> line : table) {
                String amount = line.getOrDefault("adjustment", line.getOrDefault("value", ""));
                if (line.getOrDefault("indicator", "").equals(indicator) && !amount.isEmpty()) {
                    places.merge(
                            line.getOrDefault("file", "") + ":" + line.getOrDefault("place", ""),
                            new BigDecimal(amount),
                            BigDecimal::add);
                }
            }
        }
        places.values().removeIf(amount -> amount.signum() == 0);
        return places;
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<List<String>> lines = lines(Files.readString(file, StandardCharsets.UTF_8));
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != lines.get(0).size()) {
                throw new IllegalArgumentException(file + ": " + line.size() + " fields: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            table.add(row);
        }
        return table;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return lines;
    }
}
