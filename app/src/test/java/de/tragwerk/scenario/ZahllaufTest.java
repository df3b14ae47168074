package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.SepaProbe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From the released decision to the file at the bank, over the pages of the desk.
@TragwerkTest
class ZahllaufTest {

    private static final String IBAN = "DE89370400440532013000";

    @Test
    void simulationReleaseFileBank(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID karl = amt.bewilligt("Jürgen", "Großmann", IBAN);
        UUID ohne = amt.bewilligt("Ohne", "Konto", "");

        Browser zuWeit = amt.platz("p.lange").open("/zahlungen");
        zuWeit.submit("beginnen", Map.of("monat", "2027-03"), "");
        assertThat(zuWeit.page().select("[data-qa=weigerung]").text()).contains("lässt sich kein Zahllauf beginnen");

        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        String lauf = seite.substring("/zahlungen/".length());
        assertThat(kasse.text()).contains("Juergen Grossmann").contains("wartet auf Freigabe");
        assertThat(kasse.open(seite + "?auswahl=NICHT_ZAHLBAR").text())
                .contains("Konto, Ohne")
                .contains("Kein Konto bekannt")
                .contains("Konto erfragen");
        assertThat(amt.wert("select art from payment.aufgabe where akte_id = '" + ohne + "' and erledigt_am is null"))
                .isEqualTo("KEIN_KONTO");

        // Whoever calculated cannot release: not on the page, not by a request, not in the database.
        assertThat(kasse.open(seite).page().select("form[data-qa=freigeben]")).isEmpty();
        selbstFreigeben(program, amt, seite, lauf);

        Browser leitung = program.staff("s.behrens").open(seite);
        leitung.submit("freigeben", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("Passwort stimmt nicht");
        // What was calculated anew meanwhile she has not read.
        kasse.open(seite).submit("neu-rechnen", Map.of(), "");
        Eventually.isTrue(() ->
                kasse.open(seite).page().select("[data-qa=zustand]").text().equals("wartet auf Freigabe"));
        leitung.submit("freigeben", Map.of("passwort", program.password("s.behrens")), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("inzwischen neu gerechnet");
        amt.gibFrei(seite);
        assertThat(kasse.open(seite).page().select("[data-qa=zustand]").text()).isEqualTo("Datei liegt bereit");

        byte[] datei = datei(kasse, seite);
        SepaProbe.Ergebnis gelesen = SepaProbe.lies(datei);
        assertThat(gelesen.msgId()).startsWith("TW-LIND-202603-");
        assertThat(gelesen.ausfuehrung()).isEqualTo("2026-03-03");
        assertThat(gelesen.zahlungen())
                .filteredOn(z -> z.empfaenger().equals("Juergen Grossmann"))
                .singleElement()
                .satisfies(z -> {
                    assertThat(z.cent()).isEqualTo(55_065);
                    assertThat(z.iban()).isEqualTo(IBAN);
                    assertThat(z.verwendung()).matches("Az 50\\.21-2026-\\d{6}-\\d fuer 03\\.2026");
                });
        assertThat(Sha256.hex(datei))
                .isEqualTo(amt.wert("select encode(sha256, 'hex') from payment.datei where lauf_id = '" + lauf + "'"));

        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() ->
                kasse.open(seite).page().select("[data-qa=zustand]").text().equals("an Bank übergeben"));
        Path ausgang = program.installation()
                .home()
                .dir()
                .resolve("bank/lindenbrueck/ausgang")
                .resolve(gelesen.msgId() + ".xml");
        assertThat(Files.readAllBytes(ausgang)).isEqualTo(datei);

        // The file of the case shows it, and nothing is due any more.
        Browser akte = program.staff("j.wiechert").open("/akte/" + karl + "/zahlungen");
        assertThat(akte.text()).contains("Laufende Leistung, Mär 2026").contains("an Bank übergeben");
        Browser zweiter = amt.simuliere("2026-03");
        assertThat(zweiter.text()).doesNotContain("Juergen Grossmann");
        assertThat(zweiter.page().select("[data-qa=zustand]").text()).isEqualTo("wartet auf Freigabe");
        zweiter.submit("verwerfen", Map.of(), "");
        assertThat(zweiter.page().select("[data-qa=zustand]").text()).isEqualTo("verworfen");
        csv(kasse, seite, amt);
    }

    private static byte[] datei(Browser kasse, String seite) {
        kasse.open(seite).submit("datei", Map.of(), "");
        assertThat(kasse.status()).isEqualTo(200);
        byte[] bytes = kasse.bytes().clone();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("Grundsicherung", "Sozialhilfe");
        return bytes;
    }

    private static void selbstFreigeben(TestProgram program, Amt amt, String seite, String lauf) throws SQLException {
        Browser selbst = program.staff("p.lange").open(seite);
        String token = selbst.page().select("input[name=_csrf]").attr("value");
        selbst.request(
                "POST",
                seite + "/freigeben",
                "application/x-www-form-urlencoded",
                ("_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8) + "&passwort="
                                + java.net.URLEncoder.encode(program.password("p.lange"), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(selbst.open(seite).page().select("[data-qa=zustand]").text()).isEqualTo("wartet auf Freigabe");
        UUID selber = program.cast().staff("p.lange").account();
        try (var db = program.superuser(amt.datenbank())) {
            for (String sql : List.of(
                    "update payment.lauf set zustand = 'FREIGABE', freigegeben_am = now(), freigegeben_von = '" + selber
                            + "' where id = '" + lauf + "'",
                    "update payment.lauf set zustand = 'FREIGABE', freigegeben_am = now(), freigegeben_von = '" + selber
                            + "', freigegeben_person = gen_random_uuid() where id = '" + lauf + "'")) {
                assertThatThrownBy(() -> db.createStatement().executeUpdate(sql))
                        .hasMessageContaining("lauf_check");
            }
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate("update payment.lauf set zustand = 'FREIGEGEBEN', sha256 = fingerabdruck, "
                                    + "freigegeben_am = now(), freigegeben_von = '"
                                    + program.cast().staff("s.behrens").account() + "' where id = '" + lauf + "'"))
                    .hasMessageContaining("geht nicht von SIMULIERT nach FREIGEGEBEN");
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate(
                                    "insert into payment.zahlung select gen_random_uuid(), lauf_id, nr, akte_id, kreis,"
                                            + " aktenzeichen, empfaenger_id, monat, kapitel, zweck, art, cent, kasse_id, date '2026-03-03',"
                                            + " empfaenger, iban, verwendung, 'X1', sha256 from payment.position where lauf_id = '"
                                            + lauf + "' and sha256 is not null limit 1"))
                    .hasMessageContaining("zweite Person");
        }
    }

    private static void csv(Browser kasse, String seite, Amt amt) throws SQLException {
        kasse.open(seite).submit("ausgeben", Map.of("zweck", "KASSENPRUEFUNG"), "");
        assertThat(new String(kasse.bytes(), StandardCharsets.UTF_8))
                .contains("Juergen Grossmann")
                .contains("550,65")
                .contains("Kein Konto bekannt");
        assertThat(amt.werte("select purpose from audit.entry where action = 'payment.EXPORT'"))
                .contains("ausfuhr-kassenpruefung");
    }
}
