package de.tragwerk.cli.law.fall;

import de.tragwerk.kernel.Money;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts of one person that a single statute asks for.
///
/// @param bildung requests for the education package, with their times
public record Eigenes(
        @Nullable Vorschuss vorschuss,
        List<Bildung> bildung,
        @Nullable Entschaedigung entschaedigung,
        @Nullable Blindengeld blindengeld) {
    public Eigenes {
        bildung = List.copyOf(bildung);
    }

    /// Facts of § 1 Abs. 1a and § 2 UhVorschG.
    public record Vorschuss(boolean sgb2Frei, Money elternBrutto, int tage) {}

    /// The law that grants the education package.
    public enum Recht {
        SGB2,
        SGB12_KAPITEL3,
        SGB12_KAPITEL4,
        ASYLBLG,
        BKGG
    }

    public enum Einrichtung {
        KEINE,
        KITA,
        SCHULE
    }

    /// § 28 SGB II, § 34 SGB XII: amounts of each month of this time.
    ///
    /// @param recht `null` = the system that applies to the person
    /// @param einkommen what is left of the person's income after the livelihood
    public record Bildung(
            Fall.Zeit zeit,
            @Nullable Recht recht,
            Einrichtung einrichtung,
            boolean ausbildungsverguetung,
            @Nullable Month erstesHalbjahr,
            @Nullable Month zweitesHalbjahr,
            Money ausfluege,
            Money befoerderung,
            Money lernfoerderung,
            int mittagessen,
            Money mittagessenKosten,
            boolean teilhabe,
            Money einkommen) {}

    public enum Geschaedigt {
        GESCHAEDIGT,
        WITWE,
        HALBWAISE,
        VOLLWAISE
    }

    /// SGB XIV.
    ///
    /// @param grenze facts of the income limit of § 107, `null` when it is not asked for
    public record Entschaedigung(
            Geschaedigt art,
            int gds,
            boolean schwersteFolgen,
            int kinder,
            @Nullable Grenze grenze) {}

    public record Grenze(Money wohnen, int angehoerige) {}

    public enum Sehbehinderung {
        BLIND,
        TAUBBLIND,
        SEHBEHINDERT
    }

    /// @param land two letters
    /// @param pflege part of a care benefit that the Land deducts
    /// @param gleichartig benefits for the same purpose
    public record Blindengeld(String land, Sehbehinderung art, boolean einrichtung, Money pflege, Money gleichartig) {}
}
