package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Rate;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb2.Person.Pflichtverletzung;
import de.tragwerk.law.sgb2.Person.Pflichtverletzung.Art;
import java.time.YearMonth;

/// §§ 31a, 31b, 32 SGB II since 2023: reductions after a breach of duty; never from the part for housing.
///
/// Months before 2023 knew other reductions; a breach in them is refused with the missing value's name.
final class Leistungsminderung {
    private static final String R = "ERGEBNIS";
    static final Schritt MINDERUNG = Schritt.of(
            "S2-R-MINDERUNG",
            R,
            Norm.sgb2("§§ 31a, 32"),
            "ab: Minderung nach Pflichtverletzung",
            "{0} × Regelbedarf {1}, höchstens {2}",
            anteil("Anteil"),
            cent("Regelbedarf"),
            cent("Leistung ohne Unterkunft"));
    static final Schritt WEGFALL = Schritt.of(
            "S2-R-WEGFALL",
            R,
            Norm.sgb2("§§ 31a, 32"),
            "ab: Wegfall des Regelbedarfs",
            "Regelbedarf {0}, höchstens {1}",
            cent("Regelbedarf"),
            cent("Leistung ohne Unterkunft"));
    private static final YearMonth NEUES_RECHT = YearMonth.of(2026, 7);
    /// From this missed appointment on somebody counts as not reachable (§ 7b since July 2026).
    private static final int NICHT_ERREICHBAR = 3;

    private Leistungsminderung() {}

    /// @param regelleistung what is paid without housing; a reduction takes no more than that
    static Money fuer(Person p, Money regelbedarf, Money regelleistung, Werte w, Protokoll protokoll) {
        long anteil = 0;
        boolean wegfall = false;
        for (Pflichtverletzung v : p.verletzungen()) {
            if (!w.monat().isBefore(v.ab()) && w.monat().isBefore(v.ab().plusMonths(dauer(v, w)))) {
                wegfall |= wegfall(v);
                anteil += kuerzung(v, w);
            }
        }
        if (wegfall) {
            Money betrag = regelbedarf.min(regelleistung);
            protokoll.ergibt(WEGFALL, betrag.negated(), regelbedarf, regelleistung);
            return betrag;
        }
        if (anteil == 0) {
            return Money.ZERO;
        }
        Parameter deckel = w.wert("minderung_deckel");
        long gedeckelt = Math.min(anteil, deckel.wert());
        Money betrag = new Rate(gedeckelt).of(regelbedarf).min(regelleistung);
        protokoll
                .mit(deckel)
                .ergibt(MINDERUNG, betrag.negated(), gedeckelt, regelbedarf.cents(), regelleistung.cents());
        return betrag;
    }

    private static boolean wegfall(Pflichtverletzung v) {
        return v.art() == Art.ARBEIT_VERWEIGERT
                || v.art() == Art.MELDUNG && v.wievielte() >= NICHT_ERREICHBAR && !v.ab().isBefore(NEUES_RECHT);
    }

    /// What held when the reduction began goes on.
    private static long kuerzung(Pflichtverletzung v, Werte w) {
        return switch (v.art()) {
            case PFLICHT ->
                w.wert("minderung_" + Math.min(v.wievielte(), 3), v.ab()).wert();
            case MELDUNG ->
                v.wievielte() < w.wert("minderung_meldung_ab", v.ab()).zahl()
                        ? 0
                        : w.wert("minderung_meldung", v.ab()).wert();
            case ARBEIT_VERWEIGERT -> 0;
        };
    }

    private static long dauer(Pflichtverletzung v, Werte w) {
        return switch (v.art()) {
            case PFLICHT ->
                w.wert("minderung_monate_" + Math.min(v.wievielte(), 3), v.ab()).zahl();
            case MELDUNG -> w.wert("minderung_meldung_monate", v.ab()).zahl();
            case ARBEIT_VERWEIGERT ->
                Math.min(v.monate(), w.wert("verweigerung_monate", v.ab()).zahl());
        };
    }
}
