package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each page of the desk and of the intermediary that its people come to by links, as wide as a phone. What needs
/// something to have happened first is looked at by the journeys ([Tour]) and named here, so that no new page is
/// forgotten.
class EveryDeskPageTest {

    /// Files, and what comes after something that has not happened here.
    private static final Set<String> OF_THE_DESK = Set.of(
            "/abgleiche/{id}",
            "/anfrage/{hinweis}",
            "/anfragen/{id}",
            "/anpassungen/{id}",
            "/arbeit.csv",
            "/archiv/akte/{akte}",
            "/berechtigungskonzept.csv",
            "/berechtigungskonzept.pdf",
            "/bescheide/{id}",
            "/dokumente/{id}",
            "/eingang/{id}/original.xml",
            "/kasse/{id}/quittung",
            "/nachweis/{id}",
            "/notfall/{hinweis}",
            "/papierantrag/{id}",
            "/papierantrag/{id}/eingangstag",
            "/papierantrag/{id}/thema/{thema}",
            "/papierantrag/{id}/thema/{thema}/{nr}",
            "/person/{id}/vorschlag",
            "/person/{id}/zusammenfuehren/{mit}",
            "/post/{id}",
            "/probelaeufe/{id}",
            "/probelaeufe/{id}/fall/{akte}",
            "/probelaeufe/{id}/werte.yaml",
            "/richtwerte/{id}",
            "/richtwerte/{id}/tabelle.csv",
            "/serienbriefe/{id}",
            "/serienbriefe/{id}/vorschau",
            "/sonstige/{antrag}",
            "/sonstige/{antrag}/geld",
            "/statistiken/{id}",
            "/testantraege",
            "/testantraege/{id}",
            "/testantraege/{id}/anhang/{nr}",
            "/zahlungen/pruefung/{datei}",
            "/zahlungen/{id}");

    /// Files, what programs ask for, and what comes after something that has not happened here.
    private static final Set<String> OF_THE_INTERMEDIARY = Set.of(
            "/anbindung/stand.csv",
            "/anbindung/zustaendigkeiten.csv",
            "/anbindung/{id}",
            "/anbindung/{id}/datei/{datei}",
            "/beratungseintrag/{token}",
            "/beratungsstellen/vorschlag/{id}",
            "/beratungsstellen/{kennung}",
            "/beratungsstellen/{kennung}/aendern",
            "/beratungsverzeichnis",
            "/beratungsverzeichnis/landkarte",
            "/dvdv/extern/standaloneauth/directory/v2/findCertificateByFingerprint",
            "/dvdv/extern/standaloneauth/directory/v2/findOrganizationsByServiceElement",
            "/dvdv/extern/standaloneauth/directory/v2/findservicedescription",
            "/dvdv/extern/standaloneauth/directory/v2/version",
            "/fit/.well-known/jwks.json",
            "/fit/routing/v2/routes",
            "/fit/v1/cases/{fall}/events",
            "/fit/v1/destinations/{id}",
            "/fit/v1/destinations/{id}/keys/{kid}",
            "/fit/v1/submissions",
            "/fit/v1/submissions/{id}",
            "/fit/v1/submissions/{id}/attachments/{attachment}",
            "/formulare/fassung/{id}",
            "/formulare/fassung/{id}/ansicht/{teil}",
            "/formulare/fassung/{id}/definition.yaml",
            "/formulare/fassung/{id}/nachweise",
            "/formulare/fassung/{id}/texte/{thema}",
            "/formulare/fassung/{id}/texte/{thema}/{feld}",
            "/formulare/fassung/{id}/vorschau",
            "/formularverzeichnis",
            "/formularverzeichnis/{formular}/{version}",
            "/nutzung.csv",
            "/nutzung/{formular}/{version}",
            "/rundbriefe/{id}",
            "/rundbriefverzeichnis");

    private final Tour tour = new Tour();
    /// Not the shared one: what is left there stands in the lists of other journeys.
    private final Instance instance = Instance.ofNewestForms();

    @Test
    void everyPageOfTheDesk() {
        proposed();
        Glances glances =
                new Glances(tour, instance.amt(), Routes.of("AMT"), Set.of("/mandant", "/anmelden"), List.of("de"));
        for (String login : List.of("j.wiechert", "s.behrens", "p.lange", "d.schutz", "a.admin")) {
            glances.look(staff(login), "/", "/richtwerte");
        }
        assertThat(glances.missed(OF_THE_DESK))
                .as("Seiten, zu denen hier niemand kommt")
                .isEmpty();
        assertThat(tour.findings()).isEmpty();
    }

    /// A file whose calculation waits for its release, and an application that waits for an officer.
    private void proposed() {
        String id = Sent.pensioner(instance, "Blickmann");
        Desk desk = new Desk(staff("j.wiechert"));
        Waiting.until("Der Antrag kommt nicht an", () -> desk.sees(id) ? Optional.of(id) : Optional.empty());
        desk.propose(desk.takeOver(id));
        Sent.pensioner(instance, "Wartmann");
    }

    private Browser staff(String login) {
        return Login.staff(instance.amt(), "lindenbrueck", login, instance.password(login));
    }

    @Test
    void everyPageOfTheIntermediary() {
        Glances glances = new Glances(
                tour, instance.vermittlung(), Routes.of("VERMITTLUNG"), Set.of("/mandant", "/anmelden"), List.of("de"));
        for (String login : List.of("n.netz", "h.feder")) {
            Browser browser = new Browser(instance.vermittlung()).open("/anmelden");
            browser.submit(Map.of("kennung", login, "passwort", instance.password(login)));
            glances.look(browser, "/");
        }
        assertThat(glances.missed(OF_THE_INTERMEDIARY))
                .as("Seiten, zu denen hier niemand kommt")
                .isEmpty();
        assertThat(tour.findings()).isEmpty();
    }
}
