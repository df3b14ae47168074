package de.tragwerk.mandant;

import java.util.Optional;

/// The sides of the program. Each has a port, a cookie and a security chain of its own.
public enum Side {
    PORTAL(8080, "TW_PORTAL", Mandant.Art.PORTAL),
    AMT(8081, "TW_AMT", Mandant.Art.AMT),
    VERMITTLUNG(8082, "TW_VERMITTLUNG", Mandant.Art.VERMITTLUNG),
    /// The XTA server beside the intermediary: HTTPS with client certificates, never a cookie.
    XTA(8084, "TW_XTA", Mandant.Art.VERMITTLUNG),
    /// Local identity provider, demo mode only; its sessions lie with the portal's Mandant.
    IDENTITY(8083, "TW_IDENTITY", Mandant.Art.PORTAL);

    private final int defaultPort;
    private final String cookie;
    private final Mandant.Art art;

    Side(int defaultPort, String cookie, Mandant.Art art) {
        this.defaultPort = defaultPort;
        this.cookie = cookie;
        this.art = art;
    }

    public int defaultPort() {
        return defaultPort;
    }

    public String cookie() {
        return cookie;
    }

    /// Kind of the Mandanten that are served on this side.
    public Mandant.Art art() {
        return art;
    }

    /// Finds a side by its configuration name, for instance `amt`.
    public static Optional<Side> named(String name) {
        for (Side side : values()) {
            if (side.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
