package de.tragwerk.organisation.web;

import java.text.Normalizer;
import java.util.Locale;

/// What was typed into the forms of the administration.
final class Eingabe {

    private Eingabe() {}

    static String text(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    static boolean name(String typed) {
        return zwischen(typed, 2, 120);
    }

    /// Whether two names are written the same, whatever their capitals and spaces.
    static boolean gleich(String name, String anderer) {
        return einfach(name).equals(einfach(anderer));
    }

    private static String einfach(String name) {
        return text(name).toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
    }

    static boolean zwischen(String typed, int von, int bis) {
        int length = text(typed).length();
        return length >= von && length <= bis && text(typed).chars().noneMatch(Character::isISOControl);
    }
}
