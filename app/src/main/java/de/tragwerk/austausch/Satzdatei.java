package de.tragwerk.austausch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes and reads files by their profile. The same records give the same bytes.
public final class Satzdatei {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONAT =
            DateTimeFormatter.ofPattern("uuuuMM").withResolverStyle(ResolverStyle.STRICT);
    private static final int FEHLER_HOECHSTENS = 10;

    /// @param gekuerzt texts that were longer than their field
    public record Geschrieben(byte[] bytes, int gekuerzt) {}

    /// @param fehler what is wrong with a line, never its content; at most ten
    public record Gelesen(List<Satz> saetze, List<String> fehler) {}

    private static final class Falsch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Falsch(String satz) {
            super(satz);
        }
    }

    private Satzdatei() {}

    public static Geschrieben schreibe(Profil profil, List<Satz> saetze) {
        CharsetEncoder zeichen = profil.zeichensatz()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteArrayOutputStream out = new ByteArrayOutputStream(saetze.size() * 200 + 200);
        int gekuerzt = 0;
        for (Satz satz : saetze) {
            Profil.Satzart art = profil.satzart(satz.art());
            StringBuilder zeile = new StringBuilder(art.kennung());
            for (Profil.Feld feld : art.felder()) {
                String wert = aussen(feld, satz.wert(feld.name()), zeichen);
                if (wert.length() > feld.laenge()) {
                    if (feld.art() != Profil.Art.TEXT) {
                        throw new IllegalArgumentException("Der Wert ist länger als sein Feld: " + feld.name());
                    }
                    wert = wert.substring(0, feld.laenge());
                    gekuerzt++;
                }
                if (profil.form() == Profil.Form.CSV) {
                    zeile.append(';').append(zelle(wert));
                } else {
                    zeile.append(gefuellt(feld, wert));
                }
            }
            byte[] bytes = bytes(zeichen, zeile.append("\r\n").toString());
            out.write(bytes, 0, bytes.length);
        }
        return new Geschrieben(out.toByteArray(), gekuerzt);
    }

    private static byte[] bytes(CharsetEncoder zeichen, String text) {
        try {
            ByteBuffer puffer = zeichen.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[puffer.remaining()];
            puffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String aussen(Profil.Feld feld, String wert, CharsetEncoder zeichen) {
        if (wert.isEmpty()) {
            if (feld.pflicht()) {
                throw new IllegalArgumentException("Ein Pflichtfeld ist leer: " + feld.name());
            }
            return "";
        }
        return switch (feld.art()) {
            case TEXT -> schreibbar(wert, zeichen);
            case ZAHL, CENT -> Long.toString(positiv(feld, wert));
            case TAG -> LocalDate.parse(wert).format(TAG);
            case MONAT -> YearMonth.parse(wert).format(MONAT);
        };
    }

    private static long positiv(Profil.Feld feld, String wert) {
        long zahl = Long.parseLong(wert);
        if (zahl < 0) {
            throw new IllegalArgumentException("Weniger als null: " + feld.name());
        }
        return zahl;
    }

    /// Letters the charset does not know lose their marks; control characters become blanks.
    private static String schreibbar(String wert, CharsetEncoder zeichen) {
        String glatt = Normalizer.normalize(wert, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
        if (zeichen.canEncode(glatt)) {
            return glatt;
        }
        StringBuilder out = new StringBuilder(glatt.length());
        glatt.codePoints().forEach(c -> {
            String eins = Character.toString(c);
            out.append(
                    zeichen.canEncode(eins)
                            ? eins
                            : Normalizer.normalize(eins, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        });
        return out.toString();
    }

    private static String gefuellt(Profil.Feld feld, String wert) {
        int fehlt = feld.laenge() - wert.length();
        boolean zahl = !wert.isEmpty() && feld.art() != Profil.Art.TEXT;
        return zahl ? "0".repeat(fehlt) + wert : wert + " ".repeat(fehlt);
    }

    private static String zelle(String wert) {
        return wert.indexOf(';') >= 0 || wert.indexOf('"') >= 0 ? "\"" + wert.replace("\"", "\"\"") + "\"" : wert;
    }

    /// Reads every line; where one is wrong, the list of faults is not empty and nothing of the file may be used.
    public static Gelesen lies(Profil profil, byte[] bytes) {
        List<Satz> saetze = new ArrayList<>();
        List<String> fehler = new ArrayList<>();
        Optional<String> text = entschluesselt(profil.zeichensatz(), bytes);
        if (text.isEmpty()) {
            return new Gelesen(
                    List.of(),
                    List.of("Die Datei ist nicht in " + profil.zeichensatz().name() + " geschrieben."));
        }
        List<String> zeilen = text.get().lines().toList();
        for (int i = 0; i < zeilen.size() && fehler.size() < FEHLER_HOECHSTENS; i++) {
            try {
                saetze.add(satz(profil, zeilen.get(i)));
            } catch (Falsch e) {
                fehler.add("Zeile " + (i + 1) + ": " + e.getMessage());
            }
        }
        return new Gelesen(List.copyOf(saetze), List.copyOf(fehler));
    }

    private static Optional<String> entschluesselt(Charset zeichensatz, byte[] bytes) {
        try {
            return Optional.of(zeichensatz
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Satz satz(Profil profil, String zeile) {
        Profil.Satzart art = profil.saetze().stream()
                .filter(s -> zeile.startsWith(s.kennung()))
                .findFirst()
                .orElseThrow(() -> new Falsch("Diese Satzart gibt es in diesem Profil nicht."));
        List<String> zellen = profil.form() == Profil.Form.CSV ? getrennt(zeile) : geschnitten(art, zeile);
        if (zellen.size() != art.felder().size()) {
            throw new Falsch("Der Satz hat " + zellen.size() + " Felder statt "
                    + art.felder().size() + ".");
        }
        Map<String, String> werte = new HashMap<>();
        for (int i = 0; i < zellen.size(); i++) {
            Profil.Feld feld = art.felder().get(i);
            werte.put(feld.name(), innen(feld, zellen.get(i).strip()));
        }
        return new Satz(art.name(), werte);
    }

    private static List<String> geschnitten(Profil.Satzart art, String zeile) {
        if (zeile.length() != art.laenge()) {
            throw new Falsch("Der Satz ist " + zeile.length() + " Zeichen lang statt " + art.laenge() + ".");
        }
        List<String> zellen = new ArrayList<>();
        int ab = art.kennung().length();
        for (Profil.Feld feld : art.felder()) {
            zellen.add(zeile.substring(ab, ab + feld.laenge()));
            ab += feld.laenge();
        }
        return zellen;
    }

    private static List<String> getrennt(String zeile) {
        List<String> zellen = new ArrayList<>();
        StringBuilder zelle = new StringBuilder();
        boolean in = false;
        for (int i = 0; i < zeile.length(); i++) {
            char c = zeile.charAt(i);
            if (c == '"' && in && i + 1 < zeile.length() && zeile.charAt(i + 1) == '"') {
                zelle.append('"');
                i++;
            } else if (c == '"') {
                in = !in;
            } else if (c == ';' && !in) {
                zellen.add(zelle.toString());
                zelle.setLength(0);
            } else {
                zelle.append(c);
            }
        }
        zellen.add(zelle.toString());
        return zellen.subList(1, zellen.size());
    }

    private static String innen(Profil.Feld feld, String wert) {
        if (wert.isEmpty()) {
            if (feld.pflicht()) {
                throw new Falsch("Das Feld „" + feld.name() + "“ ist leer.");
            }
            return "";
        }
        if (wert.length() > feld.laenge()) {
            throw new Falsch("Das Feld „" + feld.name() + "“ ist zu lang.");
        }
        try {
            return switch (feld.art()) {
                case TEXT -> wert;
                case ZAHL, CENT -> ziffern(feld, wert);
                case TAG -> LocalDate.parse(wert, TAG).toString();
                case MONAT -> YearMonth.parse(wert, MONAT).toString();
            };
        } catch (DateTimeException e) {
            throw new Falsch(
                    "Das Feld „" + feld.name() + "“ ist kein " + feld.art().titel() + ".");
        }
    }

    private static String ziffern(Profil.Feld feld, String wert) {
        if (!wert.matches("[0-9]{1,15}")) {
            throw new Falsch("Das Feld „" + feld.name() + "“ ist keine Zahl.");
        }
        return Long.toString(Long.parseLong(wert));
    }
}
