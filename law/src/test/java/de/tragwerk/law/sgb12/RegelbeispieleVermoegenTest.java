package de.tragwerk.law.sgb12;

import static de.tragwerk.law.sgb12.RegelbeispieleTest.MAERZ;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.alt;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.anspruch;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.euro;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.kind;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.ohneKosten;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked examples of the rules on assets (5.1).
class RegelbeispieleVermoegenTest {
    /// § 27 Abs. 2 Satz 3: what a child owns is used for the child alone. Mother 563.00; the child needs 390.00,
    /// and of its 11,200.00 stay free its own 500.00 and the 10,000.00 its mother does not use [P]: 700.00 are
    /// above.
    @Test
    void r51_vermoegen_eines_kindes_ist_nicht_fuer_die_eltern() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1985, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .fertig();
        Person kind = kind("k", "2017-01-10").vermoegen(euro("11200.00")).fertig();
        List<Money> betraege = Lebensunterhalt.berechne(
                        new Haushalt(MAERZ, 3, List.of(mutter, kind), ohneKosten(2)), Protokoll.OHNE)
                .ansprueche()
                .stream()
                .map(Lebensunterhalt.Anspruch::betrag)
                .toList();
        assertThat(betraege).containsExactly(euro("563.00"), Money.ZERO);
        // § 43 Abs. 1 Satz 2 names the partner only.
        Person alt = alt("a").fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(2), alt, kind)).isEqualTo(euro("563.00"));
        // What the mother has above is for her first (563.00), then for the child: 11,200.00 − 10,500.00 − 563.00
        // = 137.00. 390.00 − 137.00 and 25.00 supplement.
        Person reich = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1985, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .vermoegen(euro("11200.00"))
                .fertig();
        Haushalt h =
                new Haushalt(MAERZ, 3, List.of(reich, kind("k", "2017-01-10").fertig()), ohneKosten(2));
        assertThat(Lebensunterhalt.berechne(h, Protokoll.OHNE).ansprueche())
                .extracting(Lebensunterhalt.Anspruch::betrag)
                .containsExactly(Money.ZERO, euro("278.00"));
    }

    @Test
    void r51_paar_mit_kind() {
        Person a = alt("a").vermoegen(euro("20500.00")).fertig();
        Person a1 = alt("a").vermoegen(euro("20500.01")).fertig();
        Person b = Person.neu("b", Rolle.PARTNER, LocalDate.of(1951, 1, 1)).fertig();
        Person k = kind("k", "2015-01-01").fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(3), a, b, k)).isEqualTo(euro("506.00"));
        assertThat(anspruch(4, MAERZ, ohneKosten(3), a1, b, k)).isEqualTo(euro("505.99"));
    }

    @Test
    void r51_geschuetztes_und_nicht_sofort_verwertbares() {
        Person p = alt("a").vermoegen(List.of(
                        new Vermoegenswert(Vermoegenswert.Art.GELD, euro("9000.00")),
                        new Vermoegenswert(Vermoegenswert.Art.FAHRZEUG, euro("7500.00")),
                        new Vermoegenswert(Vermoegenswert.Art.HAUSRAT, euro("50000.00")),
                        new Vermoegenswert(Vermoegenswert.Art.GELD, euro("4000.00"), true, true)))
                .fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(1), p)).isEqualTo(euro("563.00"));
        Person haus = alt("a").vermoegen(
                        List.of(new Vermoegenswert(Vermoegenswert.Art.GELD, euro("40000.00"), false, false)))
                .fertig();
        Lebensunterhalt.Ergebnis e =
                Lebensunterhalt.berechne(new Haushalt(MAERZ, 4, List.of(haus), ohneKosten(1)), Protokoll.OHNE);
        assertThat(e.darlehen()).isTrue();
        assertThat(e.gesamt()).isEqualTo(euro("563.00"));
    }

    /// § 91: "Soweit nach § 90 … Vermögen einzusetzen ist, jedoch der sofortige Verbrauch … nicht möglich ist":
    /// what can be used at once above 10,500.00 (10,000.00 + 500.00) counts, 1.00, the rest of the help is a
    /// loan. Mother: 563.00 − 1.00.
    @Test
    void r51_was_sofort_geht_zaehlt_der_rest_ist_darlehen() {
        Person mutter = alt("a").vermoegen(List.of(
                        new Vermoegenswert(Vermoegenswert.Art.GELD, euro("10501.00")),
                        new Vermoegenswert(Vermoegenswert.Art.GELD, euro("50000.00"), false, false)))
                .fertig();
        Lebensunterhalt.Ergebnis e = Lebensunterhalt.berechne(
                new Haushalt(MAERZ, 4, List.of(mutter, kind("k", "2018-01-10").fertig()), ohneKosten(2)),
                Protokoll.OHNE);
        assertThat(e.darlehen()).isTrue();
        assertThat(e.ansprueche().getFirst().betrag()).isEqualTo(euro("562.00"));
    }

    /// A child's land makes its own help a loan, not its mother's; in chapter 4 it is not looked at (§ 43
    /// Abs. 1 Satz 2).
    @Test
    void r51_das_vermoegen_des_kindes_macht_nur_seine_hilfe_zum_darlehen() {
        Person kind = kind("k", "2018-01-10")
                .vermoegen(List.of(new Vermoegenswert(Vermoegenswert.Art.GELD, euro("50000.00"), false, false)))
                .fertig();
        Person mutter = alt("a").fertig();
        assertThat(Lebensunterhalt.berechne(
                                new Haushalt(MAERZ, 4, List.of(mutter, kind), ohneKosten(2)), Protokoll.OHNE)
                        .darlehen())
                .isFalse();
        Person krank = Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .fertig();
        Lebensunterhalt.Ergebnis drei =
                Lebensunterhalt.berechne(new Haushalt(MAERZ, 3, List.of(krank, kind), ohneKosten(2)), Protokoll.OHNE);
        assertThat(drei.darlehen()).isTrue();
        assertThat(drei.ansprueche().getFirst().betrag()).isEqualTo(euro("563.00"));
    }

    @Test
    void vermoegen_frueherer_jahre() {
        Person p = Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1945, 1, 1))
                .vermoegen(euro("2700.00"))
                .fertig();
        assertThat(anspruch(4, YearMonth.of(2015, 3), ohneKosten(1), p)).isEqualTo(euro("299.00"));
        Person q = Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1945, 1, 1))
                .vermoegen(euro("50000.00"))
                .fertig();
        YearMonth mai2020 = YearMonth.of(2020, 5);
        assertThat(Lebensunterhalt.berechne(
                                new Haushalt(mai2020, 4, List.of(q), ohneKosten(1), false, true), Protokoll.OHNE)
                        .gesamt())
                .isEqualTo(euro("432.00"));
        assertThat(anspruch(4, mai2020, ohneKosten(1), q)).isEqualTo(Money.ZERO);
    }
}
