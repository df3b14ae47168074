package de.tragwerk.law.sgb12;

import java.util.List;

/// § 27 Abs. 2, § 43 Abs. 1 SGB XII: whose means are looked at together, and about whom is decided.
final class Gemeinschaft {
    private static final int ENDE_DER_KINDHEIT = 25;

    private final Haushalt h;
    private final List<Person> personen;
    private final boolean paar;
    /// Bits by index: a household has at most 50 persons.
    private final long dabei;
    private final long eigene;
    private final long berechtigt;

    Gemeinschaft(Haushalt h) {
        this.h = h;
        this.personen = h.personen();
        boolean partner = false;
        long gruppe = 0;
        long allein = 0;
        long entschieden = 0;
        for (int i = 0; i < personen.size(); i++) {
            partner |= personen.get(i).rolle() == Person.Rolle.PARTNER;
            gruppe |= gehoertDazu(i) ? 1L << i : 0;
            allein |= stehtAllein(i) ? 1L << i : 0;
        }
        this.paar = partner;
        this.dabei = gruppe;
        this.eigene = allein;
        for (int i = 0; i < personen.size(); i++) {
            entschieden |= (dabei(i) || eigene(i)) && wirdEntschieden(i) ? 1L << i : 0;
        }
        this.berechtigt = entschieden;
    }

    int groesse() {
        return personen.size();
    }

    Person person(int i) {
        return personen.get(i);
    }

    boolean paar() {
        return paar;
    }

    /// Couple and their unmarried minor children.
    boolean dabei(int i) {
        return (dabei & 1L << i) != 0;
    }

    /// Adult children decided about with their parents, with their own means only (§ 2 AsylbLG).
    boolean eigene(int i) {
        return (eigene & 1L << i) != 0;
    }

    /// Persons the decision gives a claim or refuses one.
    boolean berechtigt(int i) {
        return (berechtigt & 1L << i) != 0;
    }

    /// A child of the group.
    boolean kind(int i) {
        return person(i).rolle() == Person.Rolle.KIND && dabei(i);
    }

    /// § 19 Abs. 4: means of the parents do not count for a child that is pregnant or cares for its own child
    /// under 6.
    boolean elternEinsatz(int i) {
        Lage lage = person(i).lage();
        return kind(i) && lage.entbindung() == null && !lage.betreutKleinkind();
    }

    /// § 27 Abs. 2 Satz 3: "das Einkommen und das Vermögen der Eltern oder des Elternteils", not of a
    /// stepparent.
    ///
    /// @param i a child of the group
    /// @param elternteil applicant or partner
    boolean istKindVon(int i, int elternteil) {
        return switch (person(i).lage().eltern()) {
            case BEIDE -> true;
            case ANTRAGSTELLEND -> elternteil == 0;
            case PARTNER -> person(elternteil).rolle() == Person.Rolle.PARTNER;
        };
    }

    private boolean gehoertDazu(int i) {
        Person p = personen.get(i);
        return switch (p.rolle()) {
            case ANTRAGSTELLEND, PARTNER -> true;
            case KIND -> !Zuordnung.erwachsen(p, h.monat()) && !p.lage().verheiratet();
            case ANDERE -> false;
        };
    }

    /// § 27 Abs. 2 Satz 3 joins minors to their parents. § 3 AsylbLG counts children of the family up to 25, so
    /// under § 2 an adult one goes on by itself in the same act.
    private boolean stehtAllein(int i) {
        Person p = personen.get(i);
        return p.rolle() == Person.Rolle.KIND
                && p.lage().analog() != Lage.Analog.NEIN
                && !p.lage().verheiratet()
                && !gehoertDazu(i)
                && p.geboren().plusYears(ENDE_DER_KINDHEIT).isAfter(h.monat().atDay(1));
    }

    /// Chapter 4 is decided for those who meet § 41; children and others get chapter 3 by an act of their
    /// own. Nobody gets what belongs to SGB II (§ 21 Satz 1) or is not asked for.
    private boolean wirdEntschieden(int i) {
        if (personen.get(i).lage().ausserhalb()) {
            return false;
        }
        if (personen.get(i).lage().analog() != Lage.Analog.NEIN) {
            return true;
        }
        boolean vier = Zuordnung.kapitel4(personen.get(i), h.monat());
        return i == 0 || (h.kapitel() == 4) == vier;
    }

    /// Place among the heads of the home: cents that remain when dividing go to the oldest; the id decides
    /// between equals, so that the order of persons does not matter.
    int kopf(int i) {
        return Math.min(rang(i), h.wohnung().koepfe() - 1);
    }

    private int rang(int i) {
        int aeltere = 0;
        Person ich = personen.get(i);
        for (int j = 0; j < personen.size(); j++) {
            if (j != i && aelter(personen.get(j), ich, j < i)) {
                aeltere++;
            }
        }
        return aeltere;
    }

    /// Indexes from the oldest to the youngest.
    int[] nachAlter() {
        int[] reihe = new int[personen.size()];
        for (int i = 0; i < reihe.length; i++) {
            reihe[rang(i)] = i;
        }
        return reihe;
    }

    private static boolean aelter(Person a, Person b, boolean vorher) {
        int nachGeburt = a.geboren().compareTo(b.geboren());
        if (nachGeburt != 0) {
            return nachGeburt < 0;
        }
        int nachId = a.id().compareTo(b.id());
        return nachId != 0 ? nachId < 0 : vorher;
    }
}
