package de.tragwerk.austausch;

import java.nio.charset.Charset;
import java.util.List;

/// The layout of a file: kinds of records, each a sequence of fields.
///
/// @param name stable, also the name of its file
/// @param version counts changes; stands in the protocol of each file
/// @param herkunft where the layout comes from, in a sentence
public record Profil(
        String name, int version, String titel, String herkunft, Form form, Charset zeichensatz, List<Satzart> saetze) {

    /// How fields are told apart.
    public enum Form {
        /// By their place: texts are filled with blanks on the right, numbers with zeros on the left.
        FEST,
        /// By semicolons; every line ends with the line break, texts that hold a separator stand in quotes.
        CSV
    }

    /// What a value looks like, outside and inside of the program.
    public enum Art {
        TEXT("Text"),
        /// Whole number, not negative.
        ZAHL("Zahl"),
        /// Cents, not negative.
        CENT("Betrag in Cent"),
        /// `JJJJMMTT` outside, ISO inside.
        TAG("Tag, JJJJMMTT"),
        /// `JJJJMM` outside, ISO inside.
        MONAT("Monat, JJJJMM");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param laenge characters at most; with [Form#FEST] exactly
    /// @param pflicht whether it may be empty
    public record Feld(String name, Art art, int laenge, boolean pflicht, String bedeutung) {}

    /// @param kennung first two characters of each record
    public record Satzart(String name, String kennung, List<Feld> felder) {
        public Satzart {
            felder = List.copyOf(felder);
        }

        int laenge() {
            return kennung.length() + felder.stream().mapToInt(Feld::laenge).sum();
        }
    }

    public Profil {
        saetze = List.copyOf(saetze);
    }

    Satzart satzart(String art) {
        return saetze.stream()
                .filter(s -> s.name().equals(art))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Das Profil " + name + " kennt keinen Satz " + art));
    }
}
