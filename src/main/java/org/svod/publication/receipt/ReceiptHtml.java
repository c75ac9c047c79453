package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.finding.Finding;
import org.svod.finding.Severity;
import org.svod.observation.Decimals;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Texts;
import org.svod.submission.IndicatorSum;

/**
 * A receipt as one page that every browser shows, also on a telephone: without scripts and without anything that is
 * loaded from elsewhere. First in the language of the State, then in the other one.
 */
final class ReceiptHtml {

    /** The number of corrections at the beginning. */
    private static final int FIRST = 3;
    /** The number of findings that the page lists; the workbook and the JSON file list more. */
    private static final int LISTED = 500;

    private final Receipt receipt;
    private final SharedWords shared;
    private final HtmlText html;

    private ReceiptHtml(Receipt receipt, SharedWords shared, HtmlText html) {
        this.receipt = receipt;
        this.shared = shared;
        this.html = html;
    }

    /** Writes the page; the stream stays open. */
    static void write(Receipt receipt, SharedWords shared, OutputStream out) throws IOException {
        out.write(page(receipt, shared).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Receipt receipt, SharedWords shared) {
        return ReceiptPage.of(
                ReceiptLanguages.first(receipt),
                words -> words.text("title", receipt.delivery().file()),
                (page, words) -> new ReceiptHtml(receipt, shared, page).part(words));
    }

    private void part(Texts words) {
        html.markup("<h1 class=\"" + receipt.verdict() + "\">")
                .text(words.text("verdict." + receipt.verdict()))
                .markup("</h1>\n<p class=\"file\"><bdi>")
                .text(receipt.delivery().file())
                .markup("</bdi></p>\n");
        new Advice(receipt, words).sentences().forEach(sentence -> html.element("p", sentence));
        corrections(words);
        ReceiptPage.owed(html, receipt.outstanding(), words);
        ReceiptPage.ask(html, receipt.contact(), words);
        html.element("p", words.text("html.code"));
        sums(words);
        findings(words);
    }

    private void corrections(Texts words) {
        List<WordedFinding> errors =
                ofSeverity(Severity.ERROR).limit(FIRST).map(shared::of).toList();
        if (errors.isEmpty()) {
            return;
        }
        html.element(
                "h2",
                words.text("html.corrections", errors.size(), receipt.findings().count(Severity.ERROR)));
        List<String> headings = heads(words, "heading.cell", "html.is", "html.should-be", "heading.correction");
        ReceiptPage.table(html, headings);
        for (WordedFinding each : errors) {
            html.markup("<tr>");
            cell(headings.get(0), place(each.finding(), words), "");
            cell(headings.get(1), words.text(each.value()), "sent");
            cell(headings.get(2), words.text(each.expected()), "");
            cell(headings.get(3), words.text(each.correction()), "");
            html.markup("</tr>\n");
        }
        html.markup("</tbody></table>\n");
    }

    private void sums(Texts words) {
        html.element("h2", words.text("section.rows"));
        html.element(
                "p",
                words.text(
                        "html.rows",
                        receipt.outcome().counts().read(),
                        receipt.outcome().counts().accepted(),
                        receipt.outcome().counts().refused()));
        List<IndicatorSum> sums = receipt.details().sums();
        if (sums.isEmpty()) {
            return;
        }
        html.element(
                "h2",
                words.text(
                        receipt.verdict() == Outcome.Verdict.ACCEPTED ? "section.sums" : "section.sums-not-counted"));
        List<String> headings = heads(words, "heading.indicator", "heading.sum", "heading.unit");
        ReceiptPage.table(html, headings);
        for (IndicatorSum sum : sums) {
            html.markup("<tr>");
            cell(headings.get(0), words.text(sum.indicator().name()), "");
            cell(headings.get(1), sum.rows() > 0 ? words.number(Decimals.text(sum.sum())) : "[x]", "n");
            cell(headings.get(2), words.text(sum.indicator().unit().name()), "");
            html.markup("</tr>\n");
        }
        html.markup("</tbody></table>\n");
    }

    private void findings(Texts words) {
        html.element("h2", words.text("sheet.findings"));
        if (receipt.findings().listed().isEmpty()) {
            html.element("p", words.text("findings.none"));
            return;
        }
        if (receipt.explained() > 0) {
            html.element("p", words.text("findings.explained", receipt.explained()));
        }
        List<String> headings = heads(
                words,
                "heading.cell",
                "heading.severity",
                "heading.value",
                "heading.what",
                "heading.expected",
                "heading.correction",
                "heading.code");
        ReceiptPage.table(html, headings);
        Stream.of(Severity.values())
                .flatMap(this::ofSeverity)
                .limit(LISTED)
                .map(shared::of)
                .forEach(each -> {
                    html.markup("<tr>");
                    cell(headings.get(0), place(each.finding(), words), "");
                    cell(
                            headings.get(1),
                            words.text("severity." + each.finding().severity()),
                            each.finding().severity().name());
                    cell(headings.get(2), words.text(each.value()), "sent");
                    what(headings.get(3), each, words);
                    cell(headings.get(4), words.text(each.expected()), "");
                    cell(headings.get(5), words.text(each.correction()), "");
                    cell(headings.get(6), each.finding().code().name(), "");
                    html.markup("</tr>\n");
                });
        html.markup("</tbody></table>\n");
        long more = receipt.findings().counts().inAll()
                - Math.min(LISTED, receipt.findings().listed().size());
        if (more > 0) {
            html.element("p", words.text("html.more", more));
        }
    }

    private Stream<Finding> ofSeverity(Severity severity) {
        return receipt.findings().listed().stream().filter(f -> f.severity() == severity);
    }

    private static List<String> heads(Texts words, String... keys) {
        return Stream.of(keys).map(words::text).toList();
    }

    private void cell(String heading, String text, String kind) {
        html.markup("<td data-h=\"")
                .text(heading)
                .markup(kind.isEmpty() ? "\"><bdi>" : "\" class=\"" + kind + "\"><bdi>");
        html.text(text).markup("</bdi></td>");
    }

    /** What is wrong, and below it what persons say about it: one more column would be too narrow to read. */
    private void what(String heading, WordedFinding each, Texts words) {
        html.markup("<td data-h=\"").text(heading).markup("\"><bdi>");
        html.text(words.text(each.what())).markup("</bdi>");
        String explanation = Explanations.of(receipt, each.finding(), words);
        if (!explanation.isEmpty()) {
            html.markup("<p><b>").text(words.text("heading.explanation")).markup("</b> <bdi>");
            html.text(explanation).markup("</bdi></p>");
        }
        html.markup("</td>");
    }

    private static String place(Finding finding, Texts words) {
        String cell = finding.place().cell();
        return cell.isEmpty()
                ? words.text("findings.whole-file")
                : words.text("html.place", cell, Long.toString(finding.place().line()));
    }
}
