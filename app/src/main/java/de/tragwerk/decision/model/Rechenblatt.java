package de.tragwerk.decision.model;

import de.tragwerk.decision.model.Berechnung.Gruppe;
import de.tragwerk.decision.model.Berechnung.Posten;
import de.tragwerk.document.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        Map<Zeile, List<String>> rechnungen = new LinkedHashMap<>();
        for (Posten p : monat.posten()) {
            if (p.gruppe() != gruppe || p.cent() == 0 && !p.summe()) {
                continue;
            }
            Zeile zeile = new Zeile(p.name(), p.norm(), p.summe());
            zeilen.computeIfAbsent(zeile, z -> new LinkedHashMap<>());
            if (!p.rechnung().isEmpty()) {
                rechnungen
                        .computeIfAbsent(zeile, z -> new ArrayList<>())
                        .add(wessen(p.person(), personen) + p.rechnung());
            }
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
        List<Block.Zeile> inhalt = new ArrayList<>();
        zeilen.forEach((zeile, jePerson) -> {
            inhalt.add(zeile(zeile, jePerson, gemeinsam, personen, zusammen));
            rechnungen.getOrDefault(zeile, List.of()).stream()
                    .distinct()
                    .forEach(r -> inhalt.add(rechnung(r, spalten.size())));
        });
        bloecke.add(new Block.Tabelle(gruppe.titel() + " im Monat, Beträge in €", spalten, inhalt));
    }

    /// How the amount above was reckoned (§ 35 Abs. 1 Satz 2 SGB X).
    private static Block.Zeile rechnung(String rechnung, int spalten) {
        List<String> zellen = new ArrayList<>(Collections.nCopies(spalten, ""));
        zellen.set(0, rechnung);
        return new Block.Zeile(zellen, false);
    }

    /// The first name where several have a column.
    private static String wessen(@Nullable UUID person, List<Inhalt.Beteiligt> personen) {
        return person == null || personen.size() == 1
                ? ""
                : personen.stream()
                        .filter(p -> p.id().equals(person))
                        .findFirst()
                        .map(p -> p.vorname() + ": ")
                        .orElse("");
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
