package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Besonderes;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.vbvg.Betreuung;
import de.tragwerk.law.vbvg.Verguetung;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Pay of a professional guardian: the accounting month that ends in the calendar month.
final class BetreuungLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "betreuung";
    }

    @Override
    public String gesetz() {
        return "VBVG";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        Besonderes.Betreuung b = fall.besonderes().betreuung();
        if (b == null) {
            throw new Mangel("$.betreuung", "Für die Vergütung fehlen die Angaben zur Betreuung.");
        }
        int n = Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(b.wirksam()), monat));
        if (n < 1) {
            throw new Mangel(
                    "$.betreuung.wirksam",
                    "Im Monat " + monat + " endet noch kein Abrechnungsmonat; der erste endet im "
                            + YearMonth.from(b.wirksam()).plusMonths(1) + ".");
        }
        Besonderes.Lage lage = lage(b, monat);
        Betreuung betreuung = new Betreuung(
                b.wirksam(),
                Betreuung.Ausbildung.valueOf(b.ausbildung().toUpperCase(Locale.ROOT)),
                lage.einrichtung() ? Betreuung.Ort.EINRICHTUNG : Betreuung.Ort.ANDERER,
                lage.mittellos(),
                lage.verwaltung());
        Period zeit = betreuung.monat(n);
        return Blatt.haushalt(Verguetung.berechne(betreuung, n, protokoll).betrag())
                .mit(List.of(
                        new Feststellung(null, "abrechnungsmonat", Integer.toString(n), "§ 8 Abs. 1 VBVG", null),
                        new Feststellung(null, "von", zeit.from().toString(), null, null),
                        new Feststellung(null, "bis", zeit.to().toString(), null, null),
                        new Feststellung(
                                null,
                                "geltend_zu_machen_bis",
                                Verguetung.erlischt(zeit.to()).toString(),
                                "§ 16 VBVG",
                                null)));
    }

    private static Besonderes.Lage lage(Besonderes.Betreuung b, YearMonth monat) {
        for (Besonderes.Lage l : b.lagen()) {
            if (l.zeit().gilt(monat)) {
                return l;
            }
        }
        throw new Mangel("$.betreuung.lage", "Für den Monat " + monat + " fehlt, wo die betreute Person lebt.");
    }
}
