package de.tragwerk.party;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.dedup.Klasse;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Persons at the desk: found while typing, joined, taken apart, kept over time, hidden where they must be.
@TragwerkTest
class PersonTest {
    static final String DB = "tw_m_lindenbrueck";

    /// Maier, Meyer and Mayr, 3 April and 4 March: one man, three records.
    @Test
    void oneManWithThreeSpellingsIsFoundJoinedAndTakenApart(TestProgram program) {
        UUID maier = create(program, "Maier", "Ottokar", LocalDate.of(1961, 4, 3), 1);
        UUID meyer = create(program, "Meyer", "Ottokar", LocalDate.of(1961, 3, 4), 2);
        AkteRef file = as(program, "j.wiechert", () -> {
            AkteRef akte = program.bean(Akten.class).open(2, "SGB12", null);
            program.bean(Akten.class).addBeteiligt(akte, meyer, "ANTRAGSTELLEND");
            return akte;
        });
        Browser desk = program.staff("j.wiechert");
        desk.open("/person/neu");
        Map<String, String> typed = new HashMap<>();
        typed.put("familienname", "Mayr");
        typed.put("vornamen", "Ottokar");
        typed.put("geburtsdatum", "04.03.1961");
        assertThat(similar(desk, typed))
                .contains("Maier, Ottokar")
                .contains("Meyer, Ottokar")
                .contains("Tag und Monat");
        desk.open("/person/neu");
        desk.submit("person", typed, "");
        // Asked once, nothing typed is lost; who is pressed on for is saved.
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("[data-qa=doppel]").text()).contains("noch nichts gespeichert");
        assertThat(desk.page().select("#aehnlich").text()).contains("Meyer, Ottokar");
        assertThat(desk.page().select("input[name=familienname]").val()).isEqualTo("Mayr");
        desk.submit("person", Map.of(), "trotzdem");
        String mayr = desk.location().getPath();
        assertThat(mayr).matches("/person/[0-9a-f-]{36}");
        assertThat(desk.text()).contains("Mögliche Doppel", "Maier, Ottokar", "Meyer, Ottokar");

        desk.open("/person/" + maier + "/zusammenfuehren/" + meyer);
        assertThat(desk.text()).contains("03.04.1961", "04.03.1961");
        desk.submit("vereinen", Map.of("feld", "geburtsdatum"), "");
        assertThat(desk.location().getPath()).isEqualTo("/person/" + maier);
        assertThat(desk.text()).contains("geb. 04.03.1961", "Zusammengeführt", "Meyer, Ottokar", file.aktenzeichen());
        // The file goes on naming the id it named, with the kept values.
        assertThat(as(program, "j.wiechert", () -> program.bean(Persons.class).get(meyer)))
                .returns(meyer, Person::id)
                .returns("Maier", Person::familienname);
        assertThat(similar(desk.open("/person/neu"), typed))
                .contains("Maier, Ottokar")
                .doesNotContain("Meyer, Ottokar");

        desk.open("/person/" + maier + "/zusammenfuehren" + mayr.substring("/person".length()));
        desk.submit("vereinen", Map.of(), "");
        assertThat(desk.page().select("[data-qa=trennen]")).hasSize(2);
        UUID first = as(
                program,
                "j.wiechert",
                () -> program.bean(Zusammenfuehrung.class)
                        .vorgaenge(List.of(maier))
                        .getLast()
                        .id());
        assertThat(post(desk, "/person/" + maier + "/trennen", Map.of("vorgang", first.toString()))
                        .status())
                .as("only the newest can be taken apart")
                .isEqualTo(409);
        desk.open("/person/" + maier);
        desk.submit("trennen", Map.of(), "");
        desk.submit("trennen", Map.of(), "");
        assertThat(desk.text()).contains("geb. 03.04.1961", "getrennt").doesNotContain(file.aktenzeichen());
        assertThat(as(program, "j.wiechert", () -> program.bean(Persons.class).get(meyer))
                        .familienname())
                .isEqualTo("Meyer");
        assertThat(as(program, "m.okafor", () -> program.bean(Persons.class).find(maier)))
                .as("circle 2 sees its own again, and no more")
                .isEmpty();
        assertThat(desk.text()).contains("Mögliche Doppel", "Mayr, Ottokar");
    }

    /// A name no list knows is compared with those the officer may see; over the wall nothing is told.
    @Test
    void theSpellingOfARareNameComesFromTheStockAsFarAsOneSeesIt(TestProgram program) {
        create(program, "Krzyżanowicz", "Bronisława", LocalDate.of(1949, 10, 4), 1);
        Map<String, String> typed = Map.of("familienname", "Krzyzanowitz");
        assertThat(spelling(program.staff("j.wiechert"), typed)).contains("Krzyżanowicz");
        assertThat(spelling(program.staff("m.okafor"), typed)).isEmpty();
        assertThat(spelling(program.staff("j.wiechert"), Map.of("familienname", "Krzyżanowicz")))
                .isEmpty();
    }

    private static String spelling(Browser desk, Map<String, String> typed) {
        desk.open("/person/neu");
        return post(desk, "/person/aehnlich", typed)
                .page()
                .select("[data-qa=schreibweise]")
                .text();
    }

    /// The answer holds for those she was asked about: somebody else typed meanwhile is asked about again.
    @Test
    void theAnswerHoldsForWhomItWasGivenOnly(TestProgram program) {
        create(program, "Hagedorn", "Notburga", LocalDate.of(1952, 2, 2), 1);
        create(program, "Quitmann", "Isolde", LocalDate.of(1953, 3, 3), 1);
        Browser desk = program.staff("j.wiechert");
        desk.open("/person/neu");
        desk.submit(
                "person", Map.of("familienname", "Hagedorn", "vornamen", "Notburga", "geburtsdatum", "02.02.1952"), "");
        desk.submit(
                "person",
                Map.of("familienname", "Quitmann", "vornamen", "Isolde", "geburtsdatum", "03.03.1953"),
                "trotzdem");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#aehnlich").text()).contains("Quitmann, Isolde");
        desk.submit("person", Map.of(), "trotzdem");
        assertThat(desk.location().getPath()).matches("/person/[0-9a-f-]{36}");
    }

    @Test
    void notTheSameIsRememberedAndCanBeAskedAgain(TestProgram program) {
        UUID one = create(program, "Tegtmeier", "Adalbert", LocalDate.of(1950, 5, 5), 1);
        create(program, "Tegtmeyer", "Adalbert", LocalDate.of(1950, 5, 5), 1);
        Browser desk = program.staff("j.wiechert");
        desk.open("/person/" + one);
        assertThat(desk.page().select("[data-qa=kandidat]")).hasSize(1);
        desk.submit("nicht-dieselbe", Map.of(), "");
        assertThat(desk.page().select("[data-qa=kandidat]")).isEmpty();
        assertThat(desk.text()).contains("Geprüft, nicht dieselbe: 1", "J. Wiechert");
    }

    /// The other circle learns that somebody is known and whom to ask: no id, no name, no date.
    @Test
    void overTheWallOnlyWhomToAsk(TestProgram program) throws SQLException {
        UUID hidden = create(program, "Szczepański", "Wincenty", LocalDate.of(1971, 9, 13), 1);
        Person wanted = person("Szczepanski", "Wincenty", LocalDate.of(1971, 9, 13));
        Dubletten.Ergebnis found =
                as(program, "m.okafor", () -> program.bean(Dubletten.class).suche(wanted, UUID.randomUUID()));
        assertThat(found.kandidaten()).isEmpty();
        assertThat(found.anderswo()).containsExactly(new Dubletten.Anderswo(Klasse.SICHER, 1));
        Browser other = program.staff("m.okafor");
        other.open("/person/neu");
        assertThat(similar(
                        other,
                        Map.of("familienname", "Szczepanski", "vornamen", "Wincenty", "geburtsdatum", "13.09.1971")))
                .contains("Grundsicherung A–K")
                .doesNotContain("Wincenty", hidden.toString());
        assertThat(other.open("/person/" + hidden).status()).isEqualTo(404);
        // Every such search is in the log, under the one who asked.
        try (var db = program.superuser(DB);
                var rows = db.createStatement()
                        .executeQuery(
                                "select count(*) from audit.entry where action = 'party.FIND_DUPLICATES' and actor = '"
                                        + program.cast().staff("m.okafor").account() + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(2);
        }
    }

    /// The role of web requests without any rule of the program: the function answers with circle and class only, and
    /// finds its rows by the index.
    @Test
    void theFunctionOverTheWallIsNarrow(TestProgram program) throws SQLException {
        create(program, "Kattwinkel", "Hildebrand", LocalDate.of(1966, 6, 6), 1);
        try (var web = program.as(DbRole.WEB, DB)) {
            web.setAutoCommit(false);
            try (var who = web.prepareStatement("select ground.handelt('employee', ?, 'leistung-sgb12', '', '')")) {
                who.setString(1, program.cast().staff("m.okafor").account().toString());
                who.execute();
            }
            try (var rows = web.createStatement().executeQuery("""
                    select person_id, klasse, kreis from party.kandidaten((select array_agg(k) from party.schluessel))""")) {
                while (rows.next()) {
                    if (rows.getObject("kreis") != null) {
                        assertThat(rows.getObject("person_id")).isNull();
                    }
                }
            }
            try (var rows = web.createStatement()
                    .executeQuery(
                            "select count(*) from party.schluessel s join party.person p on p.id = s.person_id where p.kreise = '{1}'")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            web.rollback();
        }
        try (var db = program.superuser(DB);
                var plan = db.createStatement()) {
            plan.execute("set enable_seqscan = off");
            try (var rows = plan.executeQuery(
                    "explain select person_id from party.schluessel where k = any (array['a','b'])")) {
                StringBuilder text = new StringBuilder();
                while (rows.next()) {
                    text.append(rows.getString(1));
                }
                assertThat(text).contains("schluessel_pkey");
            }
            try (var rows = plan.executeQuery(
                    "select pg_get_userbyid(proowner), proconfig::text, prosecdef, (select rolcanlogin from pg_roles where oid = proowner) from pg_proc where proname = 'kandidaten'")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("tragwerk_wall");
                assertThat(rows.getString(2)).contains("search_path=party, pg_temp");
                assertThat(rows.getBoolean(3)).isTrue();
                assertThat(rows.getBoolean(4)).isFalse();
            }
        }
    }

    @Test
    void twoOfOneFileAreNotJoined(TestProgram program) {
        UUID a = create(program, "Brockmann", "Kunigunde", LocalDate.of(1970, 7, 7), 1);
        UUID b = create(program, "Brockmann", "Kunigunde", LocalDate.of(1970, 7, 7), 1);
        as(program, "j.wiechert", () -> {
            AkteRef akte = program.bean(Akten.class).open(1, "SGB12", null);
            program.bean(Akten.class).addBeteiligt(akte, a, "ANTRAGSTELLEND");
            program.bean(Akten.class).addBeteiligt(akte, b, "HAUSHALT");
            return akte;
        });
        Browser desk = program.staff("j.wiechert");
        desk.open("/person/" + a + "/zusammenfuehren/" + b);
        desk.submit("vereinen", Map.of(), "");
        assertThat(desk.status()).isEqualTo(409);
        assertThat(desk.text()).contains("Beide stehen in der Akte");
    }

    /// Sends what no form of the page would send, with the page's token.
    static Browser post(Browser browser, String path, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("_csrf", browser.page().select("input[name=_csrf]").attr("value"));
        String body = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.request(
                "POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String similar(Browser desk, Map<String, String> typed) {
        return post(desk, "/person/aehnlich", typed).text();
    }

    static UUID create(TestProgram program, String family, String given, LocalDate born, int kreis) {
        return as(program, "j.wiechert", () -> program.bean(Persons.class).create(person(family, given, born), kreis))
                .id();
    }

    static Person person(String family, String given, LocalDate born) {
        return new Person(new UUID(0, 0), family, given, "", born, "", "", "", "", "", "", "", "", "", "de", "", "", 0);
    }

    static <T> T as(TestProgram program, String login, Supplier<T> work) {
        return Scope.get(
                program.scopeOf(login),
                () -> Objects.requireNonNull(
                        program.bean(TransactionTemplate.class).execute(tx -> work.get())));
    }
}
