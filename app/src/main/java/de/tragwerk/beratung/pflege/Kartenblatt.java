package de.tragwerk.beratung.pflege;

import de.tragwerk.landkarte.Landkarte;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a version of the map says of itself. The outline is kept beside it, under its hash.
///
/// @param stand day of the data, `2026-11-01`
/// @param sha256 of the outline as GeoJSON, hex
public record Kartenblatt(
        String name, String quelle, String stand, int objekte, int punkte, int postleitzahlen, String sha256) {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    /// There is one map; versions of entries and of the map are told apart by their kind.
    public static final String KENNUNG = "landkarte";

    public static Kartenblatt von(Landkarte karte, String sha256) {
        return new Kartenblatt(
                karte.name(),
                karte.quelle(),
                karte.stand().toString(),
                karte.stuecke().size(),
                karte.punkte(),
                karte.postleitzahlen().size(),
                sha256);
    }

    /// Values by the name of the field, as people read them.
    public Map<String, String> felder() {
        Map<String, String> felder = new LinkedHashMap<>();
        felder.put("Name", name);
        felder.put("Quelle und Lizenz", quelle);
        felder.put("Stand der Daten", TAG.format(LocalDate.parse(stand)));
        felder.put("Objekte", String.valueOf(objekte));
        felder.put("Punkte", String.valueOf(punkte));
        felder.put("Postleitzahlen", String.valueOf(postleitzahlen));
        felder.put("Fingerabdruck (SHA-256)", sha256);
        return felder;
    }
}
