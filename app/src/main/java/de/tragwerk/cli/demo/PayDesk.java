package de.tragwerk.cli.demo;

import de.tragwerk.cli.Browser;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The work of the pay office through its pages.
public final class PayDesk {

    private final Browser browser;

    public PayDesk(Browser browser) {
        this.browser = browser;
    }

    /// Simulates the run of a month.
    ///
    /// @return path of the run
    public String simulate(YearMonth monat) {
        browser.open("/zahlungen");
        List<String> offered =
                browser.page().select("select[name=monat] option").eachAttr("value");
        if (!offered.contains(monat.toString())) {
            throw new IllegalStateException("Für " + monat + " lässt sich kein Zahllauf beginnen. Möglich sind "
                    + String.join(", ", offered) + ".");
        }
        browser.submit("beginnen", Map.of("monat", monat.toString()), "");
        return awaitDone("Der Zahllauf ist nicht berechnet");
    }

    /// Releases what somebody else simulated.
    public void release(String run, String password) {
        browser.open(run);
        browser.submit("freigeben", Map.of("passwort", password), "");
        Element no = browser.page().selectFirst("[data-qa=weigerung]");
        if (no != null) {
            throw new IllegalStateException("Die Freigabe des Zahllaufs ist gescheitert: " + no.text());
        }
        awaitDone("Die Zahldatei entsteht nicht");
    }

    /// The files for the bank, as the pay office downloads them.
    public List<byte[]> files(String run) {
        browser.open(run);
        List<String> forms = Waiting.until(
                "Die Zahldatei entsteht nicht",
                () -> Optional.of(browser.open(run)
                                .page()
                                .select("form[data-qa=datei]")
                                .eachAttr("id"))
                        .filter(found -> !found.isEmpty()));
        List<byte[]> files = new ArrayList<>();
        forms.forEach(
                form -> files.add(browser.open(run).submit(form, Map.of(), "").bytes()));
        return files;
    }

    private String awaitDone(String otherwise) {
        String run = browser.location().getPath();
        if (!run.startsWith("/zahlungen/")) {
            throw new IllegalStateException(otherwise + ": "
                    + browser.page().select("[data-qa=weigerung]").text());
        }
        Waiting.until(
                otherwise,
                () -> Optional.of(run).filter(r -> browser.open(r).page().selectFirst("[data-qa=arbeitet]") == null));
        return run;
    }
}
