package de.tragwerk.landkarte;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the centres of postcodes from CSV: postcode, latitude, longitude, with or without a heading; separated
/// by semicolon, tabulator or comma.
public final class Postleitzahlen {

    /// Most bytes of a file.
    public static final int BYTES = 500_000;

    private static final int ZEILE = 200;

    private Postleitzahlen() {}

    /// @throws Kartenfehler with the line that is to be mended
    public static Map<String, Lage> lies(byte[] datei) {
        if (datei.length > BYTES) {
            throw new Kartenfehler("Die Tabelle der Postleitzahlen ist größer als 500 kB.");
        }
        Map<String, Lage> alle = new TreeMap<>();
        String text = new String(datei, StandardCharsets.UTF_8);
        int nummer = 0;
        for (String zeile : text.lines().toList()) {
            nummer++;
            String knapp = (zeile.startsWith("\uFEFF") ? zeile.substring(1) : zeile).strip();
            if (knapp.isEmpty() || nummer == 1 && !knapp.matches("\"?\\d.*")) {
                continue;
            }
            try {
                lies(knapp, alle);
            } catch (Kartenfehler f) {
                throw f.bei("Postleitzahlen, Zeile " + nummer);
            }
        }
        return alle;
    }

    private static void lies(String zeile, Map<String, Lage> alle) {
        String trenner = zeile.contains(";") ? ";" : zeile.contains("\t") ? "\t" : ",";
        List<String> felder = Arrays.stream(zeile.split(trenner, -1))
                .map(f -> f.replace("\"", "").strip())
                .toList();
        if (zeile.length() > ZEILE || felder.size() < 3) {
            throw new Kartenfehler(
                    "Eine Zeile hat Postleitzahl, Breite und Länge, zum Beispiel 12345;52.51627;13.37770.");
        }
        merke(alle, felder.get(0), Lage.von(zahl(felder.get(1)), zahl(felder.get(2))));
    }

    private static double zahl(String text) {
        if (!text.matches("\\d{1,9}([.,]\\d{1,20})?")) {
            throw new Kartenfehler("Breite und Länge sind Dezimalzahlen, zum Beispiel 52.51627 und 13.37770.");
        }
        return Double.parseDouble(text.replace(',', '.'));
    }

    static void merke(Map<String, Lage> alle, String plz, Lage lage) {
        if (!plz.matches("\\d{5}")) {
            throw new Kartenfehler("Eine Postleitzahl hat 5 Ziffern, zum Beispiel 12345.");
        }
        Lage schon = alle.putIfAbsent(plz, lage);
        if (schon != null && !schon.equals(lage)) {
            throw new Kartenfehler("Die Postleitzahl " + plz + " steht zweimal da, an zwei Orten.");
        }
        if (alle.size() > GeoJson.POSTLEITZAHLEN) {
            throw new Kartenfehler("Es sind mehr als 10.000 Postleitzahlen.");
        }
    }
}
