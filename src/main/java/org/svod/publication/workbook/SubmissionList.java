package org.svod.publication.workbook;

import java.util.List;
import org.svod.finding.Severity;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/** Deliveries: which file, which version, when, what became of it, and its fingerprint. */
final class SubmissionList {

    static final int COLUMNS = 11;

    /** Widths of the columns, which a page that shows deliveries must have. */
    static final Width[] WIDTHS = {
        Width.NAME,
        Width.NUMBER,
        Width.DATE,
        Width.SHORT,
        Width.DATE,
        Width.FILE,
        Width.WORD,
        Width.DATE,
        Width.DATE,
        Width.WORD,
        Width.HASH
    };

    private final Bilingual words;
    private final Page page;

    SubmissionList(Bilingual words, Page page) {
        this.words = words;
        this.page = page;
    }

    /**
     * Writes them with their headings, which every printed page repeats, and a filter: they are the last table of their
     * page.
     */
    void write(List<SubmissionSummary> submissions) {
        int heading = page.next();
        page.lastHeadings(List.of(
                        "file",
                        "state",
                        "period",
                        "version",
                        "received.on",
                        "verdict",
                        "in-force",
                        "rows",
                        "errors",
                        "warnings",
                        "sha256")
                .stream()
                .map(k -> words.both("col." + k))
                .toList());
        for (SubmissionSummary s : submissions) {
            page.line()
                    .text(s.delivery().file(), Look.CODE)
                    .text(s.name().state().code(), Look.CODE)
                    .text(s.name().scope().toString(), Look.CODE)
                    .number(s.outcome().version())
                    .date(s.delivery().received(), Look.DATE)
                    .text(words.line("verdict." + s.verdict()), Look.MARK.tone(Tones.of(s.verdict())))
                    .text(words.line(s.inForce() ? "yes" : "no"), Look.MARK)
                    .number(s.outcome().counts().read())
                    .number(s.found().count(Severity.ERROR))
                    .number(s.found().count(Severity.WARNING))
                    .text(s.delivery().sha256(), Look.CODE.wrap(false));
        }
        page.filter(heading, COLUMNS);
    }
}
