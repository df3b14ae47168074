package de.tragwerk.akte;

import de.tragwerk.access.PurposeLookup;
import de.tragwerk.mandant.Purpose;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A file is read for the benefit it is kept for.
@Component
class AktePurpose implements PurposeLookup {
    private static final Pattern AKTE = Pattern.compile("/akte/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    /// Kinds of files that are not read for SGB XII.
    private static final Map<String, Purpose> ANDERE = Map.of("ASYLBLG", Purpose.ASYLBLG);

    private final Akten akten;

    AktePurpose(Akten akten) {
        this.akten = akten;
    }

    @Override
    @Transactional
    public Optional<Purpose> of(String path) {
        Matcher m = AKTE.matcher(path);
        return m.matches()
                ? akten.find(UUID.fromString(m.group(1))).map(a -> ANDERE.get(a.leistung()))
                : Optional.empty();
    }
}
