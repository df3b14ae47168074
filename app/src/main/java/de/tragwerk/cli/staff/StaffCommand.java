package de.tragwerk.cli.staff;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Installation;
import de.tragwerk.login.InvitationToken;
import de.tragwerk.login.Invitations;
import de.tragwerk.login.device.DeviceFile;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk staff invite`.
@Command(name = "staff", mixinStandardHelpOptions = true, description = "Konten von Beschäftigten.")
final class StaffCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "geraete",
            mixinStandardHelpOptions = true,
            description =
                    "Liest Dienstgeräte ein (CSV: Fingerabdruck, Name, letzter Tag). So kommt das erste Gerät auf die Liste, bevor tragwerk.geraete=pflicht gilt.")
    int devices(
            @Option(names = "--mandant", required = true, description = "Kennung des Mandanten") String id,
            @Option(names = "--datei", required = true, description = "Ausgabe der Geräteverwaltung") Path file)
            throws IOException, SQLException {
        DeviceFile read = DeviceFile.read(Files.readAllLines(file));
        if (!read.mistakes().isEmpty()) {
            throw new IllegalArgumentException(
                    "Nichts eingelesen. " + read.mistakes().getFirst());
        }
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            int entered = new FirstDevices(installation.cluster(), installation.home(), Clock.systemUTC())
                    .enter(mandant(installation, id), read.rows());
            PrintWriter out = spec.commandLine().getOut();
            out.println(read.rows().size() + " Geräte gelesen, " + entered + " neu oder geändert.");
            out.flush();
        }
        return 0;
    }

    private static Mandant mandant(Installation installation, String id) throws SQLException {
        return installation.databases().mandanten().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Einen Mandanten " + id + " gibt es nicht."));
    }

    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description =
                    "Macht eine Einladung und zeigt sie einmal; ein neues Konto bekommt die Rolle. So entsteht die erste Administration.")
    int invite(
            @Option(names = "--mandant", required = true, description = "Kennung des Mandanten") String id,
            @Option(names = "--kennung", required = true, description = "womit die Person sich anmeldet") String login,
            @Option(names = "--name", defaultValue = "", description = "wie sie auf Seiten heißt, zum Beispiel A. Adam")
                    String name,
            @Option(names = "--rolle", defaultValue = "ADMINISTRATION", description = "Rolle eines neuen Kontos")
                    Role role)
            throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            Mandant mandant = mandant(installation, id);
            InvitationToken token = new FirstAccount(installation.cluster(), installation.home(), Clock.systemUTC())
                    .invite(mandant, login, name, role);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Der Link gilt einmal und " + Invitations.LIFE.toDays()
                    + " Tage. Setzen Sie die Adresse der Behörde davor:");
            out.println(token.path());
            out.flush();
        }
        return 0;
    }
}
