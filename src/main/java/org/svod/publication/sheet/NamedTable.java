package org.svod.publication.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/**
 * A table of the file format (ECMA-376, part 1, 18.5.1.2): it has a name by which other programs find its heading and
 * rows, and a filter. It begins in the first column.
 *
 * @param name the name; unique in the workbook
 * @param heading the row of the headings
 * @param last its last row, below the headings
 * @param width the number of columns of the sheet that it takes
 * @param headings the texts of the headings, as their cells have them; no two are equal
 */
record NamedTable(String name, int heading, int last, int width, List<String> headings) implements VariedSetting {

    @Override
    public void on(XSSFSheet sheet) {
        CTTable table = sheet.createTable(null).getCTTable();
        table.setName(name);
        table.setDisplayName(name);
        table.setRef(area());
        table.addNewAutoFilter().setRef(area());
        CTTableColumns columns = table.getTableColumns() == null ? table.addNewTableColumns() : table.getTableColumns();
        columns.setCount(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            CTTableColumn column = columns.addNewTableColumn();
            column.setId(i + 1L);
            column.setName(SafeText.of(headings.get(i)).replace("\n", "_x000a_"));
        }
    }

    private String area() {
        return new CellRangeAddress(heading, last, 0, width - 1).formatAsString();
    }

    /** Everything but the last row. */
    @Override
    public Object kind() {
        return new NamedTable(name, heading, heading, width, headings);
    }

    @Override
    public void saved(SavedSheet sheet) {
        sheet.table(" ref=\"" + area() + "\"");
    }
}
