package org.svod.submission;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.characters.Blanks;
import org.svod.characters.TextCache;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;

/**
 * What a code or a name as written was found to be.
 *
 * @param text as written, without blanks around it
 * @param entry the entry of the code list; empty where the text is blank, not known, or may mean more than one
 * @param index the entry's place in the list; -1 where there is none
 * @param <T> the kind of entry
 */
record Code<T extends Coded>(String text, Optional<T> entry, int index) {

    /** What SDMX writes where a dimension does not apply: read as blank. */
    static final String NOT_APPLICABLE = "_Z";

    /** The meanings of texts in a code list, each found once. */
    static <T extends Coded> TextCache<Code<T>> in(Codelist<T> list) {
        return in(list, meanings -> meanings.stream().findFirst());
    }

    /** The same where entries may share a name: the choice, made once a text, tells which of them is meant, if any. */
    static <T extends Coded> TextCache<Code<T>> in(Codelist<T> list, Function<List<T>, Optional<T>> choice) {
        return new TextCache<>(raw -> {
            String stripped = Blanks.strip(raw);
            String text = stripped.equalsIgnoreCase(NOT_APPLICABLE) ? "" : stripped;
            Optional<T> entry = text.isEmpty() ? Optional.empty() : choice.apply(meanings(list, text));
            return new Code<>(text, entry, entry.map(list::index).orElse(-1));
        });
    }

    /** The entries that a code, a name, or a label {@code CODE: Name} of SDMX may mean. */
    private static <T extends Coded> List<T> meanings(Codelist<T> list, String text) {
        List<T> meanings = list.meanings(text);
        return meanings.isEmpty()
                ? CodeLabel.parse(text).flatMap(label -> list.find(label.code())).stream()
                        .toList()
                : meanings;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether there is a text, but no entry that it means. */
    boolean isUnknown() {
        return entry.isEmpty() && !text.isEmpty();
    }
}
