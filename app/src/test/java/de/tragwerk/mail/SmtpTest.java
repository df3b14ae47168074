package de.tragwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mail.gegenstelle.Postamt;
import de.tragwerk.support.OwnCertificate;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;

/// Over a real line: what the server's answers mean, and that nothing is said in the clear where TLS was asked for.
class SmtpTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final MailAddress SENDER =
            MailAddress.of("portal@auental.example").orElseThrow();

    private final List<String> taken = new CopyOnWriteArrayList<>();

    private Postamt office(javax.net.ssl.@Nullable SSLContext tls) {
        return new Postamt(0, tls, m -> taken.add(new String(m, StandardCharsets.UTF_8)));
    }

    private static Smtp smtp(String host, int port, MailSettings.Sicherung how, @Nullable Path ca) {
        return new Smtp(new MailSettings.Server(host, port, how, "", null, ca, Duration.ofSeconds(2)), SENDER);
    }

    private static Mail to(String address) {
        return new Mail(
                MailAddress.of(address).orElseThrow(), "tr", "Posta kutunuzda yeni", "Türkçe: ğüşıöç\nÜber 1 €");
    }

    @Test
    void takenAsWrittenOnce() throws Exception {
        try (Postamt office = office(null)) {
            smtp("127.0.0.1", office.port(), MailSettings.Sicherung.KEINE, null)
                    .send(to("mirela@example.org"), "<1@auental.example>", NOW);
        }
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst())
                .contains(
                        "Message-ID: <1@auental.example>",
                        "Auto-Submitted: auto-generated",
                        "Content-Language: tr",
                        "From: portal@auental.example",
                        "To: mirela@example.org",
                        "Content-Type: text/plain; charset=UTF-8")
                .doesNotContain("Received:", InetAddress.getLocalHost().getHostName() + "@", "X-Mailer");
    }

    @Test
    void fourHundredIsLaterFiveHundredIsNever() throws Exception {
        try (Postamt office = office(null)) {
            Smtp smtp = smtp("127.0.0.1", office.port(), MailSettings.Sicherung.KEINE, null);
            assertThatThrownBy(() -> smtp.send(to("spaeter@example.org"), "<2@a.example>", NOW))
                    .isInstanceOf(MailDeferred.class);
            smtp.send(to("spaeter@example.org"), "<2@a.example>", NOW);
            assertThat(taken).hasSize(1);
            assertThatThrownBy(() -> smtp.send(to("abgelehnt@example.org"), "<3@a.example>", NOW))
                    .isInstanceOf(MailRefused.class)
                    .hasMessage("SMTP 550");
            assertThatThrownBy(() -> smtp.send(to("voll@example.org"), "<4@a.example>", NOW))
                    .isInstanceOf(MailRefused.class)
                    .hasMessage("SMTP 552");
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void aLineThatBreaksWithinTheMessageLosesNothing() throws Exception {
        try (Postamt office = office(null)) {
            Smtp smtp = smtp("127.0.0.1", office.port(), MailSettings.Sicherung.KEINE, null);
            assertThatThrownBy(() -> smtp.send(to("abbruch@example.org"), "<5@a.example>", NOW))
                    .isInstanceOf(MailDeferred.class);
            assertThat(taken).isEmpty();
            smtp.send(to("abbruch@example.org"), "<5@a.example>", NOW);
            assertThat(taken).hasSize(1);
            assertThat(taken.getFirst()).contains("Message-ID: <5@a.example>");
        }
    }

    @Test
    void tlsThatIsDemandedAndNotOfferedSendsNothing() {
        try (Postamt office = office(null)) {
            assertThatThrownBy(() -> smtp("127.0.0.1", office.port(), MailSettings.Sicherung.STARTTLS, null)
                            .send(to("mirela@example.org"), "<6@a.example>", NOW))
                    .isInstanceOf(MailServerAway.class);
            assertThatThrownBy(() -> smtp("127.0.0.1", office.port(), MailSettings.Sicherung.TLS, null)
                            .send(to("mirela@example.org"), "<6@a.example>", NOW))
                    .isInstanceOf(MailServerAway.class);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void overTlsOnlyToWhoseCertificateIsTrusted() throws Exception {
        OwnCertificate own = new OwnCertificate();
        Path ca = own.pem(Files.createTempDirectory("aussteller"));
        try (Postamt office = office(own.server())) {
            assertThatThrownBy(() -> smtp("127.0.0.1", office.port(), MailSettings.Sicherung.STARTTLS, null)
                            .send(to("mirela@example.org"), "<7@a.example>", NOW))
                    .isInstanceOf(MailServerAway.class);
            // The certificate is made out to 127.0.0.1.
            assertThatThrownBy(() -> smtp("localhost", office.port(), MailSettings.Sicherung.STARTTLS, ca)
                            .send(to("mirela@example.org"), "<7@a.example>", NOW))
                    .isInstanceOf(MailServerAway.class);
            assertThat(taken).isEmpty();
            smtp("127.0.0.1", office.port(), MailSettings.Sicherung.STARTTLS, ca)
                    .send(to("mirela@example.org"), "<7@a.example>", NOW);
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterItsTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> smtp("127.0.0.1", silent.getLocalPort(), MailSettings.Sicherung.KEINE, null)
                            .send(to("mirela@example.org"), "<8@a.example>", NOW))
                    .isInstanceOf(MailServerAway.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void settingsThatWouldSayItInTheClearAreRefused() {
        assertThat(settings().server()).isNull();
        assertThat(settings().on("auental-portal")).isFalse();
        String[] good = {
            "server=smtp.example.org:587", "absender=portal@example.org", "portal=https://portal.example.org/"
        };
        assertThat(settings(good).on("auental-portal")).isTrue();
        assertThat(settings(good).portal("auental-portal")).isEqualTo("https://portal.example.org");
        assertThat(settings(good).server().sicherung()).isEqualTo(MailSettings.Sicherung.STARTTLS);
        assertThatThrownBy(() -> settings("server=smtp.example.org:25", "absender=a@b.de", "sicherung=keine"))
                .hasMessageContaining("an diesen Rechner selbst");
        assertThatThrownBy(() -> settings("server=smtp.example.org", "absender=a@b.de"))
                .hasMessageContaining("Name:Port");
        assertThatThrownBy(() -> settings("server=smtp.example.org:25")).hasMessageContaining("absender");
        assertThatThrownBy(() -> settings("server=smtp.example.org:25", "absender=a@b.de", "portal=http://x.example"))
                .hasMessageContaining("https://");
    }

    private static MailSettings settings(String... values) {
        MockEnvironment environment = new MockEnvironment();
        for (String value : values) {
            int equals = value.indexOf('=');
            environment.setProperty("tragwerk.mail." + value.substring(0, equals), value.substring(equals + 1));
        }
        return new MailSettings(environment, new ObjectProvider<>() {
            @Override
            public LocalMailServer getIfAvailable() {
                return null;
            }

            @Override
            public LocalMailServer getObject() {
                throw new IllegalStateException();
            }
        });
    }
}
