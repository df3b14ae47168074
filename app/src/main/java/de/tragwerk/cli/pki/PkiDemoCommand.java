package de.tragwerk.cli.pki;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes a small PKI for trying things: a root and the keys of intermediary, authority and portal.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Legt eine kleine PKI zum Ausprobieren an: Wurzel, Vermittlung, Amt, Portal (RSA 3072).")
final class PkiDemoCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--out", required = true, description = "Ordner; er wird angelegt")
    @SuppressWarnings("NullAway.Init") // required option
    private Path folder;

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve("wurzel.pem"))) {
            throw new IOException("In " + folder + " liegt schon eine PKI. Bitte einen leeren Ordner angeben.");
        }
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        String pin = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path pinFile = folder.resolve("pin.txt");
        secret(pinFile, pin.getBytes(StandardCharsets.US_ASCII));
        Instant from = Clock.systemUTC().instant().minusSeconds(86_400);
        Pki pki = Pki.create("Tragwerk Test-Wurzel", from);
        PrintWriter out = spec.commandLine().getOut();
        pem(folder.resolve("wurzel.pem"), pki.root().certificate());
        for (String name : List.of("vermittlung", "amt", "portal")) {
            Holder holder = pki.issue("Test " + name, from);
            Path file = folder.resolve(name + ".p12");
            secret(file, new byte[0]);
            pki.store(holder, file, pin.toCharArray());
            pem(folder.resolve(name + ".pem"), holder.certificate());
            out.println(file + " und " + name + ".pem");
        }
        out.println("PIN aller Schlüssel: " + pinFile);
        out.println("Anerkannter Aussteller: " + folder.resolve("wurzel.pem"));
        out.flush();
        return 0;
    }

    /// Only the owner may read it, from the first byte on.
    private static void secret(Path file, byte[] content) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);
    }

    private static void pem(Path file, X509Certificate certificate) throws IOException, GeneralSecurityException {
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
