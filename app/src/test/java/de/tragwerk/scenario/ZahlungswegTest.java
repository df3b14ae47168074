package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.bank.Auszahlungsantworten;
import de.tragwerk.payment.cash.Barkasse;
import de.tragwerk.payment.store.SperrenTabelle;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.Kassensturz;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Money for people without an account: cash desk, cheque, payment card.
@TragwerkTest
class ZahlungswegTest {

    @Test
    void theDeskPaysOnceToWhoHasNumberAndName(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = ohneKonto(amt, "Olena", "Barbara", "bar");
        assertThat(bescheid(amt, akte)).contains("bar an unserer Kasse").contains("30 Tage");
        zahle(amt);
        String zahlung = amt.wert("select id from payment.zahlung where weg = 'BAR' and akte_id = '" + akte + "'");
        String az = amt.wert("select aktenzeichen from payment.zahlung where id = '" + zahlung + "'");
        Kassensturz.stimmt(amt::werte, ausgang(program, amt));

        Browser kasse = amt.platz(amt.kasse());
        assertThat(kasse.open("/kasse").text()).contains("Olena Barbara").contains("noch nicht bereit");
        kasse.submit("suche", Map.of("nummer", az, "name", "Olena Irgendwer"), "");
        assertThat(kasse.page().select("[data-qa=weigerung]").text()).contains("liegt nichts bereit");
        kasse.open("/kasse").submit("suche", Map.of("nummer", az, "name", "Barbara, Olena"), "");
        assertThat(kasse.page().select("[data-qa=nein]").text()).contains("erst ab dem 03.03.2026");

        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 4))) {
            assertThat(uhr).isNotNull();
            // A block holds at the desk too.
            sperre(program, akte, true);
            kasse.open("/kasse").submit("suche", Map.of("nummer", az, "name", "Olena Barbara"), "");
            assertThat(kasse.page().select("[data-qa=nein]").text()).contains("gesperrt");
            assertThat(kasse.page().select("form[data-qa=auszahlen]")).isEmpty();
            try (var web = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> web.createStatement()
                                .executeUpdate(
                                        "insert into payment.einloesung (zahlung_id, akte_id, kreis, ergebnis, tag, cent, quelle, von_konto, am)"
                                                + " select id, akte_id, kreis, 'GEZAHLT', '2026-03-04', cent, 'KASSE', gen_random_uuid(), now()"
                                                + " from payment.zahlung where id = '" + zahlung + "'"))
                        .hasMessageContaining("gesperrt");
            }
            sperre(program, akte, false);

            // Two desks at the same moment: one pays, the other is told.
            Barkasse barkasse = program.bean(Barkasse.class);
            Barkasse.Vorgelegt olena = new Barkasse.Vorgelegt(az, "Olena Barbara");
            List<Callable<Optional<String>>> beide = List.of(
                    () -> Scope.call(
                            program.scopeOf("e.kasse"), () -> barkasse.zahleAus(UUID.fromString(zahlung), olena)),
                    () -> Scope.call(
                            program.scopeOf("z.kern"), () -> barkasse.zahleAus(UUID.fromString(zahlung), olena)));
            List<Optional<String>> antworten = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var antwort : threads.invokeAll(beide)) {
                    antworten.add(antwort.get());
                }
            }
            assertThat(antworten).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(antworten)
                    .filteredOn(Optional::isPresent)
                    .singleElement()
                    .satisfies(satz -> assertThat(satz.orElseThrow()).startsWith("Schon ausgezahlt am 04.03.2026 von"));
            kasse.open("/kasse").submit("suche", Map.of("nummer", az, "name", "Olena Barbara"), "");
            assertThat(kasse.page().select("[data-qa=nein]").text()).contains("Schon ausgezahlt");
            kasse.open("/kasse/" + zahlung + "/quittung");
            assertThat(kasse.text())
                    .contains("Olena Barbara")
                    .contains("550,65 €")
                    .contains("Unterschrift");
        }
        assertThat(amt.platz(amt.vorschlag())
                        .open("/akte/" + akte + "/zahlungen")
                        .page()
                        .select("[data-qa=ergebnis]")
                        .text())
                .isEqualTo("ausgezahlt");
        gebucht(program, amt, zahlung, "KASSE_AUSGANG 55065 361000 184000");
        assertThat(amt.wert(
                        "select count(*) from audit.entry where action = 'payment.CASH_PAY' and outcome = 'DONE' and '"
                                + akte + "' = any (subjects)"))
                .isEqualTo("1");
        aufsKonto(amt, akte);
    }

    /// What nobody fetches in thirty days is due again, but not by the same way; what is taken back at the desk
    /// is due at once.
    @Test
    void whatIsNotFetchedOrIsTakenBackIsDueAgain(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID weg = ohneKonto(amt, "Nina", "Nichtda", "bar");
        UUID zurueck = ohneKonto(amt, "Zeno", "Zurueck", "bar");
        zahle(amt);
        String nr =
                "select to_char(l.monat, 'YYYY-MM') || case when l.nummer = 1 then '-M-' else '-N' || l.nummer || '-' end || z.nr"
                        + " from payment.zahlung z join payment.lauf l on l.id = z.lauf_id where z.akte_id = '"
                        + zurueck + "'";
        Browser kasse = amt.platz(amt.kasse()).open("/kasse");
        kasse.submit("suche", Map.of("nummer", amt.wert(nr), "name", "Zeno Zurueck"), "");
        kasse.submit("zurueckziehen", Map.of(), "");
        assertThat(kasse.page().select("[data-qa=weigerung]")).isEmpty();
        // The last day still is in time.
        weiter(program, amt, LocalDate.of(2026, 4, 2));
        assertThat(saldo(amt, zurueck)).isEqualTo("0");
        assertThat(saldo(amt, weg)).isEqualTo("55065");
        weiter(program, amt, LocalDate.of(2026, 4, 3));
        weiter(program, amt, LocalDate.of(2026, 4, 4));
        assertThat(saldo(amt, weg)).isEqualTo("0");
        assertThat(amt.werte("select art from payment.aufgabe where erledigt_am is null and akte_id = '" + weg + "'"))
                .containsExactly("NICHT_ANGEKOMMEN");
        assertThat(amt.werte("select art from payment.aufgabe where akte_id = '" + zurueck + "'"))
                .isEmpty();
        Browser lauf = amt.simuliere("2026-03");
        assertThat(lauf.text()).contains("Zurueck, Zeno").contains("Die Zahlung ist gesperrt");
        lauf.submit("verwerfen", Map.of(), "");
        amt.platz(amt.vorschlag()).open("/akte/" + weg + "/zahlungen").submit("entsperren", Map.of(), "");
        assertThat(offeneAufgaben(amt, weg)).doesNotContain("NICHT_ANGEKOMMEN");
        aufsKonto(amt, weg);
        aufsKonto(amt, zurueck);
        zahle(amt);
        assertThat(saldo(amt, weg)).isEqualTo("55065");
        assertThat(saldo(amt, zurueck)).isEqualTo("55065");
        Kassensturz.stimmt(amt::werte, ausgang(program, amt));
    }

    /// The issuers answer by file: one cheque was cashed, one card is locked; silence and contradiction
    /// become tasks.
    @Test
    void chequesAndCardsEndByTheAnswerOfTheirIssuer(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID scheck = ohneKonto(amt, "Sabine", "Scheck", "scheck");
        UUID falsch = ohneKonto(amt, "Kurt", "Kartenlos", "karte");
        UUID karte = amt.akte("Amir", "Karte", LocalDate.of(1996, 5, 4), "ASYLBLG");
        amt.fakt(karte, "AUFENTHALT", Map.of("wert", "gestattung"));
        amt.fakt(karte, "AUFENTHALT_SEIT", Map.of("wert", "15.12.2025"));
        amt.fakt(karte, "UNTERBRINGUNG", Map.of("wert", "gemeinschaft"));
        amt.fakt(karte, "ZAHLUNGSWEG", Map.of("wert", "karte"));
        amt.entscheide(karte);
        // The number printed on the card is refused; the contract's is not.
        amt.fakt(karte, "BEZAHLKARTE", Map.of("wert", "4111111111111111"));
        // An address longer than an order takes is refused in the list, not by the database after the release.
        wohnt(
                program,
                amt,
                scheck,
                "Hinterhaus ".repeat(18).strip(),
                "Langestrasse ".repeat(15).strip());
        Browser lauf = amt.simuliere("2026-03");
        assertThat(lauf.text())
                .contains("Eine Bezahlkarte gibt es nur nach dem AsylbLG")
                .contains("Die Vertragsnummer der Bezahlkarte fehlt")
                .contains("die Anschrift, oder sie ist zu lang");
        lauf.submit("verwerfen", Map.of(), "");
        wohnt(program, amt, scheck, "", "Gerbergasse");
        amt.fakt(karte, "BEZAHLKARTE", Map.of("wert", "BK-2026-0815"));
        amt.bestaetigeZahlweg(karte);
        aufsKonto(amt, falsch);
        zahle(amt);
        String xml = Files.readString(ausgang(program, amt)
                .resolveSibling("ausgang-scheck")
                .resolve(amt.wert("select d.name from payment.datei d join payment.zahlung z on z.lauf_id = d.lauf_id"
                        + " where z.akte_id = '" + scheck + "' and d.weg = 'SCHECK' and d.format = 'XML'")));
        assertThat(xml)
                .contains("<Anschrift>Gerbergasse 12</Anschrift><Anschrift>12345 Auental</Anschrift>")
                .doesNotContain("Grundsicherung", "Sozialhilfe");
        String s = amt.wert("select end_to_end || ';' || cent from payment.zahlung where akte_id = '" + scheck + "'");
        String k = amt.wert("select end_to_end || ';' || cent from payment.zahlung where akte_id = '" + karte + "'");
        assertThat(amt.wert("select ziel from payment.zahlung where akte_id = '" + karte + "'"))
                .isEqualTo("BK-2026-0815");

        // The program's own job looks at the same day meanwhile.
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 14))) {
            assertThat(uhr).isNotNull();
            weiter(program, amt, LocalDate.of(2026, 3, 14));
            assertThat(offeneAufgaben(amt, karte)).containsExactly("OHNE_RUECKMELDUNG");
            assertThat(offeneAufgaben(amt, scheck)).isEmpty();
        }

        String antwort =
                "Id;Ergebnis;Tag;Betrag;Grund\r\n" + zeile(s, "GEZAHLT", "") + zeile(k, "ZURUECK", "KARTE_GESPERRT");
        lege(program, amt, "antwort.csv", antwort);
        lege(program, amt, "antwort-noch-einmal.csv", antwort);
        lege(program, amt, "fremd.csv", "Id;Ergebnis;Tag;Betrag;Grund\r\nTWfremd;GEZAHLT;2026-03-10;1,00;\r\n");
        Path unlesbar = ordner(program, amt).resolve("unlesbar/fremd.csv");
        Eventually.isTrue(() -> Files.exists(unlesbar) && leer(program, amt));
        weiter(program, amt, LocalDate.of(2026, 3, 14));
        assertThat(saldo(amt, scheck)).isEqualTo("55065");
        assertThat(saldo(amt, karte)).isEqualTo("0");
        assertThat(offeneAufgaben(amt, karte)).containsExactly("NICHT_ANGEKOMMEN");
        assertThat(amt.wert(
                        "select grund from payment.sperre where aufgehoben_am is null and akte_id = '" + karte + "'"))
                .isEqualTo("NICHT_ANGEKOMMEN");
        String seite = "/zahlungen/" + amt.wert("select lauf_id from payment.zahlung where akte_id = '" + karte + "'");
        assertThat(amt.platz(amt.kasse())
                        .open(seite)
                        .page()
                        .select("[data-qa=ruecklauf]")
                        .text())
                .contains("Bezahlkarte: Karte gesperrt");

        // Told otherwise later: nothing changes, somebody has to look.
        lege(program, amt, "spaet.csv", "Id;Ergebnis;Tag;Betrag;Grund\r\n" + zeile(s, "VERFALLEN", ""));
        Eventually.isTrue(() -> leer(program, amt));
        assertThat(saldo(amt, scheck)).isEqualTo("55065");
        assertThat(offeneAufgaben(amt, scheck)).containsExactly("AUSZAHLUNG_WIDERSPRUCH");
        gebucht(
                program,
                amt,
                amt.wert("select id from payment.zahlung where akte_id = '" + scheck + "'"),
                "SCHECK_AUSGANG 55065 361000 185100");
        Kassensturz.stimmt(amt::werte, ausgang(program, amt));
    }

    private static UUID ohneKonto(Amt amt, String vorname, String name, String weg) throws SQLException {
        UUID akte = amt.erfasst(vorname, name, "", "03.2026");
        amt.fakt(akte, "ZAHLUNGSWEG", Map.of("wert", weg));
        amt.entscheide(akte);
        return akte;
    }

    private static void wohnt(TestProgram program, Amt amt, UUID akte, String zusatz, String strasse)
            throws SQLException {
        UUID id = UUID.fromString(amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'"));
        Scope.run(
                program.scopeOf(amt.vorschlag()),
                () -> program.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
                    Persons persons = program.bean(Persons.class);
                    Person p = persons.get(id);
                    assertThat(persons.update(new Person(
                                    id,
                                    p.familienname(),
                                    p.vornamen(),
                                    p.geburtsname(),
                                    p.geburtsdatum(),
                                    strasse,
                                    p.hausnummer(),
                                    zusatz,
                                    p.plz(),
                                    p.ort(),
                                    p.iban(),
                                    p.kontoinhaber(),
                                    p.telefon(),
                                    p.email(),
                                    p.sprache(),
                                    p.anrede(),
                                    p.rvnr(),
                                    p.version())))
                            .isTrue();
                }));
    }

    /// What comes later in other tests goes by transfer again.
    private static void aufsKonto(Amt amt, UUID akte) throws SQLException {
        amt.fakt(akte, "KONTO", Map.of("wert", "DE89370400440532013000"));
        amt.fakt(akte, "ZAHLUNGSWEG", Map.of("wert", "konto"));
        amt.bestaetigeZahlweg(akte);
    }

    /// As the officer does it on her page; the clock of this moment would lock her session.
    private static void sperre(TestProgram program, UUID akte, boolean zu) {
        UUID konto = program.cast().staff("k.feld").account();
        SperrenTabelle sperren = program.bean(SperrenTabelle.class);
        // As on the page, the moment is a technical one.
        Instant jetzt = program.bean(RealTime.class).instant();
        Scope.run(
                program.scopeOf("k.feld"),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx -> assertThat(
                                        zu
                                                ? sperren.sperre(
                                                        akte,
                                                        1,
                                                        SperrenTabelle.Grund.ANDERER,
                                                        "Der Aufenthalt ist zu klären.",
                                                        konto,
                                                        jetzt)
                                                : sperren.hebeAuf(akte, konto, jetzt))
                                .isTrue()));
    }

    private static String bescheid(Amt amt, UUID akte) throws SQLException {
        String id = amt.wert("select id from decision.bescheid where akte_id = '" + akte + "'");
        return amt.platz(amt.freigabe()).open("/bescheide/" + id).text();
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

    private static void weiter(TestProgram program, Amt amt, LocalDate heute) {
        Scope.run(
                Scope.job(amt.mandant(), "auszahlungen").withPurpose(Purpose.ZAHLUNG),
                () -> program.bean(Auszahlungsantworten.class).weiter(heute));
    }

    /// The books have it once, and the comparison of all books finds nothing.
    private static void gebucht(TestProgram program, Amt amt, String zahlung, String soll) throws SQLException {
        Scope.run(
                Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH), program.bean(Ableitung.class)::weiter);
        assertThat(amt.werte(
                        "select b.vorgang || ' ' || max(z.soll_cent) || ' ' || max(z.konto) filter (where z.soll_cent > 0)"
                                + " || ' ' || max(z.konto) filter (where z.haben_cent > 0)"
                                + " from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where b.quelle_id = '"
                                + zahlung + "' group by b.id, b.vorgang"))
                .containsExactly(soll);
        // Told of one order, the sheet of its month and chapter has as much out as was ordered by other ways and ended
        // well.
        assertThat(amt.werte(
                        "select kapitel from payment.abgleich where monat = '2026-03-01' and bank_cent > auftrag_cent"))
                .isEmpty();
    }

    private static String saldo(Amt amt, UUID akte) throws SQLException {
        return amt.wert(
                "select sum(cent) from payment.bewegung where monat = '2026-03-01' and akte_id = '" + akte + "'");
    }

    private static List<String> offeneAufgaben(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select art from payment.aufgabe where erledigt_am is null and akte_id = '" + akte + "'");
    }

    private static String zeile(String auftrag, String ergebnis, String grund) {
        String[] a = auftrag.split(";");
        long cent = Long.parseLong(a[1]);
        return a[0] + ";" + ergebnis + ";2026-03-10;" + cent / 100 + "," + (cent % 100 < 10 ? "0" : "") + cent % 100
                + ";" + grund + "\r\n";
    }

    private static Path ausgang(TestProgram program, Amt amt) {
        return program.installation().home().dir().resolve("bank/" + amt.mandant() + "/ausgang");
    }

    private static Path ordner(TestProgram program, Amt amt) {
        return ausgang(program, amt).resolveSibling("eingang");
    }

    private static boolean leer(TestProgram program, Amt amt) {
        try (var alle = Files.list(ordner(program, amt))) {
            return alle.noneMatch(p -> p.toString().matches(".*\\.(csv|neu)"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void lege(TestProgram program, Amt amt, String name, String text) throws Exception {
        Path eingang = Files.createDirectories(ordner(program, amt));
        Path neu = eingang.resolve(name + ".neu");
        Files.write(neu, text.getBytes(StandardCharsets.UTF_8));
        Files.move(neu, eingang.resolve(name));
    }
}
