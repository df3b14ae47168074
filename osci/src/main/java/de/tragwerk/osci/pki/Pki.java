package de.tragwerk.osci.pki;

import de.tragwerk.osci.Holder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// Issues certificates from a small root of its own, for demonstrations and tests.
/// Real authorities use the Verwaltungs-PKI; nothing here replaces it.
public final class Pki {

    private static final int BITS = 3072;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Holder root;

    private Pki(Holder root) {
        this.root = root;
    }

    /// A new root, valid for ten years.
    public static Pki create(String name, Instant from) {
        KeyPair pair = pair();
        X500Principal subject = new X500Principal("CN=" + name + ", O=Tragwerk Demo, C=DE");
        return new Pki(new Holder(
                pair.getPrivate(),
                certificate(subject, pair, subject, pair, from, from.plus(Duration.ofDays(3652)), true, null, null)));
    }

    /// Goes on with a root made before.
    public static Pki of(Holder root) {
        return new Pki(root);
    }

    public Holder root() {
        return root;
    }

    /// A key with certificate for signing and encrypting, valid for three years.
    public Holder issue(String name, Instant from) {
        return issue(name, from, from.plus(Duration.ofDays(1095)));
    }

    public Holder issue(String name, Instant from, Instant to) {
        return issue(name, from, to, null, null);
    }

    /// @param crl address of the revocation list, or null
    /// @param ocsp address of the responder, or null
    public Holder issue(String name, Instant from, Instant to, @Nullable String crl, @Nullable String ocsp) {
        KeyPair pair = pair();
        return new Holder(pair.getPrivate(), certify(name, pair, from, to, false, crl, ocsp));
    }

    /// Certifies a key somebody made himself.
    public Holder certify(String name, KeyPair pair, Instant from, Instant to) {
        return new Holder(pair.getPrivate(), certify(name, pair, from, to, false, null, null));
    }

    /// An issuer below this one.
    public Pki sub(String name, Instant from, Instant to) {
        KeyPair pair = pair();
        return new Pki(new Holder(pair.getPrivate(), certify(name, pair, from, to, true, null, null)));
    }

    private X509Certificate certify(
            String name,
            KeyPair pair,
            Instant from,
            Instant to,
            boolean authority,
            @Nullable String crl,
            @Nullable String ocsp) {
        return certificate(
                new X500Principal("CN=" + name + ", O=Tragwerk Demo, C=DE"),
                pair,
                root.certificate().getSubjectX500Principal(),
                new KeyPair(root.certificate().getPublicKey(), root.key()),
                from,
                to,
                authority,
                crl,
                ocsp);
    }

    /// A revocation list of this issuer.
    public byte[] revocationList(Set<BigInteger> revoked, Instant from, Instant next) {
        return RevocationAnswers.list(root, revoked, from, next);
    }

    /// What an OCSP responder of this issuer says about a certificate.
    public byte[] ocsp(X509Certificate certificate, boolean revoked, Instant from, Instant next) {
        return RevocationAnswers.ocsp(root, certificate, revoked, from, next);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            X500Principal subject,
            KeyPair pair,
            X500Principal issuer,
            KeyPair issuerPair,
            Instant from,
            Instant to,
            boolean authority,
            @Nullable String crl,
            @Nullable String ocsp) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, new BigInteger(127, RANDOM), Date.from(from), Date.from(to), subject, pair.getPublic());
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    utils.createAuthorityKeyIdentifier(issuerPair.getPublic()));
            if (crl != null) {
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(uri(crl))), null, null)
                }));
            }
            if (ocsp != null) {
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(ocsp)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerPair.getPrivate())));
        } catch (OperatorCreationException | CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("certificate could not be made", e);
        }
    }

    private static GeneralName uri(String text) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, text);
    }

    /// Writes one key with its chain as PKCS#12.
    public void store(Holder holder, Path file, char[] pin) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        boolean self = holder.certificate().equals(root.certificate());
        Certificate[] chain = self
                ? new Certificate[] {holder.certificate()}
                : new Certificate[] {holder.certificate(), root.certificate()};
        store.setKeyEntry("1", holder.key(), pin, chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, pin);
        }
    }

    /// All keys of a PKCS#12 file, newest certificate first.
    public static List<Holder> load(Path file, char[] pin) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return load(in, pin);
        }
    }

    /// The same from memory, for keys that must not lie in a file.
    public static List<Holder> load(InputStream in, char[] pin) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(in, pin);
        List<Holder> holders = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, pin) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                holders.add(new Holder(key, certificate));
            }
        }
        holders.sort((a, b) ->
                b.certificate().getNotAfter().compareTo(a.certificate().getNotAfter()));
        return holders;
    }
}
