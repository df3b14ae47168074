package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.zuordnung.Leistungssystem;
import de.tragwerk.law.zuordnung.Zuordnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a household gets to live, whoever pays: the system of each person is found first, then each system computes
/// its own part. A person stands in one part only, so the sums add up.
final class LebensunterhaltLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "lebensunterhalt";
    }

    @Override
    public String gesetz() {
        return "SGB II, SGB XII und AsylbLG";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return new Lauf() {
            private final Systemrechnung rechnung = new Systemrechnung(fall);

            @Override
            public List<Abschnitt> im(YearMonth monat) {
                Zuordnung.Ergebnis zuordnung = Zuweisungen.fuer(fall, monat);
                List<Fall.Mensch> menschen = fall.menschen(monat);
                List<Gemeinschaft> alle = Gemeinschaft.alle(menschen, zuordnung, monat);
                List<Abschnitt> abschnitte = new ArrayList<>(alle.size());
                for (Gemeinschaft g : alle) {
                    abschnitte.add(new Abschnitt(
                            g.system().name().toLowerCase(Locale.ROOT),
                            g.menschen(),
                            protokoll -> (g.system() == Leistungssystem.KEINES
                                            ? Blatt.haushalt(Money.ZERO)
                                            : Blatt.je(rechnung.rechne(g, alle, monat, protokoll)))
                                    .mit(gruende(zuordnung, g))));
                }
                andere(menschen, abschnitte);
                return abschnitte;
            }
        };
    }

    private static List<Feststellung> gruende(Zuordnung.Ergebnis zuordnung, Gemeinschaft g) {
        List<Feststellung> gruende = new ArrayList<>();
        for (Zuordnung.Zuweisung z : zuordnung.personen()) {
            if (g.mitglieder().contains(z.id())) {
                String system = z.system().name().toLowerCase(Locale.ROOT);
                for (Zuordnung.Grund grund : z.gruende()) {
                    gruende.add(new Feststellung(
                            z.id(), "system", system, grund.norm().zitat(), grund.satz()));
                }
            }
        }
        return gruende;
    }

    /// Who only lives there has a case of their own; silence would look like a refusal.
    private static void andere(List<Fall.Mensch> menschen, List<Abschnitt> abschnitte) {
        List<Feststellung> andere = menschen.stream()
                .filter(m -> m.beziehung() == Fall.Beziehung.ANDERE)
                .map(m -> new Feststellung(
                        m.id(),
                        "system",
                        "eigener_fall",
                        null,
                        "Lebt im Haushalt, gehört aber nicht zur Familie; dafür ist ein eigener Fall zu rechnen."))
                .toList();
        if (!andere.isEmpty()) {
            abschnitte.add(new Abschnitt(
                    "eigener_fall",
                    menschen,
                    protokoll -> Blatt.haushalt(Money.ZERO).mit(andere)));
        }
    }
}
