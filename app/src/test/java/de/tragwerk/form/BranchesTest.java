package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which pages, papers and hints the forms of the other benefits call for. Pages about money open only where the
/// law looks at money.
class BranchesTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 3, 2);

    private static final Forms FORMS = new Forms();

    private static Evaluation of(String form, Map<String, String> given) {
        Answers answers = Answers.empty();
        for (Map.Entry<String, String> answer : given.entrySet()) {
            String[] key = answer.getKey().split("#");
            answers = answers.with(key[0], key.length > 1 ? Integer.parseInt(key[1]) : 0, answer.getValue());
        }
        return new Evaluation(FORMS.newest(form).orElseThrow(), answers, HEUTE);
    }

    private static List<String> pages(Evaluation evaluation) {
        return evaluation.topics().stream().map(Form.Topic::id).toList();
    }

    private static List<String> papers(Evaluation evaluation) {
        return evaluation.evidence().stream().map(Form.EvidenceRule::art).toList();
    }

    private static String hints(Evaluation evaluation) {
        return evaluation.topics().stream()
                .flatMap(t -> evaluation.notices(t).stream())
                .map(Texts::de)
                .collect(Collectors.joining(" "));
    }

    private static List<String> questions(String form, Evaluation evaluation, String topic) {
        Form.Topic found = FORMS.newest(form).orElseThrow().topic(topic).orElseThrow();
        return evaluation.visible(found, 0).stream().map(Form.Field::id).toList();
    }

    /// Nobody is kept from sending by what she does not know: name, birth, place and declaration are enough.
    @Test
    void littleIsEssentialInAnyForm() {
        for (Form form : FORMS.all()) {
            for (Form.Topic topic : form.topics()) {
                assertThat(topic.fields().stream().filter(Form.Field::essential).map(Form.Field::id))
                        .as(form.id() + "/" + topic.id())
                        .isSubsetOf(
                                topic.repeated()
                                        ? Set.of()
                                        : Set.of(
                                                "person.familienname",
                                                "person.vornamen",
                                                "person.geburtsdatum",
                                                "anschrift.plz",
                                                "erklaerung.richtig",
                                                "erklaerung.aenderungen"));
            }
        }
    }

    @Test
    void aPermitMayRunForYearsAndABirthMayNotBeTomorrow() {
        Evaluation permit = of(
                "eingliederungshilfe",
                Map.of("person.staatsangehoerigkeit", "andere", "aufenthalt.gueltig_bis", "1|9|2031"));
        assertThat(permit.values()).contains(new Evaluation.Value("aufenthalt.gueltig_bis", 0, "2031-09-01"));
        Evaluation born = of("eingliederungshilfe", Map.of("person.geburtsdatum", "3|3|2026"));
        assertThat(born.values()).isEmpty();
    }

    @Test
    void theParentsIncomeIsAskedOnlyForAnOlderChildWithJobCentreMoney() {
        assertThat(pages(of("unterhaltsvorschuss", Map.of("uvg.alter#1", "unter12"))))
                .doesNotContain("aeltere");
        Evaluation older = of("unterhaltsvorschuss", Map.of("uvg.alter#1", "unter12", "uvg.alter#2", "ab12"));
        assertThat(pages(older)).contains("aeltere").doesNotContain("einkommen", "vermoegen");
    }

    @Test
    void anUnknownFatherIsATalkAndNotAPressure() {
        Evaluation unknown = of(
                "unterhaltsvorschuss",
                Map.of("uvg.geburt_ehe#1", "nein", "uvg.vaterschaft#1", "nein", "uvg.vater_unbekannt#1", "sprechen"));
        assertThat(hints(unknown)).contains("vertrauliches Gespräch");
        assertThat(papers(unknown)).doesNotContain("E-PAT");
    }

    @Test
    void mealsInTheAccommodationAndTheNextFlatAreTwoBranches() {
        Evaluation shared = of("asylblg", Map.of("unterkunft.art", "gemeinschaft", "vermoegen.ja_asyl", "nein"));
        assertThat(pages(shared)).doesNotContain("wohnkosten", "vermoegen", "absetzung");
        assertThat(questions("asylblg", shared, "unterkunft")).contains("unterkunft.sachleistung");
        assertThat(pages(of("asylblg", Map.of("unterkunft.art", "eigene")))).contains("wohnkosten");
        assertThat(hints(of("asylblg", Map.of("aufenthalt.status", "fiktion", "aufenthalt.ukraine", "fiktion"))))
                .contains("§ 24");
    }

    @Test
    void aSlipForTheDentistNeedsNoPaperOfADoctor() {
        Evaluation slip =
                of("asylblg-gesundheit", Map.of("gesundheit.anliegen", "zahnarzt", "gesundheit.person", "kind"));
        assertThat(pages(slip)).doesNotContain("genehmigung");
        assertThat(papers(slip)).doesNotContain("E-MED", "E-QUOTE");
        assertThat(hints(of("asylblg-gesundheit", Map.of("gesundheit.notfall", "ja"))))
                .contains("112");
    }

    @Test
    void theMarkBlSparesAllMedicalQuestionsAndTheLandBenefitAllAboutMoney() {
        Evaluation fuchs = of("blindengeld", Map.of("blind.leistung", "blindengeld", "blind.merkzeichen", "bl"));
        assertThat(pages(fuchs)).doesNotContain("einkommen", "vermoegen", "haushalt", "wohnkosten");
        assertThat(questions("blindengeld", fuchs, "sehen"))
                .doesNotContain("blind.augenarzt", "blind.augenarzt_praxis", "blind.entbindung");
        assertThat(papers(fuchs)).contains("E-DIS").doesNotContain("E-EYE", "E-BANK");
        assertThat(pages(of("blindengeld", Map.of("blind.leistung", "blindengeld|blindenhilfe"))))
                .contains("einkommen", "vermoegen", "haushalt", "wohnkosten");
    }

    @Test
    void careAtHomeAndCareInAHomeAskDifferentPages() {
        assertThat(pages(of("hilfe-zur-pflege", Map.of("hzp.wo", "zuhause"))))
                .contains("zuhause", "pflegeperson", "wohnen")
                .doesNotContain("heim", "vorher");
        Evaluation home = of("hilfe-zur-pflege", Map.of("hzp.wo", "heim", "hzp.partner_wo", "zuhause"));
        assertThat(pages(home)).doesNotContain("zuhause", "pflegeperson").contains("heim", "vorher");
        assertThat(pages(of(
                        "hilfe-zur-pflege",
                        Map.of("hzp.wo", "heim", "partner.vorhanden", "verheiratet", "hzp.partner_wo", "zuhause"))))
                .contains("wohnen");
    }

    @Test
    void supportFreeOfContributionAsksNothingAboutMoney() {
        String[] money = {"geld", "geschwister", "beitrag", "vermoegen"};
        assertThat(pages(of("eingliederungshilfe", Map.of("egh.fuer", "kind", "egh.bereich", "kita"))))
                .doesNotContain(money);
        assertThat(pages(of(
                        "eingliederungshilfe",
                        Map.of("egh.bereich", "freizeit", "egh.fuer", "kind", "egh.noch_nicht_schule", "ja"))))
                .doesNotContain(money);
        assertThat(pages(of(
                        "eingliederungshilfe", Map.of("egh.bereich", "wohnform", "egh.lebensunterhalt_bezug", "ja"))))
                .doesNotContain(money);
        Evaluation nunes = of("eingliederungshilfe", Map.of("egh.bereich", "assistenz", "egh.vermoegen_grob", "nein"));
        assertThat(pages(nunes)).contains("geld", "beitrag").doesNotContain("vermoegen");
    }
}
