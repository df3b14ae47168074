package de.tragwerk.transport.keys;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.crypto.Certificates;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The overlap of a rollover: until a day, mail for the earlier certificate is fetched beside that for the new one.
/// Without a day it is fetched as long as the key lies in the file.
@Component
@Transactional
public class KeyEnds {

    private record End(String fingerabdruck, LocalDate bis) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    KeyEnds(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Last day of fetching by fingerprint.
    public Map<String, LocalDate> ends() {
        return jdbc.sql("select fingerabdruck, bis from transport.schluesselende").query(End.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(End::fingerabdruck, End::bis));
    }

    /// Whether the mailbox of this certificate is still emptied; the last day counts whole.
    public boolean fetches(X509Certificate certificate) {
        LocalDate end = ends().get(Certificates.fingerprint(certificate));
        return end == null || !today().isAfter(end);
    }

    public LocalDate today() {
        return time.instant().atZone(Days.ZONE).toLocalDate();
    }

    public void put(String fingerprint, LocalDate until, UUID konto) {
        jdbc.sql("""
                insert into transport.schluesselende(fingerabdruck, bis, am, konto) values (:f, :bis, :am, :k)
                on conflict (fingerabdruck) do update set bis = excluded.bis, am = excluded.am, konto = excluded.konto""")
                .param("f", fingerprint)
                .param("bis", until)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("k", konto)
                .update();
    }
}
