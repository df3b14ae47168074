package de.tragwerk.mailbox;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mailbox.store.BriefcodeTabelle;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.message.Codec;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.DeliveryListener;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Letters arrive by return address and stay sealed.
///
/// The authority hears nothing yet: § 37 Abs. 2a Satz 4 SGB X asks for a message to the person that the letter
/// lies there. Who has confirmed an address gets one ([NewsMail]), and then the authority hears of it; else what
/// it hears is that she opened the letter ([Mailbox#read]).
@Component
class MailboxInbound implements InboundHandler, DeliveryListener {

    private final MailboxTables tables;
    private final Audit audit;
    private final Registry registry;
    private final NewsMail news;
    private final BriefcodeTabelle codes;

    MailboxInbound(MailboxTables tables, BriefcodeTabelle codes, Audit audit, Registry registry, NewsMail news) {
        this.codes = codes;
        this.registry = registry;
        this.news = news;
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public boolean accepts(Mandant.Art art, String subject) {
        return art == Mandant.Art.PORTAL && (subject.equals("rueckmeldung") || subject.equals("briefcode"));
    }

    @Override
    public void receive(Received message) {
        Nachricht read;
        try {
            read = Codec.read(message.xml());
        } catch (MessageRefused e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        switch (read) {
            case Nachricht.Rueckmeldung letter -> letter(letter, message);
            case Nachricht.Briefcode code -> code(code);
            default -> throw new Unreadable("Diese Nachricht erwartet das Portal nicht.");
        }
    }

    private SentApplication application(UUID adresse) {
        return tables.byAddress(adresse)
                .orElseThrow(() -> new Unreadable("Zu dieser Rückadresse gibt es kein Postfach."));
    }

    /// A letter with a code is on its way to who applied without an account.
    private void code(Nachricht.Briefcode code) {
        SentApplication application = application(code.adresse());
        if (!application.gast()) {
            throw new Unreadable("Dieser Antrag gehört schon zu einem Konto und braucht keinen Code.");
        }
        codes.merke(
                application.id(),
                code.hash(),
                code.kopf().erstellt().atOffset(ZoneOffset.UTC),
                code.bis().atOffset(ZoneOffset.UTC));
        audit.log(Entry.of("mailbox.RECEIVE").subjects(application.id()));
    }

    private void letter(Nachricht.Rueckmeldung letter, Received message) {
        SentApplication application = application(letter.adresse());
        boolean neu = tables.insertLetter(
                letter.kopf().uuid(),
                application,
                message.accepted().atOffset(ZoneOffset.UTC),
                letter.leise(),
                letter.inhalt());
        if (neu && !letter.leise()) {
            news.arrived(letter.kopf().uuid(), application.konto());
        }
        audit.log(Entry.of("mailbox.RECEIVE").subjects(application.konto(), application.id()));
    }

    @Override
    public void delivered(UUID id, String messageId, Instant accepted) {
        if (isPortal()) {
            tables.delivered(id, accepted.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public void failed(UUID id, String sentence) {
        if (isPortal()) {
            tables.failed(id, sentence);
        }
    }

    /// Authorities send as well; they have no mailbox tables.
    private boolean isPortal() {
        return registry.get(Scope.current().mandant()).art() == Mandant.Art.PORTAL;
    }
}
