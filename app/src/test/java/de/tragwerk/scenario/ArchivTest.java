package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.access.Bereich;
import de.tragwerk.archiv.store.ArchivTabelle;
import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The end of a file: kept for its years, ordered by one and confirmed by another; its copy for an E-Akte is
/// whole.
@TragwerkTest
class ArchivTest {

    @Test
    void deletionIsOrderedAfterTheYearsByTwoPersonsAndACopyCarriesItsHashes(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr maerz = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Arno", "Archivus", "");
            String az = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
            abgabe(program, amt, akte, az);
            ablegen(program, amt, akte);
            Browser k = amt.platz(amt.vorschlag()).open("/archiv");
            assertThat(zeile(k, az)).contains("01.02.2020", "31.12.2025", "fällig");
            Browser leitung = amt.platz(amt.leitung()).open("/archiv");
            leitung.submit("frist-form", Map.of("leistung", "SGB12", "jahre", "10", "grund", "Landesvorschrift"), "");
            assertThat(zeile(k.open("/archiv"), az)).contains("31.12.2030", "wird aufbewahrt");
            k.submit("anordnen", Map.of("akte", akte.toString()), "");
            assertThat(k.page().select("[data-qa=weigerung]").text()).contains("deren Frist vorbei ist");
            leitung.open("/archiv")
                    .submit("frist-form", Map.of("leistung", "SGB12", "jahre", "5", "grund", "Vorgabe zurück"), "");

            k.open("/archiv").submit("anordnen", Map.of("akte", akte.toString()), "");
            assertThat(zeile(k, az)).contains("Löschung angeordnet");
            assertThat(k.page().select("[data-qa=eigene]")).isNotEmpty();
            String anordnung =
                    amt.wert("select anordnung_id from archiv.angeordnet where gilt and akte_id = '" + akte + "'");
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .execute("update archiv.anordnung set zustand = 'BESTAETIGT', bestaetigt_von ="
                                        + " angeordnet_von, bestaetigt_am = now() where id = '"
                                        + anordnung + "'"))
                        .hasMessageContaining("anordnung_check");
            }
            leitung.open("/archiv").submit("bestaetigen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zeile(leitung, az)).contains("Löschung bestätigt");
            assertThat(leitung.text()).contains("Die Ausführung gehört dem Datenschutz-Verfahren");
            // Nothing was deleted.
            assertThat(amt.wert("select count(*) from akte.akte where akte_id = '" + akte + "'"))
                    .isEqualTo("1");
        }
    }

    /// One says why, another confirms; no order before the longer time is over, and the reason lies sealed.
    @Test
    void aSingleFileIsKeptLongerByTwoPersons(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr maerz = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.akte("Lore", "Längerlieb");
            String az = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
            ablegen(program, amt, akte);
            Browser k = amt.platz(amt.vorschlag()).open("/archiv/akte/" + akte);
            k.submit("laenger", Map.of("jahre", "3", "grund", "läuft noch ein Rechtsstreit"), "");
            assertThat(k.page().select("[data-qa=weigerung]").text()).contains("von 5");
            assertThat(k.page().select("#grund").text()).isEqualTo("läuft noch ein Rechtsstreit");
            Browser zweites = program.staff(amt.vorschlag()).open("/archiv/akte/" + akte);
            k.submit("laenger", Map.of("jahre", "12"), "");
            assertThat(k.page().select("[data-qa=eigene]")).hasSize(1);
            assertThat(k.page().select("[data-qa=bestaetigen]")).isEmpty();
            zweites.submit("laenger", Map.of("jahre", "20", "grund", "noch einmal gedrückt"), "");
            assertThat(zweites.page().select("[data-qa=weigerung]").text()).contains("wartet schon");
            assertThat(zeile(k.open("/archiv"), az)).contains("31.12.2025", "fällig");
            assertThat(k.page().select("[data-qa=laenger]").text()).contains(az);
            String id = amt.wert("select id from archiv.laenger where akte_id = '" + akte + "'");
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .execute("update archiv.laenger set zustand = 'BESTAETIGT', entschieden_von ="
                                        + " beantragt_von, entschieden_am = now() where id = '" + id + "'"))
                        .hasMessageContaining("Eine zweite Person bestätigt");
            }
            Browser leitung = amt.platz(amt.leitung()).open("/archiv/akte/" + akte);
            Browser andere = program.staff(amt.leitung()).open("/archiv/akte/" + akte);
            leitung.submit("bestaetigen", Map.of("passwort", "falsch-falsch-falsch"), "");
            assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("stimmt nicht");
            leitung.submit("bestaetigen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(leitung.page().select("[data-qa=stand]").text())
                    .contains("31.12.2032", "länger als die 5 Jahre");
            andere.submit("bestaetigen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(andere.page().select("[data-qa=weigerung]").text()).contains("schon entschieden");
            assertThat(zeile(k.open("/archiv"), az)).contains("31.12.2032", "wird aufbewahrt");
            k.submit("anordnen", Map.of("akte", akte.toString()), "");
            assertThat(k.page().select("[data-qa=weigerung]").text()).contains("deren Frist vorbei ist");
            assertThat(amt.wert("select encode(grund, 'escape') from archiv.laenger where id = '" + id + "'"))
                    .doesNotContain("Rechtsstreit");
            // The exception ends the same way.
            k.open("/archiv/akte/" + akte)
                    .submit("laenger", Map.of("jahre", "5", "grund", "Rechtsstreit ist beendet"), "");
            leitung.open("/archiv/akte/" + akte)
                    .submit("bestaetigen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zeile(k.open("/archiv"), az)).contains("31.12.2025", "fällig");
            assertThat(amt.wert("select count(*) from audit.entry where action in ('archiv.KEEP_LONGER',"
                            + " 'archiv.CONFIRM_LONGER') and '" + akte + "' = any (subjects)"))
                    .isNotEqualTo("0");
        }
    }

    /// Found on 27 November: the list ended at 500, and files whose order waits kept their places in it for
    /// ever.
    @Test
    void moreThanOnePageOfFilesCanBeOrdered(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Viola", "Vielakten", "");
        ablegen(program, amt, akte);
        String viele = " from akte.akte where aktenzeichen like 'VIELE-%'";
        try (var db = program.superuser(amt.datenbank());
                var sql = db.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("insert into akte.akte select (jsonb_populate_record(a, jsonb_build_object('akte_id',"
                    + " gen_random_uuid(), 'aktenzeichen', 'VIELE-' || to_char(n, 'FM0000')))).* from akte.akte a,"
                    + " generate_series(1, 520) n where a.akte_id = '" + akte + "'");
        }
        Browser k = amt.platz(amt.vorschlag());
        int angeordnet = 0;
        for (int i = 0; i < 10; i++) {
            List<String> faellig = k.open("/archiv").page().select("[data-qa=akte]:contains(VIELE-)").stream()
                    .flatMap(z -> z.select("input[name=akte]").eachAttr("value").stream())
                    .toList();
            if (faellig.isEmpty()) {
                break;
            }
            k.submit("anordnen", Map.of("akte", faellig), "");
            angeordnet += faellig.size();
        }
        assertThat(angeordnet).isEqualTo(520);
        assertThat(amt.wert("select count(*) from archiv.angeordnet g where gilt and akte_id in (select akte_id" + viele
                        + ")"))
                .isEqualTo("520");
        // Ordered ones are read on the pages behind.
        assertThat(k.open("/archiv").follow("weitere").follow("weitere").page().select("[data-qa=akte]"))
                .isNotEmpty();
        try (var db = program.superuser(amt.datenbank());
                var sql = db.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("delete from archiv.angeordnet where akte_id in (select akte_id" + viele + ")");
            sql.execute("update archiv.anordnung set zustand = 'ZURUECKGENOMMEN', zurueck_von = angeordnet_von"
                    + " where zustand = 'OFFEN' and id not in (select anordnung_id from archiv.angeordnet)");
            sql.execute("delete" + viele);
        }
    }

    /// Whoever only reads a file, or not all of it, gives no copy away; a protected area goes along where it was
    /// ticked.
    @Test
    void aCopyIsGivenByWhoWorksWithTheFileAndNamesItsAreas(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.bewilligt("Elsa", "Eaktmann", "");
        String seite = "/akte/" + akte + "/eakte";
        // The notice lies in the area of health, because the file knows a mark G.
        assertThat(amt.wert("select bereich from document.datei where akte_id = '" + akte + "'"))
                .isEqualTo("GESUNDHEIT");
        Browser liest = amt.platz("r.vogt");
        amt.platz("s.behrens").open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "OFFEN"), "");
        assertThat(liest.open(seite).status()).isEqualTo(200);
        assertThat(liest.page().select("form[data-qa=abgeben]")).isEmpty();
        liest.request(
                "POST",
                seite,
                "application/x-www-form-urlencoded",
                ("_csrf="
                                + URLEncoder.encode(
                                        liest.page().select("input[name=_csrf]").attr("value"), StandardCharsets.UTF_8)
                                + "&bereich=GESUNDHEIT")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(liest.page().select("[data-qa=weigerung]").text()).contains("nur lesen");
        assertThat(amt.werte("select id from archiv.abgabe where akte_id = '" + akte + "'"))
                .isEmpty();
        // Nor by the database alone.
        assertThatThrownBy(() -> Scope.run(
                        program.scopeOf("r.vogt"),
                        () -> program.bean(TransactionTemplate.class)
                                .executeWithoutResult(tx -> program.bean(ArchivTabelle.class)
                                        .gibAb(
                                                UUID.randomUUID(),
                                                akte,
                                                1,
                                                Set.of(Bereich.GESUNDHEIT),
                                                program.cast().staff("r.vogt").account(),
                                                Instant.EPOCH))))
                .rootCause()
                .hasMessageContaining("row-level security");

        Browser k = amt.platz("j.wiechert").open(seite);
        assertThat(k.page().select("form[data-qa=abgeben]").text()).contains("Gesundheit: 1 Dokument");
        k.submit("abgeben", Map.of(), "");
        JsonNode ohne = beschreibung(program, amt, akte, uebergeben(amt, k, seite, akte, 1));
        assertThat(ohne.get("dokumente").size()).isZero();
        assertThat(ohne.get("ausgelassen").get("GESUNDHEIT").asInt()).isEqualTo(1);
        k.open(seite).submit("abgeben", Map.of("bereich", "GESUNDHEIT"), "");
        JsonNode mit = beschreibung(program, amt, akte, uebergeben(amt, k, seite, akte, 2));
        assertThat(mit.get("dokumente").size()).isEqualTo(1);
        assertThat(mit.get("ausgelassen").size()).isZero();
    }

    private static String uebergeben(Amt amt, Browser k, String seite, UUID akte, int zahl) throws Exception {
        Eventually.isTrue(() -> k.open(seite).page().select("[data-qa=abgabe]").stream()
                        .filter(e -> e.text().startsWith("übergeben"))
                        .count()
                == zahl);
        return amt.wert("select id from archiv.abgabe where stand = 'UEBERGEBEN' and akte_id = '" + akte
                + "' order by id desc limit 1");
    }

    private static Path ordner(TestProgram program, Amt amt, String abgabe) {
        return program.installation().home().dir().resolve("austausch/" + amt.mandant() + "/eakte/" + abgabe);
    }

    private static JsonNode beschreibung(TestProgram program, Amt amt, UUID akte, String abgabe) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(ordner(program, amt, abgabe).resolve("akte.json")));
    }

    private static void abgabe(TestProgram program, Amt amt, UUID akte, String az) throws Exception {
        String seite = "/akte/" + akte + "/eakte";
        Browser k = amt.platz(amt.vorschlag()).open(seite);
        k.submit("abgeben", Map.of("bereich", "GESUNDHEIT"), "");
        Eventually.isTrue(
                () -> k.open(seite).page().select("[data-qa=abgabe]").text().contains("übergeben · ".substring(0, 9)));
        String id = amt.wert("select id from archiv.abgabe where stand = 'UEBERGEBEN' and akte_id = '" + akte + "'");
        Path ordner = program.installation().home().dir().resolve("austausch/auental/eakte/" + id);
        byte[] beschreibung = Files.readAllBytes(ordner.resolve("akte.json"));
        JsonNode wurzel = JsonMapper.builder().build().readTree(beschreibung);
        assertThat(wurzel.get("aktenzeichen").asString()).isEqualTo(az);
        assertThat(wurzel.get("dokumente").size()).isEqualTo(1);
        JsonNode bescheid = wurzel.get("dokumente").get(0);
        byte[] pdf = Files.readAllBytes(ordner.resolve(bescheid.get("datei").asString()));
        assertThat(Sha256.hex(pdf)).isEqualTo(bescheid.get("sha256").asString());
        assertThat(List.of(pdf[0], pdf[1], pdf[2], pdf[3]))
                .containsExactly((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F');
    }

    /// Into the archive six years ago, as its rights page does it.
    private static void ablegen(TestProgram program, Amt amt, UUID akte) throws Exception {
        try (var db = program.superuser(amt.datenbank())) {
            db.createStatement()
                    .execute("update akte.akte set archiviert = '2020-02-01 12:00+01', sicht_am = now(), kreis ="
                            + " ground.sichtkreis(ground.gruppe(kreis), lesemodus, true) where akte_id = '" + akte
                            + "'");
        }
    }

    private static String zeile(Browser b, String az) {
        return b.page().select("[data-qa=akte]").stream()
                .map(z -> z.text())
                .filter(t -> t.contains(az))
                .findFirst()
                .orElse("");
    }
}
