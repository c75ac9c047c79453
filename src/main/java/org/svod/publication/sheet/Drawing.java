package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLFactory;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.ImageUtils;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The charts of a sheet, and where they stand. Both are parts of the workbook that are written as text: POI needs some
 * thousand classes to make the same.
 */
final class Drawing extends POIXMLDocumentPart {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">""";

    private final StringBuilder anchors = new StringBuilder();
    private int charts;

    private Drawing() {}

    /** The drawing of a sheet, which is made with the first chart. */
    static Drawing of(XSSFSheet sheet) {
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof Drawing drawing) {
                return drawing;
            }
        }
        if (sheet.getCTWorksheet().isSetDrawing()) {
            throw new IllegalStateException(sheet.getSheetName() + " has a drawing already that POI made");
        }
        Drawing drawing = new Drawing();
        String id = add(sheet, XSSFRelation.DRAWINGS, drawing);
        sheet.getCTWorksheet().addNewDrawing().setId(id);
        return drawing;
    }

    /**
     * Adds a chart.
     *
     * @param sheet the sheet
     * @param area the cells that it covers
     * @param description what is said to those who do not see it
     * @param text gives the text of its part when the workbook is saved
     */
    void add(XSSFSheet sheet, CellRangeAddress area, String description, Supplier<String> text) {
        String id = add(this, XSSFRelation.CHART, new ChartPart(text));
        int columns = area.getLastColumn() + 1;
        int rows = area.getLastRow() + 1;
        double width = 0;
        for (int column = area.getFirstColumn(); column < columns; column++) {
            width += sheet.getColumnWidthInPixels(column);
        }
        double height = 0;
        for (int row = area.getFirstRow(); row < rows; row++) {
            height += ImageUtils.getRowHeightInPixels(sheet, row);
        }
        anchors.append("<xdr:twoCellAnchor editAs=\"twoCell\">")
                .append(marker("xdr:from", area.getFirstColumn(), area.getFirstRow()))
                .append(marker("xdr:to", columns, rows))
                .append("<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id=\"")
                .append(charts)
                .append("\" name=\"Diagramm")
                .append(charts)
                .append("\" descr=\"")
                .append(XmlText.attribute(description))
                .append(
                        "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"")
                .append(Units.pixelToEMU((int) width))
                .append("\" cy=\"")
                .append(Units.pixelToEMU((int) height))
                .append(
                        "\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")
                .append("<c:chart r:id=\"")
                .append(id)
                .append("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
        charts++;
    }

    private static String marker(String name, int column, int row) {
        return "<" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></" + name + ">";
    }

    /** Adds a part to another one, and gives the id of their relation. */
    private static String add(POIXMLDocumentPart parent, POIXMLRelation kind, POIXMLDocumentPart part) {
        int number = parent.getPackagePart()
                        .getPackage()
                        .getPartsByContentType(kind.getContentType())
                        .size()
                + 1;
        return parent.createRelationship(kind, new Made(part), number, false)
                .getRelationship()
                .getId();
    }

    /** Gives POI the part that it asks for. */
    private static final class Made extends POIXMLFactory {

        private final POIXMLDocumentPart part;

        Made(POIXMLDocumentPart part) {
            this.part = part;
        }

        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
            return part;
        }

        @Override
        protected POIXMLRelation getDescriptor(String relationshipType) {
            throw new UnsupportedOperationException("only needed where a workbook is read");
        }
    }

    /** The part of a chart. */
    private static final class ChartPart extends POIXMLDocumentPart {

        private final Supplier<String> text;

        ChartPart(Supplier<String> text) {
            this.text = text;
        }

        @Override
        protected void commit() throws IOException {
            write(this, text.get());
        }
    }

    @Override
    protected void commit() throws IOException {
        write(this, BEGIN + anchors + "</xdr:wsDr>");
    }

    private static void write(POIXMLDocumentPart part, String text) throws IOException {
        try (OutputStream out = part.getPackagePart().getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
