package de.tragwerk.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Parameter.Einheit;
import de.tragwerk.law.Gesetze;
import de.tragwerk.law.sgb12.Werte;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbefassungTest {
    private static final YearMonth JANUAR = YearMonth.of(2027, 1);
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static Probefassung.Zeile zeile(String name, String wert, String ab, @Nullable String bis) {
        return new Probefassung.Zeile(
                "sgb12",
                name,
                Einheit.EURO,
                wert,
                LocalDate.parse(ab),
                bis == null ? null : LocalDate.parse(bis),
                "Entwurf der RBSFV 2027",
                Beleg.SECONDARY);
    }

    private static Probefassung mit(Probefassung.Zeile... zeilen) {
        Probefassung probe = new Probefassung();
        for (Probefassung.Zeile z : zeilen) {
            probe.lege(Gesetze.tafeln(), z);
        }
        return probe;
    }

    private static Probefassung jahr(String bis) {
        List<Probefassung.Zeile> alle = new ArrayList<>();
        for (int stufe = 1; stufe <= 6; stufe++) {
            alle.add(zeile("regelbedarf_" + stufe, String.valueOf(600 - stufe), "2027-01-01", bis));
        }
        alle.add(zeile("sofortzuschlag", "25", "2026-01-01", bis));
        return mit(alle.toArray(Probefassung.Zeile[]::new));
    }

    @Test
    void gilt_nur_in_ihrer_rechnung_und_nur_an_ihren_tagen() {
        Probefassung probe = mit(zeile("regelbedarf_1", "580.50", "2026-03-01", "2026-04-30"));

        assertThat(probe.rechne(() -> Werte.im(MAERZ).stufe1().wert())).isEqualTo(58_050);
        assertThat(probe.rechne(() -> Werte.im(MAERZ.plusMonths(2)).stufe1().wert()))
                .isEqualTo(56_300);
        assertThat(Werte.im(MAERZ).stufe1().wert()).isEqualTo(56_300);
        assertThat(probe.giltSchon()).isFalse();
    }

    /// Nothing is extrapolated: what the new values leave out stays unknown.
    @Test
    void ein_monat_ohne_wert_bleibt_ohne_wert() {
        Probefassung eine = mit(zeile("regelbedarf_1", "575", "2027-01-01", "2027-12-31"));
        assertThatThrownBy(() -> eine.rechne(() -> Werte.im(JANUAR)))
                .isInstanceOf(ParameterTafel.KeinParameter.class)
                .hasMessageContaining("Regelbedarfsstufe 2");
        assertThat(eine.rechne(Werte::letzterMonat)).isEqualTo(YearMonth.of(2027, 12));
        assertThat(Werte.letzterMonat()).isEqualTo(YearMonth.of(2026, 12));

        assertThatThrownBy(() -> jahr("2027-12-31").rechne(() -> Werte.im(YearMonth.of(2028, 1))))
                .isInstanceOf(ParameterTafel.KeinParameter.class);
    }

    /// The values of the program, said once more, are no new version.
    @Test
    void wer_dasselbe_sagt_aendert_nichts() {
        Parameter gilt = Werte.im(MAERZ).stufe1();
        Probefassung gleich = mit(zeile("regelbedarf_1", "563", "2026-01-01", "2026-12-31"));
        assertThat(gleich.giltSchon()).isTrue();
        assertThat(gleich.rechne(() -> Werte.im(MAERZ).stufe1().wert())).isEqualTo(gilt.wert());
        assertThat(mit(zeile("regelbedarf_1", "563", "2026-01-01", "2027-01-31"))
                        .giltSchon())
                .isFalse();
    }

    @Test
    void was_in_keine_tafel_passt_wird_mit_einem_satz_abgelehnt() {
        assertThatThrownBy(() -> mit(zeile("regelbedarf_9", "1", "2027-01-01", "2027-12-31")))
                .hasMessageContaining("steht in keiner Tafel");
        assertThatThrownBy(() -> mit(zeile("regelbedarf_1", "575", "2027-01-01", null)))
                .hasMessageContaining("gilt nie unbegrenzt");
        assertThatThrownBy(() -> mit(zeile("regelbedarf_1", "575.123", "2027-01-01", "2027-12-31")))
                .hasMessageContaining("zwei Stellen");
        assertThatThrownBy(() -> mit(zeile("regelbedarf_1", "575", "2027-12-31", "2027-01-01")))
                .hasMessageContaining("vor dem ersten");
        assertThatThrownBy(() -> mit(
                        zeile("regelbedarf_1", "575", "2027-01-01", "2027-12-31"),
                        zeile("regelbedarf_1", "576", "2027-12-31", "2028-12-31")))
                .hasMessageContaining("schon ein Wert");
        assertThatThrownBy(() -> mit(new Probefassung.Zeile(
                        "sgb12",
                        "regelbedarf_1",
                        Einheit.ZAHL,
                        "575",
                        LocalDate.of(2027, 1, 1),
                        null,
                        "x",
                        Beleg.DERIVED)))
                .hasMessageContaining("in EURO geführt");
    }
}
