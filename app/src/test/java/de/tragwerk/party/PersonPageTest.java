package de.tragwerk.party;

import static de.tragwerk.party.PersonTest.DB;
import static de.tragwerk.party.PersonTest.as;
import static de.tragwerk.party.PersonTest.create;
import static de.tragwerk.party.PersonTest.person;
import static de.tragwerk.party.PersonTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The page of a person: what is typed is checked, what was true stays readable, a blocked address is hidden.
@TragwerkTest
class PersonPageTest {
    @Test
    void wrongNumbersAreAnsweredWithASentenceAndNothingIsLost(TestProgram program) {
        Browser desk = program.staff("j.wiechert");
        desk.open("/person/neu");
        desk.submit(
                "person",
                Map.of(
                        "familienname",
                        "Imhof",
                        "plz",
                        "00123",
                        "iban",
                        "DE89370400440532013001",
                        "geburtsdatum",
                        "31.02.1961",
                        "rvnr",
                        "65170839J004"),
                "");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.text())
                .contains(
                        "Bitte prüfen Sie 4 Angaben",
                        "Postleitzahlen, die mit 00 beginnen",
                        "In der IBAN ist ein Fehler")
                .contains("Diesen Tag gibt es nicht", "Die Prüfziffer der Rentenversicherungsnummer passt nicht");
        assertThat(desk.page().select("input[name=iban]").attr("value")).isEqualTo("DE89370400440532013001");
        desk.submit("person", Map.of("familienname", "", "vornamen", ""), "");
        assertThat(desk.text()).contains("Wie heißt die Person?");
        // A workgroup that is not hers: the form says so.
        desk.submit("person", Map.of("familienname", "Imhof", "kreis", "77"), "");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.text()).contains("Wählen Sie eine Ihrer Arbeitsgruppen");
        // One name is enough; what else is known comes when it is known.
        desk.open("/person/neu").submit("person", Map.of("familienname", "Imhof"), "");
        assertThat(desk.location().getPath()).matches("/person/[0-9a-f-]{36}");
    }

    /// Who, when, from what to what; sealed on disk.
    @Test
    void whatWasTrueWhenStaysReadable(TestProgram program) throws SQLException {
        UUID id = create(program, "Oellers", "Theodora", LocalDate.of(1944, 8, 2), 1);
        Browser desk = program.staff("j.wiechert");
        desk.open("/person/" + id);
        desk.submit(
                "stammdaten",
                Map.of(
                        "familienname",
                        "Strohmeier",
                        "strasse",
                        "Veilchenstieg",
                        "hausnummer",
                        "7",
                        "plz",
                        "12345",
                        "ort",
                        "Lindenbrück"),
                "");
        desk.submit("stammdaten", Map.of("strasse", "Nelkenstieg"), "");
        assertThat(desk.page().select("[data-qa=verlauf]").text())
                .contains("Familienname: Oellers → Strohmeier", "Straße: Veilchenstieg → Nelkenstieg", "J. Wiechert");
        assertThat(desk.text()).contains("bis 01.03.2026", "ab 02.03.2026").contains("Oellers, Theodora");
        desk.submit("angabe-KENNZEICHEN", Map.of("welches", "STEUER_ID", "nummer", "86095742718"), "");
        assertThat(desk.text()).contains("Die Prüfziffer der Steuer-Identifikationsnummer passt nicht");
        desk.submit("angabe-KENNZEICHEN", Map.of("welches", "STEUER_ID", "nummer", "86 095 742 719"), "");
        desk.submit(
                "angabe-VERTRETUNG",
                Map.of("welche", "rechtliche Betreuung", "name", "Ruth Sommer", "von", "01.02.2026"),
                "");
        desk.submit("angabe-TOD", Map.of("von", "28.02.2026"), "");
        assertThat(desk.text()).contains("86095742719", "rechtliche Betreuung, Ruth Sommer", "verstorben 28.02.2026");
        try (var db = program.superuser(DB)) {
            for (String column : List.of(
                    "party.angabe where person_id = '" + id + "'", "party.verlauf where person_id = '" + id + "'")) {
                try (var rows = db.createStatement().executeQuery("select * from " + column)) {
                    int count = 0;
                    while (rows.next()) {
                        count++;
                        byte[] sealed = rows.getBytes(column.contains("angabe") ? "inhalt" : "werte");
                        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                                .doesNotContain("Nelken", "Oellers", "86095");
                    }
                    assertThat(count).isGreaterThan(2);
                }
            }
        }
        // Two people change at once: the second is told, nothing is overwritten.
        int old = as(program, "j.wiechert", () -> program.bean(Persons.class).get(id))
                        .version()
                - 1;
        assertThat(post(desk, "/person/" + id, Map.of("familienname", "Falsch", "version", String.valueOf(old)))
                        .status())
                .isEqualTo(409);
        assertThat(desk.text()).contains("Jemand hat die Person geändert");
    }

    /// § 51 BMG: the address is seen by the responsible officer and the head, by nobody else; and it survives a change
    /// by somebody who cannot see it.
    @Test
    void aBlockedAddressIsHidden(TestProgram program) {
        UUID id = as(program, "j.wiechert", () -> {
            Person p = program.bean(Persons.class)
                    .create(
                            person("Holtkamp", "Friederike", LocalDate.of(1980, 1, 9))
                                    .anschriftVon(address()),
                            2);
            AkteRef akte = program.bean(Akten.class)
                    .open(2, "SGB12", program.cast().staff("j.wiechert").account());
            program.bean(Akten.class).addBeteiligt(akte, p.id(), "ANTRAGSTELLEND");
            return p.id();
        });
        Browser responsible = program.staff("j.wiechert");
        responsible.open("/person/" + id);
        responsible.submit("sperre", Map.of(), "");
        assertThat(responsible.text()).contains("Auskunftssperre bis 02.03.2028", "Fliederweg 3");
        Browser colleague = program.staff("m.okafor");
        colleague.open("/person/" + id);
        assertThat(colleague.page().html()).contains("Anschrift gesperrt").doesNotContain("Fliederweg");
        colleague.submit("stammdaten", Map.of("telefon", "01525 000 47 11"), "");
        assertThat(colleague.page().html()).doesNotContain("Fliederweg");
        assertThat(program.staff("s.behrens").open("/person/" + id).text()).contains("Fliederweg 3", "01525 000 47 11");
        assertThat(post(colleague, "/person/" + id + "/sperre", Map.of("aufheben", "ja"))
                        .status())
                .isEqualTo(404);
        assertThat(responsible.open("/person/" + id).text()).contains("Auskunftssperre bis");
    }

    /// Who it is about can be said at any time: the database keeps nobody without a name and no file without its
    /// applicant.
    @Test
    void nobodyIsKeptWithoutANameAndNoFileWithoutItsApplicant(TestProgram program) throws SQLException {
        assertThatThrownBy(() -> as(
                        program,
                        "j.wiechert",
                        () -> program.bean(Persons.class).create(address(), 1).id()))
                .hasStackTraceContaining("Eine Person hat einen Namen");
        assertThatThrownBy(() -> as(
                        program, "j.wiechert", () -> program.bean(Akten.class).open(1, "SGB12", null)))
                .hasStackTraceContaining("Eine Akte hat eine antragstellende Person");
        UUID akte = Amt.lindenbrueck(program).akte("Ida", "Identisch");
        try (var web = program.as(DbRole.WEB, DB);
                var sql = web.createStatement()) {
            web.setAutoCommit(false);
            sql.execute("select ground.handelt('employee', '"
                    + program.cast().staff("j.wiechert").account() + "', 'leistung-sgb12', '', '')");
            assertThat(sql.executeUpdate("delete from akte.beteiligt where akte_id = '" + akte + "'"))
                    .isEqualTo(1);
            assertThatThrownBy(web::commit).hasMessageContaining("Eine Akte hat eine antragstellende Person");
        }
    }

    private static Person address() {
        return new Person(
                new UUID(0, 0),
                "",
                "",
                "",
                null,
                "Fliederweg",
                "3",
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
                0);
    }
}
