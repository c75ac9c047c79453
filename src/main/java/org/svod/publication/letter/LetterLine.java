package org.svod.publication.letter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A paragraph of a document as it is read.
 *
 * @param part the part of the document, like {@code /word/document.xml}
 * @param row number of the innermost table row that contains it, from 1 within its part; 0 outside tables
 * @param spans its text
 */
record LetterLine(String part, int row, List<Span> spans) {

    /**
     * A piece of text within one bookmark, or outside any bookmark.
     *
     * @param text the characters
     * @param bookmark name of the bookmark of ours around it
     */
    record Span(String text, Optional<String> bookmark) {}

    /** All its characters. */
    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
