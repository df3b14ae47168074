package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import de.tragwerk.support.Vermieter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Provisional from March to August 2026, 550.65 € a month; then final (§ 44a SGB XII).
///
/// In May 80 € of other income came: 470.65 € are right, 80 € too much. In July the rent was 30 € higher: 580.65
/// € are right, 30 € too little. Abs. 7: 30 € of May take the place of July, 50 € are to be paid back.
@TragwerkTest
class VorlaeufigTest {

    private static final String IBAN = "DE89370400440532013000";

    private static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    private static List<String> bezahlt(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select to_char(monat, 'MM') || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                + akte + "' group by monat order by monat");
    }

    /// A file with a provisional award, paid up to August.
    private static UUID vorlaeufig(TestProgram program, Amt amt, String vorname) throws Exception {
        return vorlaeufig(program, amt, vorname, false);
    }

    /// @param vermieter whether 450 € of it go to the landlord
    private static UUID vorlaeufig(TestProgram program, Amt amt, String vorname, boolean vermieter) throws Exception {
        UUID akte = amt.akte(vorname, "Herbst");
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "HEIZKOSTEN", Map.of("wert", "70,00"));
        amt.fakt(akte, "MERKZEICHEN_G", Map.of("wert", "ja"));
        amt.fakt(akte, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640"));
        amt.fakt(akte, "ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44"));
        amt.fakt(akte, "ABSETZUNG", Map.of("code", "haftpflicht", "wert", "4,50"));
        amt.fakt(akte, "KONTO", Map.of("wert", IBAN));
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        jana.submit("vorlaeufig-form", Map.of("text", "Die Nebeneinkünfte schwanken von Monat zu Monat."), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("müssen feststehen");
        jana.submit(
                "vorlaeufig-form",
                Map.of("feststeht", "true", "text", "Die Nebeneinkünfte schwanken von Monat zu Monat."),
                "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("zu vertreten");
        jana.submit(
                "vorlaeufig-form",
                Map.of(
                        "feststeht",
                        "true",
                        "nichtZuVertreten",
                        "true",
                        "text",
                        "Die Nebeneinkünfte schwanken von Monat zu Monat."),
                "");
        assertThat(jana.page().select("[data-qa=vorlaeufig]")).hasSize(1);
        amt.schlageVorUndGibFrei(akte);
        assertThat(amt.wert(
                        "select min(monat) || ' ' || max(monat) || ' ' || min(betrag_cent) || ' ' || max(betrag_cent)"
                                + " from decision.geltung where akte_id = '" + akte + "'"))
                .isEqualTo("2026-03-01 2026-08-01 55065 55065");
        String bescheid = amt.wert("select id from decision.bescheid where akte_id = '" + akte + "'");
        assertThat(jana.open("/bescheide/" + bescheid).text())
                .contains("vorläufige Bewilligung")
                .contains("Diese Entscheidung ist vorläufig (§ 44a Abs. 1 SGB XII)")
                .contains("die Höhe des Anspruchs ist noch festzustellen")
                .contains("Die Nebeneinkünfte schwanken")
                .contains("bis zum 31.08.2027");
        assertThat(jana.page().select("[data-qa=identisch]").text()).isEqualTo("identisch");
        if (vermieter) {
            anVermieter(program, amt, akte);
        }
        bezahle(amt, "2026-03");
        int[][] tage = {{3, 27}, {4, 28}, {5, 28}, {6, 26}, {7, 29}};
        for (int i = 0; i < tage.length; i++) {
            Uhr.auf(program, LocalDate.of(2026, tage[i][0], tage[i][1]));
            bezahle(amt, "2026-0" + (i + 4));
        }
        assertThat(bezahlt(amt, akte))
                .containsExactly("03 55065", "04 55065", "05 55065", "06 55065", "07 55065", "08 55065");
        return akte;
    }

    @Test
    void tooMuchIsPutAgainstTooLittleAndTheRestIsPaidBack(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = vorlaeufig(program, amt, "Irma");
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("form[data-qa=abschliessen]")).isEmpty();
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "80", "von", "05.2026", "bis", "05.2026"));
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "410", "von", "07.2026", "bis", "07.2026"));

            Uhr.auf(program, LocalDate.of(2026, 9, 2));
            assertThat(jana.open("/akte/" + akte).page().select("[data-code=VORLAEUFIG_ABSCHLIESSEN]"))
                    .hasSize(1);
            List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
            zwei.forEach(b -> b.open("/akte/" + akte + "/berechnung"));
            Zugleich.tun(zwei, b -> b.submit("abschliessen", Map.of(), "").status());
            assertThat(amt.werte("select von || ' ' || bis from decision.entwurf where akte_id = '" + akte
                            + "' and zustand = 'ENTWURF'"))
                    .containsExactly("2026-03-01 2026-08-31");
            jana.open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("[data-qa=abschluss] dd").eachText())
                    .containsExactly("80,00 €", "30,00 €", "30,00 €", "0,00 €", "50,00 €");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).isNotEmpty();
            jana.submit(
                    "wuerdigung",
                    Map.of("ausnahme", "EINKOMMEN", "grund", "Die Nachweise für alle sechs Monate liegen vor."),
                    "");
            amt.schlageVorUndGibFrei(akte);

            assertThat(amt.werte(
                            "select to_char(monat, 'MM') || ' ' || betrag_cent from decision.geltung where akte_id = '"
                                    + akte + "' and ersetzt_durch is null order by monat"))
                    .containsExactly("03 55065", "04 55065", "05 47065", "06 55065", "07 58065", "08 55065");
            assertThat(amt.werte("select to_char(monat, 'MM') || ' ' || cent from payment.verrechnung where akte_id = '"
                            + akte + "' order by monat"))
                    .containsExactly("05 -3000", "07 3000");
            assertThat(amt.werte("select to_char(monat, 'MM') || ' ' || cent from decision.erstattung where akte_id = '"
                            + akte + "'"))
                    .containsExactly("05 5000");
            assertThat(amt.wert("select sum(cent) from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEqualTo("5000");
            assertThat(amt.werte(
                            "select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte + "'"))
                    .containsExactly("SOLL 5000");
            assertThat(amt.werte(
                            "select art from payment.aufgabe where akte_id = '" + akte + "' and erledigt_am is null"))
                    .isEmpty();
            String bescheid = amt.wert(
                    "select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
            assertThat(jana.open("/bescheide/" + bescheid).text())
                    .contains("tritt an die Stelle des vorläufigen Bescheids vom 02.03.2026")
                    .contains("Sie müssen 50,00 € erstatten (§ 44a Abs. 7 Satz 3 SGB XII)")
                    .contains("zu viel gezahlt sind 80,00 €: Mai 2026 80,00 €")
                    .contains("zu wenig gezahlt sind 30,00 €: Juli 2026 30,00 €")
                    .contains("rechnen wir 30,00 € auf die Nachzahlung");
            assertThat(jana.page().select("[data-qa=identisch]").text()).isEqualTo("identisch");
            // Nothing more is due: July was settled by May.
            assertThat(amt.werte("select id from payment.plan where akte_id = '" + akte
                            + "' and offen and ersetzt_durch is null"))
                    .isEmpty();
            Browser konto = jana.open("/akte/" + akte + "/konto");
            assertThat(konto.page().select("[data-qa=saldo]").text()).contains("50,00");
            assertThat(konto.page().select("[data-qa=offen]").text()).isEqualTo("50,00 €");
            assertThat(konto.text()).contains("mit anderem Monat angerechnet");
            unveraenderlich(program, amt, akte);
        }
    }

    private static void anVermieter(TestProgram program, Amt amt, UUID akte) {
        String seite = "/akte/" + akte + "/zahlungen";
        amt.platz(amt.vorschlag()).open(seite).submit("direkt", Vermieter.bekommt("450", "03.2026"), "");
        amt.platz(amt.freigabe())
                .open(seite)
                .submit("direkt-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
    }

    /// 450 € a month go to the landlord. In May 240 € of other income came, so 310.65 € are right:
    /// 139.35 € too much to the landlord, 100.65 € to her. In four other months 60 € more rent were
    /// hers. The notice settles it, and so does the plan.
    @Test
    void whatWentToTheLandlordIsSettledToo(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = vorlaeufig(program, amt, "Ines", true);
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "240", "von", "05.2026", "bis", "05.2026"));
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "440", "von", "03.2026", "bis", "04.2026"));
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "440", "von", "07.2026", "bis", "08.2026"));
            Uhr.auf(program, LocalDate.of(2026, 9, 2));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("abschliessen", Map.of(), "");
            assertThat(jana.open("/akte/" + akte + "/berechnung")
                            .page()
                            .select("[data-qa=abschluss] dd")
                            .eachText())
                    .containsExactly("240,00 €", "240,00 €", "240,00 €", "0,00 €", "0,00 €");
            jana.submit(
                    "wuerdigung",
                    Map.of("ausnahme", "EINKOMMEN", "grund", "Die Nachweise für alle sechs Monate liegen vor."),
                    "");
            amt.schlageVorUndGibFrei(akte);
            assertThat(amt.werte("select to_char(monat, 'MM') || ' ' || zweck || ' ' || cent from payment.verrechnung"
                            + " where akte_id = '" + akte + "' order by monat, zweck"))
                    .containsExactly(
                            "03 LEBENSUNTERHALT 6000",
                            "04 LEBENSUNTERHALT 6000",
                            "05 LEBENSUNTERHALT -10065",
                            "05 UNTERKUNFT -13935",
                            "07 LEBENSUNTERHALT 6000",
                            "08 LEBENSUNTERHALT 6000");
            assertThat(amt.werte("select id from payment.plan where akte_id = '" + akte
                            + "' and offen and ersetzt_durch is null"))
                    .isEmpty();
            assertThat(amt.wert(
                            "select coalesce(sum(cent), 0) from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEqualTo("0");
        }
    }

    private static void unveraenderlich(TestProgram program, Amt amt, UUID akte) throws SQLException {
        try (var db = program.superuser(amt.datenbank())) {
            for (String sql : List.of(
                    "update payment.verrechnung set cent = -1 where akte_id = '" + akte + "'",
                    "delete from decision.vorlaeufigkeit where akte_id = '" + akte + "'",
                    "insert into payment.verrechnung select gen_random_uuid(), akte_id, kreis, person_id, zweck, date '2026-03-01', kapitel, art, 100, anlass_id, tag, am"
                            + " from payment.verrechnung where akte_id = '" + akte + "' limit 1")) {
                assertThatThrownBy(() -> db.createStatement().executeUpdate(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void tooLittleIsPaidAndAfterAYearTheAmountsAreFinal(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = vorlaeufig(program, amt, "Ilse");
            Uhr.auf(program, LocalDate.of(2026, 9, 2));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("abschliessen", Map.of(), "");
            // Nothing is different: only on application.
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("nur auf Antrag");
            jana.submit("verwerfen", Map.of(), "");

            // From 1 September 2027 on the amounts count as final.
            Uhr.auf(program, LocalDate.of(2027, 9, 1));
            jana.open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("[data-qa=vorlaeufig-offen]").text())
                    .contains("Seit dem 01.09.2027 gelten die vorläufigen Beträge als abschließend");
            jana.submit("abschliessen", Map.of(), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("§ 44a Abs. 6 Satz 1");
            jana.submit("abschliessen", Map.of("antrag", "01.09.2027"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("§ 44a Abs. 6 Satz 1");
            // Asked for in time: the final decision is still made. The rent was 410 € all along, 6 × 30 € are paid.
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "410", "von", "03.2026", "bis", "08.2026"));
            jana.open("/akte/" + akte + "/berechnung").submit("abschliessen", Map.of("antrag", "31.08.2027"), "");
            assertThat(jana.page().select("[data-qa=abschluss] dd").eachText())
                    .containsExactly("0,00 €", "180,00 €", "0,00 €", "180,00 €", "0,00 €");
            amt.schlageVorUndGibFrei(akte);
            bezahle(amt, "2027-09");
            assertThat(bezahlt(amt, akte))
                    .containsExactly("03 58065", "04 58065", "05 58065", "06 58065", "07 58065", "08 58065");
            assertThat(amt.werte("select id from payment.verrechnung where akte_id = '" + akte + "'"))
                    .isEmpty();
            assertThat(jana.open("/akte/" + akte + "/berechnung").page().select("[data-qa=vorlaeufig-offen]"))
                    .isEmpty();
        }
    }
}
