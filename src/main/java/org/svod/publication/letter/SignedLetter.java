package org.svod.publication.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.xmlbeans.XmlException;
import org.svod.publication.sheet.FixedZip;
import org.svod.round.LetterSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An approved letter with date, number and name of who signs, in the places that were left blank for them. Nothing else
 * in it is changed, also not what a person has edited.
 */
public final class SignedLetter {

    private static final String MAIN = LineCollector.MAIN;

    private SignedLetter() {}

    /** The places that a letter has. */
    public static Set<SigningPlace> places(byte[] letter) throws IOException {
        Set<SigningPlace> places = EnumSet.noneOf(SigningPlace.class);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(letter))) {
            for (PackagePart part : parts.getParts()) {
                if (DocumentText.hasText(part)) {
                    places.addAll(bookmarks(parsed(part)).values());
                }
            }
        } catch (OpenXML4JException | SAXException e) {
            throw new IOException("not a DOCX document: " + e.getMessage(), e);
        }
        return places;
    }

    /** What the settings say for a place; empty if they do not say it yet. */
    public static Optional<String> text(SigningPlace place, LetterSettings settings, Locale locale) {
        return place.text(settings, LetterLanguage.of(locale));
    }

    /**
     * Fills the places of a letter. The same letter, texts and properties give the same bytes.
     *
     * @param texts what is written in each place that the letter has
     * @param properties what the document says about itself besides
     * @throws LetterException if a person has edited a place so that it is no longer one
     * @throws IOException if the bytes are not a DOCX document
     */
    public static byte[] of(byte[] letter, Map<SigningPlace, String> texts, Map<String, String> properties)
            throws IOException {
        byte[] signed = filled(letter, texts, properties);
        check(DocumentText.of(letter), DocumentText.of(signed), texts);
        return signed;
    }

    /** Reads both back: no line may differ but one that shows a text that was filled in. */
    private static void check(List<LetterLine> before, List<LetterLine> after, Map<SigningPlace, String> texts) {
        List<String> differences = new ArrayList<>();
        if (before.size() != after.size()) {
            differences.add("the signed letter has " + after.size() + " lines instead of " + before.size());
        }
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            String line = after.get(i).text();
            if (!line.equals(before.get(i).text()) && texts.values().stream().noneMatch(line::contains)) {
                differences.add("\"" + line + "\" instead of \"" + before.get(i).text() + "\"");
            }
        }
        if (!differences.isEmpty()) {
            throw new LetterException(differences);
        }
    }

    private static byte[] filled(byte[] letter, Map<SigningPlace, String> texts, Map<String, String> properties)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(letter))) {
            for (PackagePart part : List.copyOf(parts.getParts())) {
                if (DocumentText.hasText(part)) {
                    fill(part, texts);
                }
            }
            POIXMLProperties document = new POIXMLProperties(parts);
            new TreeMap<>(properties)
                    .forEach((name, value) -> document.getCustomProperties().addProperty(name, value));
            document.commit();
            parts.save(written);
        } catch (OpenXML4JException | SAXException | TransformerException | XmlException e) {
            throw new IOException("not a DOCX document: " + e.getMessage(), e);
        }
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        FixedZip.copy(written.toByteArray(), fixed);
        return fixed.toByteArray();
    }

    private static void fill(PackagePart part, Map<SigningPlace, String> texts)
            throws IOException, SAXException, TransformerException {
        Document xml = parsed(part);
        Map<Element, SigningPlace> bookmarks = bookmarks(xml);
        bookmarks.forEach((bookmark, place) ->
                write(bookmark, Optional.ofNullable(texts.get(place)).orElseThrow()));
        if (!bookmarks.isEmpty()) {
            try (OutputStream out = part.getOutputStream()) {
                XMLHelper.newTransformer().transform(new DOMSource(xml), new StreamResult(out));
            }
        }
    }

    private static Document parsed(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return XMLHelper.newDocumentBuilder().parse(in);
        }
    }

    /** The bookmarks of places, in the order of the text. */
    private static Map<Element, SigningPlace> bookmarks(Document xml) {
        Map<Element, SigningPlace> found = new LinkedHashMap<>();
        NodeList bookmarks = xml.getElementsByTagNameNS(MAIN, "bookmarkStart");
        for (int i = 0; i < bookmarks.getLength(); i++) {
            Element bookmark = (Element) bookmarks.item(i);
            SigningPlace.ofBookmark(bookmark.getAttributeNS(MAIN, "name"))
                    .ifPresent(place -> found.put(bookmark, place));
        }
        return found;
    }

    /** Writes a text in place of what is between a bookmark and its end, in the look of its first run. */
    private static void write(Element bookmark, String text) {
        String id = bookmark.getAttributeNS(MAIN, "id");
        List<Element> runs = new ArrayList<>();
        Node next = bookmark.getNextSibling();
        while (next != null && !isEnd(next, id)) {
            if (isElement(next, "r")) {
                runs.add((Element) next);
            }
            next = next.getNextSibling();
        }
        if (next == null || runs.isEmpty()) {
            throw new LetterException(
                    List.of("the place " + bookmark.getAttributeNS(MAIN, "name") + " was changed by hand"));
        }
        Element first = runs.get(0);
        for (Node inside = first.getLastChild(); inside != null; inside = first.getLastChild()) {
            if (isElement(inside, "rPr")) {
                break;
            }
            first.removeChild(inside);
        }
        Element shown = first.getOwnerDocument().createElementNS(MAIN, prefixed(first, "t"));
        shown.setAttribute("xml:space", "preserve");
        shown.setTextContent(text);
        first.appendChild(shown);
        runs.subList(1, runs.size()).forEach(run -> run.getParentNode().removeChild(run));
    }

    private static String prefixed(Element like, String name) {
        return Optional.ofNullable(like.getPrefix()).map(p -> p + ":").orElse("") + name;
    }

    private static boolean isEnd(Node node, String id) {
        return isElement(node, "bookmarkEnd")
                && ((Element) node).getAttributeNS(MAIN, "id").equals(id);
    }

    private static boolean isElement(Node node, String name) {
        return node instanceof Element && MAIN.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }
}
