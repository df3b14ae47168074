package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;

/// § 35 SGB XII: accommodation and heating of a home, divided by heads [P]; other ways of living: [Wohnen].
final class Unterkunft {
    private static final String B = Gruppe.BEDARF;
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
    static final Schritt HOECHSTMIETE = Schritt.of(
            "B-UNTERKUNFT-HOECHSTMIETE",
            B,
            Norm.sgb12("§ 35 Abs. 1 Satz 7 und 8"),
            "Unterkunft, zulässige Miete",
            "{0} statt {1}; ÷ {2} Menschen",
            cent("zulässige Miete"),
            cent("Kosten"),
            anzahl("Menschen"));
    static final Schritt ANGEMESSEN = Schritt.of(
            "B-UNTERKUNFT-ANGEMESSEN",
            B,
            Norm.sgb12("§ 35 Abs. 3 Satz 1 und 2"),
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
    static final Schritt HEIZUNG_ANGEMESSEN = Schritt.of(
            "B-HEIZUNG-ANGEMESSEN",
            B,
            Norm.sgb12("§ 35 Abs. 3 Satz 1 und 2"),
            "Heizung, angemessene Kosten",
            "{0} statt {1}; ÷ {2} Menschen",
            cent("angemessene Kosten"),
            cent("Kosten"),
            anzahl("Menschen"));

    private Unterkunft() {}

    /// The person's part; the parts of all heads add up to the whole cost exactly, the oldest gets the cent
    /// that remains.
    static Money fuer(int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        return unterkunft(kopf, h, w, protokoll).plus(heizung(kopf, h, w, protokoll));
    }

    /// § 35 Abs. 3 Satz 2: there is no waiting year for heating, but the same time to lower it.
    private static Money heizung(int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        Wohnung wohnung = h.wohnung();
        Money heizung = wohnung.heizung();
        if (!heizung.isPositive()) {
            return Money.ZERO;
        }
        int koepfe = wohnung.koepfe();
        Money grenze = wohnung.angemesseneHeizung();
        if (grenze == null || heizung.compareTo(grenze) <= 0) {
            return protokoll.ergibt(HEIZUNG, heizung.headShare(kopf, koepfe), heizung.cents(), koepfe);
        }
        protokoll.mit(w.senkungMonate);
        return wohnung.kostensenkung().heizungGesenkt(h.monat(), zugang(h, w))
                ? protokoll.ergibt(
                        HEIZUNG_ANGEMESSEN, grenze.headShare(kopf, koepfe), grenze.cents(), heizung.cents(), koepfe)
                : protokoll.ergibt(HEIZUNG, heizung.headShare(kopf, koepfe), heizung.cents(), koepfe);
    }

    private static Money unterkunft(int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        Wohnung wohnung = h.wohnung();
        Money kosten = wohnung.bruttokalt();
        if (kosten.isZero()) {
            return Money.ZERO;
        }
        Money grenze = wohnung.angemessen();
        Kostensenkung stand = wohnung.kostensenkung();
        if (grenze == null || kosten.compareTo(grenze) <= 0) {
            return voll(kopf, wohnung, protokoll);
        }
        Parameter karenz = w.karenzMonate;
        if (karenz != null && stand.inKarenz(h.monat())) {
            return inKarenz(kopf, h, w, grenze, protokoll.mit(karenz));
        }
        protokoll.mit(w.senkungMonate);
        int koepfe = wohnung.koepfe();
        return stand.unterkunftGesenkt(h.monat(), zugang(h, w))
                ? protokoll.ergibt(ANGEMESSEN, grenze.headShare(kopf, koepfe), grenze.cents(), kosten.cents(), koepfe)
                : voll(kopf, wohnung, protokoll);
    }

    /// Simplified access of the pandemic: the cost counts as adequate for its first months.
    private static boolean zugang(Haushalt h, Werte w) {
        Parameter zugang = w.vereinfachterZugang;
        return h.vereinfachterZugang()
                && zugang != null
                && h.wohnung().kostensenkung().monate(h.monat()) < zugang.zahl();
    }

    private static Money voll(int kopf, Wohnung wohnung, Protokoll protokoll) {
        Money kosten = wohnung.bruttokalt();
        int koepfe = wohnung.koepfe();
        return protokoll.ergibt(UNTERKUNFT, kosten.headShare(kopf, koepfe), kosten.cents(), koepfe);
    }

    /// In the waiting year the actual cost counts; from July 2026 at most one and a half times the adequate
    /// one, unless children live there or it cannot be avoided, and never above the rent that is legal.
    private static Money inKarenz(int kopf, Haushalt h, Werte w, Money grenze, Protokoll protokoll) {
        Wohnung wohnung = h.wohnung();
        Money kosten = wohnung.bruttokalt();
        int koepfe = wohnung.koepfe();
        Parameter deckel = w.karenzDeckel;
        if (deckel == null) {
            return voll(kopf, wohnung, protokoll);
        }
        protokoll.mit(deckel);
        Money hoechstens = deckel.anteil().of(grenze);
        boolean frei = wohnung.kostensenkung().unvermeidbar() || kinder(h);
        Money zulaessig = wohnung.hoechstmiete();
        Money bisher = frei ? kosten : kosten.min(hoechstens);
        if (zulaessig != null && zulaessig.compareTo(bisher) < 0) {
            return protokoll.ergibt(
                    HOECHSTMIETE, zulaessig.headShare(kopf, koepfe), zulaessig.cents(), kosten.cents(), koepfe);
        }
        if (frei || kosten.compareTo(hoechstens) <= 0) {
            return voll(kopf, wohnung, protokoll);
        }
        return protokoll.ergibt(
                GEDECKELT, hoechstens.headShare(kopf, koepfe), deckel.wert(), grenze.cents(), kosten.cents(), koepfe);
    }

    private static boolean kinder(Haushalt h) {
        for (int i = 0; i < h.personen().size(); i++) {
            Person p = h.personen().get(i);
            if (p.rolle() == Person.Rolle.KIND && !Zuordnung.erwachsen(p, h.monat())) {
                return true;
            }
        }
        return false;
    }
}
