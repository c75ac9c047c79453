package org.svod.publication.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;

/** The sheet of the form. Only the white cells can be filled in; the totals are formulas. */
final class StatisticalSheet {

    /** Number of the first column of values. */
    private static final int FIRST_VALUE = 3;

    /** Widths in characters. A form of five operations is seen whole on a screen of 1366 points. */
    private static final int CODE_WIDTH = 10;

    private static final int NAME_WIDTH = 42;
    private static final int THIRD_WIDTH = 13;
    private static final int VALUE_WIDTH = 18;
    private static final int BOX_WIDTH = 11;
    /** Number of lines that can be read on two printed pages. */
    private static final int LINES_OF_TWO_PAGES = 80;

    private static final double CODE_HEIGHT = 10;
    private static final double ROW_HEIGHT = 17;

    /** What is printed in a table. */
    private static final Look PRINTED = Look.TEXT.tone(Tone.BAND);

    private static final int STOP = DataValidation.ErrorStyle.STOP;

    /** A value as a number, with any sign, in a spreadsheet of any language; its place is %1$s. */
    private static final String NUMBER =
            "_xlfn.NUMBERVALUE(SUBSTITUTE(SUBSTITUTE(%1$s,\".\",\",\"),_xlfn.UNICHAR(160),\"\"),\",\",\" \")";

    private final BlankForm form;
    private final Texts words;
    private final Page page;
    private final XSSFSheet sheet;
    private final XSSFWorkbook book;
    private final FormStyles styles;
    private final ListsSheet lists;
    private final List<CellRangeAddress> values = new ArrayList<>();
    private final List<CellRangeAddress> boxes = new ArrayList<>();
    private final List<CellRangeAddress> indicators = new ArrayList<>();
    private final List<CellRangeAddress> states = new ArrayList<>();

    StatisticalSheet(BlankForm form, Texts words, Page page, XSSFWorkbook book, ListsSheet lists) {
        this.form = form;
        this.words = words;
        this.page = page;
        this.sheet = page.poi();
        this.book = book;
        this.styles = new FormStyles(book);
        this.lists = lists;
    }

    void write() {
        List<FormLine> lines = FormLines.of(form);
        int operations = lines.stream()
                        .filter(line -> line.role() == FormLine.Role.CASE)
                        .findFirst()
                        .orElseThrow()
                        .cells()
                        .size()
                - FIRST_VALUE;
        List<Integer> widths = new ArrayList<>(List.of(CODE_WIDTH, NAME_WIDTH, THIRD_WIDTH));
        for (int i = 0; i < operations; i++) {
            widths.add(VALUE_WIDTH);
        }
        widths.addAll(List.of(BOX_WIDTH, BOX_WIDTH));
        page.characters(widths);
        lines.forEach(line -> line(line, operations));
        offer(values, helper().createCustomConstraint(isNumber()), "error.number", DataValidation.ErrorStyle.WARNING);
        offer(boxes, helper().createExplicitListConstraint(new String[] {"x"}), "error.list", STOP);
        offer(indicators, chosen(FormLines.indicators(form)), "error.list", STOP);
        offer(states, chosen(FormLines.states(form)), "error.list", STOP);
        values.forEach(area -> sheet.addIgnoredErrors(area, IgnoredErrorType.NUMBER_STORED_AS_TEXT));
        protect();
        if (lines.size() <= LINES_OF_TWO_PAGES) {
            sheet.getPrintSetup().setFitHeight((short) 2);
        }
        // With many operations, the name of the indicator stays in sight.
        sheet.createFreezePane(2, 0);
        // The codes are not printed.
        book.setPrintArea(0, 1, FIRST_VALUE + operations + 1, 0, page.next() - 1);
    }

    private void line(FormLine line, int operations) {
        switch (line.role()) {
            case GAP -> page.gap();
            case PAGE -> {
                sheet.setRowBreak(page.next());
                page.gap();
            }
            case START, BLOCK, END -> {
                SheetRow row = page.line().height(CODE_HEIGHT);
                line.cells().forEach(cell -> row.styled(Optional.of(cell), styles.code));
            }
            case TITLE -> free(line, Look.TITLE).height(24);
            case FACT -> free(line, Look.SUBTITLE).height(15);
            case HINT -> free(line, Look.NOTE).height(14);
            case SECTION -> {
                SheetRow row = free(line, Look.SECTION).height(18);
                for (int i = 2; i < FIRST_VALUE + operations + 2; i++) {
                    row.blank(Look.SECTION);
                }
            }
            case HEADINGS -> {
                SheetRow row = page.line().styled(Optional.of(line.cells().get(0)), styles.code);
                line.cells().stream().skip(1).forEach(cell -> row.text(cell, Look.HEADING));
            }
            case FIGURES, MORE_FIGURES -> figures(line, operations);
            case CASE -> cases(line);
        }
    }

    private SheetRow free(FormLine line, Look look) {
        return page.line()
                .styled(Optional.of(line.cells().get(0)), styles.code)
                .text(line.cells().get(1), look);
    }

    private void figures(FormLine line, int operations) {
        SheetRow row = page.line().height(ROW_HEIGHT);
        boolean chosen = line.cells().get(2).isEmpty();
        row.styled(Optional.of(line.cells().get(0)), styles.code);
        row.text(line.cells().get(1), PRINTED);
        if (chosen) {
            row.styled(Optional.empty(), styles.entry);
        } else {
            row.text(line.cells().get(2), PRINTED);
        }
        for (int i = 0; i < operations; i++) {
            row.styled(Optional.empty(), styles.value);
        }
        row.formula(sum(row.row(), operations), styles.total);
        boolean box = line.role() == FormLine.Role.FIGURES;
        if (box) {
            row.styled(Optional.empty(), styles.box);
        } else {
            row.blank(PRINTED);
        }
        int last = FIRST_VALUE + operations - 1;
        values.add(new CellRangeAddress(row.row(), row.row(), FIRST_VALUE, last));
        if (box) {
            boxes.add(new CellRangeAddress(row.row(), row.row(), last + 2, last + 2));
        }
        if (chosen) {
            states.add(new CellRangeAddress(row.row(), row.row(), 2, 2));
        }
    }

    private void cases(FormLine line) {
        SheetRow row = page.line().height(ROW_HEIGHT);
        row.styled(Optional.empty(), styles.code);
        row.styled(Optional.empty(), styles.entry).styled(Optional.empty(), styles.entry);
        for (int i = FIRST_VALUE; i < line.cells().size(); i++) {
            row.styled(Optional.empty(), styles.value);
        }
        values.add(new CellRangeAddress(
                row.row(), row.row(), FIRST_VALUE, line.cells().size() - 1));
        indicators.add(new CellRangeAddress(row.row(), row.row(), 1, 1));
    }

    /** What cannot be read as a number counts for nothing. */
    private static String sum(int row, int operations) {
        List<String> summands = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            String cell = CellReference.convertNumToColString(FIRST_VALUE + i) + (row + 1);
            summands.add("IFERROR(" + String.format(Locale.ROOT, NUMBER, cell) + ",0)");
        }
        return String.join("+", summands);
    }

    /** Whether the first of the cells with values holds a number, or says that there is none. */
    private String isNumber() {
        String cell = values.get(0).formatAsString().split(":", 2)[0];
        return "OR(ISNUMBER(" + String.format(Locale.ROOT, NUMBER, cell) + ")," + cell + "=\"-\"," + cell + "=\"n/a\","
                + cell + "=\"н/д\")";
    }

    private DataValidationHelper helper() {
        return sheet.getDataValidationHelper();
    }

    private DataValidationConstraint chosen(List<String> choices) {
        return helper().createFormulaListConstraint(lists.store(choices));
    }

    /** Checks what is entered; nothing pops up before that. */
    private void offer(List<CellRangeAddress> areas, DataValidationConstraint constraint, String error, int style) {
        if (areas.isEmpty()) {
            return;
        }
        CellRangeAddressList cells = new CellRangeAddressList();
        areas.forEach(cells::addCellRangeAddress);
        DataValidation validation = helper().createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(style);
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.text("sheet"), words.text(error));
        validation.setShowPromptBox(false);
        sheet.addValidationData(validation);
    }

    private void protect() {
        sheet.enableLocking();
        sheet.lockInsertRows(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }
}
