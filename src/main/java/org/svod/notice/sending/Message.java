package org.svod.notice.sending;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.svod.acts.User;
import org.svod.files.Fingerprint;
import org.svod.notice.Outbox;

/**
 * A notice for one recipient.
 *
 * @param entry the notice
 * @param to the address, or the web address
 * @param subject one line
 * @param text what it says
 * @param attachment a file that goes along
 */
record Message(Outbox.Entry entry, String to, String subject, String text, Optional<Attached> attachment) {

    /** For a person. */
    static Message to(User user, Outbox.Entry entry, NoticeText words, Optional<Attached> attachment) {
        return new Message(entry, user.email(), words.subject(entry.notice()), words.text(entry.notice()), attachment);
    }

    /** The same for ever, so that a message that comes twice is known as the same. */
    String id() {
        String text = entry.notice().kind() + "\n" + to + "\n" + entry.notice().state() + "\n"
                + entry.notice().about();
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** When the notice was written. */
    Instant written() {
        return entry.written();
    }

    /** A file that goes along. */
    static final class Attached {

        private final String name;
        private final byte[] content;

        /** With the bytes that the notice names. */
        Attached(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        /** Its name. */
        String name() {
            return name;
        }

        /** Its bytes. */
        byte[] content() {
            return content.clone();
        }
    }
}
