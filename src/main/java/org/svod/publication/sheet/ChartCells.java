package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The cells that a chart shows, with their content. The chart is drawn from this content until an office program
 * computes the cells again.
 */
final class ChartCells {

    private final Page page;
    private final CellRangeAddress range;
    private final List<CellAddress> cells = new ArrayList<>();

    ChartCells(Page page, CellRangeAddress range) {
        this.page = page;
        this.range = range;
        range.forEach(cells::add);
    }

    /** The labels along the axis of the chart; a cell without text is left out. */
    String labels() {
        return "<c:cat><c:strRef>"
                + reference()
                + cache("c:strCache", cell -> page.kept().text(cell).map(ChartCells::shown))
                + "</c:strRef></c:cat>";
    }

    /** The numbers of the chart; a cell without a number is a gap. */
    String numbers() {
        return "<c:val><c:numRef>"
                + reference()
                + cache("c:numCache", cell -> page.kept().number(cell).map(n -> Double.toString(n)))
                + "</c:numRef></c:val>";
    }

    /** The numbers that are there. */
    List<Double> present() {
        return cells.stream().flatMap(c -> page.kept().number(c).stream()).toList();
    }

    /** A text of a cell as a reader sees it, without the escapes of the format. */
    private static String shown(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    private String reference() {
        return XmlText.element("c:f", range.formatAsString(page.name(), true));
    }

    private String cache(String name, Function<CellAddress, Optional<String>> content) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Optional<String> point = content.apply(cells.get(i));
            if (point.isPresent()) {
                points.append("<c:pt idx=\"")
                        .append(i)
                        .append("\">")
                        .append(XmlText.element("c:v", point.get()))
                        .append("</c:pt>");
            }
        }
        return points.isEmpty()
                ? "<" + name + "/>"
                : "<" + name + "><c:ptCount val=\"" + cells.size() + "\"/>" + points + "</" + name + ">";
    }
}
