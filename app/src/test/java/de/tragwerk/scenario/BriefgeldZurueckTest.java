package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.payment.store.ZahlungCheck;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.Fallbrief;
import de.tragwerk.support.SepaProbe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Money of a letter that came back, was blocked, or was for somebody who died.
@TragwerkTest
class BriefgeldZurueckTest {

    /// The shop's account was closed: a task, nothing more goes there until two persons corrected it, then once more.
    @Test
    void whatCameBackFromTheShopGoesToItsNewAccount(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = BriefgeldTest.bewilligt(program, "Bert", "Briefgeld");
            Amt amt = fall.amt();
            UUID akte = fall.akte();
            fall.zahle("2026-03");
            Browser desk = amt.platz(amt.vorschlag()).open("/akte/" + akte);
            assertThat(desk.page().select("[data-qa=gewaehrt] li").eachText())
                    .hasSize(2)
                    .anyMatch(z -> z.contains("Pflegegeld") && z.contains("läuft") && z.contains("347,00"));
            assertThat(desk.page().select("[data-qa=punkte]").text()).contains("Geld aus einem Bescheid läuft noch");
            String endToEnd = amt.wert("select end_to_end from payment.zahlung where iban = '"
                    + BriefgeldTest.SANITAETSHAUS + "' and akte_id = '" + akte + "'");
            GeldwegTest.kommtZurueck(program, amt, endToEnd);
            assertThat(GeldwegTest.offeneAufgaben(amt, akte)).containsExactly("RUECKLAEUFER 12990");
            assertThat(amt.werte("select 1 from payment.sperre where akte_id = '" + akte + "'"))
                    .as("the shop's account says nothing about hers")
                    .isEmpty();
            Browser lauf = amt.simuliere("2026-03");
            assertThat(lauf.text()).contains("Eine Zahlung an den Dritten kam zurück");
            lauf.submit("verwerfen", Map.of(), "");

            desk.open("/akte/" + akte + "/zahlungen");
            assertThat(desk.page().select("[data-qa=bewilligt]").eachText())
                    .hasSize(2)
                    .anyMatch(z -> z.contains("Pflegehilfsmittel") && z.contains("kam zurück"));
            desk.submit(
                    "ziel-form",
                    Map.of(
                            "iban",
                            "DE02120300000000202051",
                            "begruendung",
                            "Das Sanitätshaus hat das neue Konto schriftlich genannt."),
                    "");
            assertThat(desk.page().select("[data-qa=ziel-stand]").text()).isEqualTo("wartet auf die zweite Person");
            assertThat(desk.page().select("form[data-qa=ziel-freigeben]")).isEmpty();
            amt.platz(amt.freigabe())
                    .open("/akte/" + akte + "/zahlungen")
                    .submit("ziel-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(fall.zahle("2026-03"))
                    .extracting(z -> z.cent() + " " + z.iban())
                    .contains("12990 DE02120300000000202051");
            fall.nichtsZuZahlen("2026-03");
            assertThat(GeldwegTest.offeneAufgaben(amt, akte)).isEmpty();
            blocked(fall);
        }
    }

    /// A block holds for her money, and death ends it; what was ordered for later months is told as too much.
    private static void blocked(Fallbrief fall) throws Exception {
        Amt amt = fall.amt();
        UUID akte = fall.akte();
        Browser desk = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/zahlungen");
        desk.submit("zahlung-sperren", Map.of("grund", "AUFENTHALT_UNKLAR", "text", "Post kam zurück."), "");
        Uhr.auf(amt.program(), LocalDate.of(2026, 3, 27));
        Browser lauf = amt.simuliere("2026-04");
        assertThat(lauf.text()).contains("Die Zahlung ist gesperrt");
        lauf.submit("verwerfen", Map.of(), "");
        desk.open("/akte/" + akte + "/zahlungen").submit("entsperren", Map.of(), "");
        fall.zahle("2026-04");
        amt.fakt(akte, "ZUGEHOERIGKEIT", Map.of("wert", "verstorben", "von", "04.2026"));
        assertThat(BriefgeldTest.plan(amt, akte)).containsExactly("03 12990", "03 34700");
        assertThat(GeldwegTest.offeneAufgaben(amt, akte)).containsExactly("UEBERZAHLUNG 34700");
        assertThat(desk.open("/akte/" + akte + "/zahlungen")
                        .page()
                        .select("[data-qa=bewilligt]")
                        .text())
                .contains("endet mit dem Tod");
        new Beobachter(amt, akte).beobachte();
    }

    /// Two lines to herself make one order with two parts; it comes back as a whole and is due again once.
    @Test
    void linesToHerselfGoTogetherAndCountApart(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = Fallbrief.beantragt(program, "hilfe-zur-pflege", "Bine", "Briefgeld");
            Amt amt = fall.amt();
            UUID akte = fall.akte();
            amt.fakt(akte, "KONTO", Map.of("wert", BriefgeldTest.IBAN, "von", "03.2026"));
            fall.bewillige(Fallbrief.monatlich("pflegegeld", "347", "02.2026", "04.2026"));
            fall.bewillige(Fallbrief.einmal("entlastung", "131", "03.2026"));
            fall.schlageVor();
            fall.gibFrei();
            // February is made up, March goes in one.
            assertThat(fall.zahle("2026-03"))
                    .extracting(SepaProbe.Zahlung::cent)
                    .containsExactlyInAnyOrder(34_700L, 47_800L);
            GeldwegTest.kommtZurueck(
                    program,
                    amt,
                    amt.wert("select end_to_end from payment.zahlung where cent = 47800 and akte_id = '" + akte + "'"));
            assertThat(GeldwegTest.offeneAufgaben(amt, akte)).containsExactly("RUECKLAEUFER 47800");
            Browser desk = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/zahlungen");
            desk.submit("entsperren", Map.of(), "");
            assertThat(fall.zahle("2026-03"))
                    .extracting(SepaProbe.Zahlung::cent)
                    .containsExactly(47_800L);
            fall.nichtsZuZahlen("2026-03");
            assertThat(desk.open("/akte/" + akte + "/konto").text()).contains("durch Brief bewilligt");
            assertThat(amt.werte("select posten || ' ' || sum(cent) from payment.bewegung where akte_id = '" + akte
                            + "' and monat = '2026-03-01' group by posten"))
                    .hasSize(2)
                    .anyMatch(p -> p.endsWith(" 34700"))
                    .anyMatch(p -> p.endsWith(" 13100"));
            try (var db = program.superuser(amt.datenbank());
                    var orders = db.createStatement()
                            .executeQuery("select id, sha256 from payment.zahlung where akte_id = '" + akte + "'")) {
                while (orders.next()) {
                    assertThat(new ZahlungCheck()
                                    .problem(
                                            db,
                                            orders.getObject(1, UUID.class),
                                            orders.getBytes(2),
                                            (a, b, c, d, e) -> b))
                            .isEmpty();
                }
            }
            new Beobachter(amt, akte).beobachte();
        }
    }
}
