package de.tragwerk.cli.osci;

import de.tragwerk.cli.CertificateFile;
import de.tragwerk.kernel.Days;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options every OSCI command shares: own keys, their PIN, the day by which things are judged.
final class Keys {

    @Option(
            names = "--key",
            required = true,
            description = "Eigener Schlüssel (PKCS#12); ältere darin öffnen alte Post")
    @SuppressWarnings("NullAway.Init") // required option
    private Path key;

    @Option(
            names = "--sign-key",
            description = "Schlüssel zum Signieren (PKCS#12), wenn es ein anderer ist; dieselbe PIN")
    private @Nullable Path signKey;

    @Option(names = "--pin-file", required = true, description = "Datei, deren erste Zeile die PIN ist")
    @SuppressWarnings("NullAway.Init") // required option
    private Path pinFile;

    @Option(
            names = "--policy-date",
            description = "Tag, nach dem Verfahren, Schlüssellängen und Gültigkeit beurteilt werden (Vorgabe: heute)")
    private @Nullable LocalDate policyDate;

    /// Keys to sign and to open with.
    Identity identity() throws IOException {
        List<Holder> ciphers = load(key);
        Path other = signKey;
        Holder signature = other == null ? ciphers.getFirst() : load(other).getFirst();
        return new Identity(signature, ciphers.getFirst(), ciphers.subList(1, ciphers.size()));
    }

    private List<Holder> load(Path file) throws IOException {
        List<String> lines = Files.readAllLines(pinFile);
        String pin = lines.isEmpty() ? "" : lines.getFirst();
        try {
            List<Holder> holders = Pki.load(file, pin.toCharArray());
            if (holders.isEmpty()) {
                throw new IOException("In " + file + " liegt kein Schlüssel.");
            }
            return holders;
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException("Der Schlüssel " + file + " lässt sich mit dieser PIN nicht öffnen.", e);
        }
    }

    /// Real time, moved to the policy date where one is given.
    Clock clock() {
        Clock system = Clock.system(Days.ZONE);
        LocalDate day = policyDate;
        if (day == null) {
            return system;
        }
        ZonedDateTime now = ZonedDateTime.now(system);
        return Clock.offset(system, Duration.between(now, now.with(day)));
    }

    Policy policy() {
        return new Policy(LocalDate.now(clock()));
    }

    static X509Certificate certificate(Path file) throws IOException {
        return CertificateFile.first(file);
    }

    static List<X509Certificate> certificates(List<Path> files) throws IOException {
        List<X509Certificate> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(CertificateFile.all(file));
        }
        return all;
    }
}
