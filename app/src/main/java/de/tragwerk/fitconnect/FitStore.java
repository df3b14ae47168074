package de.tragwerk.fitconnect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the delivery service. Each call runs in the transaction of its request.
@Component
class FitStore {

    /// @param key JWK that senders encrypt for
    /// @param verifier JWK by which the destination's events are checked
    /// @param callback address that is told about new submissions, null for none
    record Ziel(
            UUID id,
            String organisation,
            String key,
            String verifier,
            List<String> services,
            List<String> schemas,
            boolean active,
            @Nullable String callback) {
        Ziel {
            services = List.copyOf(services);
            schemas = List.copyOf(schemas);
        }
    }

    /// @param reads destinations whose submissions it fetches
    record Klient(String id, byte[] secret, List<UUID> reads) {
        Klient {
            reads = List.copyOf(reads);
        }
    }

    enum State {
        ERSTELLT,
        EINGEREICHT,
        ANGENOMMEN,
        ABGELEHNT
    }

    record Einreichung(
            UUID id,
            UUID fall,
            UUID ziel,
            String klient,
            String service,
            List<UUID> announced,
            State state,
            @Nullable String metadata,
            @Nullable String data) {
        Einreichung {
            announced = List.copyOf(announced);
        }
    }

    private static final String SUBMISSION =
            "select id, fall, ziel, klient, leistung, angekuendigt, zustand, metadaten, daten from fitconnect.einreichung ";

    private final JdbcClient jdbc;

    FitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ziel> ziel(UUID id) {
        return jdbc.sql("""
                select id, organisation, schluessel, signaturpruefer, leistungen, schemata, aktiv, rueckruf
                from fitconnect.ziel where id = :id""")
                .param("id", id)
                .query((row, n) -> new Ziel(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        List.of((String[]) row.getArray(6).getArray()),
                        row.getBoolean(7),
                        row.getString(8)))
                .optional();
    }

    void put(Ziel ziel) {
        jdbc.sql("""
                insert into fitconnect.ziel(id, organisation, schluessel, signaturpruefer, leistungen, schemata, aktiv, rueckruf)
                values (:id, :o, :k, :v, :l, :s, :a, :r)
                on conflict (id) do update set organisation = excluded.organisation, schluessel = excluded.schluessel,
                    signaturpruefer = excluded.signaturpruefer, leistungen = excluded.leistungen,
                    schemata = excluded.schemata, aktiv = excluded.aktiv, rueckruf = excluded.rueckruf""")
                .param("id", ziel.id())
                .param("o", ziel.organisation())
                .param("k", ziel.key())
                .param("v", ziel.verifier())
                .param("l", ziel.services().toArray(String[]::new))
                .param("s", ziel.schemas().toArray(String[]::new))
                .param("a", ziel.active())
                .param("r", ziel.callback())
                .update();
    }

    /// A place a destination answers for.
    ///
    /// @param rs Regionalschlüssel, 2 to 12 digits
    record Ort(UUID ziel, String organisation, String rs) {}

    /// Active destinations for a service in a place, the nearest first.
    List<Ort> routes(String leika, String ars) {
        return jdbc.sql("""
                select z.id as ziel, z.organisation, g.rs from fitconnect.gebiet g join fitconnect.ziel z on z.id = g.ziel
                where z.aktiv and :leistung = any (z.leistungen) and g.rs = any (array[:ars, left(:ars, 9), left(:ars, 5), left(:ars, 2)])
                order by length(g.rs) desc, z.id""")
                .param("leistung", "urn:de:fim:leika:leistung:" + leika)
                .param("ars", ars)
                .query(Ort.class)
                .list();
    }

    void place(UUID ziel, String rs) {
        jdbc.sql("insert into fitconnect.gebiet(ziel, rs) values (:z, :rs) on conflict do nothing")
                .param("z", ziel)
                .param("rs", rs)
                .update();
    }

    Optional<Klient> klient(String id) {
        return jdbc.sql("select kennung, geheimnis, ziele from fitconnect.klient where kennung = :k")
                .param("k", id)
                .query((row, n) -> new Klient(row.getString(1), row.getBytes(2), uuids(row, 3)))
                .optional();
    }

    void put(Klient klient) {
        jdbc.sql("""
                insert into fitconnect.klient(kennung, geheimnis, ziele) values (:k, :g, :z)
                on conflict (kennung) do update set geheimnis = excluded.geheimnis, ziele = excluded.ziele""")
                .param("k", klient.id())
                .param("g", klient.secret())
                .param("z", klient.reads().toArray(UUID[]::new))
                .update();
    }

    void insert(Einreichung e, Instant at) {
        jdbc.sql("""
                insert into fitconnect.einreichung(id, fall, ziel, klient, leistung, angekuendigt, zustand, erstellt)
                values (:id, :fall, :ziel, :klient, :leistung, :anlagen, 'ERSTELLT', :am)""")
                .param("id", e.id())
                .param("fall", e.fall())
                .param("ziel", e.ziel())
                .param("klient", e.klient())
                .param("leistung", e.service())
                .param("anlagen", e.announced().toArray(UUID[]::new))
                .param("am", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Locked until the request is done.
    Optional<Einreichung> submission(UUID id) {
        return jdbc.sql(SUBMISSION + "where id = :id for update")
                .param("id", id)
                .query(FitStore::submission)
                .optional();
    }

    Optional<Einreichung> byFall(UUID fall) {
        return jdbc.sql(SUBMISSION + "where fall = :f for update")
                .param("f", fall)
                .query(FitStore::submission)
                .optional();
    }

    List<Einreichung> waiting(UUID ziel, int most) {
        return jdbc.sql(SUBMISSION + "where ziel = :z and zustand = 'EINGEREICHT' order by eingereicht, id limit :n")
                .param("z", ziel)
                .param("n", most)
                .query(FitStore::submission)
                .list();
    }

    void submitted(UUID id, String metadata, String data, Instant at) {
        jdbc.sql("""
                update fitconnect.einreichung set zustand = 'EINGEREICHT', metadaten = :m, daten = :d, eingereicht = :am
                where id = :id""")
                .param("m", metadata)
                .param("d", data)
                .param("am", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// The end of a case: its contents go at once.
    void ended(UUID id, State state) {
        jdbc.sql("update fitconnect.einreichung set zustand = :z, metadaten = null, daten = null where id = :id")
                .param("z", state.name())
                .param("id", id)
                .update();
        jdbc.sql("delete from fitconnect.anlage where einreichung = :id")
                .param("id", id)
                .update();
    }

    /// Begun and never submitted.
    void forget(Instant before) {
        jdbc.sql("""
                delete from fitconnect.anlage where einreichung in
                (select id from fitconnect.einreichung where zustand = 'ERSTELLT' and erstellt < :then)""").param("then", before.atOffset(ZoneOffset.UTC)).update();
    }

    void putAttachment(UUID submission, UUID id, String jwe) {
        jdbc.sql("""
                insert into fitconnect.anlage(einreichung, id, inhalt) values (:e, :id, :i)
                on conflict (einreichung, id) do update set inhalt = excluded.inhalt""").param("e", submission).param("id", id).param("i", jwe).update();
    }

    Optional<String> attachment(UUID submission, UUID id) {
        return jdbc.sql("select inhalt from fitconnect.anlage where einreichung = :e and id = :id")
                .param("e", submission)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// @return false when this event is in the log already
    boolean event(UUID fall, String jti, String token) {
        return jdbc.sql("""
                insert into fitconnect.ereignis(fall, nummer, jti, token)
                select :f, coalesce(max(nummer), 0) + 1, :j, :t from fitconnect.ereignis where fall = :f
                on conflict (jti) do nothing""").param("f", fall).param("j", jti).param("t", token).update() == 1;
    }

    List<String> events(UUID fall) {
        return jdbc.sql("select token from fitconnect.ereignis where fall = :f order by nummer")
                .param("f", fall)
                .query(String.class)
                .list();
    }

    private static Einreichung submission(ResultSet row, int n) throws SQLException {
        return new Einreichung(
                row.getObject("id", UUID.class),
                row.getObject("fall", UUID.class),
                row.getObject("ziel", UUID.class),
                row.getString("klient"),
                row.getString("leistung"),
                uuids(row, row.findColumn("angekuendigt")),
                State.valueOf(row.getString("zustand")),
                row.getString("metadaten"),
                row.getString("daten"));
    }

    private static List<UUID> uuids(ResultSet row, int column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }
}
