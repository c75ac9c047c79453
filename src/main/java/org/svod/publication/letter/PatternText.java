package org.svod.publication.letter;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of an ICU pattern.
 *
 * @param words its own words, of all plural forms and choices
 * @param arguments names of its arguments
 * @param pluralForms its plural forms, like {@code few}, without those of single numbers ({@code =1})
 * @param countsItself whether it writes a number itself ({@code #}), which would then not be bound
 */
record PatternText(String words, Set<String> arguments, Set<String> pluralForms, boolean countsItself) {

    /**
     * Reads the parts of the pattern.
     *
     * @throws IllegalArgumentException if it is not a pattern; the message says why
     */
    static PatternText of(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        StringBuilder words = new StringBuilder();
        Set<String> arguments = new TreeSet<>();
        Set<String> forms = new TreeSet<>();
        Deque<Boolean> plurals = new ArrayDeque<>();
        boolean countsItself = false;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            Part.Type type = part.getType();
            if (type == Part.Type.ARG_NAME || type == Part.Type.ARG_NUMBER) {
                arguments.add(parsed.getSubstring(part));
            }
            if (type == Part.Type.ARG_START) {
                plurals.push(part.getArgType().hasPluralStyle());
            } else if (type == Part.Type.ARG_LIMIT) {
                plurals.pop();
            } else if (type == Part.Type.ARG_SELECTOR
                    && plurals.element()
                    && !parsed.getSubstring(part).startsWith("=")) {
                forms.add(parsed.getSubstring(part));
            }
            countsItself |= type == Part.Type.REPLACE_NUMBER;
            boolean beforeWords =
                    type == Part.Type.MSG_START || type == Part.Type.ARG_LIMIT || type == Part.Type.SKIP_SYNTAX;
            if (beforeWords && i + 1 < parsed.countParts()) {
                Part next = parsed.getPart(i + 1);
                if (isInText(next.getType())) {
                    words.append(pattern, part.getLimit(), next.getIndex()).append('\n');
                }
            }
        }
        return new PatternText(words.toString(), arguments, forms, countsItself);
    }

    private static boolean isInText(Part.Type type) {
        return type == Part.Type.MSG_LIMIT
                || type == Part.Type.ARG_START
                || type == Part.Type.SKIP_SYNTAX
                || type == Part.Type.INSERT_CHAR;
    }
}
