package de.tragwerk.redaktion.web;

import de.tragwerk.form.Form;
import de.tragwerk.form.RuleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the papers are called that a form asks for, in three languages, as it is edited.
final class Nachweistexte {

    /// One paper.
    ///
    /// @param wenn when it is asked for, as a sentence
    /// @param text its name in three languages
    record Nachweis(String art, String wenn, Texte.Eintrag text) {}

    private final Form form;
    private final List<Nachweis> nachweise = new ArrayList<>();

    Nachweistexte(Form form) {
        this.form = form;
        RuleWords regeln = new RuleWords(form);
        for (Form.EvidenceRule rule : form.evidence()) {
            String wenn = rule.when().text().isEmpty() ? "Immer." : "Nur wenn " + regeln.of(rule.when()) + ".";
            String name = "nachweis." + nachweise.size();
            nachweise.add(new Nachweis(
                    rule.art(), wenn, new Texte.Eintrag(name, "Nachweis " + rule.art(), true, rule.name())));
        }
    }

    public List<Nachweis> nachweise() {
        return nachweise;
    }

    /// @return why it cannot be saved, empty when it can
    String pruefe(Map<String, String> getippt) {
        return Texte.pruefe(nachweise.stream().map(Nachweis::text).toList(), getippt);
    }

    /// The form with these names.
    Form uebernimm(Map<String, String> getippt) {
        List<Form.EvidenceRule> neu = new ArrayList<>();
        for (int i = 0; i < nachweise.size(); i++) {
            Form.EvidenceRule rule = form.evidence().get(i);
            neu.add(new Form.EvidenceRule(
                    rule.art(), rule.when(), Texte.gelesen(nachweise.get(i).text(), getippt)));
        }
        return form.withEvidence(neu);
    }
}
