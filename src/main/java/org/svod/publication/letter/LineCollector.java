package org.svod.publication.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Collects the paragraphs of one part of a document while its XML is read. A paragraph in a text box is a paragraph of
 * its own.
 */
final class LineCollector {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final String part;
    private final List<LetterLine> lines = new ArrayList<>();
    private final Deque<List<LetterLine.Span>> open = new ArrayDeque<>();
    private final Deque<Integer> rows = new ArrayDeque<>();
    private final Map<String, String> bookmarks = new LinkedHashMap<>();
    private int rowsSeen;
    private boolean inText;

    LineCollector(String part) {
        this.part = part;
    }

    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p" -> open.push(new ArrayList<>());
            case "tr" -> rows.push(++rowsSeen);
            case "t" -> inText = true;
            case "tab", "br", "cr" -> add(" ");
            case "noBreakHyphen" -> add("-");
            case "bookmarkStart" -> bookmark(xml);
            case "bookmarkEnd" -> bookmarks.remove(id(xml));
            default -> {}
        }
    }

    void characters(String text) {
        if (inText) {
            add(text);
        }
    }

    void end(String element) {
        switch (element) {
            case "p" -> {
                List<LetterLine.Span> spans = open.pop();
                lines.add(new LetterLine(part, rows.isEmpty() ? 0 : rows.peek(), List.copyOf(spans)));
            }
            case "tr" -> rows.pop();
            case "t" -> inText = false;
            default -> {}
        }
    }

    List<LetterLine> lines() {
        return lines;
    }

    private void bookmark(XMLStreamReader xml) {
        String name = xml.getAttributeValue(MAIN, "name");
        if (name != null && name.startsWith(Bindings.PREFIX)) {
            bookmarks.put(id(xml), name);
        }
    }

    private static String id(XMLStreamReader xml) {
        return Optional.ofNullable(xml.getAttributeValue(MAIN, "id")).orElse("");
    }

    private void add(String text) {
        if (open.isEmpty()) {
            return;
        }
        Optional<String> bookmark = bookmarks.values().stream().reduce((first, last) -> last);
        List<LetterLine.Span> spans = open.element();
        if (!spans.isEmpty() && spans.get(spans.size() - 1).bookmark().equals(bookmark)) {
            LetterLine.Span last = spans.remove(spans.size() - 1);
            spans.add(new LetterLine.Span(last.text() + text, bookmark));
        } else {
            spans.add(new LetterLine.Span(text, bookmark));
        }
    }
}
