package org.svod.finding;

/**
 * The stable codes of everything that can be found in a submission. The resource bundle has three messages for each
 * code: {@code <code>.what} is wrong, what was {@code .expected}, and how to correct it ({@code .correction}). The
 * bundle also documents the arguments. The class is long because a list of codes is one piece: it is data, not code.
 */
public enum FindingCode {

    /** The file's name is not one of a submission. */
    NAME(Severity.ERROR, RuleType.EVA),
    /** The file is in the folder of one state and reports for another. */
    FOREIGN_FOLDER(Severity.ERROR, RuleType.EVA),
    /** There is no round for the year of the file's scope. */
    NO_ROUND(Severity.ERROR, RuleType.EVA),
    /** The file's scope begins after the run date. */
    FUTURE_SCOPE(Severity.ERROR, RuleType.RTS),
    /** The state was not a member throughout the file's scope. */
    NOT_A_MEMBER(Severity.WARNING, RuleType.REP),
    /** The version in the name is not higher than the current one, and the content is different. */
    STALE(Severity.ERROR, RuleType.EVA),
    /** A file without a version after one with a version; it waits for a decision. */
    VERSION_MISSING(Severity.WARNING, RuleType.EVA),
    /** The same cells as another file of the same name, which is written in another format. */
    SAME_CELLS(Severity.INFO, RuleType.EVA),
    /** Other cells than another file of the same name, which is written in another format. */
    TWO_FORMATS(Severity.ERROR, RuleType.EVA),
    /** The same bytes as the submission in force. */
    DUPLICATE(Severity.INFO, RuleType.EVA),
    /** The same bytes were delivered for another state or scope. */
    SAME_CONTENT(Severity.INFO, RuleType.EVA),
    /** The same bytes are in force for another period of the same state, and no row names its period. */
    SAME_FIGURES(Severity.WARNING, RuleType.EVA),
    /** A file in force has rows for a wider period, so this file cannot replace only its own months. */
    PERIOD_OVERLAP(Severity.ERROR, RuleType.RTS),
    /** The file of a spreadsheet program under the name of a CSV file. */
    SPREADSHEET_FILE(Severity.ERROR, RuleType.FLF),
    /** Another kind of file than text or a workbook. */
    OTHER_KIND(Severity.ERROR, RuleType.FLF),
    /** A workbook whose zip or XML is damaged, or another file under the name of a workbook. */
    WORKBOOK_DAMAGED(Severity.ERROR, RuleType.FLF),
    /** A workbook that is locked with a password. */
    WORKBOOK_ENCRYPTED(Severity.ERROR, RuleType.FLF),
    /** A workbook with macros. */
    WORKBOOK_MACROS(Severity.ERROR, RuleType.FLF),
    /** A workbook in which links to other workbooks may stand behind a value. */
    WORKBOOK_LINKS(Severity.ERROR, RuleType.FLF),
    /** A workbook that unpacks to more than any return can hold. */
    WORKBOOK_TOO_LARGE(Severity.ERROR, RuleType.FLF),
    /** A workbook whose XML declares entities, as no spreadsheet writes it. */
    WORKBOOK_ENTITIES(Severity.ERROR, RuleType.FLF),
    /** More than one visible sheet holds a table with values. */
    SEVERAL_SHEETS(Severity.ERROR, RuleType.FLF),
    /** The value of a merged cell holds for all its rows. */
    MERGED_FILLED(Severity.INFO, RuleType.FLF),
    /** Values that a formula has calculated. */
    FORMULA_VALUES(Severity.INFO, RuleType.FLF),
    /** The file has no bytes, or no characters besides blanks. */
    EMPTY_FILE(Severity.ERROR, RuleType.RNR),
    /** The file takes the return back. */
    WITHDRAWN(Severity.INFO, RuleType.CONTROL),
    /** The file takes the return back and has rows. */
    WITHDRAWN_WITH_ROWS(Severity.ERROR, RuleType.CONTROL),
    /** The file takes a return back, but none is in force. */
    NOTHING_TO_WITHDRAW(Severity.ERROR, RuleType.EVA),
    /** The file has a header and no data row. */
    NO_DATA_ROWS(Severity.ERROR, RuleType.RNR),
    /** Every value of the file is missing: an untouched form is not a return. */
    NOTHING_REPORTED(Severity.ERROR, RuleType.RNR),
    /** Detection was not sure; windows-1251 was assumed. */
    ENCODING_ASSUMED(Severity.INFO, RuleType.FLF),
    /** A program has spoilt the text, which is read as it was before. */
    ENCODING_REPAIRED(Severity.INFO, RuleType.FLF),
    /** Bytes that are not a character in the encoding of the file, or U+FFFD. */
    BAD_CHARACTER(Severity.ERROR, RuleType.FLF),
    /** A NUL character. */
    NUL_CHARACTER(Severity.ERROR, RuleType.FLF),
    /** A quote that is never closed. */
    UNCLOSED_QUOTE(Severity.ERROR, RuleType.FLF),
    /** Text after a closing quote. */
    BAD_QUOTE(Severity.ERROR, RuleType.FLF),
    /** A quoted cell that holds whole rows: its quotation mark is closed too far below. */
    ROWS_INSIDE_CELL(Severity.ERROR, RuleType.FLF),
    /** Whole rows are in quotation marks; each is divided a second time. */
    ROWS_IN_QUOTES(Severity.INFO, RuleType.FLF),
    /** The first line says {@code sep=} and names another delimiter than the file has. */
    SEP_LINE_WRONG(Severity.WARNING, RuleType.FLF),
    /** Rows are divided by another delimiter than the heading. */
    MIXED_DELIMITERS(Severity.ERROR, RuleType.FDD),
    /** A field of more than 32,767 characters. */
    FIELD_TOO_LONG(Severity.ERROR, RuleType.FDL),
    /** A record that is much too long; reading stops there. */
    RECORD_TOO_LONG(Severity.ERROR, RuleType.FDL),
    /** A record with more fields than the header. */
    TOO_MANY_FIELDS(Severity.ERROR, RuleType.FDD),
    /** A record with fewer fields than the header; the missing ones are taken as blank. */
    MISSING_FIELDS(Severity.WARNING, RuleType.FDD),
    /** Lines above the heading that are neither data nor control records. */
    TITLE_LINES(Severity.WARNING, RuleType.FLF),
    /** Lines of text under the table or among its rows. */
    TEXT_LINES(Severity.ERROR, RuleType.FLF),
    /** A record under the heading that numbers the columns; it is ignored. */
    COLUMN_NUMBERS(Severity.INFO, RuleType.FLF),
    /** Lines above the heading that hold data. */
    DATA_ABOVE_HEADING(Severity.ERROR, RuleType.FDD),
    /** A heading below the first one. */
    SECOND_HEADING(Severity.ERROR, RuleType.FDD),
    /** Several headings are in one cell, or a heading is among other words. */
    HEADING_INSIDE_CELL(Severity.ERROR, RuleType.FDD),
    /** A line that looks like a heading, but its words are not known. */
    HEADING_UNKNOWN(Severity.ERROR, RuleType.FDD),
    /** No line with the required column headings. */
    NO_HEADER(Severity.ERROR, RuleType.FDD),
    /** A column that is not part of the format; it is not stored. */
    UNKNOWN_COLUMN(Severity.WARNING, RuleType.FDD),
    /** A heading that is similar to the heading of a column which the file does not have. */
    HEADING_NEAR(Severity.ERROR, RuleType.FDD),
    /** A column whose heading is not known, but all of whose cells are units or operations. */
    CODES_UNREAD(Severity.ERROR, RuleType.FDD),
    /** A line outside the table says in which unit the values are. */
    UNIT_LINE(Severity.ERROR, RuleType.FDD),
    /** A unit in a heading that cannot act as the unit of the values. */
    HEADING_UNIT(Severity.ERROR, RuleType.FDD),
    /** Two columns; each of them may be the value. */
    VALUE_COLUMN_DOUBTED(Severity.ERROR, RuleType.FDD),
    /**
     * A wide table whose headings are of two kinds (indicator, period, operation), or that has another column of
     * values.
     */
    WIDE_MIXED(Severity.ERROR, RuleType.FDD),
    /** A column of numbers in a wide table with an unknown heading. */
    WIDE_UNKNOWN(Severity.ERROR, RuleType.FDD),
    /** The same column twice. */
    COLUMN_TWICE(Severity.ERROR, RuleType.FDD),
    /** A required column is missing. */
    COLUMN_MISSING(Severity.ERROR, RuleType.FDD),
    /** A form with a block, a column or a cell that Svod did not put there, or without one that it did. */
    FORM_CHANGED(Severity.ERROR, RuleType.FDD),
    /** A form for another state or period than its file. */
    FORM_SCOPE(Severity.ERROR, RuleType.RTS),
    /** An indicator in a block of a form that is for other indicators. */
    FORM_WRONG_BLOCK(Severity.ERROR, RuleType.COC),
    /** A text in a box of a form that is no mark. */
    FORM_BOX(Severity.ERROR, RuleType.FDT),
    /** The total of a row of a form differs from its values. */
    FORM_TOTAL(Severity.ERROR, RuleType.VAD),
    /** A cell of a form is blank, though there are joint cases of its indicator and operation. */
    FORM_WITHOUT_TOTAL(Severity.ERROR, RuleType.FDM),
    /** A cell of a form is smaller than the joint cases of its indicator and operation. */
    FORM_BELOW_CASES(Severity.ERROR, RuleType.VAD),
    /** A joint case of a form without its number or its value. */
    FORM_CASE_INCOMPLETE(Severity.ERROR, RuleType.FDM),
    /** Joint cases of a form have errors, so that nothing can be taken from its matrix. */
    FORM_CASES_REFUSED(Severity.ERROR, RuleType.VAD),
    /** The state is not in the codebook. */
    STATE_UNKNOWN(Severity.ERROR, RuleType.COV),
    /** The row is for another state than the file. */
    STATE_MISMATCH(Severity.ERROR, RuleType.COC),
    /** The period cannot be read. */
    PERIOD_FORMAT(Severity.ERROR, RuleType.FDT),
    /** A blank period below a filled one, in a file wider than a month. */
    PERIOD_MERGED(Severity.ERROR, RuleType.FDM),
    /** The period is outside the scope of the file. */
    PERIOD_OUTSIDE_SCOPE(Severity.ERROR, RuleType.RTS),
    /** All rows of the file are for one other period. */
    FILE_OF_OTHER_PERIOD(Severity.ERROR, RuleType.RTS),
    /** All rows of the file are for one other state. */
    FILE_OF_OTHER_STATE(Severity.ERROR, RuleType.COC),
    /** Values of the same indicator for a period and for a part of it; all of them are counted. */
    PERIOD_NESTED(Severity.WARNING, RuleType.VCO),
    /** A block of blank cells below a filled one, in the same rows as those of period or indicator: perhaps merged. */
    MERGED_CELLS(Severity.WARNING, RuleType.VCO),
    /** A row that equals the sum of the rows beside it; these differ from it in one column only. */
    TOTAL_SUSPECTED(Severity.WARNING, RuleType.VAD),
    /** The same for three or more indicators, and for every such row of the file. */
    TOTAL_OF_ROWS(Severity.ERROR, RuleType.VAD),
    /** The period begins after the run date. */
    PERIOD_FUTURE(Severity.ERROR, RuleType.RTS),
    /** The indicator is blank. */
    INDICATOR_MISSING(Severity.ERROR, RuleType.FDM),
    /** The indicator is not in the codebook. */
    INDICATOR_UNKNOWN(Severity.ERROR, RuleType.COV),
    /** The name of an indicator with a unit that is not its own, or beside which another one stands. */
    INDICATOR_UNIT(Severity.ERROR, RuleType.COC),
    /** The indicator is not asked for in the period of the row. */
    INDICATOR_NOT_ASKED(Severity.ERROR, RuleType.COC),
    /** A line of totals. */
    TOTAL_ROW(Severity.ERROR, RuleType.COV),
    /** A line whose code says that it is a part of the line above. */
    PART_ROW(Severity.ERROR, RuleType.COV),
    /** The operation is not in the codebook. */
    OPERATION_UNKNOWN(Severity.ERROR, RuleType.COV),
    /** The name of several operations; in the year of the file none or more than one of them runs. */
    OPERATION_AMBIGUOUS(Severity.ERROR, RuleType.COV),
    /** The state does not take part in the operation. */
    OPERATION_NOT_PARTICIPANT(Severity.WARNING, RuleType.COC),
    /** The period is outside the dates of the operation. */
    OPERATION_OUTSIDE_DATES(Severity.WARNING, RuleType.COC),
    /** The indicator needs a counterpart state. */
    COUNTERPART_MISSING(Severity.ERROR, RuleType.FDM),
    /** The counterpart is not in the codebook. */
    COUNTERPART_UNKNOWN(Severity.ERROR, RuleType.COV),
    /** The counterpart is the reporting state itself. */
    COUNTERPART_SELF(Severity.ERROR, RuleType.COC),
    /** A counterpart for an indicator that has none. */
    COUNTERPART_UNUSUAL(Severity.WARNING, RuleType.COC),
    /** The case number is not an administrative number. */
    CASE_REF_FORMAT(Severity.ERROR, RuleType.FDT),
    /** A case number that a spreadsheet changed into a date or a power of ten. */
    CASE_REF_CHANGED(Severity.ERROR, RuleType.FDT),
    /** A case number in which a word looks like the name of a person, or that looks like that of a telephone. */
    CASE_REF_NAME(Severity.ERROR, RuleType.FDT),
    /** A case number in Cyrillic letters; it is read in Latin letters. */
    CASE_REF_LETTERS(Severity.INFO, RuleType.FDT),
    /** A cell that shows an error of the spreadsheet. */
    ERROR_CELL(Severity.ERROR, RuleType.FDT),
    /** A number that is shown as a percentage. */
    PERCENT_CELL(Severity.ERROR, RuleType.FDT),
    /** A number whose format shows it in another unit, or divided by thousands. */
    SHOWN_OTHERWISE(Severity.ERROR, RuleType.FDT),
    /** A formula whose result is not stored. */
    FORMULA_WITHOUT_VALUE(Severity.ERROR, RuleType.FDT),
    /** A row or column of the table that cannot be seen. */
    HIDDEN_CELLS(Severity.ERROR, RuleType.FDT),
    /** A number in a cell that spans several rows. */
    MERGED_VALUE(Severity.ERROR, RuleType.FDT),
    /** The value is not a number. */
    VALUE_FORMAT(Severity.ERROR, RuleType.FDT),
    /** A word or sign that may mean nil or not available. */
    VALUE_NIL_OR_MISSING(Severity.ERROR, RuleType.FDT),
    /** The value is negative. */
    VALUE_NEGATIVE(Severity.ERROR, RuleType.VIR),
    /** A fraction for a counted indicator. */
    VALUE_FRACTION(Severity.ERROR, RuleType.FDT),
    /** More than 15 digits before, or 6 after, the decimal sign. */
    VALUE_TOO_LONG(Severity.ERROR, RuleType.FDL),
    /** More decimals in the unit of the indicator than are stored. */
    VALUE_TOO_FINE(Severity.ERROR, RuleType.FDL),
    /** Both decimal signs in one file. */
    DECIMAL_SIGN_MIXED(Severity.ERROR, RuleType.DES),
    /** The point may group thousands or begin a fraction. */
    GROUPING_AMBIGUOUS(Severity.ERROR, RuleType.DES),
    /** The point may group thousands, as usual in the country of the file. */
    GROUPING_DOUBTED(Severity.WARNING, RuleType.DES),
    /** A decimal comma without quotation marks has divided the value into two cells. */
    VALUE_SPILT(Severity.ERROR, RuleType.DES),
    /** No value and no status; status M was set. */
    VALUE_NOT_AVAILABLE(Severity.WARNING, RuleType.VCO),
    /** No value with a status that says there is one. */
    VALUE_MISSING(Severity.ERROR, RuleType.VCO),
    /** A value with the status that says there is none. */
    VALUE_WITH_MISSING(Severity.ERROR, RuleType.VCO),
    /** The unit is not in the codebook. */
    UNIT_UNKNOWN(Severity.ERROR, RuleType.COV),
    /** The unit does not convert to the indicator's own. */
    UNIT_NOT_CONVERTIBLE(Severity.ERROR, RuleType.COC),
    /** The status is not in the code list. */
    STATUS_UNKNOWN(Severity.ERROR, RuleType.COV),
    /** A row that SDMX says is to be deleted, or an action that is not known. */
    SDMX_ACTION(Severity.ERROR, RuleType.COC),
    /** A power of ten that is not a whole number. */
    SDMX_MULTIPLIER(Severity.ERROR, RuleType.FDT),
    /** The same key twice. */
    KEY_TWICE(Severity.ERROR, RuleType.RWD),
    /** A control record that cannot be read. */
    CONTROL_FORMAT(Severity.ERROR, RuleType.CONTROL),
    /** A record that begins with # and holds data, so that a row would be lost. */
    HASH_RECORD(Severity.ERROR, RuleType.CONTROL),
    /** The number of data rows differs from the control record. */
    CONTROL_ROWS(Severity.ERROR, RuleType.RNR),
    /** The sum of an indicator differs from the control record. */
    CONTROL_TOTAL(Severity.ERROR, RuleType.VAD),
    /** Control records without the closing one: the file was cut. */
    CONTROL_END_MISSING(Severity.ERROR, RuleType.CONTROL),
    /** Data after the closing control record. */
    CONTROL_AFTER_END(Severity.ERROR, RuleType.CONTROL),
    /** A rule of the codebook does not hold, and the return is rejected. */
    RULE_BROKEN(Severity.ERROR, RuleType.VCO),
    /** A rule of the codebook does not hold, and the State is asked to check. */
    RULE_DOUBT(Severity.WARNING, RuleType.VCO),
    /** A rule of the codebook does not hold, and this is noted. */
    RULE_NOTE(Severity.INFO, RuleType.VCO),
    /** The parts of an indicator are together more than the indicator. */
    PARTS_ABOVE_WHOLE(Severity.WARNING, RuleType.VAD),
    /** More records changed than the round tolerates. */
    REVISION_RECORDS(Severity.WARNING, RuleType.RRL),
    /** A value changed by more than the round tolerates. */
    REVISION_VALUE(Severity.WARNING, RuleType.VRT),
    /** A value far from the median of the periods before. */
    OUTLIER(Severity.WARNING, RuleType.VNO),
    /** The change of a state against last year is unlike that of the other states (Hidiroglou-Berthelot). */
    YEAR_CHANGE(Severity.WARNING, RuleType.VNO);

    private final Severity severity;
    private final RuleType ruleType;

    FindingCode(Severity severity, RuleType ruleType) {
        this.severity = severity;
        this.ruleType = ruleType;
    }

    /** How serious it is. */
    public Severity severity() {
        return severity;
    }

    /** Whether it is a question: the value is counted, and the sender must confirm or correct it. */
    public boolean asksConfirmation() {
        return this == GROUPING_DOUBTED || this == TOTAL_SUSPECTED || this == MERGED_CELLS || doubtsFile();
    }

    /** Whether it is a question about the file as a whole, not about a single value. */
    public boolean doubtsFile() {
        return this == SAME_FIGURES;
    }

    /** Which type of validation rule found it. */
    public RuleType ruleType() {
        return ruleType;
    }
}
