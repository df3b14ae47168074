package de.tragwerk.mailbox;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.message.Nachricht;
import de.tragwerk.privacy.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The acting citizen's mailbox.
@Component
@Transactional
public class Mailbox {

    static final String OUTBOX = "postfach";

    private final MailboxTables tables;
    private final Vault vault;
    private final Access access;
    private final Audit audit;
    private final MailboxReceipts receipts;
    private final Opening opening;
    private final RealTime time;

    Mailbox(
            MailboxTables tables,
            Vault vault,
            Access access,
            Audit audit,
            MailboxReceipts receipts,
            Opening opening,
            RealTime time) {
        this.tables = tables;
        this.vault = vault;
        this.access = access;
        this.audit = audit;
        this.receipts = receipts;
        this.opening = opening;
        this.time = time;
    }

    /// Public key of a citizen's mailbox; the pair is made at the first use. The database gives it to herself and
    /// to who may send for her.
    public byte[] publicKey(UUID konto) {
        return tables.key(konto).map(MailboxTables.Key::oeffentlich).orElseGet(() -> {
            KeyPair pair = newPair();
            byte[] sealed = vault.seal(konto, pair.getPrivate().getEncoded(), "mailbox.schluessel", "privat", konto);
            tables.insertKey(konto, pair.getPublic().getEncoded(), sealed);
            return tables.key(konto).orElseThrow().oeffentlich();
        });
    }

    /// Enters an application that is on its way, into the mailbox of whose it is. The copy is sealed for her.
    ///
    /// @param guest sent without an account: nothing will ever be put there
    /// @param postfach she wants notices in her mailbox
    public void sent(
            UUID konto,
            UUID id,
            UUID adresse,
            String formular,
            String amt,
            String organisation,
            boolean guest,
            boolean postfach,
            byte @Nullable [] copy) {
        byte[] sealed = copy == null ? null : vault.seal(konto, copy, "mailbox.antrag", "kopie", id);
        tables.insert(
                new SentApplication(
                        id,
                        konto,
                        adresse,
                        formular,
                        amt,
                        organisation,
                        guest,
                        now(),
                        null,
                        null,
                        copy != null,
                        null,
                        postfach),
                sealed);
        audit.log(Entry.of("mailbox.SENT").subjects(konto, id));
    }

    /// Whether this application is on its way already.
    public boolean knows(UUID id) {
        return tables.find(id).isPresent();
    }

    public List<SentApplication> applications() {
        audit.log(Entry.of("mailbox.LIST").subjects(access.citizen().konto()));
        return tables.all();
    }

    /// @throws AccessRefused when it is not hers
    public SentApplication application(UUID id) {
        SentApplication application = tables.find(id).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("mailbox.READ").subjects(application.konto(), id));
        return application;
    }

    public byte[] copy(UUID id) {
        SentApplication application = application(id);
        byte[] sealed = tables.copy(id);
        if (sealed == null) {
            throw new AccessRefused();
        }
        return vault.open(application.konto(), sealed, "mailbox.antrag", "kopie", id);
    }

    public void deleteCopy(UUID id) {
        SentApplication application = application(id);
        tables.deleteCopy(id);
        audit.log(Entry.of("mailbox.DELETE_COPY").subjects(application.konto(), id));
    }

    /// A guest's browser session is over: nobody can open her copies any more.
    public void forgetCopies(UUID guest) {
        tables.deleteCopies(guest);
    }

    public Letters letters() {
        audit.log(Entry.of("mailbox.LIST").subjects(access.citizen().konto()));
        return opening.open(tables.letters());
    }

    /// Letters about all her applications, oldest first.
    public Letters allLetters() {
        return opening.open(tables.allLetters());
    }

    /// Letters about one application, oldest first.
    public Letters letters(UUID antrag) {
        return opening.open(tables.letters(antrag, false));
    }

    /// Who has seen the file, as the authority told it, newest first.
    public List<Mitteilung.Zugriff> accesses(UUID antrag) {
        return opening.open(tables.letters(antrag, true)).lesbar().stream()
                .flatMap(letter -> letter.inhalt().zugriffe().stream())
                .distinct()
                .sorted(Comparator.comparing(Mitteilung.Zugriff::zeitpunkt).reversed())
                .toList();
    }

    /// Opens a letter; the first opening is told to the authority: where no message told her of it, the letter
    /// counts as known from then on (§ 37 Abs. 2a Satz 6 SGB X).
    ///
    /// @throws LetterUnreadable when it does not open; the authority hears nothing then
    @Transactional(noRollbackFor = LetterUnreadable.class)
    public Letter read(UUID id) {
        MailboxTables.Sealed sealed = tables.letter(id).orElseThrow(AccessRefused::new);
        Letters opened = opening.open(List.of(sealed));
        if (opened.lesbar().isEmpty()) {
            audit.log(Entry.of("mailbox.READ")
                    .subjects(sealed.konto(), sealed.antrag())
                    .failed());
            throw new LetterUnreadable(opened.unlesbar().getFirst());
        }
        Letter letter = opened.lesbar().getFirst();
        if (tables.read(id, now())) {
            receipts.send(sealed.antrag(), id, Nachricht.QuittungArt.ABGERUFEN, time.instant());
        }
        audit.log(Entry.of("mailbox.READ").subjects(sealed.konto(), sealed.antrag()));
        return letter;
    }

    /// Notes that she wrote to the authority or handed something in; in the transaction that hands it over.
    public void wrote(UUID antrag) {
        tables.wrote(written(antrag), now());
    }

    /// Notes how she wants her notices from now on; in the transaction that hands her wish over.
    public void chose(UUID antrag, boolean postfach) {
        tables.chose(written(antrag), postfach);
    }

    private UUID written(UUID antrag) {
        SentApplication application = tables.find(antrag).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("mailbox.WRITE").subjects(application.konto(), antrag));
        return antrag;
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
