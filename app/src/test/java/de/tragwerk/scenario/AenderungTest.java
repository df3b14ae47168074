package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.decision.replay.Nachrechnung;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A running case changes: old and new, judgement, hearing, annulment, demand; all over the pages of the desk.
@TragwerkTest
class AenderungTest {

    private static final String IBAN = "DE89370400440532013000";

    private static void bezahle(Amt amt, String monat) {
        String seite = amt.simuliere(monat).location().getPath();
        amt.gibFrei(seite);
    }

    /// 550.65 € from March on; 60 € of other income since April, told in May; 490.65 € are right.
    @Test
    void incomeThatWasNotToldIsAnnulledAndDemandedBack(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Paula", "Neumann", IBAN);
            amt.gibZurPost();
            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            bezahle(amt, "2026-05");

            Uhr.auf(program, LocalDate.of(2026, 5, 4));
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "04.2026"));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("beginnen", Map.of(), "");
            assertThat(jana.text()).contains("anderes Einkommen 60,00 €").contains("§ 48 Abs. 1 SGB X");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("Aufhebung und Rücknahme");

            // Without a reason for the past the months that were paid stay as they are.
            wuerdige(jana, Map.of("kenntnis", "04.05.2026", "grund", "Die Rente wurde im Mai gemeldet."));
            assertThat(jana.page().select("[data-qa=befugnis]").text())
                    .contains("Weniger ab Juni 2026")
                    .contains("Nur für die Zukunft");
            assertThat(jana.page().select("[data-qa=geschuetzt]")).hasSize(2);

            wuerdige(
                    jana,
                    Map.of(
                            "kenntnis",
                            "04.05.2026",
                            "pflicht",
                            "true",
                            "grund",
                            "Die Zahlung begann im April. Der Hinweis auf die Mitteilungspflicht stand im Bescheid."));
            assertThat(jana.page().select("[data-qa=erstattung-summe]").text()).isEqualTo("120,00 €");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("anzuhören");

            // Pressed twice at the same moment, one letter.
            anhoeren(program, amt, akte);
            assertThat(amt.werte("select id from decision.anhoerung where akte_id = '" + akte + "'"))
                    .hasSize(1);
            jana.open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("noch nicht bei allen angekommen");
            amt.gibZurPost();
            assertThat(hindernis(jana, akte)).contains("läuft bis 26.05.2026");
            kommtZurueckUndGehtWieder(amt, akte);
            assertThat(hindernis(jana, akte)).contains("läuft bis 26.05.2026");
            assertThat(jana.page().select("form[data-qa=vorschlagen]")).isEmpty();
            assertThat(jana.open("/akte/" + akte + "/bescheide").text()).contains("Anhörung");

            Uhr.auf(program, LocalDate.of(2026, 5, 27));
            jana.open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
            String bescheid = gibZweimalFrei(program, amt, akte);

            assertThat(amt.werte(
                            "select to_char(monat, 'MM') || ' ' || betrag_cent from decision.geltung where akte_id = '"
                                    + akte + "' and ersetzt_durch is null order by monat"))
                    .containsExactly(
                            "03 55065",
                            "04 49065",
                            "05 49065",
                            "06 49065",
                            "07 49065",
                            "08 49065",
                            "09 49065",
                            "10 49065",
                            "11 49065",
                            "12 49065");
            assertThat(amt.werte(
                            "select to_char(monat, 'MM') || ' ' || cent from decision.erstattung where bescheid_id = '"
                                    + bescheid + "' order by monat"))
                    .containsExactly("04 6000", "05 6000");
            assertThat(amt.wert("select sum(cent) from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEqualTo("12000");
            String text = jana.open("/bescheide/" + bescheid).text();
            assertThat(text)
                    .contains("Der Bescheid vom 02.03.2026 wird ab 01.04.2026 aufgehoben")
                    .contains("§ 48 Abs. 1 Satz 2 Nr. 2 SGB X")
                    .contains("Mit Schreiben vom 04.05.2026")
                    .contains("Sie müssen 120,00 € erstatten (§ 50 Abs. 1 SGB X)")
                    .contains("April 2026 60,00 € und Mai 2026 60,00 €")
                    .contains("aufschiebende Wirkung")
                    .doesNotContain("550,65");
            assertThat(jana.page().select("[data-qa=identisch]").text()).isEqualTo("identisch");
            nachgerechnet(program, amt, bescheid);

            // The next month follows the new act, nothing is paid twice.
            bezahle(amt, "2026-06");
            assertThat(amt.werte(
                            "select to_char(monat, 'MM') || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                                    + akte + "' group by monat order by monat"))
                    .containsExactly("03 55065", "04 55065", "05 55065", "06 49065");
            zurueckgezahlt(program, amt, akte);
        }
    }

    /// 120 € in rates of 25 €; what came in is booked once, never more than is open.
    private static void zurueckgezahlt(TestProgram program, Amt amt, UUID akte) throws Exception {
        assertThat(amt.werte("select art from payment.aufgabe where akte_id = '" + akte + "' and erledigt_am is null"))
                .isEmpty();
        String seite = "/akte/" + akte + "/konto";
        Browser jana = amt.platz(amt.vorschlag()).open(seite);
        assertThat(jana.page().select("[data-qa=offen]").text()).isEqualTo("120,00 €");
        // Decided 550.65 + 9 × 490.65, paid 3 × 550.65 + 490.65.
        assertThat(jana.page().select("[data-qa=saldo]").text()).isEqualTo("2.823,90 €");
        jana.submit("raten-form", Map.of("rate", "25", "erste", "07.2026"), "");
        assertThat(jana.page().select("[data-qa=raten]").text()).isEqualTo("25,00 € im Monat ab Juli 2026");

        Uhr.auf(program, LocalDate.of(2026, 7, 6));
        Browser zweimal = program.staff(amt.vorschlag()).open(seite);
        jana.open(seite);
        String vorgang = jana.page().select("input[name=vorgang]").attr("value");
        Map<String, String> eingang =
                Map.of("betrag", "25,00", "tag", "03.07.2026", "beleg", "112/7", "vorgang", vorgang);
        Zugleich.tun(List.of(jana, zweimal), b -> {
            b.submit("eingang", eingang, "");
            return b.status();
        });
        assertThat(amt.werte("select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte
                        + "' order by lfd"))
                .containsExactly("SOLL 12000", "EINGANG -2500");
        jana.open(seite).submit("eingang", Map.of("betrag", "95,01", "tag", "06.07.2026"), "");
        assertThat(jana.text()).contains("höher als das, was offen ist");
        assertThat(jana.page().select("[data-qa=rueckstand]")).isEmpty();

        Uhr.auf(program, LocalDate.of(2026, 9, 1));
        jana.open(seite);
        assertThat(jana.page().select("[data-qa=rueckstand]").text()).isEqualTo("50,00 €");
        assertThat(jana.open("/akte/" + akte).page().select("[data-code=RUECKSTAND]"))
                .hasSize(1);
        jana.open(seite).submit("ausgeben", Map.of("zweck", "RUECKFRAGE"), "");
        assertThat(new String(jana.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(";2026-07-03;eingegangen;;;0,00;0,00;2823,90;-25,00;95,00;\"112/7\"")
                .contains("angewiesen;Laufende Leistung;2026-06;0,00;490,65;");
        try (var db = program.superuser(amt.datenbank())) {
            for (String sql : List.of(
                    "update payment.forderung_buchung set cent = -1 where akte_id = '" + akte + "'",
                    "delete from payment.forderung where akte_id = '" + akte + "'")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> db.createStatement().executeUpdate(sql))
                        .hasMessageContaining("unveränderlich");
            }
        }
    }

    private static void wuerdige(Browser b, Map<String, String> werte) {
        Map<String, String> alle = new HashMap<>(Map.of("anfaenglich", "false"));
        alle.putAll(werte);
        b.submit("wuerdigung", alle, "");
        assertThat(b.status()).isEqualTo(200);
    }

    private static String hindernis(Browser b, UUID akte) {
        return b.open("/akte/" + akte + "/berechnung")
                .page()
                .select("[data-qa=hindernis]")
                .text();
    }

    /// A hearing that came back gave nobody an opportunity to speak (§ 24 Abs. 1 SGB X).
    private static void kommtZurueckUndGehtWieder(Amt amt, UUID akte) throws Exception {
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        String brief = amt.wert("select z.id from decision.zustellung z join decision.anhoerung a"
                + " on a.schreiben_id = z.schreiben_id where a.akte_id = '" + akte + "'");
        Browser jana = amt.platz(amt.vorschlag()).open("/rueckbriefe");
        jana.submit("brief-suche", Map.of("aktenzeichen", zeichen), "");
        jana.submit("melden0", Map.of("grund", "VERZOGEN", "eingang", "04.05.2026"), "");
        assertThat(amt.wert("select zustand from decision.zustellung where id = '" + brief + "'"))
                .isEqualTo("UNZUSTELLBAR");
        assertThat(hindernis(jana, akte)).contains("Die Anhörung kam zurück");
        jana.open("/rueckbriefe").submit("erneut-" + brief, Map.of(), "");
        amt.gibZurPost();
    }

    private static void anhoeren(TestProgram program, Amt amt, UUID akte) throws Exception {
        List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
        // Both see the form before either presses.
        zwei.forEach(b -> b.open("/akte/" + akte + "/berechnung"));
        Zugleich.tun(zwei, b -> {
            b.submit("anhoeren", Map.of("frist", "26.05.2026"), "");
            return b.status();
        });
    }

    /// Two colleagues release at the same moment: one act.
    private static String gibZweimalFrei(TestProgram program, Amt amt, UUID akte) throws Exception {
        String entwurf = amt.wert(
                "select id from decision.entwurf where akte_id = '" + akte + "' and zustand = 'VORGESCHLAGEN'");
        List<Browser> zwei = List.of(program.staff(amt.freigabe()), program.staff(amt.leitung()));
        zwei.forEach(b -> b.open("/freigabe/" + entwurf));
        assertThat(zwei.getFirst().page().select("[data-qa=erstattung]").text()).isEqualTo("120,00 €");
        List<String> kennungen = List.of(amt.freigabe(), amt.leitung());
        Zugleich.tun(zwei, b -> {
            b.submit("freigeben", Map.of("passwort", program.password(kennungen.get(zwei.indexOf(b)))), "");
            return b.status();
        });
        return amt.wert("select id from decision.bescheid where entwurf_id = '" + entwurf + "'");
    }

    private static void nachgerechnet(TestProgram program, Amt amt, String bescheid) {
        Scope.run(
                program.scopeOf(amt.freigabe()),
                () -> assertThat(program.bean(Nachrechnung.class)
                                .rechneNach(UUID.fromString(bescheid))
                                .abweichungen())
                        .isEmpty());
    }
}
