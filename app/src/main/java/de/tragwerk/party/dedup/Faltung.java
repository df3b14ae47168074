package de.tragwerk.party.dedup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.language.ColognePhonetic;

/// Forms in which names are compared: folded, by sound, split into parts.
final class Faltung {

    private static final Set<String> NEBEN = Set.of(
            "von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "del", "di", "da", "dos", "el", "al", "bin",
            "ibn", "ben", "abu", "und", "dr", "prof", "frau", "herr", "geb");
    private static final ColognePhonetic KOELN = new ColognePhonetic();

    private Faltung() {}

    /// Small letters of the Latin alphabet and single spaces; umlauts spelled out, accents dropped. Other scripts
    /// stay as they are.
    static String falte(String text) {
        boolean einfach = true;
        for (int i = 0; i < text.length() && einfach; i++) {
            char c = text.charAt(i);
            einfach = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ';
        }
        String klein = text.strip().toLowerCase(Locale.ROOT);
        if (einfach) {
            return klein;
        }
        StringBuilder aus = new StringBuilder(klein.length() + 4);
        String nfc = Normalizer.normalize(klein, Normalizer.Form.NFC);
        for (int i = 0; i < nfc.length(); i++) {
            einer(nfc.charAt(i), aus);
        }
        return aus.toString().strip();
    }

    private static void einer(char c, StringBuilder aus) {
        switch (c) {
            case 'ä', 'æ' -> aus.append("ae");
            case 'ö', 'ø', 'œ' -> aus.append("oe");
            case 'ü' -> aus.append("ue");
            case 'ß' -> aus.append("ss");
            case 'ı' -> aus.append('i');
            case 'ł' -> aus.append('l');
            case 'đ', 'ð' -> aus.append('d');
            case 'þ' -> aus.append("th");
            default -> {
                if (c >= 'a' && c <= 'z') {
                    aus.append(c);
                } else if (Character.isLetter(c)) {
                    String zerlegt = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                    aus.append(zerlegt.charAt(0));
                } else if (c != '\''
                        && c != '’'
                        && c != '.'
                        && !Character.isDigit(c)
                        && Character.getType(c) != Character.NON_SPACING_MARK) {
                    leer(aus);
                } else if (c == '.') {
                    leer(aus);
                }
            }
        }
    }

    private static void leer(StringBuilder aus) {
        if (!aus.isEmpty() && aus.charAt(aus.length() - 1) != ' ') {
            aus.append(' ');
        }
    }

    /// Parts of a folded name without particles and titles; a name of nothing else keeps them.
    static String[] teile(String gefaltet) {
        if (gefaltet.isEmpty()) {
            return new String[0];
        }
        if (gefaltet.indexOf(' ') < 0) {
            return new String[] {gefaltet};
        }
        String[] alle = gefaltet.split(" +");
        String[] ohne =
                java.util.Arrays.stream(alle).filter(t -> !NEBEN.contains(t)).toArray(String[]::new);
        return ohne.length == 0 ? alle : ohne;
    }

    /// Kölner Phonetik of one part; what it does not know sounds like itself.
    static String laut(String teil) {
        String code = KOELN.colognePhonetic(teil);
        return code.isEmpty() ? "_" + teil : code;
    }

    /// A finer sound than Kölner's: spellings a German ear cannot tell apart become one.
    static String klang(String teil) {
        String k = teil.replace("sch", "s")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("dt", "t")
                .replace("ck", "k")
                .replace("tz", "z")
                .replace("ai", "ei")
                .replace("ay", "ei")
                .replace("ey", "ei")
                .replace("ae", "e")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("ie", "i")
                .replace('y', 'i')
                .replace('c', 'k')
                .replace('v', 'f')
                .replace('w', 'f');
        StringBuilder aus = new StringBuilder(k.length());
        for (int i = 0; i < k.length(); i++) {
            char c = k.charAt(i);
            boolean doppelt = !aus.isEmpty() && aus.charAt(aus.length() - 1) == c;
            boolean stumm = c == 'h' && i > 0;
            if (!doppelt && !stumm) {
                aus.append(c);
            }
        }
        return aus.toString();
    }

    /// Umlauts as their plain vowel: Müller, Mueller and Muller become one.
    static String grund(String gefaltet) {
        return gefaltet.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /// A street: its kind shortened, so that Straße, Strasse and Str. are one.
    static String strasse(String text) {
        String gefaltet = falte(text);
        if (gefaltet.isEmpty()) {
            return "";
        }
        return gefaltet.replace("strasse", "str").replace(" ", "");
    }
}
