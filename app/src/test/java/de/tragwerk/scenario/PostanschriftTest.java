package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// "Should letters go to another address?" – then they do, and none goes to her home.
@TragwerkTest
class PostanschriftTest {

    private static final List<Angabe> ANTWORTEN = List.of(
            new Angabe("anschrift.strasse", 0, "Gerbergasse"),
            new Angabe("anschrift.hausnummer", 0, "12"),
            new Angabe("anschrift.plz", 0, "12345"),
            new Angabe("anschrift.ort", 0, "Lindenbrück"),
            new Angabe("kontakt.weg", 0, "brief"),
            new Angabe("wohnen.kaltmiete", 0, "300.00"));

    @Test
    void aNoticeGoesWhereShePrefersItTo(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = uebernommen(amt, "Petra", "c/o Beratungsstelle, Postfach 12, 12345 Auental");
        amt.entscheide(akte);
        String bescheid = amt.wert("select id from decision.bescheid where akte_id = '" + akte + "'");
        assertThat(amt.platz("j.wiechert").open("/bescheide/" + bescheid).text())
                .contains("Petra Postfach c/o Beratungsstelle Postfach 12 12345 Auental")
                .doesNotContain("Gerbergasse 12");
    }

    @Test
    void anAddressThatIsNotWholeKeepsEveryLetterBackUntilItIs(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = uebernommen(amt, "Paula", "bei meiner Schwester in Hamburg");
        Browser desk = amt.platz("j.wiechert");
        desk.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
        assertThat(desk.page().select("[data-qa=hindernis]").text())
                .contains("ergänzen Sie die Postanschrift, um die sie gebeten hat");
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        desk.open("/person/" + person);
        assertThat(desk.page().select("[data-qa=angabe]").text())
                .contains("Postanschrift bei meiner Schwester in Hamburg");
        desk.submit("angabe-POSTANSCHRIFT", Map.of("strasse", "Elbchaussee 1", "plz", "22765", "ort", "Hamburg"), "");
        desk.open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    private static UUID uebernommen(Amt amt, String vorname, String post) {
        List<Angabe> alle = new ArrayList<>(ANTWORTEN);
        alle.add(new Angabe("anschrift.post_abweichend", 0, post));
        UUID antrag = Einwurf.jetzt(amt.program()).antrag(vorname, "Postfach", alle);
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        assertThat(desk.page().select("[data-qa=vorab]").text()).contains(post);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        return UUID.fromString(desk.location().getPath().substring("/akte/".length()));
    }
}
