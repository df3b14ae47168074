package de.tragwerk.decision.model;

import de.tragwerk.decision.model.Inhalt.Rechtsgrund;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A benefit taken away until somebody cooperates (§ 66 Abs. 1 SGB I), and given again when she has (§ 67).
///
/// The fact says from which month on; only an act after a written hint with a deadline (Abs. 3) takes
/// anything away, and only from the person who does not cooperate: the claim is each person's own.
public final class Entziehung {
    /// Step of the line that takes the claim of a person away.
    public static final String SCHRITT = "R-ENTZOGEN";

    private static final String THEMA = TatsacheArt.ENTZIEHUNG.name() + " ";

    private Entziehung() {}

    /// The facts that take something away in a month.
    private static List<Tatsache> im(YearMonth monat, List<Tatsache> tatsachen) {
        return tatsachen.stream()
                .filter(t -> t.art() == TatsacheArt.ENTZIEHUNG && t.gilt(monat) && Boolean.parseBoolean(t.wert()))
                .toList();
    }

    /// The calculation with a line for each person whose benefit is taken away; the lines before it still say
    /// what she would get.
    public static Berechnung mit(Berechnung berechnung, List<Tatsache> tatsachen, Gesetz gesetz) {
        return tatsachen.stream().noneMatch(t -> t.art() == TatsacheArt.ENTZIEHUNG)
                ? berechnung
                : new Berechnung(
                        berechnung.regelwerk(),
                        berechnung.monate().stream()
                                .map(m -> mit(m, im(m.monat(), tatsachen), gesetz))
                                .toList());
    }

    private static Berechnung.Monat mit(Berechnung.Monat m, List<Tatsache> entzogen, Gesetz gesetz) {
        List<Berechnung.Posten> zeilen = new ArrayList<>(m.posten());
        for (Tatsache t : entzogen) {
            UUID person = t.person();
            if (person != null && m.anspruch().containsKey(person)) {
                zeilen.add(new Berechnung.Posten(
                        SCHRITT,
                        Berechnung.Gruppe.ERGEBNIS,
                        person,
                        "Entzogen, bis die Mitwirkung nachgeholt ist",
                        (gesetz == Gesetz.ASYLBLG ? "§ 9 Abs. 3 AsylbLG, " : "") + "§ 66 Abs. 1 SGB I",
                        -m.anspruch().getOrDefault(person, 0L),
                        true,
                        "",
                        List.of(),
                        List.of(t.id())));
            }
        }
        return new Berechnung.Monat(m.monat(), zeilen, ohne(m.anspruch(), entzogen));
    }

    /// What is left of the claims of a month.
    public static Map<UUID, Long> ohne(YearMonth monat, Map<UUID, Long> anspruch, List<Tatsache> tatsachen) {
        return ohne(anspruch, im(monat, tatsachen));
    }

    private static Map<UUID, Long> ohne(Map<UUID, Long> anspruch, List<Tatsache> entzogen) {
        Map<UUID, Long> rest = new HashMap<>(anspruch);
        rest.replaceAll((person, cent) -> entzogen.stream().anyMatch(t -> person.equals(t.person())) ? 0L : cent);
        return rest;
    }

    /// The ground of an act that takes away or gives again; empty for every other.
    ///
    /// @param bisher cents that hold, by month and person
    public static Optional<Rechtsgrund> grund(
            Vergleich vergleich, Map<YearMonth, Map<UUID, Long>> bisher, Berechnung neu) {
        Set<UUID> anders = anders(vergleich);
        if (anders.isEmpty()) {
            return Optional.empty();
        }
        boolean entzieht = neu.monate().stream()
                .anyMatch(m -> zeilen(m, anders).stream()
                        .anyMatch(p -> bisher.getOrDefault(m.monat(), Map.of()).getOrDefault(p, 0L) > 0));
        if (entzieht) {
            return Optional.of(Rechtsgrund.SGBI_66);
        }
        boolean weniger = neu.monate().stream()
                .anyMatch(m -> bisher.getOrDefault(m.monat(), Map.of()).entrySet().stream()
                        .anyMatch(e -> m.anspruch().getOrDefault(e.getKey(), 0L) < e.getValue()));
        boolean wieder = neu.monate().stream()
                .anyMatch(m -> anders.stream()
                        .anyMatch(p -> m.anspruch().getOrDefault(p, 0L) > 0
                                && bisher.getOrDefault(m.monat(), Map.of()).getOrDefault(p, 0L) == 0));
        return wieder && !weniger ? Optional.of(Rechtsgrund.SGBI_67) : Optional.empty();
    }

    /// Persons about whom the fact says something else than before.
    private static Set<UUID> anders(Vergleich vergleich) {
        return vergleich.unterschiede().stream()
                .map(Vergleich.Unterschied::thema)
                .filter(t -> t.startsWith(THEMA))
                .map(t -> UUID.fromString(t.substring(THEMA.length())))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> zeilen(Berechnung.Monat m, Set<UUID> personen) {
        return m.posten().stream()
                .filter(p -> p.schritt().equals(SCHRITT))
                .map(Berechnung.Posten::person)
                .filter(personen::contains)
                .collect(Collectors.toSet());
    }

    /// What such an act says about why: from whom it takes, or what besides has changed.
    static List<String> gruende(Rechtsgrund grund, Vergleich vergleich, List<Inhalt.Beteiligt> personen) {
        if (grund == Rechtsgrund.SGBI_66) {
            Set<UUID> wer = anders(vergleich);
            return personen.stream()
                    .filter(p -> wer.contains(p.id()))
                    .map(Inhalt.Beteiligt::voll)
                    .toList();
        }
        List<String> saetze = new ArrayList<>(List.of("die Mitwirkung ist nachgeholt"));
        vergleich.unterschiede().stream()
                .filter(u -> !u.thema().startsWith(THEMA))
                .map(Vergleich.Unterschied::satz)
                .forEach(saetze::add);
        return saetze;
    }

    /// Why an act about it cannot be made so, with what to do.
    ///
    /// @param neu all months of the draft
    public static Optional<String> hindernis(Rechtsgrund grund, Vergleich vergleich, Berechnung neu) {
        Set<UUID> anders = anders(vergleich);
        boolean entzogen =
                neu.monate().stream().anyMatch(m -> !zeilen(m, anders).isEmpty());
        boolean mehr =
                vergleich.unterschiede().stream().anyMatch(u -> !u.thema().startsWith(THEMA));
        if (grund == Rechtsgrund.SGBI_66 && mehr || grund == Rechtsgrund.SGBXII_44A && entzogen) {
            return Optional.of(
                    "Eine Entziehung wegen fehlender Mitwirkung ist ein eigener Bescheid; dieser Entwurf ändert noch anderes. Beenden Sie die Entziehung unter „Tatsachen“, entscheiden Sie über die andere Änderung, und tragen Sie die Entziehung dann wieder ein.");
        }
        return grund == Rechtsgrund.SGBI_67 && entzogen
                ? Optional.of(
                        "Die Mitwirkung ist nachgeholt. Nachträglich geleistet wird hier für alle entzogenen Monate (§ 67 SGB I). Berichtigen Sie die Entziehung von ihrem ersten Monat an; was in einem dieser Monate nicht zustand, sagen die übrigen Tatsachen.")
                : Optional.empty();
    }

    /// Why an award cannot be made: it would say nothing about what is taken away.
    public static Optional<String> beiBewilligung(Berechnung neu) {
        return neu.monate().stream()
                        .flatMap(m -> m.posten().stream())
                        .anyMatch(p -> p.schritt().equals(SCHRITT))
                ? Optional.of(
                        "Nach den Tatsachen ist jemandem die Leistung wegen fehlender Mitwirkung entzogen; ein neuer Zeitraum wird dann nicht bewilligt. Versagen Sie ihn (Grund einer Ablehnung: fehlende Mitwirkung), oder beenden Sie die Entziehung unter „Tatsachen“.")
                : Optional.empty();
    }
}
