package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb12.Einkommensart.Freibetrag;
import org.jspecify.annotations.Nullable;

/// § 82 Abs. 2 Satz 2, Abs. 3, 4 und 6, § 82a SGB XII: what of an income stays free.
///
/// Read beside the statute: docs/law/reading.md.
final class Freibetraege {
    static final Schritt ERWERB = Schritt.of(
            "F-ERWERB",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 3 Satz 1"),
            "ab: Freibetrag vom Arbeitslohn",
            "{0} × {1}, höchstens {2}",
            anteil("Anteil"),
            cent("Lohn"),
            cent("Höchstbetrag"));
    static final Schritt PFLEGE = Schritt.of(
            "F-PFLEGE",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 6"),
            "ab: Freibetrag vom Arbeitslohn bei Pflege, Blindheit oder Eingliederungshilfe",
            "{0} × {1}, höchstens {2}",
            anteil("Anteil"),
            cent("Lohn"),
            cent("Höchstbetrag"));
    static final Schritt WERKSTATT = Schritt.of(
            "F-WERKSTATT",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 3 Satz 2"),
            "ab: Freibetrag vom Werkstattlohn",
            "⅛ von {0} und {1} vom Rest von {2}",
            cent("Stufe 1"),
            anteil("Anteil"),
            cent("Lohn"));
    static final Schritt FREIWILLIGENDIENST = Schritt.of(
            "F-FREIWILLIGENDIENST",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 2 Satz 2"),
            "ab: Freibetrag vom Taschengeld",
            "höchstens {0}",
            cent("Freibetrag"));
    static final Schritt GRUNDRENTE = Schritt.of(
            "F-GRUNDRENTE",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82a"),
            "ab: Freibetrag wegen Grundrentenzeiten",
            "{0} und {1} vom Rest von {2}, höchstens {3}",
            cent("Sockel"),
            anteil("Anteil"),
            cent("Rente"),
            cent("Höchstbetrag"));
    static final Schritt ALTERSVORSORGE = Schritt.of(
            "F-ALTERSVORSORGE",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 4"),
            "ab: Freibetrag zusätzliche Altersvorsorge",
            "{0} und {1} vom Rest von {2}, höchstens {3}",
            cent("Sockel"),
            anteil("Anteil"),
            cent("Bezüge"),
            cent("Höchstbetrag"));

    private static final long MILLION = 1_000_000;
    /// Younger volunteers fall under Abs. 1 Satz 2 Nr. 7.
    private static final int AB_25 = 25;

    private Freibetraege() {}

    /// The free part of all income of a kind, recorded as a negative line; never more than `rest` is left.
    ///
    /// @param basis the gross of the sources [P]
    static Money fuer(Freibetrag art, Money basis, Money rest, Person p, Werte w, Auslegung a, Protokoll protokoll) {
        return switch (art) {
            case KEINER -> Money.ZERO;
            case ERWERB -> erwerb(basis, rest, p, w, a, protokoll);
            case WERKSTATT -> werkstatt(basis, rest, w, protokoll);
            case FREIWILLIGENDIENST -> {
                Parameter frei = w.freiwilligendienst;
                yield frei == null || Zuordnung.alter(p, w.monat) < AB_25
                        ? Money.ZERO
                        : minus(
                                protokoll.mit(frei),
                                FREIWILLIGENDIENST,
                                frei.geld().min(rest),
                                frei.wert());
            }
            case GRUNDRENTE -> {
                Parameter monate = w.grundrenteMonate;
                yield monate == null || p.lage().grundrentenMonate() < monate.zahl()
                        ? Money.ZERO
                        : sockel(GRUNDRENTE, w.grundrenteSockel, w.grundrenteFrei, basis, rest, w, protokoll);
            }
            case ALTERSVORSORGE ->
                sockel(ALTERSVORSORGE, w.altersvorsorgeSockel, w.altersvorsorgeFrei, basis, rest, w, protokoll);
        };
    }

    /// Abs. 3 Satz 1: 30 % of the income from work, at most half of level 1. Abs. 6: 40 %, at most 65 % of level
    /// 1, for those with care help, Blindenhilfe or integration assistance.
    private static Money erwerb(Money basis, Money rest, Person p, Werte w, Auslegung a, Protokoll protokoll) {
        Parameter satz = w.erwerbFrei;
        Parameter grenze = w.freibetragDeckel;
        Money deckel = w.halbeStufe1;
        Schritt schritt = ERWERB;
        if (p.lage().pflegeOderEingliederung()
                && a.pflegeFreibetrag()
                && w.pflegeFrei != null
                && w.pflegeDeckel != null) {
            satz = w.pflegeFrei;
            grenze = w.pflegeDeckel;
            deckel = grenze.anteil().of(w.stufe1().geld());
            schritt = PFLEGE;
        }
        Money frei = satz.anteil().of(basis).min(deckel).min(rest);
        protokoll
                .mit(satz, grenze, w.stufe1())
                .ergibt(schritt, frei.negated(), satz.wert(), basis.cents(), deckel.cents());
        return frei;
    }

    /// Abs. 3 Satz 2: an eighth of level 1 and half of the pay above it, rounded once.
    private static Money werkstatt(Money basis, Money rest, Werte w, Protokoll protokoll) {
        long stufe1 = w.stufe1().wert();
        long lohn = basis.cents();
        long satz = w.werkstattFrei.wert();
        // Both shares are millionths; everything is kept exact and rounded once.
        long sockel = stufe1 * w.werkstattSockel.wert();
        long genau = lohn * MILLION;
        Money frei = genau <= sockel
                ? basis
                : Money.cents(1).share(sockel * MILLION + satz * (genau - sockel), MILLION * MILLION);
        frei = frei.min(rest);
        protokoll
                .mit(w.werkstattSockel, w.werkstattFrei, w.stufe1())
                .ergibt(WERKSTATT, frei.negated(), stufe1, satz, lohn);
        return frei;
    }

    /// Abs. 4 and § 82a: 100 euro and 30 % of what lies above, at most half of level 1.
    private static Money sockel(
            Schritt schritt,
            @Nullable Parameter sockel,
            @Nullable Parameter satz,
            Money basis,
            Money rest,
            Werte w,
            Protokoll protokoll) {
        if (sockel == null || satz == null) {
            return Money.ZERO;
        }
        Money grund = sockel.geld().min(basis);
        Money frei = grund.plus(satz.anteil().of(basis.minus(grund)))
                .min(w.halbeStufe1)
                .min(rest);
        protokoll
                .mit(sockel, satz, w.freibetragDeckel, w.stufe1())
                .ergibt(schritt, frei.negated(), sockel.wert(), satz.wert(), basis.cents(), w.halbeStufe1.cents());
        return frei;
    }

    private static Money minus(Protokoll protokoll, Schritt schritt, Money frei, long eingabe) {
        protokoll.ergibt(schritt, frei.negated(), eingabe);
        return frei;
    }
}
