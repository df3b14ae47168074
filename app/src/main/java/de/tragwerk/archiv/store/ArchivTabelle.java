package de.tragwerk.archiv.store;

import de.tragwerk.access.Bereich;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Years of keeping, orders to delete, copies for an E-Akte.
@Component
public class ArchivTabelle {

    /// @param leistung code of the benefit, `*` for all without an own row
    public record Frist(
            String leistung,
            int jahre,
            String grund,
            @Nullable UUID konto,
            Instant am) {}

    /// @param zustand `OFFEN`, `BESTAETIGT` or `ZURUECKGENOMMEN`
    public record Anordnung(
            UUID id,
            String zustand,
            int anzahl,
            UUID von,
            UUID person,
            Instant am,
            @Nullable UUID bestaetigtVon,
            @Nullable Instant bestaetigtAm) {}

    /// @param bis last day of keeping
    public record Posten(UUID akte, int kreis, String aktenzeichen, LocalDate bis) {}

    /// @param stand `OFFEN` or `UEBERGEBEN`
    /// @param bereiche areas whose documents go along
    public record Abgabe(
            UUID id,
            UUID akte,
            int kreis,
            String stand,
            UUID von,
            Instant am,
            int dokumente,
            @Nullable Instant fertig,
            Set<Bereich> bereiche) {}

    private static final String ANORDNUNG = """
        select id, zustand, anzahl, angeordnet_von, angeordnet_person, angeordnet_am, bestaetigt_von, bestaetigt_am from archiv.anordnung\s""";
    private static final String ABGABE =
            "select id, akte_id, kreis, stand, angefordert, am, dokumente, uebergeben_am, bereiche from archiv.abgabe ";

    private final JdbcClient db;

    ArchivTabelle(JdbcClient db) {
        this.db = db;
    }

    /// What counts now, `*` first.
    public List<Frist> fristen() {
        return db.sql("""
            select distinct on (leistung) leistung, jahre, grund, von_konto, am from archiv.frist order by leistung, id desc""")
                .query((rs, n) -> new Frist(
                        rs.getString(1),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getObject(4, UUID.class),
                        rs.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    public void frist(UUID id, Frist f) {
        db.sql("""
            insert into archiv.frist (id, leistung, jahre, grund, von_konto, am) values (:id, :l, :j, :g, :konto, :am)""")
                .param("id", id)
                .param("l", f.leistung())
                .param("j", f.jahre())
                .param("g", f.grund())
                .param("konto", f.konto())
                .param("am", f.am().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false when somebody ordered one of the files meanwhile; then the transaction must not commit
    public boolean ordneAn(UUID id, List<Posten> akten, UUID konto, LocalDate heute, Instant jetzt) {
        db.sql("""
            insert into archiv.anordnung (id, zustand, anzahl, angeordnet_von, angeordnet_person, angeordnet_am)
            values (:id, 'OFFEN', :n, :konto, :konto, :am)""")
                .param("id", id)
                .param("n", akten.size())
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
        int neue = 0;
        for (Posten p : akten) {
            neue += db.sql("""
                insert into archiv.angeordnet (anordnung_id, akte_id, kreis, aktenzeichen, bis, am) values (:id, :akte, :kreis, :az, :bis, :heute)
                on conflict do nothing""")
                    .param("id", id)
                    .param("akte", p.akte())
                    .param("kreis", p.kreis())
                    .param("az", p.aktenzeichen())
                    .param("bis", p.bis())
                    .param("heute", heute)
                    .update();
        }
        return neue == akten.size();
    }

    /// Those that wait for a second person first, the newest first.
    public List<Anordnung> anordnungen(int anzahl) {
        return liste(db.sql(ANORDNUNG + "order by zustand = 'OFFEN' desc, id desc limit :n")
                .param("n", anzahl));
    }

    public Optional<Anordnung> anordnung(UUID id) {
        return liste(db.sql(ANORDNUNG + "where id = :id").param("id", id)).stream()
                .findFirst();
    }

    public Optional<Anordnung> sperre(UUID id) {
        return liste(db.sql(ANORDNUNG + "where id = :id for update").param("id", id)).stream()
                .findFirst();
    }

    /// Files of an order the acting person sees.
    public List<Posten> posten(UUID anordnung) {
        return db.sql("""
            select akte_id, kreis, aktenzeichen, bis from archiv.angeordnet where anordnung_id = :id order by aktenzeichen""")
                .param("id", anordnung)
                .query((rs, n) -> new Posten(
                        rs.getObject(1, UUID.class), rs.getInt(2), rs.getString(3), rs.getObject(4, LocalDate.class)))
                .list();
    }

    public void bestaetige(UUID id, UUID konto, Instant jetzt) {
        db.sql("""
            update archiv.anordnung set zustand = 'BESTAETIGT', bestaetigt_von = :konto, bestaetigt_am = :am where id = :id and zustand = 'OFFEN'""")
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void nimmZurueck(UUID id, UUID konto) {
        db.sql("update archiv.anordnung set zustand = 'ZURUECKGENOMMEN', zurueck_von = :konto where id = :id"
                        + " and zustand = 'OFFEN'")
                .param("konto", konto)
                .param("id", id)
                .update();
        db.sql("update archiv.angeordnet set gilt = false where anordnung_id = :id")
                .param("id", id)
                .update();
    }

    /// Whether the acting person works with this file, or would if it were not archived: reading alone is not
    /// enough.
    public boolean darfAbgeben(UUID akte) {
        return db.sql("select archiv.darf_abgeben(kreis, akte_id) from akte.akte where akte_id = :akte")
                .param("akte", akte)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// @param bereiche areas whose documents go along
    public void gibAb(UUID id, UUID akte, int kreis, Set<Bereich> bereiche, UUID konto, Instant jetzt) {
        db.sql("""
            insert into archiv.abgabe (id, akte_id, kreis, stand, angefordert, am, bereiche) values (:id, :akte, :kreis, 'OFFEN', :konto, :am, :bereiche)""")
                .param("bereiche", bereiche.stream().map(Enum::name).toArray(String[]::new))
                .param("id", id)
                .param("akte", akte)
                .param("kreis", kreis)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Abgabe> abgaben(UUID akte) {
        return abgabe(db.sql(ABGABE + "where akte_id = :akte order by id desc").param("akte", akte));
    }

    public Optional<Abgabe> abgabe(UUID id) {
        return abgabe(db.sql(ABGABE + "where id = :id").param("id", id)).stream()
                .findFirst();
    }

    /// @return false when it was handed over already
    public boolean abgegeben(UUID id, int dokumente, byte[] sha256, Instant jetzt) {
        return db.sql("""
            update archiv.abgabe set stand = 'UEBERGEBEN', dokumente = :n, sha256 = :sha, uebergeben_am = :am where id = :id and stand = 'OFFEN'""")
                        .param("n", dokumente)
                        .param("sha", sha256)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static List<Abgabe> abgabe(JdbcClient.StatementSpec sql) {
        return sql.query((rs, n) -> {
                    OffsetDateTime fertig = rs.getObject(8, OffsetDateTime.class);
                    return new Abgabe(
                            rs.getObject(1, UUID.class),
                            rs.getObject(2, UUID.class),
                            rs.getInt(3),
                            rs.getString(4),
                            rs.getObject(5, UUID.class),
                            rs.getObject(6, OffsetDateTime.class).toInstant(),
                            rs.getInt(7),
                            fertig == null ? null : fertig.toInstant(),
                            Arrays.stream((String[]) rs.getArray(9).getArray())
                                    .map(Bereich::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()));
                })
                .list();
    }

    private static List<Anordnung> liste(JdbcClient.StatementSpec sql) {
        return sql.query((rs, n) -> {
                    OffsetDateTime bestaetigt = rs.getObject(8, OffsetDateTime.class);
                    return new Anordnung(
                            rs.getObject(1, UUID.class),
                            rs.getString(2),
                            rs.getInt(3),
                            rs.getObject(4, UUID.class),
                            rs.getObject(5, UUID.class),
                            rs.getObject(6, OffsetDateTime.class).toInstant(),
                            rs.getObject(7, UUID.class),
                            bestaetigt == null ? null : bestaetigt.toInstant());
                })
                .list();
    }
}
