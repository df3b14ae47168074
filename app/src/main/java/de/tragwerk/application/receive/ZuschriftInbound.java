package de.tragwerk.application.receive;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.ReceiptReceived;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.message.Codec;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Letters, later evidence, withdrawn consents and receipts of the portal.
@Component
class ZuschriftInbound implements InboundHandler {

    private final Leser leser;
    private final AntragStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ZuschriftInbound(Leser leser, AntragStore store, Audit audit, ApplicationEventPublisher events) {
        this.leser = leser;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public boolean accepts(Mandant.Art art, String subject) {
        return art == Mandant.Art.AMT && (subject.equals("zuschrift") || subject.equals("quittung"));
    }

    @Override
    public void receive(Received message) {
        Nachricht read;
        try {
            read = Codec.read(message.xml());
        } catch (MessageRefused e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        leser.pruefe(read.kopf());
        switch (read) {
            case Nachricht.Quittung receipt -> {
                store.insertReceipt(receipt);
                audit.log(Entry.of("application.RECEIPT"));
                events.publishEvent(new ReceiptReceived(
                        receipt.bezug(), receipt.art() == Nachricht.QuittungArt.ABGERUFEN, receipt.zeitpunkt()));
            }
            case Nachricht.Zuschrift letter -> letter(letter, message);
            default -> throw new Unreadable("Diese Nachricht erwartet die Behörde nicht.");
        }
    }

    private void letter(Nachricht.Zuschrift letter, Received message) {
        Antrag antrag = store.byAddress(letter.adresse())
                .orElseThrow(() -> new Unreadable("Zu dieser Rückadresse gibt es keinen Antrag."));
        letter.nachweise().forEach(n -> AntragInbound.check(n, message.attachments()));
        // First the letter: brought again under a new id of the transport, its evidence is not kept twice.
        if (!store.insertLetter(
                Ids.next(),
                antrag,
                "PERSON",
                letter.art(),
                letter.betreff(),
                letter.text(),
                letter.kopf().uuid())) {
            audit.log(Entry.of("application.LETTER").subjects(antrag.id()));
            return;
        }
        letter.nachweise()
                .forEach(
                        n -> store.insertEvidence(Ids.next(), antrag, n, AntragInbound.find(n, message.attachments())));
        // A letter that was tried again may arrive after a newer one: the last word counts, not the last to come.
        if (letter.art().equals("einwilligung")
                && store.noteConsent(antrag.id(), letter.kopf().erstellt())) {
            store.setPostfach(antrag.id(), letter.text().equals("ja"));
        }
        audit.log(Entry.of("application.LETTER").subjects(antrag.id()));
    }
}
