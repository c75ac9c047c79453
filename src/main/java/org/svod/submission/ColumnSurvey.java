package org.svod.submission;

import java.io.IOException;
import java.util.Arrays;
import org.svod.characters.Blanks;
import org.svod.characters.HashSign;
import org.svod.codebook.Codebook;
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
    private final boolean[] counting;
    private int rows;

    /** What a column holds. */
    enum Values {
        BLANK,
        TEXT,
        NUMBERS,
        CODES,
        /** 1, 2, 3 and on, or 0, 1, 2 and on, on every row. */
        ROW_NUMBERS
    }

    private ColumnSurvey(int width) {
        this.filled = new int[width];
        this.numbers = new int[width];
        this.codes = new int[width];
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
            filled[i] += text.isEmpty() ? 0 : 1;
            numbers[i] += number ? 1 : 0;
            codes[i] +=
                    !text.isEmpty() && !number && text.length() <= RecordCursor.LONGEST_FIELD && vocabulary.isName(text)
                            ? 1
                            : 0;
            counting[i] &= text.equals(Integer.toString(rows + 1)) || text.equals(Integer.toString(rows));
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
        if (numbers[position] == filled[position]) {
            return Values.NUMBERS;
        }
        return codes[position] > 0 ? Values.CODES : Values.TEXT;
    }

    /** How many rows were looked through. */
    int rows() {
        return rows;
    }
}
