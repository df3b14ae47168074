package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The operator connects a municipality; the pages of each step, of certificates and of the manual mailbox are looked
/// at in both widths.
@Tag("turn-2")
class ConnectionTest {

    private static final String[] STEPS = {
        "ABFRAGE", "VERTRAEGE", "ZERTIFIKAT", "VERZEICHNIS", "TERMIN", "INSTALLATION", "TESTANTRAG", "ABNAHME"
    };

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void eachStepIsAPageForEverybody() {
        Person operator = Person.operator(instance, tour, "n.netz");
        operator.open(instance.vermittlung() + "/anbindung").look("anbindung-leer");
        fill(operator, "#nn", "Gemeinde Wiesental");
        fill(operator, "#no", "ags:05996001");
        fill(operator, "#na", "059960010001");
        fill(operator, "#nl", "99107012017000");
        submit(operator, "beginnen");
        String page = operator.path();
        operator.open(instance.vermittlung() + page + "?schritt=ABFRAGE");
        fill(operator, "#as", "Dorfplatz 1");
        fill(operator, "#ap", "12345");
        fill(operator, "#ao", "Wiesental");
        fill(operator, "#ah", "Fachverfahren Muster");
        fill(operator, "#ad", "Rechenzentrum Nord");
        operator.page().locator("#av").selectOption("MANUELL");
        submit(operator, "abfrage");
        operator.page().locator("#ka").selectOption("MULTIPLIKATOR");
        fill(operator, "#kn", "M. Muster");
        fill(operator, "#kt", "02345 678");
        submit(operator, "kontakt");
        operator.page().locator("#ka").selectOption("FACHLICH");
        fill(operator, "#kn", "F. Fachbereich");
        fill(operator, "#kt", "02345 679");
        submit(operator, "kontakt");
        operator.page().locator("#ka").selectOption("TECHNISCH");
        fill(operator, "#kn", "T. Technik");
        fill(operator, "#ke", "technik@example.org");
        submit(operator, "kontakt");
        submit(operator, "abschliessen");
        operator.open(instance.vermittlung() + page + "?schritt=INSTALLATION");
        submit(operator, "verbindung");
        for (String step : STEPS) {
            operator.open(instance.vermittlung() + page + "?schritt=" + step)
                    .look("anbindung-" + step.toLowerCase(java.util.Locale.ROOT));
        }
        assertThat(operator.text()).contains("Es fehlt noch");
        operator.open(instance.vermittlung() + "/anbindung").look("anbindung-stand");
        assertThat(operator.text()).contains("Gemeinde Wiesental", "Nordrhein-Westfalen");
        operator.open(instance.vermittlung() + "/anbindungstermine");
        fill(operator, "#tt", "09.03.2026");
        fill(operator, "#tu", "10:00");
        fill(operator, "#to", "Rathaus");
        fill(operator, "#tg", "Variante 2");
        fill(operator, "#tp", "20");
        submit(operator, "anbieten");
        operator.look("anbindung-termine");
        operator.open(instance.vermittlung() + "/zertifikate").look("zertifikate-vermittlung");
        operator.open(instance.vermittlung() + "/geraete").look("geraete-leer");
        fill(operator, "#fingerabdruck", "ab".repeat(32));
        fill(operator, "#name", "NB-0417");
        fill(operator, "#bis", "31.12.2026");
        fill(operator, "#passwort-ge", instance.password("n.netz"));
        submit(operator, "eintragen");
        operator.look("geraete");
        assertThat(operator.text()).contains("NB-0417 steht auf der Liste");

        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        officer.open(instance.amt() + "/handpostfach").look("amt-handpostfach");
        officer.open(instance.amt() + "/testantraege").look("amt-testantraege");
        Person admin = Person.staff(instance, tour, "a.admin", "lindenbrueck");
        admin.open(instance.amt() + "/zertifikate").look("amt-zertifikate");
        admin.open(instance.amt() + "/buero").look("amt-buero-ohne-akten");
        admin.open(instance.amt() + "/berechtigungskonzept").look("amt-berechtigungskonzept");
        assertThat(tour.findings()).isEmpty();
    }

    private static void fill(Person person, String field, String value) {
        person.page().locator(field).fill(value);
    }

    private static void submit(Person person, String form) {
        person.page()
                .locator("main form[data-qa=" + form + "] button[type=submit]")
                .first()
                .click();
        person.page().waitForLoadState();
    }
}
