package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/// Files of staff and their relatives: closed at once, and never open to the one concerned (§§ 16, 17 SGB X).
@TragwerkTest
class ConflictTest {

    private static final String DB = "tw_m_lindenbrueck";

    @Test
    void whoDeclaresARelativeIsOutOfEveryFileAtOnceWithAllHerAccounts(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Nele", "Rahnfeldt").toString();
        RightsTest.ersetzteMiete(amt, akte);
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '" + konto(program, "t.rahn") + "' where akte_id = '" + akte + "'");
        Browser rahn = amt.platz("t.rahn").open("/akte/" + akte);
        assertThat(rahn.status()).isEqualTo(200);
        rahn.open("/konto").follow("befangenheit");
        rahn.submit("erklaerung", Map.of("art", "GESCHWISTER", "familienname", "Rahnfeldt", "vornamen", "Nele"), "");
        assertThat(rahn.status()).isEqualTo(422);
        assertThat(rahn.text()).contains("Geburtsdatum oder die ganze Anschrift");
        rahn.submit("erklaerung", Map.of("geburtsdatum", "20.01.1956"), "");
        assertThat(rahn.page().select("[data-qa=erklaerungen]").text()).contains("Rahnfeldt, Nele", "Geschwister");

        // With a sentence, on every page of it, and without any row by the database alone; her second account too.
        assertThat(rahn.open("/akte/" + akte).status()).isEqualTo(403);
        assertThat(rahn.text())
                .contains("Ihnen verschlossen", "§§ 16, 17 SGB X")
                .doesNotContain("Nele");
        assertThat(rahn.open("/akte/" + akte + "/tatsachen").status()).isEqualTo(403);
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        assertThat(rahn.open("/person/" + person).status()).isEqualTo(403);
        assertThat(rows(program, "t.rahn", akte, person)).isZero();
        assertThat(rows(program, "t.rahn.zahl", akte, person)).isZero();
        assertThat(rows(program, "s.behrens", akte, person)).isPositive();
        assertThat(RightsTest.suche(rahn, RightsTest.zeichen(amt, akte)).page().select("[data-qa=stub]"))
                .isEmpty();
        assertThat(RightsTest.suche(rahn, "Rahnfeldt, 20.01.1956").text()).doesNotContain("Es gibt eine Akte");
        assertThat(amt.wert("select lesemodus || ' ' || zustaendig from akte.akte where akte_id = '" + akte + "'"))
                .isEqualTo("3 " + konto(program, "s.behrens"));
        // The workgroup is outside as well, and hears nothing of it.
        assertThat(amt.platz("j.wiechert").open("/akte/" + akte).status()).isEqualTo(404);

        // The head sees why, and neither hands the file over nor grants a right to the one concerned.
        Browser behrens = amt.platz("s.behrens").open("/akte/" + akte + "/rechte");
        assertThat(behrens.page().select("[data-qa=befangen]").text())
                .contains("Schwester oder Bruder von T. Rahn", "selbst erklärt");
        RightsTest.post(behrens, "/akte/" + akte + "/uebergabe", "an=" + konto(program, "t.rahn"));
        assertThat(behrens.status()).isEqualTo(403);
        assertThat(behrens.text()).contains("Ausschluss nach § 16 SGB X");
        RightsTest.post(behrens, "/akte/" + akte + "/lesemodus", "modus=ARBEITSGRUPPE");
        assertThat(behrens.status()).isEqualTo(403);
        assertThat(behrens.text()).contains("bleibt geschlossen");

        // A file that comes later is closed when it is made; she makes none herself.
        UUID spaeter = amt.akte("Nele", "Rahnfeldt");
        assertThat(amt.wert("select lesemodus || ' ' || zustaendig from akte.akte where akte_id = '" + spaeter + "'"))
                .isEqualTo("3 " + konto(program, "s.behrens"));
        assertThatThrownBy(() -> akte(program, "t.rahn", "Rahnfeldt", "Nele", "Gerbergasse", "12"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .matches(e -> e instanceof SQLException sql && "TW016".equals(sql.getSQLState()));

        // The data-protection officer finds the attempts.
        assertThat(amt.platz("d.schutz")
                        .open("/zugriffe")
                        .page()
                        .select("[data-qa=auffaellig]")
                        .text())
                .contains("Akte von sich selbst oder Angehörigen geöffnet, abgewiesenT. Rahn");
        assertThat(amt.wert(
                        "select count(*) > 1 from audit.entry where action = 'rights.CONFLICT' and outcome = 'REFUSED'"
                                + " and actor = '" + konto(program, "t.rahn") + "' and '" + akte
                                + "' = any (subjects)"))
                .isEqualTo("t");

        // Taken back, the file stays closed until somebody opens it.
        rahn.open("/befangenheit").submit("beenden", Map.of(), "");
        assertThat(rahn.open("/akte/" + akte).status()).isEqualTo(404);
        RightsTest.post(behrens, "/akte/" + akte + "/lesemodus", "modus=ARBEITSGRUPPE");
        assertThat(rahn.open("/akte/" + akte).status()).isEqualTo(200);
    }

    /// A birth date is corrected in the same moment as a relative is declared: neither transaction sees the other, the
    /// job that comes later does.
    @Test
    void whatWasWrittenInTheSameMomentIsComparedByTheJob(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Ilka", "Zeitgleich").toString();
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        Browser rahn = amt.platz("t.rahn");
        try (var first = program.superuser(DB);
                var sql = first.createStatement()) {
            first.setAutoCommit(false);
            sql.execute("update party.person set geburtsdatum = date '1957-02-03', geaendert = now() where id = '"
                    + person + "'");
            rahn.open("/befangenheit")
                    .submit(
                            "erklaerung",
                            Map.of(
                                    "art", "GESCHWISTER",
                                    "familienname", "Zeitgleich",
                                    "vornamen", "Ilka",
                                    "geburtsdatum", "03.02.1957"),
                            "");
            assertThat(rahn.page().select("[data-qa=erklaerungen]").text()).contains("Zeitgleich, Ilka");
            first.commit();
        }
        String found = "select count(*) from rights.befangenheit where person_id = '" + person + "'";
        assertThat(amt.wert(found)).isEqualTo("0");
        Scope.run(Scope.job("lindenbrueck", "aktenrechte"), program.bean(NachzueglerJob.class)::run);
        assertThat(amt.wert(found)).isEqualTo("1");
        assertThat(rahn.open("/akte/" + akte).status()).isEqualTo(403);
        assertThat(amt.wert("select lesemodus from akte.akte where akte_id = '" + akte + "'"))
                .isEqualTo("3");
        rahn.open("/befangenheit").submit("beenden", Map.of(), "");
    }

    @Test
    void theOneConcernedNeitherProposesNorReleases(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Runa", "Vorschlagen");
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        Browser wiechert = amt.platz("j.wiechert").open("/akte/" + akte + "/berechnung");
        wiechert.submit("beginnen", Map.of(), "");
        wiechert.open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
        String entwurf = amt.wert("select id from decision.entwurf where akte_id = '" + akte + "'");
        assertThat(amt.platz("t.rahn").open("/freigabe/" + entwurf).status()).isEqualTo(200);
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        Browser behrens = amt.platz("s.behrens").open("/person/" + person).follow("befangenheit");
        behrens.submit(
                "eintragen",
                Map.of(
                        "art",
                        "SCHWAEGERSCHAFT",
                        "konto",
                        konto(program, "t.rahn").toString()),
                "");
        assertThat(behrens.page().select("[data-qa=eintraege]").text())
                .contains("verschwägert mit T. Rahn", "von der Leitung eingetragen (S. Behrens)");
        Browser rahn = amt.platz("t.rahn").open("/freigabe/" + entwurf);
        assertThat(rahn.status()).isEqualTo(403);
        assertThat(rahn.text()).contains("Ihnen verschlossen");
        RightsTest.post(rahn, "/freigabe/" + entwurf + "/freigeben", "passwort=" + program.password("t.rahn"));
        assertThat(rahn.status()).isIn(403, 404);
        assertThat(amt.wert("select zustand from decision.entwurf where id = '" + entwurf + "'"))
                .isEqualTo("VORGESCHLAGEN");
        // An officer flags nobody; only the head lifts it, and it is not found anew.
        RightsTest.post(
                amt.platz("j.wiechert"),
                "/person/" + person + "/befangenheit",
                "art=EHE&konto=" + konto(program, "m.okafor"));
        assertThat(amt.platz("j.wiechert").status()).isEqualTo(404);
        behrens.submit("aufheben", Map.of(), "");
        assertThat(behrens.page().select("[data-qa=eintraege]")).isEmpty();
        assertThat(amt.wert("select count(*) from rights.befangenheit where person_id = '" + person
                        + "' and aufgehoben_am is not null and aufgehoben_konto is not null"))
                .isEqualTo("1");
    }

    @Test
    void theSameHouseAndFamilyNameCloseAFileWithoutAnybodySayingSo(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        amt.platz("m.okafor")
                .open("/befangenheit")
                .submit(
                        "erklaerung",
                        Map.of(
                                "art",
                                "SELBST",
                                "familienname",
                                "Okafor",
                                "strasse",
                                "Erlenstraße",
                                "hausnummer",
                                "7 a",
                                "plz",
                                "12399"),
                        "");
        UUID gleich =
                akte(program, "j.wiechert", "Okafor", "Ada", "Erlenstr.", "7A").akteId();
        UUID nebenan =
                akte(program, "j.wiechert", "Okafor", "Ada", "Erlenstr.", "9").akteId();
        UUID fremd = akte(program, "j.wiechert", "Andersheim", "Ada", "Erlenstr.", "7A")
                .akteId();
        assertThat(amt.platz("m.okafor").open("/akte/" + gleich).status()).isEqualTo(403);
        assertThat(amt.wert("select lesemodus from akte.akte where akte_id = '" + gleich + "'"))
                .isEqualTo("3");
        assertThat(amt.wert(
                        "select quelle || ' ' || art from rights.befangenheit f join akte.beteiligt b on b.person_id = f.person_id"
                                + " where b.akte_id = '" + gleich + "'"))
                .isEqualTo("ABGLEICH HAUSHALT");
        for (UUID andere : List.of(nebenan, fremd)) {
            assertThat(amt.wert("select lesemodus from akte.akte where akte_id = '" + andere + "'"))
                    .isEqualTo("2");
        }
    }

    private static UUID konto(TestProgram program, String login) {
        return program.cast().staff(login).account();
    }

    /// Rows of the file and the person this account sees in any table, by plain SQL with the role of web requests.
    private static long rows(TestProgram program, String login, String akte, String person) throws SQLException {
        long seen = 0;
        try (var all = program.superuser(DB);
                var web = program.as(DbRole.WEB, DB)) {
            web.setAutoCommit(false);
            try (var who = web.prepareStatement("select ground.handelt('employee', ?, 'leistung-sgb12', '', '')")) {
                who.setString(1, konto(program, login).toString());
                who.execute();
            }
            List<String> counts = new ArrayList<>();
            try (var tables = all.createStatement()
                    .executeQuery("""
                    select format('select count(*) from %s where %I = %L', c.oid::regclass, a.attname,
                        case when a.attname = 'akte_id' then '%akte' else '%person' end)
                    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                    where c.relkind = 'r' and has_table_privilege('tragwerk_web', c.oid, 'SELECT')
                      and (a.attname in ('akte_id', 'person_id') or c.oid = 'party.person'::regclass and a.attname = 'id')
                      and c.relnamespace not in ('access'::regnamespace, 'rights'::regnamespace)""".replace("%akte", akte).replace("%person", person))) {
                while (tables.next()) {
                    counts.add(tables.getString(1));
                }
            }
            assertThat(counts).hasSizeGreaterThan(15);
            for (String count : counts) {
                try (var row = web.createStatement().executeQuery(count)) {
                    row.next();
                    seen += row.getLong(1);
                }
            }
            web.rollback();
        }
        return seen;
    }

    private static AkteRef akte(
            TestProgram program, String wer, String name, String vorname, String strasse, String hausnummer) {
        return Scope.get(
                program.scopeOf(wer),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Akten akten = program.bean(Akten.class);
                    AkteRef akte = akten.open(2, "SGB12", null);
                    Person person = program.bean(Persons.class)
                            .create(
                                    new Person(
                                            new UUID(0, 0),
                                            name,
                                            vorname,
                                            "",
                                            LocalDate.of(1956, 1, 20),
                                            strasse,
                                            hausnummer,
                                            "",
                                            "12399",
                                            "Auental",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "de",
                                            "",
                                            "",
                                            0),
                                    2);
                    akten.addBeteiligt(akte, person.id(), "ANTRAGSTELLEND");
                    return akte;
                }));
    }
}
