package de.tragwerk.application.receive;

import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.message.Codec;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// An application arrives: kept unchanged, put into the worklist, acknowledged. The same message twice is
/// one application.
@Component
class AntragInbound implements InboundHandler {

    private final AntragStore store;
    private final Post post;
    private final Audit audit;
    private final Clock clock;

    AntragInbound(AntragStore store, Post post, Audit audit, Clock clock) {
        this.store = store;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean accepts(Mandant.Art art, String subject) {
        return art == Mandant.Art.AMT && subject.equals("antrag");
    }

    @Override
    public void receive(Received message) {
        Nachricht.Antrag nachricht = read(message.xml());
        nachricht.nachweise().forEach(n -> check(n, message.attachments()));
        Angaben angaben = new Angaben(nachricht.angaben());
        LocalDate tag = LocalDate.now(clock);
        String familie = angaben.text("person.familienname");
        Antrag antrag = new Antrag(
                nachricht.kopf().uuid(),
                null,
                store.kreisFor(familie),
                // The intermediary's clock is real time; in the demo the business day may lie elsewhere.
                message.accepted().atZone(clock.getZone()).with(tag).toInstant().atOffset(ZoneOffset.UTC),
                nachricht.leika(),
                nachricht.ars(),
                nachricht.formular(),
                nachricht.formularVersion(),
                nachricht.sprache(),
                familie,
                angaben.text("person.vornamen"),
                angaben.date("person.geburtsdatum", 0).orElse(null),
                angaben.ja("antrag.notlage", 0),
                nachricht.kopf().leser(),
                nachricht.rueckweg().organisation(),
                nachricht.rueckweg().adresse(),
                nachricht.rueckweg().schluessel(),
                !angaben.text("kontakt.weg").equals("brief")
                        && !angaben.text("kontakt.weg").isEmpty(),
                "NEU",
                null,
                store.frist(tag),
                1);
        if (!store.insert(antrag, message.messageId(), message.xml())) {
            return;
        }
        for (Nachricht.Nachweis evidence : nachricht.nachweise()) {
            store.insertEvidence(Ids.next(), antrag, evidence, find(evidence, message.attachments()));
        }
        audit.log(Entry.of("application.RECEIVE")
                .subjects(antrag.id())
                .thing("antrag", antrag.id(), sha256(message.xml())));
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
        return files.stream()
                .filter(f -> f.name().equals(evidence.anhang()))
                .findFirst()
                .orElseThrow(() -> new Unreadable("Ein Nachweis, den die Nachricht nennt, fehlt im Anhang."));
    }

    static void check(Nachricht.Nachweis evidence, List<Attachment> files) {
        if (!HexFormat.of().formatHex(sha256(find(evidence, files).content())).equals(evidence.sha256())) {
            throw new Unreadable("Ein Nachweis ist anders, als die Nachricht sagt.");
        }
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
