package de.tragwerk.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;

/// Somebody in front of a window.
final class Person {

    private final BrowserContext window;
    private final Page page;
    private final Tour tour;

    /// Pages asked for and answered.
    private int asked;

    private int answered;

    private int downloads;

    private Person(BrowserContext window, Tour tour) {
        this.window = window;
        this.page = window.newPage();
        this.tour = tour;
        tour.follow(page);
        page.onRequest(request -> {
            if (request.isNavigationRequest() && request.redirectedFrom() == null) {
                asked++;
            }
        });
        page.onFrameNavigated(frame -> answered = asked);
        page.onDownload(download -> downloads++);
        page.onRequestFailed(request -> {
            if (request.isNavigationRequest()) {
                answered = asked;
            }
        });
    }

    static Person citizen(Instance instance, Tour tour, String login, int width, boolean script, String language) {
        Person person = new Person(Chromium.window(width, script), tour);
        person.open(instance.portal() + "/?sprache=" + language);
        if (script) {
            tour.look(person.page, "portal-start-" + language);
        }
        person.open(instance.portal() + "/anmelden");
        if (script) {
            tour.look(person.page, "buergerkonto-anmelden");
        }
        person.page.locator("[data-qa=kennung]").selectOption(login);
        person.page.locator("[data-qa=passwort]").fill(instance.password(login));
        person.press("anmelden");
        return person;
    }

    /// Somebody who looks at the portal without an account.
    static Person visitor(Instance instance, Tour tour, int width, String language) {
        Person person = new Person(Chromium.window(width, true), tour);
        return person.open(instance.portal() + "/?sprache=" + language);
    }

    static Person staff(Instance instance, Tour tour, String login, String mandant) {
        Person person = new Person(Chromium.window(Chromium.DESK, true), tour);
        person.open(instance.amt() + "/");
        tour.look(person.page, "amt-mandant");
        person.open(instance.amt() + "/mandant?id=" + mandant);
        person.open(instance.amt() + "/anmelden");
        tour.look(person.page, "amt-anmelden");
        person.page.locator("[data-qa=kennung]").fill(login);
        person.page.locator("[data-qa=passwort]").fill(instance.password(login));
        person.press("anmelden");
        return person;
    }

    /// Somebody of the operator, at the intermediary.
    static Person operator(Instance instance, Tour tour, String login) {
        Person person = new Person(Chromium.window(Chromium.DESK, true), tour);
        person.open(instance.vermittlung() + "/anmelden");
        person.page.locator("[data-qa=kennung]").fill(login);
        person.page.locator("[data-qa=passwort]").fill(instance.password(login));
        person.press("anmelden");
        return person;
    }

    Page page() {
        return page;
    }

    Person open(String address) {
        page.navigate(address);
        return this;
    }

    /// Presses a button or link by its `data-qa` and waits for the next page.
    Person press(String qa) {
        page.evaluate("() => { window.twVorher = true; }");
        int before = downloads;
        page.locator("main [data-qa=" + qa + "]:is(button, a), main [data-qa=" + qa + "] button[type=submit]")
                .first()
                .click();
        arrive(before);
        return this;
    }

    /// Takes the application of the page over. Journeys share persons: who is likely known is somebody new here.
    Person takeOver() {
        if (page.locator("main select[name=wer]").count() > 0) {
            page.locator("main select[name=wer]").selectOption("neu");
        }
        return press("akte-anlegen");
    }

    /// A click returns before the browser has left the page, and a form comes back under the same address: on a busy
    /// machine the old page would be taken for the new one. What is downloaded leaves the page as it is.
    private void arrive(int before) {
        for (int i = 0; i < 1000 && downloads == before && sameDocument(); i++) {
            if (i > 250 && answered == asked) {
                break;
            }
            page.waitForTimeout(20);
        }
        page.waitForLoadState();
    }

    private boolean sameDocument() {
        try {
            return Boolean.TRUE.equals(page.evaluate("() => window.twVorher === true"));
        } catch (PlaywrightException betweenTwoPages) {
            return true;
        }
    }

    Person look(String name) {
        tour.look(page, name);
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /// Reloads until something is there; what comes from another system takes its time.
    Locator await(String selector) {
        for (int i = 0; i < 180; i++) {
            Locator found = page.locator(selector).first();
            if (found.count() > 0) {
                return found;
            }
            page.waitForTimeout(500);
            page.reload();
        }
        Locator found = page.locator(selector).first();
        found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return found;
    }

    void leave() {
        window.close();
    }
}
