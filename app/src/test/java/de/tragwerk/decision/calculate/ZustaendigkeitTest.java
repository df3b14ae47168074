package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// § 21 Satz 1 SGB XII: "Personen, die nach dem Zweiten Buch als Erwerbsfähige oder als Angehörige dem Grunde
/// nach leistungsberechtigt sind, erhalten keine Leistungen für den Lebensunterhalt." Asked for each month and
/// each member of the family.
class ZustaendigkeitTest {
    private static final Kapitel DRITTES = Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
    private static final Kapitel VIERTES = Kapitel.GRUNDSICHERUNG;

    private final Rechenfall fall = Rechenfall.sgb12();

    private Inhalt.Beteiligt ich(String geboren) {
        Inhalt.Beteiligt ich = fall.mensch("Eva", geboren, "antragsteller");
        fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
        return ich;
    }

    private static Berechnung.Posten einzige(Berechnung.Monat monat) {
        assertThat(monat.gesamt()).isZero();
        assertThat(monat.posten()).hasSize(1);
        return monat.posten().getFirst();
    }

    private YearMonth laengstens(Kapitel kapitel, String von) {
        return new Sgb12Rechner().laengstens(kapitel, YearMonth.parse(von), fall.personen, fall.tatsachen);
    }

    /// Incapacitated until June 2026: 563.00 + 600.00 = 1,163.00 in March to June, nothing in July; the award
    /// ends with June, and a change of a longer one ends it.
    @Test
    void mitDerErwerbsminderungAufZeitEndetDasDritteKapitel() {
        Inhalt.Beteiligt ich = ich("1981-01-01");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, ich, "voll_befristet", "2026-03", "2026-06");
        assertThat(fall.ansprueche(DRITTES, "2026-03", "2026-08"))
                .containsExactly(116_300L, 116_300L, 116_300L, 116_300L, 0L, 0L);
        assertThat(laengstens(DRITTES, "2026-03")).isEqualTo(YearMonth.of(2026, 6));
        Berechnung.Posten posten = einzige(fall.monat(DRITTES, "2026-07"));
        assertThat(posten.norm()).isEqualTo("§ 21 Satz 1 SGB XII, § 7 Abs. 1 SGB II");
        assertThat(fall.anderswo(DRITTES, "2026-03", "2026-08"))
                .contains("Ab Juli 2026: Nach den Tatsachen ist die Person erwerbsfähig", "mit Juni 2026 enden");
        assertThat(fall.anderswo(DRITTES, "2026-03", "2026-06")).isEmpty();
        // Who never could be awarded chapter 3 is told at once, and the period stays as it was chosen.
        assertThat(fall.anderswo(DRITTES, "2026-07", "2026-08")).startsWith("Nach den Tatsachen ist die Person");
        assertThat(laengstens(DRITTES, "2026-07")).isEqualTo(YearMonth.of(2026, 12));
    }

    /// § 41 Abs. 3a: chapter 4 while she is in the training phase of a workshop, until May; § 41 Abs. 1 is not
    /// met after.
    @Test
    void nachDerWerkstattEndetDasVierteKapitel() {
        Inhalt.Beteiligt ich = ich("2000-01-01");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, ich, "werkstatt", "2026-03", "2026-05");
        assertThat(fall.ansprueche(VIERTES, "2026-05", "2026-06")).containsExactly(116_300L, 0L);
        assertThat(einzige(fall.monat(VIERTES, "2026-06")).norm()).isEqualTo("§ 41 Abs. 1 SGB XII");
        assertThat(laengstens(VIERTES, "2026-03")).isEqualTo(YearMonth.of(2026, 5));
    }

    /// § 19 Abs. 2 Satz 2: born 10 March 1960, 66 years and 4 months on 9 July 2026.
    @Test
    void abDerAltersgrenzeGehtDasVierteKapitelVor() {
        Inhalt.Beteiligt ich = ich("1960-03-10");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, ich, "voll_befristet");
        assertThat(fall.ansprueche(DRITTES, "2026-06", "2026-07")).containsExactly(116_300L, 0L);
        assertThat(einzige(fall.monat(DRITTES, "2026-07")).norm()).isEqualTo("§ 19 Abs. 2 Satz 2 SGB XII");
        assertThat(fall.gesamt(VIERTES, "2026-07")).isEqualTo(116_300);
    }

    /// § 7 Abs. 3 Nr. 3 SGB II: he cannot work, his wife can; both belong to the Jobcenter. It was 106.00 for him
    /// (506.00
    /// + 300.00 − 700.00) and 806.00 for her.
    @Test
    void werMitErwerbsfaehigenLebtGehoertZumJobcenter() {
        Inhalt.Beteiligt ich = ich("1981-01-01");
        Inhalt.Beteiligt frau = fall.mensch("Ines", "1986-01-01", "partner");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, ich, "voll_befristet");
        fall.fakt(TatsacheArt.EINKOMMEN, ich, "pension_incapacity:70000");
        assertThat(einzige(fall.monat(DRITTES, "2026-03")).norm())
                .isEqualTo("§ 21 Satz 1 SGB XII, § 7 Abs. 2 und 3 SGB II");
        assertThat(fall.anderswo(DRITTES, "2026-03", "2026-03")).contains("oder als Angehörige");
        // Neither can work: both get chapter 3.
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, frau, "voll_befristet");
        assertThat(fall.cent(DRITTES, "2026-03", ich)).isEqualTo(10_600);
        assertThat(fall.cent(DRITTES, "2026-03", frau)).isEqualTo(80_600);
    }

    /// § 7 Abs. 3 Nr. 2 SGB II: a child of 15 that can work draws its mother in; fifteen on 20 March, so from
    /// April on. § 7 Abs. 3 Nr. 4: not where it covers its own need; it has no claim in chapter 3 either way.
    /// Mother alone with it: 563.00 + 12 % = 67.56 (§ 30 Abs. 3 Nr. 2) + 300.00 = 930.56.
    @Test
    void einKindVonFuenfzehnZiehtDieMutterMit() {
        Inhalt.Beteiligt ich = ich("1981-01-01");
        Inhalt.Beteiligt kind = fall.mensch("Mo", "2011-03-20", "kind");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, ich, "voll_befristet");
        fall.fakt(TatsacheArt.ALLEINERZIEHEND, ich, "true");
        assertThat(fall.cent(DRITTES, "2026-03", ich)).isEqualTo(93_056);
        assertThat(fall.cent(DRITTES, "2026-03", kind)).isPositive();
        assertThat(fall.gesamt(DRITTES, "2026-04")).isZero();
        fall.fakt(TatsacheArt.KEIN_BUERGERGELD, kind, "deckt_selbst");
        assertThat(fall.cent(DRITTES, "2026-04", ich)).isEqualTo(93_056);
        assertThat(fall.cent(DRITTES, "2026-04", kind)).isEqualTo(-1);
    }

    /// § 7 Abs. 4 SGB II: who draws an old-age pension before the age limit gets no Bürgergeld, so chapter 3
    /// (506.00 + 300.00 − 700.00 = 106.00); his wife who can work gets Bürgergeld and nothing here, and the
    /// notice says so.
    @Test
    void eineVorgezogeneAltersrenteFuehrtInsDritteKapitel() {
        Inhalt.Beteiligt ich = ich("1962-01-01");
        Inhalt.Beteiligt frau = fall.mensch("Ines", "1986-01-01", "partner");
        fall.fakt(TatsacheArt.EINKOMMEN, ich, "pension_old_age:70000");
        assertThat(fall.gesamt(DRITTES, "2026-03")).isEqualTo(10_600);
        assertThat(fall.monat(DRITTES, "2026-03").posten()).anySatisfy(p -> {
            assertThat(p.person()).isEqualTo(frau.id());
            assertThat(p.norm()).isEqualTo("§ 21 Satz 1 SGB XII");
        });
    }

    /// § 22 Abs. 1 Satz 1 and § 23 Abs. 3 Satz 1: no current benefits at all.
    @Test
    void ausbildungUndAusschlussHabenEigeneZeilen() {
        Inhalt.Beteiligt ich = ich("2003-01-01");
        fall.fakt(TatsacheArt.KEIN_BUERGERGELD, ich, "ausbildung");
        assertThat(einzige(fall.monat(DRITTES, "2026-03")).norm()).isEqualTo("§ 22 Abs. 1 Satz 1 SGB XII");
        fall.tatsachen.removeLast();
        fall.fakt(TatsacheArt.KEIN_BUERGERGELD, ich, "ausland");
        assertThat(einzige(fall.monat(DRITTES, "2026-03")).norm()).isEqualTo("§ 23 Abs. 3 Satz 1 SGB XII");
    }
}
