package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.demo.Cast;
import de.tragwerk.document.VeraPdf;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.service.Leistungen;
import de.tragwerk.service.Rechtsbehelf;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Applications for services that nobody calculates: from the form in the portal to the letter that decides, a third
/// of the forms each day.
@TragwerkTest
class SonstigeAntraegeTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);
    private static final String GRUND = "Die Voraussetzungen liegen nach den Unterlagen vor.\nWir haben alles geprüft.";

    static Stream<String> forms() {
        Leistungen services = new Leistungen();
        return new Forms().all().stream().map(Form::id).filter(services::brieflich);
    }

    /// A third of the forms each day, all with `--all-pages`.
    static Stream<String> inTurn() {
        List<String> all = forms().toList();
        int today = LocalDate.now(ZoneOffset.UTC).getDayOfYear() % 3;
        return Boolean.getBoolean("tragwerk.allPages")
                ? all.stream()
                : IntStream.range(0, all.size()).filter(i -> i % 3 == today).mapToObj(all::get);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inTurn")
    void everyFormComesToItsLetter(String form, TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Map<String, String> answers =
                new Example(new Forms().newest(form).orElseThrow(), TestProgram.HEUTE, "Abel-" + form).answers();
        Browser citizen = program.citizen("dieter.maier");
        String id = apply(citizen, form, answers);
        // The same press again is the same application.
        assertThat(citizen.open("/antraege").page().select("a[href=/antraege/" + id + "]"))
                .hasSize(1);

        Browser desk = amt.platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        assertThat(amt.werte("select 1 from application.antrag where id = '" + id + "'"))
                .hasSize(1);
        assertThat(arrived(program, id)).isEqualTo(answers);
        boolean urgent = new Leistungen()
                .zuFormular(form).orElseThrow().eilig().stream()
                        .map(e -> e.split("="))
                        .anyMatch(e -> e[1].equals(answers.get(e[0])));
        assertThat(amt.wert("select eilig from application.antrag where id = '" + id + "'"))
                .isEqualTo(urgent || "ja".equals(answers.get("antrag.notlage")) ? "t" : "f");
        Eventually.isTrue(() -> citizen.open("/antraege/" + id).text().contains("Eingegangen beim Amt"));

        desk.submit("uebernehmen", Desk.doubts(desk), "");
        assertThat(desk.location().getPath()).startsWith("/akte/");
        assertThat(desk.open("/sonstige").page().select("a[href=/sonstige/" + id + "]"))
                .hasSize(1);
        question(citizen, desk, id);
        String page = "/sonstige/" + id;
        propose(desk.open(page), form, "BEWILLIGUNG", "Sie bekommen, was Sie beantragt haben.");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
        assertThat(desk.page().select("[data-qa=eigener]")).hasSize(1);

        Browser second = amt.platz("t.rahn").open(page);
        assertThat(second.text()).contains("Rechtsbehelfsbelehrung").contains("Sie bekommen, was Sie beantragt haben.");
        release(program, second);
        assertThat(second.page().select("[data-qa=zustellung]")).hasSize(1);
        assertThat(desk.open("/sonstige").page().select("a[href=/sonstige/" + id + "]"))
                .isEmpty();
        comesBack(amt, citizen, second, id);
    }

    /// No LeiKa key is known: a key of our own finds the office and stands in the application, not on the page of the
    /// service.
    /// An application sent with the neighbour's key before is read as ever.
    @Test
    void withoutALeikaKeyItTravelsUnderOneOfOurOwn(TestProgram program) throws SQLException {
        String form = "bestattungskosten";
        Amt amt = Amt.lindenbrueck(program);
        Browser citizen = program.citizen("dieter.maier").open("/leistungen/" + form + "?plz=12345");
        assertThat(citizen.page().select("[data-qa=amt-antwort]").text()).contains("Lindenbrück");
        assertThat(citizen.text()).contains("OZG 10085").doesNotContain("LeiKa", "tragwerk-");
        Form own = new Forms().newest(form).orElseThrow();
        String id = apply(citizen, form, new Example(own, TestProgram.HEUTE, "Eigenschluessel").answers());
        Eventually.isTrue(() -> amt.platz("j.wiechert").open("/eingang/" + id).status() == 200);
        assertThat(amt.wert("select leika from application.antrag where id = '" + id + "'"))
                .isEqualTo("tragwerk-bestattungskosten");
        UUID before = Einwurf.jetzt(program)
                .antrag(
                        own.leika(),
                        form,
                        1,
                        List.of(
                                new Angabe("person.familienname", 0, "Nachbarschluessel"),
                                new Angabe("person.vornamen", 0, "Nora"),
                                new Angabe("person.geburtsdatum", 0, "1961-05-07")));
        assertThat(amt.platz("j.wiechert").open("/eingang/" + before).text()).contains("Bestattungskosten");
        assertThat(amt.wert("select leika from application.antrag where id = '" + before + "'"))
                .isEqualTo("99107011017000");
    }

    private static String apply(Browser citizen, String form, Map<String, String> answers) {
        Applicant applicant = new Applicant(citizen, new Applicant.Input(form, "dieter.maier", answers));
        applicant.fillIn();
        List<String> evidence = applicant.evidence();
        if (!evidence.isEmpty()) {
            applicant.upload(evidence.getFirst(), "nachweis.pdf", "application/pdf", PDF);
        }
        return applicant.send();
    }

    /// What stands in the original that the authority keeps.
    private static Map<String, String> arrived(TestProgram program, String id) {
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Antraege antraege = program.bean(Antraege.class);
                    Antrag antrag = antraege.get(UUID.fromString(id));
                    Map<String, String> given = new TreeMap<>();
                    for (Angabe a : antraege.angaben(antrag).alle()) {
                        given.put(a.nr() == 0 ? a.feld() : a.feld() + "#" + a.nr(), a.wert());
                    }
                    return given;
                }));
    }

    /// The officer asks, the citizen hands in later.
    private static void question(Browser citizen, Browser desk, String id) {
        desk.open("/eingang/" + id).submit("frage", Map.of("text", "Bitte schicken Sie uns noch einen Nachweis."), "");
        Eventually.isTrue(() -> citizen.open("/antraege/" + id).text().contains("Wir haben eine Frage"));
        citizen.submit("nachweis", Map.of("datei", new Browser.Upload("spaeter.pdf", "application/pdf", PDF)), "");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).text().contains("spaeter.pdf"));
    }

    private static void propose(Browser desk, String form, String art, String was) {
        boolean court =
                desk.page().select("#rechtsbehelf option[selected]").val().equals(Rechtsbehelf.KLAGE_VWGO.name());
        desk.submit(
                "entscheidung",
                Map.of(
                        "art", art,
                        "was", was,
                        "grund", GRUND,
                        "gericht", court ? "Verwaltungsgericht Lindenbrück, Gerichtsplatz 1, 12345 Lindenbrück" : ""),
                "vorschlagen");
    }

    private static void release(TestProgram program, Browser second) {
        second.submit("freigeben", Map.of("passwort", program.password("t.rahn")), "");
        assertThat(second.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    private static boolean known(Amt amt, String zustellung) {
        try {
            return amt.wert("select z.bekannt_am = (z.abgerufen_am at time zone 'Europe/Berlin')::date" + zustellung)
                    .equals("t");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Into the mailbox of who wanted that, into the letters of who did not.
    private static void comesBack(Amt amt, Browser citizen, Browser desk, String id) throws Exception {
        boolean mailbox = amt.wert("select postfach from application.antrag where id = '" + id + "'")
                .equals("t");
        String file = desk.page().select("[data-qa=pdf]").attr("href");
        desk.open(file);
        assertThat(new String(desk.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        byte[] letter = desk.bytes();
        assertThat(VeraPdf.befunde(letter, PDFAFlavour.PDFUA_1)).isEmpty();
        if (!mailbox) {
            assertThat(amt.wert("select z.weg from decision.zustellung z join decision.briefentscheid b on"
                            + " b.schreiben_id = z.schreiben_id where b.antrag_id = '" + id + "'"))
                    .isEqualTo("POST");
            return;
        }
        Eventually.isTrue(() -> citizen.open("/antraege/" + id).text().contains("ist entschieden"));
        citizen.follow("bescheid");
        assertThat(citizen.text()).contains("Ihr Bescheid vom");
        // Nothing tells her of it, so it is known from the day on which she opened it.
        String zustellung = " from decision.zustellung z"
                + " join decision.briefentscheid b on b.schreiben_id = z.schreiben_id where b.antrag_id = '" + id + "'";
        Eventually.isTrue(() -> known(amt, zustellung));
        assertThat(amt.werte("select q.art from application.quittung q where q.bezug in (select z.nachricht_id"
                        + zustellung + ")"))
                .containsExactly("ABGERUFEN");
        citizen.open(citizen.location().getPath() + "/datei/0");
        assertThat(citizen.bytes()).isEqualTo(letter);
    }

    /// A decision of the first form, ready for `t.rahn`.
    private static String proposed(TestProgram program, String name) {
        String form = forms().findFirst().orElseThrow();
        Browser citizen = program.citizen("dieter.maier");
        String id = apply(
                citizen, form, new Example(new Forms().newest(form).orElseThrow(), TestProgram.HEUTE, name).answers());
        Browser desk = Amt.lindenbrueck(program).platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        propose(desk.open("/sonstige/" + id), form, "ABLEHNUNG", "");
        return id;
    }

    @Test
    void twoWhoPressAtOnceDecideOnce(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        String id = proposed(program, "Abendstern");
        Browser one = program.staff("t.rahn");
        Browser two = program.staff("s.behrens");
        Zugleich.tun(List.of(one, two), b -> {
            String who = b == one ? "t.rahn" : "s.behrens";
            return b.open("/sonstige/" + id)
                    .submit("freigeben", Map.of("passwort", program.password(who)), "")
                    .status();
        });
        assertThat(amt.werte(
                        "select 1 from decision.schreiben s join decision.briefentscheid b on b.schreiben_id = s.id"
                                + " where b.antrag_id = '" + id + "'"))
                .hasSize(1);
        assertThat(amt.werte("select 1 from decision.schreiben where art = 'BESCHEID' and akte_id ="
                        + " (select akte_id from decision.briefentscheid where antrag_id = '" + id + "')"))
                .hasSize(1);
    }

    @Test
    void nobodyReleasesTheOwnProposalAndAReturnNeedsItsReason(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        String id = proposed(program, "Altmann");
        String page = "/sonstige/" + id;
        Browser desk = amt.platz("j.wiechert").open(page);
        assertThat(desk.page().select("form[data-qa=freigeben]")).isEmpty();
        String csrf = desk.page().select("input[name=_csrf]").val();
        desk.request(
                "POST",
                page + "/freigeben",
                "application/x-www-form-urlencoded",
                ("_csrf=" + csrf + "&passwort=" + program.password("j.wiechert")).getBytes(StandardCharsets.UTF_8));
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("selbst vorgeschlagen");

        Browser second = amt.platz("t.rahn").open("/freigabe");
        assertThat(second.page().select("a[href=" + page + "]")).hasSize(1);
        second.open(page).submit("zurueckgeben", Map.of("grund", " "), "");
        assertThat(second.page().select("[data-qa=weigerung]").text()).contains("Der Grund fehlt");
        second.submit("zurueckgeben", Map.of("grund", "Das Datum des Mietvertrags stimmt nicht."), "");
        assertThat(desk.open(page).page().select("[data-qa=zurueckgegeben]").text())
                .contains("Das Datum");
        // A window that showed the older text saves nothing over the newer one.
        String old = desk.page().select("input[name=version]").val();
        desk.submit("entscheidung", Map.of("grund", "Neuer Grund, der lang genug ist."), "speichern");
        desk.submit("entscheidung", Map.of("grund", "Alter Grund", "version", old), "speichern");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("inzwischen geändert");
        assertThat(desk.page().select("#grund").text()).isEqualTo("Neuer Grund, der lang genug ist.");
        // Somebody of another group finds nothing.
        assertThat(program.staff("k.feld").open(page).status()).isEqualTo(404);
        assertThat(program.staff("r.vogt").open(page).status()).isEqualTo(404);
        assertThat(desk.open("/akte/"
                                + amt.wert(
                                        "select akte_id from decision.briefentscheid where antrag_id = '" + id + "'"))
                        .text())
                .contains("Über einen Antrag ist nicht entschieden");
    }

    @Test
    void aGrantSaysWhatIsGranted(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        String id = proposed(program, "Ahrens");
        Browser old = amt.platz("s.behrens").open("/sonstige/" + id);
        amt.platz("t.rahn").open("/sonstige/" + id).submit("zurueckgeben", Map.of("grund", "Bitte noch einmal."), "");
        Browser desk = amt.platz("j.wiechert").open("/sonstige/" + id);
        propose(desk, "", "TEILWEISE", "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Es fehlt, was bewilligt wird");
        desk.submit("entscheidung", Map.of("was", "Wir übernehmen **300,00 €**.", "grund", "kurz"), "vorschlagen");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Die Begründung fehlt");
        desk.submit("entscheidung", Map.of("grund", GRUND), "vorschlagen");
        assertThat(desk.text()).contains("zum Teil bewilligt").contains("Wir übernehmen * *300,00 €* *.");
        // Who still looks at the refusal releases no grant.
        old.submit("freigeben", Map.of("passwort", program.password("s.behrens")), "");
        assertThat(old.page().select("[data-qa=weigerung]").text()).contains("etwas anderes vorgeschlagen");
    }

    @Test
    void twoDraftsOfDifferentFormsStandBesideEachOther(TestProgram program) {
        Browser citizen = program.citizen("jonas.weber");
        Set<String> forms = Set.of("hzl-grundsicherung", forms().findFirst().orElseThrow());
        for (String form : forms) {
            citizen.open("/leistungen/" + form).follow("antrag");
            citizen.submit("beginnen", Map.of("einwilligung", "ja"), "los");
            assertThat(citizen.location().getPath()).startsWith("/antrag/");
        }
        List<String> titles =
                citizen.open("/antraege").page().select("a[data-qa=entwurf]").eachText();
        for (String form : forms) {
            assertThat(titles)
                    .contains(new Forms().newest(form).orElseThrow().titel().de());
        }
    }

    /// Services that nobody takes online in the district.
    static Stream<String> unanswered() {
        List<String> there = Cast.load().authorities().stream()
                .filter(a -> a.mandant().id().equals("auental"))
                .findFirst()
                .orElseThrow()
                .leika();
        return forms().filter(
                        f -> !there.contains(new Forms().newest(f).orElseThrow().schluessel()));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("unanswered")
    void whereNobodyAnswersTheDraftStaysAndThePageSaysWhatToDo(String form, TestProgram program) {
        Browser citizen = program.citizen("jonas.weber");
        assertThat(citizen.open("/leistungen/" + form + "?plz=12350").text()).contains("nimmt noch kein Amt");
        Map<String, String> answers =
                new Example(new Forms().newest(form).orElseThrow(), TestProgram.HEUTE, "Anders").answers();
        answers.replaceAll((key, value) -> key.endsWith(".plz") ? "12350" : value);
        Applicant applicant = new Applicant(citizen, new Applicant.Input(form, "jonas.weber", answers));
        applicant.fillIn();
        citizen.submit("senden", Map.of(), "");
        assertThat(citizen.text()).contains("noch nicht abgesendet").contains("Was Sie jetzt tun können");
        assertThat(citizen.open("/antraege").page().select("a[data-qa=entwurf]"))
                .isNotEmpty();
    }
}
