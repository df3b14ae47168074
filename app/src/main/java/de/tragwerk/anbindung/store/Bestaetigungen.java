package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the municipality said about the test application in its Fachverfahren. Answers are added, never changed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bestaetigungen {

    /// @param wer who looked, as written
    /// @param tag on which day she looked
    /// @param am when it was entered here
    public record Bestaetigung(boolean angezeigt, boolean verarbeitet, String wer, LocalDate tag, OffsetDateTime am) {

        public boolean beides() {
            return angezeigt && verarbeitet;
        }
    }

    private static final String TABELLE = "anbindung.bestaetigung";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;
    private final Versiegelung siegel;

    Bestaetigungen(JdbcClient jdbc, Access access, RealTime time, Versiegelung siegel) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
        this.siegel = siegel;
    }

    /// Newest first.
    public List<Bestaetigung> von(UUID vorhaben) {
        return jdbc.sql(
                        "select id, angezeigt, verarbeitet, wer, tag, am from anbindung.bestaetigung where vorhaben = :v order by id desc")
                .param("v", vorhaben)
                .query((row, n) -> new Bestaetigung(
                        row.getBoolean("angezeigt"),
                        row.getBoolean("verarbeitet"),
                        siegel.auf(vorhaben, row.getBytes("wer"), TABELLE, "wer", row.getObject("id", UUID.class)),
                        row.getObject("tag", LocalDate.class),
                        row.getObject("am", OffsetDateTime.class)))
                .list();
    }

    /// When the last test that counts was confirmed with yes twice; empty when the newest answer says no.
    public Optional<OffsetDateTime> gilt(UUID vorhaben) {
        return jdbc.sql("select b from anbindung.bestaetigt(:v) b where b is not null")
                .param("v", vorhaben)
                .query(OffsetDateTime.class)
                .optional();
    }

    public void lege(UUID vorhaben, boolean angezeigt, boolean verarbeitet, String wer, LocalDate tag) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into anbindung.bestaetigung(id, vorhaben, angezeigt, verarbeitet, wer, tag, am, konto)
                values (:id, :v, :a, :p, :w, :t, :am, :k)""")
                .param("id", id)
                .param("v", vorhaben)
                .param("a", angezeigt)
                .param("p", verarbeitet)
                .param("w", siegel.zu(vorhaben, wer, TABELLE, "wer", id))
                .param("t", tag)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("k", access.employee().id())
                .update();
    }
}
