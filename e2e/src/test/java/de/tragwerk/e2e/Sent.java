package de.tragwerk.e2e;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.form.Forms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Applications sent without a window, for journeys that begin at the desk.
final class Sent {

    private Sent() {}

    /// The pensioner of the demo under another name: 550.65 €.
    ///
    /// @return id of the application
    static String pensioner(Instance instance, String name) {
        Applicant.Input brandt = Applicant.example("brandt");
        Map<String, String> answers = new HashMap<>(brandt.angaben());
        answers.put("person.familienname", name);
        return send(instance, new Applicant.Input(brandt.formular(), "karl.brandt", answers));
    }

    /// Somebody with a Gestattung, alone in collective housing since February 2025.
    static String asylum(Instance instance, String name) {
        Map<String, String> answers = new HashMap<>(
                new Example(new Forms().newest("asylblg").orElseThrow(), LocalDate.of(2026, 3, 2), name).answers());
        answers.keySet().removeIf(key -> key.endsWith("#1"));
        answers.put("aufenthalt.status", "gestattung");
        answers.put("aufenthalt.einreise_am", "2025-02-01");
        answers.put("aufenthalt.unterbrechung", "nein");
        answers.put("unterkunft.art", "gemeinschaft");
        answers.put("unterkunft.sachleistung", "hygiene");
        return send(instance, new Applicant.Input("asylblg", "olena.kovalenko", answers));
    }

    /// Care at home, which a letter of the officer decides.
    static String care(Instance instance, String name) {
        Map<String, String> answers = new HashMap<>(
                new Example(new Forms().newest("hilfe-zur-pflege").orElseThrow(), LocalDate.of(2026, 3, 2), name)
                        .answers());
        return send(instance, new Applicant.Input("hilfe-zur-pflege", "karl.brandt", answers));
    }

    private static String send(Instance instance, Applicant.Input input) {
        Browser portal = new Browser(instance.portal()).open("/anmelden");
        portal.submit(Map.of(
                "kennung",
                input.buerger(),
                "passwort",
                instance.password(input.buerger()),
                "niveau",
                "STORK-QAA-Level-3"));
        Applicant applicant = new Applicant(portal, input);
        applicant.fillIn();
        return applicant.send();
    }
}
