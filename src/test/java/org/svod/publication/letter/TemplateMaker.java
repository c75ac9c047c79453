package org.svod.publication.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the shipped templates of the letter from {@code template-en.txt} and {@code template-ru.txt}; from then on they
 * are edited in a word processor.
 */
final class TemplateMaker {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private static final int[] WIDTHS = {2251, 1150, 1400, 1250, 1050, 1150, 1670};
    private static final String[] CELLS = {
        "{{annex}}[indicator] ([unit])", "[reported]", "[joint]", "[mirror]", "[decision]", "[value]", "[status]"
    };

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder letterhead = new StringBuilder();
    private final StringBuilder running = new StringBuilder();
    private final StringBuilder footer = new StringBuilder();
    private String watermark = "";

    /** Writes both templates into the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        for (String language : List.of("en", "ru")) {
            try (OutputStream out = Files.newOutputStream(Path.of(arguments[0], "letter-" + language + ".docx"))) {
                new TemplateMaker().make(resource("template-" + language + ".txt"), language, out);
            }
        }
    }

    private void make(String description, String language, OutputStream out) throws IOException {
        description
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(this::line);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String fixed : List.of(
                "[Content_Types].xml",
                "_rels/.rels",
                "word/_rels/document.xml.rels",
                "word/settings.xml",
                "word/numbering.xml")) {
            parts.put(fixed, resource("template/" + fixed.substring(fixed.lastIndexOf('/') + 1)));
        }
        parts.put(
                "word/styles.xml",
                resource("template/styles.xml").replace("LANGUAGE", language.equals("ru") ? "ru-RU" : "en-GB"));
        parts.put(
                "word/document.xml",
                part("document", "<w:body>" + body + resource("template/section.xml") + "</w:body>"));
        parts.put("word/header1.xml", part("hdr", watermark() + letterhead));
        parts.put("word/header2.xml", part("hdr", watermark() + running));
        parts.put("word/footer1.xml", part("ftr", footer.toString()));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private void line(String line) {
        List<String> fields = List.of(line.split("\\|", -1));
        switch (fields.get(0)) {
            case "letterhead" -> letterhead.append(paragraph(fields.get(1), fields.get(2)));
            case "running" -> running.append(paragraph(fields.get(1), fields.get(2)));
            case "footer" -> footer.append(paragraph(fields.get(1), fields.get(2)));
            case "watermark" -> watermark = fields.get(1);
            case "table" -> body.append(table(fields.subList(1, fields.size())));
            default -> body.append(paragraph(fields.get(0), fields.get(1)));
        }
    }

    private String watermark() {
        return paragraph("Block", "{{?is_draft}}")
                + resource("template/watermark.xml").replace("WORD", watermark)
                + paragraph("Block", "{{/is_draft}}");
    }

    private static String table(List<String> headings) {
        StringBuilder grid = new StringBuilder();
        List<String> heading = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            grid.append("<w:gridCol w:w=\"").append(WIDTHS[i]).append("\"/>");
            heading.add(cell(WIDTHS[i], paragraph("TableHeading", headings.get(i))));
            row.add(cell(
                    WIDTHS[i], paragraph(i == 0 || i == WIDTHS.length - 1 ? "TableText" : "TableNumber", CELLS[i])));
        }
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Annex\"/><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\"/></w:tblPr><w:tblGrid>"
                + grid
                + "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + String.join("", heading)
                + "</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>" + String.join("", row) + "</w:tr></w:tbl>";
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private static String paragraph(String style, String text) {
        String runs = "<w:r><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;")
                        .replace("<TAB>", "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">")
                        .replaceAll(
                                "<(PAGE|NUMPAGES)>",
                                "</w:t></w:r><w:fldSimple w:instr=\" $1 \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                                        + "<w:r><w:t xml:space=\"preserve\">")
                + "</w:t></w:r>";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>"
                + runs.replace("<w:r><w:t xml:space=\"preserve\"></w:t></w:r>", "") + "</w:p>";
    }

    private static String part(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + " " + NAMESPACES + ">"
                + content + "</w:" + root + ">";
    }

    private static String resource(String name) {
        try (InputStream in = TemplateMaker.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
