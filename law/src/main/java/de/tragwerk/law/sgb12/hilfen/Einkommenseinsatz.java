package de.tragwerk.law.sgb12.hilfen;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Rate;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// §§ 87 to 89, 92 SGB XII: what of the income is used for the help.
public final class Einkommenseinsatz {
    static final Schritt UEBER = Schritt.of(
            "G-UEBER",
            "EINSATZ",
            Norm.sgb12("§ 87 Abs. 1"),
            "Einsatz des Einkommens über der Grenze",
            "({0} − {1}) × {2}",
            cent("Einkommen"),
            cent("Einkommensgrenze"),
            anteil("angemessener Anteil"));
    static final Schritt GEGENSTAND = Schritt.of(
            "G-GEGENSTAND",
            "EINSATZ",
            Norm.sgb12("§ 87 Abs. 3"),
            "Einsatz für einen Gegenstand, der lange gebraucht wird",
            "{0} × {1} Monate, höchstens {2}",
            cent("Einsatz im Monat"),
            anzahl("Monate"),
            cent("Kosten"));
    static final Schritt UNTER = Schritt.of(
            "G-UNTER",
            "EINSATZ",
            Norm.sgb12("§ 88 Abs. 2"),
            "Einsatz des Arbeitslohns in einer Einrichtung",
            "{0} − ⅛ von {1} − die Hälfte des Rests",
            cent("Lohn"),
            cent("Stufe 1"));
    static final Schritt MEHRFACH = Schritt.of(
            "G-MEHRFACH",
            "EINSATZ",
            Norm.sgb12("§ 89"),
            "Einsatz bei mehrfachem Bedarf",
            "verlangt {0}, noch frei {1}",
            cent("verlangter Einsatz"),
            cent("noch nicht eingesetzt"));
    static final Schritt ERSPARNIS = Schritt.of(
            "G-ERSPARNIS",
            "EINSATZ",
            Norm.sgb12("§ 92"),
            "Einsatz bis zur häuslichen Ersparnis",
            "Einkommen {0}, höchstens {1}",
            cent("Einkommen"),
            cent("häusliche Ersparnis"));
    private static final Rate GANZ = Rate.of("1");

    private Einkommenseinsatz() {}

    /// § 87 Abs. 1: an adequate share of what lies above the limit; with care grade 4 or 5 or blindness at
    /// least 60 % stay free.
    ///
    /// @param anteil what the authority finds adequate by the circumstances of Satz 2
    /// @param schwer care grade 4 or 5, or blind
    public static Money ueberDerGrenze(
            Money einkommen, Money grenze, Rate anteil, boolean schwer, YearMonth monat, Protokoll protokoll) {
        if (anteil.millionths() < 0 || anteil.millionths() > GANZ.millionths()) {
            throw new IllegalArgumentException("Der angemessene Anteil liegt zwischen 0 und 1");
        }
        Rate verlangt = anteil;
        if (schwer) {
            Parameter frei = Hilfewerte.wert("frei_schwer", monat);
            protokoll.mit(frei);
            verlangt = new Rate(Math.min(anteil.millionths(), GANZ.millionths() - frei.wert()));
        }
        Money ueber = einkommen.minus(grenze).notNegative();
        return protokoll.ergibt(UEBER, verlangt.of(ueber), einkommen.cents(), grenze.cents(), verlangt.millionths());
    }

    /// § 87 Abs. 3: for a thing that is used for a year or longer, the income of the month of decision and of
    /// up to three more.
    public static Money fuerGegenstand(Money imMonat, Money kosten, YearMonth monat, Protokoll protokoll) {
        Parameter weitere = Hilfewerte.wert("einmaliger_bedarf_monate", monat);
        long monate = 1 + weitere.zahl();
        return protokoll
                .mit(weitere)
                .ergibt(GEGENSTAND, imMonat.times(monate).min(kosten), imMonat.cents(), monate, kosten.cents());
    }

    /// § 88 Abs. 2: pay of somebody in an institution, an eighth of level 1 and half of the rest stay free.
    public static Money lohnInEinrichtung(Money lohn, YearMonth monat, Protokoll protokoll) {
        Parameter stufe1 = Hilfewerte.stufe1(monat);
        long achtel8 = stufe1.wert();
        Money frei = lohn.cents() * 8 <= achtel8 ? lohn : Money.cents(1).share(achtel8 + 8 * lohn.cents(), 16);
        return protokoll.mit(stufe1).ergibt(UNTER, lohn.minus(frei), lohn.cents(), achtel8);
    }

    /// § 89: several needs at once, in the order they arose: the same income is used once only.
    ///
    /// @param ueber what lies above the limit
    /// @param verlangt what each need alone would ask for
    /// @param nebenSgb9 integration assistance is granted too: only half of the excess is used here
    public static List<Money> mehrfach(Money ueber, List<Money> verlangt, boolean nebenSgb9, Protokoll protokoll) {
        Money frei = nebenSgb9 ? ueber.share(1, 2) : ueber;
        List<Money> eingesetzt = new ArrayList<>(verlangt.size());
        for (Money m : verlangt) {
            Money teil = m.min(frei);
            eingesetzt.add(protokoll.ergibt(MEHRFACH, teil, m, frei));
            frei = frei.minus(teil);
        }
        return List.copyOf(eingesetzt);
    }

    /// § 92: in a day or full institution income is asked for as far as expenses at home are saved.
    public static Money bisErsparnis(Money einkommen, Money ersparnis, Protokoll protokoll) {
        return protokoll.ergibt(ERSPARNIS, einkommen.min(ersparnis).notNegative(), einkommen, ersparnis);
    }
}
