package de.tragwerk.organisation.web;

import java.text.Normalizer;

/// What was typed into the forms of the administration.
final class Eingabe {

    private Eingabe() {}

    static String text(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    static boolean name(String typed) {
        return zwischen(typed, 2, 120);
    }

    static boolean zwischen(String typed, int von, int bis) {
        int length = text(typed).length();
        return length >= von && length <= bis && text(typed).chars().noneMatch(Character::isISOControl);
    }
}
