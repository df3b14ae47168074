package de.tragwerk.kernel;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Eingabe.Art;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ProtokollTest {
    private static final Schritt MEHR = Schritt.of(
            "T-MEHR", "BEDARF", Norm.sgb12("§ 30 Abs. 1"), "Mehrbedarf", "{0} × {1}", anteil("Anteil"), cent("Stufe"));
    private static final Schritt SUMME = Schritt.summe("T-SUMME", "BEDARF", Norm.sgb12("§ 42"), "Bedarf");
    private static final Schritt TAGE = Schritt.feststellung(
            "T-TAGE",
            "BEDARF",
            Norm.sgb12("§ 27a Abs. 3"),
            "Anspruchstage",
            Art.TAGE,
            "ab {0}",
            Eingabe.monat("Monat"));
    private static final Parameter SATZ = new Parameter(
            "satz",
            "Satz",
            Parameter.Einheit.ANTEIL,
            170_000,
            LocalDate.of(2020, 1, 1),
            null,
            "§ 30 SGB XII",
            "Quelle",
            Parameter.Beleg.SOURCED);

    @Test
    void gibt_das_ergebnis_zurueck_und_schreibt_worte_erst_beim_lesen() {
        Protokoll p = Protokoll.neu();
        Money mehr = p.fuer(1).mit(SATZ).ergibt(MEHR, Money.euro("95.71"), 170_000, 56_300);
        assertThat(mehr).isEqualTo(Money.euro("95.71"));
        p.fuer(-1).ergibt(SUMME, Money.euro("1658.71"));
        assertThat(p.stelltFest(TAGE, 18, Eingabe.monat(YearMonth.of(2026, 3)))).isEqualTo(18);
        var e = p.eintraege();
        assertThat(e.get(0).person()).isEqualTo(1);
        assertThat(e.get(0).parameter()).containsExactly(SATZ);
        assertThat(e.get(0).rechnung()).isEqualTo("0,17 × 563,00 €");
        assertThat(e.get(0).schritt().formel()).isEqualTo("Anteil × Stufe");
        assertThat(e.get(1).person()).isEqualTo(-1);
        assertThat(e.get(1).parameter()).isEmpty();
        assertThat(e.get(1).ergebnisText()).isEqualTo("1.658,71 €");
        assertThat(e.get(2).ergebnisText()).isEqualTo("18 Tage");
        assertThat(e.get(2).rechnung()).isEqualTo("ab März 2026");
        assertThatThrownBy(() -> e.get(2).ergebnis()).hasMessageContaining("T-TAGE");
    }

    @Test
    void eine_fertige_abschrift_aendert_sich_nicht_mehr() {
        Protokoll p = Protokoll.neu();
        for (int i = 0; i < 500; i++) {
            p.mit(SATZ).ergibt(MEHR, Money.cents(i), i, i);
        }
        Protokoll.Fertig fertig = p.fertig();
        p.leeren();
        p.ergibt(SUMME, Money.ZERO);
        assertThat(fertig.schritte()).isEqualTo(500);
        assertThat(fertig.eintraege().get(499).eingaben()).containsExactly(499L, 499L);
        assertThat(fertig.eintraege().get(499).parameter()).containsExactly(SATZ);
        assertThat(p.eintraege()).hasSize(1);
    }

    @Test
    void ohne_schreibt_nichts_und_eine_falsche_zahl_von_eingaben_faellt_auf() {
        assertThat(Protokoll.OHNE.mit(SATZ).ergibt(MEHR, Money.cents(5), 1, 2)).isEqualTo(Money.cents(5));
        assertThat(Protokoll.OHNE.eintraege()).isEmpty();
        assertThatThrownBy(() -> Protokoll.neu().ergibt(MEHR, Money.ZERO, 1)).hasMessageContaining("T-MEHR");
        assertThatThrownBy(() -> Schritt.of("T-X", "B", new Norm("§ 1"), "x", "{0} + {1}", cent("a")))
                .hasMessageContaining("T-X");
    }
}
