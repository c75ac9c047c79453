package org.svod.publication.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.svod.codebook.Column;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/**
 * The return itself. The first row has the headings, which cannot be changed by accident; the cells below offer
 * choices. All cells except those of values are text, so that no spreadsheet turns {@code 2023-05} into a date.
 */
final class FormSheet {

    /** The columns from left to right. */
    private static final List<Column> ORDER = List.of(Column.values());

    /** Empty rows below the prepared ones that offer choices. */
    static final int SPARE_ROWS = 300;

    private static final int LAST_COLUMN_OF_A_SHEET = 16_384;
    private static final int LONGEST_PROMPT = 255;
    private static final int LONGEST_PROMPT_TITLE = 32;

    private final Texts words;
    private final Choices choices;
    private final ListsSheet lists;

    FormSheet(Texts words, Choices choices, ListsSheet lists) {
        this.words = words;
        this.choices = choices;
        this.lists = lists;
    }

    void write(Page page, XSSFWorkbook book, List<Map<Column, String>> rows) {
        for (Column column : ORDER) {
            page.widths(ORDER.indexOf(column), ORDER.indexOf(column), width(column));
        }
        page.tableHeadings(ORDER.stream().map(Column::heading).toList(), 0);
        XSSFSheet sheet = page.poi();
        sheet.setDisplayGridlines(true);
        sheet.setPrintGridlines(true);
        XSSFCellStyle text = open(book, "@");
        XSSFCellStyle number = open(book, "General");
        unlockColumns(sheet, text, number);
        int first = page.next();
        for (int i = 0; i < rows.size() + SPARE_ROWS; i++) {
            Map<Column, String> prepared = i < rows.size() ? rows.get(i) : Map.of();
            SheetRow line = page.line();
            for (Column column : ORDER) {
                line.styled(Optional.ofNullable(prepared.get(column)), column == Column.VALUE ? number : text);
            }
        }
        for (Column column : ORDER) {
            validate(sheet, column, first, page.next() - 1);
        }
        protect(sheet);
    }

    private static Width width(Column column) {
        return switch (column) {
            case STATE, UNIT, STATUS -> Width.SHORT;
            case PERIOD -> Width.DATE;
            case INDICATOR, OPERATION -> Width.FILE;
            case COUNTERPART, CASE_REF, VALUE -> Width.WORD;
            case NOTE -> Width.NAME;
        };
    }

    private static XSSFCellStyle open(XSSFWorkbook book, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setLocked(false);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** Rows of a protected sheet can be deleted only if all their cells are unlocked, to the last column. */
    private static void unlockColumns(XSSFSheet sheet, XSSFCellStyle text, XSSFCellStyle number) {
        for (Column column : ORDER) {
            sheet.setDefaultColumnStyle(ORDER.indexOf(column), column == Column.VALUE ? number : text);
        }
        CTCol rest = sheet.getCTWorksheet().getColsArray(0).addNewCol();
        rest.setMin(ORDER.size() + 1L);
        rest.setMax(LAST_COLUMN_OF_A_SHEET);
        rest.setWidth(sheet.getDefaultColumnWidth());
        rest.setStyle(text.getIndex());
    }

    private void validate(XSSFSheet sheet, Column column, int first, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int at = ORDER.indexOf(column);
        DataValidation validation =
                helper.createValidation(constraint(helper, column), new CellRangeAddressList(first, last, at, at));
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(hasConstraint(column));
        validation.createErrorBox(
                title(column), cut(words.text("error." + (column == Column.VALUE ? "value" : "list"))));
        validation.setShowPromptBox(true);
        validation.createPromptBox(title(column), cut(words.text("column." + column.heading())));
        sheet.addValidationData(validation);
    }

    private boolean hasConstraint(Column column) {
        return column == Column.VALUE || !choices.of(column).isEmpty();
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, Column column) {
        if (column == Column.VALUE) {
            return helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
        }
        List<String> offered = choices.of(column);
        return offered.isEmpty()
                ? helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "32767", null)
                : helper.createFormulaListConstraint(lists.store(offered));
    }

    private static String title(Column column) {
        return column.heading().length() > LONGEST_PROMPT_TITLE
                ? column.heading().substring(0, LONGEST_PROMPT_TITLE)
                : column.heading();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_PROMPT ? text.substring(0, LONGEST_PROMPT - 1) + "…" : text;
    }

    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }
}
