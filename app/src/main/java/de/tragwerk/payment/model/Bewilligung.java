package de.tragwerk.payment.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that a letter grants, once or each month.
///
/// @param brief the letter
/// @param antrag application it is about
/// @param was what it is for, as the letter says it
/// @param cent in each month
/// @param bis last month the letter grants; the first again for what is paid once
/// @param ende last month that is paid by a later letter, `null` without; before the first where it takes all of
/// it back
/// @param endeRuht that end does not count, because an objection suspends it
/// @param nichtsAb first month without payment because the person died, `null` while she lives
/// @param dritter who gets it instead of the person, `null` for her own account
/// @param gestoert a payment to the payee came back, and nobody has corrected his account since
public record Bewilligung(
        UUID id,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        UUID brief,
        UUID antrag,
        int kapitel,
        String was,
        String norm,
        boolean einmalig,
        long cent,
        YearMonth von,
        YearMonth bis,
        @Nullable YearMonth ende,
        boolean endeRuht,
        @Nullable YearMonth nichtsAb,
        Darlehen.@Nullable Dritter dritter,
        boolean gestoert) {

    /// Last month that is paid; before the first where nothing is.
    public YearMonth letzter() {
        YearMonth letzter = ende == null || endeRuht ? bis : ende;
        return nichtsAb == null || nichtsAb.isAfter(letzter) ? letzter : nichtsAb.minusMonths(1);
    }

    /// Months that are paid.
    public List<YearMonth> monate() {
        List<YearMonth> monate = new ArrayList<>();
        for (YearMonth m = von; !m.isAfter(letzter()); m = m.plusMonths(1)) {
            monate.add(m);
        }
        return List.copyOf(monate);
    }

    /// "einmal im März 2026", "jeden Monat von März 2026 bis August 2026", as the letter granted it
    public String wann() {
        return einmalig
                ? "einmal im " + Worte.monat(von)
                : "jeden Monat von " + Worte.monat(von) + " bis " + Worte.monat(bis);
    }

    /// What became of it by this month.
    public String stand(YearMonth heute) {
        if (nichtsAb != null && !nichtsAb.isAfter(bis)) {
            return "endet mit dem Tod";
        }
        if (ende != null && endeRuht) {
            return "Ende " + (ende.isBefore(von) ? "" : "mit " + Worte.monat(ende) + " ")
                    + "ruht wegen Widerspruchs oder Klage";
        }
        if (ende != null && ende.isBefore(von)) {
            return "zurückgenommen, nichts wird gezahlt";
        }
        if (ende != null) {
            return (ende.isBefore(heute) ? "beendet mit " : "endet mit ") + Worte.monat(ende);
        }
        return bis.isBefore(heute) ? "beendet" : von.isAfter(heute) ? "beginnt noch" : einmalig ? "einmalig" : "läuft";
    }

    /// Something of it is paid for a month after this one.
    public boolean laeuft(YearMonth heute) {
        return !letzter().isBefore(von) && letzter().isAfter(heute);
    }
}
