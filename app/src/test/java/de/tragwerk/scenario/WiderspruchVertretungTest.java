package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Who represents somebody in an objection and proved that he may: the authority turns to him (§ 13 Abs. 3 Satz 1
/// SGB X).
@TragwerkTest
class WiderspruchVertretungTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final String KANZLEI = "Gerichtsweg 1\n12345 Auental";

    @Test
    void whoIsAuthorisedGetsTheLettersByPost(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = bewilligt(amt, "Lore");
        try (Uhr spaeter = Uhr.auf(program, LocalDate.of(2026, 4, 7))) {
            assertThat(spaeter).isNotNull();
            String seite = "/akte/" + akte + "/widerspruch";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            String alt = bescheid(amt, akte);
            jana.submit("erfassen", eingabe(alt, ""), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Anschrift der Vertretung");
            assertThat(jana.page().select("#vertreter").val()).isEqualTo("Kanzlei Recht");
            assertThat(jana.page().select("#vollmacht").hasAttr("checked")).isTrue();
            jana.submit("erfassen", eingabe(alt, KANZLEI), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).isEmpty();
            assertThat(jana.page().select("[data-qa=vertretung]").text())
                    .contains("Kanzlei Recht", "Gerichtsweg 1", "12345 Auental");
            assertThat(jana.page().select("[data-qa=an-vertretung]").text())
                    .contains("§ 13 Abs. 3 Satz 1 SGB X", "Widerspruchsbescheid");
            assertThat(amt.wert(
                            "select position(convert_to('Gerichtsweg', 'UTF8') in vertreter_anschrift) from decision.widerspruch where akte_id = '"
                                    + akte + "'"))
                    .as("sealed")
                    .isEqualTo("0");
            assertThat(wege(amt, akte, "z.schreiben_id is not null")).containsExactly("POST false", "POST true");
            String brief = amt.wert("select dokument_id from decision.schreiben where akte_id = '" + akte + "'");
            assertThat(text(jana.open("/dokumente/" + brief).bytes()))
                    .contains("Deshalb wenden wir uns zu Ihrem Widerspruch an Kanzlei Recht")
                    .doesNotContain("Gerichtsweg");

            assertThat(jana.open("/briefausgang").text()).contains("Eingang des Widerspruchs (für die Vertretung)");
            assertThat(deckblaetter(amt, akte))
                    .singleElement()
                    .asString()
                    .contains("Kanzlei Recht Gerichtsweg 1 12345 Auental")
                    .contains("Sie vertreten Lore Wolff", "am 07.04.2026", "§ 13 Abs. 3 Satz 1 SGB X")
                    .contains("Lore Wolff bekommt das Schreiben auch selbst");

            amt.fakt(akte, "KALTMIETE", Map.of("wert", "400"));
            jana.open(seite).submit("abhelfen", Map.of(), "");
            amt.schlageVorUndGibFrei(akte);
            String neu = bescheid(amt, akte);
            assertThat(neu).isNotEqualTo(alt);
            assertThat(wege(amt, akte, "z.bescheid_id = '" + neu + "'")).containsExactly("POST false", "POST true");
            assertThat(wege(amt, akte, "z.bescheid_id = '" + alt + "'")).containsExactly("POST false");
            assertThat(jana.open("/bescheide/" + neu)
                            .page()
                            .select("[data-qa=ausfertigung]")
                            .text())
                    .contains("Lore Wolff (für die Vertretung), Brief, wartet");
        }
    }

    /// The authority comes later, he moves; what takes something away meanwhile is heard through him. Closed, it
    /// stays.
    @Test
    void theAuthorityComesLater(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = bewilligt(amt, "Lutz");
        try (Uhr spaeter = Uhr.auf(program, LocalDate.of(2026, 4, 7))) {
            assertThat(spaeter).isNotNull();
            String seite = "/akte/" + akte + "/widerspruch";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit(
                    "erfassen",
                    Map.of("bescheid", bescheid(amt, akte), "eingang", "07.04.2026", "vertreter", "RA Kohl"),
                    "");
            assertThat(jana.page().select("[data-qa=vollmacht]")).hasSize(1);
            assertThat(wege(amt, akte, "z.schreiben_id is not null")).containsExactly("POST false");
            jana.submit(
                    "vertretung-aendern", Map.of("vertreter", "RA Kohl", "vollmacht", "true", "anschrift", "Hof"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Anschrift der Vertretung");
            assertThat(jana.page()
                            .select("form[data-qa=vertretung-aendern] textarea")
                            .text())
                    .isEqualTo("Hof");
            jana.submit(
                    "vertretung-aendern",
                    Map.of("vertreter", "RA Kohl", "vollmacht", "true", "anschrift", KANZLEI),
                    "");
            assertThat(jana.page().select("[data-qa=vollmacht]")).isEmpty();
            assertThat(jana.page().select("[data-qa=vertretung]").text()).contains("Gerichtsweg 1");

            amt.fakt(akte, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "100", "von", "06.2026"));
            jana.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
            jana.submit(
                    "wuerdigung",
                    Map.of("anfaenglich", "false", "ausnahme", "", "pflicht", "true", "grund", "Die Rente kam hinzu."),
                    "");
            jana.submit("anhoeren", Map.of("frist", "30.04.2026"), "");
            assertThat(wege(amt, akte, "s.art = 'ANHOERUNG'")).containsExactly("POST false", "POST true");

            jana.open(seite).submit("erledigen", Map.of("ergebnis", "ZURUECKGENOMMEN", "tag", "07.04.2026"), "");
            assertThat(jana.page().select("form[data-qa=vertretung-aendern]")).isEmpty();
            try (var db = program.superuser(amt.datenbank())) {
                for (String sql : List.of(
                        "update decision.widerspruch set vertreter_anschrift = null where akte_id = '" + akte + "'",
                        "insert into decision.widerspruch (id, akte_id, kreis, bescheid_id, person_id, vertreter, vollmacht, eingang, weg, von_konto, am, zustand)"
                                + " select gen_random_uuid(), akte_id, kreis, bescheid_id, person_id, 'X', true, eingang, weg, von_konto, am, 'OFFEN' from decision.widerspruch where akte_id = '"
                                + akte + "'")) {
                    assertThatThrownBy(() -> db.createStatement().executeUpdate(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    private static Map<String, String> eingabe(String bescheid, String anschrift) {
        return Map.of(
                "bescheid",
                bescheid,
                "eingang",
                "07.04.2026",
                "vertreter",
                "Kanzlei Recht",
                "vollmacht",
                "true",
                "anschrift",
                anschrift);
    }

    private static UUID bewilligt(Amt amt, String vorname) throws Exception {
        UUID akte = amt.bewilligt(vorname, "Wolff", IBAN);
        amt.gibZurPost();
        return akte;
    }

    private static String bescheid(Amt amt, UUID akte) throws SQLException {
        return amt.wert("select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
    }

    /// Way, and whether it is for who represents her.
    private static List<String> wege(Amt amt, UUID akte, String welche) throws SQLException {
        return amt.werte(
                "select z.weg || ' ' || (z.vertretung is not null) from decision.zustellung z left join decision.schreiben s on s.id = z.schreiben_id"
                        + " where z.akte_id = '" + akte + "' and " + welche + " order by z.vertretung is not null");
    }

    /// Texts of the sheets on top of letters of this file in the next batch.
    private static List<String> deckblaetter(Amt amt, UUID akte) throws Exception {
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        Browser b = amt.platz(amt.vorschlag()).open("/briefausgang");
        b.submit("stapel", Map.of(), "");
        Map<String, byte[]> dateien = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(b.bytes()))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                dateien.put(e.getName(), zip.readAllBytes());
            }
        }
        List<String> oben = new String(dateien.get("index.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(z -> z.split(";"))
                .filter(z -> z[3].equals(zeichen) && !z[10].isEmpty())
                .map(z -> z[10])
                .toList();
        List<String> texte = new ArrayList<>();
        for (String datei : oben) {
            texte.add(text(dateien.get(datei)));
        }
        return texte;
    }

    private static String text(byte[] pdf) throws Exception {
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
