package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.cash.Barkasse;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.Kassensturz;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Cash for somebody whose file nobody at the desk may read: number and name open this one order, and nothing
/// else.
@TragwerkTest
class SchalterTest {

    private static final String NAME = "Gerda Geschuetzt";

    @Test
    void aProtectedFileIsPaidOnceAndStaysShut(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = geschuetzt(program, amt);
        zahle(amt);
        String zahlung = amt.wert("select id from payment.zahlung where weg = 'BAR' and akte_id = '" + akte + "'");
        String az = amt.wert("select aktenzeichen from payment.zahlung where id = '" + zahlung + "'");
        String nummer = amt.wert("select to_char(l.monat, 'YYYY-MM') || case when l.nummer = 1 then '-M-' else"
                + " '-N' || l.nummer || '-' end || z.nr from payment.zahlung z join payment.lauf l on l.id = z.lauf_id"
                + " where z.id = '" + zahlung + "'");
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");

        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 4))) {
            assertThat(uhr).isNotNull();
            Browser kasse = amt.platz(amt.kasse());
            assertThat(kasse.open("/kasse").text()).doesNotContain("Geschuetzt").doesNotContain(az);
            // Neither a name alone nor a number alone nor the beginning of one finds anything.
            for (Map<String, String> falsch : List.of(
                    Map.of("nummer", "", "name", NAME),
                    Map.of("nummer", az, "name", ""),
                    Map.of("nummer", az, "name", "Gerda"),
                    Map.of("nummer", az, "name", "Gerda Anders"),
                    Map.of("nummer", nummer, "name", "Gerda Anders"),
                    Map.of("nummer", az.substring(0, az.length() - 1), "name", NAME),
                    Map.of("nummer", az.substring(0, 3) + "%", "name", NAME))) {
                kasse.open("/kasse").submit("suche", falsch, "");
                assertThat(kasse.page().select("[data-qa=gefunden]"))
                        .as(falsch.toString())
                        .isEmpty();
                assertThat(kasse.page().select("[data-qa=weigerung]").text()).contains("liegt nichts bereit");
            }
            for (String richtig : List.of(az, nummer)) {
                kasse.open("/kasse").submit("suche", Map.of("nummer", richtig, "name", "Geschützt, Gerda"), "");
                assertThat(kasse.page().select("[data-qa=gefunden]").text())
                        .as(richtig)
                        .contains(NAME, "550,65 €", "Laufende Leistung");
            }
            for (String seite : List.of(
                    "/akte/" + akte,
                    "/akte/" + akte + "/zahlungen",
                    "/akte/" + akte + "/konto",
                    "/person/" + person,
                    "/kasse/" + zahlung + "/quittung")) {
                assertThat(amt.platz(amt.kasse()).open(seite).status())
                        .as(seite)
                        .isEqualTo(404);
            }

            // Two desks at the same moment, both outside of the file: one pays, the other is told.
            assertThat(zweiZahlen(program, UUID.fromString(zahlung), az))
                    .filteredOn(Optional::isPresent)
                    .singleElement()
                    .satisfies(satz -> assertThat(satz.orElseThrow()).startsWith("Schon ausgezahlt am 04.03.2026 von"));
            assertThat(amt.werte(
                            "select ergebnis || ' ' || cent || ' ' || quelle from payment.einloesung where zahlung_id = '"
                                    + zahlung + "'"))
                    .containsExactly("GEZAHLT 55065 KASSE");

            // Who paid has the receipt; the other till only sees that the sum is right.
            String wer = amt.wert("select von_konto from payment.einloesung where zahlung_id = '" + zahlung + "'");
            boolean erste = wer.equals(program.cast().staff("e.kasse").account().toString());
            Browser zahlende = amt.platz(erste ? "e.kasse" : "z.kern");
            Browser andere = amt.platz(erste ? "z.kern" : "e.kasse");
            assertThat(zahlende.open("/kasse/" + zahlung + "/quittung").text()).contains(NAME, "550,65 €");
            assertThat(andere.open("/kasse/" + zahlung + "/quittung").status()).isEqualTo(404);
            for (Browser b : List.of(zahlende, andere)) {
                assertThat(b.open("/kasse").page().select("[data-qa=verdeckt]").text())
                        .contains("550,65 €");
                assertThat(b.text()).doesNotContain("Geschuetzt");
            }
        }
        // The owner sees the note, and who it was.
        assertThat(amt.platz(amt.vorschlag()).open("/akte/" + akte).text()).contains("Bar ausgezahlt");
        assertThat(amt.werte("select v.cent || ' ' || (v.konto = e.von_konto) from akte.ereignis v"
                        + " join payment.einloesung e on e.zahlung_id = v.bezug where v.art = 'BARAUSZAHLUNG' and v.akte_id = '"
                        + akte + "'"))
                .containsExactly("55065 true");
        assertThat(amt.wert(
                        "select count(*) from audit.entry where action = 'payment.CASH_PAY' and outcome = 'DONE' and '"
                                + akte + "' = any (subjects)"))
                .isEqualTo("1");
        assertThat(amt.werte("select distinct purpose from audit.entry where action = 'payment.CASH_SEARCH' and '"
                        + akte + "' = any (subjects)"))
                .containsExactly("zahlung");
        Kassensturz.stimmt(
                amt::werte, program.installation().home().dir().resolve("bank/" + amt.mandant() + "/ausgang"));
        datenbankAllein(program, amt, akte, az);
        amt.fakt(akte, "KONTO", Map.of("wert", "DE89370400440532013000"));
        amt.fakt(akte, "ZAHLUNGSWEG", Map.of("wert", "konto"));
    }

    /// No rule of the program stands between: the role of web requests, one set actor, plain SQL.
    private static void datenbankAllein(TestProgram program, Amt amt, UUID akte, String az) throws SQLException {
        String frage = "select count(*) from payment.schalter_suche('" + az + "', null, null, null, '{%s}')";
        try (Connection db = program.as(DbRole.WEB, amt.datenbank())) {
            db.setAutoCommit(false);
            handelt(program, db, "e.kasse");
            assertThat(zahl(db, frage.formatted("gerda,geschuetzt"))).isOne();
            assertThat(zahl(db, frage.formatted("gerda"))).isZero();
            assertThat(zahl(db, frage.formatted(""))).isZero();
            assertThat(zahl(db, "select count(*) from payment.zahlung where akte_id = '" + akte + "'"))
                    .isZero();
            assertThat(zahl(db, "select count(*) from payment.auftrag_ohne_konto where akte_id = '" + akte + "'"))
                    .isZero();
            assertThat(zahl(db, "select count(*) from akte.ereignis where akte_id = '" + akte + "'"))
                    .isZero();
            // Whoever is excluded from the file does not pay it out either.
            zahl(db, "select length(set_config('app.ausgeschlossene_akten', '{" + akte + "}', true))");
            assertThat(zahl(db, frage.formatted("gerda,geschuetzt"))).isZero();
            db.rollback();
            // Without the role of the desk the functions answer nobody, whatever she reads.
            handelt(program, db, "k.feld");
            assertThat(zahl(db, frage.formatted("gerda,geschuetzt"))).isZero();
            db.rollback();
            assertThat(zahl(db, frage.formatted("gerda,geschuetzt"))).isZero();
            db.rollback();
            handelt(program, db, "e.kasse");
            assertThatThrownBy(
                            () -> zahl(
                                    db,
                                    "insert into payment.einloesung (zahlung_id, akte_id, kreis, ergebnis, tag, cent, quelle, von_konto, am)"
                                            + " values (gen_random_uuid(), '" + akte
                                            + "', 1, 'GEZAHLT', '2026-03-04', 1, 'KASSE', gen_random_uuid(), now()) returning 1"))
                    .hasMessageContaining("permission denied");
            db.rollback();
        }
    }

    private static void handelt(TestProgram program, Connection db, String login) throws SQLException {
        try (var who = db.prepareStatement("select ground.handelt('employee', ?, 'zahlung', '', '')")) {
            who.setString(1, program.cast().staff(login).account().toString());
            who.execute();
        }
    }

    private static long zahl(Connection db, String sql) throws SQLException {
        try (var ask = db.createStatement();
                var row = ask.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Optional<String>> zweiZahlen(TestProgram program, UUID zahlung, String az) throws Exception {
        Barkasse barkasse = program.bean(Barkasse.class);
        Barkasse.Vorgelegt gerda = new Barkasse.Vorgelegt(az, NAME);
        List<Callable<Optional<String>>> beide = List.of(
                () -> Scope.call(program.scopeOf("e.kasse"), () -> barkasse.zahleAus(zahlung, gerda)),
                () -> Scope.call(program.scopeOf("z.kern"), () -> barkasse.zahleAus(zahlung, gerda)));
        List<Optional<String>> antworten = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var antwort : threads.invokeAll(beide)) {
                antworten.add(antwort.get());
            }
        }
        assertThat(antworten).filteredOn(Optional::isEmpty).hasSize(1);
        return antworten;
    }

    /// Granted, then closed to all but the officer herself.
    private static UUID geschuetzt(TestProgram program, Amt amt) throws SQLException {
        UUID akte = amt.erfasst("Gerda", "Geschützt", "", "03.2026");
        amt.fakt(akte, "ZAHLUNGSWEG", Map.of("wert", "bar"));
        amt.entscheide(akte);
        try (var db = program.superuser(amt.datenbank());
                var sql = db.createStatement()) {
            sql.executeUpdate("update akte.akte set zustaendig = '"
                    + program.cast().staff(amt.vorschlag()).account() + "' where akte_id = '" + akte + "'");
        }
        amt.platz(amt.vorschlag())
                .open("/akte/" + akte + "/rechte")
                .submit("lesemodus", Map.of("modus", "BENANNTE"), "");
        assertThat(amt.wert("select lesemodus from akte.akte where akte_id = '" + akte + "'"))
                .isEqualTo("4");
        return akte;
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
}
