package org.svod.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.finding.FindingCode;
import org.svod.finding.WordBundle;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Return;

/** How a round stands, in one language. Where a round asks for approval, no value of it is shown. */
final class StatusText {

    private static final Set<Return.Verdict> NOT_THERE =
            EnumSet.of(Return.Verdict.MISSING, Return.Verdict.REJECTED, Return.Verdict.WITHDRAWN);

    private final Locale locale;
    private final ResourceBundle words;
    private final PrintWriter out;

    StatusText(Locale locale, PrintWriter out) {
        this.locale = locale;
        this.out = out;
        this.words = WordBundle.of("org.svod.cli.status", locale);
    }

    void print(RoundReport report) {
        out.println(say("round", report.round().name(), report.round().title().in(locale)));
        if (report.round().expected().isEmpty()) {
            line("none-expected");
            return;
        }
        line(
                "returns",
                Long.toString(report.coverage().counted()),
                Long.toString(report.coverage().expected()),
                Long.toString(report.coverage().count(Return.Verdict.LATE)));
        report.coverage().returns().stream()
                .filter(r -> NOT_THERE.contains(r.verdict()))
                .forEach(r -> line(
                        "return",
                        say("verdict." + r.verdict()),
                        r.state().toString(),
                        r.period().toString(),
                        r.due().toString()));
        report.openQuestions().forEach(q -> line("question", String.join("  " + say("or") + "  ", q.lines())));
        report.responses()
                .open()
                .forEach(r -> line("missing", r.reference(), r.indicator().toString()));
        line("discrepancies", Long.toString(report.reconciliation().agreements().open()));
        boolean keptBack = report.round().release().asksForApproval();
        report.reconciliation().jointCases().stream()
                .filter(joint -> joint.agreement().open())
                .forEach(joint -> out.println("  " + say("agreement." + joint.agreement()) + "  " + joint.indicator()
                        + " " + joint.caseRef() + (keptBack ? "" : values(joint))));
        report.reconciliation().mirrorPairs().stream()
                .filter(pair -> pair.agreement().open())
                .forEach(pair -> out.println("  " + say("agreement." + pair.agreement()) + "  " + pair.indicator() + " "
                        + pair.reference() + (keptBack ? "" : values(pair))));
        List<Flag> waiting = report.reconciliation().flags().stream()
                .filter(f -> f.confirmed().isEmpty())
                .toList();
        line("flags", Integer.toString(waiting.size()));
        waiting.forEach(flag -> out.println("  " + flag.code() + "  " + flag.indicator() + " " + flag.reference()
                + (keptBack ? "" : ": " + Decimals.text(flag.value()) + bounds(flag))));
    }

    private String values(JointCase joint) {
        String shares = joint.shares().stream()
                .map(share -> share.state() + " " + Decimals.text(share.value()))
                .collect(Collectors.joining(", "));
        return say("joint", shares, Decimals.text(joint.settled()));
    }

    private String values(MirrorPair pair) {
        return say(
                "mirror",
                text(pair.sent()),
                text(pair.received()),
                pair.settled().map(Decimals::text).orElse(say("nothing")));
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(Decimals::text).orElse("-");
    }

    /**
     * The bounds of an outlier are values. The bounds of a year's change are effects, which a reader cannot use without
     * the workbook.
     */
    private String bounds(Flag flag) {
        return flag.code() == FindingCode.OUTLIER
                ? say("bounds", Decimals.text(flag.lower()), Decimals.text(flag.upper()))
                : say("year-change");
    }

    private void line(String key, Object... facts) {
        out.println("  " + say(key, facts));
    }

    private String say(String key, Object... facts) {
        return new MessageFormat(words.getString(key), locale).format(facts);
    }
}
