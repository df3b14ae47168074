package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.zuordnung.Leistungssystem;
import de.tragwerk.law.zuordnung.Mensch;
import de.tragwerk.law.zuordnung.Zuordnung;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Which benefit the members of a household belong to in one month (§§ 19, 21, 41 SGB XII, § 7 SGB II). Asked for
/// every month: who can work again, or reaches the age limit, changes the system while her award runs.
final class Zustaendigkeit {

    /// Why a month does not belong to the benefit that is decided about.
    enum Anderswo {
        JOBCENTER(
                "Kein Anspruch: Das Jobcenter ist zuständig, weil die Person arbeiten kann",
                "§ 21 Satz 1 SGB XII, § 7 Abs. 1 SGB II",
                "Nach den Tatsachen ist die Person erwerbsfähig; dann geht das Jobcenter vor (§ 21 SGB XII). Ergänzen Sie die Erwerbsminderung, oder schlagen Sie eine Ablehnung vor."),
        JOBCENTER_FAMILIE(
                "Kein Anspruch: Das Jobcenter ist zuständig, weil jemand in der Familie arbeiten kann",
                "§ 21 Satz 1 SGB XII, § 7 Abs. 2 und 3 SGB II",
                "Nach den Tatsachen lebt die Person mit jemandem in Bedarfsgemeinschaft, der arbeiten kann; dann geht das Jobcenter für beide vor (§ 21 Satz 1 SGB XII: „oder als Angehörige“). Ergänzen Sie die Erwerbsminderung oder warum Bürgergeld ausgeschlossen ist, oder schlagen Sie eine Ablehnung vor."),
        AUSBILDUNG(
                "Kein Anspruch: Die Ausbildung ist dem Grunde nach förderfähig",
                "§ 22 Abs. 1 Satz 1 SGB XII",
                "Nach den Tatsachen macht die Person eine förderfähige Ausbildung (§ 22 Abs. 1 Satz 1 SGB XII). Schlagen Sie eine Ablehnung vor, oder entscheiden Sie von Hand, ob ein Härtefall vorliegt (Satz 2)."),
        AUSLAND(
                "Kein Anspruch auf laufende Leistungen",
                "§ 23 Abs. 3 Satz 1 SGB XII",
                "Nach den Tatsachen ist die Person von laufenden Leistungen ausgeschlossen (§ 23 Abs. 3 Satz 1 SGB XII). Überbrückungsleistungen (Satz 3) rechnet dieses Programm nicht; entscheiden Sie von Hand, oder berichtigen Sie die Tatsache."),
        VIERTES_KAPITEL(
                "Kein Anspruch nach dem dritten Kapitel: Grundsicherung geht vor",
                "§ 19 Abs. 2 Satz 2 SGB XII",
                "Nach den Tatsachen besteht Anspruch auf Grundsicherung; sie geht vor (§ 19 Abs. 2 SGB XII). Wählen Sie Grundsicherung."),
        KEIN_VIERTES_KAPITEL(
                "Kein Anspruch nach dem vierten Kapitel: weder Altersgrenze noch volle Erwerbsminderung auf Dauer",
                "§ 41 Abs. 1 SGB XII",
                "Nach den Tatsachen ist weder die Altersgrenze erreicht noch eine volle Erwerbsminderung auf Dauer festgestellt (§ 41 SGB XII). Ergänzen Sie die Tatsache, oder wählen Sie Hilfe zum Lebensunterhalt.");

        private final String name;
        private final String norm;
        private final String satz;

        Anderswo(String name, String norm, String satz) {
            this.name = name;
            this.norm = norm;
            this.satz = satz;
        }

        /// What stands in the calculation of the month.
        String titel() {
            return name;
        }

        String norm() {
            return norm;
        }

        /// What the officer reads who would award the month.
        String satz() {
            return satz;
        }
    }

    private final YearMonth monat;
    private final List<Inhalt.Beteiligt> da;
    private final Monatsfakten fakten;
    private final Zuordnung.Ergebnis ergebnis;

    /// @param da who lives there in this month, applicant first
    Zustaendigkeit(YearMonth monat, List<Inhalt.Beteiligt> da, Monatsfakten fakten) {
        this.monat = monat;
        this.da = da;
        this.fakten = fakten;
        this.ergebnis =
                Zuordnung.fuer(da.stream().flatMap(p -> mensch(p).stream()).toList(), monat);
    }

    /// Why this month is not decided by this chapter; empty where it is.
    Optional<Anderswo> anderswo(Kapitel kapitel) {
        Person ich = fakten.person(da.getFirst(), true);
        boolean vier = de.tragwerk.law.sgb12.Zuordnung.kapitel4(ich, monat);
        if (kapitel == Kapitel.GRUNDSICHERUNG) {
            return vier ? Optional.empty() : Optional.of(Anderswo.KEIN_VIERTES_KAPITEL);
        }
        if (vier) {
            return Optional.of(Anderswo.VIERTES_KAPITEL);
        }
        return switch (ergebnis.system(ich.id())) {
            case SGB2 ->
                Optional.of(
                        de.tragwerk.law.sgb12.Zuordnung.jobcenter(ich, monat)
                                ? Anderswo.JOBCENTER
                                : Anderswo.JOBCENTER_FAMILIE);
            case KEINES ->
                Optional.of(ausschluss(da.getFirst().id()).equals("ausland") ? Anderswo.AUSLAND : Anderswo.AUSBILDUNG);
            default -> Optional.empty();
        };
    }

    /// Whether a member of the family has no claim in chapter 3, because she belongs to SGB II or to no system
    /// (§§ 21, 22 SGB XII).
    boolean ausserhalb(UUID person) {
        return ergebnis.personen().stream()
                .filter(z -> z.id().equals(person.toString()))
                .map(Zuordnung.Zuweisung::system)
                .anyMatch(s -> s == Leistungssystem.SGB2 || s == Leistungssystem.KEINES);
    }

    /// The facts that decide, as evidence of the line.
    List<UUID> belege() {
        return Stream.of(TatsacheArt.ERWERBSMINDERUNG, TatsacheArt.KEIN_BUERGERGELD)
                .flatMap(art -> fakten.tatsachen().stream().filter(t -> t.art() == art))
                .map(Tatsache::id)
                .toList();
    }

    /// A member of the family; others in the home are no part of it.
    private Optional<Mensch> mensch(Inhalt.Beteiligt p) {
        Person.Rolle rolle = fakten.rolle(p.id(), da.getFirst().equals(p));
        if (rolle == Person.Rolle.ANDERE) {
            return Optional.empty();
        }
        String grund = ausschluss(p.id());
        return Optional.of(new Mensch(
                p.id().toString(),
                Mensch.Rolle.valueOf(rolle.name()),
                p.geboren(),
                Mensch.Erwerbsminderung.valueOf(fakten.minderung(p.id()).name()),
                grund.equals("ausland") ? Mensch.Aufenthalt.AUSGESCHLOSSEN : Mensch.Aufenthalt.GEWOEHNLICH,
                null,
                umstaende(p.id(), grund)));
    }

    private Set<Mensch.Umstand> umstaende(UUID person, String grund) {
        return switch (grund) {
            case "einrichtung" -> Set.of(Mensch.Umstand.STATIONAER);
            case "ausbildung" -> Set.of(Mensch.Umstand.FOERDERFAEHIGE_AUSBILDUNG);
            case "deckt_selbst" -> Set.of(Mensch.Umstand.DECKT_SELBST);
            case "altersrente" -> Set.of(Mensch.Umstand.ALTERSRENTE);
            default ->
                fakten.tatsachen().stream()
                                .anyMatch(t -> t.art() == TatsacheArt.EINKOMMEN
                                        && person.equals(t.person())
                                        && t.code().equals("pension_old_age"))
                        ? Set.of(Mensch.Umstand.ALTERSRENTE)
                        : Set.of();
        };
    }

    /// Why somebody opens no Bürgergeld, as a code of [TatsacheArt#KEIN_BUERGERGELD]; empty without such a fact.
    private String ausschluss(UUID person) {
        return fakten.tatsachen().stream()
                .filter(t -> t.art() == TatsacheArt.KEIN_BUERGERGELD && person.equals(t.person()))
                .map(Tatsache::wert)
                .reduce((a, b) -> b)
                .orElse("");
    }
}
