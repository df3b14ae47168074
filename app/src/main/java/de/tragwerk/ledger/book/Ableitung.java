package de.tragwerk.ledger.book;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.ledger.store.Buecher;
import de.tragwerk.ledger.store.Buecher.Gebucht;
import de.tragwerk.ledger.store.Journal;
import de.tragwerk.ledger.store.Vergleiche;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.Buchungsstoff;
import de.tragwerk.payment.Buchungsstoff.Stoff;
import de.tragwerk.payment.Buchungsstoff.Vorgang;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Books what is not booked yet, writes the sheet of the day, and compares everything with its source. Each step
/// is one transaction; begun again, it finds what is there and adds nothing twice.
@Component
public class Ableitung {

    /// Months of the sheet before and after the one that runs.
    private static final int MONATE = 1;

    private final Buchungsstoff stoff;
    private final Buecher buecher;
    private final Journal journal;
    private final Vergleiche vergleiche;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Ableitung(
            Buchungsstoff stoff,
            Buecher buecher,
            Journal journal,
            Vergleiche vergleiche,
            Audit audit,
            RealTime time,
            Clock clock,
            TransactionTemplate transaction) {
        this.stoff = stoff;
        this.buecher = buecher;
        this.journal = journal;
        this.vergleiche = vergleiche;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Everything there is to do. Call it outside of a transaction, in the batch role.
    public void weiter() {
        boolean neu = Boolean.TRUE.equals(transaction.execute(tx -> buche()));
        LocalDate heute = LocalDate.now(clock);
        boolean faellig = Boolean.TRUE.equals(
                transaction.execute(tx -> !journal.tage().contains(heute) || !vergleiche.heute(heute)));
        if (neu || faellig) {
            blatt(heute);
        }
        if (faellig) {
            transaction.executeWithoutResult(tx -> {
                if (!vergleiche.heute(heute)) {
                    vergleiche.fordereAn(null, time.instant());
                }
            });
        }
        transaction.executeWithoutResult(tx -> vergleiche.offene().forEach(this::vergleiche));
    }

    /// @return whether something was booked
    private boolean buche() {
        buecher.sperre();
        Map<Gebucht, Long> da = buecher.gebucht();
        Map<UUID, List<Stoff>> laeufe = neueLaeufe();
        List<Stoff> neu = Stream.concat(
                        laeufe.values().stream().flatMap(List::stream), stoff.einzelne(ids(da)).stream())
                .filter(s -> !da.containsKey(schluessel(s)))
                .sorted(Comparator.comparing(Stoff::tag)
                        .thenComparing(Stoff::vorgang)
                        .thenComparing(Stoff::id))
                .toList();
        int gebucht = 0;
        for (Stoff s : neu) {
            gebucht += buecher.buche(s, time.instant()) ? 1 : 0;
        }
        // Where no account is set yet, the run is taken up again as soon as there is one.
        laeufe.forEach((lauf, auftraege) -> {
            if (auftraege.stream().allMatch(buecher::kennt)) {
                buecher.merkeLauf(lauf, auftraege.size());
            }
        });
        if (gebucht > 0) {
            audit.log(Entry.of("ledger.BOOKED"));
        }
        return gebucht > 0;
    }

    private static Set<UUID> ids(Map<Gebucht, Long> da) {
        Set<UUID> ids = new HashSet<>();
        da.keySet().stream()
                .filter(g -> g.vorgang().equals(Vorgang.FORDERUNG.name())
                        || g.vorgang().equals(Vorgang.EINGANG.name())
                        || g.vorgang().equals(Vorgang.NIEDERSCHLAGUNG.name())
                        || g.vorgang().equals(Vorgang.AUFRECHNUNG.name()))
                .forEach(g -> ids.add(g.quelle()));
        return ids;
    }

    /// Orders of the runs that are not whole in the books.
    private Map<UUID, List<Stoff>> neueLaeufe() {
        Set<UUID> laeufe = new HashSet<>(stoff.laeufe());
        laeufe.removeAll(buecher.laeufe());
        Map<UUID, List<Stoff>> auftraege = new LinkedHashMap<>();
        laeufe.forEach(lauf -> auftraege.put(lauf, stoff.auftraege(lauf)));
        return auftraege;
    }

    private static Gebucht schluessel(Stoff s) {
        return new Gebucht(s.vorgang().name(), s.id());
    }

    /// One transaction for each month: nobody who writes the sheet of several months waits for this one in a circle.
    private void blatt(LocalDate heute) {
        YearMonth jetzt = YearMonth.from(heute);
        for (int i = -MONATE; i <= MONATE; i++) {
            YearMonth monat = jetzt.plusMonths(i);
            transaction.executeWithoutResult(tx -> {
                journal.schreibeBlatt(heute, monat, stoff.blatt(monat), time.instant());
                audit.log(Entry.of("ledger.SHEET"));
            });
        }
    }

    /// Derives everything anew and compares: what is booked differently, what has no source, and what no
    /// accounts are set for.
    private void vergleiche(UUID id) {
        buche();
        Map<Gebucht, Long> da = buecher.gebucht();
        Map<Gebucht, Long> soll = new HashMap<>();
        for (UUID lauf : stoff.laeufe()) {
            stoff.auftraege(lauf).forEach(s -> soll.put(schluessel(s), s.cent()));
        }
        stoff.einzelne(Set.of()).forEach(s -> soll.put(schluessel(s), s.cent()));
        Set<Gebucht> alle = new HashSet<>(da.keySet());
        alle.addAll(soll.keySet());
        List<Vergleiche.Befund> befunde = alle.stream()
                .filter(g -> !Objects.equals(soll.get(g), da.get(g)))
                .map(g -> new Vergleiche.Befund(
                        g.vorgang(),
                        g.quelle(),
                        !da.containsKey(g) ? "FEHLT" : soll.containsKey(g) ? "ANDERS" : "OHNE_GRUND",
                        soll.getOrDefault(g, 0L),
                        da.getOrDefault(g, 0L)))
                .toList();
        befunde.forEach(b -> vergleiche.befund(id, b));
        vergleiche.fertig(id, da.size(), befunde.size(), time.instant());
        audit.log(
                befunde.isEmpty()
                        ? Entry.of("ledger.COMPARED")
                        : Entry.of("ledger.COMPARED").failed());
    }
}
