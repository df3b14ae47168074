package de.tragwerk.cli;

import de.tragwerk.mandant.web.Addresses;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Demo is not production: cast and local identity provider exist only with the embedded database on
/// loopback.
final class DemoRules {

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
        List<String> beyond = Addresses.beyondThisMachine(setting);
        if (!beyond.isEmpty()) {
            throw new IllegalArgumentException("Der Demobetrieb ist nur auf diesem Rechner erreichbar. Entfernen Sie "
                    + String.join(" und ", beyond) + ".");
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
