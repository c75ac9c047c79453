package org.svod.publication.receipt;

import java.util.List;
import java.util.Map;
import org.svod.dialect.FormWords;
import org.svod.finding.Place;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Worded;
import org.svod.submission.Understanding;

/** What was delivered, and how it was understood: encoding, delimiter, decimal sign, columns. */
final class UnderstandingSection {

    private static final Map<String, String> DELIMITERS =
            Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar");

    private static final double LINE = 15;
    private static final int DELIVERY = 9;
    /**
     * Number of columns that the sheet shows. A file may have any number of columns, but the sheet is kept in memory.
     */
    private static final int SHOWN_COLUMNS = 200;

    private static final SheetTable<Worded<Understanding.ColumnMatch>> COLUMNS = SheetTable.of(
            "heading.",
            List.of(
                    SheetColumn.of("in-file", (line, row) -> line.text(row.of().heading(), Look.CODE)),
                    SheetColumn.of("taken-for", UnderstandingSection::takenFor),
                    SheetColumn.of(
                            "letter",
                            (line, row) -> line.text(
                                    new Place(1, 1, row.of().position(), "")
                                            .cell()
                                            .replace("1", ""),
                                    Look.MARK))));

    private final Receipt receipt;
    private final Texts words;
    private final int columns;

    UnderstandingSection(Receipt receipt, Texts words, int columns) {
        this.receipt = receipt;
        this.words = words;
        this.columns = columns;
    }

    void write(Page page) {
        Understanding understanding = receipt.details().understanding();
        page.section(words.text("section.understood"), columns);
        if (!understanding.encoding().isEmpty()) {
            entry(page, "encoding", understanding.encoding(), "encoding." + understanding.encodingReason());
            String delimiter = words.text("delimiter." + DELIMITERS.getOrDefault(understanding.delimiter(), "none"));
            if (understanding.delimiterReason().isEmpty()) {
                entry(page, "delimiter", delimiter);
            } else {
                entry(page, "delimiter", delimiter, "delimiter." + understanding.delimiterReason());
            }
            entry(page, "decimal", words.text("decimal." + understanding.decimalSign()));
        }
        if (!understanding.sheet().isEmpty()) {
            entry(page, "sheet", understanding.sheet());
        }
        entry(
                page,
                "heading-line",
                understanding.headerLine() > 0
                        ? Long.toString(understanding.headerLine())
                        : words.text("heading-line.none"));
        if (!understanding.columns().isEmpty()) {
            columns(
                    page.gap()
                            .keepTogether(
                                    columns, LINE * (understanding.columns().size() + 3)),
                    understanding);
        }
        delivery(page.gap().keepTogether(columns, LINE * DELIVERY));
    }

    private void columns(Page page, Understanding understanding) {
        page.section(words.text("section.columns"), columns);
        page.headings(COLUMNS, words);
        understanding
                .columns()
                .subList(0, Math.min(understanding.columns().size(), SHOWN_COLUMNS))
                .forEach(column -> COLUMNS.write(page, new Worded<>(words, column)));
        if (understanding.columnsInAll() > SHOWN_COLUMNS) {
            page.note(words.text("columns.more", understanding.columnsInAll() - SHOWN_COLUMNS));
        }
    }

    private static void takenFor(SheetRow line, Worded<Understanding.ColumnMatch> row) {
        if (FormWords.TOTAL.equals(row.of().heading())
                || FormWords.NIL.equals(row.of().heading())) {
            line.text(row.words().text("column." + row.of().heading()), Look.TEXT);
            return;
        }
        boolean ignored = row.of().column().isEmpty();
        line.text(
                ignored ? row.words().text("column.ignored") : row.of().column(),
                ignored ? Look.TEXT.tone(Tone.FAIR) : Look.TEXT);
    }

    private void delivery(Page page) {
        page.section(words.text("section.delivery"), columns);
        entry(page, "received", words.day(receipt.delivery().received()));
        entry(page, "nth", Integer.toString(receipt.delivery().nth()));
        entry(page, "bytes", Long.toString(receipt.delivery().bytes()));
        entry(page, "sha256", receipt.delivery().sha256());
    }

    private void entry(Page page, String label, String value, String reason) {
        entry(page, label, value + " – " + words.text(reason));
    }

    private void entry(Page page, String label, String value) {
        page.line().text(words.text("label." + label)).text(value).span(columns - 1);
    }
}
