package de.tragwerk.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an order that no bank books. There is one for an order, and it stays.
///
/// @param grund code, empty when nothing went wrong
/// @param von account of the person at the desk, `null` for files and deadlines
public record Einloesung(
        UUID zahlung,
        Ergebnis ergebnis,
        String grund,
        LocalDate tag,
        @Nullable UUID von,
        Instant am) {

    public enum Ergebnis {
        GEZAHLT("ausgezahlt"),
        ZURUECK("kam zurück"),
        VERFALLEN("verfallen");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        public static @Nullable Ergebnis of(@Nullable String name) {
            return name == null ? null : valueOf(name);
        }
    }

    /// Somebody took the order back before it was paid out.
    public static final String ZURUECKGEZOGEN = "ZURUECKGEZOGEN";

    private static final Map<String, String> WORTE = Map.of(
            ZURUECKGEZOGEN,
            "zurückgezogen",
            "FRIST",
            "nicht abgeholt",
            "UNZUSTELLBAR",
            "unzustellbar",
            "ABGELEHNT",
            "Annahme abgelehnt",
            "KARTE_GESPERRT",
            "Karte gesperrt",
            "KARTE_UNBEKANNT",
            "Karte unbekannt",
            "VERSTORBEN",
            "Empfänger verstorben");

    /// The reason of a code in words.
    public static String satz(String grund) {
        return grund.isEmpty() ? "ohne Grund" : WORTE.getOrDefault(grund, "Grund " + grund);
    }
}
