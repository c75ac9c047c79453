package org.svod.notice.sending;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.notice.DamagedNoticeException;
import org.svod.notice.Notice;
import org.svod.notice.Outbox;
import org.svod.notice.Outbox.Mark;

/**
 * Sends what is in the outbox, each notice once to each recipient, and marks it with what the server said. What fails
 * is tried again, at first after five minutes, then after longer and longer pauses, for a week. After a kill between
 * sending and marking, a message is sent once more, with the same Message-ID.
 */
public final class Sending {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final String HOOK = "hook";

    private final Outbox outbox;
    private final Path output;
    private final Path etc;
    private final Locale operator;
    private final Clock clock;

    /**
     * Sends what is in this outbox.
     *
     * @param output the output folder, from which receipts go along
     * @param etc the folder of users and secrets
     * @param operator the language of those who have named none
     */
    public Sending(Outbox outbox, Path output, Path etc, Locale operator, Clock clock) {
        this.outbox = outbox;
        this.output = output;
        this.etc = etc;
        this.operator = operator;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param sent messages that a server has taken
     * @param failed messages that are tried again later
     * @param refused messages that are not tried again
     * @param waiting messages whose pause is not over
     * @param failures why messages failed or were refused
     */
    public record Result(int sent, int failed, int refused, int waiting, List<String> failures) {}

    /** Sends everything whose time has come. */
    public Result send() throws IOException {
        SendSettings settings = SendSettings.read(etc);
        Map<String, User> users = UserTable.users(etc);
        Tries tries = new Tries(clock);
        List<Outbox.Entry> entries = current(tries);
        if (settings.mail().isPresent()) {
            mail(settings.mail().get(), users, entries, tries);
        }
        if (settings.hook().isPresent()) {
            hook(settings.hook().get(), entries, tries);
        }
        return tries.result();
    }

    private void mail(SendSettings.Mail mail, Map<String, User> users, List<Outbox.Entry> entries, Tries tries) {
        send(new SmtpChannel(mail), entries, tries, new MailMessages(mail, users, output, operator, tries));
    }

    private void hook(SendSettings.Hook hook, List<Outbox.Entry> entries, Tries tries) {
        send(new HookChannel(hook), entries, tries, new HookMessages(hook, new NoticeText(operator, "")));
    }

    /** There is one message for the web address. */
    private record HookMessages(SendSettings.Hook hook, NoticeText words) implements Messages {

        @Override
        public Set<String> recipients(Notice notice) {
            return Set.of(HOOK);
        }

        @Override
        public Map<String, Message> of(Outbox.Entry entry) {
            return Map.of(
                    HOOK,
                    new Message(
                            entry,
                            hook.url().toString(),
                            words.subject(entry.notice()),
                            words.text(entry.notice()),
                            Optional.empty()));
        }
    }

    /** What is there, without what is older than a year: the outbox must not grow for ever. */
    private List<Outbox.Entry> current(Tries tries) throws IOException {
        List<Outbox.Entry> current = new ArrayList<>();
        Outbox.Listing listing = outbox.listing();
        listing.damaged().forEach(tries::failure);
        for (Outbox.Entry entry : listing.entries()) {
            if (entry.written().plus(KEPT).isBefore(clock.instant())) {
                forget(entry, tries);
            } else {
                current.add(entry);
            }
        }
        return current;
    }

    private void forget(Outbox.Entry entry, Tries tries) {
        try {
            outbox.remove(entry);
        } catch (IOException e) {
            tries.failure(entry.file() + " is too old and cannot be removed: " + e);
        }
    }

    /**
     * Sends what is due. A notice that cannot be read, worded or marked holds up no other one; but once the server
     * cannot be reached, no more messages are tried: they would fail too.
     */
    private void send(Channel opened, List<Outbox.Entry> entries, Tries tries, Messages messages) {
        try (Channel channel = opened) {
            boolean reachable = true;
            for (Outbox.Entry entry : entries) {
                try {
                    reachable = send(channel, entry, tries, messages, reachable);
                } catch (DamagedNoticeException e) {
                    // Nobody knows who has the notice: it is sent to nobody.
                    tries.failure(String.valueOf(e.getMessage()));
                } catch (IOException e) {
                    tries.unmarked(entry, e);
                } catch (RuntimeException e) {
                    tries.failure(entry.file() + " was not sent, because of a fault in the program: " + e);
                }
            }
        } catch (IOException e) {
            // All that was sent is marked already.
            tries.failure(String.valueOf(e.getMessage()));
        }
    }

    /** Sends a notice to those who do not have it; gives whether the server can be asked for the next one. */
    private boolean send(Channel channel, Outbox.Entry entry, Tries tries, Messages messages, boolean reachable)
            throws IOException {
        Map<String, Mark> marks = outbox.marks(entry);
        boolean goOn = reachable;
        if (Outbox.isNotSent(marks)) {
            return goOn;
        }
        Map<String, Message> due = Map.of();
        for (String recipient : messages.recipients(entry.notice())) {
            Optional<Mark> before = Optional.ofNullable(marks.get(recipient));
            if (before.filter(mark -> mark.state() != Mark.State.FAILED).isPresent()) {
                continue;
            }
            if (!goOn || before.filter(tries::isPausing).isPresent()) {
                tries.leftWaiting();
                continue;
            }
            if (due.isEmpty()) {
                due = messages.of(entry);
            }
            // A message that could not be marked afterwards would go out at every start.
            Mark trying = tries.begun(before);
            marks.put(recipient, trying);
            outbox.mark(entry, marks);
            Tries.Outcome outcome = tries.sent(channel, Objects.requireNonNull(due.get(recipient)), trying);
            marks.put(recipient, outcome.mark());
            outbox.mark(entry, marks);
            goOn = outcome.reachable();
        }
        return goOn;
    }
}
