package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day on which something about a running case changes by itself.
///
/// @param person whose birthday it is, `null` for the case
public record Zeitereignis(
        UUID akte,
        String aktenzeichen,
        Art art,
        LocalDate tag,
        @Nullable UUID person) {

    /// The closed list.
    public enum Art {
        BEWILLIGUNG_ENDE("Bewilligung endet", "Weiterbewilligung prüfen (im SGB XII: § 44)"),
        KARENZ_ENDE("Karenzzeit endet", "Angemessenheit der Unterkunft prüfen (§ 35 SGB XII)"),
        WARTEZEIT_ENDE("36 Monate im Bundesgebiet", "Leistungen wie nach SGB XII entscheiden (§ 2 AsylbLG)"),
        BEFRISTUNG_ENDE(
                "Erwerbsminderung auf Zeit oder Werkstatt endet",
                "Prüfen, wer danach zuständig ist (§§ 21, 41 SGB XII)"),
        ALTERSGRENZE("Altersgrenze erreicht", "Wechsel ins Vierte Kapitel prüfen (§ 41 SGB XII)"),
        STUFE("Geburtstag mit neuer Regelbedarfsstufe", "Bedarf neu berechnen (§ 28 SGB XII)"),
        ANHOERUNG_FRIST("Frist der Anhörung endet", "Entscheiden (§ 24 SGB X)"),
        VORLAEUFIG_FRIST(
                "Vorläufige Beträge werden endgültig", "Vorher abschließend entscheiden (§ 44a Abs. 5, 6 SGB XII)"),
        AUSKUNFT_FRIST("Frist einer Auskunft endet", "Antwort festhalten, erinnern oder anordnen (§ 117 SGB XII)"),
        WIDERSPRUCH_FRIST("Drei Monate seit dem Widerspruch", "Entscheiden (§ 88 Abs. 2 SGG)"),
        KLAGE_FRIST("Klagefrist endet", "Nachsehen, ob eine Klage kam (§ 87 SGG, § 74 VwGO)");

        private final String titel;
        private final String tun;

        Art(String titel, String tun) {
            this.titel = titel;
            this.tun = tun;
        }

        public String titel() {
            return titel;
        }

        public String tun() {
            return tun;
        }
    }
}
