package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.time.YearMonth;
import java.util.List;

/// A benefit that can be asked for.
public interface Leistung {

    /// What somebody gets in a month.
    record Anspruch(String person, Money betrag) {}

    /// @param ansprueche for each entitled person; empty when the benefit belongs to the household
    /// @param summe of the household
    record Blatt(List<Anspruch> ansprueche, Money summe) {
        public Blatt {
            ansprueche = List.copyOf(ansprueche);
        }

        static Blatt je(List<Anspruch> ansprueche) {
            Money summe = Money.ZERO;
            for (Anspruch a : ansprueche) {
                summe = summe.plus(a.betrag());
            }
            return new Blatt(ansprueche, summe);
        }
    }

    /// One case going through its months in order; what one month leaves to the next is kept here.
    interface Lauf {
        /// @throws de.tragwerk.cli.law.fall.Mangel when facts for this benefit are missing
        /// @throws de.tragwerk.law.parameter.ParameterTafel.KeinParameter for a month without values
        /// @throws IllegalArgumentException when the statute refuses the facts
        Blatt rechne(YearMonth monat, Protokoll protokoll);
    }

    /// Key in the case form.
    String schluessel();

    /// The statute as people cite it.
    String gesetz();

    Lauf fuer(Fall fall);
}
