package de.tragwerk.transport.keys;

import de.tragwerk.osci.crypto.Certificates;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/// When a certificate in use ends, and how urgent that is.
///
/// @param name of the key file, for instance `osci-lindenbrueck`
/// @param fingerprint of the certificate, SHA-256 in lower-case hex
/// @param successor whether a key that lives longer lies beside it already
public record KeyExpiry(String name, String fingerprint, String subject, Instant end, long days, boolean successor) {

    /// Days before the end at which people are told.
    private static final long[] STEPS = {90, 30, 7};

    static KeyExpiry of(String name, X509Certificate certificate, Instant now, boolean successor) {
        Instant end = certificate.getNotAfter().toInstant();
        return new KeyExpiry(
                name,
                Certificates.fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                end,
                Duration.between(now, end).toDays(),
                successor);
    }

    /// 0 while there is time, 1 from 90 days on, 2 from 30, 3 from 7 and after the end.
    public int step() {
        if (successor) {
            return 0;
        }
        int step = 0;
        for (long limit : STEPS) {
            if (days <= limit) {
                step++;
            }
        }
        return step;
    }

    /// The threshold that was passed last, in days: 90, 30, 7, or 0 while there is time.
    public int threshold() {
        return step() == 0 ? 0 : Math.toIntExact(STEPS[step() - 1]);
    }

    /// What is wrong and what to do.
    public String sentence() {
        if (successor) {
            return "Der Nachfolger liegt bereit.";
        }
        return switch (step()) {
            case 0 -> "gültig";
            case 1 -> "Endet in " + days + " Tagen. Beantragen Sie jetzt das nächste Zertifikat.";
            case 2 ->
                "Endet in " + days + " Tagen. Legen Sie den neuen Schlüssel dazu und tragen Sie ihn ins DVDV ein.";
            default ->
                days < 0
                        ? "Abgelaufen. Nachrichten werden abgelehnt, bis ein neuer Schlüssel eingetragen ist."
                        : "Endet in " + days + " Tagen. Danach kommt keine Nachricht mehr an.";
        };
    }
}
