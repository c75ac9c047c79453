package org.svod.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.svod.intake.JournalEntry.Acted;
import org.svod.release.Act;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;

/** How acts stand in the journal. */
public final class ActRecords {

    private static final String BEFORE = "before";
    private static final String PROPOSE = "propose";
    private static final String APPROVE = "approve";
    private static final String SEND_BACK = "send-back";
    private static final String RELEASE = "release";
    private static final String RECALL = "recall";

    private ActRecords() {}

    /** The acts about a round, oldest first. */
    public static List<Act> of(Journal journal, String round) {
        return of(journal.acts(), round);
    }

    /** The acts about a round that are among these records. */
    public static List<Act> of(List<Acted> records, String round) {
        return records.stream()
                .filter(acted -> acted.round().equals(round))
                .map(ActRecords::act)
                .toList();
    }

    /** The time of the last act about any round; empty if there is none. */
    public static Optional<Instant> last(Journal journal) {
        List<Acted> acts = journal.acts();
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.parse(acts.get(acts.size() - 1).at()));
    }

    /** The record of an act about a round. */
    public static Acted record(String round, Act act) {
        ReleasedFigures figures = figures(act);
        return new Acted(
                round,
                name(act),
                act.stamp().at().toString(),
                act.stamp().by(),
                act.stamp().via().name(),
                act.set(),
                act instanceof Act.Proposed proposed ? proposed.matter() : "",
                embargo(act).map(Instant::toString).orElse(""),
                act instanceof Act.Proposed proposed ? List.copyOf(new TreeSet<>(proposed.authors())) : List.of(),
                version(act),
                figures.values(),
                figures.statuses(),
                reason(act),
                act.stamp().request());
    }

    private static String name(Act act) {
        if (act instanceof Act.Proposed) {
            return PROPOSE;
        }
        if (act instanceof Act.Approved) {
            return APPROVE;
        }
        if (act instanceof Act.SentBack) {
            return SEND_BACK;
        }
        if (act instanceof Act.Released) {
            return RELEASE;
        }
        return act instanceof Act.Recalled ? RECALL : BEFORE;
    }

    private static Optional<Instant> embargo(Act act) {
        if (act instanceof Act.Proposed proposed) {
            return proposed.embargo();
        }
        return act instanceof Act.Approved approved ? approved.embargo() : Optional.empty();
    }

    private static int version(Act act) {
        if (act instanceof Act.Released released) {
            return released.version();
        }
        return act instanceof Act.Recalled recalled ? recalled.version() : 0;
    }

    private static ReleasedFigures figures(Act act) {
        if (act instanceof Act.Released released) {
            return released.figures();
        }
        return act instanceof Act.Before before ? before.figures() : ReleasedFigures.NONE;
    }

    private static String reason(Act act) {
        if (act instanceof Act.SentBack sent) {
            return sent.reason();
        }
        return act instanceof Act.Recalled recalled ? recalled.reason() : "";
    }

    private static Act act(Acted acted) {
        Stamp stamp = new Stamp(Instant.parse(acted.at()), acted.by(), Stamp.Via.valueOf(acted.via()), acted.request());
        ReleasedFigures figures = new ReleasedFigures(acted.figures(), acted.statuses());
        Optional<Instant> embargo =
                acted.embargo().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(acted.embargo()));
        return switch (acted.act()) {
            case BEFORE -> new Act.Before(stamp, acted.set(), figures);
            case PROPOSE -> new Act.Proposed(stamp, acted.set(), acted.matter(), embargo, Set.copyOf(acted.authors()));
            case APPROVE -> new Act.Approved(stamp, acted.set(), embargo);
            case SEND_BACK -> new Act.SentBack(stamp, acted.set(), acted.reason());
            case RELEASE -> new Act.Released(stamp, acted.set(), acted.version(), figures);
            case RECALL -> new Act.Recalled(stamp, acted.set(), acted.version(), acted.reason());
            default -> throw new IllegalStateException("the journal holds the unknown act " + acted.act());
        };
    }
}
