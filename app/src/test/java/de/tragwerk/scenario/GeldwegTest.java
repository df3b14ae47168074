package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.bank.Rueckmeldung;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.SepaBank;
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

/// The money's way where several things meet in one file: claims, the plan, the run and the bank.
@TragwerkTest
class GeldwegTest {

    private static final String IBAN = "DE89370400440532013000";

    /// 120 € for April and May are set off by 100 € from August on. In July the transfer of April comes back:
    /// only 60 € of May are owed, and August keeps back no more than that. A claim that became less behind the
    /// program's back ends the release, not the authority's runs.
    @Test
    void aReturnOfWhatIsSetOffStopsNoRun(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = AufschubTest.gekuerzt(
                    program,
                    amt,
                    "Rolf",
                    Map.of("pflicht", "true", "grund", "Der Hinweis stand im Bescheid, gemeldet wurde nichts."));
            Uhr.auf(program, LocalDate.of(2026, 5, 5));
            amt.gibZurPost();
            Uhr.auf(program, LocalDate.of(2026, 6, 11));
            String seite = "/akte/" + akte + "/darlehen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit(
                    "aufrechnen",
                    Map.of(
                            "grund",
                            "PFLICHTVERLETZUNG",
                            "rate",
                            "100",
                            "begruendung",
                            "Die Einkünfte wurden trotz Hinweis nicht gemeldet; 100 € sind tragbar."),
                    "");
            jana.open(seite).submit("aufrechnung-antwort", Map.of("text", "Er ist einverstanden."), "");
            amt.platz(amt.freigabe())
                    .open(seite)
                    .submit("aufrechnung-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(einbehalte(amt, akte)).containsExactly("08 10000", "09 2000");

            kommtZurueck(program, amt, akte, "2026-04-01");
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 12000", "KORREKTUR -6000");
            assertThat(amt.werte("select action from audit.entry where action = 'payment.CLAIM_LOWERED' and '" + akte
                            + "' = any (subjects)"))
                    .as("the log says that she owes less now")
                    .hasSize(1);
            assertThat(einbehalte(amt, akte)).containsExactly("08 6000");
            jana.open("/akte/" + akte + "/zahlungen").submit("entsperren", Map.of(), "");
            Uhr.auf(program, LocalDate.of(2026, 6, 26));
            bezahle(amt, "2026-07");

            Uhr.auf(program, LocalDate.of(2026, 7, 29));
            String lauf = amt.simuliere("2026-08").location().getPath();
            try (var db = program.superuser(amt.datenbank())) {
                db.createStatement()
                        .executeUpdate(
                                "insert into payment.forderung_buchung (id, forderung_id, akte_id, kreis, lfd, art, cent, tag, am)"
                                        + " select gen_random_uuid(), id, akte_id, kreis, 99, 'NIEDERSCHLAGUNG', -1000, '2026-07-29', now()"
                                        + " from payment.forderung where akte_id = '" + akte + "'");
            }
            Browser leitung = amt.gibFrei(lauf);
            assertThat(leitung.page().select("[data-qa=gescheitert]").text())
                    .contains("Nichts wurde angewiesen")
                    .contains("nicht_mehr_als_offen");
            assertThat(jana.open("/akte/" + akte + "/zahlungen").text()).contains("Es würde mehr einbehalten");
            // Anything booked on the claim splits the plan anew.
            jana.open("/akte/" + akte + "/konto").submit("eingang", Map.of("betrag", "10", "tag", "29.07.2026"), "");
            assertThat(einbehalte(amt, akte)).containsExactly("08 4000");
            Browser kasse = amt.platz(amt.kasse()).open(lauf);
            kasse.submit("neu-rechnen", Map.of(), "");
            Eventually.isTrue(() ->
                    kasse.open(lauf).page().select("[data-qa=zustand]").text().equals("wartet auf Freigabe"));
            amt.gibFrei(lauf);
            assertThat(buchungen(amt, akte))
                    .containsExactly(
                            "SOLL 12000",
                            "KORREKTUR -6000",
                            "NIEDERSCHLAGUNG -1000",
                            "EINGANG -1000",
                            "EINBEHALT -4000");
            assertThat(amt.werte(
                            "select art from payment.aufgabe where akte_id = '" + akte + "' and erledigt_am is null"))
                    .isEmpty();
        }
    }

    /// Both owe 60 € for April. Hers was a mistake and is restored: her claim is gone, his stays as it is.
    @Test
    void aClaimIsCorrectedForThePersonAndMonthItIsAbout(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = paar(amt, "Zwei");
            UUID anna = beteiligt(amt, akte, "ANTRAGSTELLEND");
            UUID bodo = beteiligt(amt, akte, "PARTNER");
            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 6));
            Map<String, String> ab = Map.of("code", "other", "wert", "60", "von", "04.2026");
            amt.fakt(akte, anna, "EINKOMMEN", ab);
            amt.fakt(akte, bodo, "EINKOMMEN", ab);
            kuerze(amt, akte, "06.04.2026");
            assertThat(forderungen(amt, akte, anna)).containsExactly("SOLL 6000");
            assertThat(forderungen(amt, akte, bodo)).containsExactly("SOLL 6000");

            amt.berichtige(
                    akte,
                    UUID.fromString(amt.wert(
                            "select id from decision.tatsache where ersetzt_am is null and art = 'EINKOMMEN' and wert like '%other%'"
                                    + " and person_id = '" + anna + "'")),
                    Map.of("wert", "0", "von", "04.2026"));
            amt.entscheide(akte);
            assertThat(forderungen(amt, akte, anna)).containsExactly("SOLL 6000", "KORREKTUR -6000");
            assertThat(forderungen(amt, akte, bodo)).containsExactly("SOLL 6000");
        }
    }

    /// 60 € of April are demanded, 100 € of it another body refunds; then 260 € too much are known. Demanded is what
    /// nobody was asked for yet, and the other body is not asked for what she owes (§ 107 SGB X).
    @Test
    void theSameMoneyIsDemandedOnce(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = amt.bewilligt("Ella", "Einmal", IBAN);
            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 6));
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "04.2026"));
            kuerze(amt, akte, "06.04.2026");
            assertThat(verlangt(amt, akte)).containsExactly("04 6000");
            assertThat(traeger(program, amt, akte, "EIGEN", "100,00")).isEmpty();

            berichtige(amt, akte, "260");
            kuerze(amt, akte, "06.04.2026");
            assertThat(verlangt(amt, akte)).containsExactly("04 6000", "04 10000");
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 6000", "SOLL 10000");
            assertThat(offeneAufgaben(amt, akte)).isEmpty();
            assertThat(traeger(program, amt, akte, "EIGEN", "400,00")).contains("nur 290,65");
        }
    }

    /// March: 550.65 €, of which 250 € go to the Jobcenter (§ 107). It should have been 100 €: she owes the 300.65 €
    /// she got; the 150 € the Jobcenter has too much are asked back from it (§ 112 SGB X).
    @Test
    void whatAnotherBodyGotIsNotDemandedFromThePerson(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = amt.bewilligt("Erna", "Traeger", IBAN);
            assertThat(traeger(program, amt, akte, "FREMD", "250,00")).isEmpty();
            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 16));
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "450,65", "von", "03.2026", "bis", "03.2026"));
            kuerze(amt, akte, "16.03.2026");
            assertThat(amt.wert("select betrag_cent from decision.geltung where akte_id = '" + akte
                            + "' and monat = '2026-03-01' and ersetzt_durch is null"))
                    .isEqualTo("10000");
            assertThat(verlangt(amt, akte)).containsExactly("03 30065");
            assertThat(buchungen(amt, akte)).containsExactly("SOLL 30065");
            assertThat(offeneAufgaben(amt, akte)).containsExactly("ERSTATTUNG_ZU_VIEL 15000");
            assertThat(amt.platz(amt.vorschlag())
                            .open("/akte/" + akte + "/zahlungen")
                            .text())
                    .contains("§ 112 SGB X");
        }
    }

    /// A couple with an award from March on.
    static UUID paar(Amt amt, String name) throws SQLException {
        UUID akte = amt.erfasst("Anna", name, IBAN, "03.2026");
        UUID bodo = amt.mitbewohner(akte, "Bodo", name, LocalDate.of(1955, 4, 1), "PARTNER");
        amt.fakt(akte, bodo, "ROLLE", Map.of("wert", "partner", "von", "03.2026"));
        amt.entscheide(akte);
        return akte;
    }

    static UUID beteiligt(Amt amt, UUID akte, String rolle) throws SQLException {
        return UUID.fromString(amt.wert(
                "select person_id from akte.beteiligt where rolle = '" + rolle + "' and akte_id = '" + akte + "'"));
    }

    /// A claim between authorities, of ours for April or another's for March, proposed and released.
    ///
    /// @return the refusal, empty when it is released
    private static String traeger(TestProgram program, Amt amt, UUID akte, String richtung, String cent) {
        Map<String, Object> form = anspruch(richtung, cent);
        String seite = "/akte/" + akte + "/erstattung";
        Browser b = amt.platz(amt.vorschlag()).open(seite);
        b.submit("erstattung-form", form, "");
        String nein = b.page().select("[data-qa=weigerung]").text();
        if (nein.isEmpty()) {
            Browser zweite = amt.platz(amt.freigabe()).open(seite);
            zweite.submit("erstattung-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(zweite.page().select("[data-qa=weigerung]").text()).isEmpty();
        }
        return nein;
    }

    static Map<String, Object> anspruch(String richtung, String cent) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "richtung",
                richtung,
                "norm",
                "SGBX_104",
                "traeger",
                "Jobcenter Lindenbrück",
                "anschrift",
                "Ruhrstraße 2\n10709 Berlin",
                "zeichen",
                "4711",
                "von",
                "01.04.2026",
                "bis",
                "30.04.2026",
                "gefordert",
                cent,
                "begruendung",
                "Beide haben für diesen Monat geleistet."));
        if (richtung.equals("FREMD")) {
            form.putAll(Map.of("von", "01.03.2026", "bis", "31.03.2026", "anerkannt", cent));
            form.putAll(Map.of("eingang", "02.03.2026", "iban", "DE02120300000000202051"));
        }
        return form;
    }

    /// Other income since April was another amount.
    private static void berichtige(Amt amt, UUID akte, String wert) throws Exception {
        amt.berichtige(
                akte,
                UUID.fromString(amt.wert(
                        "select id from decision.tatsache where ersetzt_am is null and art = 'EINKOMMEN' and wert like '%other%'"
                                + " and akte_id = '" + akte + "'")),
                Map.of("wert", wert, "von", "04.2026"));
    }

    private static List<String> verlangt(Amt amt, UUID akte) throws Exception {
        return amt.werte("select to_char(e.monat, 'MM') || ' ' || e.cent from decision.erstattung e"
                + " join decision.bescheid b on b.id = e.bescheid_id where b.akte_id = '" + akte + "' order by b.id");
    }

    static List<String> offeneAufgaben(Amt amt, UUID akte) throws Exception {
        return amt.werte("select art || ' ' || cent from payment.aufgabe where akte_id = '" + akte
                + "' and erledigt_am is null order by 1");
    }

    /// The program of the bank tells of a return.
    private static void kommtZurueck(TestProgram program, Amt amt, UUID akte, String monat) throws Exception {
        kommtZurueck(program, amt, akte, "LEBENSUNTERHALT", monat);
    }

    static void kommtZurueck(TestProgram program, Amt amt, UUID akte, String zweck, String monat) throws Exception {
        kommtZurueck(
                program,
                amt,
                amt.wert("select end_to_end from payment.zahlung where zweck = '" + zweck + "' and akte_id = '" + akte
                        + "' and monat = '" + monat + "'"));
    }

    static void kommtZurueck(TestProgram program, Amt amt, String endToEnd) throws Exception {
        long cent = Long.parseLong(amt.wert("select cent from payment.zahlung where end_to_end = '" + endToEnd + "'"));
        String kasse = amt.wert("select k.iban from payment.kasse k join payment.zahlung z on z.kasse_id = k.id"
                + " where z.end_to_end = '" + endToEnd + "'");
        byte[] anzeige = SepaBank.anzeige(
                "N" + endToEnd.substring(0, 20),
                kasse,
                List.of(new SepaBank.Eintrag(
                        LocalDate.of(2026, 6, 11), cent, "R" + endToEnd.substring(0, 20), "", endToEnd, "AC04")));
        assertThat(Scope.call(
                        Scope.job(amt.mandant(), "bank").withPurpose(Purpose.ZAHLUNG),
                        () -> program.bean(Rueckmeldung.class).nimm(anzeige)))
                .isTrue();
    }

    static void kuerze(Amt amt, UUID akte, String kenntnis) throws Exception {
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        jana.submit(
                "wuerdigung",
                Map.of(
                        "anfaenglich",
                        "false",
                        "kenntnis",
                        kenntnis,
                        "einkommen",
                        "true",
                        "ausnahme",
                        "EINKOMMEN",
                        "grund",
                        "Die Zahlung begann im April, der Nachweis liegt vor."),
                "");
        amt.schlageVorUndGibFrei(akte);
    }

    static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    private static List<String> einbehalte(Amt amt, UUID akte) throws Exception {
        return amt.werte("select to_char(monat, 'MM') || ' ' || cent from payment.plan where akte_id = '" + akte
                + "' and zweck = 'EINBEHALT' and ersetzt_durch is null order by monat");
    }

    private static List<String> buchungen(Amt amt, UUID akte) throws Exception {
        return amt.werte("select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte
                + "' order by am, lfd");
    }

    private static List<String> forderungen(Amt amt, UUID akte, UUID person) throws Exception {
        return amt.werte("select b.art || ' ' || b.cent from payment.forderung_buchung b join payment.forderung f"
                + " on f.id = b.forderung_id where f.akte_id = '" + akte + "' and f.person_id = '" + person
                + "' order by b.am, b.lfd");
    }
}
