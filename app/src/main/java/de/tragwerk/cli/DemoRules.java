package de.tragwerk.cli;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Demo is not production: cast and local identity provider exist only with the embedded database on
/// loopback.
final class DemoRules {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private DemoRules() {}

    /// Whether `TRAGWERK_DB_URL` is absent.
    static boolean embedded() {
        String url = System.getenv("TRAGWERK_DB_URL");
        return url == null || url.isBlank();
    }

    /// @param setting value of a setting, `null` when nobody set it
    /// @throws IllegalArgumentException with what to do, when the settings ask for a demo that others can reach
    static void check(Function<String, @Nullable String> setting, boolean embedded) {
        String wanted = setting.apply("tragwerk.demo");
        if (!(wanted == null ? embedded : Boolean.parseBoolean(wanted))) {
            return;
        }
        if (!embedded) {
            throw new IllegalArgumentException(
                    "Der Demobetrieb läuft nur auf der eingebauten Datenbank. Entfernen Sie TRAGWERK_DB_URL oder tragwerk.demo.");
        }
        String address = setting.apply("tragwerk.adresse");
        if (address != null && !LOOPBACK.contains(address)) {
            throw new IllegalArgumentException(
                    "Der Demobetrieb ist nur auf diesem Rechner erreichbar. Entfernen Sie tragwerk.adresse.");
        }
        String issuer = setting.apply("tragwerk.oidc.issuer");
        if (issuer != null && !issuer.isBlank()) {
            throw new IllegalArgumentException(
                    "Mit einem eigenen Identitätsgeber gibt es keinen Demobetrieb. Entfernen Sie tragwerk.oidc.issuer oder tragwerk.demo.");
        }
    }

    /// The business day can be set in the demo only.
    static void checkToday(boolean given, boolean embedded) {
        if (given && !embedded) {
            throw new IllegalArgumentException(
                    "Den Geschäftstag gibt es nur im Demobetrieb. Lassen Sie --heute weg oder entfernen Sie TRAGWERK_DB_URL.");
        }
    }
}
