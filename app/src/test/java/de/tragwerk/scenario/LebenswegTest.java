package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// One case over 21 months: award, a fault corrected back to its first month, waiting, continuation, end.
@TragwerkTest
class LebenswegTest {

    private static final String IBAN = "DE89370400440532013000";

    @Test
    void awardCorrectionWaitingContinuation(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2025, 4, 7))) {
            UUID akte = amt.bewilligt("Rosa", "Keller", IBAN, "04.2025");
            assertThat(amt.wert("select min(monat) || ' ' || max(monat) || ' ' || count(*) || ' ' || max(betrag_cent)"
                            + " from decision.geltung where akte_id = '" + akte + "'"))
                    .isEqualTo("2025-04-01 2026-03-01 12 55065");

            ueberpruefung(program, amt, akte);
            ruhen(program, amt, akte);
            weiter(program, amt, akte);
        }
    }

    /// § 44 SGB X: the rent was 400 € from the beginning; ten months are paid in addition.
    private static void ueberpruefung(TestProgram program, Amt amt, UUID akte) throws Exception {
        Uhr.auf(program, LocalDate.of(2026, 2, 2));
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "400", "von", "04.2025"));
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        jana.submit("ueberpruefen", Map.of(), "");
        assertThat(jana.text())
                .contains("Miete ohne Nebenkosten 400,00 € statt 380,00 € ab April 2025")
                .contains("§ 44 Abs. 1 SGB X");
        amt.schlageVorUndGibFrei(akte);
        String bescheid =
                amt.wert("select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
        String text = jana.open("/bescheide/" + bescheid).text();
        assertThat(text)
                .contains(
                        "Der Bescheid vom 07.04.2025 wird ab 01.04.2025 zurückgenommen, soweit er eine zu niedrige Leistung")
                .contains("zahlen wir 200,00 € nach")
                .doesNotContain("erstatten (§ 50");
        assertThat(jana.page().select("[data-qa=identisch]").text()).isEqualTo("identisch");
        assertThat(amt.wert("select sum(betrag_cent) from decision.geltung where akte_id = '" + akte
                        + "' and ersetzt_durch is null"))
                .isEqualTo(String.valueOf(12 * 57_065));
    }

    private static void ruhen(TestProgram program, Amt amt, UUID akte) throws Exception {
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte);
        jana.submit("ruhen", Map.of("grund", "UNTERLAGEN", "bis", "02.02.2026", "text", "Rentenbescheid fehlt"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Tag ab morgen");
        jana.submit("ruhen", Map.of("grund", "UNTERLAGEN", "bis", "16.02.2026", "text", "Rentenbescheid fehlt"), "");
        assertThat(jana.page().select("[data-qa=ruht]").text()).isEqualTo("ruht bis 16.02.2026");
        assertThat(jana.page().select("[data-qa=wiedervorlage]").text()).contains("Ruhen endet");
        jana.submit("fortfuehren", Map.of(), "");
        assertThat(jana.page().select("[data-qa=ruht]")).isEmpty();
        // A case that still pays cannot be closed.
        jana.submit("beenden", Map.of("grund", "VERZOGEN"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("künftige Monate");
        assertThat(amt.wert("select zustand from akte.akte where akte_id = '" + akte + "'"))
                .isEqualTo("LAUFEND");
    }

    private static void weiter(TestProgram program, Amt amt, UUID akte) throws Exception {
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        Browser jana = amt.platz(amt.vorschlag());
        assertThat(amt.fristen("/fristen"))
                .anyMatch(z -> z.contains(zeichen) && z.contains("Bewilligung endet") && z.contains("31.03.2026"))
                .anyMatch(z -> z.contains(zeichen) && z.contains("Karenzzeit endet") && z.contains("31.03.2026"));
        jana.open("/akte/" + akte);
        assertThat(jana.page().select("[data-code=WEITERBEWILLIGUNG]")).hasSize(1);

        // Two press at the same moment: one draft.
        List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
        zwei.forEach(b -> b.open("/akte/" + akte + "/berechnung"));
        Zugleich.tun(zwei, b -> b.submit("weiter", Map.of(), "").status());
        assertThat(amt.werte("select art || ' ' || von || ' ' || bis from decision.entwurf where akte_id = '" + akte
                        + "' and zustand = 'ENTWURF'"))
                .containsExactly("BEWILLIGUNG 2026-04-01 2026-12-31");
        amt.schlageVorUndGibFrei(akte);
        assertThat(amt.wert("select count(*) || ' ' || max(monat) from decision.geltung where akte_id = '" + akte
                        + "' and ersetzt_durch is null and betrag_cent = 57065"))
                .isEqualTo("21 2026-12-01");
        // The waiting year goes on from the first month of benefit.
        assertThat(amt.werte("select wert from decision.tatsache where akte_id = '" + akte
                        + "' and art = 'KARENZ_BEGINN' and ersetzt_am is null"))
                .containsExactly("2025-04");
        assertThat(amt.fristen("/fristen")).noneMatch(z -> z.contains(zeichen) && z.contains("Bewilligung endet"));
    }

    /// Neither the turn of a month nor of a year takes away what nobody has done.
    @Test
    void whatIsOverdueStaysUntilItIsDone(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Ruth", "Säumig", IBAN);
            String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "05.2026"));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("beginnen", Map.of(), "");
            jana.submit("wuerdigung", Map.of("grund", "Die Betriebsrente kommt hinzu."), "");
            jana.submit("anhoeren", Map.of("frist", "25.03.2026"), "");
            // It left two weeks late: her two weeks end on 3 April.
            Uhr.auf(program, LocalDate.of(2026, 3, 16));
            amt.gibZurPost();

            Uhr.auf(program, LocalDate.of(2026, 5, 4));
            assertThat(amt.fristen("/fristen"))
                    .anyMatch(z -> z.contains(zeichen) && z.contains("Frist der Anhörung") && z.contains("03.04.2026"));
            assertThat(jana.open("/fristen")
                            .page()
                            .select("[data-qa=ueberfaellig]")
                            .text())
                    .contains("überfällig");
            jana.open("/akte/" + akte + "/berechnung").submit("verwerfen", Map.of(), "");
            assertThat(amt.fristen("/fristen")).noneMatch(z -> z.contains(zeichen));

            Uhr.auf(program, LocalDate.of(2027, 2, 8));
            assertThat(amt.fristen("/fristen"))
                    .anyMatch(z -> z.contains(zeichen) && z.contains("Bewilligung endet") && z.contains("31.12.2026"));
            assertThat(jana.open("/akte/" + akte)
                            .page()
                            .select("[data-code=WEITERBEWILLIGUNG]")
                            .text())
                    .contains("ist ausgelaufen");
            jana.submit("beenden", Map.of("grund", "KEIN_BEDARF"), "");
            assertThat(amt.wert("select zustand from akte.akte where akte_id = '" + akte + "'"))
                    .isEqualTo("BEENDET");
            assertThat(amt.fristen("/fristen")).noneMatch(z -> z.contains(zeichen));
        }
    }

    /// More than any list held before, each on a page of fifty.
    @Test
    void aLongListEndsNowhere(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.bewilligt("Lore", "Langeliste", IBAN);
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        try (var db = program.superuser(amt.datenbank());
                Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            int viele = db.createStatement()
                    .executeUpdate(
                            "insert into decision.tatsache (id, akte_id, kreis, art, nummer, von, wert, quelle, am)"
                                    + " select gen_random_uuid(), '" + akte
                                    + "', 1, 'KARENZ_BEGINN', n, date '2025-06-01',"
                                    + " '2025-06', 'NACHWEIS', now() from generate_series(1001, 1520) n");
            try {
                assertThat(amt.fristen("/fristen?monate=3"))
                        .filteredOn(z -> z.contains(zeichen) && z.contains("31.05.2026"))
                        .hasSize(viele);
            } finally {
                db.createStatement()
                        .executeUpdate(
                                "delete from decision.tatsache where nummer > 1000 and akte_id = '" + akte + "'");
            }
        }
    }
}
