package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A benefit that can be asked for.
public interface Leistung {

    /// What somebody gets in a month.
    record Anspruch(String person, Money betrag) {}

    /// Something found that is no amount of the month: a system, a day, a right to change a decision.
    ///
    /// @param person id, `null` for the household
    /// @param wert a word, a day or an amount
    /// @param norm the sentence of the law, `null` when it follows from another one
    /// @param satz what it means here, `null` when the value says it
    record Feststellung(
            @Nullable String person,
            String name,
            String wert,
            @Nullable String norm,
            @Nullable String satz) {}

    /// @param ansprueche for each entitled person; empty when the benefit belongs to the household
    /// @param summe of the household
    record Blatt(List<Anspruch> ansprueche, Money summe, List<Feststellung> feststellungen) {
        public Blatt {
            ansprueche = List.copyOf(ansprueche);
            feststellungen = List.copyOf(feststellungen);
        }

        static Blatt haushalt(Money summe) {
            return new Blatt(List.of(), summe, List.of());
        }

        static Blatt je(List<Anspruch> ansprueche) {
            Money summe = Money.ZERO;
            for (Anspruch a : ansprueche) {
                summe = summe.plus(a.betrag());
            }
            return new Blatt(ansprueche, summe, List.of());
        }

        Blatt mit(List<Feststellung> neue) {
            return new Blatt(ansprueche, summe, neue);
        }
    }

    /// One calculation of a month.
    ///
    /// @param teil which part of the benefit it is, `null` when there is only one
    /// @param menschen in the order in which the record counts them
    record Abschnitt(@Nullable String teil, List<Fall.Mensch> menschen, Rechnung rechnung) {}

    interface Rechnung {
        /// @throws de.tragwerk.cli.law.fall.Mangel when facts for this benefit are missing
        /// @throws de.tragwerk.law.parameter.ParameterTafel.KeinParameter for a month without values
        /// @throws IllegalArgumentException when the statute refuses the facts
        Blatt rechne(Protokoll protokoll);
    }

    interface Monatsrechnung {
        Blatt rechne(YearMonth monat, Protokoll protokoll);
    }

    /// One case going through its months in order; what one month leaves to the next is kept here.
    interface Lauf {
        /// What is to be computed in this month, mostly one thing.
        List<Abschnitt> im(YearMonth monat);

        /// The whole household in one calculation.
        static Lauf vom(Fall fall, Monatsrechnung rechnung) {
            return monat ->
                    List.of(new Abschnitt(null, fall.menschen(monat), protokoll -> rechnung.rechne(monat, protokoll)));
        }
    }

    /// Key in the case form.
    String schluessel();

    /// The statute as people cite it.
    String gesetz();

    Lauf fuer(Fall fall);
}
