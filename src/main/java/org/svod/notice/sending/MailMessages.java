package org.svod.notice.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.svod.acts.User;
import org.svod.files.Fingerprint;
import org.svod.notice.Notice;
import org.svod.notice.Outbox;

/** The mails of notices, each in the language of its recipient. */
final class MailMessages implements Messages {

    private final SendSettings.Mail mail;
    private final Map<String, User> users;
    private final Path output;
    private final Locale operator;
    private final Tries tries;
    private final Map<Locale, NoticeText> texts = new HashMap<>();

    /**
     * Mails to these users.
     *
     * @param output the output folder, from which receipts go along
     * @param operator the language of those who have named none
     * @param tries where faults are reported
     */
    MailMessages(SendSettings.Mail mail, Map<String, User> users, Path output, Locale operator, Tries tries) {
        this.mail = mail;
        this.users = users;
        this.output = output;
        this.operator = operator;
        this.tries = tries;
    }

    @Override
    public Set<String> recipients(Notice notice) {
        Set<String> names = new TreeSet<>();
        addressed(notice).forEach(user -> names.add(user.user()));
        return names;
    }

    @Override
    public Map<String, Message> of(Outbox.Entry entry) {
        Map<String, Message> messages = new TreeMap<>();
        Optional<Message.Attached> attached = mail.attachReceipts() ? attached(entry.notice()) : Optional.empty();
        addressed(entry.notice()).forEach(user -> {
            NoticeText words = texts.computeIfAbsent(language(user), l -> new NoticeText(l, mail.link()));
            messages.put(user.user(), Message.to(user, entry, words, attached));
        });
        return messages;
    }

    private Stream<User> addressed(Notice notice) {
        return users.values().stream()
                .filter(user -> user.role() == notice.role() && !user.email().isEmpty())
                .filter(user -> notice.state().isEmpty() || user.state().equals(notice.state()));
    }

    private Locale language(User user) {
        return user.language().isEmpty() ? operator : Locale.forLanguageTag(user.language());
    }

    /** The file of a notice, if it still is what it was; without it, the message goes all the same. */
    private Optional<Message.Attached> attached(Notice notice) {
        if (notice.attachment().isEmpty()) {
            return Optional.empty();
        }
        Path file = output.resolve(notice.attachment().get().path()).normalize();
        if (!file.startsWith(output) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(file);
            return Fingerprint.of(content).equals(notice.attachment().get().sha256())
                    ? Optional.of(new Message.Attached(String.valueOf(file.getFileName()), content))
                    : Optional.empty();
        } catch (IOException e) {
            tries.failure(file + " cannot be read, the message goes without it: " + e);
            return Optional.empty();
        }
    }
}
