package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Besonderes;
import de.tragwerk.cli.law.fall.Einkommensart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import java.time.YearMonth;
import java.util.List;

/// Child supplement of the family.
final class KinderzuschlagLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "kinderzuschlag";
    }

    @Override
    public String gesetz() {
        return "BKGG";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        Besonderes.Kinderzuschlag tatsachen = fall.besonderes().kinderzuschlag();
        if (tatsachen == null) {
            throw new Mangel(
                    "$.kinderzuschlag", "Für den Kinderzuschlag fehlen Einkommen und Bedarf der Eltern (§ 6a BKGG).");
        }
        List<Fall.Mensch> kinder = KindergeldLeistung.kinder(fall, monat);
        if (kinder.isEmpty()) {
            throw new Mangel("$.personen", "Kinderzuschlag braucht ein Kind, für das Kindergeld gezahlt wird.");
        }
        boolean paar = fall.menschen().stream().anyMatch(m -> m.beziehung() == Fall.Beziehung.PARTNER);
        Fall.Wohnung w = fall.wohnung(monat);
        return Blatt.haushalt(Kinderzuschlag.berechne(
                        new Familie(
                                monat,
                                paar,
                                tatsachen.brutto(),
                                tatsachen.regelbedarf(),
                                w == null
                                        ? Money.ZERO
                                        : w.kaltmiete().plus(w.nebenkosten()).plus(w.heizung()),
                                tatsachen.erwerb(),
                                tatsachen.sonstiges(),
                                kinder.stream().map(k -> eigenes(k, monat)).toList()),
                        protokoll)
                .betrag());
    }

    /// All income of the child except child benefit and housing benefit (§ 6a Abs. 3 BKGG).
    private static Money eigenes(Fall.Mensch kind, YearMonth monat) {
        Money summe = Money.ZERO;
        for (Fall.Einkommen e : kind.einkommen()) {
            if (e.kommt(monat) && e.art() != Einkommensart.KINDERGELD && e.art() != Einkommensart.WOHNGELD) {
                summe = summe.plus(e.betrag());
            }
        }
        return summe;
    }
}
