package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Loans kept back from a benefit of 550.65 € a month from March 2026 on. Level 1 is 563.00 €: 5 % are 28.15 €,
/// 30 % are 168.90 €, 50 % are 281.50 €.
@TragwerkTest
class DarlehenTest {

    private static final String IBAN = "DE89370400440532013000";

    private static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    private static List<String> bezahlt(Amt amt, UUID akte) throws SQLException {
        return amt.werte(
                "select to_char(monat, 'MM') || ' ' || zweck || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                        + akte + "' group by monat, zweck order by monat, zweck");
    }

    private static List<String> buchungen(Amt amt, UUID akte) throws SQLException {
        return amt.werte(
                "select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte + "' order by lfd");
    }

    private static void nichtsOffen(Amt amt, UUID akte) throws SQLException {
        assertThat(amt.werte("select cent from payment.ueberzahlung where akte_id = '" + akte + "'"))
                .isEmpty();
    }

    /// § 37: 60 € for a broken stove. April keeps back 28.15 €; she pays 20 € in; May keeps back the rest, 11.85 €.
    @Test
    void aLoanIsPaidOnceAndKeptBackUntilNothingIsOpen(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Dora", "Winkler", IBAN);
            bezahle(amt, "2026-03");
            String seite = "/akte/" + akte + "/darlehen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit(
                    "darlehen-form",
                    Map.of("betrag", "60", "rate", "28,16", "begruendung", "Der Herd ist defekt."),
                    "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("28,15 €");
            jana.submit(
                    "darlehen-form",
                    Map.of(
                            "betrag",
                            "60",
                            "rate",
                            "28,15",
                            "begruendung",
                            "Der Herd ist defekt, eine Reparatur lohnt nicht."),
                    "");
            assertThat(jana.page().select("[data-qa=stand]").text()).isEqualTo("wartet auf die zweite Person");
            assertThat(jana.page().select("form[data-qa=darlehen-freigeben]")).isEmpty();
            List<Browser> zwei = List.of(program.staff(amt.freigabe()), program.staff(amt.leitung()));
            List<String> kennungen = List.of(amt.freigabe(), amt.leitung());
            zwei.forEach(b -> b.open(seite));
            Zugleich.tun(zwei, b -> {
                b.submit(
                        "darlehen-freigeben", Map.of("passwort", program.password(kennungen.get(zwei.indexOf(b)))), "");
                return b.status();
            });
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 6000");
            assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "'"))
                    .containsExactly("DARLEHEN");
            // April 28.15, May 28.15, June what is left.
            assertThat(amt.werte("select to_char(monat, 'MM') || ' ' || cent from payment.plan where akte_id = '" + akte
                            + "' and zweck = 'EINBEHALT' and ersetzt_durch is null order by monat"))
                    .containsExactly("04 2815", "05 2815", "06 370");

            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 6000", "EINBEHALT -2815");
            jana.open("/akte/" + akte + "/konto");
            assertThat(jana.page().select("[data-qa=offen]").text()).isEqualTo("31,85 €");
            jana.submit("eingang", Map.of("betrag", "20", "tag", "27.03.2026"), "");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            bezahle(amt, "2026-05");
            Uhr.auf(program, LocalDate.of(2026, 5, 28));
            bezahle(amt, "2026-06");
            assertThat(bezahlt(amt, akte))
                    .containsExactly(
                            "03 DARLEHEN 6000",
                            "03 LEBENSUNTERHALT 55065",
                            "04 LEBENSUNTERHALT 52250",
                            "05 LEBENSUNTERHALT 53880",
                            "06 LEBENSUNTERHALT 55065");
            assertThat(buchungen(amt, akte))
                    .containsExactly("SOLL 6000", "EINBEHALT -2815", "EINGANG -2000", "EINBEHALT -1185");
            nichtsOffen(amt, akte);
            jana.open(seite);
            assertThat(jana.page().select("[data-qa=einbehalten]").text()).isEqualTo("40,00 €");
            assertThat(jana.page().select("[data-qa=rest]").text()).isEqualTo("0,00 €");
            // Loans and what is kept back stand in the sheet: decided is planned.
            assertThat(amt.werte(
                            "select kapitel from payment.abgleich where monat between '2026-03-01' and '2026-06-01'"
                                    + " and entschieden_cent <> plan_cent"))
                    .isEmpty();
            try (var db = program.superuser(amt.datenbank())) {
                for (String sql : List.of(
                        "update payment.darlehen set cent = 1 where akte_id = '" + akte + "'",
                        "update payment.einbehalt set rate_cent = 1 where akte_id = '" + akte + "'",
                        "update payment.verrechnung set cent = 1 where akte_id = '" + akte + "'",
                        "insert into payment.verrechnung select gen_random_uuid(), akte_id, kreis, person_id, zweck, date '2026-09-01', kapitel,"
                                + " art, 100, anlass_id, tag, am from payment.verrechnung where akte_id = '" + akte
                                + "' limit 1")) {
                    assertThatThrownBy(() -> db.createStatement().executeUpdate(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    /// § 37a: of 400 € only 281.50 € come back, in ten rates of 28.15 €. § 36: arrears go to the landlord as a grant.
    @Test
    void theLoanAtTheFirstPensionIsCappedAndAGrantIsNotPaidBack(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Dieter", "Winkler", IBAN);
            String seite = "/akte/" + akte + "/darlehen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            String text = "Die Rente kommt erst am 31. März, bis dahin fehlt das Geld.";
            jana.submit(
                    "darlehen-form",
                    Map.of("grund", "ERSTE_RENTE", "betrag", "400", "rate", "20", "begruendung", text),
                    "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("steht die Rate fest");
            jana.submit(
                    "darlehen-form",
                    Map.of("grund", "ERSTE_RENTE", "betrag", "400", "rate", "28,15", "begruendung", text),
                    "");
            jana.submit(
                    "darlehen-form",
                    Map.of(
                            "grund",
                            "BEDARF",
                            "form",
                            "BEIHILFE",
                            "betrag",
                            "900",
                            "begruendung",
                            "Zwei Monatsmieten sind offen."),
                    "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("§ 36 Abs. 1 Satz 3");
            jana.submit(
                    "darlehen-form",
                    Map.of(
                            "grund",
                            "MIETSCHULDEN",
                            "form",
                            "BEIHILFE",
                            "betrag",
                            "900",
                            "empfaenger",
                            "Wohnbau Lindenbrück eG",
                            "iban",
                            "DE02120300000000202051",
                            "verwendung",
                            "Vertrag 4711",
                            "begruendung",
                            "Zwei Monatsmieten sind offen, die Kündigung droht."),
                    "");
            for (int i = 0; i < 2; i++) {
                Browser tobias = amt.platz(amt.freigabe()).open(seite);
                tobias.submit("darlehen-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            }
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 28150");
            assertThat(amt.wert("select faellig from payment.forderung where akte_id = '" + akte + "'"))
                    .isEqualTo("2027-03-01");
            bezahle(amt, "2026-03");
            assertThat(bezahlt(amt, akte))
                    .containsExactly("03 BEIHILFE 90000", "03 DARLEHEN 40000", "03 LEBENSUNTERHALT 55065");
            assertThat(amt.werte(
                            "select iban from payment.zahlung where akte_id = '" + akte + "' and zweck = 'BEIHILFE'"))
                    .containsExactly("DE02120300000000202051");
            // Paid in March, kept back from May to December: eight rates; two wait for the next award.
            assertThat(amt.wert("select count(*) || ' ' || sum(cent) from payment.plan where akte_id = '" + akte
                            + "' and zweck = 'EINBEHALT' and ersetzt_durch is null"))
                    .isEqualTo("8 22520");
        }
    }

    /// § 36: the landlord's account was closed. Another one takes two persons; then the arrears go out once
    /// more, once.
    @Test
    void whatCameBackFromThePayeeGoesToHisNewAccount(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Doris", "Winkler", IBAN);
            String seite = "/akte/" + akte + "/darlehen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit(
                    "darlehen-form",
                    Map.of(
                            "grund",
                            "MIETSCHULDEN",
                            "betrag",
                            "900",
                            "faellig",
                            "01.09.2026",
                            "empfaenger",
                            "Wohnbau Lindenbrück eG",
                            "iban",
                            "DE02120300000000202051",
                            "verwendung",
                            "Vertrag 4711",
                            "begruendung",
                            "Zwei Monatsmieten sind offen, die Kündigung droht."),
                    "");
            Browser tobias = amt.platz(amt.freigabe()).open(seite);
            tobias.submit("darlehen-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            bezahle(amt, "2026-03");
            GeldwegTest.kommtZurueck(program, amt, akte, "DARLEHEN", "2026-03-01");
            assertThat(GeldwegTest.offeneAufgaben(amt, akte)).containsExactly("RUECKLAEUFER 90000");
            nichtsGehtHinaus(amt);

            jana.open(seite);
            assertThat(jana.page().select("[data-qa=ziel-gestoert]").text()).contains("kam zurück");
            Map<String, String> neu = new HashMap<>(Map.of(
                    "empfaenger",
                    "Wohnbau Lindenbrück eG",
                    "iban",
                    "DE02 1203 0000 0000 2020 51",
                    "verwendung",
                    "Vertrag 4711",
                    "begruendung",
                    "Die Wohnbau hat das neue Konto am Telefon und schriftlich genannt."));
            jana.submit("ziel-form", neu, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("dieselben Angaben");
            neu.put("iban", "DE02500105170137075030");
            jana.submit("ziel-form", neu, "");
            assertThat(jana.page().select("[data-qa=ziel-stand]").text()).isEqualTo("wartet auf die zweite Person");
            assertThat(jana.page().select("form[data-qa=ziel-freigeben]")).isEmpty();
            // One person is not enough.
            nichtsGehtHinaus(amt);

            tobias.open(seite).submit("ziel-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(tobias.page().select("[data-qa=ziel-stand]").text()).isEqualTo("gilt");
            assertThat(GeldwegTest.offeneAufgaben(amt, akte)).doesNotContain("RUECKLAEUFER 90000");
            bezahle(amt, "2026-03");
            assertThat(GeldwegTest.offeneAufgaben(amt, akte)).isEmpty();
            assertThat(ziele(amt, akte)).containsExactly("DE02120300000000202051", "DE02500105170137075030");
            assertThat(bezahlt(amt, akte)).containsExactly("03 DARLEHEN 90000", "03 LEBENSUNTERHALT 55065");
            Browser noch = amt.simuliere("2026-03");
            assertThat(noch.text())
                    .as("nothing is due a second time")
                    .doesNotContain(amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'"));
            noch.submit("verwerfen", Map.of(), "");
            // The claim was there all the time and is there once.
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 90000");
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .executeUpdate("update payment.darlehen_ziel set iban = 'DE89370400440532013000'"
                                        + " where akte_id = '" + akte + "'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("steht fest");
            }
        }
    }

    /// A run finds the sum and cannot pay it.
    private static void nichtsGehtHinaus(Amt amt) {
        Browser lauf = amt.simuliere("2026-03");
        assertThat(lauf.text()).contains("Eine Zahlung an den Dritten kam zurück");
        lauf.submit("verwerfen", Map.of(), "");
    }

    private static List<String> ziele(Amt amt, UUID akte) throws SQLException {
        return amt.werte(
                "select iban from payment.zahlung where akte_id = '" + akte + "' and zweck = 'DARLEHEN' order by id");
    }
}
