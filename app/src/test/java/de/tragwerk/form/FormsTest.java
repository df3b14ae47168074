package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The definitions that ship with the program, and what the loader refuses.
class FormsTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 3, 2);

    private final List<Form> forms = new Forms().all();

    @Test
    void everyQuestionHasPurposeNormAndThreeTranslations() {
        assertThat(forms).isNotEmpty();
        for (Form form : forms) {
            for (Form.Topic topic : form.topics()) {
                complete(form.id() + "/" + topic.id(), topic.titel(), topic.why());
                for (Form.Field field : topic.fields()) {
                    String place = form.id() + "/" + topic.id() + "/" + field.id();
                    complete(place, field.label(), field.why());
                    assertThat(field.norm()).as(place).containsPattern("§|Art\\.|Anlage");
                    field.options().values().forEach(option -> complete(place, option));
                    if (!field.hint().isEmpty()) {
                        complete(place, field.hint());
                    }
                }
            }
            form.evidence().forEach(e -> complete(form.id() + "/" + e.art(), e.name()));
        }
    }

    private static void complete(String place, Texts... texts) {
        for (Texts text : texts) {
            for (String language : List.of("de", "de-simple", "en")) {
                assertThat(text.in(language)).as(place).isNotBlank();
            }
        }
    }

    /// A rule that asks for a code nobody can choose would hide its question for ever.
    @Test
    void rulesAskOnlyForCodesThatCanBeChosen() {
        for (Form form : forms) {
            Map<String, Set<String>> codes = new java.util.HashMap<>();
            List<Rule> rules = new ArrayList<>();
            for (Form.Topic topic : form.topics()) {
                rules.add(topic.when());
                topic.notices().forEach(n -> rules.add(n.when()));
                for (Form.Field field : topic.fields()) {
                    rules.add(field.when());
                    Set<String> known = codes.computeIfAbsent(field.id(), i -> new HashSet<>());
                    known.addAll(field.options().keySet());
                    if (field.type() == Form.Type.JANEIN) {
                        known.addAll(List.of("ja", "nein"));
                    }
                }
            }
            form.evidence().forEach(e -> rules.add(e.when()));
            for (Rule rule : rules) {
                rule.anyOf().stream()
                        .flatMap(List::stream)
                        .forEach(condition -> assertThat(codes.get(condition.field()))
                                .as(condition.field())
                                .contains(condition.value()));
            }
        }
    }

    /// The same question in two topics is one answer; a question twice on one page could not be answered.
    @Test
    void aQuestionStandsOnAPageOnce() {
        for (Form form : forms) {
            for (Form.Topic topic : form.topics()) {
                assertThat(topic.fields())
                        .extracting(Form.Field::id)
                        .as(topic.id())
                        .doesNotHaveDuplicates();
            }
            for (boolean repeated : new boolean[] {true, false}) {
                assertThat(form.topics().stream()
                                .filter(t -> t.repeated() == repeated)
                                .flatMap(t -> t.fields().stream())
                                .map(Form.Field::id))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void nothingIsAskedThatTheLawDoesNotNeed() {
        Set<String> forbidden = Set.of(
                "religion", "kirche", "diagnose", "gewerkschaft", "partei", "ausweisnummer", "bic", "bankvollmacht");
        for (Form form : forms) {
            form.topics()
                    .forEach(topic -> topic.fields()
                            .forEach(field -> assertThat(forbidden)
                                    .as(field.id())
                                    .noneMatch(word -> field.id().contains(word))));
        }
    }

    @Test
    void branchesOpenAndCloseWholePages() {
        Form form = forms.getFirst();
        Answers german = Answers.empty().with("person.staatsangehoerigkeit", 0, "deutsch");
        assertThat(pages(form, german)).doesNotContain("aufenthalt", "einrichtung", "einmalig");
        Answers other = german.with("person.staatsangehoerigkeit", 0, "andere")
                .with("wohnen.art", 0, "heim")
                .with("antrag.leistungen_extra", 0, "geraete|umzug");
        assertThat(pages(form, other))
                .contains("aufenthalt", "einrichtung", "einmalig")
                .doesNotContain("wohnkosten");
    }

    @Test
    void whatABranchHidesIsNeitherSentNorAskedEvidenceFor() {
        Form form = forms.getFirst();
        Answers wages = Answers.empty()
                .with("einkommen.vorhanden", 0, "ja")
                .with("einkommen.art", 1, "lohn")
                .with("einkommen.netto", 1, "900");
        assertThat(new Evaluation(form, wages, HEUTE).evidence())
                .extracting(Form.EvidenceRule::art)
                .contains("E-WAGE");
        Evaluation none = new Evaluation(form, wages.with("einkommen.vorhanden", 0, "nein"), HEUTE);
        assertThat(none.evidence()).extracting(Form.EvidenceRule::art).doesNotContain("E-WAGE");
        assertThat(none.values()).extracting(Evaluation.Value::field).doesNotContain("einkommen.netto");
    }

    @Test
    void aPartnersAnswersAreNotTheApplicants() {
        Form form = forms.getFirst();
        Form.Topic household = form.topic("haushalt").orElseThrow();
        Answers answers = Answers.empty()
                .with("gesund.merkzeichen", 0, "g")
                .with("person.beziehung", 1, "partner")
                .with("person.vornamen", 1, "Ute");
        Evaluation evaluation = new Evaluation(form, answers, HEUTE);
        assertThat(evaluation.values().stream()
                        .filter(v -> v.nr() == 1)
                        .map(Evaluation.Value::field)
                        .toList())
                .containsExactlyInAnyOrder("person.beziehung", "person.vornamen");
        assertThat(evaluation.visible(household, 1)).extracting(Form.Field::id).contains("gesund.merkzeichen");
    }

    /// "I do not know" never keeps an application back; a wrong answer and a missing declaration do.
    @Test
    void onlyWhatIsEssentialOrWrongStopsSending() {
        Form form = forms.getFirst();
        Answers answers = Answers.empty()
                .with("person.familienname", 0, "Sonntag")
                .with("person.vornamen", 0, "Hedwig")
                .with("person.geburtsdatum", 0, "4|5|1954")
                .with("anschrift.plz", 0, "12345")
                .with("erklaerung.richtig", 0, "ja");
        assertThat(new Evaluation(form, answers, HEUTE).sendable()).isFalse();
        Answers declared = answers.with("erklaerung.aenderungen", 0, "ja");
        assertThat(new Evaluation(form, declared, HEUTE).sendable()).isTrue();
        assertThat(new Evaluation(form, declared, HEUTE).problems()).isNotEmpty();
        Answers wrong = declared.with("bank.konto_vorhanden", 0, "ja").with("bank.iban", 0, "DE00");
        assertThat(new Evaluation(form, wrong, HEUTE).sendable()).isFalse();
    }

    @Test
    void aRemovedEntryComesBackWithItsNumber() {
        Form.Topic income = forms.getFirst().topic("einkommen").orElseThrow();
        Answers two = Answers.empty()
                .with("einkommen.art", 1, "lohn")
                .with("einkommen.art", 2, "kindergeld")
                .with("einkommen.zahler", 2, "Familienkasse");
        Answers one = two.without(income, 2);
        assertThat(one.entries(income)).containsExactly(1);
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.nextEntry(income)).isEqualTo(3);
        assertThat(one.restored(income)).isEqualTo(two);
    }

    @Test
    void aDefinitionWithAFaultIsRefusedWithItsPlace() {
        UnaryOperator<String> topic = name -> """
                id: start
                titel: [a, b, c]
                warum: [a, b, c]
                norm: § 1
                felder:
                  - {id: a.b, typ: text, frage: [a, b, c], warum: [a, b], norm: § 1}
                """;
        String form = "{formular: f, version: 1, titel: [a, b, c], leika: '1', themen: [start]}";
        assertThatThrownBy(() -> Forms.read(form, topic)).hasMessageContaining("f/start/a.b");
        UnaryOperator<String> unknown =
                name -> topic.apply(name).replace("warum: [a, b]", "wenn: x.y = ja, warum: [a, b, c]");
        assertThatThrownBy(() -> Forms.read(form, unknown)).hasMessageContaining("x.y");
    }

    private static List<String> pages(Form form, Answers answers) {
        return new Evaluation(form, answers, HEUTE)
                .topics().stream().map(Form.Topic::id).toList();
    }
}
