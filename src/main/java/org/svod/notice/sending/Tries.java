package org.svod.notice.sending;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.files.Printable;
import org.svod.notice.Outbox;
import org.svod.notice.Outbox.Mark;

/** The tries of one start: when a message is tried again, when it is given up, and how many messages there were. */
final class Tries {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int DOUBLINGS = 10;

    private final Clock clock;
    private int sent;
    private int failed;
    private int refused;
    private int waiting;
    private final List<String> failures = new ArrayList<>();

    Tries(Clock clock) {
        this.clock = clock;
    }

    Sending.Result result() {
        return new Sending.Result(sent, failed, refused, waiting, List.copyOf(failures));
    }

    /** A message waits for a later start. */
    void leftWaiting() {
        waiting++;
    }

    /** Something could not be sent or read, for this reason. */
    void failure(String words) {
        failures.add(Printable.of(words));
    }

    /** The mark of a try that begins now. */
    Mark begun(Optional<Mark> before) {
        Instant at = clock.instant();
        return new Mark(
                Mark.State.FAILED,
                before.map(Mark::first).orElse(at),
                at,
                "being sent",
                before.map(Mark::tries).orElse(0) + 1);
    }

    /** What became of a message, and whether the server can be asked for the next one. */
    record Outcome(Mark mark, boolean reachable) {}

    /** Sends a message, and counts what became of it. */
    Outcome sent(Channel channel, Message message, Mark trying) {
        try {
            Channel.Reply reply = channel.send(message);
            String words = Printable.of(reply.words());
            if (reply instanceof Channel.Taken) {
                sent++;
                return new Outcome(trying.became(Mark.State.SENT, words), true);
            }
            failures.add(words);
            if (reply instanceof Channel.Later) {
                return new Outcome(postponed(trying, words), true);
            }
            refused++;
            return new Outcome(trying.became(Mark.State.REFUSED, words), true);
        } catch (IOException e) {
            String words = Printable.of(String.valueOf(e.getMessage()));
            failures.add(words);
            return new Outcome(postponed(trying, words), false);
        }
    }

    /** A message could not be marked, so that it was not sent, or may come once more. */
    void unmarked(Outbox.Entry entry, IOException e) {
        failed++;
        failure(entry.file() + " cannot be marked: " + e);
    }

    /** To be tried again, unless it was tried for too long; how old the notice is does not matter. */
    private Mark postponed(Mark trying, String words) {
        boolean tooLong = !trying.first().plus(LONGEST).isAfter(clock.instant());
        if (trying.tries() > 1 && tooLong) {
            refused++;
            return trying.became(Mark.State.REFUSED, words);
        }
        failed++;
        return trying.became(Mark.State.FAILED, words);
    }

    /** Whether it is too early to try again. */
    boolean isPausing(Mark mark) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(DOUBLINGS, mark.tries() - 1));
        Duration limited = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return mark.at().plus(limited).isAfter(clock.instant());
    }
}
