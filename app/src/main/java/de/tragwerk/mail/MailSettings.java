package de.tragwerk.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The operator's settings `tragwerk.mail.*` (docs/guide/mitteilung.md). Without a server nothing is sent.
@Component
class MailSettings {

    /// How the line is protected.
    enum Sicherung {
        /// Begins in the clear and goes over to TLS before anything is said; else nothing is.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// In the clear: on this machine only.
        KEINE
    }

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Environment settings;
    private final @Nullable LocalMailServer own;
    private final @Nullable Server server;

    /// @param host name that the server's certificate must be made out to
    /// @param konto login at the server, empty without
    /// @param passwort file with the password, `null` without
    /// @param ca file with issuers of our own (PEM), `null` for those of the JDK
    record Server(
            String host,
            int port,
            Sicherung sicherung,
            String konto,
            @Nullable Path passwort,
            @Nullable Path ca,
            Duration frist) {}

    MailSettings(Environment settings, ObjectProvider<LocalMailServer> local) {
        this.settings = settings;
        String address = get("server");
        own = address.isEmpty() ? local.getIfAvailable() : null;
        if (own != null) {
            server = new Server("127.0.0.1", own.port(), Sicherung.KEINE, "", null, null, Duration.ofSeconds(10));
        } else {
            server = address.isEmpty() ? null : server(address);
        }
        if (server != null && own == null) {
            if (MailAddress.of(get("absender")).isEmpty()) {
                throw new IllegalArgumentException("tragwerk.mail.absender nennt die Adresse, von der E-Mails kommen");
            }
            // Said at the start, not at the first mail.
            portal("");
        }
    }

    private Server server(String address) {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "tragwerk.mail.server heißt „Name:Port“, zum Beispiel smtp.example.org:587; war: " + address);
        }
        String host = address.substring(0, colon);
        Sicherung wanted = switch (settings.getProperty("tragwerk.mail.sicherung", "starttls")) {
            case "starttls" -> Sicherung.STARTTLS;
            case "tls" -> Sicherung.TLS;
            case "keine" -> Sicherung.KEINE;
            default -> throw new IllegalArgumentException("tragwerk.mail.sicherung ist starttls, tls oder keine");
        };
        if (wanted == Sicherung.KEINE && !LOOPBACK.contains(host)) {
            throw new IllegalArgumentException(
                    "Ohne Verschlüsselung gehen E-Mails nur an diesen Rechner selbst. Entfernen Sie tragwerk.mail.sicherung=keine.");
        }
        return new Server(
                host,
                Integer.parseInt(port),
                wanted,
                get("konto"),
                file("passwort-datei"),
                file("ca"),
                settings.getProperty("tragwerk.mail.frist", Duration.class, Duration.ofSeconds(10)));
    }

    private @Nullable Path file(String name) {
        return get(name).isEmpty() ? null : Path.of(get(name));
    }

    private String get(String name) {
        return settings.getProperty("tragwerk.mail." + name, "").strip();
    }

    /// The server, `null` when this program sends no mail.
    @Nullable
    Server server() {
        return server;
    }

    /// The address mail comes from.
    MailAddress sender() {
        String named = get("absender");
        return MailAddress.of(named.isEmpty() ? "sozialportal@tragwerk.example" : named)
                .orElseThrow();
    }

    boolean on(String mandant) {
        return server != null && !portal(mandant).isEmpty();
    }

    /// Beginning of all addresses of this Mandant's portal, without a slash at its end; empty when nobody set it.
    String portal(String mandant) {
        String set = get("portal." + mandant);
        String address = set.isEmpty() ? get("portal") : set;
        if (address.isEmpty()) {
            return own == null ? "" : own.portal();
        }
        URI uri = URI.create(address);
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || LOOPBACK.contains(uri.getHost()))) {
            throw new IllegalArgumentException(
                    "tragwerk.mail.portal ist die Adresse des Portals, zum Beispiel https://portal.example.org");
        }
        return address.replaceFirst("/+$", "");
    }
}
