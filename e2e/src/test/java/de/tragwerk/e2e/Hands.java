package de.tragwerk.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;

/// Somebody at the desk without a mouse: she has the address line, the tabulator, the arrow keys, Enter, the space bar
/// and the keys the desk offers. What she cannot reach with them, she cannot do.
final class Hands {

    /// More stops than any page has.
    private static final int STOPS = 400;

    private final Page page;
    private final Tour tour;

    private Hands(Page page, Tour tour) {
        this.page = page;
        this.tour = tour;
        tour.follow(page);
    }

    static Hands atDesk(Instance instance, Tour tour, String login) {
        Hands hands = new Hands(Chromium.window(Chromium.DESK, true).newPage(), tour);
        hands.open(instance.amt() + "/mandant?id=lindenbrueck").open(instance.amt() + "/anmelden");
        hands.write("[data-qa=kennung]", login);
        hands.write("[data-qa=passwort]", instance.password(login));
        hands.sends();
        return hands;
    }

    /// The address line.
    Hands open(String address) {
        page.navigate(address);
        return this;
    }

    /// G and the letter of an area, outside of fields.
    Hands area(String letter) {
        page.keyboard().press("Escape");
        page.evaluate("document.activeElement && document.activeElement.blur()");
        page.keyboard().press("g");
        page.waitForNavigation(() -> page.keyboard().press(letter));
        return this;
    }

    /// The key a button shows; it focuses, Enter presses.
    Hands key(String letter) {
        page.keyboard().press(letter);
        if (!at("[aria-keyshortcuts='" + letter.toUpperCase(java.util.Locale.ROOT) + "']")) {
            throw new AssertionError("Die Taste " + letter + " führt auf " + path() + " zu nichts");
        }
        return sends();
    }

    /// Tabulator until the element has the focus; from the beginning of a page the skip link saves the way through the
    /// frame.
    Hands to(String selector) {
        boolean inMain = (boolean) page.evaluate(
                "s => { const e = document.querySelector(s); return !!e && !!e.closest('main'); }", selector);
        for (int i = 0; i < STOPS; i++) {
            if (at(selector)) {
                return this;
            }
            page.keyboard().press(inMain && at(".tw-sprung") ? "Enter" : "Tab");
        }
        throw new AssertionError("Mit der Tastatur nicht zu erreichen auf " + path() + ": " + selector);
    }

    private boolean at(String selector) {
        return (boolean) page.evaluate("s => !!document.activeElement && document.activeElement.matches(s)", selector);
    }

    Hands write(String selector, String text) {
        to(selector);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    /// Arrow keys in a list until the choice with this text stands there.
    Hands choose(String selector, String text) {
        to(selector);
        page.keyboard().press("Home");
        for (int i = 0; i < STOPS; i++) {
            if ((boolean) page.evaluate("t => document.activeElement.selectedOptions[0].text.includes(t)", text)) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("In " + selector + " steht nicht: " + text);
    }

    /// The first of a group of choices.
    Hands mark(String group) {
        to(group);
        page.keyboard().press("Space");
        return this;
    }

    /// Enter, or Ctrl+Enter in a field of several lines, and the next page.
    Hands sends() {
        page.waitForNavigation(() -> page.keyboard().press(at("textarea") ? "Control+Enter" : "Enter"));
        return this;
    }

    Hands follow(String link) {
        return to(link).sends();
    }

    /// A button by its `data-qa`, or that of its form.
    Hands press(String qa) {
        return to("main [data-qa=" + qa + "]:is(button, a), main [data-qa=" + qa + "] button[type=submit]")
                .sends();
    }

    /// Takes the application of the page over. Journeys share persons: who is likely known is somebody new here.
    Hands takeOver() {
        if (has("main select[name=wer]")) {
            choose("main select[name=wer]", "eine neue Person");
        }
        return press("akte-anlegen");
    }

    /// A disclosure: Enter opens it.
    Hands unfold(String summary) {
        to(summary);
        page.keyboard().press("Enter");
        return this;
    }

    Hands look(String name) {
        tour.look(page, name);
        return this;
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    String attribute(String selector, String name) {
        return page.locator(selector).first().getAttribute(name);
    }

    /// What stands in a field.
    String value(String field) {
        return page.locator(field).inputValue();
    }

    String address() {
        return page.url();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /// Reloads, as F5 does, until something is there.
    Hands await(String selector) {
        for (int i = 0; i < 180; i++) {
            if (has(selector)) {
                return this;
            }
            page.waitForTimeout(300);
            page.reload();
        }
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    void leave() {
        page.context().close();
    }
}
