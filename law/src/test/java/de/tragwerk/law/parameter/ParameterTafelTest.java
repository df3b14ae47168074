package de.tragwerk.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Parameter.Einheit;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// A table read anew: each row holds on its days and on no other one.
class ParameterTafelTest {
    private final ParameterTafel tafel = ParameterTafel.lies(ParameterTafelTest.class, "probe.yaml");

    @Test
    void eine_zeile_behaelt_alles_was_in_der_datei_steht() {
        Parameter p = tafel.am("betrag", LocalDate.of(2020, 1, 1));
        assertThat(p)
                .isEqualTo(new Parameter(
                        "betrag",
                        "Ein Betrag",
                        Einheit.EURO,
                        1050,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2021, 7, 14),
                        "§ 1 Probegesetz",
                        "erste",
                        Beleg.RECALLED));
        assertThat(tafel.am("anteil", LocalDate.of(2020, 6, 30)).wert()).isEqualTo(170_000);
        assertThat(tafel.am("anteil", LocalDate.of(2020, 8, 1)).wert()).isEqualTo(1);
        assertThat(tafel.am("zahl", LocalDate.of(2020, 1, 1)).zahl()).isEqualTo(36);
        assertThat(tafel.namen()).containsExactly("anteil", "betrag", "zahl");
        assertThat(tafel.reihe("betrag")).hasSize(2);
    }

    @Test
    void die_naechste_zeile_beendet_die_vorige() {
        assertThat(tafel.am("betrag", LocalDate.of(2021, 7, 14)).quelle()).isEqualTo("erste");
        assertThat(tafel.am("betrag", LocalDate.of(2021, 7, 15)).quelle()).isEqualTo("zweite");
        assertThat(tafel.am("betrag", LocalDate.of(2999, 1, 1)).bis()).isNull();
    }

    /// A month has the value of its first day.
    @Test
    void ein_monat_hat_den_wert_seines_ersten_tages() {
        assertThat(tafel.im("betrag", YearMonth.of(2021, 7)).quelle()).isEqualTo("erste");
        assertThat(tafel.im("betrag", YearMonth.of(2021, 8)).quelle()).isEqualTo("zweite");
    }

    @Test
    void ein_tag_ohne_wert_wird_mit_titel_norm_und_name_abgelehnt() {
        for (LocalDate tag :
                new LocalDate[] {LocalDate.of(2019, 12, 31), LocalDate.of(2020, 7, 1), LocalDate.of(2021, 1, 1)}) {
            assertThatThrownBy(() -> tafel.am("anteil", tag))
                    .isInstanceOf(ParameterTafel.KeinParameter.class)
                    .hasMessage("Für den " + tag + " ist kein Wert bekannt: Ein Anteil (§ 2 Probegesetz, anteil)."
                            + " Für diesen Monat wird nicht gerechnet.");
        }
        assertThatThrownBy(() -> tafel.am("gibt_es_nicht", LocalDate.of(2020, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gibt_es_nicht");
    }

    /// Before its first day a rule is unknown; after its last one a value is missing.
    @Test
    void eine_regel_die_spaeter_begann() {
        assertThat(tafel.seit("anteil", YearMonth.of(2019, 12))).isNull();
        Parameter erste = tafel.seit("anteil", YearMonth.of(2020, 1));
        assertThat(erste).isNotNull().extracting(Parameter::quelle).isEqualTo("erste");
        assertThatThrownBy(() -> tafel.seit("anteil", YearMonth.of(2021, 1)))
                .isInstanceOf(ParameterTafel.KeinParameter.class);
        assertThat(tafel.wennGilt("anteil", YearMonth.of(2019, 12))).isNull();
        assertThat(tafel.wennGilt("anteil", YearMonth.of(2020, 7))).isNull();
        assertThat(tafel.wennGilt("anteil", YearMonth.of(2020, 8))).isNotNull();
        assertThat(tafel.wennGilt("anteil", YearMonth.of(2021, 1))).isNull();
    }

    @Test
    void eine_fehlerhafte_datei_wird_nicht_gelesen() {
        assertThatThrownBy(() -> lies("doppelt.yaml")).hasMessage("Parameter doppelt: a");
        assertThatThrownBy(() -> lies("ohne_quelle.yaml")).hasMessageStartingWith("In den Parametern fehlt quelle");
        assertThatThrownBy(() -> lies("bruchteil.yaml")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> lies("fehlt.yaml")).hasMessage("Parameter fehlen im Programm: fehlt.yaml");
    }

    private static ParameterTafel lies(String datei) {
        return ParameterTafel.lies(ParameterTafelTest.class, datei);
    }
}
