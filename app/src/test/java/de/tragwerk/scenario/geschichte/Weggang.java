package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Amt;
import de.tragwerk.support.Fallgeschichte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How cases end: death and another authority (§§ 98, 102a SGB XII, § 39 Abs. 2 SGB X).
final class Weggang {

    private Weggang() {}

    static List<Geschichte> alle() {
        return List.of(tod(), umzug());
    }

    /// She dies on 17 September 2025. October was ordered on 26 September. The death is told on 2 October:
    /// nothing is payable after September, October is overpaid, 550.65, and waits for a person. On 6
    /// October the bank sends it back (MD07; § 102a SGB XII with § 118 Abs. 3 SGB VI). Nothing is paid for
    /// the 14 months that were decided or would have followed; the file ends.
    private static Geschichte tod() {
        return Geschichte.von("Zita", "stirbt, und nach dem Sterbemonat wird nichts gezahlt")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("02.10.2025", g -> {
                    g.tatsache("ZUGEHOERIGKEIT", Map.of("wert", "verstorben", "von", "10.2025"));
                    g.beobachte();
                    assertThat(g.konto().aufgaben()).containsExactly("UEBERZAHLUNG 55065");
                    assertThat(g.seite("/berechnung").page().select("form[data-qa=vorschlagen]"))
                            .isEmpty();
                })
                .am("06.10.2025", g -> g.bank().schicktZurueck("2025-10", "MD07", LocalDate.of(2025, 10, 6)))
                .am("03.11.2025", g -> {
                    g.konto().wirdEntsperrt();
                    assertThat(g.konto().aufgaben()).isEmpty();
                    g.wirdBeendet("VERSTORBEN");
                })
                .bezahlt(9, 55_065)
                .lauf("2025-10 55065")
                .forderung()
                .amEnde(g -> assertThat(g.konto().hinausgegangen()).hasSize(10));
    }

    /// § 98 Abs. 1 SGB XII: on 1 February 2026 he moves into the district. Told on 5 January, heard, ended
    /// from February on by a notice of 20 January. The district goes on from February (§ 2 Abs. 3 SGB X):
    /// no month without money, none paid twice.
    private static Geschichte umzug() {
        return Geschichte.von("Anton", "zieht in den Kreis, der weiter zahlt")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("05.01.2026", g -> {
                    g.tatsache("ZUGEHOERIGKEIT", Map.of("wert", "verzogen", "von", "02.2026"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Der Umzug zum 1. Februar ist angezeigt."));
                    g.wirdAngehoert();
                })
                .am("20.01.2026", g -> {
                    g.antwortet("Der Mietvertrag liegt bei.");
                    g.wirdFreigegeben();
                })
                .am("28.01.2026", g -> imKreis(g, "02.2026"))
                .am("02.02.2026", g -> g.wirdBeendet("VERZOGEN"))
                .bezahlt(13, 55_065)
                .forderung();
    }

    /// The district awards and pays from this month on.
    private static void imKreis(Fallgeschichte stadt, String ab) throws Exception {
        Amt amt = Amt.auental(stadt.program());
        Fallgeschichte kreis = Fallgeschichte.von(stadt.program(), amt, "Anton", LocalDate.of(1956, 1, 20));
        kreis.pensionaerin(ab);
        kreis.wirdBegonnen();
        kreis.zeitraum(ab, "12.2026");
        kreis.wirdFreigegeben();
        amt.gibFrei(amt.simuliere("2026-02").location().getPath());
        assertThat(kreis.konto().bezahlt()).containsExactly("2026-02 55065");
        kreis.beobachte();
    }
}
