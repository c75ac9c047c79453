package org.svod.publication.workbook;

import java.util.List;
import java.util.Map;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;

/**
 * What the codebook says, one table a list, each with its own headings, in the columns of a page that shows deliveries.
 */
final class CodebookLists {

    /** Columns that a heading and the cells below it take; one where nothing is said. */
    private static final Map<String, Integer> SPANS =
            Map.of("code", 2, "lead", 2, "mirror.of", 2, "joint.reporting", 4);

    private static final double HEAD_POINTS = 60;
    private static final double ENTRY_POINTS = 32;

    private final Bilingual words;
    private final Page page;

    CodebookLists(Bilingual words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(Codebook codebook) {
        indicators(codebook.indicators().asList());
        list("metadata.states", codebook.states().asList());
        operations(codebook.operations().asList());
        list("metadata.units", codebook.units().asList());
        list("metadata.statuses", codebook.statuses().asList());
    }

    private void indicators(List<Indicator> indicators) {
        begin(
                "metadata.indicators",
                indicators.size(),
                "name",
                "code",
                "unit",
                "decimals",
                "is.published",
                "mirror.of");
        for (Indicator each : indicators) {
            entry(each)
                    .text(each.unit().code(), Look.CODE)
                    .number(each.decimals())
                    .text(words.line(each.published() ? "yes" : "no"), Look.MARK)
                    .text(each.mirrorOf().orElse("–"), Look.CODE)
                    .span(span("mirror.of"));
        }
        page.gap();
    }

    private void operations(List<Operation> operations) {
        begin("metadata.operations", operations.size(), "name", "code", "lead", "joint.reporting");
        for (Operation each : operations) {
            entry(each)
                    .text(each.lead().orElse("–"), Look.CODE)
                    .span(span("lead"))
                    .text(words.both("joint-reporting." + each.jointReporting()))
                    .span(span("joint.reporting"));
        }
        page.gap();
    }

    private void list(String title, List<? extends Coded> entries) {
        begin(title, entries.size(), "name", "code");
        entries.forEach(this::entry);
        page.gap();
    }

    private void begin(String title, int entries, String... headings) {
        page.keepTogether(SubmissionList.COLUMNS, HEAD_POINTS + entries * ENTRY_POINTS);
        page.section(words.line(title), SubmissionList.COLUMNS);
        SheetRow line = page.line();
        for (String heading : headings) {
            line.text(words.both("col." + heading), Look.HEADING);
            if (span(heading) > 1) {
                line.span(span(heading));
            }
        }
    }

    private SheetRow entry(Coded each) {
        return page.line()
                .text(Bilingual.both(each.name()))
                .text(each.code(), Look.CODE)
                .span(span("code"));
    }

    private static int span(String heading) {
        return SPANS.getOrDefault(heading, 1);
    }
}
