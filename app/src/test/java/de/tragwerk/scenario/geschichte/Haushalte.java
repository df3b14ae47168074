package de.tragwerk.scenario.geschichte;

import de.tragwerk.support.Fallgeschichte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// More than one person: heads, couples, children (§§ 27, 35, 43, 145 SGB XII).
final class Haushalte {

    private Haushalte() {}

    static List<Geschichte> alle() {
        return List.of(neffeZiehtEin(), paar(), mutterUndKind(), manZiehtZusammen(), kindWirdGeboren());
    }

    /// A nephew lives with him from June 2025 to January 2026: the cost of the home is divided by heads,
    /// 450.00 ÷ 2 = 225.00. 563.00 + 95.71 + 225.00 − 558.06 = 325.65. He told it on 5 May, was heard (§ 24
    /// SGB X) and got the change on 20 May.
    private static Geschichte neffeZiehtEin() {
        return Geschichte.von("Gustav", "nimmt seinen Neffen auf")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("05.05.2025", g -> {
                    g.tatsache("MITBEWOHNER", Map.of("wert", "1", "von", "06.2025", "bis", "01.2026"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Der Neffe zieht nach eigener Angabe am 1. Juni ein."));
                    g.wirdAngehoert();
                })
                .am("20.05.2025", g -> {
                    g.antwortet("Der Neffe zahlt keinen Anteil an der Miete.");
                    g.wirdFreigegeben();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(5, 55_065, 8, 32_565, 11, 55_065)
                .forderung();
    }

    /// Both over the age limit, level 2: 506.00; rent 520.00 and heating 80.00, 300.00 each: need 806.00
    /// each. His pension 640.00 − 77.44 − 4.50 = 558.06: 247.94. Hers 300.00: 506.00. Together 753.94. From
    /// September 2025 hers is 900.00: 94.00 above her need are means for him (§ 43 Abs. 1 Satz 2): 153.94.
    private static Geschichte paar() {
        return Geschichte.von("Uwe", "lebt mit seiner Frau, und deren Rente steigt")
                .am("02.01.2025", g -> {
                    UUID vera = g.mit("Vera", LocalDate.of(1957, 6, 3), "PARTNER");
                    g.tatsache("KALTMIETE", Map.of("wert", "520", "von", "01.2025"));
                    g.tatsache("HEIZKOSTEN", Map.of("wert", "80", "von", "01.2025"));
                    g.tatsache("EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640", "von", "01.2025"));
                    g.tatsache("ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44", "von", "01.2025"));
                    g.tatsache("ABSETZUNG", Map.of("code", "haftpflicht", "wert", "4,50", "von", "01.2025"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2025"));
                    g.tatsache(vera, "ROLLE", Map.of("wert", "partner", "von", "01.2025"));
                    g.tatsache(vera, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "300", "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("20.08.2025", g -> {
                    g.einkommenWird("pension_old_age:30000", "pension_old_age", "900", "09.2025");
                    g.wirdZulastenGeaendert();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(8, 75_394, 16, 15_394)
                .forderung();
    }

    /// Chapter 3 from July 2024 to December 2026: a mother, incapacitated for a time, and her child of eight.
    /// Rent 500.00 and heating 100.00: 300.00 each.
    ///
    /// She: 563.00 + 12 % for a single parent 67.56 (§ 30 Abs. 3 Nr. 2) + 300.00 − pension 700.00 = 230.56. The
    /// child, level 5: 390.00 + 300.00 = 690.00, less child benefit and maintenance advance, with the immediate
    /// supplement of § 145 SGB XII: 2024: 690.00 − 250.00 − 301.00 + 20.00 = 159.00; together 389.56. 2025:
    /// 690.00 − 255.00 − 299.00 + 25.00 = 161.00; together 391.56. 2026: 690.00 − 259.00 − 299.00 + 25.00 =
    /// 157.00; together 387.56.
    private static Geschichte mutterUndKind() {
        return Geschichte.von("Nadia", "11.04.1990", "lebt mit ihrem Kind, und die Beträge ändern sich jeden Januar")
                .am("02.07.2024", g -> {
                    UUID kind = g.mit("Noah", LocalDate.of(2016, 5, 10), "KIND");
                    g.tatsache("KALTMIETE", Map.of("wert", "500", "von", "07.2024"));
                    g.tatsache("HEIZKOSTEN", Map.of("wert", "100", "von", "07.2024"));
                    g.tatsache("ERWERBSMINDERUNG", Map.of("wert", "voll_befristet", "von", "07.2024"));
                    g.tatsache("ALLEINERZIEHEND", Map.of("wert", "ja", "von", "07.2024"));
                    g.tatsache("EINKOMMEN", Map.of("code", "pension_incapacity", "wert", "700", "von", "07.2024"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "07.2024"));
                    g.tatsache(kind, "ROLLE", Map.of("wert", "kind", "von", "07.2024"));
                    g.tatsache(kind, "EINKOMMEN", Map.of("code", "child_benefit", "wert", "250", "von", "07.2024"));
                    g.tatsache(kind, "EINKOMMEN", Map.of("code", "uvg", "wert", "301", "von", "07.2024"));
                    g.wirdBeschieden();
                })
                .am("10.12.2024", g -> {
                    g.einkommenWird("child_benefit", "255", "01.2025");
                    g.einkommenWird("uvg", "299", "01.2025");
                    g.wirdZulastenGeaendert();
                })
                .am("05.06.2025", g -> g.wirdWeiterbewilligt())
                .am("10.12.2025", g -> {
                    g.einkommenWird("child_benefit", "259", "01.2026");
                    g.wirdZulastenGeaendert();
                })
                .am("05.06.2026", g -> g.wirdWeiterbewilligt())
                .bezahlt(6, 38_956, 12, 39_156, 12, 38_756)
                .forderung();
    }

    /// He is to move in after the wedding in June 2025 and stands in the file from the beginning. Alone she
    /// needs 563.00 + rent 520.00 + heating 80.00 = 1,163.00: less 558.06 are 604.94. Together level 2 and
    /// half of the cost each: she 806.00 − 558.06 = 247.94, he 806.00 − 300.00 = 506.00, together 753.94.
    /// In March 2026 he goes into a home and is helped there: 604.94 again. She was heard both times: her
    /// own amount falls, then his; he authorised her, so her answer is his.
    private static Geschichte manZiehtZusammen() {
        return Geschichte.von("Berta", "heiratet, und ihr Mann kommt später ins Heim")
                .am("02.01.2025", g -> {
                    UUID curt = g.mit("Curt", LocalDate.of(1957, 6, 3), "PARTNER");
                    g.tatsache(curt, "EMPFANGSVOLLMACHT", Map.of("wert", "ja", "von", "01.2025"));
                    g.tatsache("KALTMIETE", Map.of("wert", "520", "von", "01.2025"));
                    g.tatsache("HEIZKOSTEN", Map.of("wert", "80", "von", "01.2025"));
                    g.tatsache("EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640", "von", "01.2025"));
                    g.tatsache("ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44", "von", "01.2025"));
                    g.tatsache("ABSETZUNG", Map.of("code", "haftpflicht", "wert", "4,50", "von", "01.2025"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2025"));
                    g.tatsache(curt, "ROLLE", Map.of("wert", "partner", "von", "01.2025"));
                    g.tatsache(curt, "ZUGEHOERIGKEIT", Map.of("wert", "noch_nicht", "von", "01.2025"));
                    g.tatsache(curt, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "300", "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.05.2025", g -> {
                    g.tatsache(g.person("Curt"), "ZUGEHOERIGKEIT", Map.of("wert", "hier", "von", "06.2025"));
                    angehoert(g, "Der Ehemann zieht am 1. Juni ein.");
                })
                .am("20.05.2025", g -> freigegeben(g, "Sie ist einverstanden."))
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("03.02.2026", g -> {
                    g.tatsache(g.person("Curt"), "ZUGEHOERIGKEIT", Map.of("wert", "ausgezogen", "von", "03.2026"));
                    angehoert(g, "Der Ehemann zieht am 1. März in ein Pflegeheim.");
                })
                .am("18.02.2026", g -> freigegeben(g, "Sie ist einverstanden."))
                .bezahlt(5, 60_494, 9, 75_394, 10, 60_494)
                .forderung();
    }

    /// Chapter 3: incapacitated for a time, pension 700.00, rent 340.00 and heating 60.00. Pregnant until
    /// June 2025: 17 % of 563.00 = 95.71 (§ 30 Abs. 2). 563.00 + 95.71 + 400.00 − 700.00 = 358.71.
    ///
    /// Her child is born on 1 June 2025; she cares for it alone: 36 % = 202.68 (§ 30 Abs. 3 Nr. 1); half of the
    /// cost of the home is the child's. June: 563.00 + 95.71 + 202.68 + 200.00 − 700.00 = 361.39; from July on
    /// 265.68. The child, level 6: 357.00 + 200.00 − child benefit 255.00 − advance 227.00 + supplement 25.00 =
    /// 100.00; with child benefit of 259.00 from January 2026 on 96.00.
    ///
    /// Told on 10 June, when June was paid: 461.39 − 358.71 = 102.68 are made up in July, 102.68 + 365.68 =
    /// 468.36.
    private static Geschichte kindWirdGeboren() {
        return Geschichte.von("Mila", "11.04.1994", "bekommt ein Kind")
                .am("02.01.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "340", "von", "01.2025"));
                    g.tatsache("HEIZKOSTEN", Map.of("wert", "60", "von", "01.2025"));
                    g.tatsache("ERWERBSMINDERUNG", Map.of("wert", "voll_befristet", "von", "01.2025"));
                    g.tatsache("ENTBINDUNGSTERMIN", Map.of("wert", "01.06.2025", "von", "01.2025"));
                    g.tatsache("EINKOMMEN", Map.of("code", "pension_incapacity", "wert", "700", "von", "01.2025"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("10.06.2025", g -> {
                    g.nimmtAuf("Lena", "01.06.2025", "kind", "06.2025");
                    UUID lena = g.person("Lena");
                    g.tatsache(lena, "EINKOMMEN", Map.of("code", "child_benefit", "wert", "255", "von", "06.2025"));
                    g.tatsache(lena, "EINKOMMEN", Map.of("code", "uvg", "wert", "227", "von", "06.2025"));
                    g.tatsache("ALLEINERZIEHEND", Map.of("wert", "ja", "von", "06.2025"));
                    g.wirdBeschieden();
                })
                .am("05.12.2025", g -> {
                    g.einkommenWird("child_benefit", "259", "01.2026");
                    g.wirdWeiterbewilligt();
                })
                .bezahlt(5, 35_871, 1, 46_139, 6, 36_568, 12, 36_168)
                .lauf("2025-06 35871", "2025-07 46836", "2025-08 36568")
                .forderung();
    }

    private static void angehoert(Fallgeschichte g, String grund) throws Exception {
        g.wirdBegonnen();
        g.gewuerdigt(Map.of("grund", grund));
        g.wirdAngehoert();
    }

    private static void freigegeben(Fallgeschichte g, String antwort) throws Exception {
        g.antwortet(antwort);
        g.wirdFreigegeben();
    }
}
