package org.svod.publication.sheet;

/** Texts as they stand in parts of a workbook that are written as text, and not by POI. Such a text is visible. */
final class XmlText {

    private XmlText() {}

    /** An element with this text alone. */
    static String element(String name, String text) {
        return text.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + content(text) + "</" + name + ">";
    }

    private static String content(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }

    /** The value of an attribute, without its quotation marks. */
    static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
