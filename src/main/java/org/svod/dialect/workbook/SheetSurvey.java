package org.svod.dialect.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svod.characters.Blanks;
import org.svod.dialect.FormWords;
import org.svod.dialect.Vocabulary;
import org.svod.finding.Place;

/**
 * What one pass over a sheet tells about its table.
 *
 * @param headingRow row of the heading, or of the first record of a form, from 1
 * @param headings the headings from the first column on, blank where there is none; empty for a form
 * @param width how many columns have a heading, or hold something below it
 * @param formula the first formula below the heading
 * @param filled whether a value stands below the heading of the values
 * @param hidden the columns that cannot be seen
 * @param merged the merged ranges
 */
record SheetSurvey(
        int headingRow,
        List<String> headings,
        int width,
        Optional<Place> formula,
        boolean filled,
        HiddenColumns hidden,
        MergedRanges merged) {

    private static final int LONGEST_HEADING = 100;

    /** Looks through the whole sheet; empty where it has no heading. */
    static Optional<SheetSurvey> of(RowStream rows, Vocabulary vocabulary) throws IOException {
        Search search = new Search(vocabulary);
        while (rows.next()) {
            search.take(rows);
        }
        return search.found(rows);
    }

    /**
     * Whether the sheet holds a table with values, as far as its first rows tell, or a form that is filled in anywhere.
     */
    static boolean isTable(RowStream rows, Vocabulary vocabulary) throws IOException {
        Search search = new Search(vocabulary);
        for (int i = 0; (i < 2 * Limits.TITLES || search.form.isPresent()) && rows.next(); i++) {
            search.take(rows);
        }
        return search.found(rows).filter(SheetSurvey::filled).isPresent();
    }

    /** Whether the sheet holds a statistical form. */
    boolean isForm() {
        return headings.isEmpty();
    }

    /** The heading that a place lies under; blank where there is none. */
    String heading(int column) {
        return column <= headings.size() ? headings.get(column - 1) : "";
    }

    /** The search for the heading: the first of the leading rows that has the most different headings. */
    private static final class Search {

        private final Vocabulary vocabulary;
        private int seen;
        private int best = 1;
        private int row;
        private int width;
        private final BitSet valueColumns = new BitSet();
        private boolean filled;
        private List<String> headings = List.of();
        private Optional<Place> formula = Optional.empty();
        private Optional<FormSurvey> form = Optional.empty();

        Search(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        void take(RowStream rows) throws RefusedWorkbookException {
            List<SheetCell> cells = rows.cells();
            if (form.isPresent()) {
                form.get().take(rows.row(), cells);
                width = Math.max(width, last(cells));
                return;
            }
            if (row == 0
                    && seen < Limits.TITLES
                    && FormWords.is(FormWords.FORM, cells.get(0).text())) {
                row = rows.row();
                width = last(cells);
                form = Optional.of(new FormSurvey());
                return;
            }
            if (seen < Limits.TITLES && !cells.get(0).text().startsWith("#")) {
                seen++;
                int known = known(cells);
                // One heading alone may be a word of a title, but not beside columns that are each for one thing.
                boolean wide = row == 0 && known == 1 && vocabulary.isWide(texts(cells));
                if (known > best || wide) {
                    best = Math.max(best, known);
                    begin(rows.row(), cells);
                    return;
                }
            }
            if (row > 0) {
                below(rows.row(), cells);
            }
        }

        private void begin(int at, List<SheetCell> cells) throws RefusedWorkbookException {
            row = at;
            width = last(cells);
            filled = false;
            formula = Optional.empty();
            String[] texts = new String[width];
            Arrays.fill(texts, "");
            valueColumns.clear();
            for (SheetCell cell : cells) {
                texts[cell.column() - 1] = Blanks.strip(cell.text());
                if (vocabulary.isValueHeading(cell.text())
                        || (!vocabulary.isHeading(cell.text()) && vocabulary.isWideHeading(cell.text()))) {
                    valueColumns.set(cell.column());
                }
            }
            headings = List.of(texts);
        }

        private void below(int at, List<SheetCell> cells) throws RefusedWorkbookException {
            width = Math.max(width, last(cells));
            for (SheetCell cell : cells) {
                filled |= valueColumns.get(cell.column());
                if (formula.isEmpty() && cell.formula() && cell.column() <= headings.size()) {
                    formula = Optional.of(new Place(at, at, cell.column(), headings.get(cell.column() - 1)));
                }
            }
        }

        private static int last(List<SheetCell> cells) throws RefusedWorkbookException {
            int last = cells.get(cells.size() - 1).column();
            if (last > Limits.COLUMNS) {
                throw PartStream.tooLarge();
            }
            return last;
        }

        private static List<String> texts(List<SheetCell> cells) {
            return cells.stream().map(cell -> Blanks.strip(cell.text())).toList();
        }

        private int known(List<SheetCell> cells) {
            Set<String> found = new HashSet<>();
            for (SheetCell cell : cells) {
                String text = Blanks.strip(cell.text());
                if (text.length() <= LONGEST_HEADING && vocabulary.isHeading(text)) {
                    found.add(text.toUpperCase(Locale.ROOT));
                }
            }
            return found.size();
        }

        Optional<SheetSurvey> found(RowStream rows) {
            return row == 0
                    ? Optional.empty()
                    : Optional.of(new SheetSurvey(
                            row,
                            headings,
                            width,
                            form.isPresent() ? form.get().formula() : formula,
                            form.map(FormSurvey::filled).orElse(filled),
                            rows.hiddenColumns(),
                            rows.merged()));
        }
    }
}
