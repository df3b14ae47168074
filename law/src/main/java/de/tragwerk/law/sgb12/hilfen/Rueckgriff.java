package de.tragwerk.law.sgb12.hilfen;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// §§ 94, 102 to 103 SGB XII: what relatives and heirs pay back.
public final class Rueckgriff {
    static final Schritt ELTERN = Schritt.of(
            "H-UNTERHALT-ELTERN",
            "RUECKGRIFF",
            Norm.sgb12("§ 94 Abs. 2"),
            "Beitrag der Eltern eines volljährigen behinderten oder pflegebedürftigen Kindes",
            "{0} × {1} ÷ {2}",
            cent("Grundwert"),
            cent("Kindergeld"),
            cent("Kindergeld 2004"));
    static final Schritt ERBEN = Schritt.of(
            "H-ERBEN",
            "RUECKGRIFF",
            Norm.sgb12("§ 102"),
            "Ersatz durch die Erben",
            "Hilfe {0} − {1}, höchstens Nachlass {2} − Freibetrag {3}",
            cent("Hilfe der letzten zehn Jahre"),
            cent("Dreifaches des Grundbetrags"),
            cent("Wert des Nachlasses"),
            cent("Freibetrag"));

    /// § 94: who owes the maintenance.
    public enum Pflichtige {
        ELTERN_ODER_KIND,
        EHEPARTNER,
        FRUEHERER_EHEPARTNER
    }

    /// The chapters whose help heirs pay back; chapter 4 is not among them (§ 102 Abs. 5).
    private static final List<Integer> KAPITEL_DER_ERBEN = List.of(3, 5, 6, 7, 8, 9);

    private Rueckgriff() {}

    /// § 94 Abs. 1a: parents and children only above 100,000 euro of income in the year; until 2019 this
    /// limit held in chapter 4 only.
    public static boolean gehtUeber(Pflichtige wer, Money jahreseinkommen, YearMonth monat) {
        return wer != Pflichtige.ELTERN_ODER_KIND
                || jahreseinkommen.compareTo(
                                Hilfewerte.wert("unterhalt_jahresgrenze", monat).geld())
                        > 0;
    }

    /// § 94 Abs. 2: a flat amount that rises with child benefit.
    ///
    /// @param pflege help of chapter 7, else of chapters 3 and 4
    public static Money elternbeitrag(boolean pflege, Money kindergeld, YearMonth monat, Protokoll protokoll) {
        Parameter grund = Hilfewerte.wert(pflege ? "unterhalt_eltern_pflege" : "unterhalt_eltern_leben", monat);
        Parameter basis = Hilfewerte.wert("kindergeld_2004", monat);
        return protokoll
                .mit(grund, basis)
                .ergibt(
                        ELTERN,
                        grund.geld().share(kindergeld.cents(), basis.wert()),
                        grund.wert(),
                        kindergeld.cents(),
                        basis.wert());
    }

    /// What heirs pay back, and how it comes about.
    ///
    /// @param hilfe help of the ten years before the death
    /// @param dreifach three times the basic amount (Abs. 1 Satz 2)
    /// @param frei what of the estate stays free (Abs. 3 Nr. 1 and 2)
    public record Erbenersatz(Money hilfe, Money dreifach, Money frei, Money betrag) {}

    /// § 102: the amount of [#erbenersatz], nothing when the claim has ended (Abs. 4).
    public static Money erben(
            LocalDate todestag,
            Map<Integer, Map<YearMonth, Money>> hilfe,
            Money nachlass,
            boolean pflegend,
            LocalDate heute,
            Protokoll protokoll) {
        return heute.isAfter(erbenBis(todestag))
                ? Money.ZERO
                : erbenersatz(todestag, hilfe, nachlass, pflegend, protokoll).betrag();
    }

    /// § 102: heirs pay back the help of ten years before the death as far as it is more than three times the
    /// basic amount (Abs. 1 Satz 2), out of the estate above the allowance (Abs. 3).
    ///
    /// @param hilfe help paid by chapter and month
    /// @param pflegend a relative who lived with and cared for the dead until the end
    public static Erbenersatz erbenersatz(
            LocalDate todestag,
            Map<Integer, Map<YearMonth, Money>> hilfe,
            Money nachlass,
            boolean pflegend,
            Protokoll protokoll) {
        YearMonth monat = YearMonth.from(todestag);
        YearMonth ab = monat.minusYears(erbenJahre(todestag));
        Money summe = Money.ZERO;
        for (int kapitel : KAPITEL_DER_ERBEN) {
            for (Map.Entry<YearMonth, Money> e :
                    hilfe.getOrDefault(kapitel, Map.of()).entrySet()) {
                summe = e.getKey().isBefore(ab) || e.getKey().isAfter(monat) ? summe : summe.plus(e.getValue());
            }
        }
        Parameter faktor = Hilfewerte.wert("erben_faktor", monat);
        Money dreifach = Einkommensgrenze.grundbetrag(monat).times(faktor.zahl());
        Money frei = dreifach;
        protokoll.mit(faktor, Hilfewerte.stufe1(monat));
        if (pflegend) {
            Parameter mehr = Hilfewerte.wert("erben_pflegend", monat);
            protokoll.mit(mehr);
            frei = frei.max(mehr.geld());
        }
        Money ueber = nachlass.minus(frei).notNegative();
        Money betrag = protokoll.ergibt(
                ERBEN,
                summe.minus(dreifach).notNegative().min(ueber),
                summe.cents(),
                dreifach.cents(),
                nachlass.cents(),
                frei.cents());
        return new Erbenersatz(summe, dreifach, frei, betrag);
    }

    /// § 102 Abs. 4 Satz 1: last day before the claim against the heirs ends.
    public static LocalDate erbenBis(LocalDate todestag) {
        return todestag.plusYears(
                Hilfewerte.wert("erben_erloeschen", YearMonth.from(todestag)).zahl());
    }

    /// § 102 Abs. 1 Satz 2: years before the death whose help is paid back.
    public static int erbenJahre(LocalDate todestag) {
        return Math.toIntExact(
                Hilfewerte.wert("erben_jahre", YearMonth.from(todestag)).zahl());
    }

    /// § 102 Abs. 1 Satz 1, Abs. 5: whether heirs pay back help of this chapter.
    public static boolean vonErben(int kapitel) {
        return KAPITEL_DER_ERBEN.contains(kapitel);
    }

    /// § 103 Abs. 3: the claim for help caused by one's own fault ends three years after the year of the help.
    public static boolean kostenersatzErloschen(YearMonth hilfe, LocalDate heute) {
        return heute.isAfter(kostenersatzBis(hilfe));
    }

    /// § 103 Abs. 3 Satz 1: last day before the claim for the help of a month ends.
    public static LocalDate kostenersatzBis(YearMonth hilfe) {
        int jahre = Math.toIntExact(
                Hilfewerte.wert("kostenersatz_erloeschen", hilfe).zahl());
        return LocalDate.of(hilfe.getYear() + jahre, 12, 31);
    }
}
