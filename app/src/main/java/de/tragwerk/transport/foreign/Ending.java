package de.tragwerk.transport.foreign;

import de.tragwerk.kernel.Days;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Tells a month before that a certificate ends which a mailbox needs.
final class Ending {

    private static final Duration NOTICE = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Ending() {}

    /// @param identity keys of the mailbox; of several that open mail the one that lives longest counts
    /// @return empty while there is time
    static String sentence(ForeignMailbox box, Identity identity, Instant now) {
        Stream<X509Certificate> longest = identity.ciphers().stream()
                .map(Holder::certificate)
                .max(Comparator.comparing(X509Certificate::getNotAfter))
                .stream();
        String own = sentence(
                "Der Schlüssel des Postfachs endet am ",
                Stream.concat(longest, Stream.of(identity.signature().certificate()))
                        .toList(),
                now);
        return own.isEmpty()
                ? sentence(
                        "Ein Zertifikat des Intermediärs endet am ", List.of(box.certificate(), box.signature()), now)
                : own;
    }

    private static String sentence(String beginning, List<X509Certificate> certificates, Instant now) {
        return certificates.stream()
                .map(c -> c.getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .filter(end -> end.isBefore(now.plus(NOTICE)))
                .map(end -> beginning + DAY.format(end.atZone(Days.ZONE)) + ".")
                .orElse("");
    }
}
