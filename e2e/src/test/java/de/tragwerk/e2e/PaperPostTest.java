package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Paper post from the scan to the application, and the pages of what a person may not see: looked at in both widths.
@Tag("turn-2")
class PaperPostTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void aScanIsSplitAndBecomesAnApplication() throws IOException {
        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        officer.open(instance.amt() + "/post").look("amt-post-leer");
        officer.page().locator("#datei").setInputFiles(new FilePayload("scan.pdf", "application/pdf", scan()));
        submit(officer, "aufnehmen");
        assertThat(officer.text()).contains("im Posteingang");
        officer.look("amt-post");
        officer.page().locator("main [data-qa=sendung]").first().click();
        officer.page().waitForLoadState();
        officer.look("amt-post-sendung");
        officer.page().locator("#te-1").fill("1-2");
        officer.page().locator("#te-2").fill("2");
        submit(officer, "teilen");
        assertThat(officer.page().locator("main [role=alert]").innerText()).isNotBlank();
        officer.look("amt-post-teilen-falsch");
        officer.page().locator("#te-1").fill("1-2");
        officer.page().locator("#te-2").fill("3");
        submit(officer, "teilen");
        officer.look("amt-post-geteilt");
        assertThat(officer.text()).contains("Brief 1", "Brief 2");
        submit(officer, "papierantrag-1");
        officer.look("amt-papierantrag");
        officer.page().locator("main [data-qa=themen] a").nth(1).click();
        officer.page().waitForLoadState();
        officer.look("amt-papierantrag-thema");
        officer.press("weiter").look("amt-papierantrag-weiter");
        officer.open(instance.amt() + "/korrekturen").look("amt-korrekturen");
        officer.open(instance.amt() + "/befangenheit").look("amt-befangenheit");

        Person schutz = Person.staff(instance, tour, "d.schutz", "lindenbrueck");
        schutz.open(instance.amt() + "/auffaelliges").look("amt-auffaelliges");
        schutz.open(instance.amt() + "/besonders-geschuetzt").look("amt-besonders-geschuetzt");
        schutz.open(instance.amt() + "/zugriffe").look("amt-zugriffe");
        assertThat(schutz.text()).contains("Gescannte Post aufnehmen", "Post nach Seiten zerlegen");
        assertThat(tour.findings()).isEmpty();
    }

    /// Three empty pages, as a scanner makes them.
    private static byte[] scan() throws IOException {
        try (PDDocument pages = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 3; i++) {
                pages.addPage(new PDPage());
            }
            pages.save(out);
            return out.toByteArray();
        }
    }

    private static void submit(Person person, String form) {
        person.page()
                .locator("main form[data-qa=" + form + "] button[type=submit]")
                .first()
                .click();
        person.page().waitForLoadState();
    }
}
