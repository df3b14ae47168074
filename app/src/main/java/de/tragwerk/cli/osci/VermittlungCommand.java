package de.tragwerk.cli.osci;

import de.tragwerk.osci.Identity;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.trust.OnlineRevocation;
import de.tragwerk.osci.trust.Revocation;
import de.tragwerk.osci.trust.Trust;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// An intermediary alone, for any OSCI 1.2 client.
@Command(
        name = "vermittlung",
        mixinStandardHelpOptions = true,
        description = "Startet einen OSCI-1.2-Intermediär allein, ohne Datenbank; Postfächer liegen in einem Ordner.")
final class VermittlungCommand implements Callable<Integer> {

    private static final Duration KEEP_UNUSED = Duration.ofDays(1);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Keys keys = new Keys();

    @Option(names = "--port", description = "Port (Vorgabe: 8082; 0 = ein freier)")
    private int port = 8082;

    @Option(names = "--bind", description = "Adresse, auf der gehört wird (Vorgabe: 127.0.0.1)")
    private String bind = "127.0.0.1";

    @Option(
            names = "--trust",
            required = true,
            description = "Anerkannte Aussteller oder einzelne Zertifikate (PEM oder DER); mehrfach möglich")
    private List<Path> trust = new ArrayList<>();

    @Option(names = "--chain", description = "Zwischenaussteller (PEM oder DER); mehrfach möglich")
    private List<Path> chain = new ArrayList<>();

    @Option(names = "--revocation", description = "Sperrungen bei OCSP-Diensten und Sperrlisten nachfragen")
    private boolean revocation;

    @Option(
            names = "--forward",
            description =
                    "Anfang einer Adresse, an die weitergeleitet werden darf, wie https://amt.example/; mehrfach möglich")
    private List<String> forward = new ArrayList<>();

    @Option(names = "--store", description = "Ordner der Postfächer (Vorgabe: vermittlung)")
    private Path store = Path.of("vermittlung");

    @Option(names = "--keep-days", description = "Tage, die Inhalte nach der Bestätigung bleiben (Vorgabe: 7)")
    private int keepDays = 7;

    @Override
    public Integer call() throws Exception {
        Clock clock = keys.clock();
        Identity own = keys.identity();
        List<X509Certificate> trusted = Keys.certificates(trust);
        FolderStore mailboxes = new FolderStore(store);
        mailboxes.expire(
                clock.instant().minus(Duration.ofDays(keepDays)),
                Clock.systemUTC().instant().minus(KEEP_UNUSED));
        Intermediary intermediary = new Intermediary(
                own,
                new Trust(
                        trusted,
                        Keys.certificates(chain),
                        revocation ? new OnlineRevocation(Duration.ofSeconds(5)) : Revocation.none()),
                mailboxes,
                rules(),
                () -> new Policy(LocalDate.ofInstant(clock.instant(), clock.getZone())),
                clock::instant);
        PrintWriter out = spec.commandLine().getOut();
        try (OsciServer server =
                new OsciServer(new InetSocketAddress(InetAddress.getByName(bind), port), intermediary, line -> {
                    out.println(line);
                    out.flush();
                })) {
            introduce(out, server.port(), own, trusted.size(), clock);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Rules rules() throws IOException {
        for (String prefix : forward) {
            // Without the slash http://amt.example would also mean http://amt.example.evil.test.
            if (!prefix.matches("https?://[^/@]+/.*")) {
                throw new IOException(
                        "--forward braucht einen vollständigen Anfang wie https://amt.example/: " + prefix);
            }
        }
        return Rules.usual()
                .passingOn(
                        uri -> forward.stream().anyMatch(known(uri)::startsWith),
                        new HttpChannel(Duration.ofSeconds(60)));
    }

    private static String known(URI uri) {
        return uri.normalize().toString();
    }

    private void introduce(PrintWriter out, int listening, Identity own, int trusted, Clock clock) {
        X509Certificate cipher = own.cipher().certificate();
        X509Certificate signature = own.signature().certificate();
        out.printf("Der Intermediär läuft. Ein fremder Client braucht:%n");
        out.printf("  Adresse      http://%s:%d/osci (HTTP POST, Content-Type text/xml)%n", bind, listening);
        out.printf("  Zertifikat   %s (verschlüsseln)%n", cipher.getSubjectX500Principal());
        out.printf("  SHA-256      %s%n", Certificates.fingerprint(cipher));
        out.printf("  gültig bis   %s%n", cipher.getNotAfter().toInstant());
        out.printf(
                "  Signatur     %s%n",
                signature.equals(cipher) ? "dasselbe Zertifikat" : signature.getSubjectX500Principal());
        out.printf("  Prüftag      %s%n", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        out.printf(
                "  Aussteller   %d anerkannt; Sperrungen werden %s%n",
                trusted, revocation ? "geprüft" : "nicht geprüft");
        out.printf(
                "  Aufträge     alle zwölf von OSCI 1.2; weiterleiten an %s%n",
                forward.isEmpty() ? "niemanden" : forward);
        out.printf("  Verfahren    AES-GCM, RSA-OAEP mit SHA-2, RSA-, RSA-PSS- und ECDSA-Signaturen%n");
        out.printf("%s", pem(cipher));
        if (!signature.equals(cipher)) {
            out.printf("%s", pem(signature));
        }
        out.printf("Beenden mit Strg+C%n");
        out.flush();
    }

    private static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Certificates.base64(certificate).replaceAll("(.{64})(?=.)", "$1\n") + "\n-----END CERTIFICATE-----\n";
    }
}
