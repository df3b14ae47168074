package de.tragwerk.shell;

import de.tragwerk.access.Action;
import java.util.List;

/// Something people of a role have to know on whichever page they are, until they say that they have seen it.
/// Contributed as a bean; asked only for those who may perform the action.
public interface Meldung {

    Action action();

    /// What is open, each as a sentence without personal data; empty for nothing.
    List<String> offene();

    /// Where it is read and put away.
    String href();
}
