package org.svod.publication.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.svod.settings.SettingsProblems;

/**
 * Checks the placeholders of a template: each must be known in its place, blocks must be closed, and no required
 * placeholder may be missing.
 */
final class TemplateCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern CELL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

    private final String file;
    private final SettingsProblems problems;
    private final Deque<String> blocks = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private TemplateCheck(String file, SettingsProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reports everything that is wrong with the placeholders in these paragraphs. */
    static void check(String file, List<LetterLine> lines, SettingsProblems problems) {
        new TemplateCheck(file, problems).check(lines);
    }

    private void check(List<LetterLine> lines) {
        Set<String> annexRows = new HashSet<>();
        String part = "";
        for (LetterLine line : lines) {
            if (!line.part().equals(part)) {
                closeBlocks();
                part = line.part();
            }
            if (line.text().contains("{{" + Placeholders.ANNEX + "}}") && line.row() > 0) {
                annexRows.add(line.part() + line.row());
            }
            placeholders(line.text());
        }
        closeBlocks();
        lines.stream().filter(l -> annexRows.contains(l.part() + l.row())).forEach(l -> cells(l.text()));
        for (String required : Placeholders.REQUIRED) {
            if (!seen.contains(required)) {
                problem(
                        "the placeholder {{" + required + "}} is missing",
                        "a template with it" + (required.equals(Placeholders.ANNEX) ? ", in a row of a table" : ""));
            }
        }
        if (seen.contains(Placeholders.ANNEX) && annexRows.isEmpty()) {
            problem(
                    "{{" + Placeholders.ANNEX + "}} stands outside a table",
                    "it to stand in the row of a table that is repeated for every figure");
        }
    }

    private void placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            placeholder(matcher.group(1).strip());
        }
        if (BRACES.matcher(matcher.replaceAll("")).find()) {
            problem("a placeholder is not closed in \"" + text.strip() + "\"", "{{ and }} around every placeholder");
        }
    }

    private void placeholder(String name) {
        seen.add(name);
        if (name.startsWith("?")) {
            String block = name.substring(1);
            known(name, block, blockNames());
            blocks.push(block);
        } else if (name.startsWith("/")) {
            String opened = blocks.isEmpty() ? "" : blocks.pop();
            if (!opened.equals(name.substring(1))) {
                problem(
                        "{{" + name + "}} closes nothing",
                        opened.isEmpty() ? "{{?" + name.substring(1) + "}} before it" : "{{/" + opened + "}}");
            }
        } else {
            known(name, name, textNames());
        }
    }

    private Set<String> blockNames() {
        Set<String> names = new TreeSet<>(Placeholders.FLAGS);
        names.addAll(Placeholders.LISTS);
        boolean inItems = blocks.contains(Placeholders.ITEMS);
        if (inItems) {
            names.add(Placeholders.BEGINS);
        } else if (blocks.stream().anyMatch(Placeholders.WITH_ITEMS::contains)) {
            names.add(Placeholders.ITEMS);
        }
        return names;
    }

    private Set<String> textNames() {
        Set<String> names = new TreeSet<>(Placeholders.TEXTS);
        names.add(Placeholders.ANNEX);
        if (blocks.stream().anyMatch(Placeholders.LISTS::contains)) {
            names.add(Placeholders.TEXT);
        }
        if (blocks.contains(Placeholders.ITEMS)) {
            names.add(Placeholders.LEAD);
        }
        return names;
    }

    private void known(String placeholder, String name, Set<String> known) {
        if (!known.contains(name)) {
            String sign = placeholder.startsWith("?") ? "?" : "";
            problem(
                    "the placeholder {{" + placeholder + "}} is not known here",
                    "one of " + known.stream().map(k -> "{{" + sign + k + "}}").collect(Collectors.joining(", ")));
        }
    }

    private void cells(String text) {
        Matcher matcher = CELL.matcher(text);
        while (matcher.find()) {
            if (!Placeholders.CELLS.contains(matcher.group(1).strip())) {
                problem(
                        "the cell [" + matcher.group(1) + "] is not known",
                        "one of [" + String.join("], [", Placeholders.CELLS) + "]");
            }
        }
    }

    private void closeBlocks() {
        while (!blocks.isEmpty()) {
            String block = blocks.pop();
            problem("{{?" + block + "}} is not closed", "{{/" + block + "}} after it");
        }
    }

    private void problem(String wrong, String expected) {
        problems.add(file, 0, wrong, expected);
    }
}
