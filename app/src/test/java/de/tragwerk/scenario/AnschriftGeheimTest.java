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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// "Must we keep your address secret?" – "Yes": from the first list to the last letter it is.
@TragwerkTest
class AnschriftGeheimTest {

    private static final List<Angabe> ANTWORTEN = List.of(
            new Angabe("anschrift.strasse", 0, "Schutzweg"),
            new Angabe("anschrift.hausnummer", 0, "77"),
            new Angabe("anschrift.plz", 0, "12345"),
            new Angabe("anschrift.ort", 0, "Lindenbrück"),
            new Angabe("anschrift.auskunftssperre", 0, "ja"),
            new Angabe("kontakt.weg", 0, "brief"),
            new Angabe("person.beziehung", 1, "kind"),
            new Angabe("person.vornamen", 1, "Ida"),
            new Angabe("person.familienname", 1, "Geheim"),
            new Angabe("person.geburtsdatum", 1, "2019-05-06"),
            new Angabe("wohnen.kaltmiete", 0, "300.00"));

    @Test
    void aSecretAddressIsMarkedBeforeAndBlockedByTheTakeover(TestProgram program) throws Exception {
        UUID antrag = Einwurf.jetzt(program).antrag("Gesine", "Geheim", ANTWORTEN);
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        assertThat(zeile(desk.open("/arbeit"), "Geheim, Gesine")).contains("Anschrift geheim");
        desk.open("/eingang/" + antrag);
        assertThat(desk.page().select("[data-qa=geheim]")).hasSize(1);
        assertThat(desk.page().select("[data-qa=vorab]").text()).contains("Die Anschrift muss geheim bleiben");
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String akte = desk.location().getPath();
        assertThat(desk.text()).contains("Schutzweg 77");

        Browser kollege = amt.platz("t.rahn").open(akte);
        assertThat(kollege.status()).isEqualTo(200);
        assertThat(kollege.text()).contains("Geheim, Gesine").doesNotContain("Schutzweg");
        // The child lives there, too.
        for (String person : amt.werte(
                "select person_id from akte.beteiligt where akte_id = '" + akte.substring("/akte/".length()) + "'")) {
            assertThat(kollege.open("/person/" + person)
                            .page()
                            .select("[data-qa=gesperrt]")
                            .text())
                    .contains("Auskunftssperre bis 02.03.2028");
            assertThat(kollege.text()).doesNotContain("Schutzweg");
        }
        kollege.open("/eingang/" + antrag);
        assertThat(kollege.text())
                .contains("300,00", "Nur die zuständige Person und die Leitung sehen sie")
                .doesNotContain("Schutzweg");
        assertThat(kollege.open("/eingang/" + antrag + "/original.xml").status())
                .isEqualTo(404);
        assertThat(desk.open("/eingang/" + antrag).text()).contains("Schutzweg");
        assertThat(desk.open("/eingang/" + antrag + "/original.xml").status()).isEqualTo(200);

        // Her letter reaches her, whoever releases it.
        UUID id = UUID.fromString(akte.substring("/akte/".length()));
        amt.entscheide(id);
        String bescheid = amt.wert("select id from decision.bescheid where akte_id = '" + id + "'");
        assertThat(desk.open("/bescheide/" + bescheid).text())
                .contains("Schutzweg 77")
                .doesNotContain("Anschrift gesperrt");
    }

    private static String zeile(Browser b, String name) {
        return b.page().select("tbody tr").stream()
                .map(z -> z.text())
                .filter(t -> t.contains(name))
                .findFirst()
                .orElse("");
    }
}
