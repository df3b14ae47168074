package de.tragwerk.law.jmh;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Haushalt;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Person;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// AsylbLG: singles and families, some with work.
@State(Scope.Thread)
public class AsylblgJmh {
    private final Vorrat<Haushalt> vorrat = new Vorrat<>(AsylblgJmh::haushalt);
    private final Protokoll protokoll = Protokoll.neu();

    private static Haushalt haushalt(Vorrat.Zufall z) {
        YearMonth monat = z.monat();
        List<Person> personen = new ArrayList<>();
        Person ich = Person.of("a", Person.Rolle.ANTRAGSTELLEND, z.geboren(monat, 19, 60));
        personen.add(
                z.einmalIn(4)
                        ? ich.mitEinkommen(new Person.Einkommen(
                                Person.Einkommen.Art.ERWERB, z.euro(200, 1_200), Money.euro("50")))
                        : ich);
        if (z.einmalIn(2)) {
            personen.add(Person.of("b", Person.Rolle.PARTNER, z.geboren(monat, 19, 60)));
        }
        int kinder = z.bis(4);
        for (int i = 0; i < kinder; i++) {
            personen.add(Person.of("k" + i, Person.Rolle.KIND, z.geboren(monat, 1, 17)));
        }
        return new Haushalt(monat, Unterbringung.WOHNUNG, personen, z.euro(300, 900));
    }

    @Benchmark
    public Money ohneProtokoll() {
        return Grundleistung.berechne(vorrat.naechster(), Protokoll.OHNE).betrag();
    }

    @Benchmark
    public Money aufgezeichnet() {
        protokoll.leeren();
        return Grundleistung.berechne(vorrat.naechster(), protokoll).betrag();
    }
}
