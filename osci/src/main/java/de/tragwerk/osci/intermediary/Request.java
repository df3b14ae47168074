package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A request whose sender is known, with what every order needs of it.
record Request(OsciMessage message, DialogState dialog, Inspector inspector, Instant now) {

    boolean explicit() {
        return message.control().conversation() != null;
    }

    void needDialog() throws OsciException {
        if (!explicit()) {
            throw new OsciException(Code.DIALOG_REQUIRED, "only in an explicit dialog");
        }
    }

    /// Mailbox of the sender.
    String mailbox() {
        return Certificates.fingerprint(dialog.cipher());
    }

    String sender() {
        return Certificates.fingerprint(dialog.signature());
    }

    MessageId id() throws OsciException {
        Element id = Xml.child(message.order(), Ns.OSCI, "MessageId");
        if (id == null) {
            throw new OsciException(Code.MESSAGE_ID_MISSING, "no message id");
        }
        return MessageId.ofWire(Xml.text(id));
    }

    @Nullable
    String subject() throws OsciException {
        Element subject = Xml.child(message.order(), Ns.OSCI, "Subject");
        return subject == null ? null : Xml.text(subject);
    }

    Element content() throws OsciException {
        Element content = message.contentPackage();
        if (content == null) {
            throw new OsciException(Code.NOT_AN_ORDER, "no content package");
        }
        return content;
    }

    String contentXml() throws OsciException {
        return new String(Xml.canonical(content()), StandardCharsets.UTF_8);
    }

    /// The addressee, after its certificate and those of authors and readers were judged.
    X509Certificate addressee() throws OsciException {
        X509Certificate addressee = message.certificate(RoleCertificate.Role.CIPHER_ADDRESSEE)
                .orElseThrow(() -> new OsciException(Code.ADDRESSEE_CIPHER_BAD, "no addressee"));
        Code objection = inspector.addressee(addressee);
        if (objection == null) {
            objection = inspector.others(message.certificates());
        }
        if (objection != null) {
            throw new OsciException(objection, "certificate");
        }
        return addressee;
    }

    /// Certificates that travel on with the content.
    List<RoleCertificate> passOn() {
        return message.certificates().stream()
                .filter(c -> c.role() != RoleCertificate.Role.CIPHER_INTERMEDIARY
                        && c.role() != RoleCertificate.Role.SIGNATURE_INTERMEDIARY)
                .toList();
    }

    /// A new card for this delivery.
    ProcessCard card(MessageId id) throws OsciException {
        return new ProcessCard(id, now, null, null, subject(), now, inspector.inspections());
    }

    /// The content as it will lie in the store; sealed by us when its sender left it open. Lives as long as the
    /// message.
    Blob sealed(AtRest atRest) throws OsciException, IOException {
        Blob bytes = new SealedContent(contentXml(), passOn(), message.parts()).blob();
        if (Xml.children(content(), Ns.OSCI, "ContentContainer").isEmpty()) {
            return bytes;
        }
        return atRest.seal(bytes);
    }
}
