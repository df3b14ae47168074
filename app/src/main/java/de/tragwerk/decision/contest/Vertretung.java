package de.tragwerk.decision.contest;

import java.util.List;
import java.util.Optional;

/// Who acts for somebody in an objection, as typed at the desk.
///
/// @param name empty when she acts herself
/// @param vollmacht he proved that he may (§ 13 Abs. 1 Satz 3 SGB X)
/// @param anschrift lines below the name
public record Vertretung(String name, boolean vollmacht, String anschrift) {
    private static final int NAME = 200;
    private static final int ZEILE = 70;
    private static final int ZEILEN = 4;

    public Vertretung {
        name = name.strip();
        // One page of blank lines is no address; more than the field holds is not read at all.
        anschrift = anschrift.length() > NAME * ZEILEN
                ? anschrift
                : String.join(
                        "\n",
                        anschrift
                                .lines()
                                .map(String::strip)
                                .filter(z -> !z.isEmpty())
                                .toList());
    }

    /// What is wrong and what to do, empty when nothing is.
    public Optional<String> fehler() {
        if (name.length() > NAME) {
            return Optional.of("Der Name der Vertretung hat höchstens 200 Zeichen.");
        }
        if (name.isEmpty() && (vollmacht || !anschrift.isEmpty())) {
            return Optional.of(
                    "Nennen Sie, wer die Person vertritt, oder nehmen Sie Häkchen und Anschrift bei der Vollmacht weg.");
        }
        List<String> zeilen = anschrift.lines().toList();
        if (vollmacht && zeilen.size() < 2) {
            return Optional.of(
                    "Nennen Sie die Anschrift der Vertretung in zwei bis vier Zeilen: Straße, Postleitzahl und Ort. An sie gehen die Schreiben zu diesem Widerspruch (§ 13 Abs. 3 Satz 1 SGB X).");
        }
        return zeilen.size() > ZEILEN || zeilen.stream().anyMatch(z -> z.length() > ZEILE)
                ? Optional.of("Die Anschrift der Vertretung hat höchstens vier Zeilen mit je 70 Zeichen.")
                : Optional.empty();
    }
}
