package de.tragwerk.law.asylblg;

import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Person.Rolle;
import java.time.LocalDate;

/// § 3a Abs. 1, 2 AsylbLG: the level of a person on a day.
final class Bedarfsstufe {
    private Bedarfsstufe() {}

    static int am(LocalDate tag, Person p, boolean paar, Haushalt h, Praxis praxis) {
        int alter = p.alter(tag);
        boolean beiEltern = p.rolle() == Rolle.KIND;
        if (alter < 18 && (beiEltern || alter < 15)) {
            return alter < 6 ? 6 : alter < 14 ? 5 : 4;
        }
        if (alter < 18) {
            // Nr. 1: a young person who does not live with a parent.
            return 1;
        }
        if (h.unterbringung() == Unterbringung.EINRICHTUNG) {
            return 3;
        }
        if (h.unterbringung() == Unterbringung.WOHNUNG) {
            return beiEltern && !p.verheiratet() && alter < 25 ? 3 : paar && !beiEltern ? 2 : 1;
        }
        return paar && !beiEltern || !praxis.sammelunterkunftStufe1() ? 2 : 1;
    }
}
