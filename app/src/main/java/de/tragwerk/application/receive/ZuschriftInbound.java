package de.tragwerk.application.receive;

import de.tragwerk.application.Anschriften;
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
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Letters, later evidence, withdrawn consents, entered codes and receipts of the portal.
@Component
class ZuschriftInbound implements InboundHandler {

    private static final Set<String> SUBJECTS = Set.of("zuschrift", "quittung", "bestaetigung");

    private final Leser leser;
    private final AntragStore store;
    private final Anschriften anschriften;
    private final Ankunft ankunft;
    private final Nachweisablage ablage;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ZuschriftInbound(
            Leser leser,
            AntragStore store,
            Anschriften anschriften,
            Ankunft ankunft,
            Nachweisablage ablage,
            Audit audit,
            ApplicationEventPublisher events) {
        this.anschriften = anschriften;
        this.leser = leser;
        this.store = store;
        this.ankunft = ankunft;
        this.ablage = ablage;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public boolean accepts(Mandant.Art art, String subject) {
        return art == Mandant.Art.AMT && SUBJECTS.contains(subject);
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
                events.publishEvent(new ReceiptReceived(receipt.bezug(), receipt.art(), receipt.zeitpunkt()));
            }
            case Nachricht.Zuschrift letter -> letter(letter, message);
            case Nachricht.Bestaetigung entered -> entered(entered);
            default -> throw new Unreadable("Diese Nachricht erwartet die Behörde nicht.");
        }
    }

    private Antrag antrag(UUID adresse) {
        return store.byAddress(adresse)
                .orElseThrow(() -> new Unreadable("Zu dieser Rückadresse gibt es keinen Antrag."));
    }

    /// Somebody entered the code of a letter.
    private void entered(Nachricht.Bestaetigung entered) {
        Antrag antrag = antrag(entered.adresse());
        try {
            if (!anschriften.bestaetige(antrag, entered)) {
                throw new Unreadable("Dieser Code stand in keinem unserer Briefe, oder er galt nicht mehr.");
            }
        } catch (MessageRefused e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        audit.log(Entry.of("application.ADDRESS_CONFIRMED").subjects(antrag.id()));
    }

    private void letter(Nachricht.Zuschrift letter, Received message) {
        Antrag antrag = antrag(letter.adresse());
        letter.nachweise().forEach(n -> AntragInbound.check(n, message.attachments()));
        OffsetDateTime kam = ankunft.von(message.accepted());
        UUID id = Ids.next();
        // First the letter: brought again under a new id of the transport, its evidence is not kept twice.
        if (!store.insertLetter(
                id,
                antrag,
                "PERSON",
                letter.art(),
                letter.betreff(),
                letter.text(),
                letter.kopf().uuid(),
                kam)) {
            audit.log(Entry.of("application.LETTER").subjects(antrag.id()));
            return;
        }
        letter.nachweise().forEach(n -> ablage.lege(antrag, n, AntragInbound.find(n, message.attachments()), kam, id));
        // A letter that was tried again may arrive after a newer one: the last word counts, not the last to come.
        if (letter.art().equals("einwilligung")
                && store.noteConsent(antrag.id(), letter.kopf().erstellt())) {
            store.setPostfach(antrag.id(), letter.text().equals("ja"));
        }
        audit.log(Entry.of("application.LETTER").subjects(antrag.id()));
        events.publishEvent(new ZuschriftEingegangen(
                antrag,
                id,
                Zuschriftart.of(letter.art()),
                kam.atZoneSameInstant(Days.ZONE).toLocalDate()));
    }
}
