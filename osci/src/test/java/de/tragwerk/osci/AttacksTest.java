package de.tragwerk.osci;

import static de.tragwerk.osci.House.AMT;
import static de.tragwerk.osci.House.INTERMEDIARY;
import static de.tragwerk.osci.House.NOW;
import static de.tragwerk.osci.House.OTHER;
import static de.tragwerk.osci.House.PKI;
import static de.tragwerk.osci.House.PORTAL;
import static de.tragwerk.osci.House.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.crypto.Signer;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Forged and damaged messages: each is refused with the code that fits, and nothing is stored.
class AttacksTest {

    @TempDir
    private Path folder;

    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House(folder);
    }

    /// A delivery as it would go over the wire, its id issued but not used.
    private byte[] delivery() throws Exception {
        OsciClient client = house.client(PORTAL);
        MessageId id = client.getMessageId();
        Draft draft = new Draft(OrderType.STORE_DELIVERY, new ControlBlock(null, "frage", null, "0"))
                .timestamps()
                .order("<osci:MessageId>" + id.base64() + "</osci:MessageId>")
                .certificate(RoleCertificate.originatorCipher(PORTAL.certificate()))
                .certificate(RoleCertificate.originatorSignature(PORTAL.certificate()))
                .certificate(RoleCertificate.addresseeCipher(AMT.certificate()));
        var content = sealed("geheim", AMT.certificate());
        draft.certificates(content.certificates()).body(content.packageXml());
        content.parts().forEach(draft::part);
        return TransportEnvelope.seal(draft.write(PORTAL), INTERMEDIARY.certificate())
                .bytes();
    }

    private void refused(byte[] wire, Code... codes) throws IOException {
        assertThat(house.handle(wire).code()).isIn((Object[]) codes);
        assertThat(house.stored()).isZero();
    }

    private byte[] bent(UnaryOperator<String> change) throws Exception {
        Opened opened = Opened.of(delivery(), INTERMEDIARY);
        String before = opened.xml();
        assertThat(change.apply(before)).as("the change must change something").isNotEqualTo(before);
        return opened.bent(change, INTERMEDIARY.certificate());
    }

    @Test
    void theUntouchedOneIsTaken() throws Exception {
        assertThat(house.handle(delivery()).code()).isEqualTo(Code.DONE_DIALOG_OPEN);
        assertThat(house.stored()).isEqualTo(1);
        house = new House(folder.resolve("zwei"));
        byte[] unchanged = Opened.of(delivery(), INTERMEDIARY).bent(x -> x, INTERMEDIARY.certificate());
        assertThat(house.handle(unchanged).code()).isEqualTo(Code.DONE_DIALOG_OPEN);
    }

    @Test
    void unsignedMessagesAreRefusedAndTheSenderLearnsIt() throws Exception {
        byte[] wire = bent(x -> x.replaceFirst("<osci:ClientSignature .*?</osci:ClientSignature>", ""));
        Intermediary.Answer answer = house.handle(wire);
        assertThat(answer.code()).isEqualTo(Code.UNSIGNED);
        assertThat(Opened.of(answer.body().bytes(), PORTAL).xml()).contains("<osci:Code>9600</osci:Code>");
        assertThat(house.stored()).isZero();
    }

    @Test
    void anEmptySignatureBlockIsNoSignature() throws Exception {
        refused(bent(x -> x.replaceFirst("<ds:Signature.*?</ds:Signature>", "")), Code.NOT_AN_ORDER, Code.UNSIGNED);
    }

    @Test
    void aReferenceLeftOutLeavesSomethingUncovered() throws Exception {
        refused(
                bent(x -> x.replaceFirst("<ds:Reference URI=\"#body\">.*?</ds:Reference>", "")),
                Code.SIGNATURE_BAD,
                Code.SIGNATURE_INCOMPLETE);
    }

    @Test
    void anAddedBlockOrPartIsUncovered() throws Exception {
        refused(
                bent(x -> x.replace("</soap:Header>", "<x:extra xmlns:x=\"urn:x\" Id=\"x\"></x:extra></soap:Header>")),
                Code.SIGNATURE_INCOMPLETE);
        refused(
                bent(x -> x.replace("</soap:Envelope>", "<x:extra xmlns:x=\"urn:x\"></x:extra></soap:Envelope>")),
                Code.SIGNATURE_INCOMPLETE,
                Code.NOT_OSCI);
    }

    @Test
    void signedAgainBySomebodyElseIsRefused() throws Exception {
        Opened opened = Opened.of(delivery(), INTERMEDIARY);
        Document document = opened.document();
        Element header = Xml.need(document.getDocumentElement(), Ns.SOAP, "Header");
        Element block = Xml.need(header, Ns.OSCI, "ClientSignature");
        block.removeChild(Xml.need(block, Ns.DS, "Signature"));
        Element certificates = Xml.need(header, Ns.OSCI, "NonIntermediaryCertificates");
        String own = RoleCertificate.write(List.of(RoleCertificate.authorSignature(9, OTHER.certificate())), false);
        Element added = Xml.children(
                        Xml.parse(own.getBytes(StandardCharsets.UTF_8)).getDocumentElement())
                .getFirst();
        certificates.appendChild(document.importNode(added, true));
        Signer signer = new Signer();
        for (Element child : Xml.children(header)) {
            if (child != block) {
                signer.element(child.getAttribute("Id"), child);
            }
        }
        signer.element("body", Xml.need(document.getDocumentElement(), Ns.SOAP, "Body"));
        signer.part("anhang-1", opened.parts().get(1).body());
        signer.sign(block, OTHER, added.getAttribute("Id"));
        String xml = new String(Xml.write(document), StandardCharsets.UTF_8);
        refused(opened.bent(x -> xml, INTERMEDIARY.certificate()), Code.SIGNATURE_BAD);
    }

    @Test
    void changedValuesDoNotFitTheirDigest() throws Exception {
        refused(bent(x -> x.replaceFirst("<xenc:CipherValue>.{4}", "<xenc:CipherValue>AAAA")), Code.SIGNATURE_BAD);
        refused(bent(x -> x.replaceFirst("<ds:DigestValue>.{4}", "<ds:DigestValue>AAAA")), Code.SIGNATURE_BAD);
        refused(bent(x -> x.replaceFirst("<ds:SignatureValue>.{4}", "<ds:SignatureValue>AAAA")), Code.SIGNATURE_BAD);
    }

    @Test
    void aFlippedByteOnTheWireOpensNothing() throws Exception {
        byte[] wire = delivery();
        int begin = new String(wire, StandardCharsets.ISO_8859_1).indexOf("<osci_enc>") + 14;
        for (int at = begin; at < wire.length - 70; at += 499) {
            byte[] changed = wire.clone();
            changed[at] ^= 1;
            refused(changed, Code.NOT_DECRYPTED, Code.NOT_OSCI);
        }
    }

    @Test
    void aChangedAttachmentDoesNotFit() throws Exception {
        Opened opened = Opened.of(delivery(), INTERMEDIARY);
        opened.parts()
                .set(1, new de.tragwerk.osci.mime.Part("anhang-1", "application/octet-stream", Blob.of(new byte[] {7
                })));
        refused(opened.bent(x -> x, INTERMEDIARY.certificate()), Code.SIGNATURE_BAD);
    }

    @Test
    void aReplayIsRefused() throws Exception {
        byte[] wire = delivery();
        house.handle(wire);
        Intermediary.Answer again = house.handle(wire);
        assertThat(again.code()).isEqualTo(Code.MESSAGE_ID_ILLEGAL);
        assertThat(house.stored()).isEqualTo(1);
    }

    @Test
    void aReplayWithinADialogIsRefused() throws Exception {
        var dialog = house.client(AMT).open();
        dialog.fetch();
        byte[] wire = house.last("fetchDelivery");
        refused(wire, Code.DIALOG_BROKEN);
    }

    @Test
    void anotherRecipientCannotOpenIt() throws Exception {
        byte[] wire = Opened.of(delivery(), INTERMEDIARY).bent(x -> x, OTHER.certificate());
        refused(wire, Code.NO_KEY);
    }

    @Test
    void expiredAndRevokedSendersAreRefused() throws Exception {
        byte[] wire = delivery();
        house.now = PORTAL.certificate().getNotAfter().toInstant().plusSeconds(1);
        refused(wire, Code.CLIENT_SIGNATURE_CERTIFICATE_BAD);
        house.now = NOW;
        house.trust = house.trust.asking((c, i, n) -> new de.tragwerk.osci.trust.Revocation.Status(
                c.equals(PORTAL.certificate())
                        ? de.tragwerk.osci.trust.Revocation.Word.REVOKED
                        : de.tragwerk.osci.trust.Revocation.Word.GOOD,
                null,
                n));
        refused(wire, Code.CLIENT_CIPHER_REVOKED);
        house.trust = house.trust.asking((c, i, n) -> new de.tragwerk.osci.trust.Revocation.Status(
                c.equals(AMT.certificate())
                        ? de.tragwerk.osci.trust.Revocation.Word.REVOKED
                        : de.tragwerk.osci.trust.Revocation.Word.GOOD,
                null,
                n));
        refused(wire, Code.ADDRESSEE_CIPHER_REVOKED);
    }

    @Test
    void wrappedContentIsNotTaken() throws Exception {
        // The signed body moves aside, another one takes its place under the same id …
        refused(
                bent(x -> x.replaceFirst(
                        "(<soap:Body.*</soap:Body>)",
                        "<x:keep xmlns:x=\"urn:x\">$1</x:keep><soap:Body Id=\"body\"></soap:Body>")),
                Code.NOT_OSCI);
        // … or under another.
        refused(
                bent(x -> x.replaceFirst(
                        "(<soap:Body.*</soap:Body>)", "<keep>$1</keep><soap:Body Id=\"other\"></soap:Body>")),
                Code.SIGNATURE_INCOMPLETE,
                Code.NOT_AN_ORDER);
        // Ids in another spelling would be found by some and not by others.
        refused(
                bent(x -> x.replaceFirst("<osci:DesiredLanguages", "<osci:DesiredLanguages ID=\"body\"")),
                Code.NOT_OSCI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160",
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
                "urn:none"
            })
    void weakAndUnknownSignatureMethodsAreRefused(String method) throws Exception {
        refused(
                bent(x -> x.replaceFirst(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        java.util.regex.Matcher.quoteReplacement(method))),
                Code.SIGNATURE_BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/04/xmlenc#aes256-cbc",
                "http://www.w3.org/2001/04/xmlenc#tripledes-cbc",
                "urn:none"
            })
    void untaggedCiphersAreRefusedForTransport(String cipher) throws Exception {
        String wire = new String(delivery(), StandardCharsets.ISO_8859_1)
                .replaceFirst("http://www.w3.org/2009/xmlenc11#aes256-gcm", cipher);
        refused(wire.getBytes(StandardCharsets.ISO_8859_1), Code.NOT_DECRYPTED);
    }

    @Test
    void entitiesAreNeverFollowed() throws Exception {
        String xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE l [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
        for (String type : List.of(xxe, laughs)) {
            refused(bent(x -> x.replaceFirst("<soap:Envelope", type + "<soap:Envelope")), Code.NOT_OSCI);
        }
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
        refused(bent(x -> x.replaceFirst("</soap:Body>", deep + "</soap:Body>")), Code.NOT_OSCI);
    }

    @Test
    void answersWithoutSignatureOrOfStrangersAreNotBelieved() {
        Peer peer = new Peer(House.ADDRESS, INTERMEDIARY.certificate(), INTERMEDIARY.certificate());
        OsciClient client = new OsciClient(
                peer,
                (uri, message) -> {
                    byte[] answer =
                            house.machine().handle(message.open()).body().bytes();
                    try {
                        byte[] bent = Opened.of(answer, PORTAL)
                                .bent(
                                        x -> x.replaceFirst("<osci:SupplierSignature .*?</osci:SupplierSignature>", ""),
                                        PORTAL.certificate());
                        return Blob.of(bent).open();
                    } catch (OsciException e) {
                        throw new IOException(e);
                    }
                },
                Identity.of(PORTAL),
                House.POLICY,
                (n, m) -> {});
        assertThatThrownBy(client::getMessageId)
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.UNSIGNED));
    }

    @Test
    void strangersAreRefused() {
        Holder stranger =
                de.tragwerk.osci.pki.Pki.create("Fremd", NOW.minusSeconds(60)).issue("Fremd", NOW.minusSeconds(60));
        assertThatThrownBy(() -> house.client(stranger).getMessageId())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.CLIENT_CIPHER_BAD)).isTrue());
        Holder selfMade = PKI.issue("Amt", NOW.minusSeconds(60));
        assertThat(house.trust.believed(selfMade.certificate())).isTrue();
    }
}
