package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.tragwerk.cli.demo.Applicant;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The main job as people do it: she applies on her phone in a language of the day, one officer proposes, another
/// person releases, she opens the notice.
class MainJobTest {

    private static final List<String> LANGUAGES = List.of("de-simple", "ar", "uk", "tr");

    /// One language a day in turn; `-Dtragwerk.sprache=ar` chooses.
    private static final String LANGUAGE = System.getProperty("tragwerk.sprache", LANGUAGES.get((int)
            (LocalDate.now(ZoneOffset.UTC).toEpochDay() % LANGUAGES.size())));

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void fromTheFormToTheNotice() {
        Applicant.Input brandt = Applicant.example("brandt");
        Person citizen = Person.citizen(instance, tour, brandt.buerger(), Chromium.PHONE, true, LANGUAGE);
        String application = apply(citizen, brandt);

        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        String proposal = propose(officer, application);
        officer.open(instance.amt() + proposal).look("amt-freigabe-eigener");
        assertThat(officer.page().locator("[data-qa=freigeben]").count()).isZero();

        Person second = Person.staff(instance, tour, "t.rahn", "lindenbrueck");
        release(second, proposal);

        citizen.open(instance.portal() + "/antraege/" + application);
        citizen.await("main [data-qa=bescheid]");
        citizen.look("portal-antrag-entschieden").press("bescheid").look("portal-bescheid");
        assertThat(citizen.text()).contains("550,65");
        Page.WaitForDownloadOptions wait = new Page.WaitForDownloadOptions();
        var notice = citizen.page()
                .waitForDownload(
                        wait,
                        () -> citizen.page().locator("[data-qa=anhang]").first().click());
        assertThat(notice.suggestedFilename()).endsWith(".pdf");
        citizen.open(instance.portal() + "/postfach").look("portal-postfach");
        citizen.open(instance.portal() + "/antraege").look("portal-antraege");
        citizen.open(instance.portal() + "/antraege/" + application + "/zugriffe");
        citizen.await("main [data-qa=zugriff]");
        citizen.look("portal-zugriffe");
        assertThat(citizen.text()).contains("Sozialamt").doesNotContain("Wiechert");
        for (String language : new String[] {"de", LANGUAGE, "en"}) {
            citizen.open(instance.portal() + "/barrierefreiheit?sprache=" + language)
                    .look("portal-barrierefreiheit-" + language);
        }
        around(officer, second);
        assertThat(tour.findings()).isEmpty();
    }

    /// The pages beside the way: desk, persons, payment.
    private void around(Person officer, Person second) {
        officer.open(instance.amt() + "/buero").look("amt-buero");
        officer.open(instance.amt() + "/akten").look("amt-akten-eigene");
        officer.page().locator("main a[href^='/akte/']").first().click();
        officer.page().waitForLoadState();
        String file = officer.path();
        officer.page().locator("main a[href^='/person/']").first().click();
        officer.page().waitForLoadState();
        officer.look("amt-person");
        officer.open(instance.amt() + "/person/neu").look("amt-person-neu");
        officer.press("anlegen").look("amt-person-neu-fehler");
        second.open(instance.amt() + "/akten/weitere").look("amt-akten-weitere");
        officer.open(instance.amt() + file + "/zahlungen").look("amt-zahlungen-akte");
        officer.open(instance.amt() + file + "/erstattung").look("amt-akte-erstattung");
        officer.open(instance.amt() + file + "/kostenersatz").look("amt-akte-kostenersatz");
        officer.open(instance.amt() + file + "/unterhalt").look("amt-akte-unterhalt");
        officer.open(instance.amt() + file + "/auskunft").look("amt-akte-auskunftspflicht");
        officer.open(instance.amt() + file + "/widerspruch").look("amt-akte-widerspruch");

        Person cashier = Person.staff(instance, tour, "p.lange", "lindenbrueck");
        cashier.open(instance.amt() + "/zahlungen").look("amt-zahlungen-leer");
        cashier.press("beginnen");
        cashier.await("main [data-qa=zustand]:not(:has-text('wird berechnet'))");
        cashier.look("amt-zahllauf");
        String run = cashier.path();
        cashier.open(instance.amt() + "/zahlungen").look("amt-zahlungen");
        Person head = Person.staff(instance, tour, "s.behrens", "lindenbrueck");
        head.open(instance.amt() + run).look("amt-zahllauf-pruefen");
    }

    private String apply(Person citizen, Applicant.Input input) {
        String base = new Typist(citizen, input, citizen::look).fillIn(instance.portal());
        citizen.look("antrag-nachweise");
        citizen.page()
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "ausweis.pdf",
                        "application/pdf",
                        "%PDF-1.4 Ausweis %%EOF".getBytes(StandardCharsets.ISO_8859_1)));
        citizen.page().locator("form[enctype] button[type=submit]").first().click();
        citizen.page().waitForLoadState();
        assertThat(citizen.text()).contains("ausweis.pdf");
        citizen.open(instance.portal() + base + "/loeschen").look("antrag-loeschen");
        citizen.open(instance.portal() + base + "/pruefen").look("antrag-pruefen");
        citizen.press("absenden").look("antrag-abgesendet");
        assertThat(citizen.path()).startsWith("/antraege/");
        return citizen.path().substring("/antraege/".length());
    }

    private String propose(Person officer, String application) {
        officer.look("amt-start").open(instance.amt() + "/arbeit");
        officer.await("main a[href='/eingang/" + application + "']");
        officer.look("amt-arbeitsvorrat");
        officer.open(instance.amt() + "/eingang/" + application).look("amt-eingang");
        officer.takeOver().look("amt-akte");
        String file = officer.path();
        officer.open(instance.amt() + file + "/antraege").look("amt-akte-antraege");
        officer.open(instance.amt() + file + "/tatsachen").look("amt-tatsachen");
        officer.open(instance.amt() + file + "/berechnung").look("amt-berechnung-leer");
        officer.press("beginnen").look("amt-berechnung");
        assertThat(officer.page().locator("[data-qa=anspruch]").innerText()).contains("550,65");
        for (Locator question = officer.page().locator("[data-qa=ermessen]").first();
                question.count() > 0;
                question = officer.page().locator("[data-qa=ermessen]").first()) {
            question.locator("input[type=radio]").first().check();
            question.locator("textarea").fill("Die Miete liegt unter dem Richtwert.");
            question.locator("button[type=submit]").click();
            officer.page().waitForLoadState();
        }
        officer.press("vorschlagen").look("amt-berechnung-vorgeschlagen");
        String link =
                officer.page().locator("main a[href^='/freigabe/']").first().getAttribute("href");
        officer.open(instance.amt() + "/freigabe").look("amt-freigaben");
        officer.open(instance.amt() + file + "/bescheide").look("amt-bescheide-leer");
        return link;
    }

    private void release(Person second, String proposal) {
        second.open(instance.amt() + proposal).look("amt-freigabe");
        second.page().locator("#passwort").fill("falsch");
        second.press("freigeben").look("amt-freigabe-falsch");
        second.open(instance.amt() + proposal);
        second.page().locator("#passwort").fill(instance.password("t.rahn"));
        second.press("freigeben").look("amt-bescheid");
        second.open(instance.amt() + "/briefausgang").look("amt-briefausgang");
        second.open(instance.amt() + "/akten").look("amt-akten");
    }
}
