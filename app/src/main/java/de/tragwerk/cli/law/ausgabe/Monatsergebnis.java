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
/// @param blatt `null` when refused
/// @param schritte what was recorded, as long as the recorder is not emptied
public record Monatsergebnis(
        YearMonth monat,
        Leistung leistung,
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
                protokoll.leeren();
                Leistung.Blatt blatt = null;
                Mangel ablehnung = null;
                try {
                    blatt = lauf.rechne(monat, protokoll);
                } catch (Mangel m) {
                    ablehnung = m;
                } catch (ParameterTafel.KeinParameter e) {
                    ablehnung = new Mangel("$.monate", satz(e));
                } catch (IllegalArgumentException | ArithmeticException e) {
                    ablehnung = new Mangel("$", satz(e));
                }
                gut &= ablehnung == null;
                an.accept(new Monatsergebnis(monat, leistung, fall.menschen(monat), blatt, protokoll, ablehnung));
            }
        }
        return gut;
    }

    private static String satz(RuntimeException e) {
        return e.getMessage() == null ? "Der Fall lässt sich nicht berechnen." : e.getMessage();
    }
}
