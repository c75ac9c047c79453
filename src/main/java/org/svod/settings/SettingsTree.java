package org.svod.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file under {@code jobs/}. Values are read by key and type. A value that cannot be read is
 * reported with its line, and the result is empty. Keys that were not read are reported by
 * {@link #reportUnknownKeys()}, because they are probably misspelt.
 */
public final class SettingsTree {

    private final String file;
    private final String path;
    private final long line;
    private final Map<String, Node> entries;
    private final Map<String, Long> lines;
    private final List<String> asked = new ArrayList<>();
    private final List<SettingsTree> children = new ArrayList<>();
    private final SettingsProblems problems;

    private SettingsTree(String file, String path, Optional<Node> node, SettingsProblems problems) {
        this.file = file;
        this.path = path;
        this.problems = problems;
        this.entries = new LinkedHashMap<>();
        this.lines = new LinkedHashMap<>();
        this.line = node.map(SettingsTree::lineOf).orElse(0L);
        node.ifPresent(this::readEntries);
    }

    /**
     * Reads {@code file} below {@code root}. If that is not possible, the result is an empty tree and one problem is
     * reported; its missing keys are then not reported too.
     */
    public static SettingsTree read(Path root, String file, SettingsProblems problems) {
        Optional<SettingsYaml.Read> read = SettingsYaml.read(root, file, problems);
        return new SettingsTree(
                file, "", read.flatMap(SettingsYaml.Read::node), read.isPresent() ? problems : new SettingsProblems());
    }

    private void readEntries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    file,
                    lineOf(node),
                    path.isEmpty() ? "the file is not a mapping" : path + " is not a mapping",
                    "lines of the form key: value");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.put(key, entry.getValueNode()) != null) {
                problems.add(file, lineOf(entry.getKeyNode()), path(key) + " is there twice", "each key once");
            }
            lines.put(key, lineOf(entry.getKeyNode()));
        }
    }

    /** The keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Whether the key is present. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The mapping under {@code key}; an empty one if the key is missing. */
    public SettingsTree tree(String key) {
        asked.add(key);
        SettingsTree child = new SettingsTree(file, path(key), Optional.ofNullable(entries.get(key)), problems);
        children.add(child);
        return child;
    }

    /** Whether the value of {@code key} is a mapping with further settings, not a single value. */
    public boolean isTree(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /** The text under {@code key}. */
    public Optional<String> text(String key) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? Optional.empty()
                    : Optional.of(scalar.getValue().strip());
        }
        problem(key, path(key) + " is not a single value", "one value");
        return Optional.empty();
    }

    /**
     * The text under {@code key}, which must be present. If it is missing, this is reported and the result is blank.
     */
    public String required(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            problem(key, path(key) + " is missing", "a value");
        }
        return text.orElse("");
    }

    /** The list of texts under {@code key}; empty if the key is missing. */
    public List<String> list(String key) {
        asked.add(key);
        Node node = entries.get(key);
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                } else {
                    problem(key, path(key) + " holds something else than single values", "a list like [AM, AZ]");
                }
            }
        } else if (node != null) {
            problem(key, path(key) + " is not a list", "a list like [AM, AZ]");
        }
        return List.copyOf(texts);
    }

    /** A whole number from {@code least} to {@code most}. */
    public OptionalInt whole(String key, int least, int most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        problem(key, path(key) + " " + text.get() + " is not possible", "a whole number from " + least + " to " + most);
        return OptionalInt.empty();
    }

    /** A plain decimal that is not negative. */
    public Optional<BigDecimal> decimal(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("[0-9]{1,15}(\\.[0-9]{1,9})?")) {
                return Optional.of(new BigDecimal(text));
            }
            problem(key, path(key) + " " + text + " is not a number", "a plain decimal like 0.05");
            return Optional.empty();
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        return text(key).flatMap(text -> {
            if (text.equals("true") || text.equals("false")) {
                return Optional.of(Boolean.valueOf(text));
            }
            problem(key, path(key) + " " + text + " is neither true nor false", "true or false");
            return Optional.empty();
        });
    }

    /** A date. */
    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                problem(key, path(key) + " " + text + " is not a date", "a date like 2024-06-01");
                return Optional.empty();
            }
        });
    }

    /** One of the constants, in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(text -> {
            Optional<E> found = SettingsRow.choiceOf(text, type);
            if (found.isEmpty()) {
                problem(key, path(key) + " " + text + " is not known", "one of " + SettingsRow.choices(type));
            }
            return found;
        });
    }

    /** Reports something else that is wrong with the value under {@code key}. */
    public void problem(String key, String wrong, String expected) {
        problems.add(file, lines.getOrDefault(key, line), wrong, expected);
    }

    /** The same, unless the settings are {@linkplain SettingsProblems#ofArchived() archived} ones. */
    public void problemUnlessArchived(String key, String wrong, String expected) {
        problems.addUnlessArchived(file, lines.getOrDefault(key, line), wrong, expected);
    }

    /** Reports every key that was not read, here and in the mappings below that were read. */
    public void reportUnknownKeys() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                problem(
                        key,
                        "unknown setting " + path(key),
                        "one of " + String.join(", ", asked.stream().distinct().toList()));
            }
        }
        children.forEach(SettingsTree::reportUnknownKeys);
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static long lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1L;
    }
}
