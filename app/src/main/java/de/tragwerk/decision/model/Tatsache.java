package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One fact with its time and its source.
///
/// @param person whose, `null` for the household
/// @param nummer tells several of one kind apart, from 1
/// @param bis last month, `null` while it goes on
/// @param wert in the form its kind prescribes
/// @param quelleId application or document it was read from
/// @param quelleOrt field of the form or page of the document
/// @param grund why an officer entered or corrected it
public record Tatsache(
        UUID id,
        @Nullable UUID person,
        TatsacheArt art,
        int nummer,
        YearMonth von,
        @Nullable YearMonth bis,
        String wert,
        Quelle quelle,
        @Nullable UUID quelleId,
        String quelleOrt,
        @Nullable String grund,
        @Nullable UUID vonKonto,
        Instant am) {

    /// Where a fact comes from.
    public enum Quelle {
        ANTRAG("Antrag"),
        NACHWEIS("Nachweis"),
        SACHBEARBEITUNG("Sachbearbeitung"),
        /// A released version of the local limits ([Richtwertfassung]), taken over by an officer.
        RICHTWERT("örtlicher Richtwert");

        private final String titel;

        Quelle(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public boolean gilt(YearMonth monat) {
        return !monat.isBefore(von) && (bis == null || !monat.isAfter(bis));
    }

    /// Cents of an amount or an item.
    public long cent() {
        return Long.parseLong(wert.substring(wert.indexOf(':') + 1));
    }

    /// Code of an item or a choice.
    public String code() {
        int trenner = wert.indexOf(':');
        return trenner < 0 ? wert : wert.substring(0, trenner);
    }

    /// The value as people read it.
    public String lesbar() {
        return switch (art.form()) {
            case BETRAG -> Formate.euro(cent());
            case POSTEN -> art.auswahl().getOrDefault(code(), code()) + " " + Formate.euro(cent());
            case JA_NEIN -> Boolean.parseBoolean(wert) ? "ja" : "nein";
            case TAG -> Formate.tag(LocalDate.parse(wert));
            case MONAT -> Formate.monat(YearMonth.parse(wert));
            case AUSWAHL -> art.auswahl().getOrDefault(wert, wert);
            case IBAN -> Formate.ibanKurz(wert);
            case ZAHL, TEXT -> wert;
        };
    }

    /// The value as an officer types it, without the code of an item; [Wert#lies] reads it back.
    public String geschrieben() {
        return Wert.geschrieben(art, wert);
    }

    /// "Miete ohne Nebenkosten 380,00 € seit März 2026"
    public String satz() {
        return art.titel() + " " + lesbar()
                + (bis == null
                        ? " seit " + Formate.monat(von)
                        : ", " + Formate.monat(von) + " bis " + Formate.monat(bis));
    }
}
