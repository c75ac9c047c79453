package org.svod.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a text to the grammar of the text format of Prometheus (version 0.0.4), character by character, and to what a
 * collector of text files asks for besides: no timestamps.
 */
public final class PrometheusText {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*";
    private static final String VALUE = "\"(?:[^\"\\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") ((?:[^\\\\\\n]|\\\\\\\\|\\\\n)*)");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(\\{" + LABEL + "=" + VALUE + "(?:," + LABEL
            + "=" + VALUE + ")*,?\\})? ([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?Inf|NaN)");

    private final Map<String, String> samples = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Reads a text. */
    public PrometheusText(String text) {
        if (!text.endsWith("\n")) {
            wrong.add("the last line has no end");
        }
        Set<String> helped = new HashSet<>();
        Set<String> typed = new HashSet<>();
        Set<String> closed = new HashSet<>();
        String current = "";
        for (String line : text.split("\n", -1)) {
            Matcher help = HELP.matcher(line);
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            String name = "";
            if (help.matches()) {
                name = help.group(1);
                twice(helped.add(name), line);
            } else if (type.matches()) {
                name = type.group(1);
                twice(typed.add(name), line);
            } else if (sample.matches()) {
                name = sample.group(1);
                if (!typed.contains(name)) {
                    wrong.add("no type before " + line);
                }
                String labels = sample.group(2) == null ? "" : sample.group(2);
                twice(samples.put(name + labels, sample.group(3)) == null, line);
            } else if (!line.isEmpty()) {
                wrong.add("not of the grammar: " + line);
            }
            if (!name.isEmpty() && !name.equals(current)) {
                twice(closed.add(name), "the group " + name);
                current = name;
            }
        }
    }

    private void twice(boolean once, String what) {
        if (!once) {
            wrong.add("twice: " + what);
        }
    }

    /** Everything that is wrong. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The value of each sample, by name and labels as they are written. */
    public Map<String, String> samples() {
        return samples;
    }
}
