package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Eigenes;
import de.tragwerk.cli.law.fall.Einkommensart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Maintenance advance for each child for whom it is asked.
final class VorschussLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "unterhaltsvorschuss";
    }

    @Override
    public String gesetz() {
        return "UhVorschG";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        List<Fall.Mensch> menschen = fall.menschen(monat);
        List<Anspruch> ansprueche = new ArrayList<>();
        for (int i = 0; i < menschen.size(); i++) {
            Fall.Mensch m = menschen.get(i);
            Eigenes.Vorschuss v = m.eigenes().vorschuss();
            if (m.beziehung() == Fall.Beziehung.KIND && v != null) {
                ansprueche.add(new Anspruch(
                        m.id(), Unterhaltsvorschuss.berechne(kind(m, v, monat), monat, protokoll.fuer(i))));
            }
        }
        if (ansprueche.isEmpty()) {
            throw new Mangel(
                    "$.personen", "Kein Kind hat Angaben zum Unterhaltsvorschuss (personen[].unterhaltsvorschuss).");
        }
        return Blatt.je(ansprueche);
    }

    private static Kind kind(Fall.Mensch m, Eigenes.Vorschuss v, YearMonth monat) {
        return new Kind(
                m.geboren(),
                m.einkommen(monat, Einkommensart.UNTERHALT_KIND),
                m.einkommen(monat, Einkommensart.WAISENRENTE),
                v.sgb2Frei(),
                v.elternBrutto(),
                m.ausbildung() == Fall.Ausbildung.SCHULE,
                arbeit(m, monat),
                m.ausbildung() == Fall.Ausbildung.BERUF,
                v.tage());
    }

    private static Money arbeit(Fall.Mensch m, YearMonth monat) {
        return m.einkommen(monat, Einkommensart.ARBEIT).plus(m.einkommen(monat, Einkommensart.MINIJOB));
    }
}
