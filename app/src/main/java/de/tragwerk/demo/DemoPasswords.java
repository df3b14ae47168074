package de.tragwerk.demo;

import de.tragwerk.mandant.Home;

/// Passwords of the demo: made once per installation, kept in files of mode 0600.
public final class DemoPasswords {

    private final Home home;

    public DemoPasswords(Home home) {
        this.home = home;
    }

    /// @param login login name of a person of the cast
    public String of(String login) {
        if (!login.matches("[a-z0-9.-]{1,60}")) {
            throw new IllegalArgumentException("Kein Name der Demo");
        }
        return home.password("demo-" + login);
    }
}
