package de.tragwerk.law.sgb2;

import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.law.sgb2.Ergebnis.Grund;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;

/// §§ 7, 7a, 8 SGB II: who belongs together, and who of them is entitled, on the first day with a claim.
final class Gemeinschaft {
    static final int ENDE_DER_KINDHEIT = 25;
    private static final int ERWERBSFAEHIG_AB = 15;
    /// Nobody reaches the age limit earlier; saves looking at most birth dates closely.
    private static final int FRUEHESTE_ALTERSGRENZE = 65;

    private Gemeinschaft() {}

    /// § 7 Abs. 3.
    ///
    /// @param grund filled with the standing of each
    static void bestimme(Haushalt h, Grund[] grund) {
        LocalDate tag = h.monat().atDay(h.erster());
        for (int i = 0; i < grund.length; i++) {
            Person p = h.personen().get(i);
            boolean fremd = p.rolle() == Rolle.ANDERE || (p.rolle() == Rolle.KIND && p.alter(tag) >= ENDE_DER_KINDHEIT);
            if (fremd) {
                grund[i] = Grund.NICHT_IN_DER_GEMEINSCHAFT;
            } else {
                boolean ohneAnspruch = p.ist(Merkmal.AUSGESCHLOSSEN) || zuAlt(p, h);
                grund[i] = ohneAnspruch ? Grund.AUSGESCHLOSSEN : Grund.BERECHTIGT;
            }
        }
    }

    /// § 7a: the age limit is reached with the end of the month, so it excludes from the next one on.
    private static boolean zuAlt(Person p, Haushalt h) {
        return h.monat().getYear() - p.geboren().getYear() >= FRUEHESTE_ALTERSGRENZE
                && p.rolle() != Rolle.KIND
                && Altersgrenze.erreicht(p.geboren(), h.monat().minusMonths(1));
    }

    /// A minor child of the household widens the last band of the allowances (§ 11b Abs. 3 Satz 3).
    static boolean mitMinderjaehrigen(Haushalt h) {
        LocalDate tag = h.monat().atDay(h.erster());
        for (Person p : h.personen()) {
            if (p.rolle() == Rolle.KIND && p.alter(tag) < 18) {
                return true;
            }
        }
        return false;
    }

    /// § 7 Abs. 1, § 8: without somebody who can work there is no community.
    static boolean jemandErwerbsfaehig(Haushalt h, Grund[] grund) {
        LocalDate tag = h.monat().atDay(h.erster());
        for (int i = 0; i < grund.length; i++) {
            Person p = h.personen().get(i);
            boolean kann = p.alter(tag) >= ERWERBSFAEHIG_AB && !p.ist(Merkmal.NICHT_ERWERBSFAEHIG);
            if (kann && grund[i] == Grund.BERECHTIGT) {
                return true;
            }
        }
        return false;
    }
}
