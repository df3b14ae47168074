package de.tragwerk.akte;

import de.tragwerk.access.PurposeLookup;
import de.tragwerk.mandant.Purpose;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A file is read for the benefit it is kept for.
@Component
class AktePurpose implements PurposeLookup {
    private static final Pattern AKTE = Pattern.compile("/akte/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    /// Kinds of files that are not read for SGB XII.
    private static final Map<String, Purpose> ANDERE = Map.of("ASYLBLG", Purpose.ASYLBLG, "SGB14", Purpose.SGB14);

    private final Akten akten;
    private final TransactionTemplate transaction;

    AktePurpose(Akten akten, TransactionTemplate transaction) {
        this.akten = akten;
        this.transaction = transaction;
    }

    @Override
    public Optional<Purpose> of(String path) {
        Matcher m = AKTE.matcher(path);
        if (!m.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(m.group(1));
        return Objects.requireNonNull(transaction.execute(tx -> akten.find(id).map(a -> ANDERE.get(a.leistung()))));
    }
}
