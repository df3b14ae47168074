package de.tragwerk.transport;

/// Service URIs of the directory. The XSozial entry concept is not public, so ours carries our own name.
public final class Services {
    public static final String TRAGWERK = "urn:tragwerk:dienst:xsozial-profil:1";

    /// The entry of an authority that is still being connected: portals never ask for it, only tests do.
    public static final String ERPROBUNG = TRAGWERK + ":erprobung";

    /// The job that fetches submissions of FIT-Connect.
    public static final String FIT_FETCH = "fitconnect-abholung";

    private Services() {}
}
