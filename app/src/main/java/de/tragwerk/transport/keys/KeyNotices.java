package de.tragwerk.transport.keys;

import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages about certificates that end: one for each certificate and threshold, until somebody has seen it.
@Component
@Transactional
public class KeyNotices {

    /// @param schwelle 90, 30 or 7 days
    public record Notice(
            String fingerabdruck,
            int schwelle,
            String schluessel,
            OffsetDateTime ende,
            OffsetDateTime am,
            @Nullable OffsetDateTime gesehen) {

        public String satz() {
            return "Zertifikat " + schluessel + ": höchstens noch " + schwelle + " Tage. " + tun();
        }

        private String tun() {
            return switch (schwelle) {
                case 90 -> "Beantragen Sie jetzt das nächste.";
                case 30 -> "Legen Sie den neuen Schlüssel dazu und lassen Sie ihn ins DVDV eintragen.";
                default -> "Danach kommt keine Nachricht mehr an.";
            };
        }
    }

    private static final String SELECT =
            "select fingerabdruck, schwelle, schluessel, ende, am, gesehen from transport.ablaufmeldung ";

    private final JdbcClient jdbc;
    private final RealTime time;

    KeyNotices(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Told once; the same threshold again changes nothing.
    public void tell(KeyExpiry expiry) {
        jdbc.sql("""
                insert into transport.ablaufmeldung(fingerabdruck, schwelle, schluessel, ende, am)
                values (:f, :s, :name, :ende, :am) on conflict do nothing""")
                .param("f", expiry.fingerprint())
                .param("s", expiry.threshold())
                .param("name", expiry.name())
                .param("ende", expiry.end().atOffset(ZoneOffset.UTC))
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Newest first.
    public List<Notice> all() {
        return jdbc.sql(SELECT + "order by am desc, schwelle limit 100")
                .query(Notice.class)
                .list();
    }

    public List<Notice> unseen() {
        return jdbc.sql(SELECT + "where gesehen is null order by schwelle, am")
                .query(Notice.class)
                .list();
    }

    public void seen(UUID konto) {
        jdbc.sql("update transport.ablaufmeldung set gesehen = :am, gesehen_konto = :k where gesehen is null")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("k", konto)
                .update();
    }
}
