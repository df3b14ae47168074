package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Fallgeschichte;
import java.util.List;
import java.util.Map;

/// Objections against a reduction: in time they suspend it (§ 86a Abs. 1 SGG).
///
/// Income of 60 € since April 2025, known on 5 May: 490.65 are right, April and May are demanded back,
/// 120.00. June is paid with 490.65; the objection of 2 June brings 550.65 back, June is made up in July:
/// 60.00 + 550.65 = 610.65.
final class Streit {

    private Streit() {}

    static List<Geschichte> alle() {
        return List.of(gewonnen(), verloren());
    }

    private static void gekuerzt(Fallgeschichte g) throws Exception {
        g.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "04.2025"));
        g.wirdBegonnen();
        g.gewuerdigt(Map.of(
                "einkommen",
                "true",
                "ausnahme",
                "EINKOMMEN",
                "grund",
                "Die Zahlung begann im April, der Nachweis liegt vor."));
        g.wirdFreigegeben();
        assertThat(g.konto().forderung()).containsExactly("SOLL 12000");
    }

    /// The income was somebody else's. Remedied on 4 August: 550.65 for all 24 months, nothing is owed.
    private static Geschichte gewonnen() {
        return Geschichte.von("Ida", "gewinnt ihren Widerspruch")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("05.05.2025", Streit::gekuerzt)
                .am("02.06.2025", g -> g.widerspruch().gehtEin("02.06.2025"))
                .am("04.08.2025", g -> {
                    g.einkommenWird("other", "0", "04.2025");
                    g.widerspruch().wirdAbgeholfen("04.08.2025");
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(24, 55_065)
                .lauf("2025-06 49065", "2025-07 61065")
                .forderung("SOLL 12000", "KORREKTUR -6000", "KORREKTUR -6000");
    }

    /// Rejected on 7 July, nobody sues until 7 August: 490.65 from September on. April and May are paid back.
    /// What June to August were paid because of the objection, 180.00, waits for an act of its own (§ 50 Abs. 2
    /// and 3 SGB X).
    private static Geschichte verloren() {
        return Geschichte.von("Jakob", "verliert seinen Widerspruch")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("05.05.2025", Streit::gekuerzt)
                .am("02.06.2025", g -> g.widerspruch().gehtEin("02.06.2025"))
                .am("05.06.2025", g -> g.widerspruch().wirdVorgelegt())
                .am("07.07.2025", g -> g.widerspruch().wirdZurueckgewiesen("07.07.2025"))
                .am("08.08.2025", g -> g.widerspruch().niemandKlagt("07.07.2025"))
                .am("15.09.2025", g -> g.konto().zahltEin("120", "15.09.2025"))
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(8, 55_065, 16, 49_065)
                .lauf("2025-06 49065", "2025-07 61065", "2025-08 55065", "2025-09 49065")
                .forderung("SOLL 12000", "EINGANG -12000")
                .amEnde(g -> assertThat(g.konto().aufgaben()).containsExactly("UEBERZAHLUNG 18000"));
    }
}
