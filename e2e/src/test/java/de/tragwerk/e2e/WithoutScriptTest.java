package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import de.tragwerk.cli.demo.Applicant;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The whole form in a browser that runs no script: branches, repeated entries, an upload, sending.
class WithoutScriptTest {

    private final Instance instance = Instance.shared();

    @Test
    void theApplicationIsSentWithoutScript() {
        Applicant.Input brandt = Applicant.example("brandt");
        Person citizen = Person.citizen(instance, new Tour(), "dieter.maier", Chromium.PHONE, false, "de");
        String base = new Typist(citizen, brandt, name -> {}).fillIn(instance.portal());
        citizen.page()
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "ausweis.pdf",
                        "application/pdf",
                        "%PDF-1.4 Ausweis %%EOF".getBytes(StandardCharsets.ISO_8859_1)));
        citizen.page().locator("form[enctype] button[type=submit]").first().click();
        citizen.page().waitForLoadState();
        assertThat(citizen.text()).contains("ausweis.pdf");
        citizen.open(instance.portal() + base + "/pruefen").press("absenden");
        assertThat(citizen.path()).startsWith("/antraege/");
        assertThat(citizen.text()).contains("Ihr Antrag ist abgesendet");
        citizen.leave();
    }
}
