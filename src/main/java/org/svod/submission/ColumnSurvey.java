package org.svod.submission;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.characters.HashSign;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileForm;
import org.svod.dialect.RecordCursor;
import org.svod.submission.text.NumberParser;

/** What the columns of a file hold, looked through before its rows are read: only where a heading raises a question. */
final class ColumnSurvey {

    /** Rows that are looked through at most. */
    private static final int ROWS = 10_000;

    private static final int FEWEST = 2;

    private final int[] filled;
    private final int[] numbers;
    private final int[] codes;
    private final int[] units;
    private final boolean[] otherUnits;
    private final int[] operations;
    private final int[] cases;
    private final boolean[] counting;
    private int rows;

    /** What a column holds. */
    enum Values {
        BLANK,
        TEXT,
        NUMBERS,
        CODES,
        /** Units, with one among them in which a value is not as it is stored. */
        UNITS,
        /** Operations. */
        OPERATIONS,
        /** What the numbers of cases look like. */
        CASES,
        /** 1, 2, 3 and on, or 0, 1, 2 and on, on every row. */
        ROW_NUMBERS
    }

    private ColumnSurvey(int width) {
        this.filled = new int[width];
        this.numbers = new int[width];
        this.codes = new int[width];
        this.units = new int[width];
        this.otherUnits = new boolean[width];
        this.operations = new int[width];
        this.cases = new int[width];
        this.counting = new boolean[width];
        Arrays.fill(counting, true);
    }

    /** Looks through the rows below the heading. */
    static ColumnSurvey of(ByteSource source, FileForm form, ColumnMapping columns, Codebook codebook)
            throws IOException {
        ColumnSurvey survey = new ColumnSurvey(columns.width());
        CodebookVocabulary vocabulary = new CodebookVocabulary(codebook.whole());
        try (RecordCursor record = form.open(source)) {
            int headings = 0;
            while (survey.rows < ROWS && record.next()) {
                boolean below = record.line() >= form.headingLine().orElse(0);
                if (below && !RecordCheck.isBlank(record)) {
                    if (headings < form.headingLines()) {
                        headings++;
                    } else if (!HashSign.begins(record.get(0))) {
                        survey.take(record, vocabulary);
                    }
                }
            }
        }
        return survey;
    }

    private void take(RecordCursor record, CodebookVocabulary vocabulary) {
        for (int i = 0; i < filled.length; i++) {
            String text = i < record.size() ? Blanks.strip(record.get(i)) : "";
            boolean number = text.chars().anyMatch(c -> c >= '0' && c <= '9')
                    && NumberParser.parse(text).isNumber();
            boolean word = !text.isEmpty() && text.length() <= RecordCursor.LONGEST_FIELD;
            filled[i] += text.isEmpty() ? 0 : 1;
            numbers[i] += number ? 1 : 0;
            codes[i] += word && !number && vocabulary.isName(text) ? 1 : 0;
            // A column that holds anything else as well is none of these.
            units[i] += word && units[i] == filled[i] - 1 && vocabulary.isUnit(text, number) ? 1 : 0;
            otherUnits[i] |= units[i] == filled[i] && word && vocabulary.isOtherUnit(text);
            operations[i] += word && operations[i] == filled[i] - 1 && vocabulary.isOperation(text) ? 1 : 0;
            cases[i] += word && cases[i] == filled[i] - 1 && isCase(text) ? 1 : 0;
            String counted = text.endsWith(".") || text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
            counting[i] &= counted.equals(Integer.toString(rows + 1)) || counted.equals(Integer.toString(rows));
        }
        rows++;
    }

    Values of(int position) {
        if (filled[position] == 0) {
            return Values.BLANK;
        }
        if (counting[position] && rows >= FEWEST) {
            return Values.ROW_NUMBERS;
        }
        if (units[position] == filled[position] && otherUnits[position]) {
            return Values.UNITS;
        }
        if (numbers[position] == filled[position]) {
            return Values.NUMBERS;
        }
        if (operations[position] == filled[position]) {
            return Values.OPERATIONS;
        }
        if (codes[position] > 0) {
            return Values.CODES;
        }
        return cases[position] == filled[position] ? Values.CASES : Values.TEXT;
    }

    /** The column of the table that this one without a known heading must be; empty where nothing depends on it. */
    Optional<Column> lost(int position, ColumnMapping columns) {
        boolean byOperation = columns.wide().stream().anyMatch(w -> w.kind() == Column.OPERATION);
        return switch (of(position)) {
            case UNITS -> columns.has(Column.UNIT) ? Optional.empty() : Optional.of(Column.UNIT);
            case OPERATIONS ->
                columns.has(Column.OPERATION) || byOperation ? Optional.empty() : Optional.of(Column.OPERATION);
            default -> Optional.empty();
        };
    }

    /** Which kind of column the advice about an unread one is for. */
    String advised(int position, ColumnMapping columns) {
        return switch (of(position)) {
            case UNITS, OPERATIONS -> Values.CODES.name();
            case CASES -> (columns.has(Column.CASE_REF) ? Values.TEXT : Values.CASES).name();
            default -> of(position).name();
        };
    }

    /** Whether the text may be the number of a case: signs or letters beside its digits, and no date. */
    private static boolean isCase(String text) {
        CaseNumbers.CaseText read = CaseNumbers.read(text);
        boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digit && !read.number().isEmpty() && !read.number().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How many rows were looked through. */
    int rows() {
        return rows;
    }
}
