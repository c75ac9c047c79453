package org.svod.publication.receipt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;

/**
 * Every listed finding: where it is, what was sent, what is wrong, what was expected and how to correct it. Worst
 * first.
 */
final class FindingsSheet {

    private final Receipt receipt;
    private final Texts words;
    private final FileSheet file;
    private final List<WordedFinding> worded;
    private final Map<FindingCode, Link> firsts = new EnumMap<>(FindingCode.class);

    /**
     * The sheet of a receipt.
     *
     * @param worded the listed findings of the receipt, with their words
     */
    FindingsSheet(Receipt receipt, Texts words, FileSheet file, List<WordedFinding> worded) {
        this.receipt = receipt;
        this.words = words;
        this.file = file;
        this.worded = worded;
    }

    void write(Page page, String summary) {
        SheetTable<FindingTable.Listed> columns = FindingTable.of(receipt);
        columns.widths(page);
        Findings findings = receipt.findings();
        Object[] counts = {
            receipt.delivery().file(),
            findings.count(Severity.ERROR),
            findings.count(Severity.WARNING),
            findings.count(Severity.INFO)
        };
        page.title(
                words.text("sheet.findings"),
                List.of(words.text("findings.counts", counts)),
                new Link(words.text("link.back"), summary, 0));
        if (receipt.explained() > 0) {
            page.note(words.text("findings.explained", receipt.explained()));
        }
        findings.counts().ofCode().forEach((code, count) -> {
            if (count > listed(code)) {
                page.note(words.text("findings.capped", code.name(), count, listed(code)));
            }
        });
        int heading = page.next();
        page.tableHeadings(columns.headings(words), 0);
        for (WordedFinding each : worded) {
            Finding finding = each.finding();
            firsts.putIfAbsent(finding.code(), new Link(position(finding), page.name(), page.next()));
            columns.write(
                    page,
                    new FindingTable.Listed(
                            words, each, file.link(finding.place()), Explanations.of(receipt, finding, words)));
        }
        page.table("Findings", heading, columns, words);
    }

    private String position(Finding finding) {
        return Optional.of(file.link(finding.place()).text())
                .filter(t -> !t.isEmpty())
                .orElseGet(() -> words.text("findings.whole-file"));
    }

    /** The link to the first finding of a code. */
    Link first(FindingCode code) {
        return firsts.getOrDefault(code, Link.NONE);
    }

    /** The number of listed findings of a code. */
    long listed(FindingCode code) {
        return receipt.findings().listed().stream()
                .filter(f -> f.code() == code)
                .count();
    }
}
