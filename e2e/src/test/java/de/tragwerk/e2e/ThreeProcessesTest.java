package de.tragwerk.e2e;

import static de.tragwerk.e2e.Network.Host.AMT;
import static de.tragwerk.e2e.Network.Host.PORTAL;
import static de.tragwerk.e2e.Network.Host.VERMITTLUNG;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The three sides as three programs: each with its own data home, database server and secrets; between them
/// only HTTP. Where the system allows it, on three hosts of their own with nothing but the needed routes open.
@Tag("turn-0")
@Tag("turn-2")
class ThreeProcessesTest {

    private final Path intermediaryHome = Instance.newHome();
    private final Path portalHome = Instance.newHome();
    private final Path deskHome = Instance.newHome();

    @Test
    void fromTheFormToTheNoticeOverThreeProcesses() throws Exception {
        Optional<Network> network = Network.possible() ? Optional.of(Network.open()) : Optional.empty();
        Instance intermediary =
                Instance.begin(on(network, VERMITTLUNG), intermediaryHome, Map.of(), "-Dtragwerk.seiten=vermittlung");
        try {
            intermediary.ready();
            if (network.isPresent()) {
                openRoutes(network.get(), intermediary);
            }
            String directory = "-Dtragwerk.dvdv=" + intermediary.vermittlung() + "/dvdv/extern/standaloneauth";
            bringKeys(portalHome, List.of("auental-portal"));
            bringKeys(deskHome, List.of("lindenbrueck", "auental"));
            Instance portal =
                    Instance.begin(on(network, PORTAL), portalHome, Map.of(), "-Dtragwerk.seiten=portal", directory);
            Instance desk = Instance.begin(on(network, AMT), deskHome, Map.of(), "-Dtragwerk.seiten=amt", directory);
            try {
                portal.ready();
                desk.ready();
                if (network.isPresent()) {
                    network.get().seat(PORTAL, portal.portal());
                    network.get().seat(PORTAL, portal.identity());
                    network.get().seat(AMT, desk.amt());
                }
                journey(portal, desk);
                if (network.isPresent()) {
                    nobodyReachesTheAuthority(network.get(), intermediary, desk);
                }
            } finally {
                portal.stop();
                desk.stop();
            }
        } finally {
            intermediary.stop();
            if (network.isPresent()) {
                network.get().close();
            }
            List.of(intermediaryHome, portalHome, deskHome).forEach(Instance::remove);
        }
    }

    private static List<String> on(Optional<Network> network, Network.Host host) {
        return network.map(n -> n.on(host)).orElse(List.of());
    }

    /// The only ways there are: portal and authority reach the intermediary, each through its own proxy, because in
    /// demo mode a program listens on its own host only.
    private static void openRoutes(Network network, Instance intermediary) throws Exception {
        String port = intermediary.vermittlung().replaceAll(".*:", ":");
        network.relay(VERMITTLUNG, Network.INTERMEDIARY + port, "127.0.0.1" + port);
        network.relay(PORTAL, "127.0.0.1" + port, Network.INTERMEDIARY + port);
        network.relay(AMT, "127.0.0.1" + port, Network.INTERMEDIARY + port);
    }

    private static void nobodyReachesTheAuthority(Network network, Instance intermediary, Instance desk)
            throws Exception {
        int port = Integer.parseInt(desk.amt().replaceAll(".*:", ""));
        for (Network.Host host : List.of(PORTAL, VERMITTLUNG)) {
            assertThat(network.reaches(host, Network.AMT, port))
                    .as(host + " → Amt")
                    .isFalse();
        }
        // 7F000001 in the byte order of this machine, and ::1: nothing listens to the line.
        assertThat(network.listening(AMT))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("0100007F:")
                        || address.startsWith("0000000000000000FFFF00000100007F:")
                        || address.startsWith("00000000000000000000000001000000:"));
        // The probe itself works: the way that is open is found open, and only that one.
        int open = Integer.parseInt(intermediary.vermittlung().replaceAll(".*:", ""));
        assertThat(network.reaches(AMT, Network.INTERMEDIARY, open)).isTrue();
        assertThat(network.reaches(PORTAL, Network.INTERMEDIARY, open)).isTrue();
        assertThat(network.reaches(AMT, "10.81.1.2", open)).isFalse();
    }

    /// What a key ceremony does: each party gets its own key and the certificate of the root, nothing else.
    private void bringKeys(Path home, List<String> mandanten) throws Exception {
        Path secrets = Files.createDirectory(
                home.resolve("geheim"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String mandant : mandanten) {
            for (String end : List.of(".p12", ".pw")) {
                String name = "osci-" + mandant + end;
                Files.copy(intermediaryHome.resolve("geheim").resolve(name), secrets.resolve(name));
            }
        }
        Files.copy(intermediaryHome.resolve("vertraut.pem"), home.resolve("vertraut.pem"));
    }

    private void journey(Instance portal, Instance desk) throws Exception {
        assertThat(portal.printed()).noneMatch(l -> l.contains("Arbeitsplatz"));
        assertThat(desk.printed()).noneMatch(l -> l.contains("Portal für"));
        Applicant.Input brandt = Applicant.example("brandt");
        Browser citizen = Login.citizen(portal.portal(), brandt.buerger(), portal.password(brandt.buerger()));
        Applicant applicant = new Applicant(citizen, brandt);
        applicant.fillIn();
        String application = applicant.send();

        Desk officer = new Desk(staff(desk, "j.wiechert"));
        Waiting.until(
                "Der Antrag kommt nicht an",
                () -> Optional.of(officer.sees(application)).filter(seen -> seen));
        String file = officer.takeOver(application);
        Desk.Proposal proposal = officer.propose(file);
        assertThat(proposal.cent()).isEqualTo(55_065);
        Desk second = new Desk(staff(desk, "t.rahn"));
        byte[] released = second.notice(second.release(proposal.id(), desk.password("t.rahn")));

        String letter = Waiting.until("Der Bescheid kommt nicht an", () -> {
            citizen.open("/antraege/" + application);
            return Optional.ofNullable(citizen.page().selectFirst("a[data-qa=bescheid]"))
                    .map(a -> a.attr("href"));
        });
        citizen.open(letter);
        assertThat(citizen.text()).contains("550,65");
        citizen.open(citizen.page().select("a[data-qa=anhang]").attr("href"));
        assertThat(citizen.bytes()).isEqualTo(released);

        // Each process holds its own secrets only.
        assertThat(portalHome.resolve("geheim/pki-wurzel.p12")).doesNotExist();
        assertThat(portalHome.resolve("geheim/osci-lindenbrueck.p12")).doesNotExist();
        assertThat(deskHome.resolve("geheim/osci-auental-portal.p12")).doesNotExist();
    }

    private static Browser staff(Instance desk, String login) {
        return Login.staff(desk.amt(), "lindenbrueck", login, desk.password(login));
    }
}
