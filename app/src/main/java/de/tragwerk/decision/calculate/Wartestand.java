package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.asylblg.Wartezeit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which section of the AsylbLG decides about a person in a month: § 3 before the waiting time of § 2 ends and while
/// § 1a restricts, § 2 after it. The month in which it ends belongs to § 2 and is divided by days.
final class Wartestand {

    private Wartestand() {}

    /// First day with benefits like those of SGB XII; empty while nobody knows since when she is here.
    static Optional<LocalDate> analogAb(UUID person, List<Tatsache> alle, YearMonth monat) {
        Asylfakten fakten = new Asylfakten(monat, alle);
        if (fakten.ja(TatsacheArt.RECHTSMISSBRAUCH, person)) {
            return Optional.of(LocalDate.MAX);
        }
        return fakten.eine(TatsacheArt.AUFENTHALT_SEIT, person).map(t -> Wartezeit.analogAb(LocalDate.parse(t.wert())));
    }

    static Kapitel kapitel(UUID person, List<Tatsache> alle, YearMonth monat) {
        boolean eingeschraenkt = new Asylfakten(monat, alle)
                .eine(TatsacheArt.EINSCHRAENKUNG, person)
                .isPresent();
        LocalDate ab = analogAb(person, alle, monat).orElse(LocalDate.MAX);
        return eingeschraenkt || ab.isAfter(monat.atEndOfMonth()) ? Kapitel.GRUNDLEISTUNGEN : Kapitel.ANALOGLEISTUNGEN;
    }
}
