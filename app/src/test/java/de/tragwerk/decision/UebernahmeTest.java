package de.tragwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.Akten;
import de.tragwerk.application.ReceiptReceived;
import de.tragwerk.cli.Browser;
import de.tragwerk.decision.deliver.Versand;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// From the answers of an application to a Bescheid in the mailbox.
@TragwerkTest
class UebernahmeTest {

    @Test
    void ausAngabenWerdenTatsachenUndDerBescheidGehtInsPostfach(TestProgram program) throws Exception {
        UUID antragId = Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", Eingaenge.RENTNER);
        UUID akte = Eingaenge.uebernommen(program, antragId, "SGB12");
        Browser jana = program.staff("j.wiechert").open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        assertThat(jana.page().select("[data-qa=anspruch]").text()).isEqualTo("550,65 €");
        assertThat(jana.text()).contains("Feld wohnen.kaltmiete");
        jana.submit("vorschlagen", Map.of(), "");
        String entwurf =
                EntscheidungTest.einWert(program, "select id from decision.entwurf where akte_id = '" + akte + "'");
        Browser tobias = program.staff("t.rahn").open("/freigabe/" + entwurf);
        assertThat(tobias.text()).contains("Der Bescheid liegt in Ihrem Postfach");
        tobias.submit("freigeben", Map.of("passwort", program.password("t.rahn")), "");
        assertThat(tobias.page().select("[data-qa=zustellung]").text()).isEqualTo("Postfach, abgesandt");
        UUID nachricht = UUID.fromString(EntscheidungTest.einWert(
                program, "select nachricht_id from decision.zustellung where akte_id = '" + akte + "'"));
        assertThat(EntscheidungTest.einWert(
                        program, "select state is not null from outbox.auftrag where key = '" + nachricht + "'"))
                .isEqualTo("t");
        Versand versand = program.bean(Versand.class);
        String tage =
                "select zustand || ' ' || coalesce(cast(bekannt_am as text), '-') || ' ' || coalesce(cast(frist_ende"
                        + " as text), '-') from decision.zustellung where akte_id = '" + akte + "'";
        assertThat(EntscheidungTest.einWert(program, tage))
                .as("nobody told her, she has not looked")
                .isEqualTo("ABGESANDT - -");
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> versand.quittung(new ReceiptReceived(
                        nachricht, Nachricht.QuittungArt.ABGERUFEN, Instant.parse("2026-03-04T09:00:00Z"))));
        // § 37 Abs. 2a Satz 6 SGB X: the day of retrieval.
        assertThat(EntscheidungTest.einWert(program, tage)).isEqualTo("ABGERUFEN 2026-03-04 2026-04-07");
        // A portal that does notify; its receipt was slower. Satz 4: the fourth day after that.
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> versand.quittung(new ReceiptReceived(
                        nachricht, Nachricht.QuittungArt.BENACHRICHTIGT, Instant.parse("2026-03-03T09:00:00Z"))));
        assertThat(EntscheidungTest.einWert(program, tage)).isEqualTo("ABGERUFEN 2026-03-07 2026-04-07");

        // The first payment is told, the next one is not.
        bezahlt(program, akte, "2026-03-31");
        String gemeldet =
                "select count(*) from application.zuschrift where art = 'ZAHLUNG' and antrag_id = '" + antragId + "'";
        Amt amt = Amt.lindenbrueck(program);
        Eventually.isTrue(() -> gleich(amt, gemeldet, "1"));
        bezahlt(program, akte, "2026-04-30");
        assertThat(amt.wert(gemeldet)).isEqualTo("1");
    }

    private static void bezahlt(TestProgram program, UUID akte, String tag) {
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx -> program.bean(Akten.class)
                                .noteAll(List.of(new Akten.Note(
                                        akte, 1, "ZAHLUNG", UUID.randomUUID(), 55065, LocalDate.parse(tag))))));
    }

    private static boolean gleich(Amt amt, String sql, String wert) {
        try {
            return amt.wert(sql).equals(wert);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// She consented, then thought better of it; the first letter was tried again and came last.
    @Test
    void dieEinwilligungIstDieZuletztErklaerte(TestProgram program) throws Exception {
        UUID antragId = Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", Eingaenge.RENTNER);
        UUID adresse = UUID.fromString(EntscheidungTest.einWert(
                program, "select rueck_adresse from application.antrag where id = '" + antragId + "'"));
        einwilligung(program, adresse, "nein", "2026-03-03T10:00:00Z");
        einwilligung(program, adresse, "ja", "2026-03-03T09:00:00Z");
        String postfach = "select postfach from application.antrag where id = '" + antragId + "'";
        assertThat(EntscheidungTest.einWert(program, postfach)).isEqualTo("f");
        einwilligung(program, adresse, "ja", "2026-03-03T11:00:00Z");
        assertThat(EntscheidungTest.einWert(program, postfach)).isEqualTo("t");
    }

    private static void einwilligung(TestProgram program, UUID adresse, String wort, String wann) {
        Instant zeit = Instant.parse(wann);
        byte[] xml = Codec.write(new Nachricht.Zuschrift(
                new Kopf(UUID.randomUUID(), zeit, "ags:05999001", "portal:auental"),
                adresse,
                "einwilligung",
                "Einwilligung zum Postfach",
                wort,
                List.of()));
        Eingaenge.empfange(program, "zuschrift", zeit, xml);
    }

    /// The mail had gone out, so it would count as known; but the portal cannot open the letter.
    @Test
    void wasDasPortalNichtOeffnenKannGiltNichtAlsBekannt(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = Eingaenge.uebernommen(
                program,
                Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", Eingaenge.RENTNER),
                "SGB12");
        zustaendig(program, amt, akte, "j.wiechert");
        amt.entscheide(akte);
        String zustellung = amt.wert("select id from decision.zustellung where akte_id = '" + akte + "'");
        UUID brief = UUID.fromString(
                amt.wert("select nachricht_id from decision.zustellung where id = '" + zustellung + "'"));
        String stand = "select zustand || ' ' || (bekannt_am is not null) || ' ' || (frist_ende is not null)"
                + " from decision.zustellung where id = '" + zustellung + "'";
        quittung(program, brief, Nachricht.QuittungArt.BENACHRICHTIGT);
        assertThat(amt.wert(stand)).isEqualTo("BENACHRICHTIGT true true");
        quittung(program, brief, Nachricht.QuittungArt.UNLESBAR);
        assertThat(amt.wert(stand)).isEqualTo("BENACHRICHTIGT false false");
        // On the same day, because nobody has to wait for what will not come.
        wacht(program);
        Browser jana = amt.platz("j.wiechert").open("/akte/" + akte);
        assertThat(jana.page().select("[data-code=POSTFACH_STUMM]")).hasSize(1);
        assertThat(amt.wert("select count(*) from casework.wiedervorlage where erledigt is null and bezug = '"
                        + zustellung + "'"))
                .isEqualTo("1");
        // It goes out on paper.
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        jana.open("/rueckbriefe").submit("brief-suche", Map.of("aktenzeichen", zeichen), "");
        jana.submit("melden0", Map.of("eingang", "2.3.2026"), "");
        assertThat(amt.wert(stand)).isEqualTo("UNZUSTELLBAR false false");
    }

    private static void quittung(TestProgram program, UUID brief, Nachricht.QuittungArt art) {
        Instant zeit = program.bean(Clock.class).instant();
        Eingaenge.empfange(
                program,
                "quittung",
                zeit,
                Codec.write(new Nachricht.Quittung(
                        new Kopf(UUID.randomUUID(), zeit, "ags:05999001", "portal:auental"),
                        UUID.randomUUID(),
                        brief,
                        art,
                        zeit)));
    }

    private static void zustaendig(TestProgram program, Amt amt, UUID akte, String login) throws SQLException {
        try (var db = program.superuser(amt.datenbank());
                var update = db.prepareStatement("update akte.akte set zustaendig = ? where akte_id = ?")) {
            update.setObject(1, program.cast().staff(login).account());
            update.setObject(2, akte);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static void wacht(TestProgram program) {
        MandantJob job = program.context().getBeansOfType(MandantJob.class).values().stream()
                .filter(j -> j.name().equals("stille-postfaecher"))
                .findFirst()
                .orElseThrow();
        Scope.run(Scope.job("lindenbrueck", job.name()), () -> {
            try {
                job.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /// Nobody takes the message at the return address: the notice was never known, the file says so, and it goes
    /// out as a letter.
    @Test
    void einStummesPostfachWirdZumBrief(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = Eingaenge.uebernommen(
                program,
                Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", Eingaenge.RENTNER),
                "SGB12");
        amt.entscheide(akte);
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        String zustellung = amt.wert("select id from decision.zustellung where akte_id = '" + akte + "'");
        assertThat(amt.wert("select weg || ' ' || zustand from decision.zustellung where id = '" + zustellung + "'"))
                .isEqualTo("POSTFACH ABGESANDT");
        Browser jana = amt.platz(amt.vorschlag());
        assertThat(jana.open("/akte/" + akte).page().select("[data-code=POSTFACH_STUMM]"))
                .as("on the same day it may still come")
                .isEmpty();
        String erinnerung = "select count(*) from casework.wiedervorlage where bezug = '" + zustellung + "'";
        wacht(program);
        assertThat(amt.wert(erinnerung)).isEqualTo("0");
        try (Uhr spaeter = Uhr.auf(program, TestProgram.HEUTE.plusDays(5))) {
            // Nobody is responsible yet: it waits until somebody is.
            wacht(program);
            assertThat(amt.wert(erinnerung)).isEqualTo("0");
            zustaendig(program, amt, akte, "j.wiechert");
            // Whoever is responsible is told, once; she need not open the file to find out.
            wacht(program);
            wacht(program);
            assertThat(amt.wert(erinnerung)).isEqualTo("1");
            assertThat(jana.open("/buero").text()).contains("Postfach still: Schreiben vom 02.03.2026");
            assertThat(jana.open("/akte/" + akte)
                            .page()
                            .select("[data-code=POSTFACH_STUMM]")
                            .text())
                    .contains("02.03.2026");
            jana.open("/rueckbriefe").submit("brief-suche", Map.of("aktenzeichen", zeichen), "");
            assertThat(jana.text()).contains("liegt ungeöffnet im Postfach");
            jana.submit("melden0", Map.of("eingang", "7.3.2026"), "");
            assertThat(amt.wert(erinnerung + " and erledigt is null"))
                    .as("done, so it leaves her desk")
                    .isEqualTo("0");
            jana.submit("erneut-" + zustellung, Map.of(), "");
            assertThat(jana.open("/akte/" + akte).page().select("[data-code=POSTFACH_STUMM], [data-code=RUECKBRIEF]"))
                    .isEmpty();
            jana.open("/briefausgang").submit("stapel", Map.of(), "");
            assertThat(index(jana.bytes()))
                    .filteredOn(z -> z.contains(zeichen))
                    .singleElement()
                    .satisfies(z -> assertThat(z).contains("-deckblatt.pdf"));
            jana.open("/briefausgang").submit("abgesandt", Map.of(), "");
        }
        assertThat(amt.wert("select weg || ' ' || zustand || ' ' || (frist_ende is not null) from decision.zustellung"
                        + " where id = '"
                        + zustellung + "'"))
                .isEqualTo("POST ABGESANDT true");
    }

    private static List<String> index(byte[] stapel) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stapel))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals("index.csv")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static final List<Angabe> ASYL = List.of(
            new Angabe("person.familienname", 0, "Brandt"),
            new Angabe("person.vornamen", 0, "Karl"),
            new Angabe("person.geburtsdatum", 0, "1956-01-20"),
            new Angabe("aufenthalt.status", 0, "gestattung"),
            new Angabe("aufenthalt.einreise_am", 0, "2025-02-01"),
            new Angabe("unterkunft.art", 0, "gemeinschaft"),
            new Angabe("unterkunft.sachleistung", 0, "hygiene"),
            new Angabe("auszahlung.form", 0, "karte"));

    /// § 3a AsylbLG 2026, level 1: 202 + 253.
    @Test
    void einAntragNachAsylblgWirdNachAsylblgEntschieden(TestProgram program) throws Exception {
        UUID akte = Eingaenge.uebernommen(
                program, Eingaenge.eingang(program, "99107029017000", "asylblg", ASYL), "ASYLBLG");
        Browser jana = program.staff("j.wiechert").open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        assertThat(jana.page().select(".tw-oben__ich .tw-plakette").text()).isEqualTo("Zweck: Leistung AsylbLG");
        assertThat(jana.page().select("[data-qa=anspruch]").text()).isEqualTo("455,00 €");
        assertThat(jana.page().select("#kapitel option").eachText())
                .containsExactly("Grundleistungen (§ 3 AsylbLG)", "Leistungen in besonderen Fällen (§ 2 AsylbLG)");
        jana.submit("entwurf", Map.of("kapitel", "3"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("nach dem AsylbLG entschieden");
        jana.submit("entwurf", Map.of("kapitel", "102"), "");
        assertThat(jana.text()).contains("Im März 2026 gilt noch § 3 AsylbLG");
        jana.submit("entwurf", Map.of("kapitel", "103"), "");
        jana.submit("vorschlagen", Map.of(), "");
        String entwurf =
                EntscheidungTest.einWert(program, "select id from decision.entwurf where akte_id = '" + akte + "'");
        Browser tobias = program.staff("t.rahn").open("/freigabe/" + entwurf);
        assertThat(tobias.text())
                .contains("nach § 3 des Asylbewerberleistungsgesetzes")
                .contains("§ 51 Abs. 1 Nr. 6a SGG")
                .contains("§ 8a AsylbLG")
                .contains("Wir laden das Geld auf Ihre Bezahlkarte.");
        tobias.submit("freigeben", Map.of("passwort", program.password("t.rahn")), "");
        assertThat(EntscheidungTest.einWert(
                        program,
                        "select count(*) || ' ' || min(cent) || ' ' || min(kapitel) from payment.plan where akte_id = '"
                                + akte + "'"))
                .isEqualTo("10 45500 103");
    }

    @Test
    void inEinerAkteWirdNurNachIhremGesetzGerechnet(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID rentner = amt.erfasst("Erna", "Gesetz", "", "03.2026");
        Browser jana = amt.platz("j.wiechert").open("/akte/" + rentner + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        jana.submit("entwurf", Map.of("kapitel", "103"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("nach dem SGB XII entschieden");
        UUID bildung = amt.akte("Erna", "Bildung", LocalDate.of(1990, 1, 1), "BUT");
        jana.open("/akte/" + bildung + "/berechnung").submit("beginnen", Map.of(), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("hier nicht berechnet");
    }
}
