package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.finding.FindingCounts;
import org.svod.finding.Severity;
import org.svod.publication.Outstanding;
import org.svod.publication.ReceiptNames;
import org.svod.publication.sheet.Texts;

/**
 * The list of a State's receipts as one page for browsers, newest first: what became of each file, and what the State
 * still owes. In the language of the State first, then in the other one.
 *
 * @param state the State; empty for the files that belong to none
 * @param entries its receipts, newest first
 * @param outstanding what the State still owes after its last delivery
 * @param contact whom to ask; empty if the round does not say it
 */
public record ReceiptIndex(
        Optional<State> state, List<Entry> entries, Outstanding outstanding, Optional<Name> contact) {

    /** Number of receipts that the page lists; all of them lie in its folder. */
    private static final int LISTED = 1_000;

    /**
     * A receipt in the list.
     *
     * @param file name of the delivered file
     * @param nth how many deliveries there had been under that name, this one included
     * @param received when it was received
     * @param scope its period; blank if its name could not be understood
     * @param verdict what became of it
     * @param found how often each code was found
     */
    public record Entry(
            String file, int nth, LocalDate received, String scope, Outcome.Verdict verdict, FindingCounts found) {}

    /** Writes the page; the stream stays open. */
    void write(OutputStream out) throws IOException {
        Language first = state.map(State::language).orElse(Language.RU);
        out.write(ReceiptPage.of(first, this::title, this::part).getBytes(StandardCharsets.UTF_8));
    }

    private String title(Texts words) {
        return state.map(s -> words.text("index.title", s.name())).orElse(words.text("index.title.unknown"));
    }

    private void part(HtmlText html, Texts words) {
        html.markup("<h1 class=\"DUPLICATE\">").text(title(words)).markup("</h1>\n");
        ReceiptPage.owed(html, outstanding, words);
        ReceiptPage.ask(html, contact, words);
        html.element("h2", words.text("index.receipts"));
        List<String> headings = Stream.of("received", "period", "file", "verdict", "errors", "warnings")
                .map(key -> words.text("index." + key))
                .toList();
        ReceiptPage.table(html, headings);
        entries.stream().limit(LISTED).forEach(entry -> row(html, words, headings, entry));
        html.markup("</tbody></table>\n");
        if (entries.size() > LISTED) {
            html.element("p", words.text("index.more", entries.size() - LISTED));
        }
    }

    private static void row(HtmlText html, Texts words, List<String> headings, Entry entry) {
        html.markup("<tr>");
        cell(html, headings.get(0), words.day(entry.received()));
        cell(html, headings.get(1), entry.scope());
        html.markup("<td data-h=\"").text(headings.get(2)).markup("\"><a href=\"");
        html.text(ReceiptNames.page(entry.file(), entry.nth()).replace("%", "%25"))
                .markup("\"><bdi>")
                .text(entry.file())
                .markup("</bdi></a></td>");
        html.markup("<td data-h=\"")
                .text(headings.get(3))
                .markup("\"><span class=\"verdict " + entry.verdict() + "\">");
        html.text(words.text("verdict." + entry.verdict())).markup("</span></td>");
        cell(html, headings.get(4), Long.toString(entry.found().count(Severity.ERROR)));
        cell(html, headings.get(5), Long.toString(entry.found().count(Severity.WARNING)));
        html.markup("</tr>\n");
    }

    private static void cell(HtmlText html, String heading, String text) {
        html.markup("<td data-h=\"").text(heading).markup("\">").text(text).markup("</td>");
    }
}
