package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Kindergeld;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Child benefit for the children of the household, by the order of birth.
final class KindergeldLeistung implements Leistung {
    private static final int IMMER = 18;
    private static final int IN_AUSBILDUNG = 25;

    @Override
    public String schluessel() {
        return "kindergeld";
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
        List<Anspruch> ansprueche = new ArrayList<>();
        for (Fall.Mensch kind : kinder(fall, monat)) {
            ansprueche.add(new Anspruch(kind.id(), Kindergeld.fuer(ansprueche.size() + 1, monat)));
        }
        return Blatt.je(ansprueche);
    }

    /// Oldest first: under 18 without a condition, under 25 in training (§ 2 Abs. 2 BKGG).
    static List<Fall.Mensch> kinder(Fall fall, YearMonth monat) {
        return fall.menschen(monat).stream()
                .filter(m -> m.beziehung() == Fall.Beziehung.KIND)
                .filter(m -> {
                    long alter = ChronoUnit.YEARS.between(m.geboren(), monat.atDay(1));
                    return alter < IMMER || alter < IN_AUSBILDUNG && m.ausbildung() != Fall.Ausbildung.KEINE;
                })
                .sorted(Comparator.comparing(Fall.Mensch::geboren))
                .toList();
    }
}
