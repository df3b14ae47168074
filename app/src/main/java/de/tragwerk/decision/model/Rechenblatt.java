package de.tragwerk.decision.model;

import de.tragwerk.decision.model.Berechnung.Gruppe;
import de.tragwerk.decision.model.Berechnung.Posten;
import de.tragwerk.document.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The calculation sheet of a notice: one annex for each span of equal months, one column for each person.
final class Rechenblatt {
    private Rechenblatt() {}

    static List<Block> anlage(Berechnung berechnung, List<Inhalt.Beteiligt> personen, Wortlaut wort) {
        List<Block> bloecke = new ArrayList<>();
        for (Berechnung.Spanne spanne : berechnung.spannen()) {
            String zeitraum = spanne.von().equals(spanne.bis())
                    ? Formate.monat(spanne.von())
                    : Formate.monat(spanne.von()) + " bis " + Formate.monat(spanne.bis());
            bloecke.add(new Block.Anlage(wort.satz("anlage.titel", "zeitraum", zeitraum)));
            for (Gruppe gruppe : Gruppe.values()) {
                tabelle(spanne.erster(), gruppe, personen, bloecke);
            }
        }
        return bloecke;
    }

    private static void tabelle(
            Berechnung.Monat monat, Gruppe gruppe, List<Inhalt.Beteiligt> personen, List<Block> bloecke) {
        Map<Zeile, Map<UUID, Long>> zeilen = new LinkedHashMap<>();
        Map<Zeile, Long> gemeinsam = new LinkedHashMap<>();
        for (Posten p : monat.posten()) {
            if (p.gruppe() != gruppe || p.cent() == 0 && !p.summe()) {
                continue;
            }
            Zeile zeile = new Zeile(p.name(), p.norm(), p.summe());
            zeilen.computeIfAbsent(zeile, z -> new LinkedHashMap<>());
            if (p.person() == null) {
                gemeinsam.merge(zeile, p.cent(), Long::sum);
            } else {
                zeilen.get(zeile).merge(p.person(), p.cent(), Long::sum);
            }
        }
        if (zeilen.isEmpty()) {
            return;
        }
        List<Block.Spalte> spalten =
                new ArrayList<>(List.of(new Block.Spalte("Position", false), new Block.Spalte("Grundlage", false)));
        personen.forEach(p -> spalten.add(new Block.Spalte(p.vorname(), true)));
        boolean zusammen = !gemeinsam.isEmpty() && personen.size() > 1;
        if (zusammen) {
            spalten.add(new Block.Spalte("zusammen", true));
        }
        List<Block.Zeile> inhalt = zeilen.entrySet().stream()
                .map(e -> zeile(e.getKey(), e.getValue(), gemeinsam, personen, zusammen))
                .collect(Collectors.toCollection(ArrayList::new));
        bloecke.add(new Block.Tabelle(gruppe.titel() + " im Monat, Beträge in €", spalten, inhalt));
    }

    private static Block.Zeile zeile(
            Zeile zeile,
            Map<UUID, Long> jePerson,
            Map<Zeile, Long> gemeinsam,
            List<Inhalt.Beteiligt> personen,
            boolean zusammen) {
        List<String> zellen = new ArrayList<>(List.of(zeile.name(), zeile.norm()));
        Long summe = gemeinsam.get(zeile);
        for (Inhalt.Beteiligt p : personen) {
            Long cent = jePerson.get(p.id());
            if (cent == null && summe != null && personen.size() == 1) {
                cent = summe;
            }
            zellen.add(cent == null ? "" : Formate.zahl(cent));
        }
        if (zusammen) {
            zellen.add(summe == null ? "" : Formate.zahl(summe));
        }
        return new Block.Zeile(zellen, zeile.summe());
    }

    private record Zeile(String name, String norm, boolean summe) {}
}
