package org.svod.publication.template;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.svod.codebook.Column;
import org.svod.publication.sheet.Page;

/** The hidden sheet with the choices, a list below the other in each column of the form's own position. */
final class ListsSheet {

    private final XSSFSheet sheet;

    ListsSheet(Page page) {
        this.sheet = page.plain();
    }

    /** Stores the choices of a column, and says where: {@code 'Lists'!$C$1:$C$9}. */
    String store(Column column, List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column.ordinal()).setCellValue(choices.get(i));
        }
        return new CellRangeAddress(0, choices.size() - 1, column.ordinal(), column.ordinal()).formatAsString(sheet.getSheetName(), true);
    }
}
