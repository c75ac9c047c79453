package org.svod.notice.sending;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends by mail. One connection serves all messages. */
final class SmtpChannel implements Channel {

    private static final int PERMANENT = 500;

    /** The server ends the connection, for every recipient. */
    private static final int CLOSING = 421;

    private final SendSettings.Mail settings;
    private final Session session;
    private Optional<SMTPTransport> open = Optional.empty();

    SmtpChannel(SendSettings.Mail settings) {
        this.settings = settings;
        String millis = Long.toString(settings.timeout().toMillis());
        String protocol = settings.security() == SendSettings.Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", settings.host());
        properties.put(prefix + "port", Integer.toString(settings.port()));
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == SendSettings.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        if (!settings.user().isEmpty()) {
            properties.put(prefix + "auth", "true");
        }
        this.session = Session.getInstance(properties);
    }

    @Override
    public Reply send(Message message) throws IOException {
        InternetAddress to;
        try {
            to = new InternetAddress(message.to(), true);
        } catch (AddressException e) {
            return new Refused("no address: " + e.getMessage());
        }
        MimeMessage mail;
        try {
            mail = mail(message, to);
        } catch (MessagingException e) {
            throw new IOException(words(e), e);
        }
        try {
            SMTPTransport transport = transport();
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Taken(transport.getLastServerResponse().strip());
        } catch (SendFailedException e) {
            Optional<Reply> answer = answer(e);
            if (answer.isPresent()) {
                return answer.get();
            }
            throw failed(e);
        } catch (MessagingException e) {
            throw failed(e);
        }
    }

    /** After a failure the connection may be in any state. */
    private IOException failed(MessagingException e) throws IOException {
        close();
        return new IOException(words(e), e);
    }

    /** What the server said, if it spoke about the recipient, or has refused the message for good. */
    private static Optional<Reply> answer(MessagingException failure) {
        Optional<Exception> cause = Optional.of(failure);
        while (cause.isPresent()) {
            Exception e = cause.get();
            if (e instanceof SMTPAddressFailedException address && address.getReturnCode() != CLOSING) {
                return Optional.of(
                        address.getReturnCode() >= PERMANENT ? new Refused(words(address)) : new Later(words(address)));
            }
            if (e instanceof SMTPSendFailedException whole && whole.getReturnCode() >= PERMANENT) {
                return Optional.of(new Refused(words(whole)));
            }
            cause = e instanceof MessagingException next
                    ? Optional.ofNullable(next.getNextException())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static String words(MessagingException e) {
        return String.valueOf(e.getMessage()).strip();
    }

    private SMTPTransport transport() throws MessagingException {
        if (open.isEmpty() || !open.get().isConnected()) {
            Transport transport = session.getTransport();
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            open = Optional.of((SMTPTransport) transport);
        }
        return open.get();
    }

    private MimeMessage mail(Message message, InternetAddress to) throws MessagingException {
        String domain = settings.from().replaceFirst(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@" + domain + ">");
            }
        };
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.written()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Svod-Notice", message.entry().notice().kind().name().toLowerCase(Locale.ROOT));
        if (message.attachment().isPresent()) {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(message.text(), StandardCharsets.UTF_8.name());
            Message.Attached attached = message.attachment().get();
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attached.content(), "text/html")));
            file.setFileName(attached.name());
            mail.setContent(new MimeMultipart(text, file));
        } else {
            mail.setText(message.text(), StandardCharsets.UTF_8.name());
        }
        return mail;
    }

    @Override
    public void close() throws IOException {
        Optional<SMTPTransport> closed = open;
        open = Optional.empty();
        try {
            if (closed.isPresent()) {
                closed.get().close();
            }
        } catch (MessagingException e) {
            throw new IOException(words(e), e);
        }
    }
}
