package de.tragwerk.law.sgb2;

import static de.tragwerk.law.sgb2.Fall.antragstellend;
import static de.tragwerk.law.sgb2.Fall.erste;
import static de.tragwerk.law.sgb2.Fall.eur;
import static de.tragwerk.law.sgb2.Fall.kind;
import static de.tragwerk.law.sgb2.Fall.monat;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// § 22 and § 12; the numbers in the names are those of the rule list they come from.
class UnterkunftTest {
    private static final Person ANNA = antragstellend("1986-09-20");

    private static Money unterkunft(
            String m, String kosten, @Nullable Karenz karenz, @Nullable String aufforderung, boolean unzumutbar) {
        Wohnung w = new Wohnung(
                1,
                eur(kosten),
                eur("90"),
                false,
                eur("450"),
                eur("70"),
                null,
                aufforderung == null ? null : monat(aufforderung),
                null,
                unzumutbar);
        Ergebnis.Anspruch a = erste(new Haushalt(monat(m), List.of(ANNA), w).mitKarenz(karenz));
        assertThat(a.heizung()).isEqualTo(eur("70"));
        return a.unterkunft();
    }

    @Test
    void r26_karenzzeit_und_deckel_ab_juli_2026() {
        Karenz karenz = new Karenz(monat("2026-05"), 0);
        assertThat(unterkunft("2026-05", "720", karenz, null, false)).isEqualTo(eur("720.00"));
        assertThat(unterkunft("2026-07", "720", karenz, null, false)).isEqualTo(eur("675.00"));
        assertThat(unterkunft("2026-07", "720", null, null, false)).isEqualTo(eur("675.00"));
        assertThat(unterkunft("2026-07", "720", karenz, null, true)).isEqualTo(eur("720.00"));
        assertThat(unterkunft("2026-07", "660", karenz, null, false)).isEqualTo(eur("660.00"));
    }

    @Test
    void r26_kein_deckel_mit_kindern_aber_die_oertliche_grenze() {
        Wohnung w = new Wohnung(2, eur("720"), eur("0"), false, eur("450"), null, null, null, null, false);
        Haushalt h = new Haushalt(monat("2026-07"), List.of(ANNA, kind("k", "2020-01-01")), w);
        assertThat(erste(h).unterkunft()).isEqualTo(eur("360.00"));
        Wohnung mitGrenze =
                new Wohnung(2, eur("720"), eur("0"), false, eur("450"), null, eur("700"), null, null, false);
        assertThat(erste(new Haushalt(monat("2026-07"), h.personen(), mitGrenze))
                        .unterkunft())
                .isEqualTo(eur("350.00"));
        assertThat(erste(new Haushalt(monat("2026-06"), h.personen(), mitGrenze))
                        .unterkunft())
                .isEqualTo(eur("360.00"));
    }

    @Test
    void r27_sechs_monate_nach_der_karenzzeit() {
        Karenz karenz = new Karenz(monat("2025-01"), 0);
        assertThat(unterkunft("2025-12", "720", karenz, "2025-10", false)).isEqualTo(eur("720.00"));
        assertThat(unterkunft("2026-06", "720", karenz, "2026-01", false)).isEqualTo(eur("720.00"));
        assertThat(unterkunft("2026-07", "720", karenz, "2026-01", false)).isEqualTo(eur("450.00"));
        // a request inside the waiting year does not shorten the six months
        assertThat(unterkunft("2026-06", "720", karenz, "2025-10", false)).isEqualTo(eur("720.00"));
        assertThat(unterkunft("2026-07", "720", karenz, null, false)).isEqualTo(eur("720.00"));
        assertThat(unterkunft("2026-07", "720", karenz, "2026-01", true)).isEqualTo(eur("720.00"));
    }

    @Test
    void vor_2023_gibt_es_keine_karenzzeit() {
        assertThat(unterkunft("2022-06", "720", null, "2021-12", false)).isEqualTo(eur("450.00"));
        assertThat(unterkunft("2022-05", "720", null, "2021-12", false)).isEqualTo(eur("720.00"));
    }

    @Test
    void zwoelf_monate_nach_einem_todesfall() {
        Wohnung w = new Wohnung(
                1, eur("720"), eur("0"), false, eur("450"), null, null, monat("2025-01"), monat("2025-06"), false);
        Karenz karenz = new Karenz(monat("2023-01"), 0);
        assertThat(erste(new Haushalt(monat("2026-06"), List.of(ANNA), w).mitKarenz(karenz))
                        .unterkunft())
                .isEqualTo(eur("720.00"));
        assertThat(erste(new Haushalt(monat("2026-07"), List.of(ANNA), w).mitKarenz(karenz))
                        .unterkunft())
                .isEqualTo(eur("450.00"));
    }

    @Test
    void r26_unterbrechungen_verlaengern_und_nach_drei_jahren_beginnt_sie_neu() {
        List<YearMonth> bezug = new ArrayList<>(List.of(monat("2022-11"), monat("2023-01"), monat("2023-02")));
        bezug.add(monat("2023-05"));
        assertThat(Karenz.aus(bezug, 12)).isEqualTo(new Karenz(monat("2023-01"), 2));
        bezug.add(monat("2026-06"));
        assertThat(Karenz.aus(bezug, 12)).isEqualTo(new Karenz(monat("2026-06"), 0));
        assertThat(Karenz.aus(List.of(monat("2022-05")), 12)).isNull();
        assertThat(new Karenz(monat("2022-03"), 0).ende(12)).isEqualTo(monat("2024-01"));
    }

    @Test
    void r52_vermoegen_nach_alter_ab_juli_2026() {
        Person p = ANNA.mitVermoegen(eur("12000"));
        Wohnung w = Wohnung.of(1, eur("437"), eur("0"));
        assertThat(erste(new Haushalt(monat("2026-09"), List.of(p), w)).betrag())
                .isEqualTo(eur("1000.00"));
        Ergebnis august = Fall.rechne(new Haushalt(monat("2026-08"), List.of(p), w));
        assertThat(august.vermoegensfreibetrag()).isEqualTo(eur("10000"));
        assertThat(august.vermoegen()).isEqualTo(eur("2000"));
        assertThat(august.betrag()).isEqualTo(Money.ZERO);
    }

    @Test
    void r52_vermoegen_2023_bis_juni_2026_mit_karenzzeit() {
        Person p = ANNA.mitVermoegen(eur("56000"));
        Wohnung w = Wohnung.of(2, eur("400"), eur("0"));
        Haushalt h = new Haushalt(monat("2026-05"), List.of(p, kind("k", "2020-01-01")), w);
        assertThat(Fall.rechne(h).vermoegensfreibetrag()).isEqualTo(eur("55000"));
        assertThat(Fall.rechne(h).vermoegen()).isEqualTo(eur("1000"));
        Haushalt danach = h.mitKarenz(new Karenz(monat("2025-01"), 0));
        assertThat(Fall.rechne(danach).vermoegensfreibetrag()).isEqualTo(eur("30000"));
    }

    @Test
    void kleiner_ueberschuss_zaehlt_einmal() {
        Person p = ANNA.mitVermoegen(eur("15100"));
        Wohnung w = Wohnung.of(1, eur("437"), eur("0"));
        Haushalt h = new Haushalt(monat("2026-05"), List.of(p), w).mitKarenz(new Karenz(monat("2024-01"), 0));
        assertThat(Fall.rechne(h).betrag()).isEqualTo(eur("900.00"));
        Haushalt danach = new Haushalt(h.monat(), 1, 31, false, h.personen(), w, new Karenz(monat("2024-01"), 0), true);
        assertThat(Fall.rechne(danach).betrag()).isEqualTo(eur("1000.00"));
    }

    @Test
    void vermoegen_bis_2022_nach_lebensjahren() {
        // 33 years: 4,950 + 750; considerable only above 60,000 from March 2020
        Person p = ANNA.mitVermoegen(eur("5800"));
        Wohnung w = Wohnung.of(1, eur("437"), eur("0"));
        assertThat(Fall.rechne(new Haushalt(monat("2020-02"), List.of(p), w)).vermoegen())
                .isEqualTo(eur("100"));
        assertThat(Fall.rechne(new Haushalt(monat("2020-03"), List.of(p), w)).vermoegen())
                .isEqualTo(Money.ZERO);
        // 2005: 18 years x 200, at least 4,100, + 750
        assertThat(Fall.rechne(new Haushalt(monat("2005-02"), List.of(p), w)).vermoegensfreibetrag())
                .isEqualTo(eur("4850"));
    }
}
