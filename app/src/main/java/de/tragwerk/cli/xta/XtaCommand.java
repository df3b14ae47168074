package de.tragwerk.cli.xta;

import de.tragwerk.cli.CertificateFile;
import de.tragwerk.cli.CommandAct;
import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.foreign.ForeignMailbox;
import de.tragwerk.xta.AccountDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk xta list|konto|zertifikat|buchung|postfach|sperren|freigeben|entfernen|profil|profil-entfernen`.
@Command(
        name = "xta",
        mixinStandardHelpOptions = true,
        description = "Konten von Fachverfahren am XTA-Server und Dienstprofile (docs/guide/xta.md).")
final class XtaCommand implements Runnable {

    private static final String ACCOUNT = "xta-konto";

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--mandant",
            scope = CommandLine.ScopeType.INHERIT,
            defaultValue = "",
            description = "Vermittlungsstelle, wenn es mehrere gibt")
    private String mandant = "";

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Nennt Konten mit Zertifikaten und Buchungen, und die Dienstprofile.")
    int list() throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            new CommandAct(installation.cluster(), installation.home(), Clock.systemUTC())
                    .look(intermediary(installation), jdbc -> new AccountDesk(jdbc).lines())
                    .forEach(this::print);
        }
        return 0;
    }

    @Command(
            name = "konto",
            mixinStandardHelpOptions = true,
            description = "Legt ein Konto an; für ein vorhandenes ändert es Name, Art und OSCI-Postfach.")
    int account(
            @Option(names = "--kennung", required = true, description = "zum Beispiel ags:05999001") String id,
            @Option(names = "--name", required = true, description = "zum Beispiel Stadt Lindenbrück") String name,
            @Option(names = "--art", defaultValue = "xoev", description = "Art der Kennung (Vorgabe: xoev)")
                    String type,
            @Option(
                            names = "--osci",
                            negatable = true,
                            description = "gibt auch die OSCI-Postfächer seiner Zertifikate aus")
                    @Nullable
                    Boolean osci)
            throws IOException, SQLException {
        return act(
                "cli.XTA_ACCOUNT",
                new CommandAct.Thing(ACCOUNT, id, type + "\n" + name + "\n" + osci),
                desk -> desk.account(id, type, name, osci),
                "Das Konto " + id + " steht. Zertifikate: 'xta zertifikat', Dienste: 'xta buchung'.");
    }

    @Command(
            name = "zertifikat",
            mixinStandardHelpOptions = true,
            description =
                    "Lässt ein Zertifikat für ein Konto handeln (--datei), statt aller bisherigen (--statt), oder nimmt eines weg (--weg).")
    int certificate(
            @Option(names = "--kennung", required = true) String id,
            @Option(names = "--datei", description = "Zertifikat, PEM oder DER") @Nullable Path file,
            @Option(names = "--statt", description = "die bisherigen Zertifikate enden") boolean instead,
            @Option(names = "--weg", description = "Fingerabdruck (SHA-256) eines Zertifikats, das endet") @Nullable
                    String remove)
            throws IOException, SQLException {
        if ((file == null) == (remove == null)) {
            throw new IllegalArgumentException("Nennen Sie entweder --datei ZERTIFIKAT oder --weg FINGERABDRUCK.");
        }
        if (file == null) {
            String fingerprint = String.valueOf(remove).replace(":", "").toLowerCase(java.util.Locale.ROOT);
            return act(
                    "cli.XTA_CERTIFICATE",
                    new CommandAct.Thing(ACCOUNT, id, "weg " + fingerprint),
                    desk -> desk.removeCertificate(id, fingerprint),
                    "Das Zertifikat handelt nicht mehr für " + id + ".");
        }
        X509Certificate certificate = CertificateFile.first(file);
        return act(
                "cli.XTA_CERTIFICATE",
                new CommandAct.Thing(
                        ACCOUNT, id, (instead ? "statt " : "dazu ") + Certificates.fingerprint(certificate)),
                desk -> desk.certificate(
                        id, certificate, instead, Clock.systemUTC().instant()),
                "Für " + id + " handelt " + Certificates.fingerprint(certificate) + ", gültig bis "
                        + certificate.getNotAfter().toInstant() + ".");
    }

    @Command(
            name = "buchung",
            mixinStandardHelpOptions = true,
            description =
                    "Sagt, ob ein Konto Nachrichten eines Dienstes sendet und liest; ohne beides endet die Buchung.")
    int booking(
            @Option(names = "--kennung", required = true) String id,
            @Option(names = "--dienst", required = true, description = "URI des Dienstes") String service,
            @Option(names = "--sendet") boolean sends,
            @Option(names = "--liest") boolean reads)
            throws IOException, SQLException {
        return act(
                "cli.XTA_BOOKING",
                new CommandAct.Thing(ACCOUNT, id, service + "\n" + sends + "\n" + reads),
                desk -> desk.booking(id, service, sends, reads),
                sends || reads ? "Die Buchung steht." : "Die Buchung ist weg.");
    }

    @Command(
            name = "postfach",
            mixinStandardHelpOptions = true,
            description = "Leert von hier ein Postfach bei einem fremden OSCI-Intermediär, oder nicht mehr (--weg).")
    int mailbox(
            @Option(names = "--kennung", required = true) String id,
            @Option(
                            names = "--adresse",
                            required = true,
                            description = "des Intermediärs, zum Beispiel https://intermediaer.example/osci")
                    String address,
            @Option(names = "--zertifikat", description = "des Intermediärs: für ihn wird verschlüsselt; PEM oder DER")
                    @Nullable
                    Path certificate,
            @Option(
                            names = "--signatur",
                            description = "Zertifikat, mit dem der Intermediär unterschreibt, wenn es ein anderes ist")
                    @Nullable
                    Path signature,
            @Option(
                            names = "--schluessel",
                            description = "Name des Schlüssels: osci-NAME.p12 und osci-NAME.pw im Ordner geheim")
                    @Nullable
                    String key,
            @Option(names = "--weg", description = "das Postfach wird nicht mehr geleert") boolean remove)
            throws IOException, SQLException {
        if (remove) {
            return act(
                    "cli.XTA_MAILBOX",
                    new CommandAct.Thing(ACCOUNT, id, "weg " + address),
                    desk -> desk.removeMailbox(id, address),
                    "Das Postfach wird nicht mehr geleert. Was geholt ist, bleibt; was dort liegt, wartet dort.");
        }
        if (certificate == null || key == null) {
            throw new IllegalArgumentException("Nennen Sie --zertifikat und --schluessel, oder --weg.");
        }
        List<X509Certificate> keys = MailboxKey.certificates(Home.fromEnvironment(), key);
        X509Certificate cipher = CertificateFile.first(certificate);
        X509Certificate signs = signature == null ? cipher : CertificateFile.first(signature);
        ForeignMailbox box = new ForeignMailbox(id, uri(address), cipher, signs, key);
        return act(
                "cli.XTA_MAILBOX",
                new CommandAct.Thing(
                        ACCOUNT,
                        id,
                        String.join(
                                "\n", address, Certificates.fingerprint(cipher), Certificates.fingerprint(signs), key)),
                desk -> desk.mailbox(box, keys, Clock.systemUTC().instant()),
                "Das Postfach " + Certificates.fingerprint(keys.getFirst())
                        + " wird geleert. Wie es geht, sagt 'xta list'.");
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Die Adresse des Intermediärs ist vollständig, wie https://intermediaer.example/osci.", e);
        }
    }

    @Command(
            name = "sperren",
            mixinStandardHelpOptions = true,
            description = "Sperrt ein Konto von der nächsten Anfrage an; was für es liegt, bleibt.")
    int lock(@Option(names = "--kennung", required = true) String id) throws IOException, SQLException {
        return act(
                "cli.XTA_LOCK",
                new CommandAct.Thing(ACCOUNT, id, "gesperrt"),
                desk -> desk.lock(id, true),
                "Das Konto " + id + " ist gesperrt.");
    }

    @Command(name = "freigeben", mixinStandardHelpOptions = true, description = "Öffnet ein gesperrtes Konto wieder.")
    int unlock(@Option(names = "--kennung", required = true) String id) throws IOException, SQLException {
        return act(
                "cli.XTA_LOCK",
                new CommandAct.Thing(ACCOUNT, id, "offen"),
                desk -> desk.lock(id, false),
                "Das Konto " + id + " ist offen.");
    }

    @Command(
            name = "entfernen",
            mixinStandardHelpOptions = true,
            description = "Entfernt ein Konto, von dem und für das nichts mehr liegt.")
    int remove(@Option(names = "--kennung", required = true) String id) throws IOException, SQLException {
        return act(
                "cli.XTA_REMOVE",
                new CommandAct.Thing(ACCOUNT, id, "entfernt"),
                desk -> desk.remove(id),
                "Das Konto " + id + " ist entfernt.");
    }

    @Command(
            name = "profil",
            mixinStandardHelpOptions = true,
            description =
                    "Legt das Profil eines Dienstes an oder ändert es: wie seine Nachrichten hier befördert werden.")
    int profile(
            @Option(names = "--dienst", required = true, description = "URI des Dienstes") String service,
            @Option(names = "--megabyte", defaultValue = "40", description = "größte Nachricht (Vorgabe: 40)")
                    long most,
            @Option(names = "--offen", description = "nimmt auch Inhalte, die ihr Autor nicht verschlüsselt hat")
                    boolean open,
            @Option(names = "--sofort", description = "antwortet sofort; nur für den Prüfdienst") boolean sync,
            @Option(names = "--nachrichtentyp", description = "nur diese; mehrfach möglich") @Nullable
                    List<String> types)
            throws IOException, SQLException {
        List<String> only = types == null ? List.of() : types;
        return act(
                "cli.XTA_PROFILE",
                new CommandAct.Thing(
                        "xta-profil", service, most + "\n" + open + "\n" + sync + "\n" + String.join(",", only)),
                desk -> desk.profile(service, sync, !open, most, only),
                "Das Profil steht. Konten buchen den Dienst mit 'xta buchung'.");
    }

    @Command(
            name = "profil-entfernen",
            mixinStandardHelpOptions = true,
            description = "Entfernt das Profil eines Dienstes, den niemand gebucht hat.")
    int removeProfile(@Option(names = "--dienst", required = true) String service) throws IOException, SQLException {
        return act(
                "cli.XTA_PROFILE",
                new CommandAct.Thing("xta-profil", service, "entfernt"),
                desk -> desk.removeProfile(service),
                "Das Profil ist entfernt.");
    }

    private int act(String action, CommandAct.Thing thing, Consumer<AccountDesk> work, String done)
            throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            new CommandAct(installation.cluster(), installation.home(), Clock.systemUTC())
                    .run(intermediary(installation), action, thing, jdbc -> {
                        work.accept(new AccountDesk(jdbc));
                        return Boolean.TRUE;
                    });
        }
        print(done);
        return 0;
    }

    private Mandant intermediary(Installation installation) throws SQLException {
        List<Mandant> all = installation.databases().mandanten().stream()
                .filter(m -> m.art() == Mandant.Art.VERMITTLUNG)
                .filter(m -> mandant.isEmpty() || m.id().equals(mandant))
                .toList();
        if (all.size() != 1) {
            throw new IllegalArgumentException(
                    mandant.isEmpty()
                            ? all.isEmpty()
                                    ? "Hier gibt es keine Vermittlungsstelle. Legen Sie eine an: 'mandant add --art VERMITTLUNG'."
                                    : "Es gibt mehrere Vermittlungsstellen. Nennen Sie eine mit --mandant."
                            : "Eine Vermittlungsstelle " + mandant + " gibt es nicht.");
        }
        return all.getFirst();
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
