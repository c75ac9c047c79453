package org.svod.publication.letter;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern of ICU taken apart.
 *
 * @param words its own words, of all plural forms and choices
 * @param arguments names of its arguments
 * @param pluralForms the plural forms that it words, like {@code few}; those of single numbers ({@code =1}) are not
 *     among them
 * @param countsItself whether it writes a number itself ({@code #}), which then would be bound to nothing
 */
record PatternText(String words, Set<String> arguments, Set<String> pluralForms, boolean countsItself) {

    /**
     * Takes the pattern apart.
     *
     * @throws IllegalArgumentException where it is not a pattern; the message says why
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
