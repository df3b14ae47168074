package de.tragwerk.decision.model;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of what the authority holds adequate for a home (§ 35 SGB XII): a gross cold rent, and heating where it
/// set one, by the number of people. Proposed by one person, released by another, never changed after that.
///
/// @param nummer counts the versions of the Mandant, from 1
/// @param entschiedenVon who released, refused or withdrew it, `null` while it waits
/// @param grund why it was refused or withdrawn, empty without
public record Richtwertfassung(
        UUID id,
        int nummer,
        Inhalt inhalt,
        Zustand zustand,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        @Nullable UUID entschiedenVon,
        @Nullable Instant entschiedenAm,
        String grund) {

    /// Most rows of the table; a household beyond them is reckoned with what each further person adds.
    public static final int MENSCHEN = 8;

    public enum Zustand {
        VORGESCHLAGEN("wartet auf Freigabe"),
        FREIGEGEBEN("freigegeben"),
        ABGELEHNT("abgelehnt"),
        ZURUECKGEZOGEN("zurückgezogen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What somebody types.
    ///
    /// @param raum name of the Vergleichsraum, empty for everywhere no Vergleichsraum names
    /// @param plz its postcodes, none without a Vergleichsraum
    /// @param bis last month, `null` until a later version takes its place
    /// @param unterkunft cents in a month for 1, 2, 3 … people
    /// @param heizung the same, empty where none is set
    /// @param weitereUnterkunft cents for each person more, `null` where nothing is said of larger households
    /// @param beschluss who decided it
    /// @param fundstelle paragraph or page, empty without
    public record Inhalt(
            String raum,
            List<String> plz,
            YearMonth ab,
            @Nullable YearMonth bis,
            List<Long> unterkunft,
            List<Long> heizung,
            @Nullable Long weitereUnterkunft,
            @Nullable Long weitereHeizung,
            String richtlinie,
            String beschluss,
            LocalDate beschlussAm,
            String fundstelle,
            String bemerkung) {
        public Inhalt {
            plz = List.copyOf(plz);
            unterkunft = List.copyOf(unterkunft);
            heizung = List.copyOf(heizung);
        }

        public String wo() {
            return raum.isEmpty() ? "ohne Vergleichsraum" : "Vergleichsraum " + raum;
        }

        /// "Richtlinie Unterkunft, Nr. 4.1 (Sozialausschuss, 12.02.2026)"
        public String quelle() {
            return richtlinie + (fundstelle.isEmpty() ? "" : ", " + fundstelle) + " (" + beschluss + ", "
                    + Formate.tag(beschlussAm) + ")";
        }

        public boolean ohneEnde() {
            return bis == null;
        }
    }

    /// Gross cold rent in a month; empty where the table says nothing of so many people.
    public Optional<Money> unterkunft(int menschen) {
        return wert(inhalt.unterkunft(), inhalt.weitereUnterkunft(), menschen);
    }

    /// Heating in a month; empty where the table says nothing of it.
    public Optional<Money> heizung(int menschen) {
        return wert(inhalt.heizung(), inhalt.weitereHeizung(), menschen);
    }

    private static Optional<Money> wert(List<Long> zeilen, @Nullable Long weitere, int menschen) {
        if (zeilen.isEmpty() || menschen < 1) {
            return Optional.empty();
        }
        if (menschen <= zeilen.size()) {
            return Optional.of(Money.cents(zeilen.get(menschen - 1)));
        }
        return Optional.ofNullable(weitere)
                .map(w -> Money.cents(zeilen.getLast()).plus(Money.cents(w).times((long) menschen - zeilen.size())));
    }

    /// "Fassung 3, Vergleichsraum Mitte, ab Juli 2026"
    public String titel() {
        return "Fassung " + nummer + ", " + inhalt.wo() + ", ab " + Formate.monat(inhalt.ab());
    }

    public byte[] sha256() {
        return Sha256.of(nummer + "\n" + inhalt);
    }
}
