package de.tragwerk.cli.demo;

import de.tragwerk.cli.Browser;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// The work of an officer through the pages of the desk.
public final class Desk {

    private static final String REASON = "Nach den vorgelegten Nachweisen spricht nichts dagegen.";

    /// A line of the calculation as the page shows it.
    public record Line(String schritt, String norm, long cent) {}

    /// What was proposed.
    ///
    /// @param id of the draft
    /// @param monat first month of the award
    /// @param cent claim of that month
    public record Proposal(String id, YearMonth monat, long cent, List<Line> lines) {}

    private final Browser browser;

    public Desk(Browser browser) {
        this.browser = browser;
    }

    public Browser browser() {
        return browser;
    }

    /// Whether the application lies in this officer's worklist.
    public boolean sees(String application) {
        browser.open("/arbeit");
        return !browser.page()
                .select("main a[href=/eingang/" + application + "]")
                .isEmpty();
    }

    /// The message as it came, and the file that is opened for it.
    ///
    /// @return path of the file, for instance `/akte/…`
    public String takeOver(String application) {
        browser.open("/eingang/" + application);
        browser.submit("uebernehmen", doubts(browser), "");
        String path = browser.location().getPath();
        if (!path.startsWith("/akte/")) {
            throw new IllegalStateException("Die Übernahme ist gescheitert: "
                    + browser.page().select("main p").eachText());
        }
        return path;
    }

    /// Whether the applicant or somebody of the household is known is not proposed where there is a doubt: here she is
    /// new.
    public static Map<String, String> doubts(Browser browser) {
        return browser.page().select("select[name^=mitglied], select[name=wer]").stream()
                .filter(s -> s.select("option[selected]").isEmpty()
                        && s.select("option").first() instanceof Element first
                        && first.val().isEmpty())
                .collect(Collectors.toMap(s -> s.attr("name"), s -> "neu"));
    }

    /// The Aktenzeichen on the page of the file.
    public String aktenzeichen() {
        return browser.page().select("[data-qa=aktenzeichen]").text();
    }

    /// Begins the draft from the application's facts, decides what the law leaves open, and proposes.
    public Proposal propose(String file) {
        browser.open(file + "/berechnung").submit("beginnen", Map.of(), "");
        for (int i = 0; i < 20 && browser.page().selectFirst("form[data-qa=ermessen]") != null; i++) {
            Element form = browser.page().selectFirst("form[data-qa=ermessen]");
            String answer = form == null
                    ? ""
                    : form.select("input[type=radio]").first() == null
                            ? ""
                            : String.valueOf(
                                    form.select("input[type=radio]").first().attr("value"));
            browser.submit("ermessen", Map.of("antwort", answer, "grund", REASON), "");
        }
        if (browser.page().selectFirst("form[data-qa=vorschlagen]") == null) {
            refuse();
        }
        Optional<YearMonth> first = browser.page().select("nav.tw-filter a[href*=monat=]").stream()
                .map(a -> YearMonth.parse(a.attr("href").replaceFirst(".*monat=", "")))
                .findFirst();
        first.ifPresent(monat -> browser.open(file + "/berechnung?monat=" + monat));
        List<Line> lines = browser.page().select("[data-qa=posten]").stream()
                .map(p -> new Line(p.attr("data-schritt"), p.attr("data-norm"), Long.parseLong(p.attr("data-cent"))))
                .toList();
        long cent = cent(browser.page().select("[data-qa=anspruch]"));
        if (browser.page().selectFirst("form[data-qa=vorschlagen]") == null) {
            throw new IllegalStateException("Der Vorschlag ist nicht möglich: "
                    + browser.page().select("[data-qa=hindernis]").text());
        }
        browser.submit("vorschlagen", Map.of(), "");
        String link = browser.page().select("a[href^=/freigabe/]").attr("href");
        if (link.isEmpty()) {
            throw new IllegalStateException("Der Vorschlag ist nicht angekommen: "
                    + browser.page().select("[data-qa=weigerung]").text());
        }
        return new Proposal(link.substring("/freigabe/".length()), first.orElse(monthOfDraft()), cent, lines);
    }

    /// Without a claim the application is refused, with the reason the page names.
    private void refuse() {
        String why = browser.page().select("main").text();
        String reason = why.contains("Jobcenter") ? "JOBCENTER" : "KEIN_BEDARF";
        browser.submit("entwurf", Map.of("art", "ABLEHNUNG", "grund", reason), "");
    }

    private YearMonth monthOfDraft() {
        String[] parts = browser.page().select("input[name=von]").attr("value").split("\\.");
        return YearMonth.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private static long cent(Elements amount) {
        String digits = amount.text().replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /// Releases what somebody else proposed.
    ///
    /// @return path of the notice
    public String release(String draft, String password) {
        browser.open("/freigabe/" + draft);
        browser.submit("freigeben", Map.of("passwort", password), "");
        String path = browser.location().getPath();
        if (!path.startsWith("/bescheide/")) {
            throw new IllegalStateException("Die Freigabe ist gescheitert: "
                    + browser.page().select("[data-qa=weigerung]").text());
        }
        return path;
    }

    /// The PDF of a notice.
    public byte[] notice(String path) {
        browser.open(path);
        return browser.open(browser.page().select("a[data-qa=pdf]").attr("href"))
                .bytes();
    }
}
