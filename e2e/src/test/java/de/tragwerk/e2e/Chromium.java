package de.tragwerk.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The browser of the system, started once for the test run. Without one the journeys are left out at home; with
/// `CI=true` that is a failure.
final class Chromium {

    static final int PHONE = 390;
    static final int DESK = 1440;

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static Browser shared;

    private Chromium() {}

    private static synchronized Browser browser() {
        if (shared == null) {
            Path program =
                    PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
            if (program == null) {
                if ("true".equals(System.getenv("CI"))) {
                    Assertions.fail("Kein Chromium gefunden. Installieren Sie das Paket chromium.");
                }
                Assumptions.abort("Kein Chromium gefunden");
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return shared;
    }

    /// A fresh window: own cookies.
    static BrowserContext window(int width, boolean script) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("de-DE")
                        .setTimezoneId("Europe/Berlin")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script));
        context.setDefaultTimeout(20_000);
        return context;
    }
}
