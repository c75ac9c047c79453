package org.svod.publication.sheet;

/** Writes the figure of every bar at its end. */
final class BarLabels {

    private BarLabels() {}

    static String show(String format) {
        return "<c:dLbls><c:numFmt formatCode=\"" + XmlText.attribute(format) + "\" sourceLinked=\"false\"/>"
                + "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"false\"/><c:showVal val=\"true\"/>"
                + "<c:showCatName val=\"false\"/><c:showSerName val=\"false\"/><c:showPercent val=\"false\"/>"
                + "<c:showBubbleSize val=\"false\"/></c:dLbls>";
    }
}
