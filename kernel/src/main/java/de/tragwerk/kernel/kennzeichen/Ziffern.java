package de.tragwerk.kernel.kennzeichen;

import java.util.Locale;

/// Typed text and check digits.
final class Ziffern {

    private Ziffern() {}

    /// Without spaces, in capitals.
    static String knapp(String getippt) {
        return getippt.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
    }

    /// Only digits of ASCII; other scripts' digits are no digits here.
    static boolean nur(String text, int laenge) {
        return text.length() == laenge && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Sum of the digits' products with the weights, each product by its own digit sum.
    static int quersumme(String ziffern, int... gewichte) {
        int summe = 0;
        for (int i = 0; i < ziffern.length(); i++) {
            int produkt = (ziffern.charAt(i) - '0') * gewichte[i % gewichte.length];
            summe += produkt / 10 + produkt % 10;
        }
        return summe;
    }

    /// A letter as its two-digit place in the alphabet, A = 01.
    static String buchstabe(char c) {
        int platz = c - 'A' + 1;
        return (platz < 10 ? "0" : "") + platz;
    }

    /// Remainder by 97 of digits and letters, A = 10 (ISO 7064 and ISO 13616).
    static int rest97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int wert = Character.digit(text.charAt(i), 36);
            rest = (rest * (wert > 9 ? 100 : 10) + wert) % 97;
        }
        return rest;
    }
}
