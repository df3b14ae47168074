package de.tragwerk.payment.refund;

import de.tragwerk.decision.Decisions;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Erstattung.Richtung;
import de.tragwerk.payment.model.Erstattung.Zustand;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is left of a person's months: for a claim of ours what she got and nobody is asked for, for another's claim
/// what holds and has not gone out.
@Component
class Monatsreste {
    private final ErstattungTabelle tabelle;
    private final ForderungTabelle forderungen;
    private final Decisions decisions;

    Monatsreste(ErstattungTabelle tabelle, ForderungTabelle forderungen, Decisions decisions) {
        this.tabelle = tabelle;
        this.forderungen = forderungen;
        this.decisions = decisions;
    }

    /// Cents of ours in these months that nobody demands yet. Other claims that touch one of the months count whole,
    /// with all months they name: days of one month cannot be told apart in what was paid.
    ///
    /// @param ausser the claim asked about
    long unverlangt(UUID akte, UUID person, YearMonth erster, YearMonth letzter, UUID ausser) {
        List<Erstattung> andere = tabelle.ofAkte(akte).stream()
                .filter(e -> e.richtung() == Richtung.EIGEN
                        && e.zustand() != Zustand.VERWORFEN
                        && e.person().equals(person)
                        && !e.id().equals(ausser))
                .toList();
        YearMonth von = erster;
        YearMonth bis = letzter;
        long verlangt = 0;
        Set<UUID> dabei = new HashSet<>();
        boolean mehr = true;
        while (mehr) {
            mehr = false;
            for (Erstattung e : andere) {
                YearMonth v = YearMonth.from(e.von());
                YearMonth b = YearMonth.from(e.bis());
                if (!v.isAfter(bis) && !b.isBefore(von) && dabei.add(e.id())) {
                    verlangt += e.gefordert();
                    von = v.isBefore(von) ? v : von;
                    bis = b.isAfter(bis) ? b : bis;
                    mehr = true;
                }
            }
        }
        return tabelle.gezahlt(person, von, bis) - verlangt - vonIhr(akte, person, von, bis);
    }

    /// Cents of these months the person owes or has paid back: the other body does not owe them too (§ 107 Abs. 1
    /// SGB X).
    private long vonIhr(UUID akte, UUID person, YearMonth von, YearMonth bis) {
        return forderungen.ofAkte(akte).stream()
                .filter(f ->
                        f.art() != Forderung.Herkunft.DARLEHEN && f.person().equals(person))
                .flatMap(f -> forderungen.jeMonat(f).entrySet().stream())
                .filter(m -> !m.getKey().isBefore(von) && !m.getKey().isAfter(bis))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Cents of each month, oldest first, out of what holds and has not gone out; months another claim has are left to
    /// it.
    Map<YearMonth, Long> verteile(Erstattung e) {
        Set<YearMonth> gezahlt = tabelle.gezahlteMonate(e.person());
        Set<YearMonth> vergeben = tabelle.jeMonat(e.akte()).entrySet().stream()
                .filter(m -> m.getValue().stream().anyMatch(v -> v.person().equals(e.person())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Decisions.Betrag> zahlbar = decisions.zahlbar(e.akte());
        Map<YearMonth, Long> monate = new LinkedHashMap<>();
        long rest = e.anerkannt();
        for (YearMonth monat : e.monate()) {
            if (gezahlt.contains(monat) || vergeben.contains(monat)) {
                continue;
            }
            long haben = zahlbar.stream()
                    .filter(b -> b.person().equals(e.person()) && b.monat().equals(monat))
                    .mapToLong(Decisions.Betrag::cent)
                    .sum();
            long teil = Math.min(rest, haben);
            if (teil > 0) {
                monate.put(monat, teil);
                rest -= teil;
            }
        }
        return monate;
    }
}
