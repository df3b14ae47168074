package de.tragwerk.mail;

/// The demo's own mail server; exists in demo mode only.
public interface LocalMailServer {
    int port();

    /// Address of the demo's portal.
    String portal();
}
