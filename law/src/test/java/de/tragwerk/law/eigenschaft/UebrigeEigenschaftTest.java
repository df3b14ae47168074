package de.tragwerk.law.eigenschaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.sgb9.Eigenbeitrag;
import de.tragwerk.law.wogg.Haushalt;
import de.tragwerk.law.wogg.Mietenstufe;
import de.tragwerk.law.wogg.Wohngeld;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// WoGG, BKGG, SGB IX.
class UebrigeEigenschaftTest {
    private static final int BEISPIELE = Integer.getInteger("tragwerk.zufallsfaelle", 10_000);

    private static Money euro(long euro) {
        return Money.cents(euro * 100);
    }

    private static Gen<Haushalt> wohngeldHaushalte() {
        return Haushalte.monate(2011, 2026)
                .zip(
                        integers().between(1, 14),
                        integers().between(0, 5),
                        integers().between(0, 1500).zip(integers().between(0, 5000), (m, y) -> new int[] {m, y}),
                        (monat, personen, stufe, betraege) -> new Haushalt(
                                monat, personen, 0, Mietenstufe.values()[stufe], euro(betraege[0]), euro(betraege[1])));
    }

    private static Money wohngeld(Haushalt h) {
        return Wohngeld.berechne(h, Protokoll.OHNE).betrag();
    }

    @Test
    void wohngeld_mehr_miete_senkt_nichts_mehr_einkommen_erhoeht_nichts() {
        qt().withExamples(BEISPIELE)
                .forAll(wohngeldHaushalte(), integers().between(1, 300))
                .checkAssert((h, mehr) -> {
                    Money jetzt = wohngeld(h);
                    assertThat(wohngeld(new Haushalt(
                                    h.monat(),
                                    h.personen(),
                                    0,
                                    h.stufe(),
                                    h.miete().plus(euro(mehr)),
                                    h.einkommen())))
                            .isGreaterThanOrEqualTo(jetzt);
                    assertThat(wohngeld(new Haushalt(
                                    h.monat(),
                                    h.personen(),
                                    0,
                                    h.stufe(),
                                    h.miete(),
                                    h.einkommen().plus(euro(mehr)))))
                            .isLessThanOrEqualTo(jetzt);
                });
    }

    /// Above twelve persons the amount may end at the rent (§ 19 Abs. 3), which has cents.
    @Test
    void wohngeld_ist_in_vollen_euro_und_nicht_unter_zehn() {
        qt().withExamples(BEISPIELE).forAll(wohngeldHaushalte()).checkAssert(h -> {
            Money betrag = wohngeld(h);
            assertThat(h.personen() > 12 || betrag.cents() % 100 == 0).isTrue();
            assertThat(betrag.isZero() || betrag.compareTo(euro(10)) >= 0).isTrue();
        });
    }

    @Test
    void kinderzuschlag_einkommen_und_reihenfolge_der_kinder() {
        qt().withExamples(BEISPIELE)
                .forAll(
                        Haushalte.monate(2020, 2026),
                        lists().of(integers().between(0, 700)).ofSizeBetween(1, 5),
                        integers().between(0, 2500),
                        integers().between(1, 200))
                .checkAssert((monat, kinder, lohn, mehr) -> {
                    List<Money> einkommen =
                            new ArrayList<>(kinder.stream().map(k -> euro(k)).toList());
                    Money jetzt = zuschlag(monat, einkommen, lohn, 0);
                    assertThat(zuschlag(monat, einkommen, lohn + mehr, 0)).isLessThanOrEqualTo(jetzt);
                    assertThat(zuschlag(monat, einkommen, lohn, mehr)).isLessThanOrEqualTo(jetzt);
                    assertThat(zuschlag(monat, einkommen.reversed(), lohn, 0)).isEqualTo(jetzt);
                    einkommen.set(0, einkommen.getFirst().plus(euro(mehr)));
                    assertThat(zuschlag(monat, einkommen, lohn, 0)).isLessThanOrEqualTo(jetzt);
                });
    }

    private static Money zuschlag(YearMonth monat, List<Money> kinder, int lohn, int sonstiges) {
        return Kinderzuschlag.berechne(
                        new Familie(
                                monat, true, euro(2000), euro(1000), euro(700), euro(lohn), euro(sonstiges), kinder),
                        Protokoll.OHNE)
                .betrag();
    }

    @Test
    void eigenbeitrag_waechst_mit_dem_einkommen_und_sinkt_mit_der_familie() {
        qt().withExamples(BEISPIELE)
                .forAll(
                        Haushalte.monate(2020, 2026),
                        integers().between(0, 120_000),
                        integers().between(0, 2),
                        integers().between(0, 4))
                .checkAssert((monat, einkommen, quelle, kinder) -> {
                    Eigenbeitrag.Quelle q = Eigenbeitrag.Quelle.values()[quelle];
                    Money jetzt = beitrag(monat, q, einkommen, false, kinder);
                    assertThat(jetzt.cents() % 1000).isZero();
                    assertThat(beitrag(monat, q, einkommen + 600, false, kinder))
                            .isGreaterThanOrEqualTo(jetzt);
                    assertThat(beitrag(monat, q, einkommen, true, kinder)).isLessThanOrEqualTo(jetzt);
                    assertThat(beitrag(monat, q, einkommen, false, kinder + 1)).isLessThanOrEqualTo(jetzt);
                });
    }

    private static Money beitrag(YearMonth monat, Eigenbeitrag.Quelle q, int einkommen, boolean partner, int kinder) {
        return Eigenbeitrag.berechne(
                new Eigenbeitrag.Fall(q, euro(einkommen), partner, false, kinder), monat, Protokoll.OHNE);
    }
}
