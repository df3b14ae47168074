package de.tragwerk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.casework.buero.Buero;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The officer's desk: empty at first, then what she opened, what is due; colleagues' files only on request.
@TragwerkTest
class OfficeTest {

    @Test
    void theDeskHoldsWhatSheOpenedUntilShePutsItAway(TestProgram program) {
        AkteRef file = open(program, program.cast().staff("j.wiechert").account());
        Browser desk = program.staff("m.okafor");
        assertThat(desk.open("/buero").page().select("[data-qa=tisch]").text()).doesNotContain(file.aktenzeichen());
        assertThat(desk.open("/akten").text()).doesNotContain(file.aktenzeichen());
        long before = loads(program, "m.okafor");
        assertThat(desk.follow("weitere").text()).contains(file.aktenzeichen());
        assertThat(loads(program, "m.okafor")).isEqualTo(before + 1);
        desk.open("/akte/" + file.akteId());
        assertThat(desk.open("/buero").page().select("[data-qa=tisch]").text()).contains(file.aktenzeichen());
        assertThat(desk.open("/akten").text()).contains(file.aktenzeichen());
        desk.open("/buero");
        desk.submit("weglegen", Map.of(), "");
        assertThat(desk.page().select("[data-qa=tisch]").text()).doesNotContain(file.aktenzeichen());
        // The responsible officer finds it without opening anything.
        assertThat(program.staff("j.wiechert")
                        .open("/buero")
                        .page()
                        .select("[data-qa=eigene]")
                        .text())
                .contains(file.aktenzeichen());
    }

    /// Hers and what nobody has yet; what a colleague has taken only by asking for it.
    @Test
    void theFirstListLeavesOutWhatColleaguesHaveTaken(TestProgram program) {
        String name = Einwurf.nachname();
        UUID antrag = Einwurf.jetzt(program).antrag("Ida", name, List.of());
        Browser rahn = program.staff("t.rahn");
        Browser wiechert = program.staff("j.wiechert");
        assertThat(rahn.open("/arbeit").text()).contains(name);
        assertThat(wiechert.open("/arbeit").text()).contains(name);
        rahn.open("/eingang/" + antrag).submit("nehmen", Map.of(), "");
        assertThat(rahn.open("/").text()).contains(name);
        assertThat(wiechert.open("/arbeit").text()).doesNotContain(name);
        assertThat(wiechert.page()
                        .select("nav[aria-label=Auswahl] [aria-current]")
                        .text())
                .startsWith("Meine und freie");
        assertThat(wiechert.open("/arbeit?filter=ALLE").text()).contains(name, "T. Rahn");
    }

    @Test
    void aReminderComesToTheDeskOfWhomItIsFor(TestProgram program) throws SQLException {
        AkteRef file = open(program, program.cast().staff("j.wiechert").account());
        Browser desk = program.staff("j.wiechert");
        desk.open("/akte/" + file.akteId());
        desk.submit("wiedervorlage-neu", Map.of("tag", "31.02.2026", "betreff", "Rentenbescheid"), "");
        assertThat(desk.text()).contains("Nennen Sie einen Tag ab heute");
        desk.submit(
                "wiedervorlage-neu",
                Map.of(
                        "tag", "04.03.2026",
                        "betreff", "Rentenbescheid prüfen",
                        "konto", program.cast().staff("m.okafor").account().toString()),
                "");
        assertThat(desk.text()).contains("Rentenbescheid prüfen", "04.03.2026 noch 2 Tage");
        assertThat(desk.open("/buero").page().select("[data-qa=wiedervorlagen]").text())
                .doesNotContain("Rentenbescheid");
        Browser colleague = program.staff("m.okafor");
        colleague.open("/buero");
        assertThat(colleague.page().select("[data-qa=wiedervorlagen]").text())
                .contains("Rentenbescheid prüfen", file.aktenzeichen());
        colleague.submit("erledigt", Map.of(), "");
        assertThat(colleague.page().select("[data-qa=wiedervorlagen]").text()).doesNotContain("Rentenbescheid");
        try (var db = program.superuser("tw_m_lindenbrueck");
                var rows = db.createStatement().executeQuery("select betreff from casework.wiedervorlage")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("Rentenbescheid");
            }
        }
    }

    /// Nothing waits on the desk of somebody who is away.
    @Test
    void whoStandsInForHerSeesHerRemindersAndTicksThemOff(TestProgram program) throws SQLException {
        UUID okafor = program.cast().staff("m.okafor").account();
        UUID behrens = program.cast().staff("s.behrens").account();
        AkteRef file = open(program, okafor);
        Browser away = program.staff("m.okafor");
        away.open("/akte/" + file.akteId());
        away.submit("wiedervorlage-neu", Map.of("tag", "03.03.2026", "betreff", "Anruf der Schule"), "");
        Browser head = program.staff("s.behrens").open("/buero");
        assertThat(head.page().select("[data-qa=wiedervorlagen]").text()).doesNotContain("Anruf der Schule");
        try (var db = program.superuser("tw_m_lindenbrueck")) {
            db.createStatement()
                    .execute(
                            "insert into organisation.vertretung(id, account_id, vertreter_id, grund, von, bis, eingetragen, am) values (gen_random_uuid(), '%s', '%s', 'KRANKHEIT', current_date - 1, current_date + 1, '%s', now())"
                                    .formatted(okafor, behrens, okafor));
            try {
                head.open("/buero");
                assertThat(head.page().select("[data-qa=wiedervorlagen]").text())
                        .contains("Anruf der Schule", "für M. Okafor");
                head.page().select("[data-qa=wiedervorlagen] li").stream()
                        .filter(z -> z.text().contains("Anruf der Schule"))
                        .findFirst()
                        .orElseThrow()
                        .select("form")
                        .attr("data-qa", "diese");
                head.submit("diese", Map.of(), "");
                assertThat(head.page().select("[data-qa=wiedervorlagen]").text())
                        .doesNotContain("Anruf der Schule");
            } finally {
                db.createStatement()
                        .execute("delete from organisation.vertretung where account_id = '" + okafor
                                + "' and vertreter_id = '" + behrens + "'");
            }
        }
    }

    @Test
    void aLongListHasPages(TestProgram program) throws SQLException {
        UUID okafor = program.cast().staff("m.okafor").account();
        AkteRef file = open(program, okafor);
        Browser desk = program.staff("m.okafor");
        try {
            Scope.run(
                    program.scopeOf("m.okafor"),
                    () -> program.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
                        for (int i = 0; i < 205; i++) {
                            program.bean(Buero.class)
                                    .legeVor(file, okafor, TestProgram.HEUTE.plusDays(3), "Stapel " + i);
                        }
                    }));
            assertThat(desk.open("/buero").text()).contains("Wiedervorlagen mehr als 200");
            int first = desk.page().select("[data-qa=wiedervorlagen] > li").size();
            desk.open("/buero?vorlagen=2");
            assertThat(first).isEqualTo(200);
            assertThat(desk.page().select("[data-qa=wiedervorlagen] > li").size())
                    .isGreaterThanOrEqualTo(5);
        } finally {
            try (var db = program.superuser("tw_m_lindenbrueck")) {
                db.createStatement()
                        .execute("delete from casework.wiedervorlage where akte_id = '" + file.akteId() + "'");
            }
        }
    }

    private static AkteRef open(TestProgram program, UUID responsible) {
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> Objects.requireNonNull(program.bean(TransactionTemplate.class)
                        .execute(tx -> {
                            Akten akten = program.bean(Akten.class);
                            AkteRef akte = akten.open(2, "SGB12", responsible);
                            Person person = new Person(
                                    new UUID(0, 0),
                                    "Büro",
                                    "Berta",
                                    "",
                                    null,
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "de",
                                    "",
                                    "",
                                    0);
                            akten.addBeteiligt(
                                    akte,
                                    program.bean(Persons.class)
                                            .create(person, 2)
                                            .id(),
                                    "ANTRAGSTELLEND");
                            return akte;
                        })));
    }

    private static long loads(TestProgram program, String login) {
        try (var db = program.superuser("tw_m_lindenbrueck");
                var ask = db.prepareStatement(
                        "select count(*) from audit.entry where action = 'casework.LOAD_FILES' and actor = ?")) {
            ask.setObject(1, program.cast().staff(login).account());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
