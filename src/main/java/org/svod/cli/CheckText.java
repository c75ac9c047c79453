package org.svod.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.svod.acceptance.Outcome;
import org.svod.files.Printable;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.finding.WordBundle;
import org.svod.publication.Receipt;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Understanding;

/** The text that {@code check} prints about a file, in one language. */
final class CheckText {

    private static final Map<String, String> DELIMITERS =
            Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar");

    private final Locale locale;
    private final ResourceBundle words;
    private final FindingMessages findings;

    CheckText(Locale locale) {
        this.locale = locale;
        this.words = WordBundle.of("org.svod.cli.check", locale);
        this.findings = FindingMessages.in(locale);
    }

    void print(Receipt receipt, PrintWriter out) {
        out.println(say(
                receipt.verdict() == Outcome.Verdict.REJECTED ? "rejected" : "accepted",
                Printable.of(receipt.delivery().file())));
        understood(receipt.details().understanding(), out);
        out.println("  "
                + say(
                        "rows",
                        receipt.outcome().counts().read(),
                        receipt.outcome().counts().refused()));
        receipt.details().sums().stream().filter(sum -> sum.rows() > 0).forEach(sum -> out.println("  " + sum(sum)));
        receipt.findings()
                .listed()
                .forEach(finding -> print(finding, receipt.details().understanding(), out));
        receipt.findings().counts().ofCode().forEach((code, n) -> {
            long more = n
                    - receipt.findings().listed().stream()
                            .filter(f -> f.code() == code)
                            .count();
            if (more > 0) {
                out.println("  " + say("more", more, code.name()));
            }
        });
    }

    private void understood(Understanding understanding, PrintWriter out) {
        if (!understanding.sheet().isEmpty()) {
            out.println("  " + say("sheet", understanding.sheet()));
        }
        String delimiter = DELIMITERS.get(understanding.delimiter());
        if (delimiter != null) {
            out.println("  " + say("understood", understanding.encoding(), words.getString("delimiter." + delimiter)));
        }
    }

    private String sum(IndicatorSum sum) {
        return say(
                "sum",
                sum.indicator().name().in(locale),
                sum.indicator().code(),
                sum.sum(),
                sum.indicator().unit().name().in(locale),
                sum.rows());
    }

    private void print(Finding finding, Understanding understanding, PrintWriter out) {
        long line = finding.place().line();
        String cell = understanding.cell(finding.place());
        String where = line == 0
                ? say("file")
                : cell.isEmpty() ? say("line", Long.toString(line)) : say("cell", Long.toString(line), cell);
        out.println("  " + words.getString("severity." + finding.severity()) + " " + finding.code() + " " + where + ": "
                + Printable.of(findings.what(finding)));
        out.println(
                "      " + Printable.of(findings.expected(finding)) + " " + Printable.of(findings.correction(finding)));
    }

    /** The text for a key. */
    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
