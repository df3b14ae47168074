package de.tragwerk.redaktion.web;

import de.tragwerk.form.Form;
import de.tragwerk.form.Rule;
import de.tragwerk.form.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The texts of a question, or of a page of questions, in three languages, as they are edited.
final class Texte {

    private static final int LAENGSTER = 2000;
    private static final String OPTION = "option.";
    private static final String FRAGE = "frage";
    private static final String TITEL = "titel";

    /// One text.
    ///
    /// @param name of its three input fields, with `.de`, `.einfach`, `.en`
    /// @param muss German must not be empty
    record Eintrag(String name, String titel, boolean muss, Texts texte) {}

    private final Form.Topic thema;
    private final Form.@Nullable Field feld;
    private final List<Eintrag> eintraege = new ArrayList<>();

    private Texte(Form.Topic thema, Form.@Nullable Field feld) {
        this.thema = thema;
        this.feld = feld;
        if (feld == null) {
            eintraege.add(new Eintrag(TITEL, "Titel der Seite", true, thema.titel()));
            eintraege.add(new Eintrag("einleitung", "Einleitung", false, thema.intro()));
            eintraege.add(new Eintrag("warum", "Zweck: Warum fragen wir das?", false, thema.why()));
            if (thema.repeated()) {
                eintraege.add(new Eintrag("einzahl", "Name eines Eintrags", true, thema.single()));
            }
        } else {
            eintraege.add(new Eintrag(FRAGE, "Frage", true, feld.label()));
            eintraege.add(new Eintrag("hilfe", "Hilfe unter der Frage", false, feld.hint()));
            eintraege.add(new Eintrag("warum", "Zweck: Warum fragen wir das?", false, feld.why()));
            feld.options()
                    .forEach((code, text) ->
                            eintraege.add(new Eintrag(OPTION + code, "Antwort „" + code + "“", true, text)));
        }
    }

    /// @param feld null for the topic itself
    static Optional<Texte> of(Form.Topic thema, @Nullable String feld) {
        if (feld == null) {
            return Optional.of(new Texte(thema, null));
        }
        return thema.fields().stream()
                .filter(f -> f.id().equals(feld))
                .findFirst()
                .map(f -> new Texte(thema, f));
    }

    public List<Eintrag> eintraege() {
        return eintraege;
    }

    public String norm() {
        return feld == null ? thema.norm() : feld.norm();
    }

    /// When the page or question is shown.
    public Rule regel() {
        return feld == null ? thema.when() : feld.when();
    }

    /// @return why it cannot be saved, empty when it can
    String pruefe(Map<String, String> getippt) {
        String satz = pruefe(eintraege, getippt);
        String norm = NachDerTat.text(getippt, "norm");
        return !satz.isEmpty() || norm.length() <= 200 && norm.chars().noneMatch(Character::isISOControl)
                ? satz
                : "Die Rechtsgrundlage hat höchstens 200 Zeichen in einer Zeile.";
    }

    static String pruefe(List<Eintrag> eintraege, Map<String, String> getippt) {
        for (Eintrag eintrag : eintraege) {
            Texts neu = gelesen(eintrag, getippt);
            for (String text : List.of(neu.de(), neu.einfach(), neu.en())) {
                if (text.length() > LAENGSTER || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
                    return eintrag.titel() + ": höchstens " + LAENGSTER + " Zeichen, ohne unsichtbare Zeichen.";
                }
            }
            if (neu.de().isEmpty() && (eintrag.muss() || !neu.equals(Texts.NONE))) {
                return eintrag.titel() + ": der deutsche Text fehlt.";
            }
        }
        return "";
    }

    /// The form with these texts.
    Form uebernimm(Form form, Map<String, String> getippt) {
        Map<String, Texts> neu = new LinkedHashMap<>();
        eintraege.forEach(e -> neu.put(e.name(), gelesen(e, getippt)));
        String norm = NachDerTat.text(getippt, "norm");
        Form.Field geaendert = feld;
        UnaryOperator<Form.Topic> auf = geaendert == null
                ? t -> new Form.Topic(
                        t.id(),
                        t.when(),
                        text(neu, TITEL),
                        text(neu, "einleitung"),
                        text(neu, "warum"),
                        norm,
                        t.repeated(),
                        text(neu, "einzahl"),
                        t.head(),
                        t.fields(),
                        t.notices())
                : t -> new Form.Topic(
                        t.id(),
                        t.when(),
                        t.titel(),
                        t.intro(),
                        t.why(),
                        t.norm(),
                        t.repeated(),
                        t.single(),
                        t.head(),
                        t.fields().stream()
                                .map(f -> f.id().equals(geaendert.id()) ? feld(f, neu, norm) : f)
                                .toList(),
                        t.notices());
        return form.with(form.topics().stream()
                .map(t -> t.id().equals(thema.id()) ? auf.apply(t) : t)
                .toList());
    }

    private static Form.Field feld(Form.Field f, Map<String, Texts> neu, String norm) {
        Map<String, Texts> optionen = new LinkedHashMap<>();
        f.options().keySet().forEach(code -> optionen.put(code, text(neu, OPTION + code)));
        return new Form.Field(
                f.id(),
                f.type(),
                text(neu, FRAGE),
                text(neu, "hilfe"),
                text(neu, "warum"),
                norm,
                f.when(),
                f.essential(),
                f.optional(),
                f.sensitivity(),
                f.max(),
                f.autocomplete(),
                optionen,
                f.shared());
    }

    private static Texts text(Map<String, Texts> neu, String name) {
        return neu.getOrDefault(name, Texts.NONE);
    }

    static Texts gelesen(Eintrag eintrag, Map<String, String> getippt) {
        return new Texts(
                NachDerTat.text(getippt, eintrag.name() + ".de"),
                NachDerTat.text(getippt, eintrag.name() + ".einfach"),
                NachDerTat.text(getippt, eintrag.name() + ".en"));
    }
}
