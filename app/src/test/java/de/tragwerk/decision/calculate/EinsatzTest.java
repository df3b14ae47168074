package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import org.junit.jupiter.api.Test;

/// Whose income it is and which assets are used, from facts (§§ 82, 90, 91 SGB XII).
class EinsatzTest {
    private static final Kapitel DRITTES = Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
    private static final Kapitel VIERTES = Kapitel.GRUNDSICHERUNG;

    private final Rechenfall fall = Rechenfall.sgb12();

    /// § 90 Abs. 1: "das gesamte verwertbare Vermögen". 14,000.00 blocked: 563.00 + 450.00 = 1,013.00; usable
    /// they are 4,000.00 above the allowance and no claim is left; hardship (Abs. 3) protects them.
    @Test
    void gesperrtesVermoegenWirdNichtEingesetzt() {
        Inhalt.Beteiligt ich = fall.mensch("Eva", "1950-01-01", "antragsteller");
        fall.fakt(TatsacheArt.KALTMIETE, null, "45000");
        Tatsache geld = fall.fakt(TatsacheArt.VERMOEGEN, ich, "geld:1400000");
        assertThat(fall.gesamt(VIERTES, "2026-03")).isZero();
        fall.tatsachen.remove(geld);
        Tatsache gesperrt = fall.fakt(TatsacheArt.VERMOEGEN, ich, "gesperrt:1400000");
        assertThat(fall.gesamt(VIERTES, "2026-03")).isEqualTo(101_300);
        fall.tatsachen.remove(gesperrt);
        Tatsache haerte = fall.fakt(TatsacheArt.VERMOEGEN, ich, "haerte:1400000");
        assertThat(fall.gesamt(VIERTES, "2026-03")).isEqualTo(101_300);
        // § 91: a loan is another act.
        fall.tatsachen.remove(haerte);
        fall.fakt(TatsacheArt.VERMOEGEN, ich, "spaeter:1400000");
        assertThat(fall.saetze(VIERTES, "2026-03", "2026-03")).contains("als Darlehen", "§ 91 SGB XII");
    }

    /// § 82 Abs. 1 Satz 3: child benefit of 259.00 told for the mother would take 259.00 of 563.00 + 300.00; the
    /// child has a file of its own. It is asked for, and 0 says that the child has none.
    @Test
    void kindergeldZaehltBeimKind() {
        Inhalt.Beteiligt mutter = fall.mensch("Eva", "1980-01-01", "antragsteller");
        Inhalt.Beteiligt kind = fall.mensch("Mo", "2018-01-01", "kind");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, mutter, "voll_dauerhaft");
        fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
        Tatsache falsch = fall.fakt(TatsacheArt.EINKOMMEN, mutter, "child_benefit:25900");
        assertThat(fall.saetze(VIERTES, "2026-03", "2026-03"))
                .contains("steht bei Eva Muster", "Tragen Sie es bei Mo Muster ein", "§ 82 Abs. 1 Satz 3");
        // For a grown-up child elsewhere it is hers.
        Tatsache keines = fall.fakt(TatsacheArt.EINKOMMEN, kind, "child_benefit:0");
        assertThat(fall.gesamt(VIERTES, "2026-03")).isEqualTo(60_400);
        fall.tatsachen.remove(falsch);
        fall.tatsachen.remove(keines);
        fall.fakt(TatsacheArt.EINKOMMEN, kind, "child_benefit:25900");
        assertThat(fall.gesamt(VIERTES, "2026-03")).isEqualTo(86_300);
    }

    /// § 27 Abs. 2 Satz 3: "das Einkommen und das Vermögen der Eltern oder des Elternteils". Mother without
    /// income, husband with 1,900.00 of pension, each 506.00 + 200.00 = 706.00; her child of 8: 390.00 + 200.00 −
    /// 259.00 = 331.00. His 1,194.00 above cover her 706.00; the other 488.00 are for a child of his own, not for
    /// hers: 331.00 + 25.00 (§ 145).
    @Test
    void derStiefvaterZahltNichtFuerDasKind() {
        Inhalt.Beteiligt mutter = fall.mensch("Eva", "1985-01-01", "antragsteller");
        Inhalt.Beteiligt mann = fall.mensch("Uwe", "1955-01-01", "partner");
        Inhalt.Beteiligt kind = fall.mensch("Mo", "2018-01-01", "kind");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, mutter, "voll_befristet");
        fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
        fall.fakt(TatsacheArt.EINKOMMEN, mann, "pension_old_age:190000");
        fall.fakt(TatsacheArt.EINKOMMEN, kind, "child_benefit:25900");
        assertThat(fall.cent(DRITTES, "2026-03", kind)).isEqualTo(2_500);
        Tatsache ihres = fall.fakt(TatsacheArt.KIND_VON, kind, TatsacheArt.ANTRAGSTELLER);
        assertThat(fall.cent(DRITTES, "2026-03", mutter)).isZero();
        assertThat(fall.cent(DRITTES, "2026-03", kind)).isEqualTo(33_100 + 2_500);
        // His own child has him.
        fall.tatsachen.remove(ihres);
        fall.fakt(TatsacheArt.KIND_VON, kind, TatsacheArt.PARTNER);
        assertThat(fall.cent(DRITTES, "2026-03", kind)).isEqualTo(2_500);
    }

    /// § 44 Abs. 1 Satz 1: "Leistungen … werden auf Antrag erbracht": who asks for nothing gets nothing; his
    /// means count all the same (§ 43 Abs. 1 Satz 2): pension of 900.00 less 506.00 + 300.00 leaves 94.00 of her
    /// 806.00: 712.00.
    @Test
    void werNichtsBeantragtBekommtNichts() {
        Inhalt.Beteiligt ich = fall.mensch("Eva", "1950-01-01", "antragsteller");
        Inhalt.Beteiligt mann = fall.mensch("Uwe", "1951-01-01", "partner");
        fall.fakt(TatsacheArt.KALTMIETE, null, "60000");
        fall.fakt(TatsacheArt.OHNE_ANTRAG, mann, "true");
        assertThat(fall.cent(VIERTES, "2026-03", mann)).isEqualTo(-1);
        assertThat(fall.cent(VIERTES, "2026-03", ich)).isEqualTo(80_600);
        fall.fakt(TatsacheArt.EINKOMMEN, mann, "pension_old_age:90000");
        assertThat(fall.cent(VIERTES, "2026-03", ich)).isEqualTo(71_200);
        assertThat(fall.monat(VIERTES, "2026-03").posten())
                .anyMatch(p -> p.schritt().equals("R-OHNE-ANTRAG") && mann.id().equals(p.person()));
    }

    /// A child on some days: 8 of 30 days would be 184.00 of 690.00; it is not guessed.
    @Test
    void zeitweiseWirdNichtGeraten() {
        Inhalt.Beteiligt mutter = fall.mensch("Eva", "1985-01-01", "antragsteller");
        Inhalt.Beteiligt kind = fall.mensch("Mo", "2018-01-01", "kind");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, mutter, "voll_befristet");
        fall.fakt(TatsacheArt.ZEITWEISE, kind, "true");
        assertThat(fall.saetze(DRITTES, "2026-03", "2026-03"))
                .contains("Mo Muster lebt nach den Tatsachen nur zeitweise");
    }
}
