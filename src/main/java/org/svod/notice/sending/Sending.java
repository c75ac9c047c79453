package org.svod.notice.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.files.Fingerprint;
import org.svod.files.Printable;
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
            String link = settings.mail().get().link();
            try (Channel channel = new SmtpChannel(settings.mail().get())) {
                Map<Locale, NoticeText> texts = new HashMap<>();
                send(channel, entries, tries, entry -> {
                    Map<String, Message> messages = new java.util.TreeMap<>();
                    recipients(entry.notice(), users)
                            .forEach(user -> messages.put(
                                    user.user(),
                                    Message.to(
                                            user,
                                            entry,
                                            texts.computeIfAbsent(language(user), l -> new NoticeText(l, link)),
                                            attachment(entry.notice()))));
                    return messages;
                });
            }
        }
        if (settings.hook().isPresent()) {
            String url = settings.hook().get().url().toString();
            NoticeText words = new NoticeText(operator, "");
            try (Channel channel = new HookChannel(settings.hook().get())) {
                send(
                        channel,
                        entries,
                        tries,
                        entry -> Map.of(
                                HOOK,
                                new Message(
                                        entry,
                                        url,
                                        words.subject(entry.notice()),
                                        words.text(entry.notice()),
                                        Optional.empty())));
            }
        }
        return tries.result();
    }

    /** What is there, without what is older than a year: the outbox must not grow for ever. */
    private List<Outbox.Entry> current(Tries tries) throws IOException {
        List<Outbox.Entry> current = new ArrayList<>();
        Outbox.Listing listing = outbox.listing();
        listing.damaged().forEach(words -> tries.failure(Printable.of(words)));
        for (Outbox.Entry entry : listing.entries()) {
            if (Instant.parse(entry.written()).plus(KEPT).isBefore(clock.instant())) {
                outbox.remove(entry);
            } else {
                current.add(entry);
            }
        }
        return current;
    }

    /** The messages of a notice, by who gets them. */
    @FunctionalInterface
    private interface Addressed {
        Map<String, Message> of(Outbox.Entry entry);
    }

    /** The marks of a notice. If they are damaged, nobody knows who has the notice: it is sent to nobody. */
    private Map<String, Mark> marks(Outbox.Entry entry, Tries tries) throws IOException {
        try {
            return outbox.marks(entry);
        } catch (DamagedNoticeException e) {
            tries.failure(Printable.of(String.valueOf(e.getMessage())));
            return Outbox.notSent(clock.instant().toString());
        }
    }

    /** Once the server cannot be reached, no more messages are tried: they would fail too. */
    private void send(Channel channel, List<Outbox.Entry> entries, Tries tries, Addressed addressed)
            throws IOException {
        boolean reachable = true;
        for (Outbox.Entry entry : entries) {
            Map<String, Mark> marks = marks(entry, tries);
            if (Outbox.isNotSent(marks)) {
                continue;
            }
            for (Map.Entry<String, Message> one : addressed.of(entry).entrySet()) {
                Optional<Mark> before = Optional.ofNullable(marks.get(one.getKey()));
                if (before.filter(mark -> mark.state() != Mark.State.FAILED).isPresent()) {
                    continue;
                }
                if (!reachable || before.filter(tries::isPausing).isPresent()) {
                    tries.leftWaiting();
                    continue;
                }
                // A message that could not be marked afterwards would go out at every start.
                Mark trying = tries.begun(before);
                marks.put(one.getKey(), trying);
                outbox.mark(entry, marks);
                Tries.Outcome outcome = tries.sent(channel, one.getValue(), trying);
                marks.put(one.getKey(), outcome.mark());
                outbox.mark(entry, marks);
                reachable = outcome.reachable();
            }
        }
    }

    private static List<User> recipients(Notice notice, Map<String, User> users) {
        return users.values().stream()
                .filter(user -> user.role() == notice.role() && !user.email().isEmpty())
                .filter(user -> notice.state().isEmpty() || user.state().equals(notice.state()))
                .toList();
    }

    private Locale language(User user) {
        return user.language().isEmpty() ? operator : Locale.forLanguageTag(user.language());
    }

    /** The file of a notice, if it still is what it was. */
    private Optional<Path> attachment(Notice notice) {
        if (notice.attachment().isEmpty()) {
            return Optional.empty();
        }
        Path file = output.resolve(notice.attachment().get().path()).normalize();
        try {
            return file.startsWith(output)
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && Fingerprint.of(file)
                                    .equals(notice.attachment().get().sha256())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
