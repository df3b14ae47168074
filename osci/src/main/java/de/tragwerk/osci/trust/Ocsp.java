package de.tragwerk.osci.trust;

import de.tragwerk.osci.trust.Revocation.Status;
import de.tragwerk.osci.trust.Revocation.Word;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// One question to an OCSP responder. An answer counts when the issuer, or somebody it named for that
/// purpose, signed it and it is fresh.
final class Ocsp {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration WITHOUT_END = Duration.ofMinutes(30);

    private Ocsp() {}

    interface Post {
        byte[] send(byte[] request) throws IOException;
    }

    static Optional<OnlineRevocation.Answer> ask(
            X509Certificate certificate, X509Certificate issuer, Instant now, Post post) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            X509CertificateHolder issuerHolder = new JcaX509CertificateHolder(issuer);
            // SHA-1 only names the issuer here, as RFC 5019 wants; nothing is protected by it.
            CertificateID id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1), issuerHolder, certificate.getSerialNumber());
            byte[] bytes = post.send(new OCSPReqBuilder().addRequest(id).build().getEncoded());
            OCSPResp response = new OCSPResp(bytes);
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)
                    || !signed(basic, issuer, now)) {
                return Optional.empty();
            }
            for (SingleResp single : basic.getResponses()) {
                if (single.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                        && single.getCertID().matchesIssuer(issuerHolder, digests)) {
                    return answer(single, bytes, now);
                }
            }
            return Optional.empty();
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException e) {
            // Whatever comes back instead of an answer, from garbage to silence, is no answer.
            return Optional.empty();
        }
    }

    private static Optional<OnlineRevocation.Answer> answer(SingleResp single, byte[] bytes, Instant now) {
        Instant from = single.getThisUpdate().toInstant();
        Date next = single.getNextUpdate();
        Instant until = next == null ? from.plus(WITHOUT_END) : next.toInstant();
        if (from.isAfter(now.plus(SKEW)) || until.plus(SKEW).isBefore(now)) {
            return Optional.empty();
        }
        String base64 = Base64.getEncoder().encodeToString(bytes);
        CertificateStatus status = single.getCertStatus();
        Word word = status == CertificateStatus.GOOD
                ? Word.GOOD
                : status instanceof RevokedStatus ? Word.REVOKED : Word.INDETERMINATE;
        return word == Word.INDETERMINATE
                ? Optional.empty()
                : Optional.of(new OnlineRevocation.Answer(new Status(word, base64, null), until));
    }

    private static boolean signed(BasicOCSPResp basic, X509Certificate issuer, Instant now)
            throws OCSPException, OperatorCreationException, GeneralSecurityException {
        if (basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer.getPublicKey()))) {
            return true;
        }
        for (X509CertificateHolder holder : basic.getCerts()) {
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
            if (named(responder, issuer, now)
                    && basic.isSignatureValid(
                            new JcaContentVerifierProviderBuilder().build(responder.getPublicKey()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(X509Certificate responder, X509Certificate issuer, Instant now)
            throws GeneralSecurityException {
        Date day = Date.from(now);
        if (!responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || responder.getExtendedKeyUsage() == null
                || !responder.getExtendedKeyUsage().contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                || day.before(responder.getNotBefore())
                || day.after(responder.getNotAfter())) {
            return false;
        }
        responder.verify(issuer.getPublicKey());
        return true;
    }
}
