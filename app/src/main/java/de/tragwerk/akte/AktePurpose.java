package de.tragwerk.akte;

import de.tragwerk.access.PurposeLookup;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    /// The benefit of a file never changes, so the last ones asked for need no look into the database.
    private static final int KNOWN = 10_000;

    private record File(String mandant, UUID id) {}

    private final Akten akten;
    private final TransactionTemplate transaction;
    private final Map<File, Optional<Purpose>> known =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<File, Optional<Purpose>> eldest) {
                    return size() > KNOWN;
                }
            });

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
        File file = new File(Scope.current().mandant(), UUID.fromString(m.group(1)));
        Optional<Purpose> before = known.get(file);
        if (before != null) {
            return before;
        }
        Optional<AkteRef> akte = Objects.requireNonNull(transaction.execute(tx -> akten.find(file.id())));
        Optional<Purpose> purpose = akte.map(a -> ANDERE.get(a.leistung()));
        // Who does not see a file learns nothing, and leaves nothing behind for who does.
        akte.ifPresent(a -> known.put(file, purpose));
        return purpose;
    }
}
