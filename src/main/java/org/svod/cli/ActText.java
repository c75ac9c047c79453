package org.svod.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.svod.acts.Answer;
import org.svod.acts.RefusalWords;
import org.svod.files.Printable;
import org.svod.finding.WordBundle;
import org.svod.release.Act;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;
import org.svod.release.WaitingSet;
import org.svod.round.Round;

/** What the commands print about acts, in one language. */
final class ActText {

    /** More lines are counted, not shown. */
    private static final int SHOWN = 100;

    private final Locale locale;
    private final ResourceBundle words;

    ActText(Locale locale) {
        this.locale = locale;
        this.words = WordBundle.of("org.svod.cli.acts", locale);
    }

    void print(Answer.Refused refused, PrintWriter err) {
        err.println(RefusalWords.in(locale).say(refused.round(), refused.because()));
        lines(refused.details(), err);
    }

    void print(Answer.Done done, PrintWriter out) {
        Act act = done.act();
        if (act instanceof Act.Proposed proposed) {
            out.println(say("proposed", done.round(), proposed.set()));
            remarks("provisional", done.remarks(), out);
        } else if (act instanceof Act.Approved approved) {
            out.println(say("approved", done.round(), approved.set()));
        } else if (act instanceof Act.SentBack sent) {
            out.println(say("sent-back", done.round(), sent.set()));
        } else if (act instanceof Act.Released released) {
            out.println(say("released", done.round(), "v" + released.version()));
            remarks("moved-on", done.remarks(), out);
        } else if (act instanceof Act.Recalled recalled) {
            out.println(say("recalled", done.round(), "v" + recalled.version()));
        }
    }

    /** Where a round stands. */
    void print(Round round, ReleaseStanding standing, Optional<String> draft, List<String> movedOn, PrintWriter out) {
        out.println("  " + standing.inForce().map(this::inForce).orElse(say("status.none-in-force")));
        if (standing.waiting().isPresent()) {
            WaitingSet waiting = standing.waiting().get();
            out.println("  "
                    + say(
                            waiting.isApproved(round.release().approval()) ? "status.approved" : "status.proposed",
                            waiting.set(),
                            waiting.proposed().stamp().by(),
                            Integer.toString(waiting.approvals().size()),
                            Integer.toString(round.release().approval().persons())));
            Optional<Instant> embargo = waiting.embargo(round.release().planned());
            out.println("  "
                    + embargo.map(at -> say("status.embargo", at.toString())).orElse(say("status.no-embargo")));
        }
        out.println("  " + draft.map(set -> say("status.draft", set)).orElse(say("status.no-draft")));
        remarks("moved-on", movedOn, out);
    }

    private String inForce(Release release) {
        return say("status.in-force", release.folder(), release.at().toString(), release.set());
    }

    private void remarks(String key, List<String> remarks, PrintWriter out) {
        if (!remarks.isEmpty()) {
            out.println("  " + say(key));
            lines(remarks, out);
        }
    }

    private void lines(List<String> lines, PrintWriter out) {
        lines.stream().limit(SHOWN).forEach(line -> out.println("    " + Printable.of(line)));
        if (lines.size() > SHOWN) {
            out.println("    " + say("more", Integer.toString(lines.size() - SHOWN)));
        }
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
