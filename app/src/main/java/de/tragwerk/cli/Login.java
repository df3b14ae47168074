package de.tragwerk.cli;

import java.util.Map;

/// Logs people in through the pages, as they do it.
public final class Login {

    private Login() {}

    /// A browser with this citizen logged in at the portal, assurance level substantial.
    public static Browser citizen(String portal, String login, String password) {
        return citizen(new Browser(portal), login, password);
    }

    /// The same in a browser that stands at the portal.
    public static Browser citizen(Browser browser, String login, String password) {
        browser.open("/anmelden");
        browser.submit(Map.of("kennung", login, "passwort", password, "niveau", "STORK-QAA-Level-3"));
        return checked(browser, login);
    }

    /// A browser with this member of staff logged in at the desk of an authority.
    public static Browser staff(String desk, String mandant, String login, String password) {
        Browser browser = new Browser(desk).open("/mandant?id=" + mandant).open("/anmelden");
        browser.submit(Map.of("kennung", login, "passwort", password));
        return checked(browser, login);
    }

    private static Browser checked(Browser browser, String login) {
        if (browser.status() != 200 || browser.location().getPath().startsWith("/anmelden")) {
            throw new IllegalStateException("Die Anmeldung von " + login + " ist gescheitert: "
                    + browser.page().select("main [role=alert], main p").eachText());
        }
        return browser;
    }
}
