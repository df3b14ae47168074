package de.tragwerk.cli.fit;

import de.tragwerk.cli.CertificateFile;
import de.tragwerk.cli.CommandAct;
import de.tragwerk.cli.Installation;
import de.tragwerk.fitconnect.DestinationDesk;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.fit.WayDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk fit list|weg|eigen|ziel|sperren|freigeben|entfernen|klient`.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "FIT-Connect: wer darüber erreicht wird, eigene Ziele, und Ziele und Klienten des eigenen Zustelldienstes (docs/guide/fitconnect.md).")
final class FitCommand implements Runnable {

    private static final String WAY = "cli.FIT_WAY";
    private static final String DESTINATION = "cli.FIT_DESTINATION";
    private static final Set<Mandant.Art> SENDERS = EnumSet.allOf(Mandant.Art.class);
    private static final Set<Mandant.Art> SERVICE = EnumSet.of(Mandant.Art.VERMITTLUNG);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--mandant",
            scope = CommandLine.ScopeType.INHERIT,
            defaultValue = "",
            description = "Kennung des Mandanten")
    private String mandant = "";

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Nennt Wege und eigenes Ziel eines Mandanten; bei der Vermittlungsstelle auch Ziele und Klienten.")
    int list() throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            Mandant found = mandant(installation, SENDERS);
            CommandAct act = act(installation);
            act.look(found, jdbc -> new WayDesk(jdbc).lines()).forEach(this::print);
            if (found.art() == Mandant.Art.VERMITTLUNG) {
                act.look(found, jdbc -> new DestinationDesk(jdbc).lines()).forEach(this::print);
            }
        }
        return 0;
    }

    @Command(
            name = "weg",
            mixinStandardHelpOptions = true,
            description =
                    "Sagt, dass eine Behörde oder eine ihrer Leistungen über FIT-Connect erreicht wird (--ziel und --adresse), eine Leistung über OSCI (--osci), oder nimmt den Eintrag zurück (--zurueck).")
    int way(
            @Option(names = "--organisation", required = true, description = "zum Beispiel ags:05999001")
                    String organisation,
            @Option(names = "--leistung", defaultValue = "", description = "14 Ziffern; ohne: alle übrigen")
                    String leika,
            @Option(names = "--ziel", description = "Kennung des Ziels (UUID)") @Nullable UUID destination,
            @Option(names = "--adresse", description = "Zustelldienst, wie https://…/submission-api") @Nullable
                    URI base,
            @Option(names = "--osci", description = "diese Leistung geht über OSCI") boolean osci,
            @Option(names = "--zurueck", description = "der Eintrag endet") boolean remove)
            throws IOException, SQLException {
        boolean target = destination != null && base != null;
        if ((destination == null) != (base == null) || (target ? 1 : 0) + (osci ? 1 : 0) + (remove ? 1 : 0) != 1) {
            throw new IllegalArgumentException("Nennen Sie --ziel und --adresse, oder --osci, oder --zurueck.");
        }
        return ways(
                new CommandAct.Thing(
                        "fit-weg", organisation + " " + leika, destination + "\n" + base + "\n" + osci + "\n" + remove),
                desk -> {
                    if (remove) {
                        desk.removeWay(organisation, leika);
                    } else {
                        desk.way(
                                organisation,
                                leika,
                                destination == null || base == null
                                        ? null
                                        : new FitTargets.Target(destination, base.toString()));
                    }
                },
                remove ? "Der Eintrag ist zurückgenommen." : "Der Weg steht.");
    }

    @Command(
            name = "eigen",
            mixinStandardHelpOptions = true,
            description =
                    "Sagt, wessen Einreichungen eine Behörde abholt; mit --zurueck holt sie keine mehr. Ihr Geheimnis liegt in geheim/fit-<mandant>.pw.")
    int own(
            @Option(names = "--ziel", description = "Kennung des Ziels (UUID)") @Nullable UUID destination,
            @Option(names = "--adresse", description = "Zustelldienst, wie https://…/submission-api") @Nullable
                    URI base,
            @Option(names = "--zurueck") boolean remove)
            throws IOException, SQLException {
        if ((destination == null) != (base == null) || (destination != null) == remove) {
            throw new IllegalArgumentException("Nennen Sie --ziel und --adresse, oder --zurueck.");
        }
        return ways(
                new CommandAct.Thing("fit-eigen", mandant, destination + "\n" + base),
                desk -> {
                    if (destination == null || base == null) {
                        desk.removeOwn();
                    } else {
                        desk.own(destination, base.toString());
                    }
                },
                remove ? "Es wird nichts mehr abgeholt." : "Das eigene Ziel steht.");
    }

    @Command(
            name = "ziel",
            mixinStandardHelpOptions = true,
            description =
                    "Legt ein Ziel unseres Zustelldienstes an oder setzt es neu, etwa mit einem neuen Zertifikat.")
    int destination(
            @Option(names = "--kennung", description = "UUID; ohne: ein neues Ziel") @Nullable UUID id,
            @Option(names = "--organisation", required = true, description = "zum Beispiel ags:05999001")
                    String organisation,
            @Option(
                            names = "--zertifikat",
                            required = true,
                            description = "für dieses wird verschlüsselt; PEM oder DER")
                    Path cipher,
            @Option(names = "--signatur", description = "prüft die Ereignisse, wenn es ein anderes ist") @Nullable
                    Path signature,
            @Option(names = "--leistung", required = true, description = "14 Ziffern; mehrfach möglich")
                    List<String> services,
            @Option(names = "--ort", description = "Regionalschlüssel; mehrfach möglich") @Nullable List<String> places,
            @Option(names = "--rueckruf", description = "Adresse, die von neuen Einreichungen erfährt") @Nullable
                    String callback)
            throws IOException, SQLException {
        UUID destination = id == null ? UUID.randomUUID() : id;
        DestinationDesk.Destination wanted = new DestinationDesk.Destination(
                destination,
                organisation,
                CertificateFile.first(cipher),
                signature == null ? null : CertificateFile.first(signature),
                services,
                places == null ? List.of() : places,
                true,
                callback);
        return destinations(
                new CommandAct.Thing(
                        "fit-ziel",
                        destination.toString(),
                        organisation + "\n" + Certificates.fingerprint(wanted.cipher()) + "\n" + services + "\n"
                                + wanted.places() + "\n" + callback),
                desk -> desk.destination(wanted),
                "Das Ziel " + destination + " steht und ist offen.");
    }

    @Command(name = "sperren", mixinStandardHelpOptions = true, description = "Ein Ziel nimmt nichts Neues mehr an.")
    int lock(@Option(names = "--kennung", required = true) UUID id) throws IOException, SQLException {
        return destinations(
                new CommandAct.Thing("fit-ziel", id.toString(), "gesperrt"),
                desk -> desk.lock(id, true),
                "Das Ziel ist gesperrt.");
    }

    @Command(name = "freigeben", mixinStandardHelpOptions = true, description = "Öffnet ein gesperrtes Ziel wieder.")
    int unlock(@Option(names = "--kennung", required = true) UUID id) throws IOException, SQLException {
        return destinations(
                new CommandAct.Thing("fit-ziel", id.toString(), "offen"),
                desk -> desk.lock(id, false),
                "Das Ziel ist offen.");
    }

    @Command(
            name = "entfernen",
            mixinStandardHelpOptions = true,
            description = "Entfernt ein Ziel, an das nie eingereicht wurde.")
    int remove(@Option(names = "--kennung", required = true) UUID id) throws IOException, SQLException {
        return destinations(
                new CommandAct.Thing("fit-ziel", id.toString(), "entfernt"),
                desk -> desk.remove(id),
                "Das Ziel ist entfernt.");
    }

    @Command(
            name = "klient",
            mixinStandardHelpOptions = true,
            description =
                    "Legt einen Klienten unseres Zustelldienstes an oder setzt, was er liest. Sein Geheimnis liegt danach in geheim/fit-<kennung>.pw und wird nicht angezeigt; mit --neues-geheimnis gilt das alte nicht mehr.")
    int client(
            @Option(names = "--kennung", required = true, description = "Kleinbuchstaben, Ziffern, Bindestrich")
                    String id,
            @Option(names = "--liest", description = "Ziel, das er abholt; mehrfach möglich, ohne: er sendet nur")
                    @Nullable
                    List<UUID> reads,
            @Option(names = "--neues-geheimnis") boolean anew)
            throws IOException, SQLException {
        List<UUID> all = reads == null ? List.of() : reads;
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            Mandant service = mandant(installation, SERVICE);
            String secret = ClientSecret.of(installation.home(), id, anew);
            act(installation)
                    .run(service, "cli.FIT_CLIENT", new CommandAct.Thing("fit-klient", id, all + "\n" + anew), jdbc -> {
                        new DestinationDesk(jdbc).client(id, secret, all);
                        return Boolean.TRUE;
                    });
            print("Der Klient " + id + " steht. Sein Geheimnis liegt in " + ClientSecret.file(installation.home(), id)
                    + "; bringen Sie es ihm auf einem sicheren Weg.");
        }
        return 0;
    }

    private int ways(CommandAct.Thing thing, Consumer<WayDesk> work, String done) throws IOException, SQLException {
        return run(SENDERS, WAY, thing, jdbc -> work.accept(new WayDesk(jdbc)), done);
    }

    private int destinations(CommandAct.Thing thing, Consumer<DestinationDesk> work, String done)
            throws IOException, SQLException {
        return run(SERVICE, DESTINATION, thing, jdbc -> work.accept(new DestinationDesk(jdbc)), done);
    }

    private int run(
            Set<Mandant.Art> kinds, String action, CommandAct.Thing thing, Consumer<JdbcClient> work, String done)
            throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            act(installation).run(mandant(installation, kinds), action, thing, jdbc -> {
                work.accept(jdbc);
                return Boolean.TRUE;
            });
        }
        print(done);
        return 0;
    }

    private static CommandAct act(Installation installation) {
        return new CommandAct(installation.cluster(), installation.home(), Clock.systemUTC());
    }

    private Mandant mandant(Installation installation, Set<Mandant.Art> kinds) throws SQLException {
        List<Mandant> all = installation.databases().mandanten().stream()
                .filter(m -> kinds.contains(m.art()))
                .filter(m -> mandant.isEmpty() || m.id().equals(mandant))
                .toList();
        if (all.size() != 1) {
            throw new IllegalArgumentException(
                    mandant.isEmpty()
                            ? "Nennen Sie mit --mandant, wessen Einträge gemeint sind."
                            : "Einen solchen Mandanten " + mandant + " gibt es hier nicht.");
        }
        return all.getFirst();
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
