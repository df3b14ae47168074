package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Besonderes;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.wogg.Haushalt;
import de.tragwerk.law.wogg.Mietenstufe;
import de.tragwerk.law.wogg.Wohngeld;
import java.time.YearMonth;

/// Housing benefit of the household.
final class WohngeldLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "wohngeld";
    }

    @Override
    public String gesetz() {
        return "WoGG";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        Besonderes.Wohngeld tatsachen = fall.besonderes().wohngeld();
        if (tatsachen == null) {
            throw new Mangel(
                    "$.wohngeld", "Für Wohngeld fehlt das monatliche Gesamteinkommen (wohngeld.gesamteinkommen).");
        }
        Fall.Wohnung w = fall.wohnung(monat);
        if (w == null || w.mietenstufe() == 0) {
            throw new Mangel("$.wohnung.mietenstufe", "Für Wohngeld fehlt die Mietenstufe der Gemeinde (I bis VII).");
        }
        int personen = fall.menschen(monat).size() - tatsachen.ausgeschlossen();
        if (personen < 1) {
            throw new Mangel(
                    "$.wohngeld.ausgeschlossen", "Es sind mehr Menschen ausgeschlossen, als im Haushalt leben.");
        }
        return Blatt.haushalt(Wohngeld.berechne(
                        new Haushalt(
                                monat,
                                personen,
                                tatsachen.ausgeschlossen(),
                                Mietenstufe.values()[w.mietenstufe() - 1],
                                w.kaltmiete().plus(w.nebenkosten()),
                                tatsachen.gesamteinkommen()),
                        protokoll)
                .betrag());
    }
}
