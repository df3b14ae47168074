package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.form.Forms;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody without an account, on a phone: from the service to the copy, the officer's letter with a code, and
/// the page where it is entered. The pages around it in one language a day; in all six with `./tragwerk test
/// --all-pages`.
@Tag("turn-1")
class GuestWalkTest {

    private static final List<String> LANGUAGES = List.of("de", "ar", "de-simple", "uk", "en", "tr");
    private static final boolean ALL = Boolean.getBoolean("tragwerk.allPages");

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    static List<String> languages() {
        int day = (int) (LocalDate.now(ZoneOffset.UTC).toEpochDay() % LANGUAGES.size());
        return ALL ? LANGUAGES : List.of(LANGUAGES.get(day));
    }

    @Test
    void fromTheServiceToTheLetterWithACode() {
        Person guest = Person.visitor(instance, tour, Chromium.PHONE, "de");
        Applicant.Input input = new Applicant.Input(
                "mietschulden",
                "",
                new Example(new Forms().newest("mietschulden").orElseThrow(), LocalDate.of(2026, 3, 2), "Abel")
                        .answers());
        String base = new Typist(guest, input, name -> {}).fillInAsGuest(instance.portal());
        guest.open(instance.portal() + base + "/pruefen").look("ohne-konto-pruefen");
        guest.press("absenden").look("ohne-konto-gesendet");
        assertThat(guest.path()).startsWith("/ohne-konto/gesendet/");
        String id = guest.path().substring("/ohne-konto/gesendet/".length());
        String number = guest.page().locator("[data-qa=nummer]").innerText();
        assertThat(number).matches("[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}");

        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        officer.open(instance.amt() + "/arbeit");
        officer.await("main a[href='/eingang/" + id + "']");
        officer.open(instance.amt() + "/eingang/" + id).look("amt-eingang-ohne-konto");
        assertThat(officer.text()).contains("ohne Identitätsnachweis", number);
        officer.takeOver();
        officer.open(instance.amt() + "/eingang/" + id).press("codebrief").look("amt-eingang-codebrief");
        assertThat(officer.text()).contains("Brief mit Code vom");
        officer.open(instance.amt() + "/briefausgang").look("amt-briefausgang-code");
        assertThat(officer.text()).contains("Code zur Anschrift");
        officer.leave();

        guest.press("fertig").look("ohne-konto-fertig");
        assertThat(guest.text()).contains("Ihre Antworten sind gelöscht");
        guest.leave();
        assertThat(tour.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void thePagesAroundIt(String language) {
        Person guest = Person.visitor(instance, tour, Chromium.PHONE, language);
        guest.open(instance.portal() + "/leistungen/hzl-grundsicherung").look("leistung-ohne-konto-" + language);
        guest.press("ohne-konto").look("ohne-konto-hinweise-" + language);
        guest.press("los").look("ohne-konto-uebersicht-" + language);
        String draft = guest.path();
        guest.open(instance.portal() + draft + "/thema/person").look("ohne-konto-thema-" + language);
        guest.open(instance.portal() + draft + "/loeschen").look("ohne-konto-loeschen-" + language);
        guest.open(instance.portal() + "/bestaetigen").look("briefcode-" + language);
        guest.page().locator("#nummer").fill("K7M-3QX-R2D");
        guest.page().locator("#code").fill("ABCD-EFGH-JKLM");
        guest.press("nur-anschrift").look("briefcode-falsch-" + language);
        guest.open(instance.portal() + "/ohne-konto/ende?zeit").look("ohne-konto-ende-" + language);

        guest.open(instance.portal() + draft).press("behalten");
        guest.page().locator("[data-qa=kennung]").selectOption("dieter.maier");
        guest.page().locator("[data-qa=passwort]").fill(instance.password("dieter.maier"));
        guest.press("anmelden").look("ohne-konto-behalten-" + language);
        guest.press("ja").look("ohne-konto-behalten-fehlt-" + language);
        guest.open(instance.portal() + "/bestaetigen").look("briefcode-konto-" + language);
        guest.open(instance.portal() + "/ohne-konto/behalten").press("nein");
        assertThat(guest.path()).isEqualTo("/antraege");
        guest.leave();
        assertThat(tour.findings()).isEmpty();
    }
}
