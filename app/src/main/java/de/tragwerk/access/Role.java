package de.tragwerk.access;

/// Roles of staff. A role says what somebody may do; a workgroup says with whose files.
public enum Role {
    SACHBEARBEITUNG("Sachbearbeitung"),
    LEITUNG("Leitung"),
    ZAHLUNG("Zahlstelle"),
    ADMINISTRATION("Administration"),
    DATENSCHUTZ("Datenschutz"),
    BETRIEB("Technischer Betrieb"),
    /// Writes and publishes the forms of the portals.
    REDAKTION("Redaktion");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
