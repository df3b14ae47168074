package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.refund.Erstattungen;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.Kassensturz;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Refunds between authorities (§§ 102 to 114 SGB X), from the proposal to the money.
@TragwerkTest
class TraegererstattungTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final String JOBCENTER = "DE02120300000000202051";

    /// We paid March; the pension insurance owes it. At most what was paid, in time, by two persons, booked once.
    @Test
    void weClaimWhatAnotherBodyOwes(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Ina", "Vorrang", IBAN);
        zahle(amt);
        Map<String, Object> form = form("EIGEN", "600,00");
        form.put("kenntnis", "20.03.2026");
        assertThat(schlageVor(amt, akte, form)).contains("nur 550,65");
        form.put("gefordert", "400,00");
        assertThat(schlageVor(amt, akte, form)).isEmpty();
        UUID id = UUID.fromString(amt.wert("select id from payment.erstattung where akte_id = '" + akte + "'"));
        Erstattungen dienst = program.bean(Erstattungen.class);
        assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.gibFrei(akte, id)))
                .hasValueSatisfying(satz -> assertThat(satz).contains("nur eine andere Person"));
        assertThat(amt.platz("k.feld")
                        .open("/erstattungen?auswahl=OFFEN")
                        .page()
                        .select("[data-qa=zeile]")
                        .text())
                .contains("Deutsche Rentenversicherung")
                .contains("31.03.2027");

        // Too late it cannot be made; the last day is in time.
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2027, 4, 1))) {
            assertThat(uhr).isNotNull();
            assertThat(Scope.get(program.scopeOf("b.stein"), () -> dienst.gibFrei(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("31.03.2027 (§ 111 SGB X)"));
        }
        assertThat(einer(program, () -> dienst.gibFrei(akte, id))).contains("schon entschieden");
        assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "'"))
                .containsExactly("ERSTATTUNG");

        Browser kasse = amt.platz(amt.kasse()).open("/akte/" + akte + "/erstattung");
        assertThat(kasse.page().select("[data-qa=rest]").text()).isEqualTo("400,00 €");
        kasse.submit("erstattung-eingang", Map.of("betrag", "150", "tag", "02.03.2026", "beleg", "112/7"), "");
        assertThat(kasse.page().select("[data-qa=rest]").text()).isEqualTo("250,00 €");
        kasse.submit("erstattung-eingang", Map.of("betrag", "250,01", "tag", "02.03.2026"), "");
        assertThat(kasse.page().select("[data-qa=weigerung]").text()).contains("höher als das, was offen ist");
        amt.platz(amt.leitung()).open("/akte/" + akte + "/erstattung").submit("erstattung-beenden", Map.of(), "");
        leiteAb(program, amt);
        assertThat(amt.werte(
                        "select b.vorgang || ' ' || sum(case when z.konto = '162000' then z.soll_cent - z.haben_cent else 0 end)"
                                + " from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where b.quelle_id in"
                                + " (select id from payment.erstattung_buchung where akte_id = '" + akte
                                + "') group by b.id, b.vorgang order by b.nummer"))
                .containsExactlyInAnyOrder(
                        "ERSTATTUNG_SOLL 40000", "ERSTATTUNG_EINGANG -15000", "ERSTATTUNG_SOLL -25000");
        amt.platz("k.feld")
                .open("/erstattungen?auswahl=ALLE")
                .submit("ausgeben", Map.of("zweck", "KASSENPRUEFUNG"), "");
        assertThat(new String(amt.platz("k.feld").bytes(), StandardCharsets.UTF_8))
                .contains("§ 104 SGB X", "400,00", "2027-03-31")
                .doesNotContain("Vorrang", "Ina");

        // What another body claims for a month that went out already cannot be accepted any more (§ 104 Abs. 1 Satz 1).
        assertThat(schlageVor(amt, akte, fremd("100,00", "100,00"))).isEmpty();
        String zweiter =
                amt.wert("select id from payment.erstattung where richtung = 'FREMD' and akte_id = '" + akte + "'");
        assertThat(Scope.get(program.scopeOf("b.stein"), () -> dienst.gibFrei(akte, UUID.fromString(zweiter))))
                .hasValueSatisfying(satz -> assertThat(satz).contains("nur noch 0,00"));
        amt.platz("k.feld").open("/akte/" + akte + "/erstattung").submit("erstattung-verwerfen", Map.of(), "");
        Kassensturz.stimmt(
                amt::werte, program.installation().home().dir().resolve("bank/" + amt.mandant() + "/ausgang"));
    }

    /// Both halves of a month are one payment: what the first claim names is not there for the second.
    @Test
    void whatWePaidIsDemandedOnce(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Hanna", "Haelfte", IBAN);
        zahle(amt);
        Map<String, Object> erste = form("EIGEN", "400,00");
        erste.put("bis", "15.03.2026");
        assertThat(schlageVor(amt, akte, erste)).isEmpty();
        Map<String, Object> zweite = form("EIGEN", "400,00");
        zweite.put("von", "16.03.2026");
        assertThat(schlageVor(amt, akte, zweite)).contains("nur 150,65");
    }

    /// The Jobcenter paid for March too: the month waits, then its part goes there and only the rest to her (§ 107).
    @Test
    void whatAnotherBodyPaidIsNotPaidTwice(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Frida", "Doppelt", IBAN);
        assertThat(schlageVor(amt, akte, fremd("300,00", "250,00"))).isEmpty();
        assertThat(amt.platz("k.feld").open("/akte/" + akte).text()).contains("Ein anderer Träger verlangt Erstattung");
        Browser lauf = amt.simuliere("2026-03");
        assertThat(lauf.text()).contains("Doppelt, Frida").contains("Ein anderer Träger verlangt für diesen Monat");
        lauf.submit("verwerfen", Map.of(), "");

        String id = amt.wert("select id from payment.erstattung where akte_id = '" + akte + "'");
        Browser stein = amt.platz("b.stein").open("/akte/" + akte + "/erstattung");
        stein.submit("erstattung-freigeben", Map.of("passwort", program.password("b.stein")), "");
        assertThat(stein.page().select("[data-qa=erfuellt]").text())
                .contains("250,00 €")
                .contains("§ 107 Abs. 1");
        assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "' order by 1"))
                .containsExactly("ERSTATTUNG", "ERSTATTUNG_PERSON");
        zahle(amt);
        assertThat(amt.werte("select zweck || ' ' || cent || ' ' || iban from payment.zahlung where akte_id = '" + akte
                        + "' and monat = '2026-03-01' order by 1"))
                .containsExactly("ERSTATTUNG 25000 " + JOBCENTER, "LEBENSUNTERHALT 30065 " + IBAN);
        assertThat(amt.wert("select empfaenger_id from payment.zahlung where zweck = 'ERSTATTUNG' and akte_id = '"
                        + akte + "'"))
                .isEqualTo(id);
        Kassensturz.stimmt(
                amt::werte, program.installation().home().dir().resolve("bank/" + amt.mandant() + "/ausgang"));

        // More rent from March on: the part of the other body stays what it is, the rest is made up to her.
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "400", "von", "03.2026"));
        amt.entscheide(akte);
        zahle(amt);
        assertThat(amt.werte("select zweck || ' ' || sum(cent) from payment.bewegung where akte_id = '" + akte
                        + "' and monat = '2026-03-01' group by zweck order by 1"))
                .containsExactly("ERSTATTUNG 25000", "LEBENSUNTERHALT 32065");
        assertThat(amt.platz("k.feld").open("/akte/" + akte + "/zahlungen").text())
                .contains("Erstattung an anderen Träger");

        // Made too late it is refused, and the letter says why.
        Map<String, Object> spaet = fremd("100,00", "100,00");
        spaet.put("von", "01.01.2025");
        spaet.put("bis", "31.01.2025");
        assertThat(schlageVor(amt, akte, spaet)).contains("ausgeschlossen").contains("31.01.2026 (§ 111 SGB X)");
        spaet.put("anerkannt", "0");
        assertThat(schlageVor(amt, akte, spaet)).isEmpty();
        stein.open("/akte/" + akte + "/erstattung")
                .submit("erstattung-freigeben", Map.of("passwort", program.password("b.stein")), "");
        assertThat(stein.page().select("[data-qa=stand]").eachText()).contains("abgelehnt", "anerkannt");
    }

    private static Map<String, Object> fremd(String gefordert, String anerkannt) {
        Map<String, Object> form = form("FREMD", gefordert);
        form.put("anerkannt", anerkannt);
        form.put("eingang", "02.03.2026");
        form.put("iban", JOBCENTER);
        return form;
    }

    private static Map<String, Object> form(String richtung, String gefordert) {
        return new HashMap<>(Map.of(
                "richtung",
                richtung,
                "norm",
                "SGBX_104",
                "traeger",
                richtung.equals("EIGEN") ? "Deutsche Rentenversicherung" : "Jobcenter Auental",
                "anschrift",
                "Ruhrstraße 2\n10709 Berlin",
                "zeichen",
                "53 200156 V 012",
                "von",
                "01.03.2026",
                "bis",
                "31.03.2026",
                "gefordert",
                gefordert,
                "begruendung",
                "Die Rente beginnt am 1. März, gezahlt wird sie erst ab Mai."));
    }

    /// @return the refusal, empty when it is proposed
    private static String schlageVor(Amt amt, UUID akte, Map<String, Object> form) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/erstattung");
        b.submit("erstattung-form", form, "");
        assertThat(b.status()).isEqualTo(200);
        return b.page().select("[data-qa=weigerung]").text();
    }

    /// Two press at the same moment: one does it.
    ///
    /// @return what the other is told
    private static String einer(TestProgram program, Callable<Optional<String>> tun) throws Exception {
        List<Callable<Optional<String>>> beide = List.of(
                () -> Scope.call(program.scopeOf("b.stein"), tun), () -> Scope.call(program.scopeOf("b.stein"), tun));
        List<Optional<String>> antworten = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var antwort : threads.invokeAll(beide)) {
                antworten.add(antwort.get());
            }
        }
        assertThat(antworten).filteredOn(Optional::isEmpty).hasSize(1);
        return antworten.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private static void zahle(Amt amt) {
        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        amt.gibFrei(seite);
        Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
    }

    private static String zustand(Browser b, String seite) {
        return b.open(seite).page().select("[data-qa=zustand]").text();
    }

    private static void leiteAb(TestProgram program, Amt amt) throws SQLException {
        Scope.run(
                Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH), program.bean(Ableitung.class)::weiter);
    }
}
