package de.tragwerk.application.receive;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.ReceiptReceived;
import de.tragwerk.application.ZuschriftEingegangen;
import de.tragwerk.application.Zuschriftart;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.message.Codec;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Letters, later evidence, withdrawn consents and receipts of the portal.
@Component
class ZuschriftInbound implements InboundHandler {

    private final AntragStore store;
    private final Ankunft ankunft;
    private final Nachweisablage ablage;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ZuschriftInbound(
            AntragStore store,
            Ankunft ankunft,
            Nachweisablage ablage,
            Audit audit, ApplicationEventPublisher events) {
        this.store = store;
        this.ankunft = ankunft;
        this.ablage = ablage;
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
        // A letter that was tried again may arrive after a newer one: the last word counts, not the last to come.
        if (letter.art().equals("einwilligung")
                && store.noteConsent(antrag.id(), letter.kopf().erstellt())) {
            store.setPostfach(antrag.id(), letter.text().equals("ja"));
        }
        UUID id = Ids.next();
        OffsetDateTime kam = ankunft.von(message.accepted());
        boolean neu = store.insertLetter(
                id,
                antrag,
                "PERSON",
                letter.art(),
                letter.betreff(),
                letter.text(),
                letter.kopf().uuid(),
                kam);
        audit.log(Entry.of("application.LETTER").subjects(antrag.id()));
        if (neu) {
            // Brought again under a new id of the transport, its evidence is not kept twice.
            letter.nachweise()
                    .forEach(n -> ablage.lege(antrag, n, AntragInbound.find(n, message.attachments()), kam, id));
            events.publishEvent(new ZuschriftEingegangen(
                    antrag, id, Zuschriftart.of(letter.art()), kam.atZoneSameInstant(Days.ZONE).toLocalDate()));
        }
    }
}
