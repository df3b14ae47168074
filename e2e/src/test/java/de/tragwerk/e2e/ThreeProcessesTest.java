package de.tragwerk.e2e;

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
import org.junit.jupiter.api.Test;

/// The three sides as three programs: each with its own data home, database server and secrets; between them
/// only HTTP.
class ThreeProcessesTest {

    private final Path intermediaryHome = Instance.newHome();
    private final Path portalHome = Instance.newHome();
    private final Path deskHome = Instance.newHome();

    @Test
    void fromTheFormToTheNoticeOverThreeProcesses() throws Exception {
        Instance intermediary = Instance.begin(intermediaryHome, Map.of(), "-Dtragwerk.seiten=vermittlung");
        try {
            intermediary.ready();
            String directory = "-Dtragwerk.dvdv=" + intermediary.vermittlung() + "/dvdv/extern/standaloneauth";
            bringKeys(portalHome, List.of("auental-portal"));
            bringKeys(deskHome, List.of("lindenbrueck", "auental"));
            Instance portal = Instance.begin(portalHome, Map.of(), "-Dtragwerk.seiten=portal", directory);
            Instance desk = Instance.begin(deskHome, Map.of(), "-Dtragwerk.seiten=amt", directory);
            try {
                journey(portal.ready(), desk.ready());
            } finally {
                portal.stop();
                desk.stop();
            }
        } finally {
            intermediary.stop();
            List.of(intermediaryHome, portalHome, deskHome).forEach(Instance::remove);
        }
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
