package de.tragwerk.anbindung.store;

import de.tragwerk.anbindung.Zweck;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Public certificates of a connection. One may serve for content and signature alike.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Zertifikate {

    public record Zertifikat(
            UUID id,
            UUID vorhaben,
            Zweck zweck,
            byte[] der,
            String fingerabdruck,
            String inhaber,
            String aussteller,
            OffsetDateTime gueltigVon,
            OffsetDateTime gueltigBis,
            String sperrstatus) {

        public boolean gilt(Instant am) {
            return !am.isBefore(gueltigVon.toInstant()) && !am.isAfter(gueltigBis.toInstant());
        }

        public X509Certificate x509() {
            try {
                return Certificates.of(der);
            } catch (OsciException e) {
                throw new IllegalStateException("Ein geprüftes Zertifikat ist keines mehr", e);
            }
        }
    }

    private static final String SELECT = """
            select id, vorhaben, zweck, der, fingerabdruck, inhaber, aussteller, gueltig_von, gueltig_bis, sperrstatus
            from anbindung.zertifikat where entfernt is null\s""";

    private final JdbcClient jdbc;
    private final RealTime time;

    Zertifikate(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Newest first.
    public List<Zertifikat> von(UUID vorhaben) {
        return jdbc.sql(SELECT + "and vorhaben = :v order by zweck, gueltig_bis desc, id desc")
                .param("v", vorhaben)
                .query(Zertifikat.class)
                .list();
    }

    /// Of every connection.
    public List<Zertifikat> alle() {
        return jdbc.sql(SELECT + "order by gueltig_bis").query(Zertifikat.class).list();
    }

    /// The valid one that lives longest.
    public Optional<Zertifikat> fuer(UUID vorhaben, Zweck zweck) {
        Instant jetzt = time.instant();
        return von(vorhaben).stream()
                .filter(z -> z.zweck() == zweck && z.gilt(jetzt))
                .findFirst();
    }

    /// Name of another authority that uses the same certificate.
    public Optional<String> andereBehoerde(String fingerabdruck, String organisation) {
        return jdbc.sql("""
                select v.name from anbindung.zertifikat z join anbindung.vorhaben v on v.id = z.vorhaben
                where z.fingerabdruck = :f and z.entfernt is null and z.zweck <> 'VERMITTLER' and v.organisation <> :o limit 1""")
                .param("f", fingerabdruck)
                .param("o", organisation)
                .query(String.class)
                .optional();
    }

    /// @return false when it is there already
    public boolean lege(UUID vorhaben, Zweck zweck, X509Certificate c, boolean gefragt) {
        return jdbc.sql("""
                insert into anbindung.zertifikat(id, vorhaben, zweck, der, fingerabdruck, inhaber, aussteller, gueltig_von,
                    gueltig_bis, sperrstatus, geladen)
                values (:id, :v, :z, :der, :f, :inhaber, :aussteller, :von, :bis, :sperre, :am) on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("v", vorhaben)
                        .param("z", zweck.name())
                        .param("der", Certificates.encoded(c))
                        .param("f", Certificates.fingerprint(c))
                        .param("inhaber", c.getSubjectX500Principal().getName())
                        .param("aussteller", c.getIssuerX500Principal().getName())
                        .param("von", c.getNotBefore().toInstant().atOffset(ZoneOffset.UTC))
                        .param("bis", c.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                        .param("sperre", gefragt ? "NICHT_GESPERRT" : "UNGEPRUEFT")
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void entferne(UUID vorhaben, UUID id) {
        jdbc.sql("update anbindung.zertifikat set entfernt = :am where vorhaben = :v and id = :id and entfernt is null")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("v", vorhaben)
                .param("id", id)
                .update();
    }
}
