package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.svod.codebook.Column;
import org.svod.dialect.RecordCursor;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Texts;
import org.svod.submission.text.ShownText;

/**
 * The delivered file as a sheet, with every cell where a spreadsheet would show it, so that {@code C17} of a finding is
 * {@code C17} here too; therefore no title is above. Every field is text, as it was sent, except those that may be a
 * person's name. Faulty cells are coloured and have comments.
 */
final class FileSheet {

    /** Number of rows of the file that are shown. */
    static final int ROWS = 2_000;

    /** Number of rows that are legible on one printed page. */
    private static final int ONE_PAGE = 60;

    /**
     * Number of cells with a comment. Each comment is an object in memory, and the sheet of findings has all findings.
     */
    static final int COMMENTS = 2_000;

    /** Errors about more rows than the one where they stand. */
    private static final Set<FindingCode> BEYOND_A_ROW =
            EnumSet.of(FindingCode.TEXT_LINES, FindingCode.MIXED_DELIMITERS, FindingCode.RECORD_TOO_LONG);

    private static final String AUTHOR = "Svod";
    private static final String WITHHELD = "•••";
    private static final int HIGHEST_FROZEN_ROW = 20;
    private static final Look FIELD = Look.CODE.wrap(false);

    private final Receipt receipt;
    private final Texts words;
    private final FindingsByCell remarks;
    private final SharedWords shared;
    /** Whether every row of a table was read, and every error is listed at its row. */
    private final boolean wholly;

    private final BitSet ignored = new BitSet();
    private final BitSet noted = new BitSet();
    private final List<Function<Texts, String>> notes = new ArrayList<>();
    private String sheet = "";
    private long lastRow;
    private boolean wide;
    private int faulty;
    private int headingRow = Integer.MAX_VALUE;

    FileSheet(Receipt receipt, Texts words, SharedWords shared) {
        this.receipt = receipt;
        this.words = words;
        this.remarks = new FindingsByCell(receipt.findings());
        this.shared = shared;
        receipt.details().understanding().columns().stream()
                .filter(c -> c.column().equals(Column.NOTE.heading()))
                .forEach(c -> noted.set(c.position()));
        receipt.details().understanding().columns().stream()
                .filter(c -> c.column().isEmpty()
                        && !receipt.details().understanding().isForm())
                .forEach(c -> ignored.set(c.position()));
        // Below a block, a form has cells that are shown to people and never read.
        this.wholly = !receipt.details().understanding().isForm()
                && receipt.outcome().counts().read() > 0
                && BEYOND_A_ROW.stream().noneMatch(code -> receipt.findings().count(code) > 0)
                && remarks.areComplete();
        notes.add(w -> w.text("file.not-shown"));
    }

    /** Says nothing about the file: nothing is marked in it. */
    void leaveOut() {
        notes.clear();
    }

    void write(Page page, Path content) throws IOException {
        notes.clear();
        sheet = page.name();
        Optional<RecordCursor> opened =
                SubmittedRecords.open(receipt.details().understanding(), shared.shown(), content);
        if (opened.isEmpty()) {
            notes.add(w -> w.text("file.not-understood"));
        } else {
            try (RecordCursor cursor = opened.get()) {
                write(page, cursor);
            }
        }
        // On paper, the letters and numbers of cells are those that the findings name.
        page.rowAndColumnHeadings();
        if (lastRow <= ONE_PAGE) {
            page.onePage();
        }
        if (!notes.isEmpty()) {
            page.gap();
            notes(words).forEach(page::note);
        }
    }

    private void write(Page page, RecordCursor cursor) throws IOException {
        // At most eight megabytes. The rows are kept because the widths must be known when the first wrapped text is
        // written.
        List<ShownRecord> first = new ArrayList<>();
        boolean more = cursor.next();
        while (more && cursor.row() <= FileWidths.ROWS) {
            first.add(ShownRecord.of(cursor));
            more = cursor.next();
        }
        page.characters(FileWidths.of(first));
        first.forEach(record -> row(page, record));
        while (more && cursor.row() <= ROWS) {
            row(page, ShownRecord.of(cursor));
            more = cursor.next();
        }
        if (more) {
            notes.add(w -> w.text("file.cut-rows", ROWS));
        }
        if (faulty > COMMENTS) {
            notes.add(w -> w.text("file.cut-comments", COMMENTS));
        }
        if (wide) {
            notes.add(w -> w.text("file.cut-columns", ShownRecord.COLUMNS));
        }
        cursor.trouble().map(shared::of).ifPresent(trouble -> {
            notes.add(w -> w.text("file.trouble", trouble.finding().place().line()));
            notes.add(w -> w.text(trouble.what()));
        });
        if (lastRow == 0 && notes.isEmpty()) {
            notes.add(w -> w.text("file.empty"));
        }
    }

    private void row(Page page, ShownRecord record) {
        int row = record.row();
        lastRow = row;
        wide |= record.size() > ShownRecord.COLUMNS;
        SheetRow line = page.skipTo(row - 1).line();
        FindingsByCell.Row said = remarks.row(row);
        int columns = Math.min(ShownRecord.COLUMNS, Math.max(record.size(), said.lastColumn()));
        boolean heading = record.line() == receipt.details().understanding().headerLine();
        headingRow = heading ? row : headingRow;
        Look look = heading ? Look.HEADING : FIELD;
        for (int column = 1; column <= columns; column++) {
            String field = record.field(column);
            String shown = cell(field, heading, row <= headingRow || record.control(), column, said);
            Optional<Severity> worst = said.worst(column);
            line.text(shown, worst.map(s -> look.tone(SeverityTones.of(s))).orElse(look));
            if (worst.isPresent() && faulty++ < COMMENTS) {
                line.comment(AUTHOR, said.text(column, words, shared));
            }
        }
        if (heading && row <= HIGHEST_FROZEN_ROW) {
            page.freezeRows(row);
        }
    }

    /**
     * A cell as it may be shown. If every row was read and a row has no errors, its cells in the columns of the format
     * were understood. Everything else may be personal data: it is shown only if {@link ShownText} allows it, and a
     * column that is not part of the format is never shown.
     */
    private String cell(String field, boolean heading, boolean outsideTable, int column, FindingsByCell.Row said) {
        if (field.isBlank()) {
            return field;
        }
        if (!heading && !outsideTable && ignored.get(column)) {
            return WITHHELD;
        }
        boolean understood = wholly && !outsideTable && !noted.get(column) && !said.hasErrors();
        return understood || shared.shown().shows(field) ? field : WITHHELD;
    }

    /** The link from a finding to its cell on this sheet; no link if the cell is not shown. */
    Link link(Place place) {
        boolean shown = place.row() > 0 && place.row() <= lastRow && place.column() <= ShownRecord.COLUMNS;
        return shown
                ? new Link(
                        receipt.details().understanding().cell(place),
                        sheet,
                        (int) place.row() - 1,
                        Math.max(0, place.column() - 1))
                : new Link(receipt.details().understanding().cell(place), "", 0);
    }

    /** The remarks about the shown rows: why not all are shown; empty if all are. */
    List<String> notes(Texts inWords) {
        return notes.stream().map(note -> note.apply(inWords)).toList();
    }

    /** The link to the sheet; no link if there is none. */
    Link link(Texts inWords) {
        return new Link(inWords.text("link.file"), sheet, 0);
    }
}
