package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Switching a live authority off and on again: asked for by one person, confirmed by another. The database compares
/// the persons and changes the state.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Abschaltungen {

    /// Which way.
    public enum Art {
        AUS,
        AN
    }

    /// What waits for a second person.
    ///
    /// @param konto who asked
    /// @param eigener whether the acting human being asked, under whichever account
    public record Wartend(UUID id, Art art, String grund, OffsetDateTime am, UUID konto, boolean eigener) {}

    private static final String TABELLE = "anbindung.abschaltung";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;
    private final Versiegelung siegel;
    private final Anbindungen anbindungen;

    Abschaltungen(JdbcClient jdbc, Access access, RealTime time, Versiegelung siegel, Anbindungen anbindungen) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
        this.siegel = siegel;
        this.anbindungen = anbindungen;
    }

    public Optional<Wartend> wartend(UUID vorhaben) {
        return jdbc.sql("""
                select a.id, a.art, a.grund, a.am, a.konto, exists (select 1 from access.staff x join access.staff y on x.person_id = y.person_id
                    where x.id = a.konto and y.id = :ich) as eigener
                from anbindung.abschaltung a where a.vorhaben = :v and a.entschieden is null""")
                .param("v", vorhaben)
                .param("ich", access.employee().id())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Wartend(
                            id,
                            Art.valueOf(row.getString("art")),
                            siegel.auf(vorhaben, row.getBytes("grund"), TABELLE, "grund", id),
                            row.getObject("am", OffsetDateTime.class),
                            row.getObject("konto", UUID.class),
                            row.getBoolean("eigener"));
                })
                .optional();
    }

    /// @return false when a request waits already
    public boolean beantrage(UUID vorhaben, Art art, String grund) {
        UUID id = Ids.next();
        int neu = jdbc.sql("""
                insert into anbindung.abschaltung(id, vorhaben, art, grund, am, konto) values (:id, :v, :art, :grund, :am, :ich)
                on conflict (vorhaben) where entschieden is null do nothing""")
                .param("id", id)
                .param("v", vorhaben)
                .param("art", art.name())
                .param("grund", siegel.zu(vorhaben, grund, TABELLE, "grund", id))
                .param("am", jetzt())
                .param("ich", access.employee().id())
                .update();
        if (neu == 1) {
            anbindungen.vermerke(vorhaben, art == Art.AUS ? "ABSCHALTUNG_BEANTRAGT" : "WIEDER_BEANTRAGT", grund);
        }
        return neu == 1;
    }

    /// @return false when somebody else decided meanwhile
    public boolean entscheide(UUID vorhaben, Wartend wartend, boolean bestaetigt) {
        int done = jdbc.sql("""
                update anbindung.abschaltung set entschieden = :am, entschieden_konto = :ich, bestaetigt = :ja
                where id = :id and entschieden is null""")
                .param("am", jetzt())
                .param("ich", access.employee().id())
                .param("ja", bestaetigt)
                .param("id", wartend.id())
                .update();
        if (done == 1) {
            anbindungen.vermerke(
                    vorhaben,
                    wartend.art() == Art.AUS
                            ? bestaetigt ? "ABGESCHALTET" : "ABSCHALTUNG_VERWORFEN"
                            : bestaetigt ? "WIEDER_AN" : "WIEDER_VERWORFEN",
                    "");
        }
        return done == 1;
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
