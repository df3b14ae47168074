package de.tragwerk.statistik.model;

import de.tragwerk.lauf.Gang;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One delivery of a month.
///
/// @param lieferung 1, corrections 2 and on
/// @param traeger who delivers, as the file says it
/// @param land two letters
public record Lauf(
        UUID id,
        Statistik statistik,
        YearMonth monat,
        int lieferung,
        Zustand zustand,
        boolean angehalten,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        @Nullable UUID zeiger,
        Zaehler zaehler,
        String traeger,
        String land,
        @Nullable String profil,
        byte @Nullable [] sha256,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm,
        @Nullable Instant uebergebenAm)
        implements Gang {

    public enum Zustand {
        SAMMELT("sammelt"),
        PRUEFUNG("wartet auf Freigabe"),
        FREIGEGEBEN("freigegeben"),
        UEBERGEBEN("übergeben"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param gelesen files looked at, of `gesamt`
    /// @param fehler findings that stop the release
    /// @param cent sum of the benefits in the file
    public record Zaehler(int gelesen, int gesamt, int saetze, int fehler, int hinweise, long cent) {}

    @Override
    public boolean wartetAufFreigabe() {
        return zustand == Zustand.PRUEFUNG;
    }

    @Override
    public int umfang() {
        return zaehler.saetze();
    }

    public String dateiname() {
        return statistik.name().toLowerCase(java.util.Locale.ROOT) + "-" + monat + "-" + lieferung + ".csv";
    }
}
