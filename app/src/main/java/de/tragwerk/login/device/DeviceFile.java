package de.tragwerk.login.device;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The export of a device management: lines of fingerprint, name and last day, parted by semicolon or comma, a head
/// line allowed. A file with a mistake is not taken at all: half a list would lock people out.
///
/// @param mistakes each with its line, without what stood there
public record DeviceFile(List<DeviceRow> rows, List<String> mistakes) {

    /// More devices than any office has; what is longer is the wrong file.
    private static final int MOST = 50_000;

    public static DeviceFile read(List<String> lines) {
        List<DeviceRow> rows = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (lines.size() > MOST) {
            return new DeviceFile(rows, List.of("Die Datei hat mehr als " + MOST + " Zeilen. Teilen Sie sie."));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").replace("\"", "");
            boolean head = i == 0 && line.toLowerCase(Locale.ROOT).startsWith("fingerabdruck");
            if (line.isBlank() || head) {
                continue;
            }
            String[] cells = line.split("[;,]", -1);
            if (cells.length != 3) {
                mistakes.add("Zeile " + (i + 1) + ": Es braucht drei Spalten: Fingerabdruck, Name, letzter Tag.");
                continue;
            }
            switch (DeviceRow.read(cells[0], cells[1], cells[2])) {
                case DeviceRow.Answer.Row(DeviceRow row) -> {
                    if (seen.add(row.fingerprint())) {
                        rows.add(row);
                    } else {
                        mistakes.add(
                                "Zeile " + (i + 1) + ": Dieses Gerät steht schon weiter oben. Streichen Sie eine.");
                    }
                }
                case DeviceRow.Answer.Wrong(String sentence) -> mistakes.add("Zeile " + (i + 1) + ": " + sentence);
            }
        }
        if (rows.isEmpty() && mistakes.isEmpty()) {
            mistakes.add("In der Datei steht kein Gerät. Wählen Sie die Ausgabe der Geräteverwaltung.");
        }
        return new DeviceFile(List.copyOf(rows), List.copyOf(mistakes));
    }
}
