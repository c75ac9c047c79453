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
import org.svod.notice.Notice;
import org.svod.notice.Outbox;
import org.svod.notice.Outbox.Mark;

/**
 * Sends what is in the outbox, each notice once to each recipient, and marks it with what the server said. What fails
 * is tried again, at first after five minutes, then after longer and longer pauses, for a week. After a kill between
 * sending and marking, a message is sent once more, with the same Message-ID.
 */
public final class Sending {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int DOUBLINGS = 10;
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
        Counts counts = new Counts();
        List<Outbox.Entry> entries = current();
        if (settings.mail().isPresent()) {
            String link = settings.mail().get().link();
            try (Channel channel = new SmtpChannel(settings.mail().get())) {
                Map<Locale, NoticeText> texts = new HashMap<>();
                send(channel, entries, counts, entry -> {
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
                        counts,
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
        return counts.result();
    }

    /** What is there, without what is older than a year: the outbox must not grow for ever. */
    private List<Outbox.Entry> current() throws IOException {
        List<Outbox.Entry> current = new ArrayList<>();
        for (Outbox.Entry entry : outbox.entries()) {
            if (Instant.parse(entry.written()).plus(KEPT).isBefore(clock.instant())) {
                outbox.remove(entry);
            } else {
                current.add(entry);
            }
        }
        return current;
    }

    /** Numbers of messages. */
    private static final class Counts {
        private int sent;
        private int failed;
        private int refused;
        private int waiting;
        private final List<String> failures = new ArrayList<>();

        Result result() {
            return new Result(sent, failed, refused, waiting, List.copyOf(failures));
        }
    }

    /** The messages of a notice, by who gets them. */
    @FunctionalInterface
    private interface Addressed {
        Map<String, Message> of(Outbox.Entry entry);
    }

    /** Once the server cannot be reached, no more messages are tried: they would fail too. */
    private void send(Channel channel, List<Outbox.Entry> entries, Counts counts, Addressed addressed)
            throws IOException {
        boolean reachable = true;
        for (Outbox.Entry entry : entries) {
            Map<String, Mark> marks = outbox.marks(entry);
            if (Outbox.isNotSent(marks)) {
                continue;
            }
            for (Map.Entry<String, Message> one : addressed.of(entry).entrySet()) {
                Optional<Mark> before = Optional.ofNullable(marks.get(one.getKey()));
                if (before.filter(mark -> mark.state() != Mark.State.FAILED).isPresent()) {
                    continue;
                }
                if (!reachable || before.filter(this::isPausing).isPresent()) {
                    counts.waiting++;
                    continue;
                }
                Mark mark =
                        sent(channel, one.getValue(), before.map(Mark::tries).orElse(0) + 1, counts);
                marks.put(one.getKey(), mark);
                outbox.mark(entry, marks);
                reachable = mark.state() != Mark.State.FAILED;
            }
        }
    }

    private Mark sent(Channel channel, Message message, int tries, Counts counts) {
        String at = clock.instant().toString();
        try {
            Channel.Reply reply = channel.send(message);
            if (reply instanceof Channel.Taken) {
                counts.sent++;
                return new Mark(Mark.State.SENT, at, Printable.of(reply.words()), tries);
            }
            counts.refused++;
            counts.failures.add(Printable.of(reply.words()));
            return new Mark(Mark.State.REFUSED, at, Printable.of(reply.words()), tries);
        } catch (IOException e) {
            String words = Printable.of(String.valueOf(e.getMessage()));
            counts.failures.add(words);
            if (message.written().plus(LONGEST).isBefore(clock.instant())) {
                counts.refused++;
                return new Mark(Mark.State.REFUSED, at, words, tries);
            }
            counts.failed++;
            return new Mark(Mark.State.FAILED, at, words, tries);
        }
    }

    private boolean isPausing(Mark mark) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(DOUBLINGS, mark.tries() - 1));
        Duration limited = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return Instant.parse(mark.at()).plus(limited).isAfter(clock.instant());
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
