package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.form.page.PageModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The definitions that ship with the program.
class FormsTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 3, 2);

    private static final Forms FORMS = new Forms();

    private static final Form HZL = FORMS.newest("hzl-grundsicherung").orElseThrow();

    private final List<Form> forms = FORMS.versions();

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
        Form form = HZL;
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
        Form form = HZL;
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
        Form form = HZL;
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
        Form form = HZL;
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
        Form.Topic income = HZL.topic("einkommen").orElseThrow();
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

    /// Who is about to lose the home reports in a few questions; the office asks the rest.
    @Test
    void aShortReportOfRentDebtsAsksLittleAndCanBeSent() {
        Form form = FORMS.newest("mietschulden").orElseThrow();
        Answers urgent = Answers.empty()
                .with("antrag.kurz", 0, "kurz")
                .with("person.familienname", 0, "Sonntag")
                .with("person.vornamen", 0, "Hedwig")
                .with("person.geburtsdatum", 0, "4|5|1954")
                .with("anschrift.plz", 0, "12345")
                .with("erklaerung.richtig", 0, "ja")
                .with("erklaerung.aenderungen", 0, "ja");
        assertThat(pages(form, urgent)).containsExactly("eilig", "person", "anschrift", "einwilligung", "erklaerung");
        assertThat(new Evaluation(form, urgent, HEUTE).sendable()).isTrue();
        assertThat(pages(form, urgent.with("antrag.kurz", 0, "ganz"))).contains("schulden", "ursache");
    }

    @Test
    void whoShowsANoticeIsNotAskedForIncomeAndAssets() {
        Form form = FORMS.newest("mietschulden").orElseThrow();
        assertThat(pages(form, Answers.empty().with("leistung.beantragt", 0, "wohngeld")))
                .contains("einkommen", "vermoegen");
        assertThat(pages(form, Answers.empty().with("leistung.beantragt", 0, "wohngeld|sgb2")))
                .doesNotContain("einkommen", "vermoegen");
    }

    /// Several children, each with several trips: an entry of the trips names its child.
    @Test
    void entriesOfAListBelongToAChild() {
        Form form = FORMS.newest("bildung-teilhabe").orElseThrow();
        Answers answers = Answers.empty()
                .with("person.vornamen", 0, "Jana")
                .with("person.vornamen", 1, "Mia")
                .with("person.vornamen", 2, "Ben")
                .with("kind.leistungen", 2, "klassenfahrt|essen")
                .with("fahrt.kind", 1, "2")
                .with("fahrt.ziel", 1, "Ostsee");
        assertThat(pages(form, answers)).contains("fahrten", "essen").doesNotContain("lernen", "schulweg");
        Form.Topic trips = form.topic("fahrten").orElseThrow();
        Evaluation evaluation = new Evaluation(form, answers, HEUTE);
        assertThat(PageModel.fields(form, trips, 1, evaluation, answers, Map.of(), "de")
                        .getFirst()
                        .choices())
                .extracting(c -> c.text().text())
                .containsExactly("Mia", "Ben");
        assertThat(PageModel.entries(trips, answers, "de"))
                .extracting(PageModel.EntryView::title)
                .containsExactly("Ben Ostsee");
    }

    private static List<String> pages(Form form, Answers answers) {
        return new Evaluation(form, answers, HEUTE)
                .topics().stream().map(Form.Topic::id).toList();
    }
}
