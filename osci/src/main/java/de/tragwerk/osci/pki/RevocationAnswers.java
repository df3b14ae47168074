package de.tragwerk.osci.pki;

import de.tragwerk.osci.Holder;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// What an issuer says about certificates it takes back.
final class RevocationAnswers {

    private RevocationAnswers() {}

    static byte[] list(Holder issuer, Set<BigInteger> revoked, Instant from, Instant next) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(from));
            builder.setNextUpdate(Date.from(next));
            revoked.forEach(serial -> builder.addCRLEntry(serial, Date.from(from), CRLReason.keyCompromise));
            return builder.build(signer(issuer)).getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("revocation list could not be made", e);
        }
    }

    static byte[] ocsp(Holder issuer, X509Certificate certificate, boolean revoked, Instant from, Instant next) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            CertificateID id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer.certificate()),
                    certificate.getSerialNumber());
            CertificateStatus status =
                    revoked ? new RevokedStatus(Date.from(from), CRLReason.keyCompromise) : CertificateStatus.GOOD;
            BasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(
                            issuer.certificate().getPublicKey(), digests.get(CertificateID.HASH_SHA1))
                    .addResponse(id, status, Date.from(from), Date.from(next));
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(signer(issuer), new X509CertificateHolder[0], Date.from(from)))
                    .getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | OCSPException | IOException e) {
            throw new IllegalStateException("OCSP answer could not be made", e);
        }
    }

    private static ContentSigner signer(Holder issuer) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(issuer.key());
    }
}
