package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Kostenersatz, maintenance and an objection against a letter, without a mouse; each page is looked at. What is begun
/// is ended, so that nothing of it waits in a list.
@Tag("turn-1")
class KeyboardRecourseTest {

    private static final Pattern TAG = Pattern.compile("\\d{2}\\.(\\d{2}\\.\\d{4})");

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    /// 200 € another body paid for the same month; a child with more than 100,000 € a year.
    @Test
    void kostenersatzAndMaintenanceOfAMonthThatWasPaid() {
        String application = Sent.pensioner(instance, "Rueckgriff");
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        officer.area("a").await("main a[href='/eingang/" + application + "']");
        officer.follow("main a[href='/eingang/" + application + "']").takeOver();
        String file = officer.path();
        officer.follow(".tw-reiter a[href$='/berechnung']").press("beginnen");
        Award award = new Award(instance, tour, "Rueckgriff");
        award.decide(officer, "Die Miete liegt unter dem Richtwert.");
        award.pay();

        Hands second = Hands.atDesk(instance, tour, "t.rahn");
        Hands cashier = Hands.atDesk(instance, tour, "p.lange");
        Hands head = Hands.atDesk(instance, tour, "s.behrens");
        kostenersatz(officer, second, cashier, head, file);
        unterhalt(officer, second, cashier, head, file);
        assertThat(tour.findings()).isEmpty();
    }

    private void kostenersatz(Hands officer, Hands second, Hands cashier, Hands head, String file) {
        more(officer, file, "kostenersatz").look("amt-kostenersatz-leer");
        officer.choose("#norm", "§ 105").choose("#wer", "die Person selbst").write("#erlangt", "200");
        officer.write("#begruendung", "Wohngeld").sends().look("amt-kostenersatz-fehler");
        assertThat(officer.text("[data-qa=weigerung]")).contains("Die Begründung fehlt");
        officer.write("#begruendung", "Die Wohngeldstelle hat für denselben Monat gezahlt.")
                .sends();
        String answer = "[data-qa=kostenersatz-antwort] ";
        officer.write(answer + "[name=text]", "Bitte um Raten.").sends().look("amt-kostenersatz-antwort");
        assertThat(officer.text("[data-qa=weigerung]")).contains("was Sie von der Antwort halten");
        officer.write(answer + "[name=wuerdigung]", "Raten vereinbaren wir danach.")
                .sends();
        assertThat(officer.text("[data-qa=kostenersatz]")).contains("Bitte um Raten.", "Raten vereinbaren wir danach.");

        more(second, file, "kostenersatz").look("amt-kostenersatz-freigabe");
        second.write("[data-qa=kostenersatz-freigeben] [name=passwort]", instance.password("t.rahn"))
                .sends();
        assertThat(second.text("[data-qa=stand]")).isEqualTo("festgesetzt");
        // The pay office has no overview of a file; its list leads there.
        cashier.open(instance.amt() + file + "/kostenersatz").unfold("[data-qa=kostenersatz] details > summary");
        cashier.write("[data-qa=kostenersatz-eingang] [name=betrag]", "50").sends();
        assertThat(cashier.text("[data-qa=rest]")).contains("150,00");
        second.press("kostenersatz-ruhen").look("amt-kostenersatz-ruht");
        second.press("kostenersatz-weiter");
        more(head, file, "kostenersatz").press("kostenersatz-beenden").look("amt-kostenersatz");
        assertThat(head.text("[data-qa=stand]")).isEqualTo("beendet");
    }

    private void unterhalt(Hands officer, Hands second, Hands cashier, Hands head, String file) {
        more(officer, file, "unterhalt").look("amt-unterhalt-leer");
        officer.choose("#pflichtig", "Kind").write("#name", "Karin Kind").write("#anschrift", "Ring 1\n10709 Berlin");
        officer.write("#anlass", "Leitet nach eigenen Angaben eine Klinik.")
                .sends()
                .look("amt-unterhalt-fehler");
        assertThat(officer.text("[data-qa=weigerung]")).contains("§ 94 Abs. 1a Satz 3");
        officer.mark("#anhaltspunkte").to("#anlass").sends();
        Matcher day = TAG.matcher(officer.text("[data-qa=unterhalt]"));
        assertThat(day.find()).isTrue();
        amount(officer, day.group(), day.group(1), "50");
        second.open(officer.address()).look("amt-unterhalt-freigabe");
        release(second);
        assertThat(second.text("[data-qa=monatlich]")).contains("50,00");
        cashier.open(instance.amt() + file + "/unterhalt")
                .unfold("[data-qa=unterhalt] details:has([data-qa=unterhalt-eingang]) > summary");
        cashier.write("[data-qa=unterhalt-eingang] [name=betrag]", "20").sends();
        assertThat(cashier.text("[data-qa=rest]")).contains("30,00");
        more(head, file, "unterhalt").press("unterhalt-beenden");
        amount(officer.open(officer.address()), day.group(), day.group(1), "0");
        second.open(officer.address());
        release(second);
        second.look("amt-unterhalt");
    }

    private void amount(Hands officer, String day, String month, String amount) {
        String form = "[data-qa=unterhalt-betrag] ";
        officer.unfold("[data-qa=unterhalt] details:has([data-qa=unterhalt-betrag]) > summary");
        officer.write(form + "[name=zugang]", day).write(form + "[name=von]", month);
        officer.write(form + "[name=betrag]", amount).write(form + "[name=einkommen]", "120000");
        officer.write(form + "[name=begruendung]", "Bereinigtes Einkommen nach den Leitlinien; keine unbillige Härte.")
                .sends();
    }

    private void release(Hands second) {
        second.write("[data-qa=unterhalt-freigeben] [name=passwort]", instance.password("t.rahn"))
                .sends();
        assertThat(second.has("[data-qa=weigerung]")).isFalse();
    }

    /// A wrong day loses nothing of what was typed; taken back, the objection waits nowhere.
    @Test
    void anObjectionAgainstALetter() {
        String application = Sent.care(instance, "Einwand");
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        officer.area("a").await("main a[href='/eingang/" + application + "']");
        officer.follow("main a[href='/eingang/" + application + "']").takeOver();
        String file = officer.path();
        officer.open(instance.amt() + "/sonstige/" + application).mark("main [name=art]");
        officer.write("#was", "Wir übernehmen die Kosten der Pflege zu Hause.")
                .write("#grund", "Die Voraussetzungen liegen nach den Unterlagen vor.")
                .press("vorschlagen");
        Hands second = Hands.atDesk(instance, tour, "t.rahn");
        second.follow(".tw-leiste a[href='/freigabe']");
        second.follow("main tbody tr:has(a[href='/sonstige/" + application + "']) a");
        second.write("#passwort", instance.password("t.rahn")).sends();
        second.leave();

        more(officer, file, "widerspruch").look("amt-brief-widerspruch-leer");
        officer.write("#vertreter", "Beratungsstelle am Markt").write("#eingang", "31.02.2026");
        officer.write("#begruendung", "Ein Dienst allein reicht nicht.").sends().look("amt-brief-widerspruch-fehler");
        assertThat(officer.text("[data-qa=weigerung]")).contains("Diesen Tag gibt es nicht");
        assertThat(officer.value("#vertreter")).isEqualTo("Beratungsstelle am Markt");
        assertThat(officer.value("#eingang")).isEqualTo("31.02.2026");
        assertThat(officer.value("#begruendung")).isEqualTo("Ein Dienst allein reicht nicht.");
        officer.write("#eingang", today(officer)).sends().look("amt-brief-widerspruch");
        assertThat(officer.text("[data-qa=frist]")).startsWith("fristgerecht");
        officer.choose("[data-qa=erledigen] [name=ergebnis]", "zurückgenommen")
                .press("erledigen")
                .look("amt-brief-widerspruch-erledigt");
        assertThat(officer.text("[data-qa=stand]")).contains("zurückgenommen");
        assertThat(tour.findings()).isEmpty();
    }

    /// The day the letter went out, which the list of acts names.
    private static String today(Hands officer) {
        Matcher day = TAG.matcher(officer.text("#bescheid"));
        assertThat(day.find()).isTrue();
        return day.group();
    }

    private Hands more(Hands hands, String file, String tab) {
        return hands.open(instance.amt() + file)
                .unfold(".tw-mehr > summary")
                .follow(".tw-mehr__liste a[href$='/" + tab + "']");
    }
}
