package org.svod.dialect.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Vocabulary;

/** A workbook written part by part, as small as one can be, for tests of single rules of its format. */
final class Xlsx {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";

    /** The words of the tests: five headings; {@code value} is that of the values. */
    static final Vocabulary VOCABULARY = new Vocabulary() {
        private final Set<String> headings = Set.of("period", "indicator", "value", "unit", "note");

        @Override
        public boolean isHeading(String text) {
            return headings.contains(text);
        }

        @Override
        public boolean isValueHeading(String text) {
            return text.equals("value");
        }

        @Override
        public boolean isKnown(String text) {
            return isHeading(text);
        }
    };

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    Xlsx() {
        parts.put(TYPES, "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** A workbook whose only sheet has these rows. */
    static Xlsx of(String... rows) {
        return new Xlsx().sheet("Return", "", "<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    /** Adds a sheet; the state is blank, {@code hidden} or {@code veryHidden}. */
    Xlsx sheet(String name, String state, String content) {
        count++;
        sheets.append("<sheet name=\"")
                .append(name)
                .append("\" sheetId=\"")
                .append(count)
                .append(state.isEmpty() ? "" : "\" state=\"" + state)
                .append("\" r:id=\"s")
                .append(count)
                .append("\"/>");
        relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return part("xl/worksheets/sheet" + count + ".xml", "<worksheet>" + content + "</worksheet>");
    }

    Xlsx relation(String id, String type, String target) {
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"http://x/")
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>");
        return this;
    }

    /** Adds a part, or puts another text into its place. */
    Xlsx part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    Xlsx texts(String... texts) {
        relation("t", "sharedStrings", "sharedStrings.xml");
        return part(TEXTS, "<sst>" + String.join("", texts) + "</sst>");
    }

    /** Adds styles; each is the number of its format. */
    Xlsx styles(String formats, int... styles) {
        relation("y", "styles", "styles.xml");
        StringBuilder xfs = new StringBuilder();
        for (int style : styles) {
            xfs.append("<xf numFmtId=\"").append(style).append("\"/>");
        }
        return part(
                STYLES,
                "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"10\"/>"
                        + "</cellStyleXfs><cellXfs>" + xfs + "</cellXfs></styleSheet>");
    }

    byte[] bytes() throws IOException {
        parts.putIfAbsent(RELATIONS, "<Relationships>" + relations + "</Relationships>");
        parts.putIfAbsent(WORKBOOK, "<workbook xmlns:r=\"r\"><workbookPr/><sheets>" + sheets + "</sheets></workbook>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    ByteSource source() throws IOException {
        return ByteSource.of(bytes());
    }

    WorkbookForm form() throws IOException {
        return WorkbookForm.of(source(), VOCABULARY);
    }

    /** A row with these cells. */
    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    /** A row of texts; blank ones are left out. */
    static String text(int number, String... texts) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.append(
                        cell((char) ('A' + i) + "" + number, "t=\"inlineStr\"", "<is><t>" + texts[i] + "</t></is>"));
            }
        }
        return row(number, cells.toString());
    }

    static String number(String place, String value) {
        return cell(place, "", "<v>" + value + "</v>");
    }

    static String cell(String place, String attributes, String content) {
        return "<c r=\"" + place + "\" " + attributes + ">" + content + "</c>";
    }

    /** The rows of the only sheet as texts: {@code line: field|field}. */
    List<String> records() throws IOException {
        return Records.of(this);
    }
}
