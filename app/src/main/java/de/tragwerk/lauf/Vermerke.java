package de.tragwerk.lauf;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The protocol of runs, table `vermerk` of a schema: which file was made, released, handed out, fetched, read or
/// deleted, and by whom. Never changed.
public abstract class Vermerke {

    /// Not every run knows all of them; its table says which.
    public enum Art {
        BEGONNEN("begonnen"),
        GEBAUT("Datei gebaut"),
        FREIGEGEBEN("Datei freigegeben"),
        UEBERGEBEN("Datei in den Ordner gelegt"),
        ABGERUFEN("Datei abgerufen"),
        VERWORFEN("verworfen"),
        ANTWORT("Antwort hochgeladen"),
        GELESEN("Antwort gelesen"),
        ABGEWIESEN("Antwort abgewiesen"),
        GEKLAERT("Treffer geklärt"),
        ABGESCHLOSSEN("abgeschlossen"),
        GELOESCHT("Daten gelöscht");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param konto who, `null` for the program
    /// @param sha256 of the file, as hexadecimal; empty without
    public record Vermerk(Instant am, @Nullable UUID konto, Art art, int anzahl, String sha256, String zweck) {}

    private final JdbcClient db;
    private final RealTime time;
    private final String tabelle;

    /// @param schema of the module; never anything a person typed
    protected Vermerke(JdbcClient db, RealTime time, String schema) {
        this.db = db;
        this.time = time;
        this.tabelle = schema + ".vermerk";
    }

    public void merke(UUID lauf, Art art, int anzahl, byte @Nullable [] sha256, String zweck) {
        UUID konto = Scope.current().actor() instanceof Actor.Employee e ? e.id() : null;
        db.sql("insert into " + tabelle
                        + " (id, lauf_id, am, konto, art, anzahl, sha256, zweck)"
                        + " values (:id, :lauf, :am, :konto, :art, :n, :sha, :zweck)")
                .param("id", Ids.next())
                .param("lauf", lauf)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("konto", konto)
                .param("art", art.name())
                .param("n", anzahl)
                .param("sha", sha256)
                .param("zweck", zweck)
                .update();
    }

    public List<Vermerk> ofLauf(UUID lauf) {
        return db.sql("select am, konto, art, anzahl, coalesce(encode(sha256, 'hex'), '') as sha, zweck from " + tabelle
                        + " where lauf_id = :lauf order by id")
                .param("lauf", lauf)
                .query((rs, n) -> new Vermerk(
                        rs.getObject(1, OffsetDateTime.class).toInstant(),
                        rs.getObject(2, UUID.class),
                        Art.valueOf(rs.getString(3)),
                        rs.getInt(4),
                        rs.getString(5),
                        rs.getString(6)))
                .list();
    }
}
