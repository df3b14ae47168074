package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that compare ages, days, amounts and numbers: evaluated.
class RuleTest {

    static final Definitions DEFINITIONS = new Definitions();

    private static final LocalDate HEUTE = LocalDate.of(2026, 3, 2);

    /// %s: the rule of the question `start.ziel`.
    static final String FORM = """
            formular: probe
            version: 7
            titel: [Probe]
            leika: "99107042068000"
            themen:
              - id: start
                titel: [Start]
                felder:
                  - {id: person.geburtsdatum, typ: datum, frage: [Geburtstag]}
                  - {id: start.ab, typ: datum, frage: [Ab wann?]}
                  - {id: start.monat, typ: monat, frage: [Seit welchem Monat?]}
                  - {id: start.miete, typ: geld, frage: [Miete]}
                  - {id: start.grenze, typ: geld, frage: [Grenze]}
                  - {id: start.zahl, typ: ganzzahl, frage: [Wie viele?]}
                  - {id: start.ja, typ: janein, frage: [Einverstanden?]}
                  - {id: start.ziel, typ: text, frage: [Ziel], wenn: "%s"}
              - id: kinder
                wiederholt: true
                titel: [Ihre Kinder]
                einzahl: [Kind]
                kopf: [person.vornamen]
                felder:
                  - {id: person.vornamen, typ: text, frage: [Vorname]}
                  - {id: person.geburtsdatum, typ: datum, frage: [Geburtstag des Kindes]}
                  - {id: kind.schule, typ: janein, frage: [Schule?]}
                  - {id: kind.alt, typ: text, frage: [Nur für Große], wenn: "alter(person.geburtsdatum) >= 15"}
              - id: kurse
                wiederholt: true
                titel: [Kurse]
                einzahl: [Kurs]
                kopf: [kurs.kind]
                felder:
                  - {id: kurs.kind, typ: kind, frage: [Welches Kind?]}
                  - {id: kurs.wer, typ: person, frage: [Wer?]}
                  - {id: kurs.preis, typ: geld, frage: [Preis]}
                  - {id: kurs.jung, typ: text, frage: [Nur für Kleine], wenn: "alter(kurs.kind) < 18"}
                  - {id: kurs.gross, typ: text, frage: [Nur für Große], wenn: "alter(kurs.wer) >= 18"}
            """;

    static Form form(String rule) {
        Definitions.Draft draft = DEFINITIONS.draft(FORM.formatted(rule));
        assertThat(draft.faults()).isEmpty();
        return draft.form();
    }

    private static boolean holds(String rule, Answers answers) {
        Form form = form(rule);
        Form.Topic start = form.topics().getFirst();
        return new Evaluation(form, answers, HEUTE)
                .visible(start, 0).stream().anyMatch(f -> f.id().equals("start.ziel"));
    }

    private static final Answers GIVEN = Answers.empty()
            .with("person.geburtsdatum", 0, "2|3|2008")
            .with("start.ab", 0, "1|4|2026")
            .with("start.monat", 0, "3|2023")
            .with("start.miete", 0, "1.250,50")
            .with("start.grenze", 0, "1250.5")
            .with("start.zahl", 0, "3")
            .with("person.vornamen", 1, "Mia")
            .with("person.geburtsdatum", 1, "1|1|2010")
            .with("kind.schule", 1, "nein")
            .with("person.vornamen", 2, "Ben")
            .with("person.geburtsdatum", 2, "1|1|2020")
            .with("kind.schule", 2, "ja");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter(person.geburtsdatum) >= 18                            | true
            alter(person.geburtsdatum) > 18                             | false
            alter(person.geburtsdatum) < 18                             | false
            alter(person.geburtsdatum) <= 18                            | true
            alter(person.geburtsdatum, 2026-03-01) >= 18                | false
            alter(person.geburtsdatum, start.ab) >= 18                  | true
            alter(person.geburtsdatum, start.monat) >= 15               | false
            18 <= alter(person.geburtsdatum)                            | true
            start.ab > heute                                            | true
            start.ab <= heute + 30 tage                                 | true
            start.ab <= heute + 29 tage                                 | false
            start.ab - 1 monat < heute                                  | true
            start.monat + 36 monate <= heute                            | true
            start.monat + 37 monate <= heute                            | false
            start.monat + 3 jahre <= 2026-03-01                         | true
            start.ab >= start.monat                                     | true
            start.miete >= 1250,50                                      | true
            start.miete > 1250,50                                       | false
            start.miete < 1250,51                                       | true
            start.miete <= start.grenze                                 | true
            start.miete < start.grenze                                  | false
            start.zahl >= 3                                             | true
            start.zahl < 3                                              | false
            start.ja = ja oder start.zahl > 2 und start.miete > 1000,00 | true
            start.ja = ja und start.zahl > 2                            | false
            in kinder: alter(person.geburtsdatum) >= 15                 | true
            in kinder: alter(person.geburtsdatum) >= 15 und kind.schule = ja | false
            in kinder: alter(person.geburtsdatum) >= 15 und kind.schule enthaelt ja | false
            in kinder: alter(person.geburtsdatum) < 15 und kind.schule enthaelt ja  | true
            nicht in kinder: alter(person.geburtsdatum) >= 17           | true
            nicht in kinder: alter(person.geburtsdatum) >= 16           | false
            altersgrenze(person.geburtsdatum) <= heute                  | false
            altersgrenze(person.geburtsdatum) > heute + 40 jahre        | true
            """)
    void comparesWhatIsKnown(String rule, boolean holds) {
        assertThat(holds(rule, GIVEN)).isEqualTo(holds);
    }

    /// What is not known, or no good answer, holds nowhere, and holds turned round.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter(person.geburtsdatum) %s 18",
                "start.ab %s heute",
                "start.miete %s 10,00",
                "start.zahl %s 1",
                "altersgrenze(person.geburtsdatum) %s heute"
            })
    void whatIsNotKnownHoldsNeitherWay(String pattern) {
        Answers wrong = Answers.empty()
                .with("person.geburtsdatum", 0, "31|2|2000")
                .with("start.ab", 0, "x|y|z")
                .with("start.miete", 0, "viel")
                .with("start.zahl", 0, "-4");
        for (String sign : List.of("<", "<=", ">=", ">")) {
            for (Answers answers : List.of(Answers.empty(), wrong)) {
                assertThat(holds(pattern.formatted(sign), answers)).isFalse();
                assertThat(holds(pattern.formatted("nicht " + sign), answers)).isTrue();
            }
        }
    }

    @Test
    void anEntryAnswersForItselfAndNamesItsPerson() {
        Form form = form("");
        Answers answers =
                GIVEN.with("kurs.kind", 1, "1").with("kurs.kind", 2, "2").with("kurs.wer", 2, "2");
        Evaluation evaluation = new Evaluation(form, answers, LocalDate.of(2028, 1, 1));
        assertThat(ids(evaluation, form, "kinder", 1)).contains("kind.alt");
        assertThat(ids(evaluation, form, "kinder", 2)).doesNotContain("kind.alt");
        // Mia is 18 on this day; nobody named means the applicant herself, who is 19.
        assertThat(ids(evaluation, form, "kurse", 1)).contains("kurs.gross").doesNotContain("kurs.jung");
        assertThat(ids(evaluation, form, "kurse", 2)).contains("kurs.jung").doesNotContain("kurs.gross");
    }

    private static List<String> ids(Evaluation evaluation, Form form, String topic, int nr) {
        return evaluation.visible(form.topic(topic).orElseThrow(), nr).stream()
                .map(Form.Field::id)
                .toList();
    }

    /// § 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB; who was born on 29 February completes the year with 28 February.
    @ParameterizedTest
    @CsvSource({
        "2008-03-02, 2026-03-01, 17",
        "2008-03-02, 2026-03-02, 18",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2008-02-29, 2028-02-29, 20",
        "2026-03-02, 2026-03-02, 0"
    })
    void ageIsCompletedYears(LocalDate born, LocalDate day, int years) {
        Answers answers = Answers.empty().with("person.geburtsdatum", 0, born.toString());
        assertThat(holds("alter(person.geburtsdatum, " + day + ") >= " + years, answers))
                .isTrue();
        assertThat(holds("alter(person.geburtsdatum, " + day + ") < " + (years + 1), answers))
                .isTrue();
    }

    /// § 41 Abs. 2 SGB XII: 65 years for 1946, a month more a year until 1958, then two, 67 from 1964 on.
    @ParameterizedTest
    @CsvSource({
        "1946-12-31, 2011-12-31",
        "1947-01-01, 2012-02-01",
        "1956-01-20, 2021-11-20",
        "1958-05-31, 2024-05-31",
        "1959-12-15, 2026-02-15",
        "1964-01-01, 2031-01-01",
        "1990-06-30, 2057-06-30"
    })
    void theAgeLimitIsTheOneOfTheLaw(LocalDate born, LocalDate first) {
        Answers answers = Answers.empty().with("person.geburtsdatum", 0, born.toString());
        assertThat(holds("altersgrenze(person.geburtsdatum) <= " + first, answers))
                .isTrue();
        assertThat(holds("altersgrenze(person.geburtsdatum) <= " + first.minusDays(1), answers))
                .isFalse();
    }

    /// Whatever is typed: a comparison and its opposite never hold together, one of them holds when both sides are
    /// known, turned round is the contrary, and the same is said twice.
    @Test
    void signsKeepTogetherForAnyAnswers() {
        Random random = new Random(20260302);
        List<String[]> opposites = List.of(new String[] {"<", ">="}, new String[] {"<=", ">"});
        for (int i = 0; i < 400; i++) {
            LocalDate born = HEUTE.minusDays(random.nextInt(40_000));
            Answers answers = Answers.empty()
                    .with(
                            "person.geburtsdatum",
                            0,
                            "%d|%d|%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()))
                    .with(
                            "start.ab",
                            0,
                            HEUTE.plusDays(random.nextInt(2000) - 1000).toString())
                    .with("start.miete", 0, random.nextInt(3000) + "," + (10 + random.nextInt(90)));
            String right = "%d,%02d".formatted(random.nextInt(3000), random.nextInt(100));
            String left = switch (i % 3) {
                case 0 -> "alter(person.geburtsdatum)";
                case 1 -> "start.ab + " + (1 + random.nextInt(30)) + " monate";
                default -> "start.miete";
            };
            String other = i % 3 == 0 ? Integer.toString(random.nextInt(90)) : i % 3 == 1 ? "heute" : right;
            for (String[] pair : opposites) {
                String one = left + " " + pair[0] + " " + other;
                boolean held = holds(one, answers);
                assertThat(holds(left + " " + pair[1] + " " + other, answers))
                        .as(one)
                        .isNotEqualTo(held);
                assertThat(holds(left + " nicht " + pair[0] + " " + other, answers))
                        .as(one)
                        .isNotEqualTo(held);
                assertThat(holds(one, answers)).isEqualTo(held);
            }
        }
    }

    /// Typed and canonical answers say the same: evidence is judged by the latter.
    @Test
    void canonicalAnswersSayTheSame() {
        Random random = new Random(7);
        Form form =
                form("start.miete >= 800,00 und alter(person.geburtsdatum) >= 18 oder start.monat + 6 monate <= heute");
        for (int i = 0; i < 200; i++) {
            LocalDate born = HEUTE.minusDays(random.nextInt(9000));
            Answers typed = Answers.empty()
                    .with(
                            "person.geburtsdatum",
                            0,
                            born.getDayOfMonth() + "|" + born.getMonthValue() + "|" + born.getYear())
                    .with("start.monat", 0, (1 + random.nextInt(12)) + "|" + (2024 + random.nextInt(3)))
                    .with("start.miete", 0, random.nextInt(1600) + (random.nextBoolean() ? "" : ",5"));
            Answers canonical = Answers.empty();
            for (Evaluation.Value value : new Evaluation(form, typed, HEUTE).values()) {
                canonical = canonical.with(value.field(), value.nr(), value.value());
            }
            assertThat(ids(new Evaluation(form, canonical, HEUTE), form, "start", 0))
                    .isEqualTo(ids(new Evaluation(form, typed, HEUTE), form, "start", 0));
        }
    }
}
