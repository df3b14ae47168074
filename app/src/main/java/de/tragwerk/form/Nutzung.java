package de.tragwerk.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one version of a form went in one closed period, as a portal tells it to everybody: counts without people.
///
/// @param von first day of the period
/// @param bis its last day; told only when it is over
/// @param zellen counts; what is not among them is zero
public record Nutzung(LocalDate von, LocalDate bis, String formular, int version, String titel, List<Zelle> zellen) {

    /// Address of the figures below the side of a portal.
    public static final String ZAHLEN = "/nutzungszahlen";

    public Nutzung {
        zellen = List.copyOf(zellen);
    }

    /// How it ended, or that it began.
    public enum Ausgang {
        BEGONNEN("begonnen"),
        GESENDET("gesendet"),
        ABGEBROCHEN("abgebrochen");

        private final String wort;

        Ausgang(String wort) {
            this.wort = wort;
        }

        public String wort() {
            return wort;
        }
    }

    /// What the count is split by; ALLE is the sum.
    public enum Merkmal {
        ALLE("alle"),
        GERAET("Gerät"),
        SEITE("zuletzt gespeicherte Seite"),
        DAUER("Zeit vom Anfang bis zur letzten Änderung");

        private final String wort;

        Merkmal(String wort) {
            this.wort = wort;
        }

        public String wort() {
            return wort;
        }
    }

    /// @param titel of the value, for people
    /// @param platz position among the values of its kind
    /// @param anzahl null where it is covered: it would say too much about few people
    public record Zelle(
            Ausgang ausgang,
            Merkmal merkmal,
            String wert,
            String titel,
            int platz,
            @Nullable Long anzahl) {}
}
