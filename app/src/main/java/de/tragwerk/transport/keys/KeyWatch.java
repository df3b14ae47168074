package de.tragwerk.transport.keys;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells 90, 30 and 7 days before a certificate ends: in the log, and once for each threshold to the people who care
/// for keys.
@Component
public class KeyWatch implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final KeyRing keys;
    private final KeyNotices notices;
    private final RealTime time;

    KeyWatch(KeyRing keys, KeyNotices notices, RealTime time) {
        this.keys = keys;
        this.notices = notices;
        this.time = time;
    }

    /// Certificates in use by a Mandant.
    public List<KeyExpiry> of(String mandant) {
        List<KeyExpiry> found = new ArrayList<>();
        if (keys.has(mandant)) {
            Identity own = keys.identity(mandant);
            found.add(expiry("osci-" + mandant, own.cipher(), own.oldCiphers()));
            if (!own.signature().equals(own.cipher())) {
                found.add(expiry("osci-" + mandant + "-signatur", own.signature(), List.of()));
            }
        }
        return found;
    }

    private KeyExpiry expiry(String name, Holder used, List<Holder> others) {
        Instant end = used.certificate().getNotAfter().toInstant();
        boolean successor = others.stream()
                .anyMatch(h -> h.certificate().getNotAfter().toInstant().isAfter(end));
        return KeyExpiry.of(name, used.certificate(), time.instant(), successor);
    }

    @Override
    public String name() {
        return "zertifikate";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.allOf(Mandant.Art.class);
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        for (KeyExpiry expiry : of(Scope.current().mandant())) {
            if (expiry.step() > 0) {
                LOG.warn("Zertifikat {}: {}", expiry.name(), expiry.sentence());
                notices.tell(expiry);
            }
        }
    }
}
