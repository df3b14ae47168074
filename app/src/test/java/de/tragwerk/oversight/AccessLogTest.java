package de.tragwerk.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The data-protection officer sees who read what, and is seen looking.
@TragwerkTest
class AccessLogTest {

    @Test
    void sheFiltersByFileAndPersonAndHerLookIsLogged(TestProgram program) throws Exception {
        AkteRef file = file(program, "Zugriffstest");
        program.staff("j.wiechert").open("/akte/" + file.akteId());
        program.staff("s.behrens").open("/akte/" + file.akteId());
        // Master data is read by person, not by file: it is hers all the same.
        program.staff("t.rahn").open("/person/" + applicant(program, file));

        Browser officer = program.staff("d.schutz").open("/zugriffe");
        assertThat(officer.status()).isEqualTo(200);
        officer.submit("filter", Map.of("aktenzeichen", file.aktenzeichen()), "");
        assertThat(officer.text()).contains("J. Wiechert", "S. Behrens", "Akte lesen", file.aktenzeichen());
        assertThat(officer.page().select("tbody").text()).contains("T. Rahn");
        assertThat(officer.page().select("tbody tr")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(officer.text()).doesNotContain("Zugriffstest");
        assertThat(officer.location().toString()).doesNotContain(file.aktenzeichen());

        officer.submit(
                "filter",
                Map.of(
                        "aktenzeichen",
                        file.aktenzeichen(),
                        "wer",
                        program.cast().staff("s.behrens").account().toString()),
                "");
        assertThat(officer.page().select("tbody").text()).contains("S. Behrens").doesNotContain("J. Wiechert");

        // Looking at the log of a file is an access to that file's data, by her, for control.
        officer.submit("filter", Map.of("aktenzeichen", file.aktenzeichen(), "wer", "", "handlung", "oversight."), "");
        assertThat(officer.page().select("tbody tr").first().text()).contains("D. Schutz", "datenschutz");

        officer.submit("filter", Map.of("aktenzeichen", "50.21-2026-999999-9"), "");
        assertThat(officer.page().select("[data-qa=hinweis]").text()).contains("gibt es nicht");
        officer.submit("filter", Map.of("aktenzeichen", "", "von", "gestern"), "");
        assertThat(officer.page().select("[data-qa=hinweis]").text()).contains("Prüfen Sie die beiden Tage");
    }

    /// Who tried to open a file is found by that file; whose login it was stands in the line.
    @Test
    void refusedTriesNameTheFileAndLoginsThePerson(TestProgram program) throws Exception {
        AkteRef file = file(program, "Abgewiesen");
        assertThat(program.staff("m.okafor").open("/akte/" + file.akteId()).status())
                .isEqualTo(404);
        Browser officer = program.staff("d.schutz").open("/zugriffe");
        officer.submit("filter", Map.of("aktenzeichen", file.aktenzeichen()), "");
        assertThat(officer.page().select("tbody tr").text()).contains("M. Okafor", "abgelehnt");
        officer.submit("filter", Map.of("aktenzeichen", "", "handlung", "login.LOGIN"), "");
        assertThat(officer.page().select("tbody tr").text()).contains("Auftrag anmeldung", "M. Okafor");
    }

    @Test
    void pagesGoBackWithoutGapAndTheExportHoldsTheSame(TestProgram program) throws Exception {
        UUID subject = file(program, "Seitentest").akteId();
        entries(program, "t.rahn", 70, () -> List.of(subject));
        Browser officer = program.staff("d.schutz").open("/zugriffe");
        officer.submit(
                "filter",
                Map.of(
                        "handlung",
                        "test.PAGE",
                        "wer",
                        program.cast().staff("t.rahn").account().toString()),
                "");
        assertThat(officer.page().select("tbody tr")).hasSize(50);
        officer.submit(
                "filter",
                Map.of(),
                "vor=" + officer.page().select("[data-qa=weiter]").attr("value"));
        assertThat(officer.page().select("tbody tr")).hasSize(20);
        assertThat(officer.page().select("[data-qa=weiter]")).isEmpty();
        officer.submit("filter", Map.of(), "Als Tabelle (CSV)");
        assertThat(officer.header("Content-Type")).startsWith("text/csv");
        assertThat(new String(officer.bytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(71)
                .filteredOn(
                        line -> line.contains("\"T. Rahn\";\"test.PAGE\";DONE") && line.contains(subject.toString()))
                .hasSize(70);
        officer = program.staff("d.schutz").open("/zugriffe");
        assertThat(officer.page().select("tbody").text()).contains("Zugriffsprotokoll ausgeben");
    }

    @Test
    void collectingAndReadingOnesOwnNameStandOut(TestProgram program) throws Exception {
        entries(program, "m.okafor", 90, () -> List.of(UUID.randomUUID()));
        AkteRef namesake = file(program, "Wiechert");
        program.staff("j.wiechert").open("/akte/" + namesake.akteId());
        // Nobody else's test works with her account: she read one file.
        Employees.Employee quiet = Employees.named(program, "R. Stille", Role.SACHBEARBEITUNG);
        assertThat(Employees.logIn(program, quiet)
                        .open("/akte/" + namesake.akteId())
                        .status())
                .isEqualTo(200);
        String unusual = program.staff("d.schutz")
                .open("/zugriffe")
                .page()
                .select("[data-qa=auffaellig]")
                .text();
        assertThat(unusual)
                .contains("Viele Akten oder Personen in kurzer ZeitM. Okafor")
                .contains("Person mit dem eigenen Nachnamen gelesenJ. Wiechert")
                .doesNotContain("R. Stille");
    }

    @Test
    void nobodyElseSeesTheLogNeitherThePageNorTheRows(TestProgram program) throws Exception {
        for (String login : List.of("j.wiechert", "s.behrens", "a.admin", "p.lange")) {
            assertThat(program.staff(login).open("/zugriffe").status())
                    .as(login)
                    .isEqualTo(404);
            Scope.run(
                    program.scopeOf(login),
                    () -> program.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
                        AccessLog log = program.bean(AccessLog.class);
                        AccessFilter all = new AccessFilter(
                                List.of(), null, "", "", LocalDate.of(2026, 1, 1), LocalDate.of(2100, 1, 1), null);
                        // An administrator sees the logins of accounts, and no row of any case (S2-19).
                        assertThat(log.find(all, 10_000).isEmpty()).as(login).isEqualTo(!login.equals("a.admin"));
                        assertThat(log.find(all, 10_000))
                                .as(login)
                                .allMatch(line ->
                                        login.equals("a.admin") && line.action().startsWith("login."));
                        // Of her logins a count remains; of files and persons nothing.
                        assertThat(log.unusual(LocalDate.of(2026, 1, 1), 0))
                                .as(login)
                                .allMatch(u -> login.equals("a.admin")
                                        && u.kind() != AccessLog.Unusual.Kind.GLEICHER_NAME
                                        && u.kind() != AccessLog.Unusual.Kind.NOTFALL);
                    }));
        }
        assertThat(program.staff("d.schutz").open("/akten").status()).isEqualTo(404);
    }

    private static String applicant(TestProgram program, AkteRef file) throws Exception {
        try (var db = program.superuser("tw_m_lindenbrueck");
                var rows = db.createStatement()
                        .executeQuery("select person_id from akte.beteiligt where akte_id = '" + file.akteId() + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static AkteRef file(TestProgram program, String name) {
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Akten akten = program.bean(Akten.class);
                    AkteRef akte = akten.open(1, "SGB12", null);
                    Person person = program.bean(Persons.class)
                            .create(
                                    new Person(
                                            new UUID(0, 0),
                                            name,
                                            "Ina",
                                            "",
                                            LocalDate.of(1970, 1, 1),
                                            "Gerbergasse",
                                            "1",
                                            "",
                                            "12345",
                                            "Lindenbrück",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "de",
                                            "",
                                            "",
                                            0),
                                    1);
                    akten.addBeteiligt(akte, person.id(), "ANTRAGSTELLEND");
                    return akte;
                }));
    }

    private static void entries(
            TestProgram program, String login, int count, java.util.function.Supplier<List<UUID>> subjects) {
        Scope.run(
                program.scopeOf(login),
                () -> program.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
                    for (int i = 0; i < count; i++) {
                        program.bean(Audit.class).log(Entry.of("test.PAGE").subjects(subjects.get()));
                    }
                }));
    }
}
