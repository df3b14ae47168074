package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Fills in the application by clicking and typing what the page shows.
final class Typist {

    private static final Forms FORMS = new Forms();

    private final Person person;
    private final String form;
    private final Map<String, String> answers;
    private final Consumer<String> look;

    /// @param look is told the name of each page when it is filled in
    Typist(Person person, Applicant.Input input, Consumer<String> look) {
        this.person = person;
        this.form = input.formular();
        this.answers = input.angaben();
        this.look = look;
    }

    /// From the notices to the page of the evidence.
    String fillIn(String portal) {
        person.open(portal + "/antrag/neu/" + form);
        look.accept("antrag-hinweise");
        person.page().locator("label[for=einwilligung]").click();
        return fillIn();
    }

    /// The same without an account.
    String fillInAsGuest(String portal) {
        person.open(portal + "/ohne-konto/antrag/" + form);
        look.accept("antrag-hinweise");
        return fillIn();
    }

    private String fillIn() {
        person.press("los");
        look.accept("antrag-uebersicht");
        String base = person.path();
        person.press("anfangen");
        for (int i = 0; i < 80 && person.path().contains("/thema/"); i++) {
            if (person.page().locator("form#navigation").count() > 0) {
                repeated();
            } else {
                answer(0, "weiter");
            }
        }
        return base;
    }

    private void repeated() {
        String topic = person.path().substring(person.path().lastIndexOf('/') + 1);
        for (int nr : numbers(topic)) {
            person.press("noch");
            answer(nr, "weiter");
        }
        look.accept("antrag-" + topic + "-liste");
        person.press("weiter");
    }

    /// Numbers of the entries for which there are answers to questions of this topic.
    private Set<Integer> numbers(String topic) {
        Set<Integer> numbers = new TreeSet<>();
        for (Form.Field field :
                FORMS.newest(form).orElseThrow().topic(topic).orElseThrow().fields()) {
            answers.keySet().stream()
                    .filter(key -> key.startsWith(field.id() + "#"))
                    .forEach(key ->
                            numbers.add(Integer.valueOf(key.substring(field.id().length() + 1))));
        }
        return numbers;
    }

    /// A branch may show more questions, so the page is sent until nothing new appears.
    private void answer(int nr, String button) {
        String page = person.path();
        Set<String> shown = Set.of();
        for (int round = 1; person.path().equals(page); round++) {
            type(nr);
            String name = page.replaceAll("^/antrag/[^/]+/thema/", "").replace('/', '-');
            look.accept("antrag-" + name + (round > 1 ? "-" + round : ""));
            Set<String> now = person.page().locator("main input[type=hidden][name^=_]").all().stream()
                    .map(marker -> marker.getAttribute("name"))
                    .collect(Collectors.toSet());
            assertThat(round).as("Runden auf " + page).isLessThan(9);
            boolean refused = now.equals(shown)
                    && person.page().locator("main [data-qa=trotzdem]").count() > 0;
            person.press(refused ? "trotzdem" : button);
            shown = now;
        }
    }

    private void type(int nr) {
        Page page = person.page();
        for (Locator marker : page.locator("main input[type=hidden][name^=_]").all()) {
            String field = marker.getAttribute("name").substring(1);
            String answer = answers.get(nr == 0 ? field : field + "#" + nr);
            if (answer == null || field.equals("csrf")) {
                continue;
            }
            String[] parts = answer.split("-");
            if (page.locator(named(field + ".t")).count() > 0) {
                page.locator(named(field + ".t")).fill(parts[2]);
                page.locator(named(field + ".m")).fill(parts[1]);
                page.locator(named(field + ".j")).fill(parts[0]);
            } else if (page.locator(named(field + ".m")).count() > 0) {
                page.locator(named(field + ".m")).fill(parts[1]);
                page.locator(named(field + ".j")).fill(parts[0]);
            } else if (page.locator(named(field) + ":is([type=radio],[type=checkbox])")
                            .count()
                    > 0) {
                for (String value : answer.split("\\|")) {
                    page.locator(named(field) + "[value=\"" + value + "\"]").check();
                }
            } else {
                page.locator("main [name=\"" + field + "\"]").fill(answer);
            }
        }
    }

    private static String named(String name) {
        return "main input[name=\"" + name + "\"]";
    }
}
