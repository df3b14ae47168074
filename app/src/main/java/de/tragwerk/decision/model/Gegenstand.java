package de.tragwerk.decision.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What somebody was heard about (§ 24 Abs. 1 SGB X): the facts that decide, not only how much they cost.
///
/// @param merkmale legal ground with its numbers, and what of the facts changed
/// @param minderung cents less by person
/// @param erstattung cents to be paid back by person
public record Gegenstand(Set<String> merkmale, Map<UUID, Long> minderung, Map<UUID, Long> erstattung) {

    public Gegenstand {
        merkmale = Set.copyOf(merkmale);
        minderung = Map.copyOf(minderung);
        erstattung = Map.copyOf(erstattung);
    }

    /// @param minderung cents less by person
    public static Gegenstand von(
            Inhalt.Rechtsgrund grund, Wuerdigung w, Vergleich vergleich, Map<UUID, Long> minderung, Umfang umfang) {
        Set<String> merkmale = new TreeSet<>();
        merkmale.add(grund.name());
        if (grund == Inhalt.Rechtsgrund.SGBX_48) {
            merke(merkmale, "PFLICHT", w.pflichtVerletzt());
            merke(merkmale, "EINKOMMEN", w.einkommen());
            merke(merkmale, "GEWUSST", w.gewusst());
        }
        if (grund == Inhalt.Rechtsgrund.SGBX_45) {
            w.ausschluss().forEach(a -> merkmale.add("AUSSCHLUSS_" + a.nummer()));
        }
        if (w.gegen() != null && w.wirftVor()) {
            w.gegen().forEach(p -> merkmale.add("GEGEN " + p));
        }
        vergleich.unterschiede().forEach(u -> merkmale.add("WEGEN " + u.thema()));
        Map<UUID, Long> erstattung = new TreeMap<>();
        umfang.erstattung().forEach(p -> erstattung.merge(p.person(), p.cent(), Math::addExact));
        return new Gegenstand(merkmale, minderung, erstattung);
    }

    private static void merke(Set<String> merkmale, String merkmal, boolean gilt) {
        if (gilt) {
            merkmale.add(merkmal);
        }
    }

    /// Whether an act about `akt` adds nothing: no ground, no fact, no cent for anybody.
    public boolean deckt(Gegenstand akt) {
        return merkmale.containsAll(akt.merkmale)
                && hoechstens(akt.minderung, minderung)
                && hoechstens(akt.erstattung, erstattung);
    }

    private static boolean hoechstens(Map<UUID, Long> neu, Map<UUID, Long> gehoert) {
        return neu.entrySet().stream().allMatch(e -> e.getValue() <= gehoert.getOrDefault(e.getKey(), 0L));
    }
}
