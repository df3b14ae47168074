package de.tragwerk.anbindung;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Steps of a connection over the pages of the operator, for the tests of this package.
final class Kommune {

    static final String DB = "tw_m_vermittlung";
    static final String LEIKA = "99107012017000";
    /// Connections live in real time, as certificates do.
    static final String HEUTE = Days.write(LocalDate.now(Clock.system(Days.ZONE)));

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};

    private Kommune() {}

    static Map<String, String> neu(String name, String organisation, String ars) {
        return Map.of("name", name, "organisation", organisation, "ars", ars, "leika", LEIKA);
    }

    static String beginne(Browser b, String name, String organisation, String ars) {
        b.open("/anbindung").submit("beginnen", neu(name, organisation, ars), "");
        assertThat(b.location().getPath()).matches("/anbindung/[0-9a-f-]{36}");
        return b.location().getPath();
    }

    static void abfrage(Browser b, String seite) {
        abfrage(b, seite, "");
    }

    /// @param intermediaer address of its own intermediary, empty for ours
    static void abfrage(Browser b, String seite, String intermediaer) {
        b.open(seite + "?schritt=ABFRAGE");
        b.submit("abfrage", Map.of("intermediaer", "ftp://amt"), "");
        assertThat(b.status()).isEqualTo(422);
        b.submit(
                "abfrage",
                Map.of(
                        "strasse", "Rathausplatz 1",
                        "plz", "12345",
                        "ort", "Lindenbrück",
                        "variante", "OSCI",
                        "hersteller", "Tragwerk",
                        "dienstleister", "Rechenzentrum Mitte",
                        "intermediaer", intermediaer),
                "");
        assertThat(b.status()).isEqualTo(200);
        b.submit(
                "kontakt",
                Map.of("art", "MULTIPLIKATOR", "kontaktname", "Erste Multiplikatorin", "telefon", "02345 1"),
                "");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("organisatorischen", "technischen");
        b.submit("kontakt", Map.of("art", "FACHLICH", "kontaktname", "F. Amt", "telefon", "02345 2"), "");
        b.submit("kontakt", Map.of("art", "TECHNISCH", "kontaktname", "T. Netz", "email", "netz@example.org"), "");
        assertThat(b.page().select("[data-qa=kontakte]").text()).contains("Erste Multiplikatorin", "T. Netz");
        schliesse(b, seite, "ABFRAGE");
    }

    static void zertifikat(TestProgram program, Browser b, String seite, String mandant) {
        zertifikat(b, seite, "INHALT", program.bean(KeyRing.class).current(mandant));
    }

    static void zertifikat(Browser b, String seite, String zweck, Holder holder) {
        b.open(seite + "?schritt=ZERTIFIKAT");
        b.submit(
                "zertifikat",
                Map.of(
                        "zweck",
                        zweck,
                        "datei",
                        new Browser.Upload(
                                "Sozialplattform_OSCI.cer",
                                "application/pkix-cert",
                                Certificates.encoded(holder.certificate()))),
                "");
    }

    /// The demo's own certification authority, to issue certificates of municipalities that are nobody else's.
    static Pki wurzel(TestProgram program) throws IOException, GeneralSecurityException {
        Home home = program.installation().home();
        return Pki.of(Pki.load(
                        home.secretFolder().resolve("pki-wurzel.p12"),
                        home.password("pki-wurzel").toCharArray())
                .getFirst());
    }

    static void schliesse(Browser b, String seite, String schritt) {
        b.open(seite + "?schritt=" + schritt).submit("abschliessen", Map.of(), "");
        assertThat(b.open(seite + "?schritt=" + schritt)
                        .page()
                        .select("[data-qa=zustand]")
                        .text())
                .as(schritt)
                .isEqualTo("abgeschlossen");
    }

    /// A certificate of its own. Certificates are valid in real time, whatever day the journey has.
    static Holder ausweis(TestProgram program, String name) throws Exception {
        return wurzel(program)
                .issue(name, program.bean(RealTime.class).instant().minusSeconds(60));
    }

    /// A step as done, without its conditions.
    static void schritt(TestProgram program, String id, String schritt) throws SQLException {
        sql(
                program,
                "insert into anbindung.schritt values ('" + id + "', '" + schritt + "', now(), gen_random_uuid())");
    }

    static void unterzeichnet(TestProgram program, String id) throws SQLException {
        for (String art : List.of("RAHMENVEREINBARUNG", "EINZELABRUF", "AVV")) {
            sql(
                    program,
                    "insert into anbindung.vertrag(vorhaben, art, zustand, datum, verweis) values ('" + id + "', '"
                            + art
                            + "', 'UNTERZEICHNET', date '2026-03-02', 'Az. 1')"
                            + " on conflict (vorhaben, art) do update set zustand = excluded.zustand, datum = excluded.datum, verweis = excluded.verweis");
        }
    }

    /// A test application, sent and fetched just now over OSCI.
    static void geprobt(TestProgram program, String id) throws SQLException {
        sql(
                program,
                "insert into anbindung.testantrag(id, vorhaben, weg, gesendet, konto, abgeholt) values (gen_random_uuid(), '"
                        + id + "', 'OSCI', now(), gen_random_uuid(), now())");
    }

    /// Answers, screenshot and protocol of the step Abnahme.
    static void belege(Browser b, String seite) {
        b.open(seite + "?schritt=ABNAHME");
        b.submit("bestaetigung", antwort("ja", HEUTE), "");
        b.submit("screenshot", Map.of("datei", new Browser.Upload("bild.png", "image/png", PNG)), "");
        b.submit("protokoll", Map.of(), "");
    }

    static Map<String, String> antwort(String verarbeitet, String tag) {
        return Map.of("angezeigt", "ja", "verarbeitet", verarbeitet, "wer", "S. Amt", "tag", tag);
    }

    static void post(Browser b, String address, String data) {
        String token = b.page().select("input[name=_csrf]").attr("value");
        b.request(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                ("_csrf=" + token + (data.isEmpty() ? "" : "&" + data)).getBytes(StandardCharsets.UTF_8));
    }

    static void sql(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(DB);
                var s = db.createStatement()) {
            s.executeUpdate(sql);
        }
    }

    static List<String> werte(TestProgram program, String sql) throws SQLException {
        Stream.Builder<String> all = Stream.builder();
        try (var db = program.superuser(DB);
                var rows = db.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                all.add(String.valueOf(rows.getString(1)));
            }
        }
        return all.build().toList();
    }
}
