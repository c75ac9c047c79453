package org.svod.outputs;

import java.util.EnumSet;
import java.util.Set;
import org.svod.codebook.State;
import org.svod.publication.tables.RoundTable;

/** How the files of a round lie in their folder. */
enum SetLayout {
    /** All in one folder, and the workbooks of the States below it: for a round that asks for no approval. */
    FLAT,
    /** What every reader may have, what the secretariat keeps, and what each State gets, each in a folder. */
    SPLIT;

    /** The folder for every reader. */
    static final String PUBLIC = "public/";

    /** The folder of the secretariat. */
    static final String INTERNAL = "internal/";

    /** The tables that show single returns and cases, what is found in them, or figures that were not released. */
    private static final Set<RoundTable> INTERNAL_TABLES = EnumSet.of(
            RoundTable.COVERAGE,
            RoundTable.FLOWS,
            RoundTable.JUSTIFICATIONS,
            RoundTable.QUESTIONS,
            RoundTable.RECONCILIATION,
            RoundTable.RULES,
            RoundTable.VINTAGES);

    /** The file of a matter in a set. */
    static String matter(String round) {
        return INTERNAL + "matter-" + round + ".txt";
    }

    /** The path of a file for every reader. */
    String open(String file) {
        return this == FLAT ? file : PUBLIC + file;
    }

    /** The path of a file of the secretariat. */
    String closed(String file) {
        return this == FLAT ? file : INTERNAL + file;
    }

    /** The path of a table of the round. */
    String table(RoundTable table, String file) {
        return INTERNAL_TABLES.contains(table) ? closed(file) : open(file);
    }

    /** The path of the workbook of a State. */
    String state(State state, String round) {
        return "states/" + (this == FLAT ? "" : state.code() + "/") + state.code() + "-" + round + ".xlsx";
    }
}
