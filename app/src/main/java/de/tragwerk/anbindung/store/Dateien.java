package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.crypto.Certificates;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files of a connection: signed contracts, screenshots, log files, protocols. Kept as they came, never changed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Dateien {

    public enum Art {
        VERTRAG,
        SCREENSHOT,
        LOGDATEI,
        PROTOKOLL
    }

    public record Datei(
            UUID id, Art art, String name, String medientyp, long groesse, byte[] sha256, OffsetDateTime am) {}

    private static final String TABELLE = "anbindung.datei";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;
    private final Versiegelung siegel;

    Dateien(JdbcClient jdbc, Access access, RealTime time, Versiegelung siegel) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
        this.siegel = siegel;
    }

    /// @param name as shown
    /// @param medientyp by content, never by what somebody claims
    public Datei lege(UUID vorhaben, Art art, String name, String medientyp, byte[] inhalt) {
        UUID id = Ids.next();
        byte[] sha256 = Certificates.digest("SHA-256", inhalt);
        OffsetDateTime am = time.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into anbindung.datei(id, vorhaben, art, medientyp, groesse, sha256, name, inhalt, am, konto)
                values (:id, :v, :art, :typ, :groesse, :sha, :name, :inhalt, :am, :konto)""")
                .param("id", id)
                .param("v", vorhaben)
                .param("art", art.name())
                .param("typ", medientyp)
                .param("groesse", (long) inhalt.length)
                .param("sha", sha256)
                .param("name", siegel.zu(vorhaben, name, TABELLE, "name", id))
                .param("inhalt", siegel.zu(vorhaben, inhalt, TABELLE, "inhalt", id))
                .param("am", am)
                .param("konto", access.employee().id())
                .update();
        return new Datei(id, art, name, medientyp, inhalt.length, sha256, am);
    }

    /// Newest first.
    public List<Datei> von(UUID vorhaben) {
        return jdbc.sql(
                        "select id, art, name, medientyp, groesse, sha256, am from anbindung.datei where vorhaben = :v order by id desc")
                .param("v", vorhaben)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Datei(
                            id,
                            Art.valueOf(row.getString("art")),
                            siegel.auf(vorhaben, row.getBytes("name"), TABELLE, "name", id),
                            row.getString("medientyp"),
                            row.getLong("groesse"),
                            row.getBytes("sha256"),
                            row.getObject("am", OffsetDateTime.class));
                })
                .list();
    }

    public Datei get(UUID vorhaben, UUID id) {
        return von(vorhaben).stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow(AccessRefused::new);
    }

    public byte[] inhalt(UUID vorhaben, UUID id) {
        byte[] zu = jdbc.sql("select inhalt from anbindung.datei where vorhaben = :v and id = :id")
                .param("v", vorhaben)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(AccessRefused::new);
        return siegel.inhalt(vorhaben, zu, TABELLE, "inhalt", id);
    }
}
