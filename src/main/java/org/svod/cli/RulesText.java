package org.svod.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.svod.analysis.rules.RuleTally;
import org.svod.files.Printable;
import org.svod.finding.WordBundle;
import org.svod.observation.Decimals;
import org.svod.rule.Rule;
import org.svod.rule.applied.RuleCase;

/** The text that {@code rules} prints, in one language. */
final class RulesText {

    private final Locale locale;
    private final ResourceBundle words;
    private final PrintWriter out;

    RulesText(Locale locale, PrintWriter out) {
        this.locale = locale;
        this.out = out;
        this.words = WordBundle.of("org.svod.cli.rules", locale);
    }

    /** Lists the rules. */
    void list(List<Rule> rules, LocalDate runDate) {
        if (rules.isEmpty()) {
            out.println(say("none"));
        }
        for (Rule rule : rules) {
            out.println(say(
                    "rule",
                    rule.id(),
                    words.getString("scope." + rule.scope()),
                    words.getString("severity." + rule.severity()),
                    validity(rule, runDate)));
            out.println("  " + rule.formula() + where(rule));
            String message = rule.words().message().in(locale);
            if (!message.isEmpty()) {
                out.println("  " + Printable.of(message));
            }
        }
    }

    private String where(Rule rule) {
        return rule.where().isEmpty() ? "" : " [" + rule.whereText() + "]";
    }

    private String validity(Rule rule, LocalDate runDate) {
        Rule.Validity validity = rule.validity();
        if (runDate.isAfter(validity.to())) {
            return say("retired", validity.to().toString());
        }
        return runDate.isBefore(validity.from()) ? say("later", validity.from().toString()) : say("in-force");
    }

    /** Says what becomes of the rules in a file. */
    void tried(String file, List<RuleTally> tallies) {
        out.println(file);
        if (tallies.isEmpty()) {
            out.println("  " + say("none-for-files"));
        }
        for (RuleTally tally : tallies) {
            out.println("  "
                    + say(
                            "tally",
                            tally.rule().id(),
                            tally.passed(),
                            tally.failed().size(),
                            tally.notJudged()));
            tally.failed().forEach(this::failed);
        }
    }

    private void failed(RuleCase failed) {
        out.println("    "
                + say(
                        "failed",
                        failed.where().text(),
                        failed.rule().formula().toString(),
                        number(failed.result().left()),
                        number(failed.result().right()),
                        number(failed.result().difference())));
    }

    private String number(Optional<BigDecimal> amount) {
        return amount.map(Decimals::text).orElseGet(() -> say("missing"));
    }

    /** The text for a key. */
    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
