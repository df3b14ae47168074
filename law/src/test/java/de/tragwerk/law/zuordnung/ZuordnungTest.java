package de.tragwerk.law.zuordnung;

import static de.tragwerk.law.zuordnung.Leistungssystem.ASYLBLG;
import static de.tragwerk.law.zuordnung.Leistungssystem.ASYLBLG_ANALOG;
import static de.tragwerk.law.zuordnung.Leistungssystem.KEINES;
import static de.tragwerk.law.zuordnung.Leistungssystem.SGB12_KAPITEL3;
import static de.tragwerk.law.zuordnung.Leistungssystem.SGB12_KAPITEL4;
import static de.tragwerk.law.zuordnung.Leistungssystem.SGB2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.law.zuordnung.Mensch.Aufenthalt;
import de.tragwerk.law.zuordnung.Mensch.Erwerbsminderung;
import de.tragwerk.law.zuordnung.Mensch.Rolle;
import de.tragwerk.law.zuordnung.Mensch.Umstand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules 1.1 to 1.5 of the rule list.
class ZuordnungTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);
    private static final Mensch ANNA = Mensch.of("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1985, 1, 1));
    private static final Mensch BERND = Mensch.of("b", Rolle.PARTNER, LocalDate.of(1980, 1, 1));

    private static Mensch kind(String id, int jahr) {
        return Mensch.of(id, Rolle.KIND, LocalDate.of(jahr, 1, 1));
    }

    private static List<Leistungssystem> systeme(Mensch... menschen) {
        return Zuordnung.fuer(List.of(menschen), MAERZ).personen().stream()
                .map(Zuordnung.Zuweisung::system)
                .toList();
    }

    @Test
    void r11_wer_arbeiten_kann_und_die_gemeinschaft() {
        assertThat(systeme(ANNA, BERND.mit(Erwerbsminderung.VOLL_AUF_ZEIT), kind("k", 2018), kind("l", 2005)))
                .containsExactly(SGB2, SGB2, SGB2, SGB2);
        // a child of 25 that cannot work for a time belongs to no community
        assertThat(systeme(ANNA, kind("k", 2001).mit(Erwerbsminderung.VOLL_AUF_ZEIT)))
                .containsExactly(SGB2, SGB12_KAPITEL3);
    }

    /// § 7 Abs. 3 Nr. 4 SGB II: a child belongs to the community only "soweit sie die Leistungen zur Sicherung
    /// ihres Lebensunterhalts nicht aus eigenem Einkommen oder Vermögen beschaffen können".
    @Test
    void ein_kind_das_sich_selbst_deckt_eroeffnet_nichts() {
        Mensch kind = kind("k", 2009);
        Mensch mutter = ANNA.mit(Erwerbsminderung.VOLL_AUF_ZEIT);
        assertThat(systeme(mutter, kind)).containsExactly(SGB2, SGB2);
        assertThat(systeme(mutter, kind.mit(Umstand.DECKT_SELBST))).containsExactly(SGB12_KAPITEL3, SGB2);
    }

    @Test
    void r12_viertes_kapitel() {
        assertThat(systeme(ANNA.mit(Erwerbsminderung.VOLL_AUF_DAUER))).containsExactly(SGB12_KAPITEL4);
        assertThat(systeme(ANNA.mit(Erwerbsminderung.WERKSTATT))).containsExactly(SGB12_KAPITEL4);
        assertThat(systeme(kind("a", 2009).mit(Erwerbsminderung.VOLL_AUF_DAUER)))
                .containsExactly(SGB12_KAPITEL3);
        assertThat(systeme(Mensch.of("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1950, 1, 1))))
                .containsExactly(SGB12_KAPITEL4);
        assertThat(systeme(Mensch.of("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1950, 1, 1))
                        .mit(Umstand.SELBST_VERSCHULDET)))
                .containsExactly(SGB12_KAPITEL3);
    }

    @Test
    void altersgrenze_ab_dem_monat_danach() {
        // born 2 October 1959: 66 years and 2 months on 1 December 2025; on 1 October already 30 November
        assertThat(am(LocalDate.of(1959, 10, 2), YearMonth.of(2025, 12))).isEqualTo(SGB2);
        assertThat(am(LocalDate.of(1959, 10, 2), YearMonth.of(2026, 1))).isEqualTo(SGB12_KAPITEL4);
        assertThat(am(LocalDate.of(1959, 10, 1), YearMonth.of(2025, 12))).isEqualTo(SGB12_KAPITEL4);
    }

    /// § 41 Abs. 2 SGB XII: completed is enough for somebody SGB II does not support to the end of the month.
    @Test
    void altersgrenze_im_monat_fuer_wen_nicht_arbeiten_kann() {
        Mensch m =
                Mensch.of("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1959, 10, 2)).mit(Erwerbsminderung.VOLL_AUF_ZEIT);
        assertThat(Zuordnung.fuer(List.of(m), YearMonth.of(2025, 11)).system("a"))
                .isEqualTo(SGB12_KAPITEL3);
        assertThat(Zuordnung.fuer(List.of(m), YearMonth.of(2025, 12)).system("a"))
                .isEqualTo(SGB12_KAPITEL4);
    }

    private static Leistungssystem am(LocalDate geboren, YearMonth monat) {
        return Zuordnung.fuer(List.of(Mensch.of("a", Rolle.ANTRAGSTELLEND, geboren)), monat)
                .system("a");
    }

    @Test
    void r13_drittes_kapitel() {
        assertThat(systeme(ANNA.mit(Erwerbsminderung.VOLL_AUF_ZEIT), kind("k", 2014)))
                .containsExactly(SGB12_KAPITEL3, SGB12_KAPITEL3);
        // a pupil of 15 opens the way to SGB II for all
        assertThat(systeme(ANNA.mit(Erwerbsminderung.VOLL_AUF_ZEIT), kind("k", 2010), kind("l", 2018)))
                .containsExactly(SGB2, SGB2, SGB2);
        // a grown child that can work opens nothing for its parent and the younger ones
        assertThat(systeme(ANNA.mit(Erwerbsminderung.VOLL_AUF_ZEIT), kind("k", 1998), kind("l", 2018)))
                .containsExactly(SGB12_KAPITEL3, SGB2, SGB12_KAPITEL3);
        assertThat(systeme(ANNA.mit(Umstand.ALTERSRENTE))).containsExactly(SGB12_KAPITEL3);
        assertThat(systeme(ANNA.mit(Umstand.STATIONAER))).containsExactly(SGB12_KAPITEL3);
    }

    @Test
    void r14_asylblg() {
        assertThat(systeme(
                        ANNA.mit(Aufenthalt.ASYLBLG, LocalDate.of(2023, 3, 10)),
                        BERND.mit(Aufenthalt.ASYLBLG, LocalDate.of(2025, 3, 10)),
                        kind("k", 2020).mit(Aufenthalt.ASYLBLG, LocalDate.of(2025, 3, 10))))
                .containsExactly(ASYLBLG_ANALOG, ASYLBLG, ASYLBLG_ANALOG);
        Mensch missbrauch = new Mensch(
                "a",
                Rolle.ANTRAGSTELLEND,
                LocalDate.of(1985, 1, 1),
                Erwerbsminderung.KEINE,
                Aufenthalt.ASYLBLG,
                LocalDate.of(2020, 1, 1),
                java.util.Set.of(Umstand.MISSBRAUCH));
        assertThat(systeme(missbrauch)).containsExactly(ASYLBLG);
        assertThatThrownBy(() -> ANNA.mit(Aufenthalt.ASYLBLG, null)).hasMessageContaining("Einreise");
    }

    @Test
    void r15_gemischter_haushalt() {
        Zuordnung.Ergebnis e =
                Zuordnung.fuer(List.of(ANNA, BERND.mit(Erwerbsminderung.VOLL_AUF_DAUER), kind("k", 2018)), MAERZ);
        assertThat(e.personen().stream().map(Zuordnung.Zuweisung::system)).containsExactly(SGB2, SGB12_KAPITEL4, SGB2);
        assertThat(e.gemischt()).isTrue();
        assertThat(Zuordnung.fuer(List.of(ANNA, BERND), MAERZ).gemischt()).isFalse();
        assertThat(e.personen().get(1).gruende().getLast().norm().zitat()).isEqualTo("§ 41 Abs. 3 SGB XII");
    }

    @Test
    void ausgeschlossene() {
        assertThat(systeme(ANNA.mit(Umstand.FOERDERFAEHIGE_AUSBILDUNG))).containsExactly(KEINES);
        assertThat(systeme(ANNA.mit(Aufenthalt.AUSGESCHLOSSEN, null))).containsExactly(KEINES);
        assertThat(systeme(ANNA.mit(Aufenthalt.KEINER, null))).containsExactly(KEINES);
    }

    @Test
    void jede_zuweisung_nennt_ihren_grund() {
        Zuordnung.fuer(List.of(ANNA, BERND, kind("k", 2018)), MAERZ)
                .personen()
                .forEach(z -> assertThat(z.gruende())
                        .isNotEmpty()
                        .allMatch(g -> g.norm().zitat().contains("§")));
    }
}
