package de.tragwerk.cli.demo;

import de.tragwerk.cli.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Fills in the form of the portal from answers in JSON, page by page, like somebody without script.
public final class Applicant {

    /// The documented JSON form: see docs/guide/antrag-json.md.
    public record Input(String formular, String buerger, Map<String, String> angaben) {}

    /// How somebody goes from page to page; used where many apply at once and each page is timed.
    public interface Pace {

        /// Nobody waits, nobody counts.
        Pace NONE = nanos -> {};

        /// A page was sent and the next one is there.
        ///
        /// @param nanos from the press to the last byte of the next page
        void saved(long nanos);

        /// The page was read and filled in; now it will be sent.
        default void ready() {}
    }

    private static final Set<String> REPEATED = Set.of("einkommen", "absetzung", "vermoegen", "leistung");

    private static final int OK = 200;
    /// The page comes back with what is to be mended.
    private static final int REFUSED = 422;

    private final Browser browser;
    private final Input input;
    private final Pace pace;
    private String base = "";

    public Applicant(Browser browser, Input input) {
        this(browser, input, Pace.NONE);
    }

    public Applicant(Browser browser, Input input, Pace pace) {
        this.browser = browser;
        this.input = input;
        this.pace = pace;
    }

    /// An example that ships with the program.
    public static Input example(String name) {
        try (InputStream in = Applicant.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("Kein Beispiel " + name);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException with a sentence when it is not the documented form
    public static Input read(String json) {
        try {
            Map<String, Object> map = new ObjectMapper().readValue(json, new TypeReference<>() {});
            Map<String, String> answers = new TreeMap<>();
            if (map.get("angaben") instanceof Map<?, ?> given) {
                given.forEach((k, v) -> answers.put(String.valueOf(k), String.valueOf(v)));
            }
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("In der Eingabe fehlt „angaben“.");
            }
            return new Input(
                    String.valueOf(map.getOrDefault("formular", "hzl-grundsicherung")),
                    String.valueOf(map.getOrDefault("buerger", "karl.brandt")),
                    answers);
        } catch (RuntimeException e) {
            if (e instanceof IllegalArgumentException) {
                throw e;
            }
            throw new IllegalArgumentException("Die Eingabe ist kein JSON in der beschriebenen Form.", e);
        }
    }

    /// From the notices to the check page.
    public void fillIn() {
        fillIn("/antrag/neu/", Map.of("einwilligung", "ja"));
    }

    /// The same without an account.
    public void fillInAsGuest() {
        fillIn("/ohne-konto/antrag/", Map.of());
    }

    private void fillIn(String notices, Map<String, String> consent) {
        browser.open(notices + input.formular());
        browser.submit("beginnen", consent, "los");
        base = browser.location().getPath();
        browser.follow("anfangen");
        for (int page = 0; page < 60 && browser.location().getPath().contains("/thema/"); page++) {
            if (browser.page().selectFirst("form#navigation") != null) {
                entries();
            } else {
                answer(0);
            }
        }
        browser.open(base + "/pruefen");
    }

    /// A page of a repeated topic: one entry page for each number that has answers of this topic. Persons of the
    /// household share their field names with the applicant, so the page itself says which answers it takes.
    private void entries() {
        String topic = browser.location().getPath();
        for (int nr : numbers()) {
            browser.open(topic + "/" + nr);
            if (!values(nr).isEmpty()) {
                answer(nr);
            }
        }
        browser.open(topic);
        save(Map.of(), "weiter");
    }

    /// Sends the page shown.
    private void save(Map<String, Object> values, String button) {
        pace.ready();
        long begin = System.nanoTime();
        browser.submit("thema", values, button);
        pace.saved(System.nanoTime() - begin);
        if (browser.status() != OK && browser.status() != REFUSED) {
            throw new IllegalStateException("Eine Seite antwortet mit " + browser.status());
        }
    }

    private Set<Integer> numbers() {
        return input.angaben().keySet().stream()
                .filter(key -> key.contains("#"))
                .map(key -> Integer.valueOf(key.substring(key.indexOf('#') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Numbers of the entries that a repeated topic of the form for subsistence has in these answers, for who
    /// cannot look at the page first. What belongs to no other repeated topic belongs to the household.
    public static List<Integer> numbers(Set<String> keys, String topic) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String key : keys) {
            int hash = key.indexOf('#');
            String prefix = key.substring(0, Math.max(0, key.indexOf('.')));
            if (hash > 0 && topic.equals(REPEATED.contains(prefix) ? prefix : "haushalt")) {
                numbers.add(Integer.parseInt(key.substring(hash + 1)));
            }
        }
        return new ArrayList<>(numbers);
    }

    /// Answers what the page shows; a branch may show more, so the page is sent again until nothing new
    /// appears. Then it goes on: what is missing stays missing, as for anybody who does not know.
    private void answer(int nr) {
        String page = browser.location().getPath();
        List<String> shown = List.of();
        for (int round = 0; round < 10; round++) {
            List<String> now =
                    browser.page().select("input[type=hidden][name^=_]").eachAttr("name");
            save(values(nr), now.equals(shown) ? "trotzdem" : "weiter");
            if (!browser.location().getPath().equals(page)) {
                return;
            }
            shown = now;
        }
        throw new IllegalStateException(
                "Die Seite " + page.substring(page.lastIndexOf('/') + 1) + " nimmt die Angaben nicht an: "
                        + browser.page().select("[role=alert]").eachText());
    }

    private Map<String, Object> values(int nr) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Element marker : browser.page().select("input[type=hidden][name^=_]")) {
            String field = marker.attr("name").substring(1);
            if (field.equals("csrf")) {
                continue;
            }
            String given = input.angaben().get(nr == 0 ? field : field + "#" + nr);
            if (given == null) {
                continue;
            }
            if (browser.page().selectFirst("input[name=\"" + field + ".t\"]") != null) {
                String[] parts = given.split("-");
                values.put(field + ".t", parts.length == 3 ? parts[2] : given);
                values.put(field + ".m", parts.length == 3 ? parts[1] : "");
                values.put(field + ".j", parts.length == 3 ? parts[0] : "");
            } else if (browser.page().selectFirst("input[name=\"" + field + ".m\"]") != null) {
                String[] parts = given.split("-");
                values.put(field + ".m", parts.length >= 2 ? parts[1] : given);
                values.put(field + ".j", parts.length >= 2 ? parts[0] : "");
            } else if (given.contains("|")) {
                values.put(field, List.of(given.split("\\|")));
            } else {
                values.put(field, given);
            }
        }
        return values;
    }

    /// Deletes the draft instead of sending it.
    public void discard() {
        browser.open(base + "/loeschen");
        browser.submit(Map.of());
    }

    /// The kinds of evidence that the answers call for; "other" is none of them.
    public List<String> evidence() {
        browser.open(base + "/nachweise");
        return browser.page().select("form[data-qa^=hochladen-]").stream()
                .map(form -> form.attr("data-qa").substring("hochladen-".length()))
                .filter(art -> !art.equals("E-OTHER"))
                .toList();
    }

    /// Uploads a file as evidence.
    public void upload(String art, String name, String contentType, byte[] content) {
        browser.open(base + "/nachweise");
        browser.submit("hochladen-" + art, Map.of("datei", new Browser.Upload(name, contentType, content)), "");
    }

    /// Sends from the check page.
    ///
    /// @return id of the application
    public String send() {
        browser.open(base + "/pruefen");
        if (browser.page().selectFirst("form[data-qa=senden]") == null) {
            throw new IllegalArgumentException("Der Antrag ist noch nicht vollständig: "
                    + browser.page().select(".tw-zustand--gefahr").eachText());
        }
        browser.submit("senden", Map.of(), "");
        String path = browser.location().getPath();
        if (!path.startsWith("/antraege/") && !path.startsWith("/ohne-konto/gesendet/")) {
            throw new IllegalStateException(
                    "Nicht gesendet: " + browser.page().select("main p").eachText());
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
