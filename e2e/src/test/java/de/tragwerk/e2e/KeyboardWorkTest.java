package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The day of an officer without a mouse: from the worklist over facts, calculation and the second person to the pay
/// run and the time line of the file.
@Tag("turn-2")
class KeyboardWorkTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    /// 550.65 € as the pensioner of the demo; 10.00 € of another insurance, which the officer enters, make 560.65 €.
    @Test
    void fromTheWorklistToTheTimeLine() {
        String application = Sent.pensioner(instance, "Tastmann");
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        officer.area("a").await("main a[href='/eingang/" + application + "']");
        officer.follow("main a[href='/eingang/" + application + "']").takeOver();
        String file = officer.path();
        String zeichen = officer.text("[data-qa=aktenzeichen]");

        officer.follow(".tw-reiter a[href$='/berechnung']").press("beginnen");
        officer.follow(".tw-reiter a[href$='/tatsachen']");
        officer.choose("#was", "Tastmann: Absetzung vom Einkommen").follow("main form[method=get] button[type=submit]");
        officer.choose("#code", "Hausratversicherung")
                .write("#wert", "10,00")
                .write("#von", "03.2026")
                .write("#grund", "Der Versicherungsschein lag vor.")
                .sends();
        assertThat(officer.has("form[data-qa=tatsache]")).isFalse();
        officer.follow(".tw-reiter a[href$='/berechnung']");
        assertThat(officer.text("[data-qa=anspruch]")).contains("560,65");
        Award award = new Award(instance, tour, "Tastmann");
        award.decide(officer, "Die Miete liegt unter dem Richtwert.");
        award.pay();
        officer.open(instance.amt() + "/buero").write("#suche", zeichen).sends();
        if (!officer.path().equals(file)) {
            officer.follow("main a[href='" + file + "']");
        }
        assertThat(officer.text()).contains("Bescheid");
        officer.unfold(".tw-mehr > summary").follow(".tw-mehr__liste a[href$='/konto']");
        assertThat(officer.text(".tw-reiter [aria-current=page]")).isEqualTo("Konto");
        officer.follow(".tw-reiter a[href$='/zahlungen']");
        assertThat(officer.text()).contains("560,65");
        assertThat(tour.findings()).isEmpty();
    }
}
