package de.tragwerk.login.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Browser and system in words. Nothing finer is kept: it only helps the owner to recognise a session.
public final class Device {

    /// How a name shows in the header.
    private record Known(String name, List<String> signs) {
        Known(String name, String... signs) {
            this(name, List.of(signs));
        }
    }

    /// In this order: Edge also calls itself Chrome, Chrome also calls itself Safari.
    private static final List<Known> BROWSERS = List.of(
            new Known("Edge", "Edg/", "Edge/", "EdgA/", "EdgiOS/"),
            new Known("Firefox", "Firefox/", "FxiOS/"),
            new Known("Chrome", "Chrome/", "Chromium/", "CriOS/"),
            new Known("Safari", "Safari/"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("Windows", "Windows"),
            new Known("Android", "Android"),
            new Known("iPhone oder iPad", "iPhone", "iPad"),
            new Known("Mac", "Mac OS X", "Macintosh"),
            new Known("Linux", "Linux", "X11"));

    private Device() {}

    /// @param userAgent header of the request, may be missing
    public static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent, "Unbekannter Browser") + " auf " + first(SYSTEMS, agent, "unbekanntem System");
    }

    private static String first(List<Known> known, String agent, String otherwise) {
        for (Known one : known) {
            for (String sign : one.signs()) {
                if (agent.contains(sign)) {
                    return one.name();
                }
            }
        }
        return otherwise;
    }
}
