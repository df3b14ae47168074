package de.tragwerk.law.asylblg;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Analogleistung.Stufen;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Wohnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Rule 7.5 of the rule list.
class AnalogleistungTest {
    private static Lebensunterhalt.Ergebnis rechne(Stufen stufen, Praxis praxis, String lohn) {
        Person p = Person.neu("a", Person.Rolle.ANTRAGSTELLEND, LocalDate.of(2004, 1, 1))
                .einkommen(Einkommensart.EMPLOYMENT, Money.euro(lohn))
                .fertig();
        return Analogleistung.berechne(
                new Haushalt(YearMonth.of(2026, 3), 3, List.of(p), WOHNUNG), stufen, praxis, Protokoll.neu());
    }

    private static final Wohnung WOHNUNG = Wohnung.of(1, Money.euro("300"), Money.euro("50"));

    @Test
    void r75_wie_sgb12_auch_beim_einkommen() {
        // 563 + 350; pay 300 less 90 and 5.20
        assertThat(rechne(Stufen.KEINE, Praxis.UEBLICH, "0").gesamt()).isEqualTo(Money.euro("913"));
        assertThat(rechne(Stufen.KEINE, Praxis.UEBLICH, "300").gesamt()).isEqualTo(Money.euro("708.20"));
    }

    /// 451 + 350, and the supplement of § 16 Abs. 1, which names adults under 25 who live with a parent in a
    /// dwelling and was left out here.
    @Test
    void r75_stufe_3_bei_eltern() {
        assertThat(rechne(new Stufen(Set.of(), Set.of("a")), Praxis.UEBLICH, "0")
                        .gesamt())
                .isEqualTo(Money.euro("826"));
    }

    @Test
    void r75_sammelunterkunft_stufe_1_nach_dem_verfassungsgericht() {
        Stufen stufen = new Stufen(Set.of("a"), Set.of());
        assertThat(rechne(stufen, Praxis.UEBLICH, "0").gesamt()).isEqualTo(Money.euro("913"));
        assertThat(rechne(stufen, new Praxis(false, false), "0").gesamt()).isEqualTo(Money.euro("856"));
    }
}
