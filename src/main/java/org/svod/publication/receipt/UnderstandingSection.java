package org.svod.publication.receipt;

import java.util.List;
import java.util.Map;
import org.svod.finding.Place;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Tone;
import org.svod.submission.Understanding;

/** What was delivered, and how it was understood: encoding, delimiter, decimal sign, columns. */
final class UnderstandingSection {

    private static final Map<String, String> DELIMITERS =
            Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar");

    private static final double LINE = 15;
    private static final int DELIVERY = 9;
    /** A file may have as many columns as it likes; the sheet lies in memory and shows so many. */
    private static final int SHOWN_COLUMNS = 200;

    private final Receipt receipt;
    private final Bilingual words;
    private final int columns;

    UnderstandingSection(Receipt receipt, Bilingual words, int columns) {
        this.receipt = receipt;
        this.words = words;
        this.columns = columns;
    }

    void write(Page page) {
        Understanding understanding = receipt.details().understanding();
        page.section(words.line("section.understood"), columns);
        if (!understanding.encoding().isEmpty()) {
            entry(page, "encoding", understanding.encoding(), "encoding." + understanding.encodingReason());
            String delimiter = words.line("delimiter." + DELIMITERS.getOrDefault(understanding.delimiter(), "none"));
            if (understanding.delimiterReason().isEmpty()) {
                entry(page, "delimiter", delimiter);
            } else {
                entry(page, "delimiter", delimiter, "delimiter." + understanding.delimiterReason());
            }
            entry(page, "decimal", words.line("decimal." + understanding.decimalSign()));
        }
        entry(
                page,
                "heading-line",
                understanding.headerLine() > 0
                        ? Long.toString(understanding.headerLine())
                        : words.line("heading-line.none"));
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
        page.section(words.line("section.columns"), columns);
        page.headings(
                List.of(words.both("heading.in-file"), words.both("heading.taken-for"), words.both("heading.letter")));
        for (Understanding.ColumnMatch column : understanding
                .columns()
                .subList(0, Math.min(understanding.columns().size(), SHOWN_COLUMNS))) {
            boolean ignored = column.column().isEmpty();
            page.line()
                    .text(column.heading(), Look.CODE)
                    .text(
                            ignored ? words.both("column.ignored") : column.column(),
                            ignored ? Look.TEXT.tone(Tone.FAIR) : Look.TEXT)
                    .text(new Place(1, 1, column.position(), "").cell().replace("1", ""), Look.MARK);
        }
        if (understanding.columnsInAll() > SHOWN_COLUMNS) {
            page.note(words.both("columns.more", understanding.columnsInAll() - SHOWN_COLUMNS));
        }
    }

    private void delivery(Page page) {
        page.section(words.line("section.delivery"), columns);
        entry(page, "received", receipt.delivery().received().toString());
        entry(page, "nth", Integer.toString(receipt.delivery().nth()));
        entry(page, "bytes", Long.toString(receipt.delivery().bytes()));
        entry(page, "sha256", receipt.delivery().sha256());
    }

    private void entry(Page page, String label, String value, String reason) {
        entry(page, label, value + " – " + words.line(reason));
    }

    private void entry(Page page, String label, String value) {
        page.line().text(words.line("label." + label)).text(value).span(columns - 1);
    }
}
