package org.svod.publication.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;

/** The hidden sheet with the choices, each list in a column of its own. */
final class ListsSheet {

    private final Page page;
    private final List<List<String>> lists = new ArrayList<>();

    ListsSheet(Page page) {
        this.page = page;
    }

    /** Stores choices and returns their cells: {@code 'Lists'!$C$1:$C$9}. */
    String store(List<String> choices) {
        int column = lists.size();
        lists.add(choices);
        return new CellRangeAddress(0, choices.size() - 1, column, column).formatAsString(page.name(), true);
    }

    /** Writes what was stored. */
    void write() {
        CellStyle style = page.poi().getWorkbook().getCellStyleAt(0);
        int rows = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < rows; i++) {
            SheetRow line = page.line();
            for (List<String> list : lists) {
                if (i < list.size()) {
                    line.styled(Optional.of(list.get(i)), style);
                } else {
                    line.skip(1);
                }
            }
        }
    }
}
