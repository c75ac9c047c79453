package org.svod.publication.sheet;

/** The colours of a chart, as its file says them. */
final class ChartInk {

    private static final int EMU_PER_POINT = 12_700;

    private ChartInk() {}

    static String solid(String rgb) {
        return "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>";
    }

    static String line(String rgb, double points) {
        return "<a:ln w=\"" + (int) (points * EMU_PER_POINT) + "\">" + solid(rgb) + "</a:ln>";
    }

    /** The same as the properties of a shape. */
    static String shape(String ink) {
        return "<c:spPr>" + ink + "</c:spPr>";
    }
}
