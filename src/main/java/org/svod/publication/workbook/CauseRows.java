package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import org.svod.figures.Cause;
import org.svod.figures.Vintage;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;

/**
 * What brought each publication: files, decisions, the calendar and the settings. The many that brought the first one
 * are counted, those of a later one are listed, but for files beyond so many.
 */
final class CauseRows {

    private static final int FEW = 10;
    /** How many files that brought one publication are listed: more than one night brings in earnest. */
    static final int MOST = 500;

    private final Bilingual words;
    private final Page page;
    private final int span;

    /** Rows on this page, of which the cause takes so many columns. */
    CauseRows(Bilingual words, Page page, int span) {
        this.words = words;
        this.page = page;
        this.span = span;
    }

    void write(List<Vintage> vintages) {
        page.lastHeadings(
                List.of(words.both("col.published.on"), words.both("col.vintage"), words.both("col.cause")), span);
        vintages.forEach(vintage -> causes(vintage)
                .forEach(cause -> page.line()
                        .date(vintage.date(), Look.DATE)
                        .number(vintage.number(), Look.MARK)
                        .text(cause)
                        .span(span)));
    }

    private List<String> causes(Vintage vintage) {
        List<Cause> causes = vintage.causes().stream().map(Cause::recorded).toList();
        if (causes.isEmpty()) {
            return List.of(words.both("revisions.no-cause"));
        }
        if (vintage.number() == 1 && causes.size() > FEW) {
            long decisions = causes.stream().filter(c -> c.kind().isDecision()).count();
            return List.of(words.both("revisions.cause.first", causes.size() - decisions, decisions));
        }
        List<Cause> files =
                causes.stream().filter(c -> c.kind() == Cause.Kind.FILE).toList();
        List<String> listed =
                new ArrayList<>(files.stream().limit(MOST).map(Cause::detail).toList());
        if (files.size() > MOST) {
            listed.add(words.both("revisions.cause.more", files.size() - MOST));
        }
        causes.stream()
                .filter(c -> c.kind() != Cause.Kind.FILE)
                .map(c -> words.both("revisions.cause." + c.kind(), c.detail()))
                .forEach(listed::add);
        return listed;
    }
}
