package de.tragwerk.mailbox;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.message.PersonalEnvelope;
import de.tragwerk.privacy.Vault;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Opens letters of the acting citizen one by one: what cannot be read is marked for the operator and stands
/// beside the others.
@Component
class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final MailboxTables tables;
    private final Vault vault;
    private final RealTime time;

    Opening(MailboxTables tables, Vault vault, RealTime time) {
        this.tables = tables;
        this.vault = vault;
        this.time = time;
    }

    /// Her key is fetched once for all of them.
    Letters open(List<MailboxTables.Sealed> letters) {
        if (letters.isEmpty()) {
            return new Letters(List.of(), List.of());
        }
        UUID konto = letters.getFirst().konto();
        MailboxTables.Key key = tables.key(konto).orElseThrow(AccessRefused::new);
        byte[] privateKey = vault.open(konto, key.privat(), "mailbox.schluessel", "privat", konto);
        List<Letter> readable = new ArrayList<>();
        List<Letters.Unlesbar> unreadable = new ArrayList<>();
        for (MailboxTables.Sealed letter : letters) {
            try {
                Mitteilung content = Codec.readMitteilung(PersonalEnvelope.open(letter.inhalt(), privateKey));
                readable.add(new Letter(letter.id(), letter.antrag(), letter.am(), letter.gelesen(), content));
                if (letter.unlesbar()) {
                    tables.readable(letter.id());
                }
            } catch (RuntimeException e) {
                unreadable.add(new Letters.Unlesbar(letter.id(), letter.antrag(), letter.am()));
                mark(letter, e);
            }
        }
        return new Letters(readable, unreadable);
    }

    private void mark(MailboxTables.Sealed letter, RuntimeException why) {
        if (!letter.unlesbar()
                && tables.unreadable(letter.id(), time.instant().atOffset(ZoneOffset.UTC))) {
            LOG.error(
                    "Ein Brief im Postfach lässt sich nicht lesen: {} ({})",
                    letter.id(),
                    why.getClass().getSimpleName());
        }
    }
}
