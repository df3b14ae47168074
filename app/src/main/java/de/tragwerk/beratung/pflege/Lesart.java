package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.Beratungsstelle.Schliesszeit;
import de.tragwerk.beratung.Beratungsstelle.Zeit;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.Thema;
import de.tragwerk.beratung.Zugang;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An entry as people read it, field by field, and what is different between two.
public final class Lesart {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private static final String LAGE = "Lage auf der Karte";

    private Lesart() {}

    /// A field that two versions say differently.
    public record Unterschied(String feld, String vorher, String nachher) {}

    /// Values by the name of the field, in the order of the form.
    public static Map<String, String> von(Eintrag e) {
        Map<String, String> felder = new LinkedHashMap<>();
        felder.put("Name", e.name());
        felder.put("Träger", e.traeger());
        felder.put(
                "Themen", e.themen().stream().map(t -> Thema.valueOf(t).wort()).collect(Collectors.joining(", ")));
        felder.put("Straße", e.strasse());
        felder.put("Postleitzahl", e.plz());
        felder.put("Ort", e.ort());
        felder.put(LAGE, e.lage());
        felder.put("Telefon", e.telefon());
        felder.put("E-Mail", e.email());
        felder.put("Sprachen", e.sprachen().stream().map(Lesart::sprache).collect(Collectors.joining(", ")));
        felder.put(
                "Zugang", e.zugang().stream().map(z -> Zugang.valueOf(z).wort()).collect(Collectors.joining(", ")));
        List<Zeit> zeiten = e.zeiten().stream().map(Eintrag::zeit).toList();
        for (DayOfWeek tag : DayOfWeek.values()) {
            felder.put(
                    "Geöffnet am " + tag.getDisplayName(TextStyle.FULL, Locale.GERMAN),
                    zeiten.stream()
                            .filter(z -> z.tag() == tag)
                            .map(z -> z.von() + " bis " + z.bis())
                            .collect(Collectors.joining(", ")));
        }
        felder.put(
                "Schließtage",
                e.schliesstage().stream()
                        .map(Eintrag::schliesszeit)
                        .map(Lesart::spanne)
                        .collect(Collectors.joining(", ")));
        felder.put("Ohne Termin", e.ohneTermin() ? "ja" : "nein");
        felder.put("Kurzer Satz", e.satz());
        felder.put("Satz in einfacher Sprache", e.satzEinfach());
        felder.put("Satz auf Englisch", e.satzEn());
        felder.put("Im Finder zeigen", e.sichtbar() ? "ja" : "nein");
        return felder;
    }

    /// @param vorher values by field, none where nothing is published yet: then everything that is said is new
    public static List<Unterschied> zwischen(Map<String, String> vorher, Map<String, String> nachher) {
        return nachher.entrySet().stream()
                .map(neu -> new Unterschied(neu.getKey(), vorher.getOrDefault(neu.getKey(), ""), neu.getValue()))
                .filter(u -> !u.vorher().equals(u.nachher()))
                .toList();
    }

    /// Whether the address changes and the place on the map does not: somebody should look where the pin stands.
    public static boolean zogUm(List<Unterschied> unterschiede) {
        List<String> felder = unterschiede.stream().map(Unterschied::feld).toList();
        return (felder.contains("Straße") || felder.contains("Postleitzahl")) && !felder.contains(LAGE);
    }

    public static String sprache(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.GERMAN);
    }

    static String spanne(Schliesszeit s) {
        return s.von().equals(s.bis()) ? TAG.format(s.von()) : TAG.format(s.von()) + " bis " + TAG.format(s.bis());
    }
}
