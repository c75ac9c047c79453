package org.svod.publication.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * The text of a DOCX document: body, tables, text boxes, headers, footers, notes and comments. It is read from the XML
 * without the library that fills templates, so that the check does not depend on what that library reads.
 */
final class DocumentText {

    private static final Set<String> WITH_TEXT =
            Set.of("document.main", "template.main", "header", "footer", "footnotes", "endnotes", "comments");
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocumentText() {}

    /**
     * Reads all paragraphs, part by part.
     *
     * @throws IOException if the bytes are not a DOCX document
     */
    static List<LetterLine> of(byte[] document) throws IOException {
        List<LetterLine> lines = new ArrayList<>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(document))) {
            for (PackagePart part : parts.getParts().stream()
                    .sorted(Comparator.comparing(p -> p.getPartName().getName()))
                    .toList()) {
                if (hasText(part)) {
                    lines.addAll(read(part));
                }
            }
        } catch (InvalidFormatException | XMLStreamException | RuntimeException e) {
            throw new IOException("not a DOCX document: " + e.getMessage(), e);
        }
        return List.copyOf(lines);
    }

    /** Whether a part of a document has text that a reader sees. */
    static boolean hasText(PackagePart part) {
        String type = part.getContentType();
        return type.startsWith(TYPE)
                && type.endsWith("+xml")
                && WITH_TEXT.contains(type.substring(TYPE.length(), type.length() - 4));
    }

    private static List<LetterLine> read(PackagePart part) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LineCollector collector = new LineCollector(part.getPartName().getName());
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> collector.start(xml);
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.SPACE, XMLStreamReader.CDATA ->
                        collector.characters(xml.getText());
                    case XMLStreamReader.END_ELEMENT -> collector.end(xml.getLocalName());
                    default -> {}
                }
            }
            xml.close();
        }
        return collector.lines();
    }
}
