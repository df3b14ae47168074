package de.tragwerk.osci.trust;

import de.tragwerk.osci.trust.Revocation.Status;
import de.tragwerk.osci.trust.Revocation.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Revocation lists, fetched once and kept until the issuer promises a new one.
final class RevocationLists {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration WITHOUT_END = Duration.ofHours(1);

    private final Map<URI, X509CRL> kept = new ConcurrentHashMap<>();

    interface Get {
        byte[] fetch() throws IOException;
    }

    Optional<OnlineRevocation.Answer> ask(
            URI place, X509Certificate certificate, X509Certificate issuer, Instant now, Get get) {
        try {
            X509CRL list = kept.get(place);
            if (list == null || !until(list).isAfter(now)) {
                list = (X509CRL)
                        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(get.fetch()));
            }
            if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    || list.getThisUpdate().toInstant().isAfter(now.plus(SKEW))
                    || !until(list).plus(SKEW).isAfter(now)) {
                return Optional.empty();
            }
            list.verify(issuer.getPublicKey());
            kept.put(place, list);
            Word word = list.getRevokedCertificate(certificate) == null ? Word.GOOD : Word.REVOKED;
            return Optional.of(new OnlineRevocation.Answer(
                    new Status(word, null, list.getThisUpdate().toInstant()), until(list)));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // No list, a damaged one or one of somebody else: no answer.
            return Optional.empty();
        }
    }

    private static Instant until(X509CRL list) {
        Date next = list.getNextUpdate();
        return next == null ? list.getThisUpdate().toInstant().plus(WITHOUT_END) : next.toInstant();
    }

    void forget() {
        kept.clear();
    }
}
