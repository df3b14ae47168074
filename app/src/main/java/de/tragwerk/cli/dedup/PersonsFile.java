package de.tragwerk.cli.dedup;

import de.tragwerk.party.dedup.Abdruck;
import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Personalien;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Persons of a file: columns id, vorname, nachname, geburtsdatum, strasse, hausnummer, plz, ort; also geburtsname.
/// Everything but id may be empty or missing; other columns are passed over.
final class PersonsFile {

    private static final int SHOWN = 5;

    final List<String> ids = new ArrayList<>();
    final List<Abdruck> persons = new ArrayList<>();

    private PersonsFile() {}

    static PersonsFile read(Path file, Abdruecke imprints, PrintWriter err) throws IOException {
        PersonsFile all = new PersonsFile();
        Set<String> seen = new HashSet<>();
        int badDates = 0;
        try (CsvIn in = new CsvIn(file)) {
            Columns columns = new Columns(file, in.head());
            List<String> row;
            while ((row = in.row()) != null) {
                String id = columns.id(row);
                if (id.isEmpty()) {
                    throw new IOException("In Zeile " + in.line() + " von " + file + " ist die id leer.");
                }
                if (!seen.add(id)) {
                    throw new IOException("In Zeile " + in.line() + " von " + file + " kommt die id " + id
                            + " zum zweiten Mal vor. Jede Zeile braucht eine eigene.");
                }
                Personalien person = columns.person(row);
                if (person.geburt() < 0 && badDates++ < SHOWN) {
                    err.println(
                            "Zeile " + in.line() + ": das Geburtsdatum ist kein Datum (1979-03-14 oder 14.03.1979); "
                                    + "es zählt als unbekannt.");
                }
                all.ids.add(id);
                all.persons.add(imprints.von(person));
                if (all.ids.size() % 100_000 == 0) {
                    err.println(all.ids.size() + " Personen gelesen");
                    err.flush();
                }
            }
        }
        if (badDates > SHOWN) {
            err.println("Insgesamt " + badDates + " Geburtsdaten waren keine.");
        }
        err.println(file.getFileName() + ": " + all.ids.size() + " Personen");
        err.flush();
        return all;
    }

    /// Where the columns stand.
    private static final class Columns {

        private final int[] place;

        Columns(Path file, List<String> head) throws IOException {
            String[][] names = {
                {"id"},
                {"vorname", "vornamen"},
                {"nachname", "familienname", "name"},
                {"geburtsname"},
                {"geburtsdatum"},
                {"strasse", "straße"},
                {"hausnummer"},
                {"plz"},
                {"ort"}
            };
            place = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                place[i] = -1;
                for (String name : names[i]) {
                    place[i] = place[i] < 0 ? head.indexOf(name) : place[i];
                }
            }
            if (place[0] < 0) {
                throw new IOException("In der Kopfzeile von " + file + " fehlt die Spalte id. Gelesen wurden: "
                        + String.join(", ", head) + ".");
            }
            if (place[1] < 0 && place[2] < 0) {
                throw new IOException("In der Kopfzeile von " + file + " fehlen vorname und nachname. Gelesen wurden: "
                        + String.join(", ", head) + ".");
            }
        }

        String id(List<String> row) {
            return of(row, 0);
        }

        Personalien person(List<String> row) {
            return new Personalien(
                    of(row, 1),
                    of(row, 2),
                    of(row, 3),
                    Personalien.zahl(of(row, 4)),
                    of(row, 5),
                    of(row, 6),
                    of(row, 7),
                    of(row, 8));
        }

        private String of(List<String> row, int i) {
            @Nullable String value = place[i] < 0 ? null : row.get(place[i]);
            return value == null ? "" : value.strip();
        }
    }
}
