package de.tragwerk.anbindung.web;

import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.shell.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists as CSV for German spreadsheets: semicolon, UTF-8 with mark, nothing a spreadsheet would take for a formula.
final class Tabelle {

    private Tabelle() {}

    static byte[] stand(List<Uebersicht.Zeile> zeilen) {
        StringBuilder out = new StringBuilder("\uFEFF");
        zeile(
                out,
                Stream.of(
                        "Kommune",
                        "Land",
                        "Organisation",
                        "ARS",
                        "LeiKa",
                        "Variante",
                        "Hersteller",
                        "IT-Dienstleister",
                        "Intermediär",
                        "Phase",
                        "Schritte",
                        "Zertifikat endet in Tagen",
                        "Begonnen",
                        "Live seit"));
        for (Uebersicht.Zeile z : zeilen) {
            Variante variante = z.v().variante();
            Long tage = z.tage();
            zeile(
                    out,
                    Stream.of(
                            z.v().name(),
                            z.v().land(),
                            z.v().organisation(),
                            z.v().ars(),
                            z.v().leika(),
                            variante == null ? "" : variante.titel(),
                            z.v().hersteller(),
                            z.v().dienstleister(),
                            z.v().intermediaer().isBlank() ? "unser Intermediär" : z.v().intermediaer(),
                            z.phasenname(),
                            z.fertig() + " von " + Schritt.values().length,
                            tage == null ? "" : tage.toString(),
                            z.v().begonnen().toLocalDate().toString(),
                            z.v().liveSeit() == null
                                    ? ""
                                    : String.valueOf(z.v().liveSeit().toLocalDate())));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The table a portal takes over as `zustaendigkeiten-<mandant>.csv`: who is live answers.
    static byte[] zustaendigkeiten(List<Uebersicht.Zeile> zeilen) {
        StringBuilder out = new StringBuilder("leika;ars;organisation\n");
        zeilen.stream()
                .filter(z -> z.v().offen())
                .forEach(z -> out.append(z.v().leika())
                        .append(';')
                        .append(z.v().ars())
                        .append(';')
                        .append(z.v().organisation())
                        .append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void zeile(StringBuilder out, Stream<String> zellen) {
        out.append(zellen.map(Csv::cell).collect(Collectors.joining(";"))).append("\r\n");
    }
}
