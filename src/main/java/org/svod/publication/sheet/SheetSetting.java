package org.svod.publication.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a sheet has besides its rows, as POI sets it. Equal settings have the same effect. */
interface SheetSetting {

    /** Sets it. */
    void on(XSSFSheet sheet);

    /**
     * What sheets of one kind have in common: the setting itself, or less of it if the file can be written with another
     * one in its place, see {@link VariedSetting}.
     */
    default Object kind() {
        return this;
    }

    /** Rows and columns that stay visible when the sheet is scrolled. */
    record Frozen(int columns, int rows) implements SheetSetting {
        @Override
        public void on(XSSFSheet sheet) {
            sheet.createFreezePane(columns, rows);
        }
    }

    /** A row that is printed again at the top of every page after it. */
    record RepeatedRow(int row) implements SheetSetting {
        @Override
        public void on(XSSFSheet sheet) {
            sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
        }
    }

    /** How a sheet is printed. */
    enum Printed implements SheetSetting {
        ON_ONE_PAGE {
            @Override
            public void on(XSSFSheet sheet) {
                sheet.getPrintSetup().setFitHeight((short) 1);
            }
        },
        UPRIGHT {
            @Override
            public void on(XSSFSheet sheet) {
                sheet.getPrintSetup().setLandscape(false);
            }
        },
        WITH_ROW_AND_COLUMN_HEADINGS {
            @Override
            public void on(XSSFSheet sheet) {
                sheet.setPrintRowAndColumnHeadings(true);
            }
        }
    }
}
