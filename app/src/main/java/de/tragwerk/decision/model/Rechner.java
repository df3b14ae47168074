package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Computes from facts. The one door to the law.
public interface Rechner {

    sealed interface Ergebnis {}

    record Berechnet(Berechnung berechnung) implements Ergebnis {}

    /// Facts are missing or contradict each other.
    ///
    /// @param saetze what is missing and what to do
    record Unvollstaendig(List<String> saetze) implements Ergebnis {
        public Unvollstaendig {
            saetze = List.copyOf(saetze);
        }
    }

    /// @param tatsachen facts that hold now
    /// @param ermessen answers given where the law leaves discretion
    Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Abwaegung> ermessen);

    /// The claims alone, without lines and explanations, by month and person: for runs over the whole stock.
    ///
    /// @return empty where [#rechne] says what is missing
    Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Abwaegung> ermessen);

    /// The benefit of a statute that the facts point to.
    Kapitel kapitel(Gesetz gesetz, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat);

    /// Months that belong to another benefit or authority by the facts, in sentences that say what to do.
    /// [#rechne] gives them no claim, so a change can end an award; a new award is not made for them.
    List<String> anderswo(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen);

    /// Last month for which this benefit can be awarded: parameters are known, and the facts lead to no other
    /// one.
    ///
    /// @param von first month of the award
    YearMonth laengstens(Kapitel kapitel, YearMonth von, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen);

    /// A line in a short sentence without norms, where the law has one.
    Optional<String> einfach(Berechnung.Posten posten);

    /// Last month for which the parameters of a statute are known.
    YearMonth letzterMonat(Gesetz gesetz);

    /// Release of the rules.
    String regelwerk(Gesetz gesetz);

    /// A discretion used.
    record Abwaegung(ErmessensFrage frage, String antwort) {}
}
