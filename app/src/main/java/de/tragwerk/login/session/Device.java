package de.tragwerk.login.session;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Browser and system in words. Nothing finer is kept: it only helps the owner to recognise a session.
public final class Device {

    private static final Map<String, Pattern> BROWSERS = order(
            "Edge", "Edg(e|A|iOS)?/",
            "Firefox", "(Firefox|FxiOS)/",
            "Chrome", "(Chrome|Chromium|CriOS)/",
            "Safari", "Safari/");
    private static final Map<String, Pattern> SYSTEMS = order(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone oder iPad", "iPhone|iPad",
            "Mac", "Mac OS X|Macintosh",
            "Linux", "Linux|X11");

    private Device() {}

    /// @param userAgent header of the request, may be missing
    public static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent, "Unbekannter Browser") + " auf " + first(SYSTEMS, agent, "unbekanntem System");
    }

    private static String first(Map<String, Pattern> known, String agent, String otherwise) {
        return known.entrySet().stream()
                .filter(e -> e.getValue().matcher(agent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    /// In this order: Edge also calls itself Chrome, Chrome also calls itself Safari.
    private static Map<String, Pattern> order(String... pairs) {
        Map<String, Pattern> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], Pattern.compile(pairs[i + 1]));
        }
        return map;
    }
}
