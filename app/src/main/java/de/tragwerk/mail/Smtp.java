package de.tragwerk.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one message to the mail server, in a session of its own (RFC 5321, RFC 3207).
final class Smtp {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final int PERMANENT = 500;

    private final MailSettings.Server server;
    private final MailAddress sender;

    Smtp(MailSettings.Server server, MailAddress sender) {
        this.server = server;
        this.sender = sender;
    }

    /// Returns when the server has said that it took the message over.
    ///
    /// @param messageId with its angle brackets; the same for each try
    /// @throws MailRefused when the server refuses receiver or message for good
    /// @throws MailDeferred when it may take it later
    /// @throws MailServerAway when no session came about
    void send(Mail mail, String messageId, Instant now) throws IOException, MailRefused {
        Session session = Session.getInstance(properties());
        Transport transport = connect(session);
        try {
            transport.sendMessage(
                    message(session, mail, messageId, now),
                    new Address[] {new InternetAddress(mail.an().text())});
        } catch (MessagingException e) {
            throw refusal(e);
        } finally {
            close(transport);
        }
    }

    private Transport connect(Session session) throws IOException {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(
                    server.host(), server.port(), server.konto().isEmpty() ? null : server.konto(), password());
            return transport;
        } catch (MessagingException e) {
            throw new MailServerAway(e);
        }
    }

    /// How the session ends changes nothing: what was accepted is accepted.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("Sitzung am Mailserver endete mit {}", e.getClass().getSimpleName());
        }
    }

    /// What the server said of the receiver, the message or neither.
    private static MailDeferred refusal(MessagingException problem) throws MailRefused {
        int code = -1;
        for (Exception e = problem;
                e != null;
                e = e instanceof MessagingException chained ? chained.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (e instanceof SMTPSendFailedException data && code < 0) {
                code = data.getReturnCode();
            }
        }
        if (code >= PERMANENT) {
            throw new MailRefused(code);
        }
        return new MailDeferred(code);
    }

    private MimeMessage message(Session session, Mail mail, String messageId, Instant now) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(new InternetAddress(sender.text()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.an().text()));
        message.setSubject(mail.betreff(), "UTF-8");
        message.setText(mail.text(), "UTF-8");
        message.setSentDate(new Date(now.toEpochMilli()));
        message.setHeader("Content-Language", mail.sprache());
        // RFC 3834: no machine answers to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var header : mail.kopf().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
        return message;
    }

    private Properties properties() throws IOException {
        String millis = String.valueOf(server.frist().toMillis());
        Properties p = new Properties();
        p.setProperty("mail.smtp.connectiontimeout", millis);
        p.setProperty("mail.smtp.timeout", millis);
        p.setProperty("mail.smtp.writetimeout", millis);
        p.setProperty("mail.smtp.from", sender.text());
        // How we introduce ourselves: not by the name of a machine inside of the house.
        p.setProperty("mail.smtp.localhost", sender.domain());
        p.setProperty("mail.smtp.sendpartial", "false");
        p.setProperty("mail.smtp.quitwait", "false");
        p.setProperty("mail.smtp.auth", String.valueOf(!server.konto().isEmpty()));
        p.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(server.sicherung() == MailSettings.Sicherung.TLS));
        boolean starttls = server.sicherung() == MailSettings.Sicherung.STARTTLS;
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        if (server.ca() != null) {
            p.put("mail.smtp.ssl.socketFactory", Issuers.of(server.ca()));
        }
        return p;
    }

    private @Nullable String password() throws IOException {
        return server.passwort() == null
                ? null
                : Files.readString(server.passwort(), StandardCharsets.UTF_8).strip();
    }
}
