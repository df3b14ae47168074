package de.tragwerk.cli.amt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What the file says. Everything is checked before anything is written, and all mistakes are named at once.
///
/// @param briefkopf of notices and letters, null where the file has none
/// @param konten accounts that pay
/// @param verteilung who gets the applications of which family names
record Amtsdatei(@Nullable Briefkopf briefkopf, List<Konto> konten, List<Strecke> verteilung) {

    private static final int MOST_CHARACTERS = 100_000;

    /// Codes of the Länder as `Feiertage.Land` names them.
    private static final Set<String> LAENDER =
            Set.of("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH");

    /// What an account pays, as people write it and as the tables keep it (`Kapitel`).
    private static final Map<String, Integer> KAPITEL = Map.of(
            "SGB XII Kapitel 3", 3,
            "SGB XII Kapitel 4", 4,
            "AsylbLG § 3", 103,
            "AsylbLG § 2", 102,
            "SGB XIV Entschädigung", 1483);

    record Briefkopf(
            String behoerde,
            String stelle,
            String strasse,
            String plz,
            String ort,
            String telefon,
            String web,
            String zeiten,
            String land) {}

    record Konto(
            String kuerzel,
            String name,
            String iban,
            @Nullable String bic,
            String strasse,
            String hausnummer,
            String plz,
            String ort,
            List<Integer> kapitel) {}

    /// @param von first letter, `bis` the last; @param gruppe number of the workgroup
    record Strecke(String von, String bis, int gruppe) {}

    /// @throws IllegalArgumentException with one sentence for each mistake
    static Amtsdatei read(String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder()
                            .setCodePointLimit(MOST_CHARACTERS)
                            .build())
                    .loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("Die Datei ist kein lesbares YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("Die Datei braucht „briefkopf“, „konten“ oder „verteilung“.");
        }
        Reader reader = new Reader();
        reader.known("Datei", map, "briefkopf", "konten", "verteilung");
        Amtsdatei read = new Amtsdatei(
                map.get("briefkopf") instanceof Map<?, ?> kopf ? reader.briefkopf(kopf) : null,
                reader.konten(map.get("konten")),
                reader.verteilung(map.get("verteilung")));
        if (!reader.mistakes.isEmpty()) {
            throw new IllegalArgumentException("Nichts ist gesetzt. " + String.join(" ", reader.mistakes));
        }
        return read;
    }

    private static final class Reader {
        private final List<String> mistakes = new ArrayList<>();

        private Briefkopf briefkopf(Map<?, ?> kopf) {
            known("briefkopf", kopf, "behoerde", "stelle", "strasse", "plz", "ort", "telefon", "web", "zeiten", "land");
            String land = text("briefkopf", kopf, "land", true, 2).toUpperCase(Locale.ROOT);
            if (!land.isEmpty() && !LAENDER.contains(land)) {
                mistakes.add(
                        "briefkopf: „land“ ist das Kürzel des Landes, zum Beispiel NW; danach gehen die Feiertage.");
            }
            return new Briefkopf(
                    text("briefkopf", kopf, "behoerde", true, 70),
                    text("briefkopf", kopf, "stelle", true, 70),
                    text("briefkopf", kopf, "strasse", true, 70),
                    plz("briefkopf", kopf),
                    text("briefkopf", kopf, "ort", true, 70),
                    text("briefkopf", kopf, "telefon", false, 40),
                    text("briefkopf", kopf, "web", false, 100),
                    text("briefkopf", kopf, "zeiten", false, 200),
                    land);
        }

        private List<Konto> konten(@Nullable Object list) {
            List<Konto> konten = new ArrayList<>();
            Set<String> names = new HashSet<>();
            Set<Integer> paid = new HashSet<>();
            for (Map<?, ?> each : maps("konten", list)) {
                known("konten", each, "kuerzel", "name", "iban", "bic", "strasse", "hausnummer", "plz", "ort", "zahlt");
                String kuerzel = text("konten", each, "kuerzel", true, 8);
                String where = "Konto " + kuerzel;
                if (!kuerzel.matches("[A-Z0-9]{2,8}") || !names.add(kuerzel)) {
                    mistakes.add(
                            where + ": „kuerzel“ hat 2 bis 8 große Buchstaben und Ziffern und steht nur einmal da.");
                }
                String iban =
                        text(where, each, "iban", true, 42).replace(" ", "").toUpperCase(Locale.ROOT);
                try {
                    IbanUtil.validate(iban);
                } catch (Iban4jException e) {
                    mistakes.add(where + ": Diese IBAN stimmt nicht. Prüfen Sie sie Zeichen für Zeichen.");
                }
                String bic = text(where, each, "bic", false, 11);
                if (!bic.isEmpty() && !bic.matches("[A-Z0-9]{8}([A-Z0-9]{3})?")) {
                    mistakes.add(where + ": „bic“ hat 8 oder 11 Zeichen.");
                }
                konten.add(new Konto(
                        kuerzel,
                        text(where, each, "name", true, 70),
                        iban,
                        bic.isEmpty() ? null : bic,
                        text(where, each, "strasse", true, 70),
                        text(where, each, "hausnummer", false, 16),
                        plz(where, each),
                        text(where, each, "ort", true, 35),
                        kapitel(where, each.get("zahlt"), paid)));
            }
            return List.copyOf(konten);
        }

        private List<Integer> kapitel(String where, @Nullable Object list, Set<Integer> paid) {
            List<Integer> found = new ArrayList<>();
            for (Object each : list instanceof List<?> all ? all : List.of()) {
                Integer number = KAPITEL.get(String.valueOf(each));
                if (number == null) {
                    mistakes.add(where + ": „zahlt“ kennt "
                            + String.join(
                                    ", ", KAPITEL.keySet().stream().sorted().toList()) + ".");
                } else if (!paid.add(number)) {
                    mistakes.add(where + ": „" + each + "“ zahlt schon ein anderes Konto.");
                } else {
                    found.add(number);
                }
            }
            if (found.isEmpty()) {
                mistakes.add(where + ": Unter „zahlt“ steht nicht, welche Leistung dieses Konto zahlt.");
            }
            return found;
        }

        private List<Strecke> verteilung(@Nullable Object list) {
            List<Strecke> strecken = new ArrayList<>();
            for (Map<?, ?> each : maps("verteilung", list)) {
                known("verteilung", each, "von", "bis", "gruppe");
                String von = text("verteilung", each, "von", true, 1).toUpperCase(Locale.ROOT);
                String bis = text("verteilung", each, "bis", true, 1).toUpperCase(Locale.ROOT);
                if (!von.matches("[A-Z]") || !bis.matches("[A-Z]") || von.compareTo(bis) > 0) {
                    mistakes.add("verteilung: „von“ und „bis“ sind je ein Buchstabe, A bis Z, in dieser Folge.");
                } else if (strecken.stream()
                        .anyMatch(s -> von.compareTo(s.bis()) <= 0 && bis.compareTo(s.von()) >= 0)) {
                    mistakes.add(
                            "verteilung: „" + von + " bis " + bis + "“ überschneidet sich mit einer anderen Zeile.");
                }
                if (each.get("gruppe") instanceof Integer gruppe && gruppe > 0) {
                    strecken.add(new Strecke(von, bis, gruppe));
                } else {
                    mistakes.add("verteilung: „gruppe“ ist die Nummer einer Arbeitsgruppe.");
                }
            }
            return List.copyOf(strecken);
        }

        private List<Map<?, ?>> maps(String where, @Nullable Object list) {
            List<Map<?, ?>> maps = new ArrayList<>();
            if (list instanceof List<?> all) {
                for (Object each : all) {
                    if (each instanceof Map<?, ?> map) {
                        maps.add(map);
                    } else {
                        mistakes.add(where + ": Jede Zeile ist eine Liste von Angaben.");
                    }
                }
            } else if (list != null) {
                mistakes.add("„" + where + "“ ist eine Liste.");
            }
            return maps;
        }

        private String plz(String where, Map<?, ?> map) {
            String plz = text(where, map, "plz", true, 5);
            if (!plz.isEmpty() && !plz.matches("\\d{5}")) {
                mistakes.add(where + ": „plz“ hat fünf Ziffern und steht in Anführungszeichen.");
            }
            return plz;
        }

        private String text(String where, Map<?, ?> map, String name, boolean needed, int most) {
            Object value = map.get(name);
            String text = value == null ? "" : String.valueOf(value).strip();
            if (needed && text.isEmpty()) {
                mistakes.add(where + ": „" + name + "“ fehlt.");
            }
            if (text.length() > most) {
                mistakes.add(where + ": „" + name + "“ hat höchstens " + most + " Zeichen.");
            }
            return text;
        }

        /// A name that is misspelt would else be left out in silence.
        private void known(String where, Map<?, ?> map, String... names) {
            for (Object key : map.keySet()) {
                if (!List.of(names).contains(key)) {
                    mistakes.add(where + ": „" + key + "“ kennt das Programm nicht. Möglich sind "
                            + String.join(", ", names) + ".");
                }
            }
        }
    }
}
