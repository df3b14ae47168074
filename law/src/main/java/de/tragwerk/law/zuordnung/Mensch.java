package de.tragwerk.law.zuordnung;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What decides about the system of one person.
///
/// @param einreise first day of the continuous stay, for groups of § 1 AsylbLG
public record Mensch(
        String id,
        Rolle rolle,
        LocalDate geboren,
        Erwerbsminderung minderung,
        Aufenthalt aufenthalt,
        @Nullable LocalDate einreise,
        Set<Umstand> umstaende) {
    public Mensch {
        EnumSet<Umstand> kopie = EnumSet.noneOf(Umstand.class);
        kopie.addAll(umstaende);
        umstaende = Collections.unmodifiableSet(kopie);
        if (aufenthalt == Aufenthalt.ASYLBLG && einreise == null) {
            throw new IllegalArgumentException("Für Leistungen nach dem AsylbLG fehlt der Tag der Einreise");
        }
    }

    /// Somebody with a right of residence who can work.
    public static Mensch of(String id, Rolle rolle, LocalDate geboren) {
        return new Mensch(
                id,
                rolle,
                geboren,
                Erwerbsminderung.KEINE,
                Aufenthalt.GEWOEHNLICH,
                null,
                EnumSet.noneOf(Umstand.class));
    }

    public Mensch mit(Erwerbsminderung neu) {
        return new Mensch(id, rolle, geboren, neu, aufenthalt, einreise, umstaende);
    }

    public Mensch mit(Aufenthalt neu, @Nullable LocalDate seit) {
        return new Mensch(id, rolle, geboren, minderung, neu, seit, umstaende);
    }

    public Mensch mit(Umstand neu) {
        return new Mensch(id, rolle, geboren, minderung, aufenthalt, einreise, EnumSet.of(neu));
    }

    boolean hat(Umstand umstand) {
        return umstaende.contains(umstand);
    }

    /// Completed years on the first day of the month.
    int alter(YearMonth monat) {
        return (int) java.time.temporal.ChronoUnit.YEARS.between(geboren, monat.atDay(1));
    }

    /// Part in the household.
    public enum Rolle {
        ANTRAGSTELLEND,
        PARTNER,
        /// Unmarried child of the applicant or the partner.
        KIND
    }

    /// Reduced earning capacity (§ 43 SGB VI).
    public enum Erwerbsminderung {
        KEINE,
        VOLL_AUF_ZEIT,
        VOLL_AUF_DAUER,
        /// Entry or training phase of a workshop (§ 41 Abs. 3a SGB XII).
        WERKSTATT
    }

    /// Stay.
    public enum Aufenthalt {
        /// Habitual residence in Germany with a right that is not excluded.
        GEWOEHNLICH,
        /// A group of § 1 AsylbLG.
        ASYLBLG,
        /// Foreigner in the first three months, or whose right comes from looking for work only (§ 7 Abs. 1
        /// Satz 2 SGB II, § 23 Abs. 3 SGB XII).
        AUSGESCHLOSSEN,
        /// No habitual residence here.
        KEINER
    }

    /// Further facts.
    public enum Umstand {
        /// In a stationary institution for six months or longer (§ 7 Abs. 4 SGB II).
        STATIONAER,
        /// Draws an old-age pension before the age limit (§ 7 Abs. 4 SGB II).
        ALTERSRENTE,
        /// A child whose own means cover its need: it does not belong to the community (§ 7 Abs. 3 Nr. 4 SGB
        /// II).
        DECKT_SELBST,
        /// Training that § 7 Abs. 5 SGB II, § 22 SGB XII exclude.
        FOERDERFAEHIGE_AUSBILDUNG,
        /// Brought the need about by intent or gross negligence in the last ten years (§ 41 Abs. 4 SGB XII).
        SELBST_VERSCHULDET,
        /// The stay was prolonged by abuse (§ 2 Abs. 1 AsylbLG).
        MISSBRAUCH
    }
}
