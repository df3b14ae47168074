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

    private static final String DB = "tw_m_lindenbrueck";

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
        String mayr = desk.location().getPath();
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

    /// Each typed word is the beginning of a name, however it is spelled; the words follow names, joins and circles.
    @Test
    void theSearchFieldFindsByBeginningsAndOnlyWhomOneSees(TestProgram program) throws SQLException {
        UUID eins = create(program, "Güllüoğlu-Straßmann", "Zeynep", LocalDate.of(1980, 5, 6), 1);
        UUID zwei = create(program, "Güllüoğlu", "Aylin", LocalDate.of(1982, 5, 6), 2);
        assertThat(found(program, "j.wiechert", "GÜLLÜ")).containsExactly(zwei, eins);
        assertThat(found(program, "j.wiechert", "guellueo zey")).containsExactly(eins);
        assertThat(found(program, "j.wiechert", "Strassmann, Zeynep")).containsExactly(eins);
        assertThat(found(program, "j.wiechert", "luoglu")).isEmpty();
        assertThat(found(program, "j.wiechert", "Güllüoğlu Berta")).isEmpty();
        assertThat(found(program, "j.wiechert", " -' % _ ")).isEmpty();
        assertThat(found(program, "m.okafor", "Güllü")).containsExactly(zwei);

        try (var db = program.superuser(DB);
                var sql = db.createStatement()) {
            sql.execute("update party.person set kreise = '{3}' where id = '" + eins + "'");
            try (var rows = sql.executeQuery(
                    "select count(*), count(*) filter (where kreis = 3) from party.suchwort where person_id = '" + eins
                            + "'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(3).isEqualTo(rows.getInt(2));
            }
            sql.execute("update party.person set kreise = '{1}' where id = '" + eins + "'");
            sql.execute("update party.person set geht_in = '" + zwei + "' where id = '" + eins + "'");
            assertThat(found(program, "j.wiechert", "Güllü")).containsExactly(zwei);
        }
    }

    /// Behind row-level security, as the web role: by index, not row by row.
    @Test
    void theSearchFieldUsesItsIndexBehindRowLevelSecurity(TestProgram program) throws SQLException {
        try (var web = program.as(DbRole.WEB, DB);
                var sql = web.createStatement()) {
            web.setAutoCommit(false);
            sql.execute("select ground.handelt('employee', '"
                    + program.cast().staff("j.wiechert").account() + "', 'leistung-sgb12', '', '')");
            sql.execute("set local enable_seqscan = off");
            for (String way : List.of(
                    "kreis = any ((select ground.kreise())::int[])",
                    "person_id = any ((select ground.personen())::uuid[])")) {
                StringBuilder plan = new StringBuilder();
                try (var rows = sql.executeQuery("explain select person_id from party.suchwort where " + way
                        + " and wort >= 'mai' and wort < 'mai\uDBFF\uDFFF'")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                assertThat(plan)
                        .containsPattern("Index (Only )?(Scan|Cond)")
                        .containsPattern("Index Cond: .*wort >= 'mai'");
            }
            web.rollback();
        }
    }

    private static List<UUID> found(TestProgram program, String login, String text) {
        return as(
                program,
                login,
                () -> program.bean(Persons.class).search(text).stream()
                        .map(Person::id)
                        .toList());
    }

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
    private static Browser post(Browser browser, String path, Map<String, String> values) {
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

    private static UUID create(TestProgram program, String family, String given, LocalDate born, int kreis) {
        return as(program, "j.wiechert", () -> program.bean(Persons.class).create(person(family, given, born), kreis))
                .id();
    }

    private static Person person(String family, String given, LocalDate born) {
        return new Person(new UUID(0, 0), family, given, "", born, "", "", "", "", "", "", "", "", "", "de", "", "", 0);
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

    private static <T> T as(TestProgram program, String login, Supplier<T> work) {
        return Scope.get(
                program.scopeOf(login),
                () -> Objects.requireNonNull(
                        program.bean(TransactionTemplate.class).execute(tx -> work.get())));
    }
}
