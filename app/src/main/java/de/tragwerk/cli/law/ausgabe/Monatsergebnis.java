package de.tragwerk.cli.law.ausgabe;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.cli.law.leistung.Leistung;
import de.tragwerk.cli.law.leistung.Leistungen;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One benefit of one case in one month: the sheet, or why there is none.
///
/// @param teil part of the benefit, `null` when it has only one
/// @param menschen in the order in which the record counts them
/// @param blatt `null` when refused
/// @param schritte what was recorded, as long as the recorder is not emptied
public record Monatsergebnis(
        YearMonth monat,
        Leistung leistung,
        @Nullable String teil,
        List<Fall.Mensch> menschen,
        Leistung.@Nullable Blatt blatt,
        Protokoll schritte,
        @Nullable Mangel ablehnung) {

    /// Computes a case, benefit by benefit in the order of months; the recorder is used again each time.
    ///
    /// @return whether nothing was refused
    public static boolean rechne(Fall fall, Protokoll protokoll, Consumer<Monatsergebnis> an) {
        boolean gut = true;
        List<YearMonth> monate = fall.monate();
        for (String schluessel : fall.leistungen()) {
            Leistung leistung = Leistungen.von(schluessel);
            Leistung.Lauf lauf = leistung.fuer(fall);
            for (YearMonth monat : monate) {
                List<Leistung.Abschnitt> abschnitte;
                try {
                    abschnitte = lauf.im(monat);
                } catch (Mangel m) {
                    an.accept(abgelehnt(fall, monat, leistung, m));
                    gut = false;
                    continue;
                }
                for (Leistung.Abschnitt abschnitt : abschnitte) {
                    Monatsergebnis e = rechne(monat, leistung, abschnitt, protokoll);
                    gut &= e.ablehnung() == null;
                    an.accept(e);
                }
            }
        }
        return gut;
    }

    private static Monatsergebnis abgelehnt(Fall fall, YearMonth monat, Leistung leistung, Mangel m) {
        return new Monatsergebnis(monat, leistung, null, fall.menschen(monat), null, Protokoll.OHNE, m);
    }

    private static Monatsergebnis rechne(
            YearMonth monat, Leistung leistung, Leistung.Abschnitt abschnitt, Protokoll protokoll) {
        protokoll.leeren();
        Leistung.Blatt blatt = null;
        Mangel ablehnung = null;
        try {
            blatt = abschnitt.rechnung().rechne(protokoll);
        } catch (Mangel m) {
            ablehnung = m;
        } catch (ParameterTafel.KeinParameter e) {
            ablehnung = new Mangel("$.monate", satz(e));
        } catch (IllegalArgumentException | ArithmeticException e) {
            ablehnung = new Mangel("$", satz(e));
        }
        return new Monatsergebnis(monat, leistung, abschnitt.teil(), abschnitt.menschen(), blatt, protokoll, ablehnung);
    }

    /// What a statute says about facts it refuses, as a whole sentence.
    private static String satz(RuntimeException e) {
        String satz = e.getMessage();
        if (satz == null) {
            return "Der Fall lässt sich nicht berechnen.";
        }
        return satz.endsWith(".") ? satz : satz + ".";
    }
}
