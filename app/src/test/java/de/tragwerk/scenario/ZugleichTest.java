package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two press at the same moment: there is one result, and who came second reads why hers is not there.
@TragwerkTest
class ZugleichTest {

    @Test
    void oneDeliveryIsBegunAndReleasedOnce(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2024, 3, 4))) {
            amt.bewilligt("Zoe", "Zugleich", "", "03.2024");
            List<Browser> zwei = fenster(program, amt.vorschlag(), amt.vorschlag(), "/statistiken");
            Zugleich.tun(
                    zwei,
                    b -> b.submit("beginnen", Map.of("statistik", "SGBXII4", "monat", "2024-03"), "")
                            .status());
            eineWeigerung(zwei, "schon eine Lieferung offen");
            String id = amt.wert("select id from statistik.lauf where monat = '2024-03-01'");
            freigegeben(program, amt, "/statistiken/" + id, "übergeben");
            assertThat(amt.werte("select art from statistik.vermerk where lauf_id = '" + id + "' order by id"))
                    .containsExactly("BEGONNEN", "GEBAUT", "FREIGEGEBEN", "UEBERGEBEN");
            assertThat(dateien(program, "austausch/auental/statistik", "sgbxii4-2024-03-"))
                    .isEqualTo(1);
        }
    }

    @Test
    void oneMatchingIsBegunReleasedAndAnsweredOnce(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr maerz = Uhr.auf(program, LocalDate.of(2023, 3, 2))) {
            amt.bewilligt("Abel", "Abgleicher", "", "03.2023");
        }
        try (Uhr april = Uhr.auf(program, LocalDate.of(2023, 4, 3))) {
            List<Browser> zwei = fenster(program, amt.vorschlag(), amt.vorschlag(), "/abgleiche");
            Zugleich.tun(
                    zwei,
                    b -> b.submit("beginnen", Map.of("zeit", "SOZHIDAV 2023-01"), "")
                            .status());
            eineWeigerung(zwei, "schon einen Lauf");
            String id = amt.wert("select id from abgleich.lauf where verfahren = 'SOZHIDAV' and von = '2023-01-01'");
            String seite = "/abgleiche/" + id;
            freigegeben(program, amt, seite, "wartet auf Antwort");
            assertThat(dateien(program, "austausch/auental/sozhidav", "sozhidav-2023-01-"))
                    .isEqualTo(1);

            // The last answer, without a record: nobody has anything else.
            String referenz = amt.wert("select referenz from abgleich.lauf where id = '" + id + "'");
            byte[] antwort = ("BV%-8s01%-12s%-20s\r\n".formatted("SOZHIDAV", referenz, "L1")
                            + "BZ%09d%012d%s\r\n".formatted(0, 0, "J"))
                    .getBytes(java.nio.charset.Charset.forName("ISO-8859-15"));
            zwei.forEach(b -> b.open(seite));
            Zugleich.tun(
                    zwei,
                    b -> b.submit("antwort", Map.of("datei", new Browser.Upload("a.txt", "text/plain", antwort)), "")
                            .status());
            List<Browser> andere = fenster(program, amt.leitung(), amt.leitung(), seite);
            Eventually.isTrue(() -> andere.stream()
                    .noneMatch(b -> b.open(seite)
                            .page()
                            .select("form[data-qa=abschliessen]")
                            .isEmpty()));
            Zugleich.tun(
                    andere,
                    b -> b.submit("abschliessen", Map.of("passwort", program.password(amt.leitung())), "")
                            .status());
            eineWeigerung(andere, "wartet nicht auf seinen Abschluss");
            wartet(zwei.getFirst(), seite, "beantwortet");
            assertThat(
                            amt.werte(
                                    "select art from abgleich.vermerk where lauf_id = '" + id
                                            + "' and art in ('BEGONNEN', 'GEBAUT', 'FREIGEGEBEN', 'UEBERGEBEN', 'GELESEN', 'ABGESCHLOSSEN') order by id"))
                    .containsExactly("BEGONNEN", "GEBAUT", "FREIGEGEBEN", "UEBERGEBEN", "GELESEN", "ABGESCHLOSSEN");
        }
    }

    @Test
    void twoPersonsOrderADeletionAndOneOrderHoldsAndIsConfirmedOrWithdrawn(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.akte("Aron", "Ablage");
            try (var db = program.superuser(amt.datenbank())) {
                db.createStatement()
                        .execute("update akte.akte set archiviert = '2020-02-01 12:00+01', sicht_am = now(), kreis ="
                                + " ground.sichtkreis(ground.gruppe(kreis), lesemodus, true) where akte_id = '" + akte
                                + "'");
            }
            List<Browser> zwei = fenster(program, amt.vorschlag(), amt.freigabe(), "/archiv");
            Zugleich.tun(
                    zwei,
                    b -> b.submit("anordnen", Map.of("akte", akte.toString()), "")
                            .status());
            eineWeigerung(zwei, "noch nichts angeordnet");
            String anordnung = amt.wert("select anordnung_id from archiv.angeordnet where akte_id = '" + akte + "'");
            // The order that came too late left nothing behind.
            assertThat(amt.werte("select a.id from archiv.anordnung a where not exists (select 1 from"
                            + " archiv.angeordnet g where g.anordnung_id = a.id)"))
                    .isEmpty();

            Browser leitung = program.staff(amt.leitung()).open("/archiv");
            Browser zurueck = program.staff(amt.vorschlag()).open("/archiv");
            Zugleich.tun(
                    List.of(leitung, zurueck),
                    b -> (b == leitung
                                    ? b.submit("bestaetigen", Map.of("passwort", program.password(amt.leitung())), "")
                                    : b.submit("zuruecknehmen", Map.of(), ""))
                            .status());
            assertThat(amt.wert("select zustand || ' ' || gilt from archiv.anordnung a join archiv.angeordnet g on"
                            + " g.anordnung_id = a.id where a.id = '" + anordnung + "'"))
                    .isIn("BESTAETIGT true", "ZURUECKGENOMMEN false");
            eineWeigerung(List.of(leitung, zurueck), "");
        }
    }

    /// Two officers and a double click: an income counts once, and of one rent one amount is in force.
    @Test
    void aFactThatIsEnteredTwiceIsKeptOnce(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.akte("Dora", "Doppelt");
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        String seite = "/akte/" + akte + "/tatsachen?neu=EINKOMMEN." + person;
        Browser eine = amt.platz(amt.vorschlag()).open(seite);
        Map<String, String> rente = Map.of(
                "code", "pension_old_age",
                "wert", "640",
                "von", "03.2026",
                "grund", "steht im Rentenbescheid",
                "schluessel", eine.page().select("input[name=schluessel]").val());
        eine.submit("tatsache", rente, "");
        assertThat(eine.open(seite).submit("tatsache", rente, "").status()).isEqualTo(200);
        assertThat(amt.werte("select 1 from decision.tatsache where art = 'EINKOMMEN' and akte_id = '" + akte + "'"))
                .hasSize(1);
        List<Browser> zwei =
                fenster(program, amt.vorschlag(), amt.freigabe(), "/akte/" + akte + "/tatsachen?neu=KALTMIETE");
        Zugleich.tun(
                zwei,
                b -> b.submit(
                                "tatsache",
                                Map.of(
                                        "wert",
                                        b == zwei.getFirst() ? "380" : "390",
                                        "von",
                                        "03.2026",
                                        "grund",
                                        "steht im Mietvertrag"),
                                "")
                        .status());
        assertThat(amt.werte("select wert from decision.tatsache where art = 'KALTMIETE' and ersetzt_am is null and"
                        + " akte_id = '" + akte + "'"))
                .hasSize(1);
    }

    /// § 3a AsylbLG, level 1 of 2026 without a home of his own, from March on; restricted to 230.00 until August,
    /// and the notice says why.
    @Test
    void oneAwardOfAsylblgIsReleasedAndSaysWhyItIsRestricted(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.akte("Amin", "Asylus", LocalDate.of(1996, 5, 4), "ASYLBLG");
            amt.fakt(akte, "AUFENTHALT", Map.of("wert", "duldung"));
            amt.fakt(akte, "AUFENTHALT_SEIT", Map.of("wert", "15.12.2025"));
            amt.fakt(akte, "UNTERBRINGUNG", Map.of("wert", "gemeinschaft"));
            String grund =
                    "Die Mitwirkung an der Beschaffung der Papiere fehlt, Bescheid der Ausländerbehörde vom 2. März.";
            amt.fakt(akte, "EINSCHRAENKUNG", Map.of("wert", "230,00", "bis", "08.2026", "grund", grund));
            Browser k = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            k.submit("beginnen", Map.of(), "");
            k.open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
            String entwurf = amt.wert(
                    "select id from decision.entwurf where zustand = 'VORGESCHLAGEN' and akte_id = '" + akte + "'");
            List<Browser> zwei = fenster(program, amt.freigabe(), amt.freigabe(), "/freigabe/" + entwurf);
            Zugleich.tun(
                    zwei,
                    b -> b.submit("freigeben", Map.of("passwort", program.password(amt.freigabe())), "")
                            .status());
            String bescheid = amt.wert("select id from decision.bescheid where akte_id = '" + akte + "'");
            assertThat(amt.werte("select to_char(monat, 'MM') || ' ' || cent from payment.plan where akte_id = '" + akte
                            + "' and ersetzt_durch is null and monat <= '2026-08-01' order by monat"))
                    .containsExactly("03 23000", "04 23000", "05 23000", "06 23000", "07 23000", "08 23000");
            assertThat(amt.platz(amt.freigabe()).open("/bescheide/" + bescheid).text())
                    .contains("Für Amin Asylus gewähren wir von 01.03.2026 bis 31.08.2026 nur eingeschränkte Leistungen"
                            + " (§ 1a AsylbLG)")
                    .contains("Grund: " + grund);
        }
    }

    /// Both write about the same draft: the slower one is told, keeps her text and reads the other; nothing
    /// is overwritten unseen.
    @Test
    void whoJudgesSlowerOverwritesNothing(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Zita", "Zugleich", "");
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "05.2026"));
            String seite = "/akte/" + akte + "/berechnung";
            amt.platz(amt.vorschlag()).open(seite).submit("beginnen", Map.of(), "");
            List<Browser> zwei = fenster(program, amt.vorschlag(), amt.freigabe(), seite);
            Browser jana = zwei.getFirst();
            Browser tobias = zwei.getLast();
            tobias.submit("wuerdigung", Map.of("grund", "Tobias: im März gemeldet."), "");
            assertThat(tobias.page().select("[data-qa=weigerung]")).isEmpty();
            Map<String, String> ihre = Map.of("pflicht", "true", "grund", "Jana: bis heute nicht gemeldet.");
            jana.submit("wuerdigung", ihre, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text())
                    .contains("Inzwischen hat T. Rahn")
                    .contains("nicht gespeichert");
            assertThat(jana.page().select("[data-qa=festgehalten]").text()).contains("T. Rahn: Tobias:");
            assertThat(jana.page().select("#getippt").html()).contains("Jana: bis heute");
            String pflicht = "select pflicht from decision.wuerdigung where akte_id = '" + akte + "'";
            assertThat(amt.wert(pflicht)).isEqualTo("f");
            // She has read it now and decides; pressed twice it is hers once.
            jana.submit("wuerdigung", ihre, "");
            assertThat(jana.page().select("[data-qa=weigerung]")).isEmpty();
            assertThat(amt.wert(pflicht)).isEqualTo("t");

            Map<String, String> ablehnung = Map.of("art", "ABLEHNUNG", "grund", "MITWIRKUNG");
            String neu = "/akte/" + amt.akte("Zeno", "Zugleich") + "/berechnung";
            jana.open(neu).submit("beginnen", Map.of(), "").submit("entwurf", ablehnung, "");
            jana.open(neu);
            tobias.open(neu);
            tobias.submit("ermessen", Map.of("antwort", "ganz", "grund", "Tobias: Auszüge fehlen."), "");
            jana.submit("ermessen", Map.of("antwort", "ganz", "grund", "Jana: Mietvertrag fehlt."), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Inzwischen hat T. Rahn");
            assertThat(jana.text()).contains("Tobias: Auszüge fehlen.");
            jana.submit("ermessen-MITWIRKUNG_VERSAGUNG", Map.of("grund", "Jana: Mietvertrag fehlt."), "");
            assertThat(jana.text()).contains("Jana: Mietvertrag fehlt.").doesNotContain("Tobias: Auszüge fehlen.");
        }
    }

    private static List<Browser> fenster(TestProgram program, String eine, String andere, String seite) {
        return Stream.of(eine, andere)
                .map(login -> program.staff(login).open(seite))
                .toList();
    }

    /// Released by two windows of the second person at once; the run goes on to this state.
    private static void freigegeben(TestProgram program, Amt amt, String seite, String danach) throws Exception {
        wartet(amt.platz(amt.vorschlag()), seite, "wartet auf Freigabe");
        List<Browser> zwei = fenster(program, amt.leitung(), amt.leitung(), seite);
        Zugleich.tun(
                zwei,
                b -> b.submit("freigeben", Map.of("passwort", program.password(amt.leitung())), "")
                        .status());
        eineWeigerung(zwei, "wartet nicht auf eine Freigabe");
        wartet(amt.platz(amt.vorschlag()), seite, danach);
    }

    /// Of two pages one shows a refusal.
    private static void eineWeigerung(List<Browser> zwei, String satz) {
        assertThat(zwei.stream()
                        .map(b -> b.page().select("[data-qa=weigerung]").text())
                        .filter(t -> !t.isEmpty()))
                .hasSize(1)
                .allMatch(t -> t.contains(satz));
    }

    private static long dateien(TestProgram program, String ordner, String anfang) throws Exception {
        try (Stream<Path> alle = Files.list(program.installation().home().dir().resolve(ordner))) {
            return alle.filter(p -> p.getFileName().toString().startsWith(anfang))
                    .count();
        }
    }

    private static void wartet(Browser b, String seite, String zustand) {
        Eventually.isTrue(
                () -> b.open(seite).page().select("[data-qa=zustand]").text().equals(zustand));
    }
}
