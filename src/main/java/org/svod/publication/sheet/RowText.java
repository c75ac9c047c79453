package org.svod.publication.sheet;

import java.io.IOException;
import java.util.Optional;

/**
 * A row as the file stores it (ECMA-376, part 1, 18.3.1.73), written from left to right. The decision
 * {@code 0010-rows-of-sheets-are-text} explains why POI's objects are not used for rows.
 */
final class RowText {

    /** Means that the program that shows the row sets its height. */
    private static final short AUTOMATIC = -1;

    private static final int TWIPS = 20;

    private final int row;
    private final Columns columns;
    private final Optional<KeptCells> kept;
    private final StringBuilder cells;
    private short height = AUTOMATIC;
    private boolean detail;
    private boolean folded;
    private boolean ended;

    /**
     * A row without cells.
     *
     * @param row its number, from 0
     * @param columns the columns of its sheet
     * @param kept stores its cells, if they are read again later
     * @param cells an empty buffer, used by this row until it has ended
     */
    RowText(int row, Columns columns, Optional<KeptCells> kept, StringBuilder cells) {
        this.row = row;
        this.columns = columns;
        this.kept = kept;
        this.cells = cells;
    }

    /** Its number, from 0. */
    int row() {
        return row;
    }

    /** Sets its height in points, to a twentieth. */
    void height(double points) {
        checkOpen();
        height = (short) ((float) points * TWIPS);
        kept.ifPresent(k -> k.height(row, points(height)));
    }

    /** Lets the program that shows the row set its height. */
    void automaticHeight() {
        checkOpen();
        height = AUTOMATIC;
        kept.ifPresent(k -> k.automaticHeight(row));
    }

    /** Makes it a detail of the row above that is not one itself; a folded one is not shown until a reader opens it. */
    void detail(boolean folded) {
        checkOpen();
        detail = true;
        this.folded = folded;
    }

    /** The format has no infinite numbers. */
    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " is no number of a cell");
        }
        return number;
    }

    /**
     * Makes sure that cells can still be added to the row.
     *
     * @throws IllegalStateException if it was already written
     */
    void checkOpen() {
        if (ended) {
            throw new IllegalStateException("row " + row + " has been written");
        }
    }

    private static float points(short height) {
        return height / (float) TWIPS;
    }

    /** A cell without content. */
    void blank(int column, int style) {
        cell(column, style).append("></c>");
    }

    /** A text, which must be safe for a cell. */
    void text(int column, int style, String text) {
        cell(column, style).append(" t=\"inlineStr\"><is><t");
        if (!text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)))) {
            cells.append(" xml:space=\"preserve\"");
        }
        cells.append('>');
        escape(text);
        cells.append("</t></is></c>");
        if (kept.isPresent()) {
            kept.get().text(row, column, text);
        }
    }

    /** A number. */
    void number(int column, int style, double number) {
        cell(column, style).append(" t=\"n\"><v>").append(finite(number)).append("</v></c>");
        if (kept.isPresent()) {
            kept.get().number(row, column, number);
        }
    }

    /** A formula and its result. */
    void formula(int column, int style, String formula, double result) {
        cell(column, style).append(" t=\"n\"><f>");
        escape(formula);
        cells.append("</f><v>").append(finite(result)).append("</v></c>");
        if (kept.isPresent()) {
            kept.get().number(row, column, result);
        }
    }

    /** A formula without its result. */
    void formula(int column, int style, String formula) {
        cell(column, style).append("><f>");
        escape(formula);
        cells.append("</f></c>");
    }

    private StringBuilder cell(int column, int style) {
        checkOpen();
        cells.append("<c r=\"").append(columns.letters(column)).append(row + 1).append('"');
        return style == 0 ? cells : cells.append(" s=\"").append(style).append('"');
    }

    /** Most texts have nothing to escape, and are added in one piece. */
    private void escape(String text) {
        if (needsNoEscape(text)) {
            cells.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> cells.append("&lt;");
                case '>' -> cells.append("&gt;");
                case '&' -> cells.append("&amp;");
                case '"' -> cells.append("&quot;");
                case '\n' -> cells.append("&#xa;");
                case '\t' -> cells.append("&#x9;");
                case '\u00A0' -> cells.append("&#xa0;");
                default -> cells.append(c);
            }
        }
    }

    private static boolean needsNoEscape(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean asItIs = c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c != '\u00A0';
            if (!asItIs) {
                return false;
            }
        }
        return true;
    }

    /** Ends the row and writes it. */
    void writeTo(RowStore store) throws IOException {
        ended = true;
        StringBuilder begin = new StringBuilder("<row r=\"").append(row + 1).append('"');
        if (height != AUTOMATIC) {
            begin.append(" customHeight=\"1\" ht=\"").append(points(height)).append('"');
        }
        if (detail) {
            begin.append(" outlineLevel=\"1\"").append(folded ? " hidden=\"1\"" : "");
        }
        store.append(begin.append(">\n"));
        store.append(cells.append("</row>\n"));
        cells.setLength(0);
    }
}
