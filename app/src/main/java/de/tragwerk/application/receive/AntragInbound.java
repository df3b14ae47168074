package de.tragwerk.application.receive;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.TestantragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Codec;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final Clock clock;
    private final RealTime time;

    AntragInbound(
            Leser leser,
            Aufnahme aufnahme,
            AntragStore antraege,
            TestantragStore tests,
            Post post,
            Audit audit,
            Clock clock,
            RealTime time) {
        this.leser = leser;
        this.aufnahme = aufnahme;
        this.antraege = antraege;
        this.tests = tests;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
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
            if (tests.insert(nachricht, message)) {
                audit.log(Entry.of("application.RECEIVE_TEST")
                        .subjects(nachricht.kopf().uuid()));
            }
            return;
        }
        if (!message.subject().equals("antrag")) {
            throw new Unreadable("Die Nachricht heißt Testantrag, ihr Inhalt ist keiner.");
        }
        nachricht.nachweise().forEach(n -> check(n, message.attachments()));
        boolean neu = aufnahme.nimm(
                nachricht,
                message.xml(),
                message.messageId(),
                message.attachments(),
                eingang(message.accepted()),
                Aufnahme.Kanal.ONLINE);
        if (neu) {
            acknowledge(antraege.find(nachricht.kopf().uuid()).orElseThrow());
        }
    }

    private void acknowledge(Antrag antrag) {
        try {
            post.send(
                    antrag,
                    Mitteilung.Art.EINGANG,
                    "",
                    "Ihr Antrag ist angekommen",
                    "Ihr Antrag ist bei uns eingegangen. Wir melden uns, wenn wir noch etwas brauchen.",
                    null,
                    List.of(),
                    List.of(),
                    List.of());
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

    /// The moment the intermediary took it, not the moment it was fetched: a month of benefit may lie between (§ 16
    /// Abs. 2 SGB I, § 44 Abs. 2 SGB XII). The intermediary's clock is real time; where the demo has moved the
    /// business
    /// day, the arrival moves by as many whole days.
    private OffsetDateTime eingang(Instant accepted) {
        long hours = Duration.between(time.instant(), clock.instant()).toHours();
        long moved = Math.floorDiv(hours + 12, 24L);
        return accepted.atZone(clock.getZone()).plusDays(moved).toInstant().atOffset(ZoneOffset.UTC);
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
