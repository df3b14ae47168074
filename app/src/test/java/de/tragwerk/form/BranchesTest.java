package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    void theParentsIncomeIsAskedOnlyForAChildThatIsOrSoonWillBeTwelve() {
        assertThat(pages(of("unterhaltsvorschuss", Map.of("person.geburtsdatum#1", "3|5|2014"))))
                .doesNotContain("aeltere");
        Evaluation soon = of(
                "unterhaltsvorschuss",
                Map.of("person.geburtsdatum#1", "3|5|2019", "person.geburtsdatum#2", "2|5|2014"));
        assertThat(pages(soon)).contains("aeltere").doesNotContain("einkommen", "vermoegen");
        assertThat(papers(soon)).doesNotContain("E-SCHOOL");
        assertThat(papers(of("unterhaltsvorschuss", Map.of("person.geburtsdatum#1", "2|3|2011"))))
                .contains("E-SCHOOL");
        assertThat(hints(of("unterhaltsvorschuss", Map.of("person.geburtsdatum#1", "2|3|2008"))))
                .contains("18. Geburtstag");
    }

    /// Who reaches the 600 € of § 1 Abs. 1a Satz 1 Nr. 2 UhVorschG shows pay slips; who does not is told.
    @Test
    void sixHundredEuroAreComparedNotAsked() {
        Map<String, String> child =
                Map.of("person.geburtsdatum#1", "2|5|2013", "uvg.sgb2_kind#1", "ja", "uvg.eltern_sgb2#1", "ja");
        assertThat(papers(of("unterhaltsvorschuss", with(child, "uvg.eltern_brutto#1", "600"))))
                .contains("E-PAY");
        Evaluation less = of("unterhaltsvorschuss", with(child, "uvg.eltern_brutto#1", "599,99"));
        assertThat(papers(less)).doesNotContain("E-PAY");
        assertThat(hints(less)).contains("Unter 600 €");
    }

    private static Map<String, String> with(Map<String, String> answers, String key, String value) {
        Map<String, String> more = new TreeMap<>(answers);
        more.put(key, value);
        return more;
    }

    /// § 2 Abs. 1 AsylbLG: 36 months from the day of arrival; of each person for herself.
    @Test
    void thirtySixMonthsFollowFromTheDayOfArrival() {
        Map<String, String> uninsured = Map.of("kranken.status", "keine");
        Evaluation before = of("asylblg", with(uninsured, "aufenthalt.einreise_am", "3|3|2023"));
        assertThat(questions("asylblg", before, "kranken")).doesNotContain("kranken.wahlkasse");
        assertThat(hints(before)).doesNotContain("Nach 36 Monaten");
        assertThat(questions("asylblg", before, "aufenthalt")).contains("aufenthalt.unterbrechung");
        Evaluation after = of("asylblg", with(uninsured, "aufenthalt.einreise_am", "2|3|2023"));
        assertThat(questions("asylblg", after, "kranken")).contains("kranken.wahlkasse");
        assertThat(hints(after)).contains("Nach 36 Monaten");
        assertThat(questions("asylblg", of("asylblg", Map.of("aufenthalt.einreise_am", "1|2|2025")), "aufenthalt"))
                .doesNotContain("aufenthalt.unterbrechung");
        Evaluation unknown = of("asylblg", uninsured);
        assertThat(questions("asylblg", unknown, "kranken")).contains("kranken.wahlkasse");
        assertThat(papers(of(
                        "asylblg",
                        Map.of(
                                "person.beziehung#1",
                                "kind",
                                "person.geburtsdatum#1",
                                "1|1|2014",
                                "bedarf.kinder_schule#1",
                                "schule"))))
                .doesNotContain("E-SCHOOL");
    }

    /// § 28 Abs. 7 SGB II: until the 18th birthday; whose date of birth is not given is asked.
    @Test
    void clubsAreAskedForBelowEighteenOnly() {
        assertThat(pages(of("bildung-teilhabe", Map.of("kind.leistungen#1", "teilhabe"))))
                .contains("teilhabe");
        Evaluation grown = of(
                "bildung-teilhabe",
                Map.of(
                        "kind.leistungen#1",
                        "teilhabe",
                        "person.geburtsdatum#1",
                        "2|3|2008",
                        "kind.leistungen#2",
                        "essen",
                        "person.geburtsdatum#2",
                        "2|3|2018"));
        assertThat(pages(grown)).doesNotContain("teilhabe").contains("essen");
        assertThat(papers(grown)).doesNotContain("E-CLUB");
        assertThat(hints(grown)).contains("bis zum 18. Geburtstag");
        assertThat(hints(of(
                        "bildung-teilhabe",
                        Map.of(
                                "but.rechtskreis",
                                "sgb2",
                                "person.vornamen#1",
                                "Kim",
                                "person.geburtsdatum#1",
                                "2|3|2001"))))
                .contains("25. Geburtstag");
    }

    @Test
    void schoolCertificatesAreForChildrenFromFifteenAndAtEnrolment() {
        for (Map.Entry<String, Boolean> born : Map.of(
                        "2|3|2011", true, "3|3|2011", false, "3|3|2018", true, "2|3|2018", false)
                .entrySet()) {
            boolean asked = papers(of(
                            "bildung-teilhabe",
                            Map.of(
                                    "kind.leistungen#1",
                                    "schulbedarf",
                                    "person.geburtsdatum#1",
                                    born.getKey(),
                                    "kind.leistungen#2",
                                    "essen",
                                    "person.geburtsdatum#2",
                                    "1|1|2010")))
                    .contains("E-SCHOOL");
            assertThat(asked).as(born.getKey()).isEqualTo(born.getValue());
        }
    }

    /// § 41 Abs. 2 SGB XII: of her and of her partner each by their own date of birth.
    @Test
    void whoHasReachedTheAgeLimitIsNotAskedWhetherSheCanWork() {
        Map<String, String> work = Map.of("arbeit.status", "arbeitslos");
        Evaluation below = of("hzl-grundsicherung", with(work, "person.geburtsdatum", "2|1|1960"));
        assertThat(questions("hzl-grundsicherung", below, "arbeit"))
                .contains("arbeit.stunden_moeglich", "arbeit.em_festgestellt");
        Evaluation above = of("hzl-grundsicherung", with(work, "person.geburtsdatum", "1|1|1959"));
        assertThat(questions("hzl-grundsicherung", above, "arbeit"))
                .doesNotContain("arbeit.stunden_moeglich", "arbeit.em_festgestellt");
        assertThat(hints(above)).contains("Altersgrenze erreicht");
        assertThat(questions("hzl-grundsicherung", of("hzl-grundsicherung", work), "arbeit"))
                .contains("arbeit.stunden_moeglich");
        Form form = FORMS.newest("hzl-grundsicherung").orElseThrow();
        Evaluation couple = of(
                "hzl-grundsicherung",
                Map.of(
                        "person.beziehung#1",
                        "partner",
                        "person.geburtsdatum#1",
                        "1|1|1959",
                        "person.beziehung#2",
                        "partner"));
        Form.Topic household = form.topic("haushalt").orElseThrow();
        assertThat(couple.visible(household, 1)).extracting(Form.Field::id).doesNotContain("arbeit.em_festgestellt");
        assertThat(couple.visible(household, 2)).extracting(Form.Field::id).contains("arbeit.em_festgestellt");
    }

    @Test
    void theNewestVersionsStillLeaveTheFirstOnesAsTheyWere() {
        for (String id : List.of(
                "unterhaltsvorschuss",
                "asylblg",
                "bildung-teilhabe",
                "wohnberechtigungsschein",
                "hilfe-zur-pflege",
                "hzl-grundsicherung")) {
            assertThat(FORMS.get(id, 1).field("person.geburtsdatum", false)).isPresent();
            assertThat(FORMS.newest(id).orElseThrow().version()).isEqualTo(id.equals("hzl-grundsicherung") ? 4 : 3);
        }
        Answers answers = Answers.empty().with("uvg.alter", 1, "ab12");
        assertThat(pages(new Evaluation(FORMS.get("unterhaltsvorschuss", 1), answers, HEUTE)))
                .contains("aeltere");
    }

    @Test
    void agesOfTheHousingPermitAndOfParents() {
        Form form = FORMS.newest("wohnberechtigungsschein").orElseThrow();
        Evaluation family = of(
                "wohnberechtigungsschein",
                Map.of(
                        "person.beziehung#1",
                        "kind",
                        "person.geburtsdatum#1",
                        "3|3|2011",
                        "person.beziehung#2",
                        "kind",
                        "person.geburtsdatum#2",
                        "2|3|2011"));
        Form.Topic household = form.topic("haushalt").orElseThrow();
        assertThat(family.visible(household, 1)).extracting(Form.Field::id).doesNotContain("wbs.ohne_einkommen");
        assertThat(family.visible(household, 2)).extracting(Form.Field::id).contains("wbs.ohne_einkommen");
        assertThat(questions("wohnberechtigungsschein", family, "besonderes")).doesNotContain("wbs.allein_erwerb");
        Evaluation small = of(
                "wohnberechtigungsschein", Map.of("person.beziehung#1", "kind", "person.geburtsdatum#1", "3|3|2014"));
        assertThat(questions("wohnberechtigungsschein", small, "besonderes")).contains("wbs.allein_erwerb");
        Map<String, String> married = Map.of("person.familienstand", "verheiratet");
        assertThat(questions(
                        "wohnberechtigungsschein",
                        of("wohnberechtigungsschein", with(married, "person.geburtsdatum", "3|3|1986")),
                        "besonderes"))
                .contains("wbs.junges_paar");
        assertThat(questions(
                        "wohnberechtigungsschein",
                        of("wohnberechtigungsschein", with(married, "person.geburtsdatum", "2|3|1986")),
                        "besonderes"))
                .doesNotContain("wbs.junges_paar");
        assertThat(questions(
                        "hilfe-zur-pflege",
                        of("hilfe-zur-pflege", Map.of("person.geburtsdatum", "2|3|1966")),
                        "ansprueche"))
                .doesNotContain("hzp.eltern_vollj");
        assertThat(hints(of("hilfe-zur-pflege", Map.of("hzp.schenkung", "ja", "hzp.schenkung_wann#1", "2|2016"))))
                .contains("länger als 10 Jahre");
        assertThat(hints(of("hilfe-zur-pflege", Map.of("hzp.schenkung", "ja", "hzp.schenkung_wann#1", "3|2016"))))
                .doesNotContain("länger als 10 Jahre");
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
