package org.svod.publication.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Name;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.round.QualityHeading;

/** The quality of a round in words: a row for each heading of SIMS; a missing text is named. */
final class QualityTextRows {

    static final SheetTable<Described> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "code",
                            Width.SHORT,
                            (line, row) -> line.text(row.heading().number(), Look.CODE)),
                    SheetColumn.of(
                            "quality.heading",
                            Width.NAME,
                            (line, row) -> line.text(row.words().text("sims." + row.heading()))),
                    SheetColumn.of("quality.text", Width.LONG, (line, row) -> {
                        if (row.text().isPresent()) {
                            line.text(row.words().text(row.text().orElseThrow()));
                        } else {
                            line.text(
                                    row.words()
                                            .text(
                                                    "quality-report.missing",
                                                    row.heading().key()),
                                    Look.TEXT.tone(Tone.FAIR));
                        }
                    })));

    private QualityTextRows() {}

    /** A heading with its text, if there is one. */
    record Described(Texts words, QualityHeading heading, Optional<Name> text) {}

    static List<Described> of(WorkbookContext context) {
        return Arrays.stream(QualityHeading.values())
                .map(heading -> new Described(
                        context.words(),
                        heading,
                        Optional.ofNullable(context.report().qualityTexts().get(heading))))
                .toList();
    }
}
