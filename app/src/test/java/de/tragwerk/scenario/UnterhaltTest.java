package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.recourse.Unterhaltsansprueche;
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

/// Maintenance that passes to the authority (§ 94 SGB XII), from the notice to the money.
@TragwerkTest
class UnterhaltTest {

    private static final String IBAN = "DE89370400440532013000";

    /// Of the parents of an adult with a disability 20.00 € × 259 ÷ 154 = 33.64 € a month pass, and only above
    /// 100,000 €.
    @Test
    void parentsOfAnAdultPayTheFlatAmount(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = hilfe(amt, "Klara", "Kindler");
            Map<String, Object> vater = anzeige("ELTERN", "Viktor Kindler");
            assertThat(teileMit(amt, akte, vater)).contains("§ 94 Abs. 1a Satz 3");
            vater.put("anhaltspunkte", "true");
            vater.put("pauschal", "true");
            vater.put("haushalt", "true");
            assertThat(teileMit(amt, akte, vater)).contains("§ 94 Abs. 1 Satz 3");
            assertThat(amt.platz("k.feld").page().select("#name").attr("value")).isEqualTo("Viktor Kindler");
            assertThat(amt.platz("k.feld")
                            .page()
                            .select("[data-qa=weigerung] a")
                            .attr("href"))
                    .isEqualTo("#haushalt");
            vater.remove("haushalt");
            vater.put("kleinkind", "true");
            assertThat(teileMit(amt, akte, vater)).contains("§ 94 Abs. 1 Satz 4");
            vater.remove("kleinkind");
            assertThat(teileMit(amt, akte, vater)).isEmpty();
            assertThat(briefe(amt, akte).getFirst())
                    .contains("Viktor Kindler", "Klara Kindler", "§ 94 Abs. 4 Satz 1", "kein Bescheid")
                    .contains(
                            "Sie sind ein Elternteil von", "Sind es nicht mehr als 100.000 Euro, verlangen wir nichts")
                    .contains("Ihre Daten bei uns", "wie viel Unterhalt Sie schulden")
                    .doesNotContain("Rechtsbehelf");
            bezahle(amt, "2026-03");

            assertThat(beziffere(amt, akte, "02.2026", "50", "120.000")).contains("§ 94 Abs. 4 Satz 1");
            assertThat(beziffere(amt, akte, "03.2026", "50", "100.000")).contains("mehr als 100.000 €");
            assertThat(typed(amt.platz("k.feld"))).isEqualTo("100.000");
            assertThat(beziffere(amt, akte, "03.2026", "50", "120.000")).isEmpty();
            UUID id = UUID.fromString(amt.wert("select id from payment.unterhalt where akte_id = '" + akte + "'"));
            Unterhaltsansprueche dienst = program.bean(Unterhaltsansprueche.class);
            assertThat(Scope.get(program.scopeOf("k.feld"), () -> dienst.gibFrei(akte, id)))
                    .hasValueSatisfying(satz -> assertThat(satz).contains("nur eine andere Person"));
            gibFrei(program, amt, akte);
            assertThat(briefe(amt, akte))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("zurzeit 33,64 € im Monat", "Familiengerichte", "ein Widerspruch ist nicht möglich")
                    .doesNotContain("Ihre Daten bei uns");
            Browser feld = amt.platz("k.feld").open("/akte/" + akte + "/unterhalt");
            assertThat(feld.page().select("[data-qa=rest]").text()).isEqualTo("33,64 €");

            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 2));
            assertThat(feld.open("/akte/" + akte).text()).contains("für gezahlte Monate noch nicht gebucht");
            feld.open("/akte/" + akte + "/unterhalt").submit("unterhalt-monate", Map.of(), "");
            feld.submit("unterhalt-monate", Map.of(), "");
            assertThat(feld.page().select("[data-qa=rest]").text()).isEqualTo("67,28 €");
            feld.submit("unterhalt-eingang", Map.of("betrag", "33,64", "tag", "01.04.2026", "beleg", "113/2"), "");
            assertThat(feld.page().select("[data-qa=rest]").text()).isEqualTo("33,64 €");
            feld.submit("unterhalt-eingang", Map.of("betrag", "33,65", "tag", "01.04.2026"), "");
            assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("höher als das, was offen ist");
            assertThat(typed(feld)).isEqualTo("33,65");
            feld.submit("unterhalt-zurueck", Map.of("text", "Vertrag"), "");
            assertThat(feld.page()
                            .select(feld.page().select("[data-qa=weigerung] a").attr("href"))
                            .text())
                    .isEqualTo("Vertrag");
            feld.open("/akte/" + akte + "/unterhalt")
                    .submit("unterhalt-zurueck", Map.of("text", "Einverstanden am 2. April, Vertrag in Band 2."), "");
            assertThat(feld.page().select("[data-qa=rueck]").text()).contains("§ 94 Abs. 5");
            amt.platz(amt.leitung()).open("/akte/" + akte + "/unterhalt").submit("unterhalt-beenden", Map.of(), "");
            Scope.run(
                    Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH),
                    program.bean(Ableitung.class)::weiter);
            assertThat(amt.werte(
                            "select b.vorgang || ' ' || sum(case when z.konto = '161000' then z.soll_cent - z.haben_cent else 0 end)"
                                    + " from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where b.quelle_id in"
                                    + " (select id from payment.unterhalt_buchung where akte_id = '" + akte
                                    + "') group by b.id, b.vorgang order by b.nummer"))
                    .containsExactlyInAnyOrder("FORDERUNG 3364", "FORDERUNG 3364", "EINGANG -3364", "FORDERUNG -3364");
        }
    }

    /// No limit of income for who was married; never more than was paid in the month: 943.00 € for March. A smaller
    /// amount from a month on takes back what was booked too much.
    @Test
    void whoWasMarriedPaysNoMoreThanTheAuthorityPaid(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = hilfe(amt, "Gisela", "Getrennt");
            bezahle(amt, "2026-03");
            assertThat(teileMit(amt, akte, anzeige("EHEGATTE", "Georg Getrennt")))
                    .isEmpty();
            assertThat(beziffere(amt, akte, "03.2026", "2.000", "")).isEmpty();
            assertThat(beziffere(amt, akte, "03.2026", "1.000", "")).contains("wartet schon");
            gibFrei(program, amt, akte);
            Browser feld = amt.platz("k.feld").open("/akte/" + akte + "/unterhalt");
            assertThat(feld.page().select("[data-qa=rest]").text()).isEqualTo("943,00 €");
            assertThat(beziffere(amt, akte, "03.2026", "300", "")).isEmpty();
            gibFrei(program, amt, akte);
            assertThat(feld.open("/akte/" + akte + "/unterhalt")
                            .page()
                            .select("[data-qa=rest]")
                            .text())
                    .isEqualTo("300,00 €");
            assertThat(feld.page().select("[data-qa=monatlich]").text()).contains("300,00 €");
            assertThat(beziffere(amt, akte, "03.2026", "0", "")).isEmpty();
            gibFrei(program, amt, akte);
            assertThat(briefe(amt, akte))
                    .satisfiesExactly(
                            mitteilung -> assertThat(mitteilung)
                                    .contains("Sie sind mit Gisela Getrennt verheiratet oder verpartnert")
                                    .contains("§ 1361 Abs. 4, § 1605 BGB"),
                            erste -> assertThat(erste)
                                    .contains(
                                            "zurzeit 943,00 € im Monat", "schulden Sie ab 01.03.2026 im Monat 2.000,00")
                                    .contains("IBAN DE")
                                    .doesNotContain("früheren Aufforderung"),
                            zweite -> assertThat(zweite)
                                    .contains(
                                            "zurzeit 300,00 € im Monat", "an die Stelle unserer früheren Aufforderung"),
                            nichts -> assertThat(nichts)
                                    .contains("Wir verlangen keinen Unterhalt mehr")
                                    .doesNotContain("Aufforderung", "Bitte zahlen Sie", "Konto"));
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

    private static Map<String, Object> anzeige(String pflichtig, String name) {
        return new HashMap<>(Map.of(
                "pflichtig",
                pflichtig,
                "name",
                name,
                "anschrift",
                "Ruhrstraße 2\n10709 Berlin",
                "anlass",
                "Die Person nennt einen leitenden Beruf mit hohem Gehalt."));
    }

    /// What stands in the field the refusal leads to; its form is open.
    private static String typed(Browser b) {
        String feld = b.page().select("[data-qa=weigerung] a").attr("href");
        assertThat(b.page().select("details[open] " + feld)).hasSize(1);
        return b.page().select(feld).attr("value");
    }

    /// @return the refusal, empty when the letter is on its way
    private static String teileMit(Amt amt, UUID akte, Map<String, Object> form) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/unterhalt");
        b.submit("unterhalt-form", form, "");
        assertThat(b.status()).isEqualTo(200);
        return b.page().select("[data-qa=weigerung]").text();
    }

    private static String beziffere(Amt amt, UUID akte, String von, String betrag, String einkommen) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/unterhalt");
        if (b.page().select("form[data-qa=unterhalt-betrag]").isEmpty()) {
            return "wartet schon";
        }
        b.submit(
                "unterhalt-betrag",
                Map.of(
                        "zugang",
                        "02.03.2026",
                        "von",
                        von,
                        "betrag",
                        betrag,
                        "einkommen",
                        einkommen,
                        "begruendung",
                        "Bereinigtes Einkommen nach den Leitlinien; keine unbillige Härte."),
                "");
        assertThat(b.status()).isEqualTo(200);
        return b.page().select("[data-qa=weigerung]").text();
    }

    private static void gibFrei(TestProgram program, Amt amt, UUID akte) {
        Browser stein = amt.platz("b.stein").open("/akte/" + akte + "/unterhalt");
        stein.submit("unterhalt-freigeben", Map.of("passwort", program.password("b.stein")), "");
        assertThat(stein.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    /// Text of the letters about maintenance, oldest first.
    private static List<String> briefe(Amt amt, UUID akte) throws Exception {
        List<String> texte = new ArrayList<>();
        for (String dokument : amt.werte("select dokument_id from decision.schreiben where akte_id = '" + akte
                + "' and art = 'UNTERHALT' order by id")) {
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
}
