package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a page costs a phone: bytes over the air when nothing is known yet, and the time until something stands
/// there. `./tragwerk bench --browser` writes both as figures; the weight is the same on every machine, so each
/// run checks it.
class PageCostTest {

    private static final int LIMIT = 300_000;
    private static final int RUNS = 15;

    /// Slow 4G as Lighthouse has it for phones: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
    private static final int DOWN = 1_638_400 / 8;

    private static final int UP = 750_000 / 8;
    private static final int ROUND_TRIP = 150;

    /// What Chromium adds for each request when it also counts in name, connection and TLS (150 ms × 3.75).
    private static final double WITH_CONNECTION = 562.5;

    private static final int SLOWER = 4;

    private final Instance instance = Instance.shared();

    @Test
    void aFormPageIsLight() throws IOException {
        Person citizen = Person.citizen(instance, new Tour(), "jonas.weber", Chromium.PHONE, true, "de");
        citizen.open(instance.portal() + "/antrag/neu/hzl-grundsicherung");
        citizen.page().locator("label[for=einwilligung]").click();
        citizen.press("los");
        String draft = citizen.path();
        long heaviest = heaviest(
                citizen,
                Stream.of("start", "person", "anschrift", "gesundheit", "einkommen/1", "erklaerung")
                        .map(topic -> draft + "/thema/" + topic)
                        .toList());
        citizen.open(instance.portal() + draft + "/loeschen").press("loeschen");
        citizen.leave();
        write("form_page_kb", heaviest / 1000.0, "kB");
        assertThat(heaviest).isPositive().isLessThan(LIMIT);
    }

    /// In Arabic, whose font is the heaviest.
    @Test
    void theMapOfAdviceCentresIsLight() throws IOException {
        Person visitor = Person.visitor(instance, new Tour(), Chromium.PHONE, "ar");
        long weight = heaviest(visitor, List.of("/beratung"));
        visitor.leave();
        write("map_page_kb", weight / 1000.0, "kB");
        assertThat(weight).isPositive().isLessThan(LIMIT);
    }

    /// Bytes over the air of the heaviest of these pages, each with nothing in the cache.
    private long heaviest(Person person, List<String> paths) {
        CDPSession browser = person.page().context().newCDPSession(person.page());
        send(browser, "Network.enable");
        send(browser, "Network.setCacheDisabled", "cacheDisabled", true);
        AtomicLong bytes = new AtomicLong();
        browser.on(
                "Network.loadingFinished",
                e -> bytes.addAndGet(e.get("encodedDataLength").getAsLong()));
        long heaviest = 0;
        for (String path : paths) {
            bytes.set(0);
            person.page()
                    .navigate(
                            instance.portal() + path,
                            new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            assertThat(person.path()).endsWith(path);
            heaviest = Math.max(heaviest, bytes.get());
        }
        return heaviest;
    }

    @Test
    @EnabledIfSystemProperty(named = "tragwerk.figures", matches = "true")
    void theStartPageOnASlowPhone() throws IOException {
        write("start_page_fcp_ms", firstPaint(ROUND_TRIP), "ms");
        write("start_page_fcp_with_connection_ms", firstPaint(WITH_CONNECTION), "ms");
    }

    /// Median of the first contentful paint, each time in a new window with nothing in its cache.
    ///
    /// @param latency ms of each request
    private double firstPaint(double latency) {
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            BrowserContext window = Chromium.window(Chromium.PHONE, true);
            Page page = window.newPage();
            CDPSession browser = window.newCDPSession(page);
            send(browser, "Network.enable");
            send(browser, "Network.setCacheDisabled", "cacheDisabled", true);
            send(
                    browser,
                    "Network.emulateNetworkConditions",
                    "offline",
                    false,
                    "latency",
                    latency,
                    "downloadThroughput",
                    DOWN,
                    "uploadThroughput",
                    UP);
            send(browser, "Emulation.setCPUThrottlingRate", "rate", SLOWER);
            page.navigate(instance.portal() + "/");
            millis[i] = ((Number) page.evaluate("""
                    () => new Promise(then => new PerformanceObserver(list => list.getEntries()
                      .filter(e => e.name === 'first-contentful-paint').forEach(e => then(e.startTime)))
                      .observe({type: 'paint', buffered: true}))""")).doubleValue();
            window.close();
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    /// @param settings names and values in turn
    private static void send(CDPSession browser, String method, Object... settings) {
        JsonObject arguments = new JsonObject();
        for (int i = 0; i < settings.length; i += 2) {
            if (settings[i + 1] instanceof Boolean yes) {
                arguments.addProperty((String) settings[i], yes);
            } else {
                arguments.addProperty((String) settings[i], (Number) settings[i + 1]);
            }
        }
        browser.send(method, arguments);
    }

    /// In the form of `./tragwerk bench`.
    private static void write(String name, double value, String unit) throws IOException {
        Path file = Path.of("target", "figures.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.format(Locale.ROOT, "%s %.0f %s%n", name, value, unit),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
