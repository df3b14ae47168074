package de.tragwerk.organisation.web;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import de.tragwerk.organisation.Aufbau;
import de.tragwerk.organisation.Vergabe;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The rights concept as a document to file: the same contents as the page, as blocks of an accessible PDF.
final class KonzeptPdf {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String TITEL = "Berechtigungskonzept";

    private KonzeptPdf() {}

    static Brief brief(String behoerde, Konzept konzept) {
        List<Block> b = new ArrayList<>();
        b.add(new Block.Briefkopf(behoerde, TITEL, List.of()));
        b.add(new Block.Titel(TITEL + " " + Text.entschaerft(behoerde)));
        b.add(
                new Block.Absatz(
                        Text.of(
                                "Stand " + TAG.format(konzept.stand())
                                        + ". Das Programm hat es aus den geltenden Daten erzeugt. Es nennt, wer welche Rolle hat, aus welchem Grund, bis wann, und wer sie vergeben hat.")));
        b.add(new Block.Ueberschrift("1 Grundsätze"));
        b.add(new Block.Liste(Konzept.GRUNDSAETZE.stream().map(Text::of).toList()));
        b.add(new Block.Ueberschrift("2 Aufbau"));
        b.add(aufbau(konzept));
        b.add(new Block.Ueberschrift("3 Funktionen und ihre Rollen"));
        b.add(tabelle(
                "Funktionen",
                List.of("Funktion", "Zweck", "Rollen", "Bereiche der Akte"),
                konzept.funktionen().stream()
                        .map(f -> List.of(
                                frei(f.name()),
                                frei(f.zweck()),
                                worte(f.rollen(), AccountsController.ROLLEN),
                                worte(f.bereiche(), RolesController.BEREICHE)))
                        .toList()));
        b.add(new Block.Ueberschrift("4 Was eine Rolle darf"));
        for (Konzept.Darf darf : konzept.darf()) {
            if (!darf.handlungen().isEmpty()) {
                b.add(tabelle(
                        darf.rolle(),
                        List.of("Bereich", "Handlungen"),
                        darf.handlungen().entrySet().stream()
                                .map(e -> List.of(e.getKey(), String.join(", ", e.getValue())))
                                .toList()));
            }
        }
        b.add(new Block.Ueberschrift("5 Wer welche Rolle hat"));
        b.add(tabelle(
                "Eingeschaltete Konten",
                List.of("Name, Stelle", "Rollen", "Arbeitsgruppen", "Vergaben"),
                konzept.konten().stream()
                        .map(k -> List.of(
                                frei(k.stelle().isBlank() ? k.name() : k.name() + ", " + k.stelle()),
                                worte(k.rollen(), AccountsController.ROLLEN),
                                k.gruppen().isEmpty() ? "–" : frei(String.join(", ", k.gruppen())),
                                vergaben(konzept, konzept.von(k.id()))))
                        .toList()));
        LocalDate stand = konzept.stand();
        return new Brief("de", TITEL + " " + behoerde, behoerde, TITEL, stand, b);
    }

    private static Block aufbau(Konzept konzept) {
        List<Text> punkte = new ArrayList<>();
        for (Aufbau.Knoten knoten : konzept.baum()) {
            StringBuilder zeile = new StringBuilder(
                    "Ebene " + (knoten.tiefe() + 1) + ": " + knoten.einheit().name());
            knoten.gruppen().forEach(g -> zeile.append("; ").append(gruppe(g)));
            punkte.add(Text.of(frei(zeile.toString())));
        }
        konzept.lose().forEach(g -> punkte.add(Text.of(frei(gruppe(g)) + ", noch ohne Einheit")));
        return punkte.isEmpty() ? new Block.Absatz(Text.of("Noch keine Einheit angelegt.")) : new Block.Liste(punkte);
    }

    private static String gruppe(Aufbau.Gruppe gruppe) {
        return "Arbeitsgruppe " + gruppe.name() + " (" + gruppe.personen()
                + (gruppe.personen() == 1 ? " Person)" : " Personen)");
    }

    private static String vergaben(Konzept konzept, List<Vergabe> vergaben) {
        if (vergaben.isEmpty()) {
            return "ohne Vergabe";
        }
        List<String> alle = new ArrayList<>();
        for (Vergabe v : vergaben) {
            String zweite = v.bestaetigtKonto() == null ? "–" : name(konzept, v.bestaetigtKonto());
            alle.add(frei(v.funktion() + ", bis " + TAG.format(v.bis()) + ": " + v.grund() + " ("
                    + name(konzept, v.beantragtKonto()) + " und " + zweite + ")"));
        }
        return String.join("; ", alle);
    }

    private static String name(Konzept konzept, UUID konto) {
        return konzept.namen().getOrDefault(konto, "früheres Konto");
    }

    private static String worte(List<String> codes, Map<String, String> worte) {
        return codes.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        codes.stream()
                                .map(c -> Objects.requireNonNullElse(worte.get(c), c))
                                .toList());
    }

    private static Block tabelle(String titel, List<String> kopf, List<List<String>> zeilen) {
        return zeilen.isEmpty()
                ? new Block.Absatz(Text.of(titel + ": noch keine."))
                : new Block.Tabelle(
                        titel,
                        kopf.stream().map(k -> new Block.Spalte(k, false)).toList(),
                        zeilen.stream().map(z -> new Block.Zeile(z, false)).toList());
    }

    /// A table's cell has no marks, running text has them.
    private static String frei(String text) {
        return Text.entschaerft(text);
    }
}
