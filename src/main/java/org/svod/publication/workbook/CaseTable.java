package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Indicator;

/**
 * The cases, divided over as many sheets as their rows need. Their places are known before any row is written, so that
 * every figure can link to its cases.
 */
final class CaseTable {

    /** Row of the column headings, from 0, the same on every sheet of cases. */
    static final int HEADING_ROW = 3;

    private final String name;
    private final List<List<Case>> sheets = new ArrayList<>();
    private final Map<String, SheetLine> places = new HashMap<>();

    /**
     * Divides the cases.
     *
     * @param name name of the first sheet
     * @param cases the cases in order
     * @param rows number of rows that a sheet holds at most, including its heading
     */
    CaseTable(String name, List<Case> cases, int rows) {
        this.name = name;
        sheets.add(new ArrayList<>());
        int next = HEADING_ROW + 1;
        for (Case each : cases) {
            if (next + rowsOf(each) > rows) {
                sheets.add(new ArrayList<>());
                next = HEADING_ROW + 1;
            }
            sheets.get(sheets.size() - 1).add(each);
            places.putIfAbsent(each.indicator().code(), new SheetLine(sheet(sheets.size() - 1), next));
            next += rowsOf(each);
        }
    }

    /** The case as a whole, and its sides. */
    private static int rowsOf(Case each) {
        return 1 + each.sides().size();
    }

    /** A place in the workbook: sheet, and row from 0. */
    record SheetLine(String sheet, int row) {}

    /** The cases sheet by sheet; one empty sheet if there are none. */
    List<List<Case>> sheets() {
        return sheets;
    }

    /** Name of the n-th sheet, from 0. */
    String sheet(int n) {
        return name + (n == 0 ? "" : " " + (n + 1));
    }

    /** The place of the worst case of an indicator. */
    Optional<SheetLine> placeOf(Indicator indicator) {
        return Optional.ofNullable(places.get(indicator.code()));
    }
}
