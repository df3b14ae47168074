package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Answers the form gives a promise for: told another authority before, rent paid directly, help to understand.
@TragwerkTest
class VersprochenTest {

    @Test
    void whatWasPromisedIsProposed(TestProgram program) throws Exception {
        UUID antrag = Einwurf.jetzt(program)
                .antrag(
                        "Vera",
                        "Halten",
                        List.of(
                                new Angabe("anschrift.strasse", 0, "Gerbergasse"),
                                new Angabe("anschrift.hausnummer", 0, "12"),
                                new Angabe("anschrift.plz", 0, "12345"),
                                new Angabe("anschrift.ort", 0, "Lindenbrück"),
                                new Angabe("kontakt.weg", 0, "brief"),
                                new Angabe("kontakt.hilfe_verstaendigung", 0, "braille|gebaerden"),
                                new Angabe("kontakt.sprache", 0, "Arabisch"),
                                new Angabe("antrag.frueher_gemeldet", 0, "ja"),
                                new Angabe("antrag.frueher_gemeldet_wo", 0, "Jobcenter Auental"),
                                new Angabe("antrag.frueher_gemeldet_am", 0, "2026-02-20"),
                                new Angabe("wohnen.art", 0, "miete"),
                                new Angabe("wohnen.kaltmiete", 0, "300.00"),
                                new Angabe("bank.direkt", 0, "ja"),
                                new Angabe("bank.iban", 0, "DE89370400440532013000"),
                                new Angabe("bank.inhaber", 0, "Vera Halten")));
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        assertThat(desk.page().select("[data-qa=vorab]").text())
                .contains("Hat sich schon früher gemeldet: Jobcenter Auental am 20.02.2026")
                .contains("Der Tag wird als Beginn vorgeschlagen")
                .contains("Sollen wir die Miete direkt")
                .contains("Blindenschrift (Braille); Deutsche Gebärdensprache; Sprache: Arabisch");
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String seite = desk.location().getPath();
        UUID akte = UUID.fromString(seite.substring("/akte/".length()));
        assertThat(desk.page().select("[data-qa=verstaendigung]").eachText())
                .containsExactlyInAnyOrder("Blindenschrift (Braille)", "Deutsche Gebärdensprache", "Sprache: Arabisch");

        // February counts from the day she told the Jobcenter, a fact the officer can correct.
        desk.open(seite + "/berechnung").submit("beginnen", Map.of(), "");
        assertThat(amt.wert("select von || ' ' || antrag_am from decision.entwurf where akte_id = '" + akte + "'"))
                .isEqualTo("2026-02-01 2026-02-20");
        desk.open(seite + "/tatsachen");
        assertThat(desk.page().select("[data-qa=ANTRAG_AM]").text())
                .contains("20.02.2026", "Feld antrag.frueher_gemeldet_am");
        assertThat(desk.page().select("[data-qa=KALTMIETE]").text()).contains("seit Feb 2026");

        // The wish waits until somebody proposes the payment.
        assertThat(desk.open(seite).page().select("[data-code=DIREKTZAHLUNG_GEWUENSCHT]"))
                .hasSize(1);
        amt.schlageVorUndGibFrei(akte);
        desk.open(seite + "/zahlungen");
        assertThat(desk.page().select("[data-qa=direktwunsch]")).hasSize(1);
        assertThat(desk.page().select("#dz-betrag").val()).startsWith("300,00");
        assertThat(desk.page().select("#dz-text").text()).contains("Die Person hat im Antrag darum gebeten");
        desk.submit(
                "direkt",
                Map.of(
                        "empfaenger", "Wohnbau Lindenbrück",
                        "iban", "DE02120300000000202051",
                        "verwendung", "Miete Halten",
                        "von", "04.2026"),
                "");
        assertThat(desk.open(seite).page().select("[data-code=DIREKTZAHLUNG_GEWUENSCHT]"))
                .isEmpty();
    }
}
