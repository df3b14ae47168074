package de.tragwerk.cli;

import java.util.Map;
import java.util.Set;

/// Demo is not production: cast and local identity provider exist only with the embedded database on
/// loopback.
final class DemoRules {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private DemoRules() {}

    static void check(Map<String, Object> settings, boolean embedded) {
        boolean demo = Boolean.parseBoolean(String.valueOf(settings.get("tragwerk.demo")));
        String address = String.valueOf(settings.getOrDefault("tragwerk.adresse", "127.0.0.1"));
        Object issuer = settings.getOrDefault("tragwerk.oidc.issuer", "");
        if (demo && !embedded) {
            throw new IllegalArgumentException(
                    "Der Demobetrieb läuft nur auf der eingebauten Datenbank. Entfernen Sie TRAGWERK_DB_URL oder tragwerk.demo.");
        }
        if (demo && !LOOPBACK.contains(address)) {
            throw new IllegalArgumentException(
                    "Der Demobetrieb ist nur auf diesem Rechner erreichbar. Entfernen Sie tragwerk.adresse.");
        }
        if (demo && !String.valueOf(issuer).isBlank()) {
            throw new IllegalArgumentException(
                    "Mit einem eigenen Identitätsgeber gibt es keinen Demobetrieb. Entfernen Sie tragwerk.oidc.issuer oder tragwerk.demo.");
        }
    }
}
