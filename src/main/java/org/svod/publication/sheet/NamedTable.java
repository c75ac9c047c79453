package org.svod.publication.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/**
 * A table of the file format (ECMA-376, part 1, 18.5.1.2): it has a name by which other programs find its heading and
 * rows, and a filter.
 */
final class NamedTable {

    private NamedTable() {}

    /**
     * Adds it to a sheet.
     *
     * @param name the name; unique in the workbook
     * @param area the headings and at least one row
     * @param headings the texts of the headings, as their cells have them; no two are equal
     */
    static void add(XSSFSheet sheet, String name, CellRangeAddress area, List<String> headings) {
        CTTable table = sheet.createTable(null).getCTTable();
        table.setName(name);
        table.setDisplayName(name);
        table.setRef(area.formatAsString());
        table.addNewAutoFilter().setRef(area.formatAsString());
        CTTableColumns columns = table.getTableColumns() == null ? table.addNewTableColumns() : table.getTableColumns();
        columns.setCount(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            CTTableColumn column = columns.addNewTableColumn();
            column.setId(i + 1L);
            column.setName(SafeText.of(headings.get(i)).replace("\n", "_x000a_"));
        }
    }
}
