package org.svod.codebook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Collects the words that were looked up in a codebook while one file was read, whether they were found or not. The
 * words that are only suggested to the sender, or shown, do not count: they change no value and no verdict. For one
 * thread.
 */
public final class Consulted {

    private final Map<CodebookPart, Set<String>> words = new EnumMap<>(CodebookPart.class);
    private final Set<CodebookPart> whole = EnumSet.noneOf(CodebookPart.class);

    /** The words of a table that are looked up from now on are added here. */
    Set<String> of(CodebookPart part) {
        return words.computeIfAbsent(part, p -> new HashSet<>());
    }

    /** A whole table was looked through, so that every change of it counts. */
    public void whole(CodebookPart part) {
        whole.add(part);
    }

    /** The tables that were looked through. */
    Set<CodebookPart> whole() {
        return whole;
    }
}
