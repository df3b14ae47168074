package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Definitions that did not come with the program: one text, faults by line, gaps, differences, test cases.
class DefinitionsTest {

    private static final Forms FORMS = new Forms();
    private static final Definitions DEFINITIONS = new Definitions();

    /// What is written is read as the same form, for every form of the program.
    @Test
    void aWrittenFormIsReadAsTheSame() {
        for (Form form : FORMS.versions()) {
            String yaml = DefinitionWriter.write(form);
            Form read = DEFINITIONS.published(yaml).as(form.version(), form.from());
            assertThat(Fingerprint.of(read)).as(form.id()).isEqualTo(Fingerprint.of(form));
            assertThat(DefinitionWriter.write(read)).as(form.id()).isEqualTo(yaml);
            assertThat(Differences.of(form, read)).isEmpty();
        }
    }

    /// The test cases that lie beside the forms go as they say; each form has some of its newest version.
    @Test
    void theCasesOfEachFormGoAsTheySay() {
        List<String> deviations = new ArrayList<>();
        for (Form form : FORMS.versions()) {
            for (FormCase one : FormCase.read(FORMS.cases(form.id(), form.version()))) {
                one.run(form).deviations().forEach(d -> deviations.add(form.id() + ", " + one.name() + ": " + d));
            }
        }
        assertThat(deviations).isEmpty();
    }

    /// Visibility, papers and the message are each played by a case; what repeats is answered where the form repeats.
    @Test
    void theCasesOfEachFormPlayWhatItCanDo() {
        for (Form form : FORMS.all()) {
            List<FormCase> cases = FormCase.read(FORMS.cases(form.id(), form.version()));
            assertThat(cases).as(form.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(cases).as(form.id() + ": Seiten").anyMatch(c -> c.pages() != null);
            assertThat(cases).as(form.id() + ": Nachweise").anyMatch(c -> c.evidence() != null);
            assertThat(cases)
                    .as(form.id() + ": nicht gesendet")
                    .anyMatch(c -> c.sent().containsValue(""));
            assertThat(cases)
                    .as(form.id() + ": gesendet")
                    .anyMatch(c -> c.sent().values().stream().anyMatch(v -> !v.isEmpty()));
            if (form.topics().stream().anyMatch(Form.Topic::repeated)) {
                assertThat(cases)
                        .as(form.id() + ": Einträge")
                        .anyMatch(c -> c.answers().keySet().stream().anyMatch(k -> k.contains("#")));
            }
        }
    }

    private static final String DRAFT = """
            formular: probe
            version: 7
            titel: [Probe]
            leika: "99107042068000"
            themen:
              - id: start
                titel: [Start, Start, Start]
                felder:
                  - bibliothek: person.familienname
                  - id: start.wahl
                    typ: wahl
                    frage: [Welche?]
                    optionen:
                      a: [A, A, A]
            """;

    @Test
    void aDraftMayLackTranslationsAndPurposesAndSaysWhich() {
        Definitions.Draft draft = DEFINITIONS.draft(DRAFT);
        assertThat(draft.faults()).isEmpty();
        assertThat(Gaps.of(draft.form(), null))
                .extracting(g -> g.field() + ": " + g.what())
                .contains(
                        ": Titel: Einfache Sprache fehlt.",
                        ": Titel: Englisch fehlt.",
                        ": Zweck: der Text fehlt.",
                        "start.wahl: Frage: Englisch fehlt.",
                        "start.wahl: Rechtsgrundlage: die Norm fehlt.",
                        ": Es fehlt die Frage anschrift.plz. Ohne sie kann kein Antrag ankommen.")
                .noneMatch(g -> g.startsWith("person.familienname"));
        assertThatThrownBy(() -> DEFINITIONS.published(DRAFT))
                .isInstanceOf(DefinitionFault.class)
                .hasMessageContaining("drei Sprachen");
    }

    @Test
    void faultsAreNamedByLineAndAllAtOnce() {
        assertThat(lines(DRAFT.replace("typ: wahl", "typ: zahl").replace("id: start\n", "id: Start\n")))
                .containsExactly("6 Start: Die Kennung eines Themas besteht aus kleinen Buchstaben und Ziffern");
        assertThat(lines(DRAFT.replace("typ: wahl", "typ: zahl").replace("leika:", "leica:")))
                .containsExactly(
                        "1 Formular: Es fehlt „leika“",
                        "4 Formular: „leica“ kennt die Definition nicht",
                        "10 start: start.wahl: Den Typ „zahl“ gibt es nicht");
        assertThat(lines(DRAFT.replace("typ: wahl", "typ: wahl\n        wenn: start.gibtsnicht = ja")))
                .containsExactly("10 start: start.wahl: Die Bedingung fragt nach start.gibtsnicht, das es nicht gibt");
        assertThat(lines(DRAFT.replace("version: 7", "titel: [Zweimal]")))
                .containsExactly("3 Formular: „titel“ steht zweimal");
        assertThat(lines("a: &x [1]\nb: *x")).allMatch(f -> f.startsWith("1 Formular: Anker"));
        assertThat(lines("titel: [")).allMatch(f -> f.contains("nicht lesbar"));
        assertThat(lines("- 1")).containsExactly("1 Formular: Die Datei ist keine Definition");
        assertThat(lines("")).containsExactly("1 Formular: Die Datei ist keine Definition");
        assertThat(lines("x".repeat(Definitions.LONGEST + 1))).containsExactly("0 Formular: Die Datei ist zu groß");
        assertThat(lines("[".repeat(500))).hasSize(1);
    }

    private static List<String> lines(String yaml) {
        return DEFINITIONS.draft(yaml).faults().stream()
                .map(f -> f.line() + " " + f.getMessage())
                .toList();
    }

    @Test
    void differencesNameQuestionAndText() {
        Form before = DEFINITIONS.draft(DRAFT).form();
        Form after = DEFINITIONS
                .draft(DRAFT.replace("Welche?", "Welches?").replace("a: [A, A, A]", "a: [A, A, A]\n          b: [B]"))
                .form();
        assertThat(Differences.of(before, after))
                .contains(
                        new Differences.Difference("start · start.wahl", "Frage", "Welche?", "Welches?"),
                        new Differences.Difference("start · start.wahl", "Antwort „b“", "", "B"))
                .hasSize(2);
        Form shorter = DEFINITIONS
                .draft(DRAFT.replace("      - bibliothek: person.familienname\n", ""))
                .form();
        assertThat(Differences.of(before, shorter))
                .anyMatch(d -> d.place().equals("start · person.familienname")
                        && d.after().isEmpty());
    }

    @Test
    void aCaseSaysWhatGoesOtherwise() {
        Form form = DEFINITIONS.draft(DRAFT).form();
        FormCase one = FormCase.read("""
                - fall: eins
                  tag: 2026-03-02
                  antworten: {start.wahl: a, start.fehlt: x}
                  seiten: [start, ende]
                  nachweise: [E-X]
                  nachricht: {start.wahl: b}
                """).getFirst();
        assertThat(one.run(form).deviations())
                .containsExactly(
                        "Die Frage start.fehlt gibt es nicht.",
                        "Seiten: erwartet [start, ende], gefragt werden [start].",
                        "Nachweise: erwartet [E-X], verlangt werden [].",
                        "Nachricht, start.wahl: erwartet „b“, gesendet wird „a“.");
        assertThatThrownBy(() -> FormCase.read("- fall: eins\n  tag: morgen"))
                .isInstanceOfSatisfying(
                        DefinitionFault.class, f -> assertThat(f.line()).isEqualTo(2));
    }

    /// The version of the day: of the program until an edited one is valid; drafts stay on theirs.
    @Test
    void newApplicationsTakeTheVersionOfTheDay() {
        Form edited = FORMS.get("mietschulden", 1).as(101, LocalDate.of(2026, 4, 1));
        PublishedForms published = new PublishedForms() {
            @Override
            public List<Version> versions() {
                return List.of(new Version("mietschulden", 101, edited.from()));
            }

            @Override
            public java.util.Optional<Form> find(String form, int number) {
                return java.util.Optional.of(edited).filter(f -> number == 101);
            }
        };
        assertThat(on(published, "2026-03-31")
                        .newest("mietschulden")
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(on(published, "2026-04-01")
                        .newest("mietschulden")
                        .orElseThrow()
                        .version())
                .isEqualTo(101);
        assertThat(on(published, "2026-04-01").get("mietschulden", 1).version()).isEqualTo(1);
        assertThat(on(published, "2026-04-01").all())
                .filteredOn(f -> f.id().equals("mietschulden"))
                .extracting(Form::version)
                .containsExactly(101);
        assertThat(on(published, "2025-01-01").newest("blindengeld")).isPresent();
    }

    private static Forms on(PublishedForms published, String day) {
        return new Forms(
                published,
                java.time.Clock.fixed(
                        LocalDate.parse(day).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC),
                        java.time.ZoneOffset.UTC));
    }
}
