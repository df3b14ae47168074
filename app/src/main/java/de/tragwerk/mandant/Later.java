package de.tragwerk.mandant;

/// Not now, and the reason may be shown to who runs the program: the item is tried again as after any other
/// error.
public class Later extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message without personal data
    public Later(String message) {
        super(message);
    }
}
