package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.abgleich.run.Laeufe;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The data matching from the request to the settled hit: two persons release, what differs becomes a point of
/// the file, what does not differ is gone.
@TragwerkTest
class AbgleichTest {

    private static final Charset LATIN = Charset.forName("ISO-8859-15");

    @Test
    void onlyWhatDiffersStaysAndNobodyReleasesHerOwnRequest(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID anders;
        UUID gleich;
        try (Uhr maerz = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            anders = amt.bewilligt("Ada", "Anderslauter", "");
            gleich = amt.bewilligt("Gerd", "Gleichlauter", "");
        }
        try (Uhr juli = Uhr.auf(program, LocalDate.of(2026, 7, 2))) {
            Browser k = amt.platz(amt.vorschlag()).open("/abgleiche");
            k.submit("beginnen", Map.of("zeit", "SOZHIDAV 2026-04"), "");
            String seite = k.location().getPath();
            UUID lauf = UUID.fromString(seite.substring("/abgleiche/".length()));
            wartet(k, seite, "wartet auf Freigabe");
            zweiPersonen(program, amt, lauf);

            Browser leitung = amt.platz(amt.leitung()).open(seite);
            leitung.submit("freigeben", Map.of("passwort", program.password(amt.leitung())), "");
            wartet(k, seite, "wartet auf Antwort");
            String referenz = k.page().select("[data-qa=referenz]").text();
            Path datei = program.installation()
                    .home()
                    .dir()
                    .resolve("austausch/auental/sozhidav/sozhidav-2026-04-" + referenz + ".txt");
            byte[] bytes = Files.readAllBytes(datei);
            nurWerAlleSieht(program, amt, k, lauf, gleich);
            k.open(seite).submit("abrufen", Map.of(), "");
            assertThat(k.bytes()).isEqualTo(bytes);
            assertThat(amt.wert("select count(*) from audit.entry where action = 'abgleich.FETCH' and outcome = 'DONE'"
                            + " and array['" + anders + "', '" + gleich + "']::uuid[] <@ subjects"))
                    .isEqualTo("1");
            String text = new String(bytes, LATIN);
            assertThat(text).startsWith("AVSOZHIDAV01auental").contains("Anderslauter", "12345T");

            String ada = kennzeichen(text, "Anderslauter");
            String gerd = kennzeichen(text, "Gleichlauter");
            String satz = antwort(ada, 65_000) + antwort(gerd, 64_000);
            lies(k, seite, rahmen(referenz, satz, 2, 128_999, "J"));
            assertThat(grund(k)).contains("Summe im Nachsatz");
            lies(k, seite, rahmen(referenz, antwort("UNBEKANNT000", 100), 1, 100, "J"));
            assertThat(grund(k)).contains("Zeile 2: Dieses Kennzeichen steht nicht in der Anfrage");
            lies(k, seite, rahmen("ANDERE", satz, 2, 129_000, "J"));
            assertThat(grund(k)).contains("andere Anfrage").doesNotContain("Anderslauter");
            assertThat(amt.werte("select id from abgleich.treffer where lauf_id = '" + lauf + "'"))
                    .isEmpty();

            lies(k, seite, rahmen(referenz, antwort(ada, 65_000), 1, 65_000, "N"));
            lies(k, seite, rahmen(referenz, antwort(ada, 65_000), 1, 65_000, "N"));
            assertThat(k.page().select("[data-qa=weigerung]").text()).contains("schon gelesen");
            lies(k, seite, rahmen(referenz, satz, 2, 129_000, "J"));
            abgeschlossen(program, amt, k, seite, lauf);
            assertThat(k.page().select("[data-qa=ergebnis]").text())
                    .contains("3 Antworten, 2 ohne Abweichung, 1 Treffer");

            // Nobody is on the list of the asked any more; file, content and keys are gone.
            assertThat(amt.wert("select count(*) from abgleich.anfrage where lauf_id = '" + lauf + "'"))
                    .isEqualTo("0");
            Eventually.isTrue(() -> !Files.exists(datei));
            Eventually.isTrue(() -> eins(
                    amt,
                    "select count(*) from abgleich.datei where lauf_id = '" + lauf
                            + "' and (inhalt is not null or not schluessel_weg)"));
            assertThat(k.page().select("[data-qa=vermerk]").text())
                    .contains("Datei freigegeben", "Datei abgerufen", "Antwort abgewiesen", "Daten gelöscht");
            klaert(amt, k, anders, gleich);
        }
    }

    /// One of the files lies in another workgroup for a moment: the whole file is closed to who does not see it.
    private static void nurWerAlleSieht(TestProgram program, Amt amt, Browser k, UUID lauf, UUID fremd)
            throws Exception {
        String seite = k.location().getPath();
        Map<String, String> abruf = new HashMap<>();
        k.page().select("form[data-qa=abrufen] input").forEach(e -> abruf.put(e.attr("name"), e.attr("value")));
        try (var db = program.superuser(amt.datenbank())) {
            String kreis = "update abgleich.anfrage set kreis = %d where lauf_id = '" + lauf + "' and akte_id = '"
                    + fremd + "'";
            db.createStatement().executeUpdate(kreis.formatted(99));
            assertThat(k.open(seite).page().select("form[data-qa=abrufen]")).isEmpty();
            assertThat(k.page().select("[data-qa=nicht-alle]").text()).contains("nur, wer alle sieht");
            k.request(
                    "POST",
                    seite + "/datei.txt",
                    "application/x-www-form-urlencoded",
                    ("_csrf=" + URLEncoder.encode(abruf.get("_csrf"), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(k.status()).isEqualTo(404);
            assertThat(new String(k.bytes(), LATIN)).doesNotContain("Anderslauter", "Gleichlauter");
            db.createStatement().executeUpdate(kreis.formatted(1));
        }
    }

    /// The answer beside the facts; settled as nothing, it is deleted.
    private static void klaert(Amt amt, Browser k, UUID anders, UUID gleich) throws Exception {
        assertThat(k.open("/akte/" + gleich + "/abgleich").page().select("[data-qa=treffer]"))
                .isEmpty();
        assertThat(k.open("/akte/" + anders).text()).contains("Eine Auskunft weicht von den Tatsachen ab");
        k.open("/akte/" + anders + "/abgleich");
        assertThat(k.page().select("[data-qa=gemeldet]").text()).contains("650,00");
        assertThat(k.page().select("[data-qa=bekannt]").text()).contains("640,00");
        k.submit("klaeren", Map.of("ergebnis", "ANHOERUNG"), "");
        assertThat(k.page().select("[data-qa=weigerung]").text()).contains("Schreiben Sie in einem Satz");
        k.submit("klaeren", Map.of("ergebnis", "KEINE_AENDERUNG"), "");
        assertThat(amt.werte("select id from abgleich.treffer where akte_id = '" + anders + "'"))
                .isEmpty();
        assertThat(k.open("/akte/" + anders).text())
                .contains("Abweichende Auskunft geklärt")
                .doesNotContain("Eine Auskunft weicht");
    }

    /// Who brought the last answer ends nothing alone; until somebody else does, everybody asked about is still
    /// there.
    private static void abgeschlossen(TestProgram program, Amt amt, Browser k, String seite, UUID lauf)
            throws Exception {
        assertThat(k.open(seite).page().select("[data-qa=zustand]").text()).isEqualTo("wartet auf Antwort");
        assertThat(k.page().select("[data-qa=abschluss]").text())
                .containsPattern("3 Antworten zu \\d+ gefragten Personen");
        assertThat(k.page().select("form[data-qa=abschliessen]")).isEmpty();
        assertThat(Scope.get(
                                program.scopeOf(amt.vorschlag()),
                                () -> program.bean(Laeufe.class).schliesse(lauf))
                        .nein())
                .hasValueSatisfying(satz -> assertThat(satz).contains("nur eine andere Person"));
        try (var db = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> db.createStatement()
                            .execute("update abgleich.lauf set zustand = 'BEANTWORTET', geschlossen_von = letzte_von"
                                    + " where id = '" + lauf + "'"))
                    .hasMessageContaining("lauf_check");
            assertThatThrownBy(() -> db.createStatement()
                            .execute("update abgleich.lauf set zustand = 'BEANTWORTET' where id = '" + lauf + "'"))
                    .hasMessageContaining("zweite Person");
        }
        assertThat(amt.wert(
                        "select count(*) = l.anzahl from abgleich.lauf l join abgleich.anfrage a on a.lauf_id = l.id"
                                + " where l.id = '" + lauf + "' group by l.anzahl"))
                .isEqualTo("t");
        Browser zweite = amt.platz(amt.leitung()).open(seite);
        zweite.submit("abschliessen", Map.of("passwort", program.password(amt.leitung())), "");
        wartet(k, seite, "beantwortet");
        Eventually.isTrue(() -> eins(amt, "select count(*) from abgleich.anfrage where lauf_id = '" + lauf + "'"));
        k.open(seite);
    }

    private static void zweiPersonen(TestProgram program, Amt amt, UUID lauf) throws Exception {
        assertThat(Scope.get(
                                program.scopeOf(amt.vorschlag()),
                                () -> program.bean(Laeufe.class).gibFrei(lauf))
                        .nein())
                .hasValueSatisfying(satz -> assertThat(satz).contains("andere Person"));
        try (var db = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> db.createStatement()
                            .execute("update abgleich.lauf set zustand = 'FREIGEGEBEN', freigegeben_von = erstellt_von,"
                                    + " freigegeben_am = now() where id = '"
                                    + lauf + "'"))
                    .hasMessageContaining("lauf_check");
            assertThatThrownBy(() -> db.createStatement()
                            .execute("update abgleich.lauf set anzahl = 0 where id = '" + lauf + "'"))
                    .hasMessageContaining("steht fest");
            assertThatThrownBy(() -> db.createStatement().execute("delete from abgleich.vermerk"))
                    .hasMessageContaining("unveränderlich");
        }
    }

    private static void lies(Browser k, String seite, String datei) {
        k.open(seite)
                .submit(
                        "antwort",
                        Map.of("datei", new Browser.Upload("antwort.txt", "text/plain", datei.getBytes(LATIN))),
                        "");
        if (k.page().select("[data-qa=weigerung]").isEmpty()) {
            Eventually.isTrue(() -> !k.open(seite)
                    .page()
                    .select("[data-qa=antwortdatei]")
                    .text()
                    .contains("wird gelesen"));
        }
    }

    private static String grund(Browser k) {
        return k.page().select("[data-qa=grund]").last().text();
    }

    private static String kennzeichen(String datei, String name) {
        return datei.lines()
                .filter(z -> z.contains(name))
                .findFirst()
                .orElseThrow()
                .substring(2, 14);
    }

    private static String antwort(String kennzeichen, long cent) {
        return "BN%-12s%-10s%-12s202604      %09d%-60s\r\n".formatted(kennzeichen, "POST", "RENTE_ALTER", cent, "");
    }

    private static String rahmen(String referenz, String saetze, int anzahl, long summe, String ende) {
        return "BV%-8s01%-12s%-20s\r\n".formatted("SOZHIDAV", referenz, "L1")
                + saetze
                + "BZ%09d%012d%s\r\n".formatted(anzahl, summe, ende);
    }

    private static void wartet(Browser b, String seite, String zustand) {
        Eventually.isTrue(
                () -> b.open(seite).page().select("[data-qa=zustand]").text().equals(zustand));
    }

    private static boolean eins(Amt amt, String sql) {
        try {
            return amt.wert(sql).equals("0");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
