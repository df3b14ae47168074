package de.tragwerk.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A published form definition.
///
/// @param id stable, for instance `hzl-grundsicherung`
/// @param version up to [#OWN] of the program, above from the editors
/// @param from first day on which new applications take it
public record Form(
        String id,
        int version,
        LocalDate from,
        Texts titel,
        String leika,
        List<Topic> topics,
        List<EvidenceRule> evidence) {

    /// What applications of this version are sent with: its LeiKa key, or one of our own where no LeiKa key is known.
    public String schluessel() {
        return Schluesselersatz.fuer(id, leika);
    }

    /// Highest number of a version that comes with the program. Editors number from the next one, so the two never
    /// meet.
    public static final int OWN = 100;

    /// One page of the form.
    ///
    /// @param when rule of visibility of the whole page
    /// @param repeated the page lists entries, each with a page of its own
    /// @param head fields that name an entry in the list
    /// @param notices what the person should know, given these answers
    public record Topic(
            String id,
            Rule when,
            Texts titel,
            Texts intro,
            Texts why,
            String norm,
            boolean repeated,
            Texts single,
            List<String> head,
            List<Field> fields,
            List<Notice> notices) {}

    /// A hint that answers call for. It never stops sending.
    public record Notice(Rule when, Texts text) {}

    /// How much harm an answer can do in the wrong hands.
    public enum Sensitivity {
        NORMAL,
        /// Other data that can do harm, for instance a secret address.
        HIGH,
        /// Special category of Art. 9 DSGVO.
        SPECIAL
    }

    public enum Type {
        TEXT,
        LANGTEXT,
        DATUM,
        MONAT,
        GELD,
        GANZZAHL,
        WAHL,
        MEHRFACH,
        JANEIN,
        HAKEN,
        IBAN,
        PLZ,
        EMAIL,
        TELEFON,
        RVNR,
        /// The applicant or a person of the list of people: to whom an answer belongs.
        PERSON,
        /// A person of the list of people, never the applicant: a list in which each child has entries.
        KIND
    }

    /// A question.
    ///
    /// @param hint below the question, empty for none
    /// @param why purpose of the question, shown to the person
    /// @param norm its legal ground
    /// @param essential without it nothing can be sent
    /// @param when rule of visibility; always visible when empty
    /// @param optional the person may leave it empty
    /// @param max longest text
    /// @param autocomplete token for the browser, `off` for data of others
    /// @param options codes with texts, in order
    /// @param shared name of the library's question whose words it asks: what answers one answers all of this
    /// name; empty for a question of this form only
    public record Field(
            String id,
            Type type,
            Texts label,
            Texts hint,
            Texts why,
            String norm,
            Rule when,
            boolean essential,
            boolean optional,
            Sensitivity sensitivity,
            int max,
            String autocomplete,
            Map<String, Texts> options,
            String shared) {}

    public record EvidenceRule(String art, Rule when, Texts name) {}

    /// The same questions as another version.
    public Form as(int newVersion, LocalDate newFrom) {
        return new Form(id, newVersion, newFrom, titel, leika, topics, evidence);
    }

    public Form with(List<Topic> changed) {
        return new Form(id, version, from, titel, leika, List.copyOf(changed), evidence);
    }

    public Form withEvidence(List<EvidenceRule> changed) {
        return new Form(id, version, from, titel, leika, topics, List.copyOf(changed));
    }

    public Optional<Topic> topic(String topicId) {
        return topics.stream().filter(t -> t.id().equals(topicId)).findFirst();
    }

    /// The repeated topic that lists people, to whom answers of other topics can belong.
    public Optional<Topic> people() {
        return topics.stream()
                .filter(t -> t.repeated() && t.fields().stream().anyMatch(f -> f.id().equals("person.vornamen")))
                .findFirst();
    }

    /// The topic that holds a field, in repeated topics only, or not.
    public Optional<Field> field(String fieldId, boolean repeated) {
        return topics.stream()
                .filter(t -> t.repeated() == repeated)
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.id().equals(fieldId))
                .findFirst();
    }
}
