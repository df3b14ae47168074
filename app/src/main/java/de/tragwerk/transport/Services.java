package de.tragwerk.transport;

/// Service URIs of the directory. The XSozial entry concept is not public, so ours carries our own name.
public final class Services {
    public static final String TRAGWERK = "urn:tragwerk:dienst:xsozial-profil:1";

    private Services() {}
}
