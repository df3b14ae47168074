package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/// What is paid back: provisional and final, instalments, off-setting, loans (§§ 26, 37, 44a, 44b SGB XII,
/// § 50 SGB X).
final class Erstattung {

    private Erstattung() {}

    static List<Geschichte> alle() {
        return List.of(vorlaeufigZuViel(), vorlaeufigZuWenig(), darlehen(), raten(), aufrechnung());
    }

    /// Provisional for January to June 2025. April and May: 80 € of income, 470.65 each; June: rent + 30 €,
    /// 580.65. § 44a Abs. 7: too much 160 €, too little 30 €: 130 € to be paid back, to be had from 15
    /// August 2025. § 44b: 28.15 a month from October on: four times, then 17.40.
    private static Geschichte vorlaeufigZuViel() {
        return Geschichte.von("Bernd", "bekommt vorläufig zu viel und zahlt in Raten aus der Leistung zurück")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdVorlaeufigBeschieden("Die Nebeneinkünfte des Halbjahres stehen noch nicht fest.");
                })
                .am("10.06.2025", g -> g.wirdWeiterbewilligt())
                .am("10.07.2025", g -> {
                    g.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "80", "von", "04.2025", "bis", "05.2025"));
                    g.tatsache("KALTMIETE", Map.of("wert", "410", "von", "06.2025", "bis", "06.2025"));
                    g.abschlussBegonnen();
                    g.gewuerdigt(Map.of("ausnahme", "EINKOMMEN", "grund", "Alle Nachweise des Halbjahres liegen vor."));
                    g.wirdFreigegeben();
                    g.wirdVersandt();
                })
                .am(
                        "20.08.2025",
                        g -> g.konto()
                                .wirdZurAufrechnungAngehoert(
                                        "VORLAEUFIG", "", "Fünf Prozent sind neben der Miete tragbar."))
                .am("11.09.2025", g -> g.konto().wirdAufgerechnet())
                .am("10.06.2026", g -> g.wirdWeiterbewilligt())
                .bezahlt(9, 55_065, 4, 52_250, 1, 53_325, 10, 55_065)
                .forderung(
                        "SOLL 13000",
                        "EINBEHALT -2815",
                        "EINBEHALT -2815",
                        "EINBEHALT -2815",
                        "EINBEHALT -2815",
                        "EINBEHALT -1740");
    }

    /// Provisional for January to June 2025; the rent was 410 € all along: 580.65. Found in July after the
    /// run: six months (§ 44a Abs. 5 and 7) and July (§ 48 SGB X) are made up in August: 7 × 30.00 + 580.65
    /// = 790.65.
    private static Geschichte vorlaeufigZuWenig() {
        return Geschichte.von("Otto", "bekommt vorläufig zu wenig und dann nachgezahlt")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdVorlaeufigBeschieden("Die neue Miete steht noch nicht fest.");
                })
                .am("10.06.2025", g -> g.wirdWeiterbewilligt())
                .am("10.07.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "410", "von", "01.2025"));
                    g.abschlussBegonnen();
                    g.wirdFreigegeben();
                    g.wirdBeschieden();
                })
                .am("10.06.2026", g -> g.wirdWeiterbewilligt())
                .bezahlt(24, 58_065)
                .lauf("2025-07 55065", "2025-08 79065")
                .forderung();
    }

    /// § 37 Abs. 1 and 4: a loan of 400 € in January 2025, 28.15 a month: 11 rates in 2025, three in 2026,
    /// the last 5.90. January: 550.65 + 400.00.
    private static Geschichte darlehen() {
        return Geschichte.von("Clara", "braucht eine Waschmaschine")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am(
                        "03.01.2025",
                        g -> g.konto()
                                .bekommtDarlehen(
                                        "400", "28,15", "Die Waschmaschine ist defekt und nicht zu reparieren."))
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(1, 95_065, 14, 52_250, 1, 54_475, 8, 55_065)
                .amEnde(g -> assertThat(g.konto().forderung())
                        .hasSize(16)
                        .startsWith("SOLL 40000")
                        .endsWith("EINBEHALT -590"));
    }

    /// Income of 60 € since April 2025, not told although the notice asks for it; known on 6 May. § 48 Abs.
    /// 1 Satz 2 Nr. 2 SGB X: April and May, 2 × 60.00 = 120.00, are demanded after a hearing (§ 50 Abs. 1).
    /// Five instalments: 4 × 25.00 and 20.00. 490.65 from June on. The income ends with June 2026: 550.65.
    private static Geschichte raten() {
        return Geschichte.von("Hedwig", "meldet Einkommen nicht und zahlt in Raten zurück")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("06.05.2025", g -> {
                    g.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "04.2025"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of(
                            "pflicht",
                            "true",
                            "grund",
                            "Der Hinweis auf die Mitteilungspflicht stand im Bescheid, gemeldet wurde nichts."));
                    g.wirdAngehoert();
                })
                .am("20.05.2025", g -> {
                    g.antwortet("Sie hielt den Betrag für zu gering.");
                    g.wirdFreigegeben();
                    g.konto().vereinbartRaten("25", "07.2025");
                })
                .am("03.07.2025", g -> g.konto().zahltEin("25", "03.07.2025"))
                .am("04.08.2025", g -> g.konto().zahltEin("25", "04.08.2025"))
                .am("03.09.2025", g -> g.konto().zahltEin("25", "03.09.2025"))
                .am("02.10.2025", g -> g.konto().zahltEin("25", "02.10.2025"))
                .am("04.11.2025", g -> g.konto().zahltEin("20", "04.11.2025"))
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("10.06.2026", g -> {
                    g.einkommenWird("other", "0", "07.2026");
                    g.wirdBeschieden();
                })
                .bezahlt(5, 55_065, 13, 49_065, 6, 55_065)
                .forderung(
                        "SOLL 12000",
                        "EINGANG -2500",
                        "EINGANG -2500",
                        "EINGANG -2500",
                        "EINGANG -2500",
                        "EINGANG -2000");
    }

    /// § 26 Abs. 2 SGB XII: 120.00 demanded and posted on 5 May 2025, to be had from 11 June on (§ 37 Abs. 2 SGB
    /// X, §§ 64, 84 SGG: 9 June is Whit Monday). 50 € a month, below 30 % of level 1 (168.90). Heard on 11 June,
    /// decided on 3 July: August 50.00; an objection lets September rest; October 50.00, November 20.00.
    private static Geschichte aufrechnung() {
        return Geschichte.von("Theo", "wird aufgerechnet, und die Aufrechnung ruht einen Monat")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("05.05.2025", g -> {
                    g.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "04.2025"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of(
                            "pflicht",
                            "true",
                            "grund",
                            "Der Hinweis auf die Mitteilungspflicht stand im Bescheid, gemeldet wurde nichts."));
                    g.wirdAngehoert();
                    g.antwortet("Er hielt den Betrag für zu gering.");
                    g.wirdFreigegeben();
                    g.wirdVersandt();
                })
                .am(
                        "11.06.2025",
                        g -> g.konto()
                                .wirdZurAufrechnungAngehoert(
                                        "PFLICHTVERLETZUNG",
                                        "50",
                                        "Die Einkünfte wurden trotz Hinweis nicht gemeldet; 50 € sind tragbar."))
                .am("03.07.2025", g -> {
                    g.konto().antwortet("Er ist mit Raten einverstanden.");
                    g.konto().wirdAufgerechnet();
                })
                .am("20.08.2025", g -> g.konto().aufrechnungRuht())
                .am("10.09.2025", g -> g.konto().aufrechnungGehtWeiter())
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(5, 55_065, 2, 49_065, 1, 44_065, 1, 49_065, 1, 44_065, 1, 47_065, 13, 49_065)
                .forderung("SOLL 12000", "EINBEHALT -5000", "EINBEHALT -5000", "EINBEHALT -2000");
    }
}
