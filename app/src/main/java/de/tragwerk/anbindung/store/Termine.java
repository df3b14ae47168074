package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.kernel.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Appointments of groups: municipalities with the same way, vendor or IT provider install together.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Termine {

    public enum Zustand {
        ANGEBOTEN("angeboten"),
        STATTGEFUNDEN("hat stattgefunden"),
        ABGESAGT("abgesagt");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param belegt persons who come
    public record Termin(
            UUID id, OffsetDateTime beginn, String ort, String gruppe, int plaetze, Zustand zustand, long belegt) {

        public long frei() {
            return plaetze - belegt;
        }
    }

    /// @param namen who comes, as written
    public record Teilnahme(UUID termin, int personen, String namen) {}

    private static final String TABELLE = "anbindung.teilnahme";

    private final JdbcClient jdbc;
    private final Access access;
    private final Versiegelung siegel;

    Termine(JdbcClient jdbc, Access access, Versiegelung siegel) {
        this.jdbc = jdbc;
        this.access = access;
        this.siegel = siegel;
    }

    /// Latest first.
    public List<Termin> alle() {
        return jdbc.sql("""
                select t.id, t.beginn, t.ort, t.gruppe, t.plaetze, t.zustand,
                       (select coalesce(sum(n.personen), 0) from anbindung.teilnahme n where n.termin = t.id) belegt
                from anbindung.termin t order by t.beginn desc, t.id""").query(Termin.class).list();
    }

    public void biete(OffsetDateTime beginn, String ort, String gruppe, int plaetze) {
        jdbc.sql("""
                insert into anbindung.termin(id, beginn, ort, gruppe, plaetze, konto) values (:id, :b, :o, :g, :p, :k)""")
                .param("id", Ids.next())
                .param("b", beginn)
                .param("o", ort)
                .param("g", gruppe)
                .param("p", plaetze)
                .param("k", access.employee().id())
                .update();
    }

    public boolean setze(UUID termin, Zustand zustand) {
        return jdbc.sql("update anbindung.termin set zustand = :z where id = :id and zustand = 'ANGEBOTEN'")
                        .param("z", zustand.name())
                        .param("id", termin)
                        .update()
                == 1;
    }

    public Optional<Teilnahme> teilnahme(UUID vorhaben) {
        return jdbc.sql("select termin, personen, namen from anbindung.teilnahme where vorhaben = :v")
                .param("v", vorhaben)
                .query((row, n) -> new Teilnahme(
                        row.getObject("termin", UUID.class),
                        row.getInt("personen"),
                        siegel.auf(vorhaben, row.getBytes("namen"), TABELLE, "namen", vorhaben)))
                .optional();
    }

    public void nimmTeil(UUID vorhaben, UUID termin, int personen, String namen) {
        jdbc.sql("""
                insert into anbindung.teilnahme(vorhaben, termin, personen, namen) values (:v, :t, :p, :n)
                on conflict (vorhaben) do update set termin = excluded.termin, personen = excluded.personen, namen = excluded.namen""")
                .param("v", vorhaben)
                .param("t", termin)
                .param("p", personen)
                .param("n", siegel.zu(vorhaben, namen, TABELLE, "namen", vorhaben))
                .update();
    }
}
