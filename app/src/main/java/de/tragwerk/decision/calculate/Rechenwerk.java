package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Entziehung;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.law.EinfacheSprache;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks the statute a benefit belongs to.
@Component
class Rechenwerk implements Rechner {
    private final Map<Gesetz, Gesetzesrechner> rechner = new EnumMap<>(Gesetz.class);

    Rechenwerk(List<Gesetzesrechner> alle) {
        alle.forEach(r -> rechner.put(r.gesetz(), r));
    }

    private Gesetzesrechner nach(Gesetz gesetz) {
        Gesetzesrechner r = rechner.get(gesetz);
        if (r == null) {
            throw new IllegalArgumentException("Niemand rechnet nach " + gesetz.kurz());
        }
        return r;
    }

    @Override
    public Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Abwaegung> ermessen) {
        Gesetz gesetz = kapitel.gesetz();
        return switch (nach(gesetz).rechne(kapitel, zeitraum, personen, tatsachen, ermessen)) {
            case Berechnet b -> new Berechnet(Entziehung.mit(b.berechnung(), tatsachen, gesetz));
            case Unvollstaendig u -> u;
        };
    }

    @Override
    public Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Abwaegung> ermessen) {
        return nach(kapitel.gesetz())
                .ansprueche(kapitel, zeitraum, personen, tatsachen, ermessen)
                .map(monate -> {
                    SortedMap<YearMonth, Map<UUID, Long>> rest = new TreeMap<>(monate);
                    rest.replaceAll((monat, anspruch) -> Entziehung.ohne(monat, anspruch, tatsachen));
                    return rest;
                });
    }

    @Override
    public Kapitel kapitel(Gesetz gesetz, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat) {
        return nach(gesetz).kapitel(personen, tatsachen, monat);
    }

    @Override
    public List<String> anderswo(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return nach(kapitel.gesetz()).anderswo(kapitel, zeitraum, personen, tatsachen);
    }

    @Override
    public YearMonth laengstens(
            Kapitel kapitel, YearMonth von, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return nach(kapitel.gesetz()).laengstens(kapitel, von, personen, tatsachen);
    }

    @Override
    public Optional<String> einfach(Berechnung.Posten posten) {
        return EinfacheSprache.satz(
                posten.schritt(), Formate.euro(Math.abs(posten.cent())).replace(' ', '\u00a0'));
    }

    @Override
    public YearMonth letzterMonat(Gesetz gesetz) {
        return nach(gesetz).letzterMonat();
    }

    @Override
    public String regelwerk(Gesetz gesetz) {
        return nach(gesetz).regelwerk();
    }
}
