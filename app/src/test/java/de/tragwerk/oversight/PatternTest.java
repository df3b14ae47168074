package de.tragwerk.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What the data-protection officer finds in the log, how often, and that she is told of nobody's data.
@TragwerkTest
class PatternTest {

    @Test
    void theListOfWellKnownPersonsShowsWhoReadThemAndNotWhoTheyAre(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Ottilie", "Prominenz").toString();
        amt.platz("j.wiechert").open("/akte/" + akte);
        Browser schutz = amt.platz("d.schutz").open("/besonders-geschuetzt");
        schutz.submit("eintragen", Map.of("familienname", "Prominenz"), "");
        assertThat(schutz.status()).isEqualTo(422);
        schutz.submit("eintragen", Map.of("vornamen", "Ottilie", "geburtsdatum", "20.01.1956", "grund", "MANDAT"), "");
        assertThat(schutz.page().select("[data-qa=bekannte]").text()).contains("Prominenz, Ottilie", "Mandat");
        assertThat(funde(schutz, "BEKANNTE", "j.wiechert", program)).contains("J. Wiechert");
        assertThat(schutz.text()).doesNotContain("Ottilie", akte, zeichen(amt, akte));
        assertThat(schutz.location().toString()).doesNotContain("?");
        assertThat(funde(schutz, "BEKANNTE", "m.okafor", program)).isEmpty();
        schutz.open("/besonders-geschuetzt").submit("streichen", Map.of(), "");
        assertThat(schutz.text()).doesNotContain("Prominenz, Ottilie");
        assertThat(funde(schutz, "BEKANNTE", "j.wiechert", program)).isEmpty();
        assertThat(amt.wert("select count(*) > 3 from audit.entry where action = 'oversight.PATTERNS' and actor = '"
                        + program.cast().staff("d.schutz").account() + "'"))
                .isEqualTo("t");
    }

    @Test
    void readingColleaguesStandsOutUnlessOneIsResponsible(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Pia", "Kollegin");
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        amt.platz("s.behrens")
                .open("/person/" + person + "/befangenheit")
                .submit(
                        "eintragen",
                        Map.of(
                                "art",
                                "SELBST",
                                "konto",
                                program.cast().staff("r.vogt").account().toString()),
                        "");
        Browser schutz = amt.platz("d.schutz");
        entries(program, "m.okafor", 1, List.of(akte));
        assertThat(funde(schutz, "KOLLEGEN", "m.okafor", program)).contains("M. Okafor");
        // Whoever owns the closed file works on it: no pattern.
        try (var db = program.superuser(amt.datenbank());
                var owner = db.prepareStatement("update akte.akte set zustaendig = ? where akte_id = ?")) {
            owner.setObject(1, program.cast().staff("s.behrens").account());
            owner.setObject(2, akte);
            owner.executeUpdate();
        }
        long vorher = anzahl(schutz, "KOLLEGEN", "s.behrens", program);
        entries(program, "s.behrens", 3, List.of(akte));
        assertThat(anzahl(schutz, "KOLLEGEN", "s.behrens", program)).isEqualTo(vorher);
    }

    @Test
    void manyFilesOfOthersAgainstTheUsualAndReadingAtNight(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        List<UUID> akten = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            akten.add(amt.akte("Massen" + i, "Lesung"));
        }
        // A Tuesday of its own: other tests read with the same account today.
        LocalDate dienstag = LocalDate.of(2025, 7, 1);
        Browser schutz = amt.platz("d.schutz");
        gelesen(program, amt, "r.vogt", dienstag, akten.subList(0, 20));
        assertThat(funde(schutz, "MENGE", "r.vogt", dienstag, program)).isEmpty();
        gelesen(program, amt, "r.vogt", dienstag, akten.subList(10, 27));
        assertThat(funde(schutz, "MENGE", "r.vogt", dienstag, program)).contains("R. Vogt", "27");

        LocalDate sonntag = LocalDate.now(program.bean(java.time.Clock.class)).minusYears(1);
        while (sonntag.getDayOfWeek() != java.time.DayOfWeek.SUNDAY) {
            sonntag = sonntag.minusDays(1);
        }
        gelesen(program, amt, "r.vogt", sonntag, akten.subList(0, 1));
        schutz.open("/auffaelliges");
        schutz.submit(
                "filter",
                Map.of(
                        "muster",
                        "UHRZEIT",
                        "wer",
                        program.cast().staff("r.vogt").account().toString(),
                        "von",
                        sonntag.toString(),
                        "bis",
                        sonntag.toString()),
                "");
        assertThat(schutz.page().select("[data-qa=funde] tbody tr")).hasSize(1);
        assertThat(schutz.page().select("[data-qa=zahl-UHRZEIT] td").first().text())
                .isEqualTo("1");
        schutz.open("/auffaelliges").submit("filter", Map.of("von", "2026-03-05", "bis", "2026-03-01"), "");
        assertThat(schutz.page().select("[data-qa=hinweis]").text()).contains("der erste nicht nach dem zweiten");
    }

    @Test
    void theDatabaseCountsForTheDataProtectionOfficerOnly(TestProgram program) {
        for (String login : List.of("j.wiechert", "s.behrens", "a.admin", "p.lange")) {
            Scope.run(
                    program.scopeOf(login),
                    () -> program.bean(TransactionTemplate.class)
                            .executeWithoutResult(tx -> assertThat(program.bean(Auffaelliges.class)
                                            .zahlen(LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1), null)
                                            .entrySet())
                                    .as(login)
                                    .allMatch(z -> z.getValue() == 0)));
            assertThat(program.staff(login).open("/auffaelliges").status()).isEqualTo(404);
            assertThat(program.staff(login).open("/besonders-geschuetzt").status())
                    .isEqualTo(404);
        }
    }

    /// Reads of a day that is over, one entry for each file, at half past eleven.
    private static void gelesen(TestProgram program, Amt amt, String login, LocalDate tag, List<UUID> akten)
            throws SQLException {
        try (var db = program.superuser(amt.datenbank());
                var insert = db.prepareStatement("""
                        insert into audit.entry(id, at, actor_kind, actor, action, outcome, purpose, subjects, request)
                        values (?, ?, 'employee', ?, 'casework.READ_FILE', 'DONE', 'leistung-sgb12', array[?]::uuid[], ?)""")) {
            var am = tag.atTime(11, 30).atZone(ZoneId.of("Europe/Berlin"));
            UUID erste = Ids.firstOf(am.toInstant());
            for (UUID akte : akten) {
                insert.setObject(
                        1, new UUID(erste.getMostSignificantBits(), Ids.next().getLeastSignificantBits()));
                insert.setObject(2, am.toOffsetDateTime());
                insert.setObject(3, program.cast().staff(login).account());
                insert.setObject(4, akte);
                insert.setObject(5, UUID.randomUUID());
                insert.executeUpdate();
            }
        }
    }

    private static String funde(Browser schutz, String muster, String wer, LocalDate tag, TestProgram program) {
        schutz.open("/auffaelliges");
        schutz.submit(
                "filter",
                Map.of(
                        "muster",
                        muster,
                        "wer",
                        program.cast().staff(wer).account().toString(),
                        "von",
                        tag.toString(),
                        "bis",
                        tag.toString()),
                "");
        return schutz.page().select("[data-qa=funde] tbody").text();
    }

    private static String funde(Browser schutz, String muster, String wer, TestProgram program) {
        schutz.open("/auffaelliges");
        schutz.submit(
                "filter",
                Map.of(
                        "muster",
                        muster,
                        "wer",
                        program.cast().staff(wer).account().toString()),
                "");
        return schutz.page().select("[data-qa=funde] tbody").text();
    }

    private static long anzahl(Browser schutz, String muster, String wer, TestProgram program) {
        funde(schutz, muster, wer, program);
        return schutz.page().select("[data-qa=funde] tbody tr td:nth-child(3)").stream()
                .mapToLong(zelle -> Long.parseLong(zelle.text()))
                .sum();
    }

    private static String zeichen(Amt amt, String akte) throws SQLException {
        return amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
    }

    private static void entries(TestProgram program, String login, int times, List<UUID> subjects) {
        Scope.run(
                program.scopeOf(login),
                () -> program.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
                    for (int i = 0; i < times; i++) {
                        program.bean(Audit.class)
                                .log(Entry.of("casework.READ_FILE").subjects(subjects));
                    }
                }));
    }
}
