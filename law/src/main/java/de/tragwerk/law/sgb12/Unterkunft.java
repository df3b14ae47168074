package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;

/// § 35 SGB XII: accommodation and heating, divided by heads [P].
final class Unterkunft {
    private static final String B = "BEDARF";
    static final Schritt UNTERKUNFT = Schritt.of(
            "B-UNTERKUNFT",
            B,
            Norm.sgb12("§ 35 Abs. 1, § 42a"),
            "Unterkunft",
            "{0} ÷ {1} Menschen",
            cent("Kosten"),
            anzahl("Menschen"));
    static final Schritt GEDECKELT = Schritt.of(
            "B-UNTERKUNFT-KARENZ",
            B,
            Norm.sgb12("§ 35 Abs. 1 Satz 7"),
            "Unterkunft, Höchstbetrag der Karenzzeit",
            "{0} × {1}, statt {2}; ÷ {3} Menschen",
            anteil("Vielfaches"),
            cent("angemessene Kosten"),
            cent("Kosten"),
            anzahl("Menschen"));
    static final Schritt ANGEMESSEN = Schritt.of(
            "B-UNTERKUNFT-ANGEMESSEN",
            B,
            Norm.sgb12("§ 35 Abs. 3"),
            "Unterkunft, angemessene Kosten",
            "{0} statt {1}; ÷ {2} Menschen",
            cent("angemessene Kosten"),
            cent("Kosten"),
            anzahl("Menschen"));
    static final Schritt HEIZUNG = Schritt.of(
            "B-HEIZUNG",
            B,
            Norm.sgb12("§ 35 Abs. 5, § 42a"),
            "Heizung",
            "{0} ÷ {1} Menschen",
            cent("Kosten"),
            anzahl("Menschen"));

    private Unterkunft() {}

    /// The person's part; the parts of all heads add up to the whole cost exactly, the first head gets the
    /// cent that remains.
    static Money fuer(int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        Wohnung wohnung = h.wohnung();
        Money unterkunft = unterkunft(kopf, h, w, protokoll);
        Money grenze = wohnung.angemesseneHeizung();
        Money heizung = grenze == null ? wohnung.heizung() : wohnung.heizung().min(grenze);
        Money anteil = kopfteil(heizung, kopf, wohnung.koepfe());
        if (heizung.isPositive()) {
            protokoll.ergibt(HEIZUNG, anteil, heizung.cents(), wohnung.koepfe());
        }
        return unterkunft.plus(anteil);
    }

    private static Money unterkunft(int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        Wohnung wohnung = h.wohnung();
        Money kosten = wohnung.bruttokalt();
        if (kosten.isZero()) {
            return Money.ZERO;
        }
        int koepfe = wohnung.koepfe();
        Money grenze = wohnung.angemessen();
        if (grenze == null || kosten.compareTo(grenze) <= 0 || wohnung.senkungUnmoeglich()) {
            return protokoll.ergibt(UNTERKUNFT, kopfteil(kosten, kopf, koepfe), kosten.cents(), koepfe);
        }
        long monate = monate(wohnung.karenzBeginn(), h.monat());
        Parameter karenz = w.wert("karenz_monate");
        if (monate < karenz.zahl()) {
            return inKarenz(kopf, h, w, kosten, grenze, karenz, protokoll);
        }
        Parameter senkung = w.wert("senkung_monate");
        if (monate < karenz.zahl() + senkung.zahl()) {
            return protokoll
                    .mit(karenz, senkung)
                    .ergibt(UNTERKUNFT, kopfteil(kosten, kopf, koepfe), kosten.cents(), koepfe);
        }
        return protokoll
                .mit(karenz, senkung)
                .ergibt(ANGEMESSEN, kopfteil(grenze, kopf, koepfe), grenze.cents(), kosten.cents(), koepfe);
    }

    /// In the waiting year the actual cost counts; from July 2026 at most one and a half times the adequate
    /// one, unless children live there.
    private static Money inKarenz(
            int kopf, Haushalt h, Werte w, Money kosten, Money grenze, Parameter karenz, Protokoll protokoll) {
        int koepfe = h.wohnung().koepfe();
        boolean kinder = h.personen().stream()
                .anyMatch(p -> p.rolle() == Person.Rolle.KIND && Zuordnung.alter(p, h.monat()) < 18);
        if (h.monat().isBefore(YearMonth.of(2026, 7)) || kinder) {
            return protokoll.mit(karenz).ergibt(UNTERKUNFT, kopfteil(kosten, kopf, koepfe), kosten.cents(), koepfe);
        }
        Parameter deckel = w.wert("karenz_deckel");
        Money hoechstens = deckel.anteil().of(grenze);
        if (kosten.compareTo(hoechstens) <= 0) {
            return protokoll
                    .mit(karenz, deckel)
                    .ergibt(UNTERKUNFT, kopfteil(kosten, kopf, koepfe), kosten.cents(), koepfe);
        }
        return protokoll
                .mit(karenz, deckel)
                .ergibt(
                        GEDECKELT,
                        kopfteil(hoechstens, kopf, koepfe),
                        deckel.wert(),
                        grenze.cents(),
                        kosten.cents(),
                        koepfe);
    }

    private static long monate(@org.jspecify.annotations.Nullable YearMonth beginn, YearMonth monat) {
        return beginn == null ? 0 : java.time.temporal.ChronoUnit.MONTHS.between(beginn, monat);
    }

    private static Money kopfteil(Money kosten, int kopf, int koepfe) {
        return kosten.headShare(kopf, koepfe);
    }
}
