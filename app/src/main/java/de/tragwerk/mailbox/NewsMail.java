package de.tragwerk.mailbox;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.Mail;
import de.tragwerk.mail.MailKind;
import de.tragwerk.mail.Mails;
import de.tragwerk.mailbox.store.HinweisTabelle;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.message.Nachricht;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The message that something lies in the mailbox (§ 37 Abs. 2a Satz 4 SGB X), one for each letter.
///
/// Only when the mail server has taken it over does the authority hear of it: a mail that was refused, or given up, or
/// not sent because she had read the letter already, starts no period.
@Component
class NewsMail implements MailKind {

    private static final String ART = "postfach";

    private final MailboxTables letters;
    private final HinweisTabelle addresses;
    private final Mailtexte texts;
    private final Mails mails;
    private final MailboxReceipts receipts;
    private final Audit audit;

    NewsMail(
            MailboxTables letters,
            HinweisTabelle addresses,
            Mailtexte texts,
            Mails mails,
            MailboxReceipts receipts,
            Audit audit) {
        this.letters = letters;
        this.addresses = addresses;
        this.texts = texts;
        this.mails = mails;
        this.receipts = receipts;
        this.audit = audit;
    }

    /// A letter came, in the current transaction: who has confirmed an address is told.
    void arrived(UUID letter, UUID konto) {
        if (mails.on()
                && addresses.finde(konto).filter(z -> z.adresse() != null).isPresent()) {
            mails.send(ART, letter);
        }
    }

    @Override
    public String art() {
        return ART;
    }

    /// Nothing when she has read it, or no address is confirmed any more.
    @Override
    public Optional<Mail> mail(UUID id) {
        return letters.letter(id)
                .filter(l -> l.gelesen() == null && l.gemeldet() == null)
                .flatMap(l -> addresses
                        .finde(l.konto())
                        .flatMap(z -> Optional.ofNullable(z.adresse()))
                        .map(address -> texts.news(l.konto(), address)));
    }

    @Override
    public void accepted(UUID id, Instant am) {
        MailboxTables.Sealed letter = letters.letter(id).orElse(null);
        if (letter == null || !letters.told(id, am.atOffset(ZoneOffset.UTC))) {
            return;
        }
        addresses.angenommen(letter.konto());
        receipts.send(letter.antrag(), id, Nachricht.QuittungArt.BENACHRICHTIGT, am);
        audit.log(Entry.of("mailbox.NOTIFY").subjects(letter.konto(), letter.antrag()));
    }

    @Override
    public void gaveUp(UUID id) {
        letters.letter(id).ifPresent(letter -> {
            addresses.abgelehnt(letter.konto(), receipts.now());
            audit.log(Entry.of("mailbox.NOTIFY")
                    .subjects(letter.konto(), letter.antrag())
                    .failed());
        });
    }
}
