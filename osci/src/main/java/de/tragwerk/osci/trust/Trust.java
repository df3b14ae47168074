package de.tragwerk.osci.trust;

import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.Inspection.Outcome;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which certificates are believed: those with a chain to a trusted issuer, or listed themselves.
public final class Trust {

    private static final int LONGEST = 5;
    private static final int CERT_SIGN = 5;

    private final List<X509Certificate> anchors;
    private final List<X509Certificate> intermediates;
    private final Revocation revocation;

    /// Issuers and single certificates that are trusted; nobody is asked about revocation.
    public Trust(List<X509Certificate> anchors) {
        this(anchors, List.of(), Revocation.none());
    }

    /// @param intermediates issuers between, believed only with a chain to an anchor
    public Trust(List<X509Certificate> anchors, List<X509Certificate> intermediates, Revocation revocation) {
        this.anchors = List.copyOf(anchors);
        this.intermediates = List.copyOf(intermediates);
        this.revocation = revocation;
    }

    /// The same anchors with another way to ask about revocation.
    public Trust asking(Revocation other) {
        return new Trust(anchors, intermediates, other);
    }

    public boolean valid(X509Certificate certificate, Instant on) {
        Date day = Date.from(on);
        return !day.before(certificate.getNotBefore()) && !day.after(certificate.getNotAfter());
    }

    /// Whether there is a chain to an anchor, or it is itself listed.
    public boolean believed(X509Certificate certificate) {
        return chain(certificate, 0).isPresent();
    }

    /// From the certificate up to the anchor.
    private Optional<List<X509Certificate>> chain(X509Certificate certificate, int depth) {
        if (anchors.contains(certificate)) {
            return Optional.of(List.of(certificate));
        }
        for (X509Certificate anchor : anchors) {
            if (issued(anchor, certificate) && depth <= anchor.getBasicConstraints()) {
                return Optional.of(List.of(certificate, anchor));
            }
        }
        if (depth >= LONGEST) {
            return Optional.empty();
        }
        for (X509Certificate between : intermediates) {
            // A chain goes up only: without this two issuers that signed each other would never end.
            if (!between.equals(certificate) && issued(between, certificate)) {
                Optional<List<X509Certificate>> above = chain(between, depth + 1);
                if (above.isPresent() && depth <= between.getBasicConstraints()) {
                    List<X509Certificate> all = new ArrayList<>(List.of(certificate));
                    all.addAll(above.get());
                    return Optional.of(List.copyOf(all));
                }
            }
        }
        return Optional.empty();
    }

    /// A single trusted certificate that is no issuer vouches for nobody but itself.
    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        boolean[] usage = issuer.getKeyUsage();
        if (issuer.getBasicConstraints() < 0
                || (usage != null && !usage[CERT_SIGN])
                || !issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException notThisOne) {
            return false;
        }
    }

    /// Checks everything about a certificate: chain, days, revocation of all but the anchor.
    public Inspection inspect(X509Certificate certificate, Instant now) {
        Optional<List<X509Certificate>> chain = chain(certificate, 0);
        Outcome offline = valid(certificate, now) ? Outcome.GOOD : Outcome.BAD;
        Inspection.Online online = null;
        if (chain.isPresent()) {
            if (!chain.get().stream().allMatch(c -> valid(c, now))) {
                offline = Outcome.BAD;
            }
            online = online(chain.get(), now);
        }
        return new Inspection(
                now,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber(),
                chain.isPresent() ? Outcome.GOOD : Outcome.BAD,
                offline,
                online);
    }

    /// Whether somebody should have been asked about revocation and did not answer.
    public boolean unanswered(X509Certificate certificate, Instant now) {
        return words(certificate, now).contains(Revocation.Word.INDETERMINATE);
    }

    private List<Revocation.Word> words(X509Certificate certificate, Instant now) {
        List<Revocation.Word> words = new ArrayList<>();
        List<X509Certificate> chain = chain(certificate, 0).orElse(List.of());
        for (int i = 0; i + 1 < chain.size(); i++) {
            words.add(revocation.status(chain.get(i), chain.get(i + 1), now).word());
        }
        return words;
    }

    private Inspection.@Nullable Online online(List<X509Certificate> chain, Instant now) {
        Inspection.Online own = null;
        for (int i = chain.size() - 2; i >= 0; i--) {
            Revocation.Status status = revocation.status(chain.get(i), chain.get(i + 1), now);
            if (status.word() == Revocation.Word.REVOKED) {
                return new Inspection.Online(true, status.ocsp(), status.crl());
            }
            own = status.word() == Revocation.Word.GOOD
                    ? new Inspection.Online(false, status.ocsp(), status.crl())
                    : null;
        }
        return own;
    }
}
