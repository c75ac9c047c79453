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

    /** What every reader may see. A sheet that is not named here is for the secretariat. */
    private static final Set<Tab> OPEN = Set.of(
            Tab.GLANCE,
            Tab.CONTENTS,
            Tab.ANNUAL,
            Tab.BRIDGE,
            Tab.BRIDGE_STATES,
            Tab.BY_STATE,
            Tab.BY_OPERATION,
            Tab.BY_MONTH,
            Tab.TREND,
            Tab.FLOWS,
            Tab.FLOW_SIDES,
            Tab.FLOW_PERIODS,
            Tab.INSTRUMENTS,
            Tab.INSTRUMENT_DATES,
            Tab.REVISIONS,
            Tab.METADATA,
            Tab.CODES,
            Tab.FILES);

    /** The edition with all sheets. */
    public static Edition full(Language language) {
        return new Edition(language, EnumSet.allOf(Tab.class));
    }

    /**
     * The edition that every reader may have: without the single cases and returns, what is found in them, and what was
     * not released.
     */
    public static Edition open(Language language) {
        return new Edition(language, EnumSet.copyOf(OPEN));
    }
}
