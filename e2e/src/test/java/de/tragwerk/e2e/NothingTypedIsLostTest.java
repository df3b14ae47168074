package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import de.tragwerk.cli.demo.Applicant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// She fills in the application, and at each page something dies between her last letter and her next press: her
/// browser, the line, the program. Every answer of the page is there afterwards, on another device too. In turn,
/// at the first pages; each of the three at every page with `./tragwerk test --all-pages`.
@Tag("turn-2")
class NothingTypedIsLostTest {

    private static final boolean ALL = Boolean.getBoolean("tragwerk.allPages");
    private static final int FIRST = 6;
    private static final String FORM = "form[data-speichern]";

    /// What she typed or chose, without what the page itself brings along: an answer that is saved may already have
    /// opened the next question elsewhere.
    private static final String TYPED = """
            () => [...new FormData(document.querySelector('form[data-speichern]'))]
                .filter(([name, value]) => value && !name.startsWith('_') && !['version', 'fenster', 'von'].includes(name))
                .map(([name, value]) => name + '=' + value).sort().join('\\n')""";

    private final Path home = Instance.newHome();
    // The page that stays open sends to where it came from.
    private final String[] places = {"-Dtragwerk.port.portal=" + freePort(), "-Dtragwerk.port.identity=" + freePort()};
    private Instance instance;
    private Person citizen;
    private Person otherDevice;
    private int pages;

    @BeforeEach
    void start() {
        instance = Instance.start(home, Map.of(), places);
    }

    @AfterEach
    void end() {
        instance.stop();
        Instance.remove(home);
    }

    @Test
    void whateverDiesWhileSheFillsIn() {
        Applicant.Input brandt = Applicant.example("brandt");
        otherDevice = Person.citizen(instance, new Tour(), brandt.buerger(), Chromium.PHONE, false, "de");
        citizen = Person.citizen(instance, new Tour(), brandt.buerger(), Chromium.PHONE, true, "de");
        String base = new Typist(citizen, brandt, page -> strike()).fillIn(instance.portal());
        assertThat(pages).isGreaterThan(15);
        citizen.open(instance.portal() + base + "/pruefen");
        assertThat(citizen.text()).contains("Gerbergasse", "300,00");
        citizen.leave();
        otherDevice.leave();
    }

    /// Everything on the page is filled in and not sent.
    private void strike() {
        if (citizen.page().locator(FORM).count() == 0) {
            return;
        }
        int page = pages++;
        for (int what : ALL ? List.of(0, 1, 2) : page < FIRST ? List.of(page % 3) : List.<Integer>of()) {
            String typed = typed(citizen.page());
            switch (what) {
                case 0 -> {
                    touch();
                    await("gut");
                }
                case 1 -> cut();
                default -> kill();
            }
            assertThat(typed(citizen.page())).isEqualTo(typed);
            otherDevice.open(citizen.page().url());
            assertThat(typed(otherDevice.page())).as(citizen.path()).isEqualTo(typed);
        }
    }

    private void cut() {
        citizen.page().context().setOffline(true);
        touch();
        await("weg");
        citizen.page().context().setOffline(false);
        await("gut");
    }

    private void kill() {
        instance.kill();
        touch();
        await("weg");
        instance = Instance.start(home, Map.of(), places);
        await("gut");
    }

    /// One more letter that is taken back: the page has something to save again.
    private void touch() {
        citizen.page()
                .evaluate("() => document.querySelector('" + FORM
                        + "').dispatchEvent(new Event('input', { bubbles: true }))");
    }

    private void await(String state) {
        Locator line = citizen.page().locator(".tw-gespeichert[data-stand=" + state + "]");
        try {
            line.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    citizen.path() + ": "
                            + citizen.page().locator(".tw-gespeichert").innerText(),
                    e);
        }
    }

    private static String typed(Page page) {
        return String.valueOf(page.evaluate(TYPED));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
