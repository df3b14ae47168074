package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.model.Auskunft.Zustand;
import de.tragwerk.payment.recourse.Auskuenfte;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What who owes maintenance, her spouse and her employer have to tell (§ 117 SGB XII), from the letter to the act.
@TragwerkTest
class RueckgriffsauskunftTest {

    /// Asked on 2 March until 2 April, reminded on 7 April until 28 April, ordered on 29 April until 3 June.
    @Test
    void whoDoesNotAnswerIsRemindedAndOrdered(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = Rueckgriffsfall.hilfe(amt, "Anja", "Auskunft");
            String seite = "/akte/" + akte + "/auskunft";
            assertThat(amt.platz("k.feld").open(seite).text()).contains("Erst die Mitteilung");
            Rueckgriffsfall.teileMit(amt, akte, "Arno Anders");
            assertThat(frage(amt, akte, Map.of("wer", "PFLICHTIG", "frage", "kurz")))
                    .contains("Die Frage fehlt");
            assertThat(amt.platz("k.feld").page().select("#frage").text()).isEqualTo("kurz");
            Map<String, Object> selbst =
                    Map.of("wer", "PFLICHTIG", "frage", "Lohn der letzten zwölf Monate mit Belegen.");
            assertThat(frage(amt, akte, selbst)).isEmpty();
            assertThat(frage(amt, akte, selbst)).contains("schon gefragt");
            assertThat(briefe(amt, akte, "AUSKUNFT").getLast())
                    .contains("Arno Anders", "Anja Auskunft", "02.04.2026", "§ 117 Abs. 5", "noch kein Bescheid")
                    .doesNotContain("Rechtsbehelf", "Ihre Daten bei uns");
            UUID id = UUID.fromString(amt.wert("select id from payment.auskunft where akte_id = '" + akte + "'"));
            Auskuenfte dienst = program.bean(Auskuenfte.class);
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.erinnere(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("erst nach dem 02.04.2026"));
            assertThat(fristen(amt, akte)).contains("Frist einer Auskunft endet", "02.04.2026");
            assertThat(amt.platz("k.feld").open("/akte/" + akte).text()).contains("Eine Auskunft steht aus");

            Uhr.auf(program, LocalDate.of(2026, 4, 7));
            Browser feld = amt.platz("k.feld").open(seite);
            assertThat(feld.page().select("form[data-qa=auskunft-anordnen]")).isEmpty();
            feld.submit("auskunft-erinnern", Map.of(), "");
            Rueckgriffsfall.ohneWeigerung(feld);
            assertThat(feld.page().select("[data-qa=stand]").text()).isEqualTo("erinnert");
            assertThat(briefe(amt, akte, "AUSKUNFT").getLast()).contains("Am 02.03.2026", "28.04.2026", "Erinnerung");
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.schlageVor(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("nach der Erinnerung"));

            Uhr.auf(program, LocalDate.of(2026, 4, 29));
            feld.open(seite).submit("auskunft-anordnen", Map.of(), "");
            Rueckgriffsfall.ohneWeigerung(feld);
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.gibFrei(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("nur eine andere Person"));
            Browser stein = amt.platz("b.stein").open(seite);
            stein.submit("auskunft-freigeben", Map.of("passwort", program.password("b.stein")), "");
            Rueckgriffsfall.ohneWeigerung(stein);
            assertThat(stein.page().select("[data-qa=stand]").text()).isEqualTo("durch Bescheid angeordnet");
            assertThat(briefe(amt, akte, "AUSKUNFT_BESCHEID"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(
                            "§ 117 Abs. 1", "03.06.2026", "Lohn der letzten", "nicht geäußert", "Widerspruch", "§ 86a");
            assertThat(fristen(amt, akte)).contains("03.06.2026");

            Uhr.auf(program, LocalDate.of(2026, 6, 4));
            assertThat(feld.open("/akte/" + akte).text()).contains("angeordnete Auskunft kam nicht");
            feld.open(seite)
                    .submit(
                            "auskunft-antwort",
                            Map.of("ausgang", "BEANTWORTET", "tag", "05.06.2026", "text", "Lohnzettel liegen vor."),
                            "");
            assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("in der Zukunft");
            assertThat(feld.page().select("textarea[name=text]").text()).isEqualTo("Lohnzettel liegen vor.");
            feld.submit(
                    "auskunft-antwort",
                    Map.of("ausgang", "BEANTWORTET", "tag", "04.06.2026", "text", "Lohnzettel liegen vor."),
                    "");
            assertThat(feld.page().select("[data-qa=stand]").text()).isEqualTo("beantwortet");
            assertThat(feld.page().select("[data-qa=antwort]").text()).contains("Lohnzettel liegen vor.");
            assertThat(fristen(amt, akte)).isEmpty();
            assertThat(feld.open("/akte/" + akte).page().select("[data-code=AUSKUNFT]"))
                    .isEmpty();
        }
    }

    /// The employer is asked after who owes it was, and reads nothing of the person who gets the benefit. A refusal
    /// without a ground is ordered at once; one with a ground ends it.
    @Test
    void employerAndSpouse(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = Rueckgriffsfall.hilfe(amt, "Berta", "Verborgen");
            String seite = "/akte/" + akte + "/auskunft";
            Rueckgriffsfall.teileMit(amt, akte, "Benno Beschäftigt");
            Map<String, Object> firma = new HashMap<>(
                    Map.of("wer", "ARBEITGEBER", "name", "Bau GmbH", "frage", "Bruttolohn von Januar bis März 2026."));
            assertThat(frage(amt, akte, firma)).contains("Die Anschrift fehlt");
            firma.put("anschrift", "Werkstraße 1\n10709 Berlin");
            assertThat(frage(amt, akte, firma)).contains("läuft bis 02.04.2026");
            Map<String, Object> frau = Map.of(
                    "wer",
                    "EHEGATTE",
                    "quelle",
                    "SCHULDNER",
                    "name",
                    "Bettina Beschäftigt",
                    "anschrift",
                    "Ruhrstraße 2\n10709 Berlin",
                    "frage",
                    "Ihr Einkommen im Februar 2026.");
            assertThat(frage(amt, akte, frau)).isEmpty();
            assertThat(briefe(amt, akte, "AUSKUNFT").getLast())
                    .contains("Bettina Beschäftigt", "Benno Beschäftigt")
                    .contains("Ihre Daten bei uns", "haben wir von dem Menschen, der Unterhalt schulden kann")
                    .doesNotContain("Berta", "Verborgen");

            Uhr.auf(program, LocalDate.of(2026, 4, 3));
            assertThat(frage(amt, akte, firma)).isEmpty();
            assertThat(briefe(amt, akte, "AUSKUNFT").getLast())
                    .contains("Bau GmbH", "§ 117 Abs. 4")
                    .doesNotContain("Berta", "Verborgen");
            Browser feld = amt.platz("k.feld").open(seite);
            UUID an = UUID.fromString(
                    amt.wert("select id from payment.auskunft where wer = 'ARBEITGEBER' and akte_id = '" + akte + "'"));
            UUID ehe = UUID.fromString(
                    amt.wert("select id from payment.auskunft where wer = 'EHEGATTE' and akte_id = '" + akte + "'"));
            Auskuenfte dienst = program.bean(Auskuenfte.class);
            LocalDate tag = LocalDate.of(2026, 4, 3);
            halteFest(program, dienst, akte, an, Zustand.ABGELEHNT, tag);
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.schlageVor(akte, an)))
                    .isEmpty();
            feld.open(seite).submit("auskunft-verwerfen", Map.of(), "");
            assertThat(amt.wert("select zustand from payment.auskunft where id = '" + an + "'"))
                    .isEqualTo("ABGELEHNT");
            halteFest(program, dienst, akte, ehe, Zustand.VERWEIGERT, tag);
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.schlageVor(akte, ehe)))
                    .isPresent();
            assertThat(feld.open(seite).page().select("[data-qa=stand]").eachText())
                    .containsExactly("ohne anerkannten Grund verweigert", "zu Recht verweigert (§ 117 Abs. 5 SGB XII)");
        }
    }

    private static void halteFest(
            TestProgram program, Auskuenfte dienst, UUID akte, UUID id, Zustand ausgang, LocalDate tag) {
        assertThat(Scope.get(
                        program.scopeOf("k.feld"),
                        () -> dienst.halteFest(akte, id, ausgang, tag, "Die Auskunft wird abgelehnt.")))
                .isEmpty();
    }

    /// @return the refusal, empty when the letter is on its way
    private static String frage(Amt amt, UUID akte, Map<String, Object> form) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/auskunft");
        b.submit("auskunft-form", form, "");
        assertThat(b.status()).isEqualTo(200);
        return b.page().select("[data-qa=weigerung]").text();
    }

    /// Rows of the list of deadlines about this file and § 117.
    private static String fristen(Amt amt, UUID akte) {
        return String.join(
                " ",
                amt.fristen("/fristen?monate=3").stream()
                        .filter(z -> z.contains(aktenzeichen(amt, akte)) && z.contains("§ 117"))
                        .toList());
    }

    private static String aktenzeichen(Amt amt, UUID akte) {
        try {
            return amt.wert("select aktenzeichen from payment.unterhalt where akte_id = '" + akte + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> briefe(Amt amt, UUID akte, String art) throws Exception {
        List<String> texte = new ArrayList<>();
        for (String dokument : amt.werte("select dokument_id from decision.schreiben where akte_id = '" + akte
                + "' and art = '" + art + "' order by id")) {
            try (var pdf = Loader.loadPDF(
                    amt.platz("k.feld").open("/dokumente/" + dokument).bytes())) {
                texte.add(new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " "));
            }
        }
        return texte;
    }
}
