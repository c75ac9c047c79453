package org.svod.publication.receipt;

/**
 * Text of an HTML document. Whatever a file contains stays text: it can begin no element, end no attribute, and change
 * the direction of nothing but itself.
 */
final class HtmlText {

    private static final int PICTURES = 0x2400;
    private static final char UNKNOWN = '\uFFFD';

    private static final int USUAL_LENGTH = 1 << 14;

    private final StringBuilder html = new StringBuilder(USUAL_LENGTH);

    /** Adds markup of the program itself, never text that comes from outside. */
    HtmlText markup(String markup) {
        html.append(markup);
        return this;
    }

    /** Adds text between two tags. */
    HtmlText text(String text) {
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            if (staysAsItIs(text.charAt(at))) {
                at++;
            } else {
                html.append(text, from, at);
                int c = text.codePointAt(at);
                add(c);
                at += Character.charCount(c);
                from = at;
            }
        }
        html.append(text, from, text.length());
        return this;
    }

    /** Whether it is one of the many characters about which {@link #add} has nothing to say. */
    private static boolean staysAsItIs(char c) {
        return (c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'')
                || (c > '\u00A0' && c < '\u2000');
    }

    /** Adds an element that has only this text. */
    HtmlText element(String name, String text) {
        return markup("<" + name + ">").text(text).markup("</" + name + ">\n");
    }

    /** Adds an element with text from outside, kept apart from the text around it. */
    HtmlText sent(String name, String text) {
        return markup("<" + name + " class=\"sent\"><bdi>").text(text).markup("</bdi></" + name + ">\n");
    }

    private void add(int c) {
        switch (c) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n' -> html.append("<br/>");
            case '\u00A0' -> html.append("&#160;");
            default -> visible(c);
        }
    }

    /** Control characters as their pictures; what cannot stand in a document, or turns the text around, as a sign. */
    private void visible(int c) {
        if (c < ' ') {
            html.appendCodePoint(PICTURES + c);
        } else if ((c >= 0x7F && c < 0xA0)
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || turnsAround(c)) {
            html.append(UNKNOWN);
        } else {
            html.appendCodePoint(c);
        }
    }

    /** Characters that change the direction of the text after them. */
    private static boolean turnsAround(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
