package de.tragwerk.anbindung;

import static de.tragwerk.anbindung.Kommune.DB;
import static de.tragwerk.anbindung.Kommune.LEIKA;
import static de.tragwerk.anbindung.Kommune.abfrage;
import static de.tragwerk.anbindung.Kommune.beginne;
import static de.tragwerk.anbindung.Kommune.post;
import static de.tragwerk.anbindung.Kommune.schliesse;
import static de.tragwerk.anbindung.Kommune.schritt;
import static de.tragwerk.anbindung.Kommune.sql;
import static de.tragwerk.anbindung.Kommune.werte;
import static de.tragwerk.anbindung.Kommune.zertifikat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// A municipality on its way from the first talk to going live, over the pages of the operator.
@TragwerkTest
class AnbindungTest {

    @Test
    void aMunicipalityGoesTheWholeWayAndIsSwitchedOnOnlyAtItsEnd(TestProgram program) throws Exception {
        Browser b = program.staff("n.netz");
        String seite = beginne(b, "Stadt Lindenbrück", "ags:05999001", "059990010001");
        assertThat(b.text()).contains("Die Anschrift ist unvollständig.", "mindestens einen Multiplikator");
        assertThat(b.page().select("[data-qa=freischalten] button").hasAttr("disabled"))
                .isTrue();
        // What the page does not offer is refused all the same: by the program and by the database.
        post(b, seite + "/freischalten", "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("noch nicht möglich");
        String id = seite.substring("/anbindung/".length());
        assertThatThrownBy(
                        () -> sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'"))
                .hasMessageContaining("Nicht freigeschaltet, es fehlt: offene Schritte");
        assertThatThrownBy(() -> sql(
                        program,
                        "insert into anbindung.schritt values ('" + id + "', 'TESTANTRAG', now(), gen_random_uuid())"))
                .hasMessageContaining("Ein Schritt davor fehlt noch");

        abfrage(b, seite);
        vertraege(b, seite);
        zertifikat(program, b, seite, "lindenbrueck");
        schliesse(b, seite, "ZERTIFIKAT");

        b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        assertThat(b.page().select("[data-qa=eintrag]").text()).contains("ja, ");
        schliesse(b, seite, "VERZEICHNIS");

        termin(program, b, seite);
        installation(b, seite);

        b.open(seite + "?schritt=TESTANTRAG").submit("senden", Map.of(), "");
        assertThat(b.page().select("[data-qa=fehler]")).isEmpty();
        Eventually.isTrue(() -> b.submit("nachfragen", Map.of(), "")
                .page()
                .select("[data-qa=tests]")
                .text()
                .contains("abgeholt und quittiert"));
        schliesse(b, seite, "TESTANTRAG");
        imAmt(program, id);

        b.open(seite + "?schritt=ABNAHME");
        b.submit(
                "screenshot",
                Map.of("datei", new Browser.Upload("bild.txt", "image/png", "nein".getBytes(StandardCharsets.UTF_8))),
                "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("PDF, PNG und JPEG");
        b.submit("screenshot", Map.of("datei", new Browser.Upload("bild.png", "image/png", Kommune.PNG)), "");
        logdatei(b);
        antwort(program, b, seite);
        protokoll(b);
        b.open(seite + "?schritt=ABNAHME");
        assertThat(b.page().select("[data-qa=fehlt]")).isEmpty();
        schliesse(b, seite, "ABNAHME");

        // One contract less, and the database says no although every step is done.
        sql(program, "update anbindung.vertrag set zustand = 'VERSANDT' where art = 'AVV' and vorhaben = '" + id + "'");
        assertThatThrownBy(
                        () -> sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'"))
                .hasMessageContaining("Verträge");
        assertThat(b.open(seite).page().select("[data-qa=live-fehlt]").text()).contains("Verträge");
        sql(
                program,
                "update anbindung.vertrag set zustand = 'UNTERZEICHNET', datum = current_date + 2 where art = 'AVV' and vorhaben = '"
                        + id + "'");
        assertThat(b.open(seite).page().select("[data-qa=live-fehlt]").text()).contains("Verträge");
        sql(
                program,
                "update anbindung.vertrag set datum = current_date - 2 where art = 'AVV' and vorhaben = '" + id + "'");

        b.open(seite);
        assertThat(b.page().select("[data-qa=freischalten] button").hasAttr("disabled"))
                .isFalse();
        b.submit("freischalten", Map.of(), "");
        assertThat(b.page().select("[data-qa=live]").text()).contains("Freigeschaltet seit");
        assertThat(b.page().select("[data-qa=zuruecknehmen]")).isEmpty();
        post(b, seite + "/zuruecknehmen", "schritt=VERTRAEGE&grund=Doch+nicht+so");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("ändert sich nicht mehr");
        assertThatThrownBy(() -> sql(program, "delete from anbindung.schritt where vorhaben = '" + id + "'"))
                .hasMessageContaining("Nach der Freischaltung");

        b.open("/anbindung?phase=LIVE&text=lindenbr");
        assertThat(b.page().select("[data-qa=zeile]")).hasSize(1);
        assertThat(b.page().select("[data-qa=laender]").text()).contains("Nordrhein-Westfalen");
        String csv = new String(b.open("/anbindung/stand.csv?phase=LIVE").bytes(), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        "\"Kommune\";\"Land\";\"Organisation\"",
                        "\"Stadt Lindenbrück\";\"Nordrhein-Westfalen\";\"ags:05999001\"");
        assertThat(new String(b.open("/anbindung/zustaendigkeiten.csv").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("leika;ars;organisation\n" + LEIKA + ";059990010001;ags:05999001\n");
        assertThat(werte(program, "select distinct action from audit.entry where '" + id + "' = any (subjects)"))
                .contains(
                        "anbindung.BEGIN",
                        "anbindung.CHANGE",
                        "anbindung.CONTRACT",
                        "anbindung.CERTIFICATE",
                        "anbindung.DIRECTORY",
                        "anbindung.LINE",
                        "anbindung.TEST",
                        "anbindung.ACCEPTANCE",
                        "anbindung.STEP",
                        "anbindung.LIVE");
        // Contacts and reasons are sealed; a role without the right sees no row.
        assertThat(werte(
                        program,
                        "select encode(angaben, 'escape') from anbindung.kontakt where vorhaben = '" + id + "'"))
                .noneMatch(t -> t.contains("Multiplikatorin"));
        try (var web = program.as(DbRole.WEB, DB);
                var rows = web.createStatement().executeQuery("select count(*) from anbindung.vorhaben")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    /// The authority sees it whole, as a test, and nowhere else.
    private static void imAmt(TestProgram program, String vorhaben) throws SQLException {
        String test = werte(program, "select id from anbindung.testantrag where vorhaben = '" + vorhaben + "'")
                .getFirst();
        Amt amt = Amt.lindenbrueck(program);
        Browser wiechert = amt.platz("j.wiechert").open("/testantraege");
        assertThat(wiechert.page().select("[data-qa=testantraege]").text()).contains("noch nicht geprüft");
        wiechert.open("/testantraege/" + test);
        // Like any application: in the words of the form, whole, and plainly a test.
        assertThat(wiechert.page().select("[data-qa=test]").text()).isEqualTo("Test");
        assertThat(wiechert.page().select("[data-qa=angaben]").text())
                .contains(
                        "Familienname",
                        "Testantrag-Őrsi",
                        "Žofia Weiß",
                        "512,40",
                        "01.01.1970",
                        "Bitte keinen Fall anlegen")
                .doesNotContain("person.familienname", "wohnen.kaltmiete");
        Browser anhang =
                wiechert.open(wiechert.page().select("[data-qa=anhaenge] a").attr("href"));
        assertThat(anhang.header("Content-Type")).isEqualTo("image/png");
        wiechert.open("/testantraege/" + test);
        String personen = amt.wert("select count(*) from party.person");
        String akten = amt.wert("select count(*) from akte.akte");
        wiechert.submit("probe", Map.of(), "");
        assertThat(wiechert.page().select("[data-qa=probe-stand]").text()).contains("ging");
        assertThat(amt.wert("select count(*) from party.person")).isEqualTo(personen);
        assertThat(amt.wert("select count(*) from akte.akte")).isEqualTo(akten);
        wiechert.submit("vollstaendig", Map.of(), "");
        assertThat(wiechert.page().select("[data-qa=stand]").text()).contains("vollständig angezeigt");
        assertThat(amt.wert("select count(*) from application.antrag where id = '" + test + "'"))
                .isEqualTo("0");
        // The database refuses what no page offers.
        try (var db = program.superuser(amt.datenbank());
                var insert = db.createStatement()) {
            assertThatThrownBy(() -> insert.execute("insert into application.antrag(id) values ('" + test + "')"))
                    .hasMessageContaining("Aus einem Testantrag wird kein Antrag");
        }
        Browser zweite = program.staff("t.rahn").open("/testantraege/" + test);
        wiechert.submit("loeschen", Map.of(), "");
        assertThat(wiechert.page().select("[data-qa=hinweis]").text()).contains("gelöscht");
        zweite.submit("loeschen", Map.of(), "");
        assertThat(zweite.status()).isEqualTo(404);
        assertThat(amt.wert("select count(*) from application.testnachweis where testantrag_id = '" + test + "'"))
                .isEqualTo("0");
        assertThat(amt.wert(
                        "select count(*) from audit.entry where action = 'casework.TEST_DELETE' and outcome = 'DONE'"
                                + " and '" + test + "' = any (subjects)"))
                .isEqualTo("1");
        assertThat(amt.wert("select zustand from transport.empfang where subject = 'testantrag' limit 1"))
                .isEqualTo("UEBERGEBEN");
    }

    private static void logdatei(Browser b) {
        b.submit("logdatei", Map.of("datei", new Browser.Upload("osci.log", "text/plain", new byte[] {'E', 0, 1})), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("keine Textdatei");
        b.submit("logdatei", Map.of("datei", new Browser.Upload("bild.log", "text/plain", Kommune.PNG)), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("als Screenshot");
        b.submit(
                "logdatei",
                Map.of(
                        "datei",
                        new Browser.Upload(
                                "osci.log", "text/plain", "10:00 empfangen\n".getBytes(StandardCharsets.UTF_8))),
                "");
        assertThat(b.page().select("[data-qa=dateien]").text()).contains("Logdatei.txt");
    }

    /// Nobody accepts a test that is not shown whole and processed; the protocol comes after the answer.
    private static void antwort(TestProgram program, Browser b, String seite) throws SQLException {
        String id = seite.substring("/anbindung/".length());
        b.open(seite + "?schritt=ABNAHME").submit("protokoll", Map.of(), "");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("Fragen Sie die Kommune");
        b.submit("bestaetigung", Kommune.antwort("ja", "02.03.2099"), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("seit dem letzten Testantrag");
        b.submit("bestaetigung", Kommune.antwort("ja", "02.03.2020"), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("seit dem letzten Testantrag");
        assertThat(b.page().select("#getippt input[name=wer]").attr("value")).isEqualTo("S. Amt");
        b.submit("bestaetigung", Map.of("angezeigt", "ja"), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("beide Fragen");
        b.submit("bestaetigung", Kommune.antwort("nein", Kommune.HEUTE), "");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("Beheben Sie das mit der Kommune");
        schritt(program, id, "ABNAHME");
        assertThatThrownBy(
                        () -> sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'"))
                .hasMessageContaining("vollständig angezeigt und verarbeitet");
        sql(program, "delete from anbindung.schritt where schritt = 'ABNAHME' and vorhaben = '" + id + "'");
        b.open(seite + "?schritt=ABNAHME").submit("bestaetigung", Kommune.antwort("ja", Kommune.HEUTE), "");
        assertThat(b.page().select("[data-qa=bestaetigungen]").text()).contains("S. Amt", "verarbeitet: nein");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("und der Antwort der Kommune");
        b.submit("protokoll", Map.of(), "");
        assertThat(werte(program, "select encode(wer, 'escape') from anbindung.bestaetigung"))
                .noneMatch(t -> t.contains("S. Amt"));
    }

    private static void protokoll(Browser b) throws Exception {
        String link = b.page().select("[data-qa=dateien] a").stream()
                .filter(a -> a.text().contains("Abnahmeprotokoll"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        b.open(link);
        assertThat(b.header("Content-Type")).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(b.bytes())) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Test- und Abnahmeprotokoll: Stadt Lindenbrück",
                            "erreicht",
                            "Testantrag",
                            "N. Netz",
                            "lässt sich verarbeiten: ja",
                            "S. Amt",
                            "Logdatei.txt",
                            "SHA-256");
        }
    }

    private static void vertraege(Browser b, String seite) {
        for (String art : List.of("RAHMENVEREINBARUNG", "EINZELABRUF", "AVV")) {
            b.open(seite + "?schritt=VERTRAEGE");
            b.submit("vertrag-" + art, Map.of("zustand", "UNTERZEICHNET", "datum", "02.03.2026"), "");
            assertThat(b.page().select("[data-qa=fehler]").text()).contains("nennen Sie, wo er liegt");
            b.submit(
                    "vertrag-" + art,
                    Map.of("zustand", "UNTERZEICHNET", "datum", "02.03.2099", "verweis", "Az. 1"),
                    "");
            assertThat(b.page().select("[data-qa=fehler]").text()).contains("nach heute");
            assertThat(b.page().select("#sc").text())
                    .as("the refused form comes back on its own step")
                    .isEqualTo(Schritt.VERTRAEGE.titel());
            b.submit(
                    "vertrag-" + art,
                    art.equals("AVV")
                            ? Map.of(
                                    "zustand",
                                    "UNTERZEICHNET",
                                    "datum",
                                    "02.03.2026",
                                    "datei",
                                    new Browser.Upload(
                                            "avv.pdf",
                                            "application/pdf",
                                            "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                            : Map.of("zustand", "UNTERZEICHNET", "datum", "02.03.2026", "verweis", "Az. 10-22"),
                    "");
            assertThat(b.page().select("[data-qa=fehler]")).isEmpty();
        }
        schliesse(b, seite, "VERTRAEGE");
    }

    private static void termin(TestProgram program, Browser b, String seite) throws SQLException {
        b.open("/anbindungstermine");
        b.submit(
                "anbieten",
                Map.of(
                        "tag",
                        "09.03.2026",
                        "uhrzeit",
                        "10:00",
                        "ort",
                        "Rathaus",
                        "gruppe",
                        "Variante 1",
                        "plaetze",
                        "3"),
                "");
        // Spelled in another way it is the same group, and the group says who is in it.
        String andere = beginne(b, "Stadt Nebenan", "ags:05997009", "059970090009");
        sql(
                program,
                "update anbindung.vorhaben set variante = 'OSCI', hersteller = 'TRAGWERK', dienstleister = 'Rechenzentrum  mitte' where id = '"
                        + andere.substring("/anbindung/".length()) + "'");
        b.open("/anbindungstermine");
        assertThat(b.page()
                        .select("[data-qa=gruppen] tr:contains(Rechenzentrum)")
                        .text())
                .contains("Stadt Lindenbrück", "Stadt Nebenan");
        assertThat(b.open("/anbindung?text=tragwerk")
                        .page()
                        .select("[data-qa=zeile]")
                        .text())
                .contains("Stadt Nebenan", "Stadt Lindenbrück");
        b.open("/anbindungstermine");
        String termin = werte(program, "select id from anbindung.termin where gruppe = 'Variante 1'")
                .getFirst();
        b.open(seite + "?schritt=TERMIN")
                .submit("termin", Map.of("termin", termin, "personen", "4", "namen", "A, B"), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("nicht frei");
        b.submit("termin", Map.of("termin", termin, "personen", "2", "namen", "A. Eins, B. Zwei"), "");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("noch nicht stattgefunden");
        sql(program, "update anbindung.termin set beginn = now() + interval '1 day' where id = '" + termin + "'");
        b.open("/anbindungstermine").submit("stattgefunden-" + termin, Map.of(), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("noch nicht begonnen");
        sql(program, "update anbindung.termin set beginn = now() - interval '1 hour' where id = '" + termin + "'");
        b.open("/anbindungstermine").submit("stattgefunden-" + termin, Map.of(), "");
        schliesse(b, seite, "TERMIN");
    }

    private static void installation(Browser b, String seite) {
        b.open(seite + "?schritt=INSTALLATION");
        b.submit(
                "pruefliste",
                Map.of(
                        "KOMPONENTE", "ja",
                        "FREISCHALTUNG", "ja",
                        "POSTFACH", "ja",
                        "SCHLUESSEL", "ja",
                        "ANLEITUNG", "ja",
                        "PROBELAUF", "ja"),
                "");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("noch nicht mit Erfolg getestet");
        b.submit("verbindung", Map.of(), "");
        assertThat(b.page().select("[data-qa=verbindungen]").text()).contains("erreicht", "spricht HTTP");
        schliesse(b, seite, "INSTALLATION");
    }
}
