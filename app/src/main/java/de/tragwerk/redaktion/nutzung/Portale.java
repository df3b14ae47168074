package de.tragwerk.redaktion.nutzung;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The portals the operator asks for counts. `tragwerk.nutzung.portale` names them
/// (`Auental=https://portal.example, …`); without it, the portal of the same process.
@Component
public class Portale {

    private final Map<String, String> portale;

    Portale(Sides sides, @Value("${tragwerk.nutzung.portale:}") String configured) {
        this.portale = !configured.isBlank()
                ? read(configured)
                : sides.serves(Side.PORTAL)
                        ? Map.of("Portal", "http://127.0.0.1:" + sides.port(Side.PORTAL))
                        : Map.of();
    }

    /// Addresses by name, without a slash at their end.
    public Map<String, String> alle() {
        return portale;
    }

    private static Map<String, String> read(String configured) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String one : configured.split(",")) {
            int at = one.indexOf('=');
            if (at < 1 || at == one.length() - 1) {
                throw new IllegalArgumentException(
                        "tragwerk.nutzung.portale heißt „Name=Adresse, Name=Adresse“; war: " + configured);
            }
            named.put(one.substring(0, at).strip(), one.substring(at + 1).strip());
        }
        return named;
    }
}
