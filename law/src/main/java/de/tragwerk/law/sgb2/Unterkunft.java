package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// § 22 Abs. 1 SGB II: what of the cost of the home is need; divided by heads [P].
final class Unterkunft {
    private static final String B = "BEDARF";
    static final Schritt TATSAECHLICH =
            schritt("", "§ 22 Abs. 1 Satz 1", "Unterkunft des Haushalts", "tatsächliche Kosten");
    static final Schritt KARENZ = schritt(
            "-KARENZ", "§ 22 Abs. 1 Satz 2", "Unterkunft des Haushalts in der Karenzzeit", "tatsächliche Kosten");
    static final Schritt SENKUNG = schritt(
            "-SENKUNG",
            "§ 22 Abs. 1 Satz 7",
            "Unterkunft des Haushalts, bis sie gesenkt werden kann",
            "tatsächliche Kosten");
    static final Schritt DECKEL = Schritt.of(
            "S2-B-UNTERKUNFT-DECKEL",
            B,
            Norm.sgb2("§ 22 Abs. 1 Satz 6"),
            "Unterkunft des Haushalts, Höchstbetrag der Karenzzeit",
            "{0} × {1} statt {2}",
            anteil("Vielfaches"),
            cent("angemessene Kosten"),
            cent("tatsächliche Kosten"));
    static final Schritt GRENZE = Schritt.of(
            "S2-B-UNTERKUNFT-GRENZE",
            B,
            Norm.sgb2("§ 22 Abs. 1"),
            "Unterkunft des Haushalts, örtliche Grenze",
            "statt {0}",
            cent("tatsächliche Kosten"));
    static final Schritt ANGEMESSEN = Schritt.of(
            "S2-B-UNTERKUNFT-ANGEMESSEN",
            B,
            Norm.sgb2("§ 22 Abs. 1 Satz 1"),
            "Unterkunft des Haushalts, angemessene Kosten",
            "statt {0}",
            cent("tatsächliche Kosten"));
    static final Schritt HEIZUNG =
            schritt("-HEIZUNG", "§ 22 Abs. 1 Satz 1", "Heizung des Haushalts, soweit angemessen", "");
    static final Schritt ANTEIL_UNTERKUNFT = kopf("UNTERKUNFT", "Unterkunft");
    static final Schritt ANTEIL_HEIZUNG = kopf("HEIZUNG", "Heizung");

    private static Schritt schritt(String code, String stelle, String name, String rechnung) {
        return Schritt.of("S2-B-UNTERKUNFT" + code, B, Norm.sgb2(stelle), name, rechnung);
    }

    private static Schritt kopf(String code, String name) {
        return Schritt.of(
                "S2-B-KOPF-" + code,
                B,
                Norm.sgb2("§ 22 Abs. 1"),
                name,
                "{0} ÷ {1} Menschen",
                cent("Kosten"),
                anzahl("Köpfe"));
    }

    private Unterkunft() {}

    /// What counts for the whole home, without heating.
    static Money unterkunft(Haushalt h, Werte w, Protokoll protokoll) {
        Wohnung wohnung = h.wohnung();
        Money kosten = wohnung.bruttokalt();
        Money grenze = wohnung.angemessen();
        if (kosten.isZero() || grenze == null || kosten.compareTo(grenze) <= 0) {
            return kosten.isZero() ? kosten : protokoll.ergibt(TATSAECHLICH, kosten);
        }
        Parameter karenzMonate = w.karenzMonate;
        YearMonth karenzEnde = karenzMonate == null ? h.monat() : karenzEnde(h, karenzMonate);
        if (karenzMonate != null && h.monat().isBefore(karenzEnde)) {
            return inKarenz(h, kosten, grenze, w, protokoll.mit(karenzMonate));
        }
        if (wohnung.unzumutbar() || geschont(h, karenzMonate == null ? null : karenzEnde, w)) {
            return protokoll.mit(w.senkungMonate).ergibt(SENKUNG, kosten);
        }
        return protokoll.ergibt(ANGEMESSEN, grenze, kosten.cents());
    }

    private static YearMonth karenzEnde(Haushalt h, Parameter monate) {
        Karenz karenz = h.karenz();
        return (karenz == null ? new Karenz(h.monat(), 0) : karenz).ende(monate.zahl());
    }

    /// Satz 6 (since July 2026): at most one and a half times the adequate cost, unless children live there or
    /// more is unavoidable; never above a local limit or an illegal rent.
    private static Money inKarenz(Haushalt h, Money kosten, Money grenze, Werte w, Protokoll protokoll) {
        Parameter deckel = w.karenzDeckel;
        if (deckel == null) {
            return protokoll.ergibt(KARENZ, kosten);
        }
        Money oertlich = h.wohnung().grenze();
        Money hoechstens = deckel.anteil().of(grenze);
        boolean ausnahme = h.wohnung().unzumutbar() || kinder(h);
        Money gedeckelt = ausnahme ? kosten : kosten.min(hoechstens);
        if (oertlich != null && oertlich.compareTo(gedeckelt) < 0) {
            return protokoll.ergibt(GRENZE, oertlich, kosten.cents());
        }
        if (gedeckelt.equals(kosten)) {
            return protokoll.ergibt(KARENZ, kosten);
        }
        return protokoll.mit(deckel).ergibt(DECKEL, gedeckelt, deckel.wert(), grenze.cents(), kosten.cents());
    }

    private static boolean kinder(Haushalt h) {
        for (Person p : h.personen()) {
            if (p.rolle() == Person.Rolle.KIND && p.alter(h.monat().atDay(h.erster())) < 18) {
                return true;
            }
        }
        return false;
    }

    /// Satz 7: normally six months from the request on, the waiting year not counted; after a death twelve.
    private static boolean geschont(Haushalt h, @Nullable YearMonth karenzEnde, Werte w) {
        YearMonth aufforderung = h.wohnung().aufforderung();
        if (aufforderung == null) {
            return true;
        }
        YearMonth beginn = karenzEnde != null && karenzEnde.isAfter(aufforderung) ? karenzEnde : aufforderung;
        if (h.monat().isBefore(beginn.plusMonths(w.senkungMonate.zahl()))) {
            return true;
        }
        YearMonth todesfall = h.wohnung().todesfall();
        Parameter monate = w.todesfallMonate;
        return todesfall != null && monate != null && !h.monat().isAfter(todesfall.plusMonths(monate.zahl()));
    }

    /// Heating counts as far as it is adequate, in the waiting year too.
    static Money heizung(Haushalt h, Protokoll protokoll) {
        Money grenze = h.wohnung().angemesseneHeizung();
        Money heizung = h.wohnung().heizung();
        if (heizung.isZero()) {
            return heizung;
        }
        return protokoll.ergibt(HEIZUNG, grenze == null ? heizung : heizung.min(grenze));
    }

    /// The part of one head; cents that remain go to the oldest.
    ///
    /// @param kopf place by age, 0 for the oldest
    static Money jeKopf(Schritt schritt, Money kosten, int kopf, int koepfe, Protokoll protokoll) {
        if (kosten.isZero()) {
            return kosten;
        }
        return protokoll.ergibt(schritt, kosten.headShare(kopf, koepfe), kosten.cents(), koepfe);
    }
}
