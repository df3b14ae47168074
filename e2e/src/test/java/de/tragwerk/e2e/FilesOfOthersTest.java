package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Files of other workgroups and persons who stand twice, as officers meet them.
@Tag("turn-1")
class FilesOfOthersTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    /// The officer of the housing benefit asks for a file of the social office, the head grants less and shorter; both
    /// see it. Then waiting would do harm, and she reads another one at once.
    @Test
    void askedForGrantedAndReadInAnEmergency() {
        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        String zeichen = file(officer, "Fragmann");
        String eilig = file(officer, "Notmann");

        Person vogt = Person.staff(instance, tour, "r.vogt", "lindenbrueck");
        search(vogt, "Fragmann, 20.01.1956").look("amt-suche-verdeckt");
        assertThat(vogt.text()).contains("Es gibt eine Akte", "J. Wiechert").doesNotContain("Brandt", "Pensioner");
        vogt.press("zugriff-anfragen").look("amt-zugriff-anfragen");
        vogt.page().locator("label[for=art-BESITZ]").click();
        vogt.page().locator("#begruendung").fill("Wohngeldantrag vom Januar, Angabe zur Grundsicherung unklar.");
        vogt.page().locator("main form[data-qa=anfragen] button[type=submit]").click();
        vogt.page().waitForLoadState();
        assertThat(vogt.text()).contains("Ihre Anfrage liegt jetzt bei", zeichen, "wartet");

        officer.open(instance.amt() + "/buero").look("amt-buero-anfrage");
        assertThat(officer.text()).contains("Besitz angefragt", zeichen);
        officer.open(instance.amt() + "/anfragen").look("amt-anfragen");
        officer.page()
                .locator("main tbody a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(zeichen))
                .click();
        officer.page().waitForLoadState();
        officer.look("amt-anfrage-entscheiden");
        officer.page().locator("label[for=recht-LESEN]").click();
        officer.page()
                .locator("main form[data-qa=erteilen] button[type=submit]")
                .click();
        officer.page().waitForLoadState();
        assertThat(officer.text()).contains("erteilt von J. Wiechert");

        vogt.open(instance.amt() + "/anfragen").look("amt-anfragen-erteilt");
        vogt.page().locator("main [data-qa=rechte] a").first().click();
        vogt.page().waitForLoadState();
        vogt.look("amt-akte-nur-lesen");
        assertThat(vogt.page().locator("[data-qa=zugang]").innerText()).contains("Leserecht bis");
        vogt.open(vogt.page().url() + "/rechte").look("amt-rechte-lesend");

        officer.open(instance.amt() + "/akten");
        officer.page().locator("main tbody a").first().click();
        officer.page().waitForLoadState();
        officer.open(officer.page().url() + "/rechte").look("amt-rechte");

        search(vogt, eilig);
        vogt.press("zugriff-anfragen").press("notfall").look("amt-notfall");
        vogt.page().locator("label[for=gefahr-LEIB_LEBEN]").click();
        vogt.page().locator("#grund").fill("Anruf der Nachbarin um 19:12 Uhr, niemand öffnet die Tür.");
        vogt.page()
                .locator("main form[data-qa=notfall-form] button[type=submit]")
                .click();
        vogt.page().waitForLoadState();
        vogt.look("amt-akte-notfall");
        assertThat(vogt.page().locator("[data-qa=zugang]").innerText()).contains("Notfallzugriff");
        officer.open(instance.amt() + "/buero").look("amt-buero-notfall");
        assertThat(officer.text()).contains("Ihre Akte wurde im Notfall gelesen");
        Person schutz = Person.staff(instance, tour, "d.schutz", "lindenbrueck");
        schutz.open(instance.amt() + "/notfaelle").look("amt-notfaelle");
        assertThat(schutz.text()).contains(eilig, "niemand öffnet die Tür");
        schutz.open(instance.amt() + "/berechtigungskonzept").look("amt-berechtigungskonzept");
        Person admin = Person.staff(instance, tour, "a.admin", "lindenbrueck");
        for (String page : new String[] {"verwaltung", "verwaltung/personal", "verwaltung/rollen", "vertretung"}) {
            admin.open(instance.amt() + "/" + page).look("amt-" + page.replace('/', '-'));
        }
        admin.open(instance.amt() + "/verwaltung/personal");
        admin.page().locator("main tbody a").first().click();
        admin.page().waitForLoadState();
        admin.look("amt-verwaltung-konto");
        assertThat(tour.findings()).isEmpty();
    }

    /// Maier, Meyer, Mayr; born 3 April or 4 March: one person, joined and taken apart.
    @Test
    void oneOfThreeSpellingsIsFoundJoinedAndTakenApart() {
        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        enter(officer, "Maier", "03.04.1967");
        String first = officer.path();
        officer.open(instance.amt() + "/person/neu");
        officer.page().locator("[name=vornamen]").fill("Balthasar");
        officer.page().locator("[name=familienname]").fill("Mayr");
        officer.page().locator("[name=geburtsdatum]").pressSequentially("04.03.1967");
        // Found while she types, before anything is saved.
        officer.page().locator("#aehnlich [data-qa=kandidat]").first().waitFor();
        officer.look("amt-person-aehnlich");
        assertThat(officer.page().locator("#aehnlich").innerText()).contains("Maier, Balthasar", "03.04.1967");
        create(officer);
        String second = officer.path();
        enter(officer, "Meyer", "03.04.1967");
        officer.page()
                .locator("main [data-qa=kandidat]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Maier, Balthasar"))
                .locator("[data-qa=dieselbe]")
                .click();
        officer.page().waitForLoadState();
        officer.look("amt-zusammenfuehren").press("zusammenfuehren");
        assertThat(officer.page().locator("main [data-qa=verbunden]").count()).isEqualTo(1);
        officer.open(instance.amt() + second);
        officer.page().locator("main [data-qa=dieselbe]").first().click();
        officer.page().waitForLoadState();
        officer.press("zusammenfuehren").look("amt-person-zusammengefuehrt");
        int joined = officer.page().locator("main [data-qa=verbunden]").count();
        officer.press("trennen");
        assertThat(officer.page().locator("main [data-qa=verbunden]").count()).isEqualTo(joined - 1);
        officer.open(instance.amt() + first);
        assertThat(officer.text()).contains("Maier");
        assertThat(tour.findings()).isEmpty();
    }

    private void enter(Person officer, String name, String born) {
        officer.open(instance.amt() + "/person/neu");
        officer.page().locator("[name=vornamen]").fill("Balthasar");
        officer.page().locator("[name=familienname]").fill(name);
        officer.page().locator("[name=geburtsdatum]").fill(born);
        create(officer);
        assertThat(officer.path()).startsWith("/person/").isNotEqualTo("/person/neu");
    }

    /// Asked whether she is known, the officer says no: to be joined later.
    private static void create(Person officer) {
        officer.press("anlegen");
        if (officer.page().locator("main [data-qa=trotzdem]").count() > 0) {
            officer.look("amt-person-doppel").press("trotzdem");
        }
    }

    private Person search(Person person, String text) {
        person.open(instance.amt() + "/buero");
        person.page().locator("#suche").fill(text);
        person.page().locator("#suche").press("Enter");
        person.page().waitForLoadState();
        return person;
    }

    /// An application, sent without a window and taken over by the officer.
    ///
    /// @return the Aktenzeichen of its file
    private String file(Person officer, String name) {
        String id = Sent.pensioner(instance, name);
        officer.open(instance.amt() + "/arbeit");
        officer.await("main a[href='/eingang/" + id + "']");
        officer.open(instance.amt() + "/eingang/" + id).takeOver();
        return officer.page().locator("[data-qa=aktenzeichen]").innerText();
    }
}
