package de.tragwerk.application.receive;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.TestantragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.message.Codec;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// An application arrives by message: taken in and acknowledged. The same message twice is one application.
@Component
class AntragInbound implements InboundHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AntragInbound.class);

    private final Leser leser;
    private final Aufnahme aufnahme;
    private final AntragStore antraege;
    private final TestantragStore tests;
    private final Post post;
    private final Audit audit;
    private final Ankunft ankunft;

    AntragInbound(
            Leser leser,
            Aufnahme aufnahme,
            AntragStore antraege,
            TestantragStore tests,
            Post post,
            Audit audit,
            Ankunft ankunft) {
        this.leser = leser;
        this.aufnahme = aufnahme;
        this.antraege = antraege;
        this.tests = tests;
        this.post = post;
        this.audit = audit;
        this.ankunft = ankunft;
    }

    @Override
    public boolean accepts(Mandant.Art art, String subject) {
        return art == Mandant.Art.AMT
                && (subject.equals("antrag") || subject.equals(Nachricht.Antrag.SUBJECT_ERPROBUNG));
    }

    @Override
    public void receive(Received message) {
        Nachricht.Antrag nachricht = read(message.xml());
        leser.pruefe(nachricht.kopf());
        // The signed content says what it is; the subject outside could have been changed on the way.
        if (nachricht.erprobung()) {
            nachricht.nachweise().forEach(n -> check(n, message.attachments()));
            if (tests.insert(nachricht, message)) {
                int nr = 0;
                for (Nachricht.Nachweis n : nachricht.nachweise()) {
                    nr++;
                    tests.insert(
                            nachricht.kopf().uuid(),
                            nr,
                            n,
                            find(n, message.attachments()).content());
                }
                audit.log(Entry.of("application.RECEIVE_TEST")
                        .subjects(nachricht.kopf().uuid()));
            }
            return;
        }
        if (!message.subject().equals("antrag")) {
            throw new Unreadable("Die Nachricht heißt Testantrag, ihr Inhalt ist keiner.");
        }
        nachricht.nachweise().forEach(n -> check(n, message.attachments()));
        boolean guest = nachricht.rueckweg().schluessel().length == 0;
        boolean neu = aufnahme.nimm(
                nachricht,
                message.xml(),
                message.messageId(),
                message.attachments(),
                ankunft.von(message.accepted()),
                guest ? Aufnahme.Kanal.GAST : Aufnahme.Kanal.ONLINE);
        if (neu && !guest) {
            acknowledge(antraege.find(nachricht.kopf().uuid()).orElseThrow());
        }
    }

    private void acknowledge(Antrag antrag) {
        try {
            post.arrived(antrag);
        } catch (MessageRefused e) {
            // A return key that is none: nothing could ever be answered.
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void refused(Received message, String why) {
        try {
            // What was sent to somebody else is not ours to answer.
            if (Codec.read(message.xml()) instanceof Nachricht.Antrag antrag
                    && !antrag.erprobung()
                    && leser.sindWir(antrag.kopf())) {
                post.unreadable(antrag, why);
            }
        } catch (MessageRefused e) {
            LOG.warn("Zu einem unlesbaren Antrag ist keine Antwort möglich: {}", e.getMessage());
        }
    }

    private static Nachricht.Antrag read(byte[] xml) {
        try {
            if (Codec.read(xml) instanceof Nachricht.Antrag antrag) {
                return antrag;
            }
            throw new Unreadable("Die Nachricht ist kein Antrag.");
        } catch (MessageRefused e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    static Attachment find(Nachricht.Nachweis evidence, List<Attachment> files) {
        return Aufnahme.find(evidence, files)
                .orElseThrow(() -> new Unreadable("Ein Nachweis, den die Nachricht nennt, fehlt im Anhang."));
    }

    static void check(Nachricht.Nachweis evidence, List<Attachment> files) {
        if (!Sha256.hex(find(evidence, files).content()).equals(evidence.sha256())) {
            throw new Unreadable("Ein Nachweis ist anders, als die Nachricht sagt.");
        }
    }
}
