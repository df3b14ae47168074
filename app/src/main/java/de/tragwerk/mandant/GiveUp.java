package de.tragwerk.mandant;

/// The other side said no for good: trying again would change nothing, so the item is given up at once. The
/// reason is shown to who runs the program.
public class GiveUp extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message without personal data
    public GiveUp(String message) {
        super(message);
    }
}
