package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Test applications and how far each came. What arrived is written by the transport's jobs only.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Testantraege {

    /// @param weg `OSCI` or `FITCONNECT`
    /// @param zaehlt whether it was sent for the entry and over the way that hold now; the database decides
    public record Testantrag(
            UUID id,
            UUID vorhaben,
            String weg,
            OffsetDateTime gesendet,
            @Nullable OffsetDateTime zugestellt,
            @Nullable OffsetDateTime abgeholt,
            String satz,
            @Nullable OffsetDateTime gescheitert,
            boolean zaehlt) {

        public boolean offen() {
            return abgeholt == null && gescheitert == null;
        }

        /// How far it came, for people.
        public String stand() {
            return gescheitert != null
                    ? "gescheitert: " + satz
                    : abgeholt != null
                            ? "abgeholt und quittiert"
                            : zugestellt != null ? "liegt im Postfach und wartet auf Abholung" : "ist unterwegs";
        }
    }

    private static final String SELECT = """
            select id, vorhaben, weg, gesendet, zugestellt, abgeholt, satz, gescheitert, anbindung.zaehlt(t) as zaehlt
            from anbindung.testantrag t\s""";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;

    Testantraege(JdbcClient jdbc, Access access, RealTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    /// Newest first.
    public List<Testantrag> von(UUID vorhaben) {
        return jdbc.sql(SELECT + "where vorhaben = :v order by id desc")
                .param("v", vorhaben)
                .query(Testantrag.class)
                .list();
    }

    /// When the authority fetched the last test that counts.
    public Optional<OffsetDateTime> erprobt(UUID vorhaben) {
        return von(vorhaben).stream()
                .filter(Testantrag::zaehlt)
                .map(Testantrag::abgeholt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    public void gesendet(UUID id, UUID vorhaben, String weg) {
        jdbc.sql("insert into anbindung.testantrag(id, vorhaben, weg, gesendet, konto) values (:id, :v, :w, :am, :k)")
                .param("id", id)
                .param("v", vorhaben)
                .param("w", weg)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("k", access.employee().id())
                .update();
    }

    /// Called by jobs.
    public void zugestellt(UUID id, String messageId, OffsetDateTime am) {
        jdbc.sql("""
                        update anbindung.testantrag set zugestellt = :am, message_id = :m, gescheitert = null, satz = ''
                        where id = :id and zugestellt is null""").param("am", am).param("m", messageId).param("id", id).update();
    }

    /// Called by jobs.
    public void abgeholt(UUID id, OffsetDateTime am) {
        jdbc.sql("update anbindung.testantrag set abgeholt = :am where id = :id and abgeholt is null")
                .param("am", am)
                .param("id", id)
                .update();
    }

    /// Called by jobs.
    public void gescheitert(UUID id, String satz) {
        jdbc.sql("update anbindung.testantrag set gescheitert = :am, satz = :s where id = :id and abgeholt is null")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("s", satz)
                .param("id", id)
                .update();
    }
}
