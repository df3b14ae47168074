package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Bereich;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.document.Documents;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Areas of a file: what is there is named, what it says is seen by who was given the area.
@TragwerkTest
class AreaTest {

    private static final String DB = "tw_m_lindenbrueck";

    @Test
    void programAndDatabaseGoByTheSameTable(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        for (TatsacheArt art : TatsacheArt.values()) {
            assertThat(amt.wert("select decision.bereich('" + art + "')"))
                    .isEqualTo(art.bereich().name());
        }
    }

    @Test
    void whoWasNotGivenHealthSeesThatThereIsSomethingAndNeitherReadsNorComputes(TestProgram program)
            throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Gesa", "Bereichsakte");
        UUID attest = nachweis(program, akte, "attest.txt");
        UUID quittung = nachweis(program, akte, "quittung.txt");
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "MERKZEICHEN_G", Map.of("wert", "ja", "nachweis", attest.toString()));
        assertThat(amt.wert("select bereich from document.datei where id = '" + attest + "'"))
                .isEqualTo("GESUNDHEIT");
        // The cash office never sees health, the officers do.
        assertThat(bereiche(program, "p.lange", akte)).isEqualTo("ALLGEMEIN/ALLGEMEIN");
        assertThat(bereiche(program, "t.rahn", akte)).isEqualTo("ALLGEMEIN,GESUNDHEIT/ALLGEMEIN,GESUNDHEIT");
        assertThat(amt.platz("t.rahn")
                        .open("/akte/" + akte + "/tatsachen")
                        .page()
                        .select("[data-qa=MERKZEICHEN_G]"))
                .hasSize(1);

        // A function without health takes it from an officer who had it by her role alone.
        UUID vergabe = ohneGesundheit(program, "t.rahn");
        try {
            assertThat(bereiche(program, "t.rahn", akte)).isEqualTo("ALLGEMEIN/ALLGEMEIN");
            Browser rahn = amt.platz("t.rahn").open("/akte/" + akte + "/tatsachen");
            assertThat(rahn.page().select("[data-qa=bereiche]").text())
                    .contains("Geschützter Bereich: Gesundheit", "1 Angabe, 1 Dokument");
            assertThat(rahn.page().select("[data-qa=KALTMIETE]")).hasSize(1);
            assertThat(rahn.page().select("[data-qa=MERKZEICHEN_G]")).isEmpty();
            assertThat(rahn.text()).contains("quittung.txt").doesNotContain("attest.txt", "Erwerbsminderung");
            assertThat(rahn.open("/akte/" + akte).page().select("[data-qa=bereiche]"))
                    .hasSize(1);
            assertThat(rahn.open("/dokumente/" + attest).status()).isEqualTo(404);
            assertThat(rahn.open("/dokumente/" + quittung).status()).isEqualTo(200);
            // She adds what lies in her areas; the rest is refused, and nothing is computed from a part.
            rahn.open("/akte/" + akte + "/tatsachen?neu=NEBENKOSTEN");
            rahn.submit("tatsache", Map.of("von", "03.2026", "wert", "90", "grund", "steht im Mietvertrag"), "");
            assertThat(rahn.page().select("[data-qa=NEBENKOSTEN]")).hasSize(1);
            String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
            RightsTest.post(
                    rahn,
                    "/akte/" + akte + "/tatsachen",
                    "art=ERNAEHRUNG&wert=30&von=03.2026&grund=steht+im+Attest&person=" + person);
            assertThat(rahn.text()).contains("geschützten Bereich Gesundheit");
            RightsTest.post(rahn, "/akte/" + akte + "/berechnung/beginnen", "");
            assertThat(amt.wert("select count(*) from decision.entwurf where akte_id = '" + akte + "'"))
                    .isEqualTo("0");
            amt.platz("j.wiechert").open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
            assertThat(rahn.open("/akte/" + akte + "/berechnung").status()).isEqualTo(403);
            assertThat(rahn.text()).contains("Geschützter Bereich: Gesundheit", "Rechnen und entscheiden kann nur");
            assertThat(rahn.open("/akte/" + akte).status()).isEqualTo(200);
            assertThat(amt.wert(
                            "select count(*) > 0 from audit.entry where action = 'decision.AREA' and outcome = 'REFUSED' and '"
                                    + akte + "' = any (subjects)"))
                    .isEqualTo("t");
        } finally {
            RightsTest.aendere(program, "delete from organisation.vergabe where id = '" + vergabe + "'");
        }
        assertThat(bereiche(program, "t.rahn", akte)).startsWith("ALLGEMEIN,GESUNDHEIT");
    }

    /// Answers about health and the original, which holds them all, before and after the takeover.
    @Test
    void answersOfAnApplicationLieInAreasToo(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Einwurf.jetzt(program)
                .antrag(
                        "Antonia",
                        "Bereichsantwort",
                        List.of(
                                new Angabe("wohnen.kaltmiete", 0, "417.00"),
                                new Angabe("gesund.merkzeichen", 0, "beantragt"),
                                new Angabe("niemand.kennt_das", 0, "Narkolepsie")));
        String original = "/eingang/" + antrag + "/original.xml";
        UUID vergabe = ohneGesundheit(program, "t.rahn");
        try {
            for (int i = 0; i < 2; i++) {
                Browser rahn = amt.platz("t.rahn").open("/eingang/" + antrag);
                assertThat(rahn.page().select("[data-qa=bereich-verdeckt]").text())
                        .contains("Geschützter Bereich: Gesundheit");
                assertThat(rahn.text())
                        .contains("417,00")
                        .doesNotContain("Merkzeichen", "Narkolepsie", "Original (XML)");
                assertThat(rahn.open(original).status()).isEqualTo(404);
                Browser jana = amt.platz("j.wiechert").open("/eingang/" + antrag);
                assertThat(jana.text()).contains("Merkzeichen", "Narkolepsie", "Original (XML)");
                assertThat(jana.open(original).status()).isEqualTo(200);
                if (i == 0) {
                    jana.open("/eingang/" + antrag);
                    jana.submit("uebernehmen", Desk.doubts(jana), "");
                }
            }
        } finally {
            RightsTest.aendere(program, "delete from organisation.vergabe where id = '" + vergabe + "'");
        }
        // A right on the general part of the file shows the general answers.
        String akte = amt.wert("select akte_id from application.antrag where id = '" + antrag + "'");
        Browser vogt = RightsTest.frage(
                amt, "r.vogt", akte, Map.of("umfang", "teil", "bereich", "GESUNDHEIT", "bis", "30.06.2026"));
        Browser behrens = amt.platz("s.behrens").open("/anfragen");
        behrens.follow(RightsTest.zeichen(amt, akte));
        behrens.submit("erteilen", Map.of("umfang", "teil", "bereich", List.of()), "");
        vogt.open("/eingang/" + antrag);
        assertThat(vogt.text()).contains("417,00").doesNotContain("Narkolepsie");
        assertThat(vogt.open(original).status()).isEqualTo(404);
    }

    /// Who lacks an area prints the others' letters; those of the area wait for somebody who has it, and she
    /// is told.
    @Test
    void lettersOfAClosedAreaWaitAndStopNobody(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID krank = amt.bewilligt("Karla", "Kranke", "");
        UUID gesund = amt.akte("Gustav", "Gesunder");
        amt.fakt(gesund, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(gesund, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640"));
        amt.entscheide(gesund);
        String kranke = RightsTest.zeichen(amt, krank.toString());
        String gesunder = RightsTest.zeichen(amt, gesund.toString());
        UUID vergabe = ohneGesundheit(program, "t.rahn");
        try {
            Browser rahn = amt.platz("t.rahn").open("/briefausgang");
            assertThat(rahn.page().select("[data-qa=verdeckt]").text()).contains("geschützten Bereich");
            assertThat(rahn.page().select("tbody").text()).contains(gesunder).doesNotContain(kranke);
            rahn.submit("stapel", Map.of("zweck", "DRUCKEREI"), "");
            assertThat(rahn.status()).isEqualTo(200);
            assertThat(index(rahn.bytes())).contains(gesunder).doesNotContain(kranke);
            assertThat(zustand(amt, krank)).isEqualTo("OFFEN");
            assertThat(zustand(amt, gesund)).isEqualTo("GEDRUCKT");
            assertThat(amt.wert("select purpose from audit.entry where action = 'decision.PRINT_BATCH' and '" + gesund
                            + "' = any (subjects)"))
                    .isEqualTo("ausfuhr-druckerei");

            // A colleague who has the area prints the rest; her batch is not given out again to who lacks it.
            amt.platz("j.wiechert").open("/briefausgang").submit("stapel", Map.of(), "");
            assertThat(zustand(amt, krank)).isEqualTo("GEDRUCKT");
            rahn.open("/briefausgang");
            assertThat(rahn.page().select("[data-qa=stapel-verdeckt]").text()).contains("nicht sehen");
            String stapel = amt.wert("select z.stapel_id from decision.zustellung z where z.akte_id = '" + krank + "'");
            RightsTest.post(rahn, "/briefausgang/stapel/" + stapel, "");
            assertThat(rahn.location().getPath()).isEqualTo("/briefausgang");
        } finally {
            RightsTest.aendere(program, "delete from organisation.vergabe where id = '" + vergabe + "'");
        }
    }

    private static String zustand(Amt amt, UUID akte) throws SQLException {
        return amt.wert("select zustand from decision.zustellung where akte_id = '" + akte + "'");
    }

    private static String index(byte[] stapel) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stapel))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals("index.csv")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("kein Stapel");
    }

    @Test
    void anOfficerPutsAPaperIntoAnAreaSheHasAndIntoNoOther(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Hilke", "Schuldenakte");
        UUID brief = nachweis(program, akte, "mahnung.txt");
        Browser wiechert = amt.platz("j.wiechert").open("/akte/" + akte + "/tatsachen");
        assertThat(wiechert.page().select("[data-qa=bereich] option").eachText())
                .containsExactly("Allgemein", "Gesundheit", "Schulden");
        wiechert.submit("bereich", Map.of("bereich", "SCHULDEN"), "");
        assertThat(amt.wert("select bereich from document.datei where id = '" + brief + "'"))
                .isEqualTo("SCHULDEN");
        RightsTest.post(wiechert, "/dokumente/" + brief + "/bereich", "bereich=STRAF");
        assertThat(wiechert.status()).isEqualTo(403);
        assertThat(bereiche(program, "p.lange", akte)).isEqualTo("/");
        // What areas a function sees is said when it is made, and stands in the rights concept.
        Browser admin = amt.platz("a.admin").open("/verwaltung/rollen");
        admin.submit(
                "funktion",
                Map.of(
                        "name",
                        "Sozialdienst mit Akten",
                        "zweck",
                        "Begleitet Familien im Sozialen Dienst",
                        "rolle",
                        List.of("SACHBEARBEITUNG"),
                        "bereich",
                        List.of("ALLGEMEIN", "SOZIALPAED")),
                "");
        assertThat(admin.page().select("[data-qa=funktionen]").text()).contains("Sozialpädagogische Unterlagen");
        assertThat(admin.open("/berechtigungskonzept").text()).contains("Sozialpädagogische Unterlagen");
        assertThat(amt.wert("select bereiche from organisation.funktionsgruppe where name = 'Sozialdienst mit Akten'"))
                .isEqualTo("{ALLGEMEIN,SOZIALPAED}");
    }

    /// Another workgroup asks for a part of a file and gets that or less; row-level security keeps to it.
    @Test
    void aPartOfAFileIsAskedForGivenAndNothingBeyondIsSeen(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Tilda", "Teilakte");
        UUID attest = nachweis(program, akte, "attest.txt");
        UUID mahnung = nachweis(program, akte, "mahnung.txt");
        RightsTest.aendere(program, "update document.datei set bereich = 'SCHULDEN' where id = '" + mahnung + "'");
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "MERKZEICHEN_G", Map.of("wert", "ja", "nachweis", attest.toString()));

        Browser vogt = RightsTest.frage(
                amt, "r.vogt", akte.toString(), Map.of("umfang", "teil", "bereich", "GESUNDHEIT", "bis", "30.06.2026"));
        vogt.follow(RightsTest.zeichen(amt, akte.toString()));
        assertThat(vogt.page().select("[data-qa=umfang]").text()).isEqualTo("nur Allgemein, Gesundheit");
        String anfrage = vogt.location().getPath();
        Browser behrens = amt.platz("s.behrens").open(anfrage);
        behrens.submit("erteilen", Map.of("umfang", "ganz"), "");
        assertThat(behrens.status()).isEqualTo(422);
        assertThat(behrens.text()).contains("Mehr Bereiche als gefragt");
        behrens.submit("erteilen", Map.of("umfang", "teil", "bereich", List.of("GESUNDHEIT", "SCHULDEN")), "");
        assertThat(behrens.status()).isEqualTo(422);
        behrens.submit("erteilen", Map.of("umfang", "teil", "bereich", List.of("GESUNDHEIT")), "");
        assertThat(behrens.location().getPath()).isEqualTo("/anfragen");
        assertThat(bereiche(program, "r.vogt", akte)).isEqualTo("ALLGEMEIN,GESUNDHEIT/GESUNDHEIT");
        vogt.open("/akte/" + akte + "/tatsachen");
        assertThat(vogt.page().select("[data-qa=bereiche]").text())
                .contains("Schulden")
                .doesNotContain("Gesundheit");
        assertThat(vogt.open("/dokumente/" + mahnung).status()).isEqualTo(404);
        assertThat(vogt.open("/dokumente/" + attest).status()).isEqualTo(200);
        assertThat(behrens.open("/akte/" + akte + "/rechte")
                        .page()
                        .select("[data-qa=inhaber]")
                        .text())
                .contains("nur Allgemein, Gesundheit");
        // The rest of her work is not touched, and the workgroup of the file sees everything.
        assertThat(bereiche(program, "j.wiechert", akte)).isEqualTo("ALLGEMEIN,GESUNDHEIT/GESUNDHEIT,SCHULDEN");

        // Less than asked for: the general part alone.
        RightsTest.aendere(program, "delete from access.freigabe where akte_id = '" + akte + "'");
        RightsTest.frage(amt, "r.vogt", akte.toString(), Map.of("umfang", "teil", "bereich", "GESUNDHEIT"));
        behrens.open("/anfragen").follow(RightsTest.zeichen(amt, akte.toString()));
        behrens.submit("erteilen", Map.of("umfang", "teil", "bereich", List.of()), "");
        assertThat(bereiche(program, "r.vogt", akte)).isEqualTo("ALLGEMEIN/");
        // A part is for reading only.
        RightsTest.aendere(program, "delete from access.freigabe where akte_id = '" + akte + "'");
        Browser nein = RightsTest.stelle(
                amt, "r.vogt", akte.toString(), Map.of("umfang", "teil", "bereich", "GESUNDHEIT", "art", "BESITZ"));
        assertThat(nein.status()).isEqualTo(422);
        assertThat(nein.text()).contains("Einzelne Bereiche lassen sich nur lesen");
    }

    /// Areas of the facts and of the papers this account sees, by plain SQL with the role of web requests.
    private static String bereiche(TestProgram program, String login, UUID akte) throws SQLException {
        try (var web = program.as(DbRole.WEB, DB)) {
            web.setAutoCommit(false);
            try (var who = web.prepareStatement("select ground.handelt('employee', ?, 'leistung-sgb12', '', '')")) {
                who.setString(1, program.cast().staff(login).account().toString());
                who.execute();
            }
            try (var row = web.createStatement().executeQuery("""
                    select coalesce((select string_agg(distinct bereich, ',') from decision.tatsache where akte_id = '%1$s'), '') || '/'
                        || coalesce((select string_agg(distinct bereich, ',') from document.datei where akte_id = '%1$s'), '')""".formatted(akte))) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static UUID nachweis(TestProgram program, UUID akte, String name) {
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> program.bean(TransactionTemplate.class)
                        .execute(tx -> program.bean(Documents.class)
                                .put(new Documents.NewDocument(
                                        akte,
                                        1,
                                        Documents.Art.NACHWEIS,
                                        null,
                                        name,
                                        "text/plain",
                                        name.getBytes(StandardCharsets.UTF_8)))
                                .id()));
    }

    /// A confirmed grant of casework with the general area only.
    private static UUID ohneGesundheit(TestProgram program, String login) throws SQLException {
        UUID funktion = UUID.randomUUID();
        UUID vergabe = UUID.randomUUID();
        String konto = program.cast().staff(login).account().toString();
        String admin = program.cast().staff("a.admin").account().toString();
        String leitung = program.cast().staff("s.behrens").account().toString();
        RightsTest.aendere(
                program,
                "insert into organisation.funktionsgruppe(id, name, zweck, rollen, bereiche) values ('" + funktion
                        + "', 'Eingangsstelle " + funktion + "', 'Nimmt Anträge an', '{SACHBEARBEITUNG}', '{"
                        + Bereich.ALLGEMEIN + "}')");
        RightsTest.aendere(
                program,
                "insert into organisation.vergabe(id, account_id, funktionsgruppe, grund, von, bis, beantragt_konto, beantragt_am, bestaetigt_konto, bestaetigt_am) values ('"
                        + vergabe + "', '" + konto + "', '" + funktion
                        + "', 'Probe der Bereiche', current_date - 1, current_date + 1, '" + admin + "', now(), '"
                        + leitung + "', now())");
        return vergabe;
    }
}
