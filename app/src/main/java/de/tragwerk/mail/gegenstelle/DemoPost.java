package de.tragwerk.mail.gegenstelle;

import de.tragwerk.mail.LocalMailServer;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The demo's post: takes every mail of the program and keeps it in the folder `post` of the data home, one file each.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
@ConditionalOnExpression("'${tragwerk.seiten:portal}'.contains('portal')")
public class DemoPost implements LocalMailServer, DisposableBean {

    private static final int SHOWN = 100;

    private final Path folder;
    private final RealTime time;
    private final Sides sides;
    private final Postamt server;
    private final AtomicLong number = new AtomicLong();

    /// A mail as the page shows it.
    ///
    /// @param roh as it came over the line
    public record Eingang(String an, String betreff, String text, String messageId, String sprache, String roh) {

        public List<String> zeilen() {
            return text.lines().filter(z -> !z.isBlank()).toList();
        }
    }

    DemoPost(Home home, RealTime time, Sides sides) {
        this.time = time;
        this.sides = sides;
        folder = home.folder("post");
        server = new Postamt(0, null, this::keep);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String portal() {
        return "http://127.0.0.1:" + sides.port(Side.PORTAL);
    }

    private void keep(byte[] message) {
        try {
            Path file =
                    folder.resolve("%015d-%06d.eml".formatted(time.instant().toEpochMilli(), number.incrementAndGet()));
            Path next = Files.createTempFile(
                    folder,
                    "neu",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(next, message);
            Files.move(next, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What came, the newest first.
    public List<Eingang> eingang() {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .limit(SHOWN)
                    .map(DemoPost::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Eingang read(Path file) {
        try {
            byte[] raw = Files.readAllBytes(file);
            MimeMessage m = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new Eingang(
                    m.getHeader("To", ","),
                    m.getSubject(),
                    String.valueOf(m.getContent()),
                    m.getMessageID(),
                    m.getHeader("Content-Language", ","),
                    new String(raw, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        server.close();
    }
}
