package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Computes the benefits of one statute. What each method gives says [Rechner].
interface Gesetzesrechner {

    Gesetz gesetz();

    Rechner.Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen);

    Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen);

    Kapitel kapitel(List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat);

    default List<String> anderswo(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return List.of();
    }

    YearMonth laengstens(Kapitel kapitel, YearMonth von, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen);

    YearMonth letzterMonat();

    String regelwerk();
}
