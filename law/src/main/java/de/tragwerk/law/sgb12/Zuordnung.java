package de.tragwerk.law.sgb12;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/// Who belongs to which chapter (§§ 19, 21, 41 SGB XII).
public final class Zuordnung {
    private Zuordnung() {}

    /// § 41: age limit, or 18 and fully incapacitated for good, or entry phase of a workshop; not who caused
    /// the need by intent or gross negligence (Abs. 4).
    public static boolean kapitel4(Person p, YearMonth monat) {
        return !p.lage().selbstVerschuldet()
                && (Altersgrenze.erreicht(p.geboren(), monat)
                        || volljaehrig(p, monat)
                                && (p.minderung() == Person.Minderung.VOLL_AUF_DAUER
                                        || p.minderung() == Person.Minderung.WERKSTATT));
    }

    /// § 21 Satz 1 SGB XII, §§ 7, 8 SGB II: could work and is not too old, so the Jobcenter comes first.
    public static boolean jobcenter(Person p, YearMonth monat) {
        return alter(p, monat) >= 15
                && !Altersgrenze.erreicht(p.geboren(), monat)
                && p.minderung() == Person.Minderung.KEINE;
    }

    /// Whether the person is of age on the whole month. What coming of age takes away begins with the month after
    /// the birthday: until the day before she was a minor (§ 27 Abs. 2 Satz 3, § 145).
    static boolean erwachsen(Person p, YearMonth monat) {
        return alterAmErsten(p, monat) >= 18;
    }

    /// Age completed on the first of the month, 0 for who is born in it: an age that limits a claim limits it
    /// from the month after the birthday on.
    static int alterAmErsten(Person p, YearMonth monat) {
        return Math.max(0, Period.between(p.geboren(), monat.atDay(1)).getYears());
    }

    static boolean volljaehrig(Person p, YearMonth monat) {
        return alter(p, monat) >= 18;
    }

    /// Age reached in the month; what a birthday gives counts from the first of its month on [P].
    static int alter(Person p, YearMonth monat) {
        LocalDate geboren = p.geboren();
        int jahre = monat.getYear() - geboren.getYear();
        return monat.getMonthValue() >= geboren.getMonthValue() ? jahre : jahre - 1;
    }
}
