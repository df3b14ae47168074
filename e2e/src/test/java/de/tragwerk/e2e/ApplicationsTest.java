package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.service.Leistungen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An application whose service nobody calculates, on a phone: found by a word, filled in to its last question
/// with each branch and one entry of each list, a paper uploaded, another one later, decided by a letter. One
/// form a day in turn, and each that changed since it was walked; every form with `./tragwerk test --all-pages`.
class ApplicationsTest {

    private static final Forms FORMS = new Forms();
    private static final Leistungen SERVICES = new Leistungen();

    private final Tour tour = new Tour();
    private final Instance instance = Instance.ofNewestForms();

    static List<String> forms() {
        List<Form> all =
                FORMS.all().stream().filter(f -> SERVICES.brieflich(f.id())).toList();
        Form ofTheDay = all.get(LocalDate.now(ZoneOffset.UTC).getDayOfYear() % all.size());
        return all.stream()
                .filter(f -> Boolean.getBoolean("tragwerk.allPages") || f == ofTheDay || WalkedForms.changed(f))
                .map(Form::id)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void fromTheServiceToItsLetter(String form) {
        Person citizen = Person.citizen(instance, tour, "dieter.maier", Chromium.PHONE, true, "de");
        String application = apply(citizen, form);

        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        officer.open(instance.amt() + "/arbeit");
        officer.await("main a[href='/eingang/" + application + "']");
        officer.open(instance.amt() + "/eingang/" + application);
        officer.takeOver();
        officer.open(instance.amt() + "/eingang/" + application);
        officer.page().locator("#text").fill("Bitte schicken Sie uns noch einen Nachweis.");
        officer.press("frage");

        later(citizen, application);
        decide(officer, application);
        citizen.open(instance.portal() + "/antraege/" + application);
        if (citizen.page().locator("main [data-qa=bescheid]").count() == 0 && electronic(officer)) {
            citizen.await("main [data-qa=bescheid]");
            citizen.press("bescheid").look(form + "-portal-bescheid");
        }
        citizen.leave();
        officer.leave();
        assertThat(tour.findings()).isEmpty();
        WalkedForms.note(FORMS.newest(form).orElseThrow());
    }

    private String apply(Person citizen, String form) {
        String service = SERVICES.zuFormular(form).orElseThrow().id();
        citizen.open(instance.portal() + "/leistungen").look("portal-leistungen");
        citizen.page()
                .locator("#suche")
                .fill(SERVICES.find(service).orElseThrow().name().de());
        citizen.page().locator("[data-qa=suche] button").click();
        citizen.page().waitForLoadState();
        citizen.look("portal-leistungen-suche").press("leistung-" + service);
        citizen.page().locator("#plz").fill("12345");
        citizen.page().locator("[data-qa=amt] button").click();
        citizen.page().waitForLoadState();
        citizen.look("portal-leistung-" + service);
        Applicant.Input input = new Applicant.Input(
                form,
                "dieter.maier",
                new Example(FORMS.newest(form).orElseThrow(), LocalDate.of(2026, 3, 2), "Abel").answers());
        String base = new Typist(citizen, input, name -> citizen.look(form + "-" + name)).fillIn(instance.portal());
        citizen.look(form + "-nachweise");
        if (citizen.page().locator("input[type=file]").count() > 0) {
            upload(citizen, "nachweis.pdf", "form[enctype]");
            assertThat(citizen.text()).contains("nachweis.pdf");
        }
        citizen.open(instance.portal() + base + "/pruefen").look(form + "-pruefen");
        citizen.press("absenden").look(form + "-abgesendet");
        assertThat(citizen.path()).startsWith("/antraege/");
        return citizen.path().substring("/antraege/".length());
    }

    private static void upload(Person person, String name, String where) {
        person.page()
                .locator(where + " input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        name, "application/pdf", "%PDF-1.4 Papier %%EOF".getBytes(StandardCharsets.ISO_8859_1)));
        person.page().locator(where + " button[type=submit]").first().click();
        person.page().waitForLoadState();
    }

    /// She answers the question with another paper.
    private void later(Person citizen, String application) {
        citizen.open(instance.portal() + "/antraege/" + application);
        citizen.await("main:has-text('Wir haben eine Frage')");
        citizen.page().evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
        upload(citizen, "spaeter.pdf", "form[data-qa=nachweis]");
    }

    private void decide(Person officer, String application) {
        officer.open(instance.amt() + "/eingang/" + application);
        officer.await("main:has-text('spaeter.pdf')");
        officer.open(instance.amt() + "/sonstige").look("amt-sonstige");
        officer.open(instance.amt() + "/sonstige/" + application).look("amt-sonstiger");
        officer.page().locator("#art-BEWILLIGUNG").check();
        officer.page().locator("#was").fill("Sie bekommen, was Sie beantragt haben.");
        officer.page().locator("#grund").fill("Die Voraussetzungen liegen nach den Unterlagen vor.");
        officer.page().locator("#gericht").fill("Verwaltungsgericht Lindenbrück, Gerichtsplatz 1, 12345 Lindenbrück");
        money(officer);
        officer.press("vorschlagen").look("amt-sonstiger-eigener");
        Person second = Person.staff(instance, tour, "t.rahn", "lindenbrueck");
        second.open(instance.amt() + "/freigabe").look("amt-freigaben-brief");
        second.open(instance.amt() + "/sonstige/" + application).look("amt-sonstiger-freigabe");
        second.page().locator("#passwort").fill(instance.password("t.rahn"));
        second.press("freigeben").look("amt-sonstiger-entschieden");
        second.leave();
        officer.open(instance.amt() + "/sonstige/" + application);
    }

    /// Where the service pays money: a line that is wrong, then right.
    private static void money(Person officer) {
        if (officer.page().locator("[data-qa=geld-neu]").count() == 0) {
            return;
        }
        officer.press("geld-neu").look("amt-geldzeile");
        officer.page().locator("form[data-qa=geld] button[type=submit]").click();
        officer.await("[data-qa=fehler]");
        officer.look("amt-geldzeile-fehler");
        officer.page().locator("#art").selectOption(new SelectOption().setIndex(1));
        officer.page().locator("#betrag").fill("38,50");
        officer.page().locator("form[data-qa=geld] button[type=submit]").click();
        officer.await("[data-qa=geldzeile]");
        officer.look("amt-sonstiger-geld");
    }

    private static boolean electronic(Person officer) {
        return officer.page().locator("[data-qa=zustellung]").innerText().contains("Postfach");
    }
}
