package de.tragwerk.disclosure;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.convert.DurationStyle;

/// Purposes about which a person hears later: to know at once that somebody looks could frustrate a protected
/// proceeding (§ 83 Abs. 1 with § 82a Abs. 1 SGB X).
///
/// @param byPurpose code of the purpose, and how long its entries wait
record Later(Map<String, Duration> byPurpose) {

    /// Reads `zweck=dauer` in a list, for instance `datenschutz=90d,ermittlung=180d`.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator
    static Later parse(String setting) {
        Map<String, Duration> waits = new TreeMap<>();
        for (String part : setting.split(",")) {
            if (part.isBlank()) {
                continue;
            }
            String[] pair = part.strip().split("=");
            if (pair.length != 2 || !pair[0].matches("[a-z0-9-]{2,40}")) {
                throw new IllegalArgumentException("tragwerk.zugriffe.spaeter: „" + part.strip()
                        + "“ verstehen wir nicht. Schreiben Sie zweck=dauer, zum Beispiel datenschutz=90d.");
            }
            waits.put(pair[0], DurationStyle.detectAndParse(pair[1]));
        }
        return new Later(waits);
    }

    Duration of(String purpose) {
        return byPurpose.getOrDefault(purpose, Duration.ZERO);
    }
}
