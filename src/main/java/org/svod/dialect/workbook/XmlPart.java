package org.svod.dialect.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.svod.dialect.RecordCursor;
import org.svod.finding.FindingCode;

/**
 * Goes through the XML of one part. Elements are known by their names alone, as the two editions of the format differ
 * in their namespaces. Nothing outside of the part is ever read, and a part that declares entities is refused.
 */
final class XmlPart implements Closeable {

    /** A little more than a cell can hold, so that a longer text is noticed. */
    private static final int LONGEST_TEXT = RecordCursor.LONGEST_FIELD + 1;

    private final InputStream bytes;
    private final XMLStreamReader xml;

    XmlPart(InputStream bytes) throws IOException {
        this.bytes = bytes;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is read");
        });
        try {
            this.xml = factory.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            bytes.close();
            throw refused(e);
        }
    }

    /** Goes to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new RefusedWorkbookException(FindingCode.WORKBOOK_ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Goes to the next beginning of an element; false at the end of the part. */
    boolean nextStart() throws IOException {
        boolean more = next();
        while (more && !isStart()) {
            more = next();
        }
        return more;
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute by its name without namespace; blank where the element does not have it. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether an attribute says yes. */
    boolean flag(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** The text directly within the element that begins here, to its end, cut where no cell could hold it. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        try {
            while (depth > 0) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        int room = LONGEST_TEXT - text.length();
                        if (depth == 1 && room > 0) {
                            text.append(
                                    xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedWorkbookException(FindingCode.WORKBOOK_ENTITIES);
                    default -> {
                        // Comments and processing instructions are no text.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw refused(e);
        }
        return text.toString();
    }

    /** What the guard of the bytes said, or that the XML is damaged; a failing disk goes on up. */
    private static IOException refused(XMLStreamException e) {
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        return cause instanceof IOException failure && !(cause instanceof java.io.CharConversionException)
                ? failure
                : WorkbookPackage.damaged();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            bytes.close();
        }
    }
}
