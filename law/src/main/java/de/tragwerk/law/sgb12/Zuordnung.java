package de.tragwerk.law.sgb12;

import java.time.LocalDate;
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

    static boolean volljaehrig(Person p, YearMonth monat) {
        return alter(p, monat) >= 18;
    }

    /// Age reached in the month; a birthday counts from the first of its month on [P].
    static int alter(Person p, YearMonth monat) {
        LocalDate geboren = p.geboren();
        int jahre = monat.getYear() - geboren.getYear();
        return monat.getMonthValue() >= geboren.getMonthValue() ? jahre : jahre - 1;
    }
}
