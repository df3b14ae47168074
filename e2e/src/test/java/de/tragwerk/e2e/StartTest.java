package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.demo.Applicant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Start, stop and sudden death of the real program.
class StartTest {

    @Test
    void killedItStartsAgainWithAllDataAndStoppedItLeavesNoProcess() throws Exception {
        Path home = Instance.newHome();
        // A citizen is known by her identity provider's address and her name there, so it keeps its address.
        String identity = "-Dtragwerk.port.identity=" + freePort();
        Path copy = Files.createTempDirectory("tragwerk-kopie-");
        String second = "-Dtragwerk.protokoll.kopie=" + copy;
        try {
            Instance first = Instance.start(home, Map.of(), identity, second, "-Dtragwerk.protokoll.kopie.takt=100ms");
            assertThat(first.printed())
                    .anyMatch(l -> l.contains("läuft nach"))
                    .anyMatch(l -> l.contains("Portal für Bürgerinnen und Bürger"))
                    .anyMatch(l -> l.contains("Arbeitsplatz der Behörde"))
                    .anyMatch(l -> l.contains("j.wiechert"))
                    .anyMatch(l -> l.contains("karl.brandt"));
            passwordsAreSecret(home);
            String draft = writeDraft(first);
            List<ProcessHandle> server = first.process().descendants().toList();
            assertThat(server).isNotEmpty();
            first.kill();

            // At once, while the old server may still be going down.
            Instance again = Instance.start(home, Map.of(), identity, second, "-Dtragwerk.protokoll.kopie.takt=100ms");
            assertThat(readName(again, draft)).isEqualTo("Brandt");
            assertThat(again.password("karl.brandt")).isEqualTo(first.password("karl.brandt"));
            allGone(server);

            List<ProcessHandle> children = again.process().descendants().toList();
            again.stop();
            allGone(children);
            assertThat(home.resolve("postgres/daten/postmaster.pid")).doesNotExist();
            theSecondCopyOfTheLogIsWhole(home, copy);
        } finally {
            Instance.remove(home);
            Instance.remove(copy);
        }
    }

    private static void theSecondCopyOfTheLogIsWhole(Path home, Path copy) throws Exception {
        Map<String, String> own = Map.of("TRAGWERK_HOME", home.toString());
        Command verify = Command.run(own, "audit", "verify", "--mandant", "auental-portal", "--kopie", copy.toString());
        assertThat(verify.output()).contains("Prüfkette unversehrt").contains("Die zweite Kopie ist gleich: ");
        assertThat(verify.status()).as(verify.errors()).isZero();
        Command accounts = Command.run(own, "xta", "list");
        assertThat(accounts.output()).contains("ags:05999001").contains("Profil urn:tragwerk:dienst:xsozial-profil:1");
    }

    private static void passwordsAreSecret(Path home) throws Exception {
        try (var files = Files.list(home.resolve("geheim"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("geheim"))))
                .isEqualTo("rwx------");
    }

    /// A draft filled in up to the check page, not sent.
    private static String writeDraft(Instance instance) {
        Browser browser = Login.citizen(instance.portal(), "karl.brandt", instance.password("karl.brandt"));
        new Applicant(browser, Applicant.example("brandt")).fillIn();
        return browser.location().getPath().replaceFirst("/pruefen$", "");
    }

    private static String readName(Instance instance, String draft) {
        Browser browser = Login.citizen(instance.portal(), "karl.brandt", instance.password("karl.brandt"));
        browser.open(draft + "/thema/person");
        return browser.page().select("input[name=person.familienname]").val();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void allGone(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aDemoThatOthersCouldReachIsRefused() throws Exception {
        Path home = Instance.newHome();
        Map<String, String> own = Map.of("TRAGWERK_HOME", home.toString());
        try {
            refused(own, "nur auf diesem Rechner erreichbar", "-Dtragwerk.adresse=0.0.0.0");
            refused(own, "eigenen Identitätsgeber", "-Dtragwerk.oidc.issuer=https://konto.example");
            Map<String, String> external = Map.of(
                    "TRAGWERK_HOME",
                    home.toString(),
                    "TRAGWERK_DB_URL",
                    "jdbc:postgresql://127.0.0.1:1/",
                    "TRAGWERK_DB_USER",
                    "niemand",
                    "TRAGWERK_DB_PASSWORD",
                    "nichts");
            refused(external, "nur auf der eingebauten Datenbank", "-Dtragwerk.demo=true");
            refused(external, "Den Geschäftstag gibt es nur im Demobetrieb", "--heute", "2026-03-02");
            try (var left = Files.list(home)) {
                assertThat(left).as("nichts wurde angelegt").isEmpty();
            }
        } finally {
            Instance.remove(home);
        }
    }

    private static void refused(Map<String, String> environment, String sentence, String... settings) throws Exception {
        String[] line = new String[settings.length + 1];
        line[0] = "start";
        System.arraycopy(settings, 0, line, 1, settings.length);
        Command start = Command.run(environment, line);
        assertThat(start.status()).isEqualTo(1);
        assertThat(start.errors()).contains("Fehler:").contains(sentence);
    }
}
