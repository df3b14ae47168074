package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.TatsacheArt;
import org.junit.jupiter.api.Test;

/// § 2 Abs. 1 Satz 1 AsylbLG: SGB XII is applied to "diejenigen Leistungsberechtigten", each of the family;
/// nobody loses what § 3 gave her because a chapter of SGB XII would decide about her elsewhere.
class AnalogfamilieTest {
    private static final Kapitel DREI = Kapitel.GRUNDLEISTUNGEN;
    private static final Kapitel ZWEI = Kapitel.ANALOGLEISTUNGEN;

    private final Rechenfall fall = Rechenfall.asylblg();
    private String seit = "2023-03-10";

    private Inhalt.Beteiligt mensch(String vorname, String geboren, String rolle) {
        Inhalt.Beteiligt p = fall.mensch(vorname, geboren, rolle);
        fall.fakt(TatsacheArt.AUFENTHALT, p, "duldung");
        fall.fakt(TatsacheArt.AUFENTHALT_SEIT, p, seit);
        return p;
    }

    private Inhalt.Beteiligt eltern(String wo) {
        Inhalt.Beteiligt ich = mensch("Amir", "1975-01-01", "antragsteller");
        mensch("Leila", "1976-01-01", "partner");
        fall.fakt(TatsacheArt.UNTERBRINGUNG, null, wo);
        fall.fakt(TatsacheArt.KALTMIETE, null, "90000");
        return ich;
    }

    /// A son of 19, rent 900.00 ÷ 3. § 3: level 3 365.00 + 300.00 + 25.00 (§ 16 Abs. 1) = 690.00. § 2 from 10
    /// March: level 3 (§ 2 Abs. 1 Satz 4 Nr. 2) 451.00 + 300.00 + 25.00 = 776.00; March 690.00 × 9 ÷ 30 + 776.00
    /// × 21 ÷ 30 = 207.00 + 543.20 = 750.20. It was 207.00 and then nothing.
    @Test
    void dasErwachseneKindBehaeltSeinenAnspruch() {
        eltern("wohnung");
        Inhalt.Beteiligt sohn = mensch("Sami", "2006-06-01", "kind");
        assertThat(fall.cent(DREI, "2026-02", sohn)).isEqualTo(69_000);
        assertThat(fall.cent(ZWEI, "2026-03", sohn)).isEqualTo(75_020);
        assertThat(fall.cent(ZWEI, "2026-04", sohn)).isEqualTo(77_600);
    }

    /// § 27 Abs. 2 SGB XII: means of the parents are for minors only, and his own are his alone: pay of 1,000.00
    /// less 5.20 and 281.50 is 713.30, 751.00 − 713.30 = 37.70 and 25.00. The parents' 506.00 + 300.00 each stay.
    @Test
    void seineMittelSindSeine() {
        Inhalt.Beteiligt ich = eltern("wohnung");
        Inhalt.Beteiligt sohn = mensch("Sami", "2006-06-01", "kind");
        fall.fakt(TatsacheArt.EINKOMMEN, sohn, "employment:100000");
        assertThat(fall.cent(ZWEI, "2026-04", sohn)).isEqualTo(3_770 + 2_500);
        assertThat(fall.cent(ZWEI, "2026-04", ich)).isEqualTo(80_600);
        // 10,800.00 are 800.00 above his own allowance (§ 90 Abs. 2 Nr. 9).
        fall.fakt(TatsacheArt.VERMOEGEN, sohn, "geld:1080000");
        assertThat(fall.cent(ZWEI, "2026-04", sohn)).isZero();
        assertThat(fall.cent(ZWEI, "2026-04", ich)).isEqualTo(80_600);
    }

    /// In collective housing a single adult has level 1 after BVerfG 1 BvL 3/21: 563.00, no supplement (§ 16: "in
    /// einer Wohnung").
    @Test
    void inDerUnterkunftStufeEins() {
        eltern("gemeinschaft");
        Inhalt.Beteiligt sohn = mensch("Sami", "2006-06-01", "kind");
        fall.tatsachen.removeIf(t -> t.art() == TatsacheArt.KALTMIETE);
        assertThat(fall.cent(ZWEI, "2026-04", sohn)).isEqualTo(56_300);
    }

    /// With 25 he applies by himself (§ 3 looks at him so already).
    @Test
    void mitFuenfundzwanzigEigenerFall() {
        eltern("wohnung");
        Inhalt.Beteiligt sohn = mensch("Sami", "2001-03-20", "kind");
        assertThat(fall.cent(ZWEI, "2026-03", sohn)).isPositive();
        assertThat(fall.cent(ZWEI, "2026-04", sohn)).isEqualTo(-1);
    }

    /// A couple over the age limit: chapter 4 would decide about her by an act of her own, § 2 has one only:
    /// 506.00 + 450.00 each.
    @Test
    void auchDerAltePartnerBehaeltSeinenAnspruch() {
        Inhalt.Beteiligt ich = mensch("Amir", "1950-01-01", "antragsteller");
        Inhalt.Beteiligt sie = mensch("Leila", "1951-01-01", "partner");
        fall.fakt(TatsacheArt.UNTERBRINGUNG, null, "wohnung");
        fall.fakt(TatsacheArt.KALTMIETE, null, "90000");
        assertThat(fall.cent(ZWEI, "2026-04", ich)).isEqualTo(95_600);
        assertThat(fall.cent(ZWEI, "2026-04", sie)).isEqualTo(95_600);
    }

    /// § 27 Abs. 2 Satz 3 SGB XII: "minderjährige unverheiratete Kinder". 18 on 31 March: in March still level 4
    /// of the group, 471.00 + 300.00 − child benefit 259.00 + 25.00 = 537.00; from April on level 3 and by
    /// herself: 451.00
    /// + 300.00
    /// − 259.00 + 25.00 = 517.00.
    @Test
    void minderjaehrigBisZumGeburtstag() {
        seit = "2020-01-01";
        eltern("wohnung");
        Inhalt.Beteiligt tochter = mensch("Nora", "2008-03-31", "kind");
        fall.fakt(TatsacheArt.EINKOMMEN, tochter, "child_benefit:25900");
        assertThat(fall.cent(ZWEI, "2026-03", tochter)).isEqualTo(53_700);
        assertThat(fall.cent(ZWEI, "2026-04", tochter)).isEqualTo(51_700);
    }
}
