package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.recourse.Kostenersaetze;
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

/// Kostenersatz (§§ 102 to 105 SGB XII), from the proposal to the money. Level 1 is 563.00 €, so three times the basic
/// amount is 3,378.00 €.
@TragwerkTest
class KostenersatzTest {

    private static final String IBAN = "DE89370400440532013000";

    /// Four months of 943.00 €: 3,772.00 €, of which 394.00 € are above
    /// 3,378.00 €.
    @Test
    void anHeirReplacesWhatIsAboveTheLimits(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = hilfe(amt, "Erwin", "Erblasser");
            UUID alt = amt.bewilligt("Gerda", "Grundsicherung", IBAN);
            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            bezahle(amt, "2026-05");
            Uhr.auf(program, LocalDate.of(2026, 5, 28));
            bezahle(amt, "2026-06");
            Uhr.auf(program, LocalDate.of(2026, 6, 20));
            assertThat(schlageVor(amt, alt, erbin("20.000", ""))).contains("§ 102 Abs. 5");
            assertThat(schlageVor(amt, akte, erbin("3.378", "")))
                    .contains("höchstens 0,00")
                    .contains("3.772,00");
            assertThat(amt.platz("k.feld").page().select("#name").attr("value")).isEqualTo("Erika Erbin");
            assertThat(amt.platz("k.feld")
                            .page()
                            .select("[data-qa=weigerung] a")
                            .attr("href"))
                    .isEqualTo("#betrag");
            assertThat(schlageVor(amt, akte, erbin("3.500", "122,01"))).contains("höchstens 122,00");
            // 15,340 € stay free for who lived with and cared for him.
            Map<String, Object> gepflegt = new HashMap<>(erbin("15.400", ""));
            gepflegt.put("gepflegt", "true");
            gepflegt.put("betrag", "60,01");
            assertThat(schlageVor(amt, akte, gepflegt)).contains("höchstens 60,00");
            assertThat(schlageVor(amt, akte, erbin("20.000", ""))).isEmpty();
            UUID id = UUID.fromString(
                    amt.wert("select id from payment.kostenersatz where akte_id = '" + akte + "' and cent = 39400"));
            assertThat(amt.wert("select erlischt from payment.kostenersatz where id = '" + id + "'"))
                    .isEqualTo("2029-06-10");
            // Of the heirs together no more than that.
            assertThat(schlageVor(amt, akte, erbin("20.000", "10"))).contains("höchstens 0,00");

            assertThat(amt.platz("k.feld").open("/akte/" + akte).text())
                    .contains("Kostenersatz ist noch nicht entschieden");
            Kostenersaetze dienst = program.bean(Kostenersaetze.class);
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.gibFrei(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("nur eine andere Person"));
            assertThat(Scope.get(program.scopeOf("b.stein"), () -> dienst.gibFrei(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("läuft bis 13.07.2026"));
            Browser antwort = amt.platz("k.feld").open("/akte/" + akte + "/kostenersatz");
            antwort.submit("kostenersatz-antwort", Map.of("text", "Bitte um Raten."), "");
            assertThat(antwort.page().select("[data-qa=weigerung]").text()).contains("§ 35 Abs. 1 SGB X");
            assertThat(antwort.page().select("textarea[name=text]").text()).isEqualTo("Bitte um Raten.");
            amt.platz("k.feld")
                    .open("/akte/" + akte + "/kostenersatz")
                    .submit(
                            "kostenersatz-antwort",
                            Map.of(
                                    "text",
                                    "Bitte um Raten.",
                                    "wuerdigung",
                                    "Raten vereinbaren wir, wenn der Bescheid gilt."),
                            "");
            Uhr.auf(program, LocalDate.of(2029, 6, 11));
            assertThat(Scope.get(program.scopeOf("b.stein"), () -> dienst.gibFrei(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("am 10.06.2029 erloschen"));
            assertThat(schlageVor(amt, akte, erbin("20.000", ""))).contains("§ 102 Abs. 4");
            Uhr.auf(program, LocalDate.of(2026, 6, 29));
            Browser stein = amt.platz("b.stein").open("/akte/" + akte + "/kostenersatz");
            stein.submit("kostenersatz-freigeben", Map.of("passwort", program.password("b.stein")), "");
            assertThat(stein.page().select("[data-qa=weigerung]").text()).isEmpty();
            assertThat(stein.page().select("[data-qa=stand]").text()).isEqualTo("festgesetzt");
            assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "' order by id"))
                    .containsExactly("KOSTENERSATZ_ANHOERUNG", "KOSTENERSATZ");
            assertThat(brief(amt, akte, "KOSTENERSATZ"))
                    .contains(
                            "Erika Erbin",
                            "Erwin Erblasser",
                            "394,00",
                            "3.378,00",
                            "Widerspruch",
                            "Ihre Antwort in Kürze: Bitte um Raten. Dazu sagen wir: Raten vereinbaren",
                            "Es bleiben 394,00",
                            "Es bleiben 16.622,00",
                            "Zu ersetzen sind damit 394,00",
                            "IBAN DE")
                    .doesNotContain("Ihre Daten bei uns", "Gesamtschuldner");
            assertThat(brief(amt, akte, "KOSTENERSATZ_ANHOERUNG"))
                    .contains("Ihre Daten bei uns", "haben wir vom Nachlassgericht", "§§ 102 bis 105 SGB XII")
                    .contains("Art. 77 DSGVO")
                    .doesNotContain("Gesamtschuldner");

            geld(amt, stein, akte);
            leiteAb(program, amt);
            assertThat(amt.werte(
                            "select b.vorgang || ' ' || sum(case when z.konto = '161000' then z.soll_cent - z.haben_cent else 0 end)"
                                    + " from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where b.quelle_id in"
                                    + " (select id from payment.kostenersatz_buchung where akte_id = '" + akte
                                    + "') group by b.id, b.vorgang order by b.nummer"))
                    .containsExactlyInAnyOrder("FORDERUNG 39400", "EINGANG -10000", "FORDERUNG -29400");
        }
    }

    /// Money comes in, an objection lets the claim rest, the head ends it.
    private static void geld(Amt amt, Browser stein, UUID akte) {
        String seite = "/akte/" + akte + "/kostenersatz";
        Browser kasse = amt.platz(amt.kasse()).open(seite);
        kasse.submit("kostenersatz-eingang", Map.of("betrag", "100", "tag", "29.06.2026", "beleg", "112/7"), "");
        assertThat(kasse.page().select("[data-qa=rest]").text()).isEqualTo("294,00 €");
        kasse.submit("kostenersatz-eingang", Map.of("betrag", "294,01", "tag", "29.06.2026"), "");
        assertThat(kasse.page().select("[data-qa=weigerung]").text()).contains("höher als das, was offen ist");
        String feld = kasse.page().select("[data-qa=weigerung] a").attr("href");
        assertThat(kasse.page().select(feld).attr("value")).isEqualTo("294,01");
        assertThat(kasse.page().select(feld).attr("aria-invalid")).isEqualTo("true");
        assertThat(kasse.page().select("details[open] " + feld)).hasSize(1);
        stein.open(seite).submit("kostenersatz-ruhen", Map.of(), "");
        assertThat(stein.page().select("[data-qa=ruht]").text()).contains("§ 86a");
        stein.submit("kostenersatz-weiter", Map.of(), "");
        stein.submit("kostenersatz-beenden", Map.of(), "");
        assertThat(stein.page().select("[data-qa=stand]").text()).isEqualTo("beendet");
    }

    /// § 103: who caused the need owes its costs, the same money once. § 104 reaches chapter 4, § 105 takes from the
    /// person what another body paid for the same time, and she gets the letters herself.
    @Test
    void whoCausedItOrGotItTwiceReplacesIt(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = hilfe(amt, "Hans", "Hilfe");
            UUID alt = amt.bewilligt("Dora", "Doppelleistung", IBAN);
            bezahle(amt, "2026-03");
            Map<String, Object> andere = new HashMap<>(Map.of(
                    "norm",
                    "SGBXII_103",
                    "wer",
                    "ANDERE",
                    "name",
                    "Udo Ursache",
                    "anschrift",
                    "Ruhrstraße 2\n10709 Berlin",
                    "begruendung",
                    "Sie haben das Vermögen der Person verspielt; eine Härte ist nicht zu sehen."));
            assertThat(schlageVor(amt, alt, andere)).contains("nichts gezahlt");
            andere.put("betrag", "943,01");
            assertThat(schlageVor(amt, akte, andere)).contains("höchstens 943,00");
            andere.put("wer", "ERBE_EHEGATTE");
            assertThat(schlageVor(amt, akte, andere)).contains("schuldet das jemand anderes");
            andere.put("wer", "ANDERE");
            andere.put("betrag", "500");
            assertThat(schlageVor(amt, akte, andere)).isEmpty();
            assertThat(schlageVor(amt, akte, andere)).contains("höchstens 443,00");
            assertThat(amt.wert("select erlischt from payment.kostenersatz where akte_id = '" + akte + "'"))
                    .isEqualTo("2029-12-31");

            Map<String, Object> doppelt = new HashMap<>(Map.of(
                    "norm",
                    "SGBXII_105",
                    "wer",
                    "PERSON",
                    "erlangt",
                    "200",
                    "begruendung",
                    "Die Wohngeldstelle hat für März noch einmal gezahlt; keine Härte."));
            assertThat(schlageVor(amt, alt, doppelt)).isEmpty();
            assertThat(amt.wert(
                            "select cent || ' ' || kapitel from payment.kostenersatz where akte_id = '" + alt + "'"))
                    .isEqualTo("20000 4");
            assertThat(brief(amt, alt, "KOSTENERSATZ_ANHOERUNG"))
                    .contains("Guten Tag Dora Doppelleistung", "für Sie vom", "Zu ersetzen sind damit 200,00")
                    .contains("§ 105 SGB XII")
                    .doesNotContain("für Dora");
            assertThat(brief(amt, akte, "KOSTENERSATZ_ANHOERUNG"))
                    .contains("Danach könnten wir 943,00 € verlangen. Wir verlangen nur 500,00")
                    .contains("§ 103 Abs. 1 Satz 3 SGB XII");
            amt.platz("k.feld").open("/akte/" + alt + "/kostenersatz").submit("kostenersatz-verwerfen", Map.of(), "");
        }
    }

    /// Several heirs owe it together, each the whole; why this one is asked stands in both letters, and nothing
    /// typed is lost while it is missing. A second proposal against the same heir tells nothing again about her
    /// data.
    @Test
    void oneOfSeveralHeirsReadsThatTheyOweItTogether(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = hilfe(amt, "Emil", "Erbfall");
            bezahle(amt, "2026-03");
            for (LocalDate tag :
                    List.of(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 4, 28), LocalDate.of(2026, 5, 28))) {
                Uhr.auf(program, tag);
                bezahle(amt, tag.plusMonths(1).toString().substring(0, 7));
            }
            Uhr.auf(program, LocalDate.of(2026, 6, 20));
            Map<String, Object> form = new HashMap<>(erbin("20.000", "100"));
            form.put("erben", "");
            assertThat(schlageVor(amt, akte, form)).contains("wie viele erben");
            form.put("erben", "drei");
            assertThat(schlageVor(amt, akte, form)).contains("wie viele erben");
            form.put("erben", "3");
            assertThat(schlageVor(amt, akte, form)).contains("§ 35 Abs. 1 Satz 3");
            Browser feld = amt.platz("k.feld");
            assertThat(feld.page().select("[data-qa=weigerung] a").attr("href")).isEqualTo("#auswahl");
            assertThat(feld.page().select("#erben").attr("value")).isEqualTo("3");
            form.put("auswahl", "Sie haben den Nachlass in Besitz, die anderen wohnen nicht im Land.");
            assertThat(schlageVor(amt, akte, form)).isEmpty();
            assertThat(feld.page().select("[data-qa=erben]").text()).contains("3 zusammen");
            assertThat(brief(amt, akte, "KOSTENERSATZ_ANHOERUNG"))
                    .contains("Mit Ihnen sind es 3 Erbinnen und Erben", "Gesamtschuldner (§ 2058 BGB)")
                    .contains("Warum von Ihnen: Sie haben den Nachlass in Besitz")
                    .contains("Ihre Daten bei uns");
            Rueckgriffsfall.antworte(amt, akte);
            Rueckgriffsfall.erlasse(program, amt, akte);
            assertThat(brief(amt, akte, "KOSTENERSATZ"))
                    .contains("Gesamtschuldner (§ 2058 BGB)", "Warum von Ihnen: Sie haben den Nachlass in Besitz")
                    .doesNotContain("Ihre Daten bei uns");

            assertThat(schlageVor(amt, akte, erbin("20.000", "50"))).isEmpty();
            assertThat(briefe(amt, akte, "KOSTENERSATZ_ANHOERUNG").getLast()).doesNotContain("Ihre Daten bei uns");
        }
    }

    /// A file of somebody who cannot work for a time: chapter 3, 943.00 € a month.
    private static UUID hilfe(Amt amt, String vorname, String name) throws SQLException {
        UUID akte = amt.akte(vorname, name, LocalDate.of(1990, 1, 1));
        amt.fakt(akte, "ERWERBSMINDERUNG", Map.of("wert", "voll_befristet"));
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "KONTO", Map.of("wert", IBAN));
        amt.entscheide(akte);
        return akte;
    }

    private static Map<String, Object> erbin(String nachlass, String betrag) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "norm",
                "SGBXII_102",
                "wer",
                "ERBE",
                "name",
                "Erika Erbin",
                "anschrift",
                "Ruhrstraße 2\n10709 Berlin",
                "todestag",
                "10.06.2026",
                "nachlass",
                nachlass,
                "erben",
                "1",
                "betrag",
                betrag,
                "begruendung",
                "Sie sind Alleinerbin nach dem Erbschein; eine besondere Härte ist nicht zu sehen."));
        form.put("quelle", "GERICHT");
        return form;
    }

    /// @return the refusal, empty when it is proposed
    private static String schlageVor(Amt amt, UUID akte, Map<String, Object> form) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/kostenersatz");
        b.submit("kostenersatz-form", form, "");
        assertThat(b.status()).isEqualTo(200);
        return b.page().select("[data-qa=weigerung]").text();
    }

    private static String brief(Amt amt, UUID akte, String art) throws Exception {
        assertThat(briefe(amt, akte, art)).hasSize(1);
        return briefe(amt, akte, art).getFirst();
    }

    /// Oldest first.
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

    private static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    private static void leiteAb(TestProgram program, Amt amt) throws SQLException {
        Scope.run(
                Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH), program.bean(Ableitung.class)::weiter);
    }
}
