package de.tragwerk.message;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collection;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/// Seals what an authority sends to one person: CMS AuthEnvelopedData (RFC 5083), AES-256-GCM, key agreed
/// over P-256.
public final class PersonalEnvelope {

    private static final BouncyCastleProvider BC = new BouncyCastleProvider();

    private PersonalEnvelope() {}

    /// @param publicKey X.509 SubjectPublicKeyInfo of the person's mailbox
    public static byte[] seal(byte[] plain, byte[] publicKey) {
        try {
            PublicKey key = KeyFactory.getInstance("EC", BC).generatePublic(new X509EncodedKeySpec(publicKey));
            byte[] keyId = new BcX509ExtensionUtils()
                    .createSubjectKeyIdentifier(SubjectPublicKeyInfo.getInstance(publicKey))
                    .getKeyIdentifier();
            var ephemeral = java.security.KeyPairGenerator.getInstance("EC", BC);
            ephemeral.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
            var own = ephemeral.generateKeyPair();
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF, own.getPrivate(), own.getPublic(), CMSAlgorithm.AES256_WRAP)
                    .addRecipient(keyId, key)
                    .setProvider(BC));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(BC)
                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(plain), encryptor)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | IOException e) {
            throw new MessageRefused("Der Schlüssel des Postfachs lässt sich nicht verwenden.");
        }
    }

    /// @param privateKey PKCS#8
    public static byte[] open(byte[] sealed, byte[] privateKey) {
        try {
            PrivateKey key = KeyFactory.getInstance("EC", BC).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            Collection<RecipientInformation> recipients =
                    new CMSAuthEnvelopedData(sealed).getRecipientInfos().getRecipients();
            if (recipients.size() != 1) {
                throw new MessageRefused("Eine Mitteilung hat genau eine Empfängerin.");
            }
            return recipients.iterator().next().getContent(new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(BC));
        } catch (GeneralSecurityException | CMSException e) {
            throw new MessageRefused(
                    "Die Mitteilung lässt sich nicht öffnen: falscher Schlüssel oder veränderter Inhalt.");
        }
    }
}
