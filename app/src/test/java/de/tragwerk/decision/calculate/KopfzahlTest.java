package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.TatsacheArt;
import org.junit.jupiter.api.Test;

/// § 35 Abs. 1 Satz 1 SGB XII: needs for accommodation are recognised "in Höhe der tatsächlichen Aufwendungen".
/// The cost is divided by those who live there in the month, so that no more and no less than the whole is
/// recognised.
class KopfzahlTest {
    private static final Kapitel DRITTES = Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
    private static final Kapitel VIERTES = Kapitel.GRUNDSICHERUNG;

    private static long wohnkosten(Rechenfall fall, Kapitel kapitel, String monat) {
        return fall.monat(kapitel, monat).posten().stream()
                .filter(p -> p.schritt().equals("B-UNTERKUNFT"))
                .mapToLong(p -> p.cent())
                .sum();
    }

    private static Rechenfall mutterUndKind() {
        Rechenfall fall = Rechenfall.sgb12();
        Inhalt.Beteiligt mutter = fall.mensch("Nadia", "1990-04-11", "antragsteller");
        fall.mensch("Noah", "2016-05-10", "kind");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, mutter, "voll_befristet");
        fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
        fall.fakt(TatsacheArt.MITBEWOHNER, null, "0");
        return fall;
    }

    /// Rent 600.00: 2 × 300.00; with the child born on 3 June 3 × 200.00, whatever the form once said.
    @Test
    void mitDerGeburtZaehltEinKopfMehr() {
        Rechenfall fall = mutterUndKind();
        fall.mensch("Lena", "2026-06-03", "kind", "2026-06");
        assertThat(wohnkosten(fall, DRITTES, "2026-05")).isEqualTo(2 * 30_000);
        assertThat(wohnkosten(fall, DRITTES, "2026-06")).isEqualTo(3 * 20_000);
    }

    /// A flatmate who is nobody's partner pays her part: 600.00 ÷ 3 for two of them, 400.00; with the newborn
    /// 600.00 × 3 ÷ 4 = 450.00.
    @Test
    void weitereMenschenZaehlenDazu() {
        Rechenfall fall = mutterUndKind();
        fall.tatsachen.removeLast();
        fall.fakt(TatsacheArt.MITBEWOHNER, null, "1");
        fall.mensch("Lena", "2026-06-03", "kind", "2026-06");
        assertThat(wohnkosten(fall, DRITTES, "2026-05")).isEqualTo(40_000);
        assertThat(wohnkosten(fall, DRITTES, "2026-06")).isEqualTo(45_000);
    }

    /// Alone after a death (from the month after it) and after she moves out: 300.00 become 600.00. Level 2
    /// becomes level 1: 506.00 + 300.00 = 806.00 each, then 563.00 + 600.00 = 1,163.00.
    @Test
    void nachTodOderAuszugTraegtDerAndereAlles() {
        for (String weg : new String[] {TatsacheArt.VERSTORBEN, TatsacheArt.AUSGEZOGEN}) {
            Rechenfall fall = Rechenfall.sgb12();
            fall.mensch("Uwe", "1950-01-01", "antragsteller");
            Inhalt.Beteiligt vera = fall.mensch("Vera", "1951-01-01", "partner");
            fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
            fall.fakt(TatsacheArt.MITBEWOHNER, null, "0");
            fall.fakt(TatsacheArt.ZUGEHOERIGKEIT, vera, weg, "2026-05", null);
            assertThat(fall.gesamt(VIERTES, "2026-04")).isEqualTo(2 * 80_600);
            assertThat(fall.gesamt(VIERTES, "2026-05")).isEqualTo(116_300);
            assertThat(fall.ansprueche(VIERTES, "2026-04", "2026-05")).containsExactly(161_200L, 116_300L);
        }
    }

    /// Facts of before counted everybody together: three with a flatmate, so the one other stays when a child is
    /// born.
    @Test
    void eineAlteKopfzahlZaehltDieDerAkteNichtZweimal() {
        Rechenfall fall = mutterUndKind();
        fall.tatsachen.removeLast();
        fall.fakt(TatsacheArt.KOPFZAHL, null, "3");
        fall.mensch("Lena", "2026-06-03", "kind", "2026-06");
        assertThat(wohnkosten(fall, DRITTES, "2026-05")).isEqualTo(40_000);
        assertThat(wohnkosten(fall, DRITTES, "2026-06")).isEqualTo(45_000);
    }

    /// § 3 Abs. 3 Satz 3 AsylbLG: the same under the other statute. Levels 2 and 1 of § 3a 2026: 409.00 each,
    /// then 455.00.
    @Test
    void auchNachDemAsylblg() {
        Rechenfall fall = Rechenfall.asylblg();
        Inhalt.Beteiligt ich = fall.mensch("Amir", "1990-01-01", "antragsteller");
        Inhalt.Beteiligt sie = fall.mensch("Leila", "1991-01-01", "partner");
        for (Inhalt.Beteiligt p : fall.personen) {
            fall.fakt(TatsacheArt.AUFENTHALT, p, "duldung");
            fall.fakt(TatsacheArt.AUFENTHALT_SEIT, p, "2025-02-01");
        }
        fall.fakt(TatsacheArt.UNTERBRINGUNG, null, "wohnung");
        fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
        fall.fakt(TatsacheArt.KOPFZAHL, null, "2");
        fall.fakt(TatsacheArt.ZUGEHOERIGKEIT, sie, TatsacheArt.AUSGEZOGEN, "2026-05", null);
        assertThat(fall.gesamt(Kapitel.GRUNDLEISTUNGEN, "2026-04")).isEqualTo(2 * (40_900 + 30_000));
        assertThat(fall.cent(Kapitel.GRUNDLEISTUNGEN, "2026-05", ich)).isEqualTo(45_500 + 60_000);
    }
}
