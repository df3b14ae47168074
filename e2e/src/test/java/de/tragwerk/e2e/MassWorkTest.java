package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pages of mass work, of the books and of letters that came back: looked at in both widths.
@Tag("turn-0")
class MassWorkTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void massAdjustmentBooksAndReturnedLetters() {
        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        officer.open(instance.amt() + "/anpassungen").look("amt-anpassungen-leer");
        officer.page().locator("#nur").fill("50.21-2026-000001-5");
        officer.press("beginnen");
        assertThat(officer.page().locator("main [role=alert]").innerText()).contains("Nennen Sie den Anlass");
        assertThat(officer.page().locator("#nur").inputValue()).isEqualTo("50.21-2026-000001-5");
        officer.page().locator("#nur").fill("");
        officer.look("amt-anpassungen-falsch");
        officer.page().locator("#anlass").fill("Regelbedarfe 2027");
        officer.press("beginnen");
        officer.await("main [data-qa=zustand]:has-text('wartet auf Freigabe')");
        officer.look("amt-anpassung");
        String report = officer.path();
        officer.open(instance.amt() + report + "?auswahl=AUSNAHME").look("amt-anpassung-ausnahmen");
        officer.open(instance.amt() + "/anpassungen").look("amt-anpassungen");
        officer.open(instance.amt() + "/serienbriefe").look("amt-serienbriefe");
        officer.page().locator("#titel").fill("Wir sind umgezogen");
        officer.page().locator("#kasten").fill("Sie finden uns ab Dezember am Markt 1.");
        officer.page().locator("#text").fill("# Was Sie tun können\n- Kommen Sie in den neuen Eingang, {name}.");
        officer.press("neu").look("amt-serienbrief-entwurf");
        String circular = officer.path();
        officer.open(instance.amt() + circular + "/vorschau").look("amt-serienbrief-vorschau");
        officer.open(instance.amt() + circular).press("sammeln");
        officer.await("main [data-qa=zustand]:has-text('wartet auf Freigabe')");
        officer.look("amt-serienbrief");
        officer.open(instance.amt() + "/rueckbriefe").look("amt-rueckbriefe");
        officer.page().locator("#aktenzeichen").fill("50.21-2026-000000-0");
        officer.press("brief-suche").look("amt-rueckbriefe-suche");
        officer.open(instance.amt() + "/erstattungen").look("amt-erstattungen");
        officer.open(instance.amt() + "/rueckgriffe").look("amt-rueckgriffe");
        officer.open(instance.amt() + "/probelaeufe").look("amt-probelaeufe");
        officer.open(instance.amt() + "/richtwerte").press("vorschlagen").look("amt-richtwerte-falsch");
        officer.page().locator("#ab").fill("07.2026");
        officer.page().locator("#u1").fill("450,00");
        officer.page().locator("#richtlinie").fill("Richtlinie Unterkunft");
        officer.page().locator("#beschluss").fill("Sozialausschuss");
        officer.page().locator("#beschlussAm").fill("12.02.2026");
        officer.press("vorschlagen").look("amt-richtwert");
        String limits = officer.path();

        Person head = Person.staff(instance, tour, "s.behrens", "lindenbrueck");
        head.open(instance.amt() + report).look("amt-anpassung-leitung");
        head.open(instance.amt() + circular).look("amt-serienbrief-leitung");
        head.open(instance.amt() + limits).look("amt-richtwert-leitung");
        head.open(instance.amt() + "/richtwerte").look("amt-richtwerte");
        head.open(instance.amt() + "/buchhaltung").look("amt-buchhaltung-leitung");
        Person cashier = Person.staff(instance, tour, "p.lange", "lindenbrueck");
        cashier.open(instance.amt() + "/buchhaltung").look("amt-buchhaltung");
        cashier.open(instance.amt() + "/buchhaltung/journal").look("amt-journal");
        cashier.open(instance.amt() + "/buchhaltung/abgleich").look("amt-tagesblatt");
        cashier.open(instance.amt() + "/kasse").look("amt-kasse");
        Person administrator = Person.staff(instance, tour, "a.admin", "lindenbrueck");
        administrator.open(instance.amt() + "/liegengeblieben").look("amt-liegengeblieben");
        assertThat(tour.findings()).isEmpty();
    }
}
