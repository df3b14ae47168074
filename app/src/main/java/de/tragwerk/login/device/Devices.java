package de.tragwerk.login.device;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.login.LoginJob;
import de.tragwerk.mandant.RealTime;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the list of devices, each change with its entry in the audit log, and says whether a device may open pages of
/// administration and operation (OWASP ASVS 5.0 V8.4.2).
///
/// A web program cannot look at a device. It relies on the office's device management: that one gives the certificate,
/// says until when the device is in order, and the proxy verifies that the device holds the key.
@Component
public class Devices {

    private static final String SETTING = "tragwerk.geraete";

    /// What a device is worth for administration.
    public sealed interface Verdict {
        record Good(ManagedDevice device) implements Verdict {}

        /// The proxy passed no certificate.
        record NoCertificate() implements Verdict {}

        /// Its certificate stands on no list, or is not valid today.
        record Unknown(String fingerprint) implements Verdict {}

        /// Nobody vouches for it any more.
        record Over(ManagedDevice device) implements Verdict {}
    }

    /// @param entered new or renewed
    /// @param removed no longer in the export
    public record Taken(int entered, int removed) {}

    private final DeviceStore store;
    private final Environment settings;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Devices(DeviceStore store, Environment settings, Audit audit, RealTime time, TransactionTemplate transaction) {
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
        // A misspelt setting would leave the door open without a word.
        required();
    }

    /// Whether administration and operation demand a device of the list.
    public boolean required() {
        return switch (settings.getProperty(SETTING, "aus")) {
            case "pflicht" -> true;
            case "aus" -> false;
            default -> throw new IllegalArgumentException(SETTING + " ist „aus“ oder „pflicht“.");
        };
    }

    /// Call it outside of a transaction.
    public Verdict judge(Optional<X509Certificate> shown) {
        if (shown.isEmpty()) {
            return new Verdict.NoCertificate();
        }
        String fingerprint = Fingerprint.of(shown.get());
        Optional<ManagedDevice> device = LoginJob.get(() -> transaction.execute(tx -> store.find(fingerprint)));
        if (device.isEmpty() || !valid(shown.get())) {
            return new Verdict.Unknown(fingerprint);
        }
        return device.get().over(today()) ? new Verdict.Over(device.get()) : new Verdict.Good(device.get());
    }

    private boolean valid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(time.instant()));
            return true;
        } catch (CertificateException notNow) {
            return false;
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Days.ZONE);
    }

    /// Enters or renews one device, in the caller's transaction.
    public void put(DeviceRow row, UUID by) {
        store.put(row, by, time.instant())
                .ifPresent(id -> audit.log(Entry.of("login.DEVICE_LISTED").subjects(id)));
    }

    /// In the caller's transaction.
    ///
    /// @return whether it was there
    public boolean remove(UUID id) {
        boolean there = store.remove(id);
        if (there) {
            audit.log(Entry.of("login.DEVICE_REMOVED").subjects(id));
        }
        return there;
    }

    /// Takes an export over, in the caller's transaction.
    ///
    /// @param complete whether devices that are not in it go
    public Taken take(List<DeviceRow> rows, boolean complete, UUID by) {
        List<UUID> entered = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (DeviceRow row : rows) {
            named.add(row.fingerprint());
            store.put(row, by, time.instant()).ifPresent(entered::add);
        }
        if (!entered.isEmpty()) {
            audit.log(Entry.of("login.DEVICE_LISTED").subjects(entered));
        }
        List<UUID> gone = complete
                ? store.all().stream()
                        .filter(d -> !named.contains(d.fingerprint()))
                        .map(ManagedDevice::id)
                        .toList()
                : List.of();
        gone.forEach(this::remove);
        return new Taken(entered.size(), gone.size());
    }
}
