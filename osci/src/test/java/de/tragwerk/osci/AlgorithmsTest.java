package de.tragwerk.osci;

import static de.tragwerk.osci.House.AMT;
import static de.tragwerk.osci.House.POLICY;
import static de.tragwerk.osci.House.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.KeyTransport;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.crypto.Signer;
import de.tragwerk.osci.crypto.Verifier;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/// What is read beyond what we write, and what a policy date changes.
class AlgorithmsTest {

    private static final String CONTAINER = "<osci:ContentContainer" + Ns.DECLARED
            + " Id=\"c\"><osci:Content><osci:Base64Content Id=\"content1\">YQ==</osci:Base64Content></osci:Content>"
            + "</osci:ContentContainer>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
                "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
                "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1",
                "http://www.w3.org/2007/05/xmldsig-more#sha3-256-rsa-MGF1",
                "http://www.w3.org/2007/05/xmldsig-more#sha3-512-rsa-MGF1"
            })
    void readsRsaSignatures(String method) throws Exception {
        verify(PORTAL, method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"
            })
    void readsEcdsaSignatures(String method) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        verify(House.PKI.certify("EC", pair, House.NOW.minusSeconds(60), House.NOW.plusSeconds(60)), method);
    }

    private static void verify(Holder holder, String method) throws Exception {
        Element container =
                Xml.parse(CONTAINER.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        new Signer().decoded("content1", new byte[] {'a'}).sign(container, holder, "cert", method);
        Verifier verifier = new Verifier(
                Xml.ids(container.getOwnerDocument()), Map.of(), Map.of("cert", holder.certificate()), POLICY);
        assertThat(verifier.verify(Xml.need(container, Ns.DS, "Signature")).signer())
                .isEqualTo(holder.certificate());
        Element content = Xml.need(Xml.need(container, Ns.OSCI, "Content"), Ns.OSCI, "Base64Content");
        content.setTextContent("Yg==");
        assertThatThrownBy(() -> verifier.verify(Xml.need(container, Ns.DS, "Signature")))
                .isInstanceOf(OsciException.class);
    }

    @Test
    void readsVectorsOfSixteenBytesWhenTheLengthIsNotSaid() throws Exception {
        byte[] key = Gcm.newKey();
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        String data = encrypted(
                        "http://www.w3.org/2009/xmlenc11#aes256-gcm", iv, cipher.doFinal(container()), key, false)
                .replaceFirst("<osci128:IvLength.*?</osci128:IvLength>", "");
        assertThat(open(data, POLICY)).isEqualTo("alt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes128-cbc:16", "aes256-cbc:32", "tripledes-cbc:24"})
    void oldMailIsReadOnlyWhenAPolicyAllowsIt(String form) throws Exception {
        String name = form.split(":")[0];
        byte[] key = new byte[Integer.parseInt(form.split(":")[1])];
        new SecureRandom().nextBytes(key);
        boolean triple = name.startsWith("triple");
        byte[] iv = new byte[triple ? 8 : 16];
        Cipher cipher = Cipher.getInstance(triple ? "DESede/CBC/ISO10126Padding" : "AES/CBC/ISO10126Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, triple ? "DESede" : "AES"), new IvParameterSpec(iv));
        for (boolean oldKey : new boolean[] {false, true}) {
            String data =
                    encrypted("http://www.w3.org/2001/04/xmlenc#" + name, iv, cipher.doFinal(container()), key, oldKey);
            assertThat(open(data, POLICY.readingOldMail())).isEqualTo("alt");
            assertThatThrownBy(() -> open(data, POLICY))
                    .isInstanceOfSatisfying(
                            OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_DECRYPTED));
        }
    }

    @Test
    void shortKeysEndWithTheirDay() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        assertThat(new Policy(LocalDate.of(2023, 12, 31)).strong(pair.getPublic()))
                .isTrue();
        assertThat(new Policy(LocalDate.of(2024, 1, 1)).strong(pair.getPublic()))
                .isFalse();
    }

    private static byte[] container() throws Exception {
        SealedContent sealed = new ContentSealer(PORTAL, POLICY)
                .seal("alt".getBytes(StandardCharsets.UTF_8), List.of(), List.of(AMT.certificate()));
        Element data = Xml.need(House.element(sealed), Ns.XENC, "EncryptedData");
        Element key = Xml.need(Xml.need(data, Ns.DS, "KeyInfo"), Ns.XENC, "EncryptedKey");
        return Gcm.decrypt(
                        EncryptedElement.key(data, key, AMT.key(), POLICY),
                        Gcm.IV,
                        Blob.of(EncryptedElement.value(data)))
                .bytes();
    }

    private static String encrypted(String method, byte[] iv, byte[] ciphertext, byte[] key, boolean oldKey)
            throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(iv);
        all.write(ciphertext);
        String recipient = "<ds:X509Data><ds:X509Certificate>"
                + Base64.getEncoder().encodeToString(AMT.certificate().getEncoded())
                + "</ds:X509Certificate></ds:X509Data>";
        String wrapped = EncryptedElement.encryptedKey(KeyTransport.wrap(key, AMT.certificate()), recipient);
        if (oldKey) {
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, AMT.certificate().getPublicKey());
            wrapped = EncryptedElement.encryptedKey(rsa.doFinal(key), recipient)
                    .replaceFirst(
                            "<xenc:EncryptionMethod.*?</xenc:EncryptionMethod>",
                            "<xenc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#rsa-1_5\"></xenc:EncryptionMethod>");
        }
        return "<osci:ContentPackage" + Ns.DECLARED + ">"
                + EncryptedElement.write("e", "text/xml", wrapped, EncryptedElement.cipherValue(all.toByteArray()))
                        .replace("http://www.w3.org/2009/xmlenc11#aes256-gcm", method)
                + "</osci:ContentPackage>";
    }

    private static String open(String contentPackage, Policy policy) throws Exception {
        Element element =
                Xml.parse(contentPackage.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        List<RoleCertificate> certificates = List.of(RoleCertificate.originatorSignature(PORTAL.certificate()));
        try (OpenedContent opened = new ContentOpener(List.of(AMT), policy).open(element, certificates, Map.of())) {
            return new String(opened.message(), StandardCharsets.UTF_8);
        }
    }
}
