package de.tragwerk.decision.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Public holidays at the seat of an authority: nationwide ones and those of its Land. Days that only some
/// municipalities of a Land keep are no holidays here, but no period ends on them: who may count on one is
/// not late.
public record Feiertage(Land land) {

    /// The sixteen Länder.
    public enum Land {
        BW,
        BY,
        BE,
        BB,
        HB,
        HH,
        HE,
        MV,
        NI,
        NW,
        RP,
        SL,
        SN,
        ST,
        SH,
        TH;

        /// Reads a code such as `NW`, in any case.
        public static Land of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private static final Set<MonthDay> BUND =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Set<Land> DREI_KOENIGE = EnumSet.of(Land.BW, Land.BY, Land.ST);
    private static final Set<Land> FRAUENTAG = EnumSet.of(Land.BE, Land.MV);
    private static final Set<Land> FRONLEICHNAM = EnumSet.of(Land.BW, Land.BY, Land.HE, Land.NW, Land.RP, Land.SL);
    private static final Set<Land> REFORMATION =
            EnumSet.of(Land.BB, Land.HB, Land.HH, Land.MV, Land.NI, Land.SN, Land.ST, Land.SH, Land.TH);
    private static final Set<Land> ALLERHEILIGEN = EnumSet.of(Land.BW, Land.BY, Land.NW, Land.RP, Land.SL);

    /// Whether offices are open: no Saturday, Sunday or holiday.
    public boolean werktag(LocalDate tag) {
        return tag.getDayOfWeek() != DayOfWeek.SATURDAY && tag.getDayOfWeek() != DayOfWeek.SUNDAY && !feiertag(tag);
    }

    /// The day itself or the next day that is no Saturday, Sunday or holiday, not in a part of the Land
    /// either (§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG).
    public LocalDate naechsterWerktag(LocalDate tag) {
        LocalDate werktag = tag;
        while (!werktag(werktag) || oertlich(werktag)) {
            werktag = werktag.plusDays(1);
        }
        return werktag;
    }

    public boolean feiertag(LocalDate tag) {
        LocalDate ostern = ostersonntag(tag.getYear());
        long nachOstern = tag.toEpochDay() - ostern.toEpochDay();
        MonthDay monatstag = MonthDay.from(tag);
        return BUND.contains(monatstag)
                || nachOstern == -2
                || nachOstern == 1
                || nachOstern == 39
                || nachOstern == 50
                || land == Land.BB && (nachOstern == 0 || nachOstern == 49)
                || FRONLEICHNAM.contains(land) && nachOstern == 60
                || DREI_KOENIGE.contains(land) && monatstag.equals(MonthDay.of(1, 6))
                || FRAUENTAG.contains(land) && monatstag.equals(MonthDay.of(3, 8))
                || land == Land.SL && monatstag.equals(MonthDay.of(8, 15))
                || land == Land.TH && monatstag.equals(MonthDay.of(9, 20))
                || REFORMATION.contains(land) && monatstag.equals(MonthDay.of(10, 31))
                || ALLERHEILIGEN.contains(land) && monatstag.equals(MonthDay.of(11, 1))
                || land == Land.SN && tag.equals(bussUndBettag(tag.getYear()));
    }

    /// Mariä Himmelfahrt in the Catholic municipalities of Bavaria and the peace festival of Augsburg; Corpus
    /// Christi in parts of Saxony and Thuringia (recalled).
    private boolean oertlich(LocalDate tag) {
        MonthDay monatstag = MonthDay.from(tag);
        return land == Land.BY && (monatstag.equals(MonthDay.of(8, 15)) || monatstag.equals(MonthDay.of(8, 8)))
                || (land == Land.SN || land == Land.TH)
                        && tag.equals(ostersonntag(tag.getYear()).plusDays(60));
    }

    /// The Wednesday before 23 November.
    private static LocalDate bussUndBettag(int jahr) {
        LocalDate tag = LocalDate.of(jahr, 11, 22);
        while (tag.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            tag = tag.minusDays(1);
        }
        return tag;
    }

    /// Easter of the Gregorian calendar, by the rule of Butcher.
    static LocalDate ostersonntag(int jahr) {
        int a = jahr % 19;
        int b = jahr / 100;
        int c = jahr % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(jahr, n / 31, n % 31 + 1);
    }
}
