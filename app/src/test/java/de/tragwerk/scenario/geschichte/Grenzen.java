package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Fallgeschichte;
import java.util.List;
import java.util.Map;

/// Limits of the law that are crossed in the course of a case: rent, assets, age (§§ 35, 41, 90 SGB XII).
final class Grenzen {

    private Grenzen() {}

    static List<Geschichte> alle() {
        return List.of(zuHoheMiete(), erbschaft(), altersgrenze(), wiederErwerbsfaehig());
    }

    /// § 35 Abs. 1 and 3 SGB XII: a rent of 720 € where 450 € are adequate. January to December 2025 is the
    /// waiting year, in which nothing is asked; January to June 2026 are the six months after the request to
    /// lower: 563.00 + 95.71 + 720.00 + 70.00 − 558.06 = 890.65. From July 2026 on 450 €: 620.65.
    private static Geschichte zuHoheMiete() {
        String grund = "Eine kleinere Wohnung ist auf dem Markt zu finden.";
        return Geschichte.von("Karl", "wohnt zu teuer")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.tatsache("KALTMIETE", Map.of("wert", "720", "von", "01.2025"));
                    g.tatsache("ANGEMESSENE_UNTERKUNFT", Map.of("wert", "450", "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.12.2025", g -> {
                    g.tatsache("AUFFORDERUNG", Map.of("wert", "01.2026", "von", "01.2026"));
                    g.weiterBegonnen();
                    g.abgewogen("angemessen", grund);
                    g.wirdFreigegeben();
                })
                .bezahlt(18, 89_065, 6, 62_065)
                .forderung();
    }

    /// § 90 Abs. 2 Nr. 9 SGB XII: 10,000 € are free. A gift brings 10,400 € in June 2025: 400.00 are means
    /// of this month, 550.65 − 400.00 = 150.65. She inherits in February 2026; an inheritance is no income
    /// (§ 82 Abs. 1 Satz 2 Nr. 9). 14,000 €: 4,000.00 above the limit last for February to August (7 ×
    /// 550.65 = 3,854.55); in September 145.45 are left: 405.20. Both were told before and heard (§ 24 SGB
    /// X).
    private static Geschichte erbschaft() {
        return Geschichte.von("Wilma", "bekommt etwas geschenkt und erbt")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.tatsache("VERMOEGEN", Map.of("code", "geld", "wert", "9000", "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.05.2025", g -> {
                    g.tatsache("VERMOEGEN", Map.of("code", "geld", "wert", "1400", "von", "06.2025", "bis", "06.2025"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Das Geschenk liegt über dem Freibetrag."));
                    g.wirdAngehoert();
                })
                .am("20.05.2025", g -> {
                    g.antwortet("Sie ist einverstanden.");
                    g.wirdFreigegeben();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("05.01.2026", g -> {
                    g.tatsache("VERMOEGEN", Map.of("code", "geld", "wert", "5000", "von", "02.2026", "bis", "08.2026"));
                    g.tatsache(
                            "VERMOEGEN", Map.of("code", "geld", "wert", "1145,45", "von", "09.2026", "bis", "09.2026"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Die Erbschaft wird im Februar ausgezahlt."));
                    g.wirdAngehoert();
                })
                .am("20.01.2026", g -> {
                    g.antwortet("Sie lebt bis September vom Erbe.");
                    g.wirdFreigegeben();
                })
                .bezahlt(5, 55_065, 1, 15_065, 7, 55_065, 7, 0, 1, 40_520, 3, 55_065)
                .forderung();
    }

    /// § 41 Abs. 2 SGB XII: born on 15 February 1960 he reaches the limit with 66 years and 4 months, on 14
    /// June 2026. Until May 2026 he is incapacitated for a time: chapter 3; from June on chapter 4. The
    /// amount is the same: 550.65.
    private static Geschichte altersgrenze() {
        return Geschichte.von("Xaver", "15.02.1960", "erreicht die Altersgrenze")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.tatsache("ERWERBSMINDERUNG", Map.of("wert", "voll_befristet", "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.12.2025", g -> {
                    g.weiterBegonnen();
                    g.zeitraum("01.2026", "05.2026");
                    g.wirdFreigegeben();
                })
                .am("05.05.2026", g -> g.wirdWeiterbewilligt())
                .bezahlt(24, 55_065)
                .forderung()
                .amEnde(g -> assertThat(g.amt()
                                .werte("select kapitel || ' ' || min(monat) || ' ' || count(*) from payment.bewegung"
                                        + " where akte_id = '" + g.akte() + "' group by kapitel order by 1"))
                        .containsExactly("3 2025-01-01 17", "4 2026-06-01 7"));
    }

    /// § 21 Satz 1 SGB XII: incapacitated for a time, rent 340.00 and heating 60.00: 563.00 + 400.00 = 963.00. In
    /// May the pension insurance finds that she can work from July on; she was heard, and the award ends with
    /// June (§ 48 Abs. 1 SGB X).
    private static Geschichte wiederErwerbsfaehig() {
        return Geschichte.von("Yara", "11.04.1994", "kann wieder arbeiten")
                .am("02.01.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "340", "von", "01.2025"));
                    g.tatsache("HEIZKOSTEN", Map.of("wert", "60", "von", "01.2025"));
                    g.tatsache("ERWERBSMINDERUNG", Map.of("wert", "voll_befristet", "von", "01.2025"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.05.2025", g -> {
                    g.tatsache("ERWERBSMINDERUNG", Map.of("wert", "keine", "von", "07.2025"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Die Rentenversicherung hält sie ab Juli für erwerbsfähig."));
                    g.wirdAngehoert();
                })
                .am("20.05.2025", g -> {
                    g.antwortet("Sie geht zum Jobcenter.");
                    g.wirdFreigegeben();
                    String bescheid = g.amt()
                            .wert("select id from decision.bescheid where akte_id = '" + g.akte()
                                    + "' order by id desc limit 1");
                    assertThat(g.amt()
                                    .platz(g.amt().vorschlag())
                                    .open("/bescheide/" + bescheid)
                                    .text())
                            .contains("§ 21 Satz 1 SGB XII", "§ 37 Abs. 2 SGB II")
                            .doesNotContain("Sie gehören nicht zu den Personen, für die das Jobcenter");
                })
                .bezahlt(6, 96_300)
                .forderung();
    }
}
