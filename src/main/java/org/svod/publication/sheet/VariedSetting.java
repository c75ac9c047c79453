package org.svod.publication.sheet;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A setting that differs between workbooks of one kind: as POI sets it, and as POI saves it. A {@link Skeleton} is made
 * of a saved workbook only if both agree in it.
 */
interface VariedSetting extends SheetSetting {

    /** Whether POI saves its texts as they are. */
    default boolean isPlain() {
        return true;
    }

    /** Adds it to the sheet as POI saves it. */
    void saved(SavedSheet sheet);

    /** The kind of setting: sheets of one kind have some of these, or none. */
    @Override
    default Object kind() {
        return getClass();
    }

    /** The width of a column in characters. */
    record ColumnWidth(int column, int characters) implements VariedSetting {

        private static final int UNITS = 256;

        @Override
        public void on(XSSFSheet sheet) {
            sheet.setColumnWidth(column, characters * UNITS);
        }

        @Override
        public void saved(SavedSheet sheet) {
            sheet.width(column, (double) characters);
        }
    }

    /** Cells of a row that are one cell, both included. */
    record JoinedCells(int row, int first, int last) implements VariedSetting {

        public JoinedCells {
            if (last <= first) {
                throw new IllegalArgumentException("one cell is joined with none");
            }
        }

        @Override
        public void on(XSSFSheet sheet) {
            sheet.addMergedRegionUnsafe(area());
        }

        private CellRangeAddress area() {
            return new CellRangeAddress(row, row, first, last);
        }

        @Override
        public void saved(SavedSheet sheet) {
            sheet.joined().add("<mergeCell ref=\"").add(area().formatAsString()).add("\"/>");
        }
    }

    /** A cell with a link. */
    record LinkedCell(int row, int column, Link link) implements VariedSetting {

        @Override
        public void on(XSSFSheet sheet) {
            XSSFHyperlink hyperlink = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress(link.address());
            hyperlink.setCellReference(new CellAddress(row, column).formatAsString());
            sheet.addHyperlink(hyperlink);
        }

        @Override
        public boolean isPlain() {
            return PlainText.isPlain(link.sheet());
        }

        @Override
        public void saved(SavedSheet sheet) {
            sheet.links()
                    .add("<hyperlink location=\"")
                    .add(link.address())
                    .add("\" ref=\"")
                    .add(new CellAddress(row, column).formatAsString())
                    .add("\"/>");
        }
    }

    /** A cell with a comment, whose text must be safe for a cell. */
    record CommentedCell(int row, int column, String author, String text) implements VariedSetting {

        private static final int COLUMNS = 4;
        private static final int ROWS = 12;
        private static final int FIRST_BOX = 1024;

        @Override
        public void on(XSSFSheet sheet) {
            CreationHelper make = sheet.getWorkbook().getCreationHelper();
            ClientAnchor anchor = make.createClientAnchor();
            anchor.setCol1(column);
            anchor.setRow1(row);
            anchor.setCol2(column + COLUMNS);
            anchor.setRow2(row + ROWS);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(make.createRichTextString(text));
            comment.setAuthor(author);
        }

        /** The comments of a sheet have one author, who is named before all of them. */
        @Override
        public Object kind() {
            return new By(author);
        }

        private record By(String author) {}

        @Override
        public boolean isPlain() {
            return PlainText.isPlainLines(text);
        }

        @Override
        public void saved(SavedSheet sheet) {
            sheet.comments()
                    .add("<comment ref=\"")
                    .add(new CellAddress(row, column).formatAsString())
                    .add("\" authorId=\"1\"><text><t>")
                    .add(text)
                    .add("</t></text></comment>");
            SavedSheet.Elements boxes = sheet.boxes();
            boxes.add("<v:shape id=\"_x0000_s")
                    .add(FIRST_BOX + boxes.count())
                    .add("\" type=\"#_x0000_t202\" style=\"position:absolute; visibility:hidden\"")
                    .add(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/>")
                    .add("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
                    .add("<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">")
                    .add("<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>");
            boxes.add(column).add(", 0, ").add(row).add(", 0, ");
            boxes.add(column + COLUMNS).add(", 0, ").add(row + ROWS).add(", 0</x:Anchor>");
            boxes.add("<x:AutoFill>False</x:AutoFill><x:Row>").add(row).add("</x:Row><x:Column>");
            boxes.add(column).add("</x:Column></x:ClientData></v:shape>");
        }
    }

    /** A printed page that ends with a row. */
    record BrokenPage(int lastRow) implements VariedSetting {

        @Override
        public void on(XSSFSheet sheet) {
            sheet.setRowBreak(lastRow);
        }

        @Override
        public void saved(SavedSheet sheet) {
            sheet.breakAfter(lastRow);
        }
    }
}
