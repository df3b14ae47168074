package de.tragwerk.payment.loan;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Aufrechnung;
import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Worte;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The words of the act on a loan or a grant.
final class Darlehensbrief {

    private Darlehensbrief() {}

    /// @param soll cents that are to be paid back, 0 of a grant
    /// @param erste month of the first rate
    static Schriftstueck brief(Darlehen d, long soll, YearMonth erste) {
        boolean beihilfe = d.form() == Darlehen.Form.BEIHILFE;
        String betrag = Worte.euro(d.cent());
        List<Satz> entscheidung = new ArrayList<>();
        entscheidung.add(Satz.of(
                beihilfe ? "darlehen.tenor_beihilfe" : "darlehen.tenor",
                "betrag",
                betrag,
                "norm",
                d.grund().norm()));
        Darlehen.Dritter dritter = d.dritter();
        entscheidung.add(
                dritter == null
                        ? Satz.of("darlehen.an_sie")
                        : Satz.of("darlehen.an_dritte", "empfaenger", dritter.empfaenger()));
        LocalDate faellig = d.faellig();
        if (d.rate() > 0) {
            entscheidung.add(Satz.of(
                    "darlehen.raten",
                    "erste",
                    Worte.tag(erste.atDay(1)),
                    "rate",
                    Worte.euro(d.rate()),
                    "soll",
                    Worte.euro(soll),
                    "norm",
                    d.grund().tilgung(),
                    "anzahl",
                    String.valueOf(Aufrechnung.plan(Money.cents(soll), Money.cents(d.rate()))
                            .size())));
        } else if (!beihilfe && faellig != null) {
            entscheidung.add(Satz.of("darlehen.faellig", "faellig", Worte.tag(faellig)));
        }
        if (!beihilfe && soll < d.cent()) {
            entscheidung.add(Satz.of("darlehen.deckel", "soll", Worte.euro(soll)));
        }
        List<Satz> gruende = new ArrayList<>();
        gruende.add(Satz.of(
                "darlehen.grund", "anlass", d.grund().titel(), "norm", d.grund().norm(), "grund", d.begruendung()));
        if (d.rate() > 0) {
            gruende.add(Satz.of("darlehen.grenze"));
        }
        return new Schriftstueck(
                Schriftstueck.Art.DARLEHEN,
                beihilfe ? "darlehen.titel_beihilfe" : "darlehen.titel",
                List.of(Satz.of(beihilfe ? "darlehen.kasten_beihilfe" : "darlehen.kasten", "betrag", betrag)),
                entscheidung,
                gruende,
                d.rate() > 0 ? List.of(Satz.of("aufrechnung.aufschub")) : List.of(),
                null);
    }
}
