package de.tragwerk.shell;

import de.tragwerk.access.Action;
import java.util.List;
import java.util.function.IntSupplier;

/// Something people of a role have to know on whichever page they are, until they say that they have seen it.
/// Contributed as a bean; asked only for those who may perform the action.
public interface Meldung {

    Action action();

    /// What is open, each as a sentence without personal data; empty for nothing.
    List<String> offene();

    /// Where it is read and put away.
    String href();

    /// Runs of the program that threw and wait for a person.
    ///
    /// @param was `ein Lauf des Datenabgleichs`, in the nominative
    static Meldung gestoert(Action action, String href, String was, IntSupplier zahl) {
        return new Meldung() {
            @Override
            public Action action() {
                return action;
            }

            @Override
            public List<String> offene() {
                int n = zahl.getAsInt();
                return n == 0
                        ? List.of()
                        : List.of("Nach einem Fehler steht " + was
                                + ". Der Betrieb findet den Grund im Protokoll; danach geht es mit „Fortsetzen“ weiter.");
            }

            @Override
            public String href() {
                return href;
            }
        };
    }
}
