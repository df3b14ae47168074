package de.tragwerk.decision.web;

import de.tragwerk.access.PurposeLookup;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.mandant.Purpose;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Drafts and notices are read for the statute they rest on.
@Component
class BescheidPurpose implements PurposeLookup {
    private static final Pattern SEITE =
            Pattern.compile("/(freigabe|bescheide)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    private final EntwurfTabelle entwuerfe;
    private final BescheidTabelle bescheide;
    private final TransactionTemplate transaction;

    BescheidPurpose(EntwurfTabelle entwuerfe, BescheidTabelle bescheide, TransactionTemplate transaction) {
        this.entwuerfe = entwuerfe;
        this.bescheide = bescheide;
        this.transaction = transaction;
    }

    @Override
    public Optional<Purpose> of(String path) {
        Matcher m = SEITE.matcher(path);
        if (!m.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(m.group(2));
        Optional<Kapitel> kapitel = Objects.requireNonNull(
                transaction.execute(tx -> kapitel(id, m.group(1).equals("freigabe"))));
        return kapitel.map(Kapitel::gesetz).flatMap(BescheidPurpose::zweck);
    }

    private static Optional<Purpose> zweck(Gesetz gesetz) {
        return switch (gesetz) {
            case SGB12 -> Optional.empty();
            case ASYLBLG -> Optional.of(Purpose.ASYLBLG);
            case SGB14 -> Optional.of(Purpose.SGB14);
        };
    }

    private Optional<Kapitel> kapitel(UUID id, boolean entwurf) {
        return entwurf
                ? entwuerfe.finde(id).map(Entwurf::kapitel)
                : bescheide.finde(id).map(Bescheid::kapitel);
    }
}
