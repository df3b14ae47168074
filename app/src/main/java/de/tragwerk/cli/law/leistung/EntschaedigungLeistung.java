package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Eigenes;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb14.Entschaedigung;
import de.tragwerk.law.sgb14.Waisenalter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Compensation payments of SGB XIV for each person with a claim; the income limit of its special benefits on request.
final class EntschaedigungLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "entschaedigung";
    }

    @Override
    public String gesetz() {
        return "SGB XIV";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        List<Fall.Mensch> menschen = fall.menschen(monat);
        List<Anspruch> ansprueche = new ArrayList<>();
        List<Feststellung> grenzen = new ArrayList<>();
        for (int i = 0; i < menschen.size(); i++) {
            Fall.Mensch m = menschen.get(i);
            Eigenes.Entschaedigung e = m.eigenes().entschaedigung();
            if (e == null) {
                continue;
            }
            protokoll.fuer(i);
            waiseJungGenug(m, e, monat);
            ansprueche.add(new Anspruch(
                    m.id(),
                    Entschaedigung.berechne(
                                    new Entschaedigung.Fall(
                                            Entschaedigung.Art.valueOf(e.art().name()),
                                            e.gds(),
                                            e.schwersteFolgen(),
                                            e.kinder()),
                                    monat,
                                    protokoll)
                            .betrag()));
            Eigenes.Grenze g = e.grenze();
            if (g != null) {
                grenzen.add(new Feststellung(
                        m.id(),
                        "einkommensgrenze",
                        Entschaedigung.einkommensgrenze(g.wohnen(), g.angehoerige(), monat, protokoll)
                                .toString(),
                        "§ 107 SGB XIV",
                        null));
            }
        }
        if (ansprueche.isEmpty()) {
            throw new Mangel("$.personen", "Keine Person hat Angaben zur Entschädigung (personen[].entschaedigung).");
        }
        return Blatt.je(ansprueche).mit(grenzen);
    }

    /// A case does not say why an orphan would be paid after her 18th birthday.
    private static void waiseJungGenug(Fall.Mensch m, Eigenes.Entschaedigung e, YearMonth monat) {
        boolean waise = e.art() == Eigenes.Geschaedigt.HALBWAISE || e.art() == Eigenes.Geschaedigt.VOLLWAISE;
        if (waise && !Waisenalter.minderjaehrig(m.geboren(), monat)) {
            throw new IllegalArgumentException("Waisen werden bis 18 Jahre gezahlt; ob § 87 Abs. 4 SGB XIV die Zahlung"
                    + " danach trägt, wird hier nicht geprüft");
        }
    }
}
