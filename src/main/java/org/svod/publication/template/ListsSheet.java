package org.svod.publication.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.publication.sheet.Page;

/** The hidden sheet with the choices, each list in a column of its own. */
final class ListsSheet {

    private final Sheet sheet;
    private int next;

    ListsSheet(Page page) {
        this.sheet = page.sheet();
    }

    /** Stores choices, and says where: {@code 'Lists'!$C$1:$C$9}. */
    String store(List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(next).setCellValue(choices.get(i));
        }
        int column = next++;
        return new CellRangeAddress(0, choices.size() - 1, column, column).formatAsString(sheet.getSheetName(), true);
    }
}
