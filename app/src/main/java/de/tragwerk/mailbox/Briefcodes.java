package de.tragwerk.mailbox;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mailbox.store.BriefcodeTabelle;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.message.Vorgangsnummer;
import de.tragwerk.privacy.OneTimeCode;
import de.tragwerk.transport.route.Responsibilities;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The code of a letter: who enters it with the number of the application got the letter at the address she
/// named. The authority is told and compares the code itself; who is logged in may tie the application to her
/// account with it.
///
/// Nobody has to be logged in, so the program itself acts. Number and code are refused in the same words,
/// whichever is wrong.
@Component
public class Briefcodes {

    private final BriefcodeTabelle codes;
    private final MailboxTables tables;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Responsibilities responsibilities;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Briefcodes(
            BriefcodeTabelle codes,
            MailboxTables tables,
            Mailbox mailbox,
            Outbox outbox,
            Responsibilities responsibilities,
            Access access,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.tables = tables;
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.responsibilities = responsibilities;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /// Confirms the address. Called outside of a transaction.
    ///
    /// @param attach tie the application to the account of who is logged in
    /// @return the application; empty when number and code do not belong together or the code does not hold
    /// any more
    public Optional<UUID> confirm(String number, String code, boolean attach) {
        @Nullable UUID konto = attach && access.actor() instanceof Actor.Citizen c && !c.guest() ? c.konto() : null;
        byte[] key = konto == null ? new byte[0] : mailbox.publicKey(konto);
        return Scope.get(
                Scope.job(Scope.current().mandant(), "briefcode").withPurpose(Purpose.ANTRAG),
                () -> Objects.requireNonNull(transaction.execute(status -> confirm(number, code, konto, key))));
    }

    private Optional<UUID> confirm(String number, String code, @Nullable UUID konto, byte[] key) {
        Entry entry = Entry.of("mailbox.CONFIRM_ADDRESS");
        SentApplication application = codes.antrag(OneTimeCode.hash(code), now())
                .filter(id -> Vorgangsnummer.matches(number, id))
                .flatMap(tables::find)
                .filter(SentApplication::gast)
                .orElse(null);
        if (application == null) {
            audit.log(entry.refused());
            return Optional.empty();
        }
        UUID id = application.id();
        codes.bestaetigt(id, now());
        if (konto != null) {
            codes.zuordnen(id, konto);
            audit.log(Entry.of("mailbox.ATTACH").subjects(konto, id));
        }
        UUID message = Ids.next();
        outbox.add(
                Mailbox.OUTBOX,
                "briefcode-" + id,
                Codec.write(new Nachricht.Bestaetigung(
                        new Kopf(
                                message,
                                time.instant(),
                                application.organisation(),
                                responsibilities.own().orElse("por:unbekannt")),
                        application.adresse(),
                        OneTimeCode.signs(code),
                        key)));
        audit.log(entry.subjects(id));
        return Optional.of(id);
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
