package org.svod.publication.template;

import java.util.List;

/**
 * A line of a form.
 *
 * @param role what it is for
 * @param cells its texts, from the first column on; blank ones are to be filled in, or empty
 */
record FormLine(Role role, List<String> cells) {

    /** What a line is for. */
    enum Role {
        /** The first record, for the program. */
        START,
        /** The title. */
        TITLE,
        /** State, period, date. */
        FACT,
        /** How to fill in the form. */
        HINT,
        /** Nothing. */
        GAP,
        /** Nothing; the next line begins a printed page. */
        PAGE,
        /** The title of a block. */
        SECTION,
        /** The record that begins a block, for the program. */
        BLOCK,
        /** The headings of a block, for people. */
        HEADINGS,
        /** A row of the matrix, or of the block of other States. */
        FIGURES,
        /** A further row of the same indicator. */
        MORE_FIGURES,
        /** A row of a joint case. */
        CASE,
        /** The last record, for the program. */
        END
    }

    FormLine {
        cells = List.copyOf(cells);
    }
}
