package org.svod.outputs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Adjustment;
import org.svod.release.Matter;
import org.svod.round.Decision;
import org.svod.round.FileDecision;

/** Writes down what a report says: its matter. Dates of the figures, vintages and the software are no part of it. */
final class MatterLines {

    private MatterLines() {}

    static Matter of(RoundReport report, LetterFiles letters) throws IOException {
        List<String> lines = new ArrayList<>();
        report.published().forEach(figure -> lines.add(figure(figure)));
        report.reconciliation().adjustments().forEach(adjustment -> lines.add(adjustment(adjustment)));
        report.round().decisions().forEach(decision -> lines.add(decision(decision, report)));
        report.round().decided().files().forEach(decision -> lines.add(decision(decision, report)));
        for (String language : LetterFiles.LANGUAGES) {
            lines.addAll(Matter.letter(language, letters.undatedText(report, language)));
        }
        return new Matter(lines);
    }

    private static String figure(Figure figure) {
        return Matter.figure(
                figure.indicator().code(),
                figure.value().map(Decimals::textAsGiven).orElse(""),
                figure.status().name());
    }

    private static String adjustment(Adjustment a) {
        return words(
                "adjustment",
                a.cell().indicator().code(),
                a.component().name(),
                a.reference(),
                a.state().code(),
                a.cell().period().toString(),
                a.cell().operation().code(),
                a.cell().counterpart().map(State::code).orElse(""),
                Decimals.textAsGiven(a.amount()),
                a.reason().name());
    }

    private static String decision(Decision decision, RoundReport report) {
        return words(
                "decision",
                decision.kind().name(),
                decision.indicator().code(),
                decision.reference(),
                decision.value().map(Decimals::textAsGiven).orElse(""),
                decision.decidedOn().toString(),
                by(decision.decidedBy(), decision.line(), report),
                decision.reason());
    }

    private static String decision(FileDecision decision, RoundReport report) {
        return words(
                "decision",
                decision.kind().name(),
                decision.reference(),
                decision.decidedOn().toString(),
                by(decision.decidedBy(), decision.line(), report),
                decision.reason());
    }

    private static String by(String person, long line, RoundReport report) {
        String user = report.round().decided().users().getOrDefault(line, "");
        return "by " + person + (user.isEmpty() ? "" : " (" + user + ")");
    }

    /** One line, whatever line ends stand in a text. */
    private static String words(String... words) {
        return Stream.of(words)
                .filter(word -> !word.isEmpty())
                .map(word -> word.replaceAll("\\R", " "))
                .collect(Collectors.joining(" "));
    }
}
