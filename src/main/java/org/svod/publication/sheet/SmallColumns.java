package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/**
 * Small columns within cells (sparklines) of one sheet, as Excel 2010 and later and LibreOffice show them. They are an
 * extension of the file format ([MS-XLSX] 2.6.59); a program that does not know it shows empty cells.
 */
final class SmallColumns {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    private static final String XM = "http://schemas.microsoft.com/office/excel/2006/main";
    private static final String EXTENSION = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
    private static final String COLOUR = "FF" + Chart.MAIN;

    private final List<String[]> drawn = new ArrayList<>();

    void add(String sheet, int row, int column, CellRangeAddress numbers) {
        drawn.add(new String[] {
            "'" + sheet.replace("'", "''") + "'!" + numbers.formatAsString(),
            new CellReference(row, column).formatAsString()
        });
    }

    void writeTo(XSSFSheet sheet) {
        if (drawn.isEmpty()) {
            return;
        }
        try (XmlCursor cursor = sheet.getCTWorksheet().addNewExtLst().newCursor()) {
            cursor.toFirstContentToken();
            cursor.beginElement(new QName(MAIN, "ext"));
            cursor.insertNamespace("x14", X14);
            cursor.insertAttributeWithValue("uri", EXTENSION);
            cursor.beginElement(new QName(X14, "sparklineGroups", "x14"));
            cursor.insertNamespace("xm", XM);
            cursor.beginElement(new QName(X14, "sparklineGroup", "x14"));
            cursor.insertAttributeWithValue("manualMin", "0");
            cursor.insertAttributeWithValue("type", "column");
            cursor.insertAttributeWithValue("displayEmptyCellsAs", "gap");
            cursor.insertAttributeWithValue("minAxisType", "custom");
            element(cursor, "colorSeries");
            cursor.beginElement(new QName(X14, "sparklines", "x14"));
            for (String[] line : drawn) {
                cursor.beginElement(new QName(X14, "sparkline", "x14"));
                text(cursor, "f", line[0]);
                text(cursor, "sqref", line[1]);
                cursor.toNextToken();
            }
        }
    }

    private static void element(XmlCursor cursor, String name) {
        cursor.beginElement(new QName(X14, name, "x14"));
        cursor.insertAttributeWithValue("rgb", COLOUR);
        cursor.toNextToken();
    }

    private static void text(XmlCursor cursor, String name, String text) {
        cursor.beginElement(new QName(XM, name, "xm"));
        cursor.insertChars(text);
        cursor.toNextToken();
    }
}
