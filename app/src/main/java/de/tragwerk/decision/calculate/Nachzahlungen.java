package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Zufluss;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiFunction;

/// § 82 Abs. 7 Satz 2 SGB XII, also by way of § 2 AsylbLG: a back payment for other months that would end the
/// claim of the month it arrives in is spread evenly over six months from that month on; else it counts at
/// once (Satz 1).
final class Nachzahlungen {
    private final List<Tatsache> offen;
    private final Map<Tatsache, SortedMap<YearMonth, Money>> verteilt = new HashMap<>();
    private final BiFunction<YearMonth, UUID, Money> anspruchOhne;

    /// @param alle facts of the case, also of other months
    /// @param anspruchOhne claim of a person in a month, with the parts that are spread already; zero where
    ///     the rule does not hold
    Nachzahlungen(List<Tatsache> alle, BiFunction<YearMonth, UUID, Money> anspruchOhne) {
        this.offen = new ArrayList<>(alle.stream()
                .filter(t -> t.art() == TatsacheArt.NACHZAHLUNG)
                .sorted(Comparator.comparing(Tatsache::von).thenComparing(Tatsache::id))
                .toList());
        this.anspruchOhne = anspruchOhne;
    }

    /// Decides about everything that has arrived by this month, in the order it came.
    void bis(YearMonth monat) {
        while (!offen.isEmpty() && !offen.getFirst().von().isAfter(monat)) {
            Tatsache t = offen.getFirst();
            Money anspruch = anspruchOhne.apply(t.von(), person(t));
            Zufluss.Art art = anspruch.isPositive() ? Zufluss.Art.NACHZAHLUNG : Zufluss.Art.ANDERE;
            verteilt.put(t, Zufluss.verteile(Money.cents(t.cent()), art, t.von(), anspruch));
            offen.removeFirst();
        }
    }

    /// What counts for a person in a month.
    List<Person.Einkommen> im(YearMonth monat, UUID person) {
        return verteilt.entrySet().stream()
                .filter(e -> person.equals(e.getKey().person()) && e.getValue().containsKey(monat))
                .map(e -> new Person.Einkommen(
                        Einkommensart.of(e.getKey().code()), e.getValue().get(monat)))
                .toList();
    }

    /// A line of such income says what it is a part of, and rests on its fact.
    Berechnung.Posten erklaert(Berechnung.Posten p, YearMonth monat) {
        return verteilt.entrySet().stream()
                .filter(e -> e.getKey().person() != null && e.getKey().person().equals(p.person()))
                .filter(e -> p.schritt().equalsIgnoreCase("E-" + e.getKey().code()))
                .filter(e -> e.getValue().getOrDefault(monat, Money.ZERO).cents() == p.cent())
                .findFirst()
                .map(e -> new Berechnung.Posten(
                        p.schritt(),
                        p.gruppe(),
                        p.person(),
                        p.name() + ", Nachzahlung",
                        "§ 82 Abs. 7 SGB XII",
                        p.cent(),
                        p.summe(),
                        Formate.euro(e.getKey().cent()) + " ÷ " + e.getValue().size()
                                + (e.getValue().size() == 1 ? " Monat" : " Monate") + " = " + Formate.euro(p.cent()),
                        p.parameter(),
                        List.of(e.getKey().id())))
                .orElse(p);
    }

    private static UUID person(Tatsache t) {
        UUID person = t.person();
        if (person == null) {
            throw new IllegalStateException("Eine Nachzahlung gehört zu einer Person: " + t.id());
        }
        return person;
    }
}
