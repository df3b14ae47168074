package de.tragwerk.law.eigenschaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.eigenschaft.Haushalte.Fakten;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Ergebnis;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.sgb2.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// SGB II.
class Sgb2EigenschaftTest {
    private static final int BEISPIELE = Integer.getInteger("tragwerk.zufallsfaelle", 5000);

    private static Ergebnis rechne(Haushalt h) {
        return Lebensunterhalt.berechne(h, Protokoll.OHNE);
    }

    @Test
    void mehr_miete_senkt_keinen_anspruch() {
        qt().withExamples(BEISPIELE)
                .forAll(Haushalte.alle(), integers().between(1, 300))
                .checkAssert((f, mehr) -> assertThat(
                                rechne(f.mitMiete(f.miete() + mehr)).betrag())
                        .isGreaterThanOrEqualTo(rechne(f.haushalt()).betrag()));
    }

    @Test
    void ein_euro_mehr_einkommen_erhoeht_keinen_anspruch() {
        qt().withExamples(BEISPIELE)
                .forAll(Haushalte.alle(), Haushalte.person(), integers().between(1, 500))
                .checkAssert((f, wer, mehr) -> {
                    List<Person> personen = new ArrayList<>(f.personen());
                    Person p = personen.get(wer % personen.size());
                    List<Person.Einkommen> einkommen = new ArrayList<>(p.einkommen());
                    einkommen.add(Person.Einkommen.of(Einkommensart.SONSTIGES, Haushalte.euro(mehr)));
                    personen.set(wer % personen.size(), p.mitEinkommen(einkommen.toArray(Person.Einkommen[]::new)));
                    assertThat(rechne(f.mit(personen).haushalt()).betrag())
                            .isLessThanOrEqualTo(rechne(f.haushalt()).betrag());
                });
    }

    /// But for the immediate supplement and the one-off payments, which end with the claim.
    @Test
    void mehr_lohn_laesst_insgesamt_nicht_weniger_uebrig() {
        qt().withExamples(BEISPIELE)
                .forAll(Haushalte.alle(), integers().between(1, 300))
                .checkAssert((f, mehr) -> {
                    List<Person> personen = new ArrayList<>(f.personen());
                    personen.set(0, lohn(personen.getFirst(), 400));
                    Money vorher = laufend(f.mit(personen));
                    personen.set(0, lohn(personen.getFirst(), 400 + mehr));
                    Money nachher = laufend(f.mit(personen));
                    assertThat(nachher.plus(Haushalte.euro(mehr))).isGreaterThanOrEqualTo(vorher);
                });
    }

    private static Money laufend(Fakten f) {
        Money summe = Money.ZERO;
        for (Ergebnis.Anspruch a : rechne(f.haushalt()).personen()) {
            summe = summe.plus(a.regelleistung()).plus(a.unterkunftsleistung());
        }
        return summe;
    }

    private static Person lohn(Person p, int euro) {
        return p.mitEinkommen(Person.Einkommen.of(Einkommensart.ERWERB, Haushalte.euro(euro)));
    }

    @Test
    void die_teile_ergeben_das_ganze() {
        qt().withExamples(BEISPIELE).forAll(Haushalte.alle()).checkAssert(f -> {
            Ergebnis e = rechne(f.haushalt());
            Money betraege = Money.ZERO;
            Money miete = Money.ZERO;
            Money heizung = Money.ZERO;
            Money kommunal = Money.ZERO;
            for (Ergebnis.Anspruch a : e.personen()) {
                betraege = betraege.plus(a.betrag());
                miete = miete.plus(a.unterkunft());
                heizung = heizung.plus(a.heizung());
                kommunal = kommunal.plus(a.unterkunftsleistung());
                assertThat(a.regelleistung()
                                .plus(a.unterkunftsleistung())
                                .minus(a.minderung())
                                .plus(a.sofortzuschlag())
                                .plus(a.einmalzahlung()))
                        .isEqualTo(a.betrag());
            }
            assertThat(betraege).isEqualTo(e.betrag());
            assertThat(kommunal).isEqualTo(e.kommunal());
            boolean alleDabei =
                    e.personen().stream().noneMatch(a -> a.grund() == Ergebnis.Grund.NICHT_IN_DER_GEMEINSCHAFT);
            if (alleDabei) {
                assertThat(miete).isEqualTo(Haushalte.euro(f.miete()));
                assertThat(heizung).isEqualTo(Haushalte.euro(f.heizung()));
            }
        });
    }

    @Test
    void niemand_bekommt_mehr_als_den_bedarf_und_weniger_als_nichts() {
        qt().withExamples(BEISPIELE).forAll(Haushalte.alle()).checkAssert(f -> {
            for (Ergebnis.Anspruch a : rechne(f.haushalt()).personen()) {
                Money leistung = a.betrag().minus(a.sofortzuschlag()).minus(a.einmalzahlung());
                assertThat(leistung.cents()).isNotNegative();
                assertThat(leistung).isLessThanOrEqualTo(a.bedarf());
            }
        });
    }

    @Test
    void die_reihenfolge_der_personen_ist_egal() {
        qt().withExamples(BEISPIELE).forAll(Haushalte.alle(), integers().all()).checkAssert((f, startwert) -> {
            List<Person> andere =
                    new ArrayList<>(f.personen().subList(1, f.personen().size()));
            Collections.shuffle(andere, new Random(startwert));
            andere.addFirst(f.personen().getFirst());
            assertThat(jePerson(f.mit(andere))).isEqualTo(jePerson(f));
        });
    }

    private static Map<String, Ergebnis.Anspruch> jePerson(Fakten f) {
        return rechne(f.haushalt()).personen().stream().collect(Collectors.toMap(Ergebnis.Anspruch::id, a -> a));
    }

    @Test
    void das_protokoll_aendert_keinen_betrag_und_endet_beim_ergebnis() {
        qt().withExamples(BEISPIELE).forAll(Haushalte.alle()).checkAssert(f -> {
            Protokoll protokoll = Protokoll.neu();
            Ergebnis mit = Lebensunterhalt.berechne(f.haushalt(), protokoll);
            assertThat(mit).isEqualTo(rechne(f.haushalt()));
            for (int i = 0; i < mit.personen().size(); i++) {
                int person = i;
                protokoll.eintraege().stream()
                        .filter(e -> e.person() == person && e.schritt().code().equals("S2-S-ANSPRUCH"))
                        .forEach(e -> assertThat(e.ergebnis())
                                .isEqualTo(mit.personen().get(person).betrag()));
            }
        });
    }

    /// § 41 Abs. 1: the first days and the rest of a month together are the month, but for a cent in each part.
    @Test
    void ein_geteilter_monat_ist_zusammen_ein_monat() {
        qt().withExamples(BEISPIELE)
                .forAll(Haushalte.alle(), integers().between(1, 29))
                .checkAssert((gegeben, tag) -> {
                    Fakten f = Haushalte.imJuni(gegeben);
                    Ergebnis ganz = rechne(f.haushalt());
                    Ergebnis erster = rechne(f.haushalt().mitTagen(1, tag));
                    Ergebnis zweiter = rechne(f.haushalt().mitTagen(tag + 1, 30));
                    for (int i = 0; i < ganz.personen().size(); i++) {
                        long teile = leistung(erster, i) + leistung(zweiter, i);
                        assertThat(Math.abs(leistung(ganz, i) - teile)).isLessThanOrEqualTo(2);
                    }
                });
    }

    private static long leistung(Ergebnis e, int i) {
        Ergebnis.Anspruch a = e.personen().get(i);
        return a.regelleistung().plus(a.unterkunftsleistung()).cents();
    }
}
