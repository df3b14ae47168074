package de.tragwerk.cli.osci;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.trust.Trust;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--store", description = "Ordner der Postfächer (Vorgabe: vermittlung)")
    private Path store = Path.of("vermittlung");

    @Option(
            names = "--policy-date",
            description = "Tag, nach dem Verfahren, Schlüssellängen und Gültigkeit beurteilt werden (Vorgabe: heute)")
    private @Nullable LocalDate policyDate;

    @Override
    public Integer call() throws Exception {
        Clock clock = clock();
        List<Holder> holders = keys.holders();
        List<X509Certificate> trusted = new ArrayList<>();
        for (Path file : trust) {
            trusted.addAll(Keys.certificates(file));
        }
        PrintWriter out = spec.commandLine().getOut();
        Intermediary intermediary = new Intermediary(
                Identity.of(holders),
                new Trust(trusted),
                new FolderStore(store),
                Rules.usual(),
                () -> new Policy(LocalDate.ofInstant(clock.instant(), clock.getZone())),
                clock::instant);
        try (OsciServer server =
                new OsciServer(new InetSocketAddress(InetAddress.getByName(bind), port), intermediary, line -> {
                    out.println(line);
                    out.flush();
                })) {
            X509Certificate own = holders.getFirst().certificate();
            out.printf("Der Intermediär läuft. Ein fremder Client braucht:%n");
            out.printf("  Adresse      http://%s:%d/osci (HTTP POST)%n", bind, server.port());
            out.printf("  Zertifikat   %s (verschlüsseln und Antworten prüfen)%n", own.getSubjectX500Principal());
            out.printf("  SHA-256      %s%n", Certificates.fingerprint(own));
            out.printf("  gültig bis   %s%n", own.getNotAfter().toInstant());
            out.printf("  Prüftag      %s%n", LocalDate.ofInstant(clock.instant(), clock.getZone()));
            out.printf("  Aussteller   %d anerkannt%n", trusted.size());
            out.printf("-----BEGIN CERTIFICATE-----%n%s%n-----END CERTIFICATE-----%n", pem(own));
            out.printf("Beenden mit Strg+C%n");
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static String pem(X509Certificate certificate) {
        return Certificates.base64(certificate).replaceAll("(.{64})(?=.)", "$1\n");
    }

    private Clock clock() {
        Clock system = Clock.system(ZoneId.of("Europe/Berlin"));
        LocalDate day = policyDate;
        if (day == null) {
            return system;
        }
        return Clock.offset(
                system,
                java.time.Duration.between(
                        system.instant(),
                        system.instant().atZone(system.getZone()).with(day).toInstant()));
    }
}
