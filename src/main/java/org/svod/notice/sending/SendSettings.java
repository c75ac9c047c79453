package org.svod.notice.sending;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsTree;

/**
 * {@code send/send.yml} of the folder {@code etc}.
 *
 * @param mail the mail server; empty if nothing is sent by mail
 * @param hook the web address that gets the notices too; empty if there is none
 */
record SendSettings(Optional<Mail> mail, Optional<Hook> hook) {

    private static final String FILE = "send/send.yml";

    /** How a connection is protected. */
    enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** It begins open, and must be protected before anything is sent. */
        STARTTLS,
        /** From its beginning. */
        TLS
    }

    /**
     * A mail server.
     *
     * @param host its name
     * @param port its port
     * @param security how the connection is protected
     * @param user who sends; blank if the server asks for nobody
     * @param password of the user
     * @param from the address from which notices come
     * @param link what stands before the path of a receipt; blank if there is no such address
     * @param attachReceipts whether receipts go along
     * @param timeout how long the server may take for an answer
     */
    record Mail(
            String host,
            int port,
            Security security,
            String user,
            String password,
            String from,
            String link,
            boolean attachReceipts,
            Duration timeout) {}

    /**
     * A web address.
     *
     * @param url the address
     * @param secret with which each request is signed
     * @param timeout how long the server may take for an answer
     */
    record Hook(URI url, String secret, Duration timeout) {}

    /**
     * Reads them.
     *
     * @throws SettingsException if the file is missing, or anything in it is wrong, with every place
     */
    static SendSettings read(Path etc) throws IOException {
        SettingsProblems problems = new SettingsProblems();
        SettingsTree yaml = SettingsTree.read(etc, FILE, problems);
        Duration timeout =
                Duration.ofSeconds(yaml.whole("timeout-seconds", 1, 600).orElse(60));
        Optional<Mail> mail = yaml.has("mail") ? Optional.of(mail(yaml.tree("mail"), timeout)) : Optional.empty();
        Optional<Hook> hook = yaml.has("hook") ? hook(yaml.tree("hook"), timeout) : Optional.empty();
        if (Files.isRegularFile(etc.resolve(FILE)) && mail.isEmpty() && hook.isEmpty() && !problems.any()) {
            problems.add(FILE, 0, "neither mail nor hook is there", "one of them, or both");
        }
        yaml.reportUnknownKeys();
        problems.throwIfAny();
        return new SendSettings(mail, hook);
    }

    private static Mail mail(SettingsTree tree, Duration timeout) {
        String from = tree.required("from");
        if (!from.isEmpty() && !isAddress(from)) {
            tree.problem("from", "from " + from + " is no mail address", "one address, such as svod@example.org");
        }
        return new Mail(
                tree.required("host"),
                tree.whole("port", 1, 65_535).orElse(587),
                tree.choice("security", Security.class).orElse(Security.STARTTLS),
                tree.text("user").orElse(""),
                tree.text("password").orElse(""),
                from,
                tree.text("link").orElse(""),
                tree.flag("attach-receipts").orElse(false),
                timeout);
    }

    private static boolean isAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static Optional<Hook> hook(SettingsTree tree, Duration timeout) {
        String url = tree.required("url");
        String secret = tree.required("secret");
        if (!url.matches("https?://[\\x21-\\x7e]+")) {
            tree.problem("url", "url " + url + " is no web address", "https://…");
            return Optional.empty();
        }
        return Optional.of(new Hook(URI.create(url), secret, timeout));
    }
}
