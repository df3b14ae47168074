package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Meldung;
import de.tragwerk.abgleich.model.Treffer;
import de.tragwerk.decision.Leistungsfaelle.Angabe;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares an answer with the facts. It says "nothing differs" only where the facts know the same kind, in every
/// month the answer speaks of within the time asked about, with the same amount.
final class Vergleich {

    /// @param bis last month, `null` while it goes on
    /// @param cent a month; 0 where only the time is told
    record Antwort(
            UUID person,
            Meldung meldung,
            YearMonth von,
            @Nullable YearMonth bis,
            long cent) {}

    private Vergleich() {}

    /// @param ab first month asked about
    /// @param letzter last month asked about
    /// @return how it differs, empty when it does not
    static Optional<Treffer.Abweichung> pruefe(Antwort a, List<Angabe> angaben, YearMonth ab, YearMonth letzter) {
        List<Angabe> passende = angaben.stream()
                .filter(x ->
                        x.person().equals(a.person()) && a.meldung().angaben().contains(x.code()))
                .toList();
        YearMonth von = a.von().isBefore(ab) ? ab : a.von();
        YearMonth ende = a.bis();
        YearMonth bis = ende == null || ende.isAfter(letzter) ? letzter : ende;
        boolean betrag = false;
        for (YearMonth m = von; !m.isAfter(bis); m = m.plusMonths(1)) {
            YearMonth monat = m;
            List<Angabe> jetzt = passende.stream().filter(x -> x.gilt(monat)).toList();
            if (jetzt.isEmpty()) {
                return Optional.of(Treffer.Abweichung.UNBEKANNT);
            }
            betrag |= a.cent() > 0
                    && jetzt.stream().mapToLong(Angabe::cent).sum() != a.cent()
                    && jetzt.stream().noneMatch(x -> x.cent() == a.cent());
        }
        return betrag ? Optional.of(Treffer.Abweichung.BETRAG) : Optional.empty();
    }
}
