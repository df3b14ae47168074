package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From the worklist into a file; what others may not see.
@TragwerkTest
class TakeoverTest {

    @Test
    void theOfficerTakesOverAndTheSecondApplicationFindsThePerson(TestProgram program) {
        String first = apply(program, "Okonkwo");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + first).status() == 200);
        assertThat(desk.text()).contains("Okonkwo").contains("Neue Person");
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        assertThat(desk.page().select("[data-qa=aktenzeichen]").text()).matches("50\\.21-2026-\\d{6}-\\d");
        String file = desk.location().getPath();

        String second = apply(program, "Okonkwo");
        Eventually.isTrue(() -> desk.open("/eingang/" + second).status() == 200);
        assertThat(desk.text()).contains("sehr wahrscheinlich dieselbe Person").contains("Geburtsdatum gleich");
        desk.follow("Mit dieser Person abgleichen");
        assertThat(desk.text()).contains("Stammdaten");

        // The other workgroup's officer and the other authority see neither file nor application.
        Browser other = program.staff("k.feld");
        assertThat(other.open(file).status()).isEqualTo(404);
        assertThat(other.open("/eingang/" + second).status()).isEqualTo(404);
        Browser dsb = program.staff("d.schutz");
        assertThat(dsb.open(file).status()).isEqualTo(404);

        desk.open("/");
        desk.submit("suche", Map.of("text", "Okonkwo"), "");
        assertThat(desk.text()).contains("50.21-2026-");
    }

    @Test
    void aWorkgroupSeesOnlyItsOwnCircle(TestProgram program) {
        String application = apply(program, "Abendroth");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + application).status() == 200);
        Browser groupTwo = program.staff("m.okafor");
        assertThat(groupTwo.open("/eingang/" + application).status()).isEqualTo(404);
        assertThat(groupTwo.open("/arbeit").text()).doesNotContain("Abendroth");
    }

    /// A child of the household may be known: the program proposes, the officer says it, and nobody is joined
    /// without.
    @Test
    void aMemberOfTheHouseholdIsJoinedByTheOfficersWordOnly(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        desk.open("/eingang/" + withChild(program, "Ruth"));
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String children = "select count(*) from party.person where vornamen = 'Lasse' and familienname = 'Kindermund'";
        assertThat(amt.wert(children)).isEqualTo("1");
        String known = amt.wert("select id from party.person where vornamen = 'Lasse' and familienname = 'Kindermund'");

        UUID father = withChild(program, "Jens");
        desk.open("/eingang/" + father);
        assertThat(desk.page().select("[data-qa=haushalt1]").text())
                .contains("Lasse Kindermund", "sehr wahrscheinlich dieselbe Person", "Geburtsdatum gleich");
        assertThat(desk.page().select("#mitglied1 option[selected]").val()).isEqualTo(known);
        desk.submit("uebernehmen", neu(desk, ""), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Lasse Kindermund ist vielleicht schon");
        desk.submit("uebernehmen", neu(desk, UUID.randomUUID().toString()), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("passt nicht mehr");
        assertThat(amt.wert("select count(*) from application.antrag where akte_id is null and id = '" + father + "'"))
                .isEqualTo("1");
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        assertThat(amt.wert("select count(*) from akte.beteiligt where person_id = '" + known + "'"))
                .isEqualTo("2");
        assertThat(amt.wert(children)).isEqualTo("1");

        // Somebody else of the same name and birthday: said once, remembered.
        desk.open("/eingang/" + withChild(program, "Olga"));
        desk.submit("uebernehmen", neu(desk, "neu"), "");
        assertThat(amt.wert(children)).isEqualTo("2");
        assertThat(amt.wert(
                        "select count(*) from party.paar where not gleich and '" + known + "' in (person_a, person_b)"))
                .isEqualTo("1");
    }

    /// Who is very likely known is not made a second time by a press: the officer says who she is, and her
    /// running file comes first.
    @Test
    void anApplicantWhoIsLikelyKnownIsNotMadeTwiceWithoutAWord(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        desk.open("/eingang/" + again(program));
        assertThat(desk.page().select("select[name=wer]")).isEmpty();
        desk.submit("uebernehmen", Map.of(), "");
        String file = desk.location().getPath().substring("/akte/".length());
        String known = amt.wert("select person_id from akte.beteiligt where akte_id = '" + file + "'");
        String persons = "select count(*) from party.person where familienname = 'Zweimalig'";

        UUID second = again(program);
        desk.open("/eingang/" + second);
        assertThat(desk.page().select("select[name=wer] option").eachAttr("value"))
                .startsWith("", known)
                .endsWith("neu");
        desk.submit("uebernehmen", Map.of(), "");
        assertThat(desk.location().getPath()).isEqualTo("/eingang/" + second);
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("wahrscheinlich schon bekannt");
        assertThat(amt.wert(persons)).isEqualTo("1");

        // She is the same: her data beside the application, and her file is the first choice.
        desk.submit("uebernehmen", Map.of("wer", known), "");
        assertThat(desk.location().toString()).endsWith("/eingang/" + second + "?person=" + known);
        assertThat(desk.page().select("select[name=wer]")).isEmpty();
        assertThat(desk.page().select("#akte option[selected]").val()).isEqualTo(file);
        assertThat(amt.wert(persons)).isEqualTo("1");
        desk.submit("uebernehmen", Map.of(), "");
        assertThat(desk.location().getPath()).isEqualTo("/akte/" + file);
        assertThat(amt.wert("select count(*) from application.antrag where akte_id = '" + file + "'"))
                .isEqualTo("2");
        assertThat(amt.wert(persons)).isEqualTo("1");

        // Somebody else of that name: said once, remembered.
        desk.open("/eingang/" + again(program));
        desk.submit("uebernehmen", Map.of("wer", "neu"), "");
        assertThat(desk.location().getPath()).startsWith("/akte/").doesNotContain(file);
        assertThat(amt.wert(persons)).isEqualTo("2");
        assertThat(amt.wert(
                        "select count(*) from party.paar where not gleich and '" + known + "' in (person_a, person_b)"))
                .isEqualTo("1");
    }

    /// "None of these" is said of those on the page: who was made by a colleague meanwhile is asked about first.
    @Test
    void whoWasMadeMeanwhileIsAskedAboutToo(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        desk.open("/eingang/" + named(program, "Nadja", "Nachtrag", "Nebengasse"));
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        desk.open("/eingang/" + named(program, "Nadja", "Nachtrag", "Nebengasse"));
        Browser colleague =
                amt.platz("s.behrens").open("/eingang/" + named(program, "Nadja", "Nachtrag", "Nebengasse"));
        colleague.submit("uebernehmen", Map.of("wer", "neu"), "");
        String persons = "select count(*) from party.person where familienname = 'Nachtrag'";
        assertThat(amt.wert(persons)).isEqualTo("2");

        desk.submit("uebernehmen", Map.of("wer", "neu"), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Inzwischen ist noch jemand bekannt");
        assertThat(amt.wert(persons)).isEqualTo("2");
        assertThat(desk.page().select("select[name=wer] option[selected]").val())
                .isEqualTo("neu");
        desk.submit("uebernehmen", Map.of("wer", "neu"), "");
        assertThat(amt.wert(persons)).isEqualTo("3");
    }

    private static UUID again(TestProgram program) {
        return named(program, "Wilma", "Zweimalig", "Wiederholweg");
    }

    private static UUID named(TestProgram program, String firstName, String name, String street) {
        return Einwurf.jetzt(program)
                .antrag(
                        firstName,
                        name,
                        List.of(
                                new Angabe("anschrift.strasse", 0, street),
                                new Angabe("anschrift.hausnummer", 0, "2"),
                                new Angabe("anschrift.plz", 0, "12345"),
                                new Angabe("anschrift.ort", 0, "Lindenbrück")));
    }

    /// The applicant is new where that is asked, the first of the others is who is said.
    private static Map<String, String> neu(Browser desk, String mitglied) {
        Map<String, String> words = new HashMap<>(Desk.doubts(desk));
        words.put("mitglied1", mitglied);
        return words;
    }

    private static UUID withChild(TestProgram program, String firstName) {
        return Einwurf.jetzt(program)
                .antrag(
                        firstName,
                        "Kindermund",
                        List.of(
                                new Angabe("anschrift.strasse", 0, firstName + "weg"),
                                new Angabe("anschrift.hausnummer", 0, "3"),
                                new Angabe("anschrift.plz", 0, "12345"),
                                new Angabe("anschrift.ort", 0, "Lindenbrück"),
                                new Angabe("person.beziehung", 1, "kind"),
                                new Angabe("person.vornamen", 1, "Lasse"),
                                new Angabe("person.familienname", 1, "Kindermund"),
                                new Angabe("person.geburtsdatum", 1, "2015-05-04")));
    }

    private static String apply(TestProgram program, String name) {
        Map<String, String> answers = new HashMap<>(Applicant.example("brandt").angaben());
        answers.put("person.familienname", name);
        answers.put("person.vornamen", "Amara");
        Applicant applicant = new Applicant(
                program.citizen("karl.brandt"), new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        return applicant.send();
    }
}
