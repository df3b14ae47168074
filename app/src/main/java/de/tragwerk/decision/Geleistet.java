package de.tragwerk.decision;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What was really paid; the module that pays answers. Only what was paid can be demanded back (§ 50 SGB X), and only
/// once.
public interface Geleistet {

    /// Cents a person is not to be asked for, because she was asked before or another body owes them.
    ///
    /// @param von first month they are about
    /// @param bis last one; of several months the oldest comes first
    /// @param cent more than zero
    record Verlangt(UUID person, YearMonth von, YearMonth bis, long cent) {}

    /// What went out for a file.
    ///
    /// @param gezahlt cents ordered and not come back, by month and person, whoever got them
    /// @param anTraeger cents of it that went to another body (§ 107 SGB X), by month and person
    /// @param verlangt what somebody is asked for already
    record Stand(
            Map<YearMonth, Map<UUID, Long>> gezahlt,
            Map<YearMonth, Map<UUID, Long>> anTraeger,
            List<Verlangt> verlangt) {

        /// Everything went to the persons, nothing of it is asked for.
        public static Stand nur(Map<YearMonth, Map<UUID, Long>> gezahlt) {
            return new Stand(gezahlt, Map.of(), List.of());
        }

        /// Cents paid above (positive) or below what is right, by person and month.
        ///
        /// Above counts only what the person can still be asked for. What another body got too much is
        /// asked back from it (§ 112 SGB X), what another body refunds counts as given by it
        /// (§ 107 Abs. 1 SGB X), and what she was asked for already is a claim of its own.
        ///
        /// @param richtig cents by month and person; these months only
        public TreeMap<UUID, TreeMap<YearMonth, Long>> unterschiede(SortedMap<YearMonth, Map<UUID, Long>> richtig) {
            TreeMap<UUID, TreeMap<YearMonth, Long>> alle = new TreeMap<>();
            richtig.forEach((monat, soll) -> {
                Map<UUID, Long> ist = gezahlt.getOrDefault(monat, Map.of());
                TreeSet<UUID> personen = new TreeSet<>(soll.keySet());
                personen.addAll(ist.keySet());
                for (UUID p : personen) {
                    long recht = soll.getOrDefault(p, 0L);
                    long mehr = ist.getOrDefault(p, 0L) - recht;
                    long fremd = anTraeger.getOrDefault(monat, Map.of()).getOrDefault(p, 0L);
                    alle.computeIfAbsent(p, x -> new TreeMap<>())
                            .put(monat, mehr <= 0 ? mehr : Math.max(0, mehr - Math.max(0, fremd - recht)));
                }
            });
            for (Verlangt v : verlangt) {
                long rest = v.cent();
                for (Map.Entry<YearMonth, Long> m :
                        alle.getOrDefault(v.person(), new TreeMap<>()).entrySet()) {
                    if (!m.getKey().isBefore(v.von()) && !m.getKey().isAfter(v.bis())) {
                        long weg = Math.min(rest, Math.max(0, m.getValue()));
                        m.setValue(m.getValue() - weg);
                        rest -= weg;
                    }
                }
            }
            return alle;
        }
    }

    Stand stand(UUID akte);

    /// Holds the payment plan until the end of the transaction, so that no run pays between reading and
    /// deciding.
    void halteAn();
}
