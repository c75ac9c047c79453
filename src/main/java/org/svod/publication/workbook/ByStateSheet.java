package org.svod.publication.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.svod.codebook.State;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/**
 * The values that each state reported, each indicator with its own heat scale: indicators downwards and States across,
 * or, of many States, the other way round.
 */
final class ByStateSheet implements SheetWriter {

    static final String TABLE = "ByState";

    /** The number of States that can be read beside each other. */
    private static final int ACROSS = 20;

    private static final byte[] PALE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] DEEP = {(byte) 0xFF, (byte) 0x9C, (byte) 0xBF, (byte) 0xE0};

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.BY_STATE);
        List<State> states = context.states();
        if (states.isEmpty()) {
            page.note(context.words().text("by-state.none"));
            return;
        }
        if (states.size() > ACROSS) {
            new StatesDown(context, page).write(states).forEach(cells -> heat(page, cells));
        } else {
            across(context, page, states);
        }
        context.notes(page, "by-state.note");
    }

    private static void across(WorkbookContext context, Page page, List<State> states) {
        List<FigureTable.Column> columns = states.stream()
                .map(s -> new FigureTable.Column(s.code(), context.heading(s), Width.WORD))
                .toList();
        FigureTable table =
                new FigureTable(TABLE, context, page, columns, e -> e.state().code()).write();
        table.rows().values().forEach(row -> heat(page, table.breakdown(row)));
        page.acrossPages(table.table().size(), table.table().at(states.get(0).code()));
    }

    private static void heat(Page page, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formatting = page.poi().getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.NUMBER);
        scale.getThresholds()[0].setValue(0d);
        scale.getThresholds()[1].setRangeType(RangeType.MAX);
        scale.setColors(new XSSFColor[] {new XSSFColor(PALE), new XSSFColor(DEEP)});
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
