package de.tragwerk.law.jmh;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Wohnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// SGB II: one or two adults, some with work, up to three children.
@State(Scope.Thread)
public class Sgb2Jmh {
    private final Vorrat<Haushalt> vorrat = new Vorrat<>(Sgb2Jmh::haushalt);
    private final Protokoll protokoll = Protokoll.neu();

    private static Haushalt haushalt(Vorrat.Zufall z) {
        YearMonth monat = z.monat();
        List<Person> personen = new ArrayList<>();
        int erwachsene = 1 + z.bis(2);
        for (int i = 0; i < erwachsene; i++) {
            Person p = Person.of(
                    "p" + i,
                    i == 0 ? Person.Rolle.ANTRAGSTELLEND : Person.Rolle.PARTNER,
                    z.geboren(monat, 20, 60));
            personen.add(
                    z.einmalIn(3) ? p.mitEinkommen(Person.Einkommen.of(Einkommensart.ERWERB, z.euro(150, 1_900))) : p);
        }
        int kinder = z.bis(4);
        for (int i = 0; i < kinder; i++) {
            personen.add(Person.of("k" + i, Person.Rolle.KIND, z.geboren(monat, 1, 17))
                    .mitEinkommen(Person.Einkommen.of(Einkommensart.KINDERGELD, Money.euro("255"))));
        }
        return new Haushalt(monat, personen, Wohnung.of(personen.size(), z.euro(300, 900), z.euro(40, 150)));
    }

    @Benchmark
    public Money ohneProtokoll() {
        return Lebensunterhalt.berechne(vorrat.naechster(), Protokoll.OHNE).betrag();
    }

    @Benchmark
    public Money aufgezeichnet() {
        protokoll.leeren();
        return Lebensunterhalt.berechne(vorrat.naechster(), protokoll).betrag();
    }
}
