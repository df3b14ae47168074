package de.tragwerk.osci;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.MailboxStore;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.recipient.PassiveRecipient;
import de.tragwerk.osci.recipient.Receiver;
import de.tragwerk.osci.trust.Trust;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// An intermediary with its clients and one passive recipient, all real, exchanging real bytes.
final class House {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Policy POLICY = new Policy(LocalDate.of(2026, 3, 2));
    static final URI ADDRESS = URI.create("http://127.0.0.1/osci");
    static final URI RECEIVER = URI.create("http://127.0.0.1/empfang");

    static final Pki PKI = Pki.create("Testwurzel", NOW.minusSeconds(3600));
    static final Holder INTERMEDIARY = PKI.issue("Vermittlung", NOW.minusSeconds(3600));
    static final Holder PORTAL = PKI.issue("Portal", NOW.minusSeconds(3600));
    static final Holder AMT = PKI.issue("Amt", NOW.minusSeconds(3600));
    static final Holder OTHER = PKI.issue("Andere", NOW.minusSeconds(3600));

    /// A message that went over the wire, to the intermediary or beyond.
    record Seen(String name, byte[] bytes) {}

    final FolderStore store;
    final List<Seen> seen = new ArrayList<>();
    Trust trust = new Trust(List.of(PKI.root().certificate()));
    Rules rules;
    Receiver receiver = new Taking();
    Instant now = NOW;

    House(Path folder) throws IOException {
        store = new FolderStore(folder);
        rules = Rules.usual().passingOn(RECEIVER::equals, this::outward);
    }

    Intermediary machine() {
        return machine(store);
    }

    Intermediary machine(MailboxStore other) {
        return new Intermediary(Identity.of(INTERMEDIARY), trust, other, rules, () -> POLICY, () -> now);
    }

    OsciClient client(Holder own) {
        Peer peer = new Peer(ADDRESS, INTERMEDIARY.certificate(), INTERMEDIARY.certificate());
        return new OsciClient(
                peer,
                this::wire,
                Identity.of(own),
                POLICY,
                (name, message) -> seen.add(new Seen(name, message.bytes())));
    }

    private InputStream wire(URI address, Blob message) throws IOException {
        try (InputStream in = message.open()) {
            return machine().handle(in).body().open();
        }
    }

    /// What the intermediary answers to these bytes.
    Intermediary.Answer handle(byte[] wire) throws IOException {
        return machine().handle(new ByteArrayInputStream(wire));
    }

    private InputStream outward(URI address, Blob message) throws IOException {
        seen.add(new Seen("outward", message.bytes()));
        PassiveRecipient recipient =
                new PassiveRecipient(Identity.of(AMT), INTERMEDIARY.certificate(), () -> POLICY, receiver);
        try (InputStream in = message.open();
                Blob answer = recipient.handle(in)) {
            seen.add(new Seen("answer", answer.bytes()));
            return new ByteArrayInputStream(answer.bytes());
        }
    }

    /// Last message of this name.
    byte[] last(String name) {
        return seen.stream()
                .filter(s -> s.name().equals(name))
                .reduce((a, b) -> b)
                .orElseThrow()
                .bytes();
    }

    static SealedContent sealed(String text, X509Certificate... readers) throws IOException, OsciException {
        return new ContentSealer(PORTAL, POLICY)
                .seal(
                        text.getBytes(StandardCharsets.UTF_8),
                        List.of(new Attachment("anhang-1", Blob.of(new byte[] {1, 2, 3}))),
                        List.of(readers));
    }

    static String opened(
            Element content, List<de.tragwerk.osci.message.RoleCertificate> list, Map<String, Blob> parts, Holder key)
            throws IOException, OsciException {
        try (var opened = new ContentOpener(List.of(key), POLICY).open(content, list, parts)) {
            return new String(opened.message(), StandardCharsets.UTF_8);
        }
    }

    static Element element(SealedContent content) throws OsciException {
        return Xml.parse(content.packageXml()
                        .replaceFirst(">", Ns.DECLARED + ">")
                        .getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
    }

    /// Deliveries in all mailboxes.
    long stored() {
        return store.overview().stream()
                .mapToLong(MailboxStore.MailboxState::waiting)
                .sum();
    }

    /// Takes deliveries and answers questions in capital letters.
    static final class Taking implements Receiver {
        final List<String> taken = new ArrayList<>();

        @Override
        public Code accept(Arrived delivery) throws IOException, OsciException {
            taken.add(opened(delivery.contentPackage(), delivery.certificates(), delivery.parts(), AMT));
            return Code.DONE_DIALOG_CLOSED;
        }

        @Override
        public Reply process(Arrived delivery) throws IOException, OsciException {
            String question = opened(delivery.contentPackage(), delivery.certificates(), delivery.parts(), AMT);
            SealedContent answer = new ContentSealer(AMT, POLICY)
                    .seal(
                            question.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                            List.of(),
                            List.of(PORTAL.certificate()));
            return new Reply(Code.DONE_DIALOG_CLOSED, "antwort", answer);
        }
    }
}
