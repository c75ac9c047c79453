package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.svod.figures.Cause;
import org.svod.figures.Vintage;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;

/**
 * The causes of each publication: files, decisions, the calendar and the settings. If the first publication has many
 * causes, they are only counted. Those of a later one are listed, except files above {@link #MOST}.
 */
final class CauseRows {

    private static final int FEW = 10;
    /** The number of files that are listed for one publication: more than one night really brings. */
    static final int MOST = 500;

    private final Texts words;
    private final Page page;
    private final SheetTable<Brought> table;

    /**
     * Rows on this page.
     *
     * @param columns number of columns of the page that the rows take
     */
    CauseRows(Texts words, Page page, int columns) {
        this.words = words;
        this.page = page;
        this.table = table(columns);
    }

    /** A publication and one of its causes in words. */
    record Brought(Vintage vintage, String cause) {}

    /**
     * The columns of the table.
     *
     * @param columns number of columns of the page that the table takes; the cause takes all that the others leave
     */
    static SheetTable<Brought> table(int columns) {
        List<SheetColumn<Brought>> before = List.of(
                SheetColumn.of(
                        "published.on", (line, row) -> line.date(row.vintage().date(), Look.DATE)),
                SheetColumn.of(
                        "vintage", (line, row) -> line.number(row.vintage().number(), Look.MARK)));
        SheetColumn<Brought> cause = SheetColumn.of("cause", (line, row) -> line.text(row.cause()));
        return SheetTable.of(
                "col.",
                Stream.concat(before.stream(), Stream.of(cause.span(columns - before.size())))
                        .toList());
    }

    void write(List<Vintage> vintages) {
        page.lastHeadings(table, words);
        vintages.forEach(vintage -> causes(vintage).forEach(cause -> table.write(page, new Brought(vintage, cause))));
    }

    private List<String> causes(Vintage vintage) {
        List<Cause> causes = vintage.causes().stream().map(Cause::recorded).toList();
        if (causes.isEmpty()) {
            return List.of(words.text("revisions.no-cause"));
        }
        if (vintage.number() == 1 && causes.size() > FEW) {
            long decisions = causes.stream().filter(c -> c.kind().isDecision()).count();
            return List.of(words.text("revisions.cause.first", causes.size() - decisions, decisions));
        }
        List<Cause> files =
                causes.stream().filter(c -> c.kind() == Cause.Kind.FILE).toList();
        List<String> listed =
                new ArrayList<>(files.stream().limit(MOST).map(Cause::detail).toList());
        if (files.size() > MOST) {
            listed.add(words.text("revisions.cause.more", files.size() - MOST));
        }
        causes.stream()
                .filter(c -> c.kind() != Cause.Kind.FILE)
                .map(c -> words.text("revisions.cause." + c.kind(), c.detail()))
                .forEach(listed::add);
        return listed;
    }
}
