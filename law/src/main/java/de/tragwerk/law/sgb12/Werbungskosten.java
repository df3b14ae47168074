package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;

/// § 82 Abs. 2 Nr. 4 SGB XII with § 3 Abs. 4 to 7 of its regulation: necessary expenses of earning an income.
public final class Werbungskosten {

    /// How somebody gets to work when public transport does not serve.
    public enum Fahrzeug {
        PKW("fahrt_pkw"),
        KLEINSTWAGEN("fahrt_kleinwagen"),
        MOTORRAD("fahrt_motorrad"),
        MOPED("fahrt_moped");

        private final String parameter;

        Fahrzeug(String parameter) {
            this.parameter = parameter;
        }
    }

    private Werbungskosten() {}

    /// Abs. 5: the flat amount for work tools where no higher ones are proven.
    public static Money arbeitsmittel(Money nachgewiesen, YearMonth monat) {
        return Werte.im(monat).arbeitsmittel.geld().max(nachgewiesen);
    }

    /// Abs. 6 Nr. 2: a monthly amount for each full kilometre between home and work, for 40 at most.
    public static Money fahrt(Fahrzeug fahrzeug, long kilometer, YearMonth monat) {
        Werte w = Werte.im(monat);
        long zaehlt = Math.min(kilometer, w.wert("fahrt_kilometer").zahl());
        return w.wert(fahrzeug.parameter).geld().times(Math.max(0, zaehlt));
    }

    /// Abs. 7: two households for work, as proven up to a limit.
    public static Money doppelterHaushalt(Money nachgewiesen, YearMonth monat) {
        return nachgewiesen.min(
                Werte.im(monat).wert("doppelte_haushaltsfuehrung").geld());
    }
}
