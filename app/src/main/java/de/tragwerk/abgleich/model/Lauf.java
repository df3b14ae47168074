package de.tragwerk.abgleich.model;

import de.tragwerk.lauf.Gang;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run: everybody who got something in a time is asked about.
///
/// @param referenz by which answers name the run
/// @param zaehler what has been counted
/// @param profil name and version of the layout of the file
/// @param letztePerson who brought the answer that says it is the last, `null` before
public record Lauf(
        UUID id,
        Verfahren verfahren,
        YearMonth von,
        YearMonth bis,
        String referenz,
        Zustand zustand,
        boolean angehalten,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        @Nullable UUID zeiger,
        Zaehler zaehler,
        @Nullable String profil,
        byte @Nullable [] sha256,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm,
        @Nullable Instant uebergebenAm,
        @Nullable Instant beantwortetAm,
        @Nullable UUID letztePerson)
        implements Gang {

    public enum Zustand {
        SAMMELT("sammelt"),
        PRUEFUNG("wartet auf Freigabe"),
        FREIGEGEBEN("freigegeben"),
        UEBERGEBEN("wartet auf Antwort"),
        BEANTWORTET("beantwortet"),
        VERWORFEN("verworfen"),
        VERFALLEN("ohne Antwort gelöscht");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param gelesen files looked at, of `gesamt`
    /// @param anzahl persons asked about
    /// @param ausgelassen persons without a name or day of birth, who cannot be asked about
    /// @param gekuerzt texts longer than their field
    /// @param antworten records that came, of which `ohneAbweichung` differ in nothing
    public record Zaehler(
            int gelesen,
            int gesamt,
            int anzahl,
            int ausgelassen,
            int gekuerzt,
            int antworten,
            int ohneAbweichung,
            int treffer) {}

    /// The last answer is read; another person than who brought it closes the run.
    public boolean wartetAufAbschluss() {
        return zustand == Zustand.UEBERGEBEN && letztePerson != null;
    }

    @Override
    public boolean wartetAufFreigabe() {
        return zustand == Zustand.PRUEFUNG;
    }

    @Override
    public int umfang() {
        return zaehler.anzahl();
    }

    public String zeit() {
        return verfahren.zeit(von);
    }

    /// Name of the file that goes out; says nothing about anybody.
    public String dateiname() {
        return verfahren.ordner() + "-" + von + "-" + referenz + ".txt";
    }
}
