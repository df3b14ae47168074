package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The five read modes and the archive, by the database alone: plain SQL with the role of web requests.
@TragwerkTest
class ReadModeTest {

    private static final String DB = "tw_m_lindenbrueck";
    /// responsible · colleague of the group · head of the group · other group · cash office of the group ·
    /// administration · data protection
    private static final List<String> CAST =
            List.of("j.wiechert", "t.rahn", "s.behrens", "r.vogt", "p.lange", "a.admin", "d.schutz");

    @Test
    void eachModeShowsTheFileToItsCircleAndToNobodyElse(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Lotte", "Lesemodus").toString();
        RightsTest.ersetzteMiete(amt, akte);
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '"
                        + program.cast().staff("j.wiechert").account() + "' where akte_id = '" + akte + "'");
        // r = reads, w = reads and writes
        Map<Integer, String> expected = Map.of(
                1, "j.wiechert w, t.rahn w, s.behrens w, r.vogt r, p.lange w, a.admin -, d.schutz -",
                2, "j.wiechert w, t.rahn w, s.behrens w, r.vogt -, p.lange w, a.admin -, d.schutz -",
                3, "j.wiechert w, t.rahn -, s.behrens r, r.vogt -, p.lange -, a.admin -, d.schutz -",
                4, "j.wiechert w, t.rahn -, s.behrens -, r.vogt -, p.lange -, a.admin -, d.schutz -",
                5, "j.wiechert w, t.rahn -, s.behrens -, r.vogt -, p.lange -, a.admin -, d.schutz -");
        for (Lesestufe stufe : Lesestufe.values()) {
            Browser owner = amt.platz("j.wiechert").open("/akte/" + akte + "/rechte");
            owner.submit("lesemodus", Map.of("modus", stufe.name()), "");
            assertThat(rights(program, akte)).as(stufe.name()).isEqualTo(expected.get(stufe.ordinal() + 1));
        }
        // A named colleague reads a closed file; the head decides about it without reading it.
        RightsTest.frage(amt, "t.rahn", akte, Map.of());
        RightsTest.entscheide(amt, akte, "LESEN");
        assertThat(rights(program, akte)).contains("t.rahn r", "s.behrens -");
        Browser owner = amt.platz("j.wiechert").open("/akte/" + akte + "/rechte");
        assertThat(owner.page().select("[data-qa=inhaber]").text()).contains("T. Rahn");
        owner.submit("entziehen", Map.of(), "");
        assertThat(rights(program, akte)).contains("t.rahn -");
        // Not even her person is found by the group then.
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        assertThat(amt.platz("t.rahn").open("/person/" + person).status()).isEqualTo(404);
        assertThat(amt.platz("j.wiechert").open("/person/" + person).status()).isEqualTo(200);
        owner.open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "ARBEITSGRUPPE"), "");
        assertThat(amt.platz("t.rahn").open("/person/" + person).status()).isEqualTo(200);
    }

    /// What is asked for in a file is asked for by whoever has it.
    @Test
    void remindersGoWithTheFile(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Mona", "Mitnahme").toString();
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '"
                        + program.cast().staff("j.wiechert").account() + "' where akte_id = '" + akte + "'");
        lege(amt, "j.wiechert", akte, "Monas Rente prüfen");
        lege(amt, "t.rahn", akte, "Monas Miete prüfen");
        amt.platz("j.wiechert")
                .open("/akte/" + akte + "/rechte")
                .submit(
                        "uebergabe",
                        Map.of("an", program.cast().staff("t.rahn").account().toString()),
                        "");
        assertThat(vorgelegt(amt, "t.rahn")).contains("Monas Rente prüfen").contains("Monas Miete prüfen");
        assertThat(vorgelegt(amt, "j.wiechert")).doesNotContain("Monas Rente prüfen");
        // A colleague keeps what she asks for herself, until the file is closed to her.
        lege(amt, "j.wiechert", akte, "Mona besprechen");
        assertThat(vorgelegt(amt, "j.wiechert")).contains("Mona besprechen");
        amt.platz("t.rahn").open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "BENANNTE"), "");
        assertThat(vorgelegt(amt, "t.rahn")).contains("Mona besprechen");
    }

    private static void lege(Amt amt, String login, String akte, String betreff) {
        Browser b = amt.platz(login).open("/akte/" + akte);
        b.submit("wiedervorlage-neu", Map.of("betreff", betreff, "tag", "01.12.2099"), "");
        assertThat(b.text()).contains(betreff);
    }

    private static String vorgelegt(Amt amt, String login) {
        return amt.platz(login)
                .open("/buero")
                .page()
                .select("[data-qa=wiedervorlagen]")
                .text();
    }

    @Test
    void theArchiveIsReadOnlyWithAllThatIsInIt(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Martha", "Archiv").toString();
        RightsTest.ersetzteMiete(amt, akte);
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '"
                        + program.cast().staff("t.rahn").account() + "' where akte_id = '" + akte + "'");
        Browser rahn = amt.platz("t.rahn").open("/akte/" + akte + "/rechte");
        rahn.submit("archiv", Map.of(), "");
        assertThat(rahn.page().select("[data-qa=archiviert]")).hasSize(1);
        assertThat(rights(program, akte)).startsWith("j.wiechert r, t.rahn r, s.behrens r, r.vogt -");
        assertThat(rahn.open("/akten/weitere").text()).doesNotContain(RightsTest.zeichen(amt, akte));
        assertThat(rahn.open("/buero").page().select("[data-qa=eigene]").text())
                .doesNotContain(RightsTest.zeichen(amt, akte));
        assertThat(RightsTest.suche(rahn, RightsTest.zeichen(amt, akte)).text()).contains("archiviert");
        assertThat(rahn.open("/akte/" + akte).text()).contains("Diese Akte ist archiviert");
        // Back again, by who is responsible.
        rahn.open("/akte/" + akte + "/rechte").submit("archiv", Map.of(), "");
        assertThat(rights(program, akte)).startsWith("j.wiechert w, t.rahn w");
    }

    /// What is open is said before a file is out of everybody's sight, and whoever does it anyway says why.
    @Test
    void aFileWithSomethingOpenGoesToTheArchiveForAReasonOnly(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Einwurf.jetzt(program).antrag("Mina", Einwurf.nachname(), List.of());
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String akte = desk.location().getPath();
        String zeichen = RightsTest.zeichen(amt, akte.substring("/akte/".length()));
        assertThat(desk.open("/buero").page().select("[data-qa=tisch]").text()).contains(zeichen);
        desk.open(akte + "/rechte");
        assertThat(desk.page().select("[data-qa=archiv-offen]").text()).contains("Antrag ist noch nicht entschieden");
        desk.submit("archiv", Map.of(), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text())
                .contains("nicht archiviert", "noch nicht entschieden");
        assertThat(desk.page().select("[data-qa=archiviert]")).isEmpty();
        desk.submit("archiv", Map.of("grund", "ZURUECKGENOMMEN"), "");
        assertThat(desk.page().select("[data-qa=archiviert]")).hasSize(1);
        assertThat(desk.open(akte).text()).contains("obwohl etwas offen war: Antrag zurückgenommen");
        assertThat(desk.open("/buero").text()).doesNotContain(zeichen);
        // Out again it lies where she had left it.
        desk.open(akte + "/rechte").submit("archiv", Map.of(), "");
        assertThat(desk.open("/buero").text()).contains(zeichen);
    }

    /// Every row of every table lies in the circle of its file, after all that the tests of this run did.
    @Test
    void noRowLiesInAnotherCircleThanItsFile(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Nora", "Umzug").toString();
        RightsTest.ersetzteMiete(amt, akte);
        amt.platz("s.behrens").open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "OFFEN"), "");
        Map<String, String> wrong = new TreeMap<>();
        for (String table : amt.werte("""
                select c.oid::regclass::text from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'kreis'
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'akte_id' where c.relkind = 'r'""")) {
            String n = amt.wert("select count(*) from " + table
                    + " t join akte.akte a on a.akte_id = t.akte_id where a.kreis <> t.kreis");
            if (!n.equals("0")) {
                wrong.put(table, n);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(amt.werte("select distinct kreis from decision.tatsache where akte_id = '" + akte + "'"))
                .containsExactly("1000001");
        // Everybody may open it; in the list of their workgroups only its own have it.
        String zeichen = RightsTest.zeichen(amt, akte);
        assertThat(amt.platz("r.vogt").open("/akte/" + akte).status()).isEqualTo(200);
        assertThat(amt.platz("r.vogt").open("/akten/weitere").text()).doesNotContain(zeichen);
        assertThat(amt.platz("t.rahn").open("/akten/weitere").text()).contains(zeichen);
        amt.platz("s.behrens")
                .open("/akte/" + akte + "/rechte")
                .submit("lesemodus", Map.of("modus", "ARBEITSGRUPPE"), "");
    }

    private enum Lesestufe {
        OFFEN,
        ARBEITSGRUPPE,
        ZUSTAENDIGE,
        BENANNTE,
        SOZIALGEHEIMNIS
    }

    private static String rights(TestProgram program, String akte) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String login : CAST) {
            all.append(all.isEmpty() ? "" : ", ").append(login).append(' ').append(right(program, login, akte));
        }
        return all.toString();
    }

    private static String right(TestProgram program, String login, String akte) throws SQLException {
        try (var db = program.as(DbRole.WEB, DB)) {
            db.setAutoCommit(false);
            try (var who = db.prepareStatement("select ground.handelt('employee', ?, 'leistung-sgb12', '', '')")) {
                who.setString(1, program.cast().staff(login).account().toString());
                who.execute();
            }
            try (var rows = db.createStatement().executeQuery("""
                    select (select count(*) from akte.akte where akte_id = '%1$s'), (select count(distinct akte_id) from decision.tatsache where akte_id = '%1$s'),
                           (select count(*) from party.person p join akte.beteiligt b on b.person_id = p.id where b.akte_id = '%1$s')""".formatted(akte));
                    var change = db.prepareStatement(
                            "update akte.akte set eroeffnet = eroeffnet where akte_id = '" + akte + "'");
                    var facts = db.prepareStatement(
                            "update decision.tatsache set kreis = kreis where akte_id = '" + akte + "'")) {
                rows.next();
                long seen = rows.getLong(1);
                assertThat(rows.getLong(2)).as("Tatsachen für " + login).isEqualTo(seen);
                assertThat(rows.getLong(3)).as("Person für " + login).isEqualTo(seen);
                int written = change.executeUpdate();
                // The one in force and the one it replaced.
                assertThat(facts.executeUpdate()).isEqualTo(2 * written);
                return written == 1 ? "w" : seen == 1 ? "r" : "-";
            } finally {
                db.rollback();
            }
        }
    }
}
