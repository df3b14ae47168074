package de.tragwerk.law.eigenschaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Wohnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// SGB XII, chapters 3 and 4.
class Sgb12EigenschaftTest {
    private static final int BEISPIELE = Integer.getInteger("tragwerk.zufallsfaelle", 5000);
    /// Kinds of income a person of the random household can have.
    private static final Einkommensart[] ARTEN = {
        Einkommensart.EMPLOYMENT,
        Einkommensart.WORKSHOP_PAY,
        Einkommensart.PENSION_OLD_AGE,
        Einkommensart.COMPANY_PENSION,
        Einkommensart.OTHER
    };

    /// @param z random numbers, each place of the list decides one fact
    record Fakten(YearMonth monat, boolean alt, List<Integer> z) {
        int erwachsene() {
            return z.get(0) % 3 == 0 ? 2 : 1;
        }

        List<Person> personen(int wer, int mehr) {
            List<Person> personen = new ArrayList<>();
            int kinder = alt ? 0 : z.get(1) % 5;
            for (int i = 0; i < erwachsene() + kinder; i++) {
                boolean kind = i >= erwachsene();
                int alter = kind ? z.get(10 + i) % 18 : alt ? 68 + z.get(10 + i) % 25 : 20 + z.get(10 + i) % 40;
                Person.Neu neu = Person.neu(
                                "p" + i,
                                kind
                                        ? Person.Rolle.KIND
                                        : i == 0 ? Person.Rolle.ANTRAGSTELLEND : Person.Rolle.PARTNER,
                                monat.atDay(1).minusYears(alter).minusDays(z.get(20 + i) % 300))
                        .minderung(alt || kind ? Person.Minderung.KEINE : Person.Minderung.VOLL_AUF_ZEIT)
                        .merkzeichenG(z.get(30 + i) % 4 == 0)
                        .alleinerziehend(!kind && erwachsene() == 1 && kinder > 0)
                        .grundrentenMonate(z.get(31 + i) % 600);
                if (kind) {
                    neu.einkommen(Einkommensart.CHILD_BENEFIT, Haushalte.euro(255));
                    neu.einkommen(Einkommensart.MAINTENANCE_CHILD, Haushalte.euro(z.get(2 + i) % 700));
                } else {
                    neu.einkommen(ARTEN[z.get(40 + i) % ARTEN.length], Haushalte.euro(z.get(2 + i) % 1200));
                }
                if (i == wer) {
                    neu.einkommen(Einkommensart.OTHER, Haushalte.euro(mehr));
                }
                personen.add(neu.fertig());
            }
            return personen;
        }

        Haushalt haushalt(List<Person> personen, int mehrMiete) {
            Wohnung wohnung = Wohnung.of(
                    personen.size(),
                    Haushalte.euro(200 + z.get(8) % 900 + mehrMiete),
                    Haushalte.euro(20 + z.get(9) % 200));
            return new Haushalt(monat, alt ? 4 : 3, personen, wohnung);
        }

        Haushalt haushalt() {
            return haushalt(personen(-1, 0), 0);
        }
    }

    private static Gen<Fakten> alle() {
        Gen<List<Integer>> zahlen = lists().of(integers().between(0, 1_000_000)).ofSize(50);
        return Haushalte.monate(2017, 2026).zip(booleans().all(), zahlen, Fakten::new);
    }

    private static Lebensunterhalt.Ergebnis rechne(Haushalt h) {
        return Lebensunterhalt.berechne(h, Protokoll.OHNE);
    }

    @Test
    void mehr_miete_senkt_keinen_anspruch() {
        qt().withExamples(BEISPIELE)
                .forAll(alle(), integers().between(1, 300))
                .checkAssert((f, mehr) -> assertThat(
                                rechne(f.haushalt(f.personen(-1, 0), mehr)).gesamt())
                        .isGreaterThanOrEqualTo(rechne(f.haushalt()).gesamt()));
    }

    @Test
    void mehr_einkommen_erhoeht_keinen_anspruch() {
        qt().withExamples(BEISPIELE)
                .forAll(alle(), Haushalte.person(), integers().between(1, 500))
                .checkAssert((f, wer, mehr) -> assertThat(
                                rechne(f.haushalt(f.personen(wer, mehr), 0)).gesamt())
                        .isLessThanOrEqualTo(rechne(f.haushalt()).gesamt()));
    }

    @Test
    void die_reihenfolge_der_personen_ist_egal() {
        qt().withExamples(BEISPIELE)
                .forAll(alle(), integers().all())
                .checkAssert((f, startwert) -> {
                    List<Person> personen = f.personen(-1, 0);
                    List<Person> andere = new ArrayList<>(personen.subList(1, personen.size()));
                    Collections.shuffle(andere, new Random(startwert));
                    andere.addFirst(personen.getFirst());
                    assertThat(jePerson(f.haushalt(andere, 0))).isEqualTo(jePerson(f.haushalt()));
                });
    }

    private static Map<String, Lebensunterhalt.Anspruch> jePerson(Haushalt h) {
        Map<String, Lebensunterhalt.Anspruch> je = new HashMap<>();
        List<Lebensunterhalt.Anspruch> ansprueche = rechne(h).ansprueche();
        for (int i = 0; i < ansprueche.size(); i++) {
            je.put(h.personen().get(i).id(), ansprueche.get(i));
        }
        return je;
    }

    @Test
    void die_teile_ergeben_das_ganze_und_das_protokoll_aendert_nichts() {
        qt().withExamples(BEISPIELE).forAll(alle()).checkAssert(f -> {
            Protokoll protokoll = Protokoll.neu();
            Lebensunterhalt.Ergebnis mit = Lebensunterhalt.berechne(f.haushalt(), protokoll);
            assertThat(mit).isEqualTo(rechne(f.haushalt()));
            Money summe = Money.ZERO;
            Map<Integer, Money> wohnen = new HashMap<>();
            for (Protokoll.Eintrag e : protokoll.eintraege()) {
                summe = e.schritt().code().equals("S-ANSPRUCH") ? summe.plus(e.ergebnis()) : summe;
                if (e.schritt().code().equals("B-UNTERKUNFT")) {
                    wohnen.put(e.person(), e.ergebnis());
                }
            }
            assertThat(summe).isEqualTo(mit.gesamt());
            if (wohnen.size() == f.haushalt().personen().size()) {
                assertThat(wohnen.values().stream().reduce(Money.ZERO, Money::plus))
                        .isEqualTo(f.haushalt().wohnung().bruttokalt());
            }
        });
    }
}
