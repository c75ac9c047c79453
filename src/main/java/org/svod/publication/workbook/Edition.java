package org.svod.publication.workbook;

import java.util.EnumSet;
import java.util.Set;
import org.svod.codebook.Language;

/**
 * An edition of the consolidated workbook.
 *
 * @param language the language of all its words
 * @param tabs its sheets, in their order
 */
public record Edition(Language language, Set<Tab> tabs) {

    /** The edition with all sheets. */
    public static Edition full(Language language) {
        return new Edition(language, EnumSet.allOf(Tab.class));
    }

    /**
     * The edition that every reader may have: without the single cases and returns, what is found in them, and what was
     * not released.
     */
    public static Edition open(Language language) {
        Set<Tab> open = EnumSet.complementOf(EnumSet.range(Tab.RECONCILIATION, Tab.FINDINGS));
        open.removeAll(EnumSet.of(Tab.FILLED_UP, Tab.VINTAGES));
        return new Edition(language, open);
    }
}
