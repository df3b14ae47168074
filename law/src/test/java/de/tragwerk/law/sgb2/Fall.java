package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb2.Person.Einkommen;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Short words for the tests of this package.
final class Fall {
    private Fall() {}

    static Money eur(String betrag) {
        return Money.euro(betrag);
    }

    static YearMonth monat(String text) {
        return YearMonth.parse(text);
    }

    static Person antragstellend(String geboren, Merkmal... merkmale) {
        return Person.of("a", Rolle.ANTRAGSTELLEND, LocalDate.parse(geboren), merkmale);
    }

    static Person partner(String geboren, Merkmal... merkmale) {
        return Person.of("b", Rolle.PARTNER, LocalDate.parse(geboren), merkmale);
    }

    static Person kind(String id, String geboren, Einkommen... einkommen) {
        return Person.of(id, Rolle.KIND, LocalDate.parse(geboren)).mitEinkommen(einkommen);
    }

    static Einkommen kindergeld(String betrag) {
        return Einkommen.of(Einkommensart.KINDERGELD, eur(betrag));
    }

    static Einkommen lohn(String brutto, String netto) {
        return new Einkommen(
                Einkommensart.ERWERB, eur(brutto), Money.ZERO, eur(brutto).minus(eur(netto)));
    }

    static Haushalt haushalt(String monat, String miete, String heizung, Person... personen) {
        return new Haushalt(monat(monat), List.of(personen), Wohnung.of(personen.length, eur(miete), eur(heizung)));
    }

    static Ergebnis rechne(Haushalt h) {
        return Lebensunterhalt.berechne(h, Protokoll.neu());
    }

    static Ergebnis.Anspruch erste(Haushalt h) {
        return rechne(h).personen().getFirst();
    }
}
