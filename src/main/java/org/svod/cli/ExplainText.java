package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.evidence.Explanation;
import org.svod.evidence.Part;
import org.svod.evidence.PublishedTables.Published;
import org.svod.evidence.SourceLine;
import org.svod.files.Printable;
import org.svod.finding.WordBundle;
import org.svod.observation.Decimals;
import org.svod.period.Period;

/** The text that {@code explain} prints, in one language: figure, bridge, States with their rows, cases, decisions. */
final class ExplainText {

    private final Locale locale;
    private final ResourceBundle words;

    ExplainText(Locale locale) {
        this.locale = locale;
        this.words = WordBundle.of("org.svod.cli.explain", locale);
    }

    /** The text for a key. */
    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    void print(Explanation explanation, Codebook codebook, PrintWriter out) throws IOException {
        out.println(head(explanation, codebook));
        if (explanation.value().isEmpty()) {
            wider(explanation, out);
            return;
        }
        out.println("  "
                + say(
                        "bridge",
                        Decimals.text(explanation.part(Part.REPORTED)),
                        signed(explanation.part(Part.JOINT)),
                        signed(explanation.part(Part.MIRROR)),
                        signed(explanation.part(Part.DECISION))));
        wider(explanation, out);
        out.println();
        out.println(say("reported", Decimals.text(explanation.part(Part.REPORTED)), Long.toString(explanation.rows())));
        reported(explanation, out);
        for (Part part : new Part[] {Part.JOINT, Part.MIRROR, Part.DECISION}) {
            evidence(part, explanation, out);
        }
    }

    private String head(Explanation explanation, Codebook codebook) {
        Optional<Published> published = explanation.published();
        String code = explanation.selection().indicator();
        Name name = published
                .map(Published::name)
                .orElseGet(() -> codebook.indicators().get(code).name());
        String unit = codebook.indicators().get(code).unit().name().in(locale);
        String round = explanation.tables().round();
        String what = name.in(locale) + " (" + code + "), " + round;
        String value = explanation.value().map(Decimals::text).orElse("");
        if (!explanation.selection().isWhole()) {
            String selected = Stream.of(
                            explanation.selection().state(),
                            explanation.selection().period().map(Period::toString),
                            explanation.selection().operation())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return value.isEmpty()
                    ? say("selected.none", what, selected)
                    : say("selected", what, selected, value, unit);
        }
        if (value.isEmpty()) {
            return say("none", what);
        }
        return published.isPresent()
                ? say("figure", what, value, unit, published.get().status())
                : say("unpublished", what, value, unit);
    }

    private void wider(Explanation explanation, PrintWriter out) {
        if (explanation.wider() > 0) {
            out.println("  " + say("wider", Long.toString(explanation.wider())));
        }
    }

    private void reported(Explanation explanation, PrintWriter out) throws IOException {
        Map<SourceLine.Label, BigDecimal> states = explanation.states();
        String[] last = {""};
        explanation.contributions(line -> {
            if (!line.state().code().equals(last[0])) {
                last[0] = line.state().code();
                out.println("  "
                        + say(
                                "state",
                                last[0],
                                line.state().name().in(locale),
                                Decimals.text(states.getOrDefault(line.state(), BigDecimal.ZERO))));
            }
            out.println("    " + source(line) + "   " + where(line));
        });
    }

    private String source(SourceLine line) {
        String value = line.value().map(Decimals::text).orElse("");
        String place = Printable.of(line.source().text());
        return line.source().isMany()
                ? say("source.rows", place, value, line.source().rows())
                : say("source", place, value);
    }

    private String where(SourceLine line) {
        return Stream.of(
                        line.period(),
                        line.operation().code(),
                        line.counterpart().code().isEmpty()
                                ? ""
                                : say("counterpart", line.counterpart().code()),
                        line.reference().isEmpty() ? "" : say("case", Printable.of(line.reference())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void evidence(Part part, Explanation explanation, PrintWriter out) throws IOException {
        String[] last = {""};
        boolean[] begun = {false};
        explanation.evidence(line -> {
            if (line.part() != part) {
                return;
            }
            if (!begun[0]) {
                begun[0] = true;
                out.println();
                out.println(say("part." + part, signed(explanation.part(part))));
            }
            if (part == Part.DECISION) {
                decision(line, out);
                return;
            }
            String reference = Printable.of(line.reference())
                    + (part == Part.JOINT ? ", " + line.operation().code() : "");
            if (!reference.equals(last[0])) {
                last[0] = reference;
                out.println("  "
                        + say(
                                "case.head",
                                reference,
                                line.outcome().verdict(),
                                line.outcome().settled().map(Decimals::text).orElse("")));
            }
            out.println("    " + line.state().code() + " "
                    + (line.source().file().isEmpty() ? line.period() : source(line)) + adds(line));
        });
    }

    private String adds(SourceLine line) {
        return line.adds()
                .map(amount -> say("adds", signed(amount), line.outcome().why().in(locale)))
                .orElse("");
    }

    private void decision(SourceLine line, PrintWriter out) {
        out.println("  "
                + say(
                        "decision",
                        Printable.of(line.reference()),
                        line.value()
                                .map(Decimals::text)
                                .orElseGet(() -> line.outcome().verdict()),
                        line.adds().map(ExplainText::signed).orElse("0"),
                        Printable.of(line.outcome().decidedBy()),
                        line.outcome().decidedOn(),
                        Printable.of(line.outcome().decision()),
                        Printable.of(line.source().text())));
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + Decimals.text(amount);
    }
}
