package org.svod.outputs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The folder of the descriptions of the JSON files. */
    static final String SCHEMA = "schema/";

    private static final Pattern OF_STATE = Pattern.compile("states/([A-Z]{2,3})/[^/]+");
    private static final Pattern OF_STATE_FLAT = Pattern.compile("states/([A-Z]{2,3})-[0-9]{4}\\.xlsx");

    /**
     * The tables that show single returns and cases, what is found in them, or figures that were not released.
     * Estimates and the quality of States are for the secretariat, as their sheets are.
     */
    private static final Set<RoundTable> INTERNAL_TABLES = EnumSet.of(
            RoundTable.COVERAGE,
            RoundTable.ESTIMATES,
            RoundTable.FLOWS,
            RoundTable.JUSTIFICATIONS,
            RoundTable.QUALITY,
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

    /**
     * For whom a file is. What is not known to be for others is for the secretariat alone: persons may put files of
     * their own into the folders.
     */
    FileReaders readers(String path, String round) {
        Matcher ofState = (this == FLAT ? OF_STATE_FLAT : OF_STATE).matcher(path);
        if (ofState.matches()) {
            return FileReaders.ofState(ofState.group(1));
        }
        boolean everybody = this == FLAT
                ? isOpenTable(path, round) || (LetterFiles.isLetter(path) && !EditedLetters.isBesideEdited(path))
                : path.startsWith(PUBLIC) || path.startsWith(SCHEMA) || path.equals(RoundFolder.RECALLED);
        return everybody ? FileReaders.ALL : FileReaders.NONE;
    }

    private static boolean isOpenTable(String file, String round) {
        return Arrays.stream(RoundTable.values())
                .filter(table -> !INTERNAL_TABLES.contains(table))
                .anyMatch(table -> table.file(round).equals(file));
    }
}
