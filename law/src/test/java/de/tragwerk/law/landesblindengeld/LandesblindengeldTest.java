package de.tragwerk.law.landesblindengeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.landesblindengeld.Landesblindengeld.Art;
import de.tragwerk.law.landesblindengeld.Landesblindengeld.Fall;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class LandesblindengeldTest {
    private static Money betrag(String monat, Land land, Art art, int alter) {
        return Landesblindengeld.berechne(
                        new Fall(land, art, alter, false, Money.ZERO, Money.ZERO),
                        YearMonth.parse(monat),
                        Protokoll.neu())
                .betrag();
    }

    @Test
    void je_land_alter_und_art() {
        assertThat(betrag("2026-03", Land.BY, Art.BLIND, 40)).isEqualTo(Money.euro("776"));
        assertThat(betrag("2025-06", Land.BY, Art.BLIND, 10)).isEqualTo(Money.euro("685"));
        assertThat(betrag("2026-03", Land.BY, Art.TAUBBLIND, 40)).isEqualTo(Money.euro("1552"));
        assertThat(betrag("2024-07", Land.NW, Art.BLIND, 59)).isEqualTo(Money.euro("880"));
        assertThat(betrag("2024-07", Land.NW, Art.BLIND, 60)).isEqualTo(Money.euro("473"));
        assertThat(betrag("2023-01", Land.BE, Art.SEHBEHINDERT, 30)).isEqualTo(Money.euro("161.28"));
    }

    @Test
    void abzuege_und_einrichtung() {
        Landesblindengeld.Ergebnis e = Landesblindengeld.berechne(
                new Fall(Land.BE, Art.BLIND, 40, true, Money.euro("100"), Money.euro("50")),
                YearMonth.of(2026, 3),
                Protokoll.neu());
        assertThat(e.satz()).isEqualTo(Money.euro("365.28"));
        assertThat(e.betrag()).isEqualTo(Money.euro("215.28"));
        assertThatThrownBy(() -> Landesblindengeld.berechne(
                        new Fall(Land.BW, Art.BLIND, 40, true, Money.ZERO, Money.ZERO),
                        YearMonth.of(2026, 3),
                        Protokoll.neu()))
                .hasMessageContaining("Baden-Württemberg");
    }

    @Test
    void was_nicht_bekannt_ist_wird_abgelehnt() {
        assertThatThrownBy(() -> betrag("2026-03", Land.HH, Art.BLIND, 10)).hasMessageContaining("hh_minderjaehrig");
        // the amount for minors of 2022 is not carried past the next rise
        assertThatThrownBy(() -> betrag("2026-03", Land.BY, Art.BLIND, 10)).hasMessageContaining("by_minderjaehrig");
        assertThatThrownBy(() -> betrag("2020-01", Land.BY, Art.BLIND, 40)).hasMessageContaining("by_erwachsen");
    }

    @Test
    void kein_wert_gilt_als_im_gesetz_gelesen() {
        Landesblindengeld.tafel()
                .namen()
                .forEach(n -> assertThat(Landesblindengeld.tafel().reihe(n))
                        .allMatch(p -> p.beleg() == Beleg.SECONDARY || p.beleg() == Beleg.RECALLED));
    }
}
