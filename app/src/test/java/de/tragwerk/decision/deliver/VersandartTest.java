package de.tragwerk.decision.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Franking classes by weight, and the postcode of an address.
class VersandartTest {

    @Test
    void weightDecidesTheClass() {
        assertThat(Versandart.fuer(1)).isEqualTo(Versandart.STANDARDBRIEF);
        assertThat(Versandart.STANDARDBRIEF.gramm(6)).isEqualTo(20);
        assertThat(Versandart.fuer(6)).isEqualTo(Versandart.STANDARDBRIEF);
        assertThat(Versandart.fuer(7)).isEqualTo(Versandart.KOMPAKTBRIEF);
        assertThat(Versandart.fuer(18)).isEqualTo(Versandart.KOMPAKTBRIEF);
        assertThat(Versandart.fuer(19)).isEqualTo(Versandart.GROSSBRIEF);
        assertThat(Versandart.GROSSBRIEF.gramm(19)).isEqualTo(70);
        assertThat(Versandart.fuer(192)).isEqualTo(Versandart.GROSSBRIEF);
        assertThat(Versandart.fuer(193)).isEqualTo(Versandart.MAXIBRIEF);
    }

    @Test
    void aPostcodeIsFiveDigitsBeforeThePlace() {
        assertThat(Druckstapel.plz(List.of("Renate Vogel", "Gerbergasse 12", "01067 Dresden")))
                .isEqualTo("01067");
        assertThat(Druckstapel.plz(List.of("Renate Vogel", "Rue 1", "75001 "))).isEmpty();
        assertThat(Druckstapel.plz(List.of("Renate Vogel", "Wien"))).isEmpty();
        assertThat(Druckstapel.plz(List.of())).isEmpty();
    }
}
