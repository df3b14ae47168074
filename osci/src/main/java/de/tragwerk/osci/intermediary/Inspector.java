package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.Inspection.Outcome;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.trust.Trust;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges the certificates of a request and keeps what it saw for the process card.
final class Inspector {

    private final Trust trust;
    private final Instant now;
    private final List<Inspection> inspections = new ArrayList<>();
    private final List<Code> warnings = new ArrayList<>();
    private final List<X509Certificate> seen = new ArrayList<>();

    Inspector(Trust trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /// The certificate that answers are encrypted for.
    @Nullable
    Code clientCipher(X509Certificate certificate) {
        Inspection i = look(certificate, Code.CLIENT_CIPHER_UNCHECKED);
        if (i.math() == Outcome.BAD) {
            return Code.CLIENT_CIPHER_BAD;
        }
        if (revoked(i)) {
            return Code.CLIENT_CIPHER_REVOKED;
        }
        if (i.offline() == Outcome.BAD) {
            warnings.add(Code.CLIENT_CIPHER_EXPIRED);
        }
        return null;
    }

    /// Stricter than the specification: who signs with an expired certificate is refused, not warned.
    @Nullable
    Code clientSignature(X509Certificate certificate) {
        return strict(certificate, Code.CLIENT_SIGNATURE_CERTIFICATE_BAD, Code.CLIENT_SIGNATURE_CERTIFICATE_REVOKED);
    }

    /// Stricter than the specification too: nobody should send to a key whose time is over.
    @Nullable
    Code addressee(X509Certificate certificate) {
        return strict(certificate, Code.ADDRESSEE_CIPHER_BAD, Code.ADDRESSEE_CIPHER_REVOKED);
    }

    private @Nullable Code strict(X509Certificate certificate, Code bad, Code revoked) {
        Inspection i = look(certificate, Code.CERTIFICATES_UNCHECKED);
        if (i.math() == Outcome.BAD || i.offline() == Outcome.BAD) {
            return bad;
        }
        return revoked(i) ? revoked : null;
    }

    /// Authors and readers: the addressee decides whom to believe, so most of it is a warning.
    @Nullable
    Code others(List<RoleCertificate> certificates) {
        for (RoleCertificate c : certificates) {
            Code code = switch (c.role()) {
                case CIPHER_READER ->
                    other(
                            c.certificate(),
                            Code.READER_CIPHER_BAD,
                            Code.READER_CIPHER_REVOKED,
                            Code.READER_CIPHER_EXPIRED);
                case CIPHER_AUTHOR ->
                    other(
                            c.certificate(),
                            Code.AUTHOR_CIPHER_BAD,
                            Code.AUTHOR_CIPHER_REVOKED,
                            Code.AUTHOR_CIPHER_EXPIRED);
                case SIGNATURE_AUTHOR ->
                    other(
                            c.certificate(),
                            Code.AUTHOR_SIGNATURE_BAD,
                            Code.AUTHOR_SIGNATURE_REVOKED,
                            Code.AUTHOR_SIGNATURE_EXPIRED);
                case SIGNATURE_ADDRESSEE ->
                    other(
                            c.certificate(),
                            Code.ADDRESSEE_SIGNATURE_BAD,
                            Code.ADDRESSEE_SIGNATURE_REVOKED,
                            Code.ADDRESSEE_SIGNATURE_EXPIRED);
                default -> null;
            };
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /// The class of the code says whether it refuses (9xxx) or warns (3xxx).
    private @Nullable Code other(X509Certificate certificate, Code bad, Code revoked, Code expired) {
        Inspection i = look(certificate, Code.CERTIFICATES_UNCHECKED);
        Code found = i.math() == Outcome.BAD ? bad : revoked(i) ? revoked : null;
        if (found != null && !found.accepted()) {
            return found;
        }
        if (found != null) {
            warnings.add(found);
        }
        if (i.offline() == Outcome.BAD) {
            warnings.add(expired);
        }
        return null;
    }

    private static boolean revoked(Inspection i) {
        return i.online() != null && i.online().revoked();
    }

    private Inspection look(X509Certificate certificate, Code unchecked) {
        Inspection found = trust.inspect(certificate, now);
        if (found.math() == Outcome.GOOD && found.online() == null && trust.unanswered(certificate, now)) {
            warnings.add(unchecked);
        }
        if (!seen.contains(certificate)) {
            seen.add(certificate);
            inspections.add(found);
        }
        return found;
    }

    List<Inspection> inspections() {
        return List.copyOf(inspections);
    }

    List<Code> warnings() {
        return warnings.stream().distinct().toList();
    }
}
