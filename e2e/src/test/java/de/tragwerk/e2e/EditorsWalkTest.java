package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Editors look at a form: its questions with rules in words, the texts of a question and of the papers, test
/// cases, and the preview of a page that a date of birth opens.
@Tag("turn-1")
class EditorsWalkTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void aFormIsReadInWords() {
        Person feder = Person.operator(instance, tour, "h.feder");
        feder.open(instance.vermittlung() + "/formulare").look("redaktion-formulare");
        feder.open(instance.vermittlung() + "/nutzung").look("redaktion-nutzung");
        feder.open(instance.vermittlung() + "/beratungsstellen").look("redaktion-beratungsstellen");
        feder.open(instance.vermittlung() + "/landkarte").look("redaktion-landkarte");
        feder.open(instance.vermittlung() + "/beratungsstellen/schulden-lindenbrueck/aendern")
                .look("redaktion-beratungsstelle");
        feder.page().locator("input[type=image]").click(new Locator.ClickOptions().setPosition(120, 150));
        feder.page().waitForURL("**#karte");
        assertThat(feder.page().locator("#lage").inputValue()).startsWith("54.3");
        feder.open(instance.vermittlung() + "/formulare");
        feder.press("beginnen-unterhaltsvorschuss");
        String version = instance.vermittlung() + feder.path();
        feder.open(version + "/ansicht/fragen").look("redaktion-fragen");
        assertThat(feder.text())
                .contains(
                        "in mindestens einem Eintrag von „Für welche Kinder beantragen Sie den Vorschuss?“",
                        "plus 12 Jahre liegt nicht nach dem Tag des Antrags plus 2 Monate",
                        "mindestens 15 Jahre alt",
                        "mindestens 600,00\u00a0€");
        feder.open(version + "/texte/aeltere/uvg.eltern_brutto").look("redaktion-texte");
        assertThat(feder.text()).contains("Nur wenn „Bekommen Sie selbst auch Geld vom Jobcenter?“ ist „ja“.");
        feder.open(version + "/nachweise").look("redaktion-nachweise");
        feder.open(version + "/ansicht/faelle").look("redaktion-faelle");
        assertThat(feder.text()).contains("In zwei Monaten und einem Tag zwölf").doesNotContain("weicht ab");
        feder.open(version + "/vorschau?thema=aeltere&fall=1").look("redaktion-vorschau");
        feder.open(version);
        feder.press("verwerfen");
        assertThat(tour.findings()).isEmpty();
    }
}
