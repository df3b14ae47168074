package de.tragwerk.abgleich.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What is asked, by which law, about which time.
public enum Verfahren {
    /// Quarterly, always about the quarter before (§ 2 Abs. 1 SozhiDAV; secondary).
    SOZHIDAV("Datenabgleich", "§ 118 SGB XII", 3),
    /// Monthly about the running month: pensions with their kind, amount and start (recalled).
    RENTE("Rentenauskunft", "§ 151 SGB VI", 1);

    private final String titel;
    private final String norm;
    private final int monate;

    Verfahren(String titel, String norm, int monate) {
        this.titel = titel;
        this.norm = norm;
        this.monate = monate;
    }

    public String titel() {
        return titel;
    }

    public String norm() {
        return norm;
    }

    /// Months of a run.
    public int monate() {
        return monate;
    }

    public String anfrageProfil() {
        return name().toLowerCase(Locale.ROOT) + "-anfrage";
    }

    public String antwortProfil() {
        return name().toLowerCase(Locale.ROOT) + "-antwort";
    }

    /// Folder of the files that are handed out.
    public String ordner() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// First months of the times that may be asked about today, newest first.
    public List<YearMonth> zeiten(LocalDate heute) {
        YearMonth monat = YearMonth.from(heute);
        if (this == RENTE) {
            return List.of(monat, monat.minusMonths(1));
        }
        YearMonth quartal = monat.minusMonths((monat.getMonthValue() - 1) % 3);
        return IntStream.rangeClosed(1, 2)
                .mapToObj(n -> quartal.minusMonths(3L * n))
                .toList();
    }

    /// The time in words: "1. Quartal 2026".
    public String zeit(YearMonth von) {
        return this == SOZHIDAV
                ? (von.getMonthValue() + 2) / 3 + ". Quartal " + von.getYear()
                : String.format(Locale.GERMANY, "%02d.%d", von.getMonthValue(), von.getYear());
    }

    /// Until when the file should be with the other side: the 15th of the month after the quarter (§ 3 Abs. 1 Nr. 1
    /// SozhiDAV; secondary). For pensions the head office of the Land says it; ours is the end of the month.
    public LocalDate frist(YearMonth von) {
        YearMonth nach = von.plusMonths(monate);
        return this == SOZHIDAV ? nach.atDay(15) : von.atEndOfMonth();
    }
}
