package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers shared between drafts, somebody who helps, and a draft as a file: each page on a phone in each language,
/// with `./tragwerk test --all-pages`. What they do is tested without a browser (module draft).
@EnabledIfSystemProperty(named = "tragwerk.allPages", matches = "true")
class HelpWalkTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "de-simple", "en", "uk", "tr", "ar"})
    void thePagesOfHelpAndSharing(String language) {
        Person citizen = Person.citizen(instance, tour, "olena.kovalenko", Chromium.PHONE, true, language);
        String first = begin(citizen, "hzl-grundsicherung", "los");
        // Street and place are asked of who said that there is a home.
        citizen.open(instance.portal() + first + "/thema/anschrift");
        citizen.page()
                .locator("input[name='anschrift.kein_wohnsitz'][value=nein]")
                .check();
        citizen.press("weiter").open(instance.portal() + first + "/thema/anschrift");
        citizen.page().locator("input[name='anschrift.strasse']").fill("Seeuferweg");
        citizen.page().locator("input[name='anschrift.ort']").fill("Auental");
        citizen.press("zurueck").open(instance.portal() + "/antrag/neu/mietschulden");
        citizen.look("teilen-beginn-" + language);
        String second = begin(citizen, "mietschulden", "los");
        citizen.open(instance.portal() + second + "/thema/anschrift").look("teilen-vorschlag-" + language);
        citizen.press("uebernehmen").look("teilen-uebernommen-" + language);

        citizen.open(instance.portal() + second).look("entwurf-" + language);
        citizen.press("helfer").look("helfer-leer-" + language);
        citizen.page().locator("#name").fill("Frau Sommer, Beratungsstelle");
        citizen.press("einladen").look("helfer-code-" + language);
        String code = citizen.page().locator("[data-qa=code]").innerText();

        Person helper = Person.citizen(instance, tour, "ruth.sommer", Chromium.PHONE, true, language);
        helper.open(instance.portal() + "/helfen");
        helper.page().locator("#code").fill("falsch");
        helper.press("annehmen").look("helfen-falsch-" + language);
        helper.page().locator("#code").fill(code);
        helper.press("annehmen").look("helfen-" + language);
        helper.press("oeffnen").look("helfen-entwurf-" + language);
        helper.open(instance.portal() + second + "/pruefen").look("helfen-pruefen-" + language);
        helper.leave();

        citizen.open(instance.portal() + second + "/helfer").look("helfer-taten-" + language);
        citizen.open(instance.portal() + "/antraege").look("antraege-" + language);
        citizen.open(instance.portal() + "/antraege/einlesen").press("einlesen").look("einlesen-" + language);
        citizen.open(instance.portal() + "/profil").look("profil-aus-" + language);
        for (String draft : List.of(first, second)) {
            citizen.open(instance.portal() + draft + "/loeschen").press("loeschen");
        }
        citizen.leave();
        assertThat(tour.findings()).isEmpty();
    }

    private String begin(Person person, String form, String button) {
        person.open(instance.portal() + "/antrag/neu/" + form);
        person.page().locator("label[for=einwilligung]").click();
        person.press(button);
        return person.path();
    }
}
