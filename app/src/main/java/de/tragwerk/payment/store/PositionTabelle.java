package de.tragwerk.payment.store;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Hindernis;
import de.tragwerk.payment.model.Position;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The simulated lists. Only the batch role writes them.
@Component
public class PositionTabelle {

    /// Which part of a list somebody looks at.
    public enum Auswahl {
        ALLE("alle", "true"),
        NEU("neu", "vergleich = 'NEU'"),
        GEAENDERT("geändert", "vergleich = 'GEAENDERT'"),
        UNVERAENDERT("unverändert", "vergleich = 'UNVERAENDERT'"),
        NACHZAHLUNG("Nachzahlung", "art = 'NACHZAHLUNG'"),
        BEENDET("beendet", "art = 'BEENDET'"),
        KONTO_GEAENDERT("Konto geändert", "konto_geaendert"),
        NICHT_ZAHLBAR("kann nicht gezahlt werden", "hindernis is not null");

        private final String titel;
        private final String bedingung;

        Auswahl(String titel, String bedingung) {
            this.titel = titel;
            this.bedingung = bedingung;
        }

        public String titel() {
            return titel;
        }
    }

    private static final int BLOCK = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient db;

    PositionTabelle(JdbcTemplate jdbc, JdbcClient db) {
        this.jdbc = jdbc;
        this.db = db;
    }

    /// Puts a new list in the place of the old one.
    public void ersetze(UUID lauf, LocalDate ausfuehrung, List<Position> liste) {
        db.sql("delete from payment.position where lauf_id = :l")
                .param("l", lauf)
                .update();
        jdbc.batchUpdate("""
                insert into payment.position (id, lauf_id, nr, akte_id, kreis, aktenzeichen, empfaenger_id, monat, kapitel, zweck, art, cent, vormonat_cent,
                  vergleich, hindernis, kasse_id, empfaenger, iban, verwendung, personen, bescheide, cents, lfds, sha256, weg, ziel, konto_geaendert)
                values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""", liste, BLOCK, (insert, p) -> setze(insert, lauf, ausfuehrung, p));
    }

    private static void setze(PreparedStatement insert, UUID lauf, LocalDate ausfuehrung, Position p)
            throws SQLException {
        insert.setObject(1, p.id());
        insert.setObject(2, lauf);
        insert.setInt(3, p.nr());
        insert.setObject(4, p.akte());
        insert.setInt(5, p.kreis());
        insert.setString(6, p.aktenzeichen());
        insert.setObject(7, p.person());
        insert.setObject(8, p.monat().atDay(1));
        insert.setInt(9, p.kapitel());
        insert.setString(10, p.zweck().name());
        insert.setString(11, p.art().name());
        insert.setLong(12, p.cent());
        insert.setObject(13, p.vormonat());
        insert.setString(14, name(p.vergleich()));
        insert.setString(15, name(p.hindernis()));
        insert.setObject(16, p.kasse());
        insert.setString(17, p.empfaenger());
        insert.setString(18, p.iban());
        insert.setString(19, p.verwendung());
        List<Position.Anteil> a = p.anteile();
        var c = insert.getConnection();
        insert.setArray(
                20,
                c.createArrayOf("uuid", a.stream().map(Position.Anteil::person).toArray()));
        insert.setArray(
                21,
                c.createArrayOf(
                        "uuid", a.stream().map(Position.Anteil::bescheid).toArray()));
        insert.setArray(
                22,
                c.createArrayOf("int8", a.stream().map(Position.Anteil::cent).toArray()));
        insert.setArray(
                23, c.createArrayOf("int4", a.stream().map(Position.Anteil::lfd).toArray()));
        insert.setBytes(24, p.zahlbar() ? Sha256.of(p.siegel(lauf, ausfuehrung)) : null);
        insert.setString(25, p.weg().name());
        insert.setString(26, p.ziel());
        insert.setBoolean(27, p.kontoGeaendert());
    }

    private static @Nullable String name(@Nullable Enum<?> wert) {
        return wert == null ? null : wert.name();
    }

    /// A page of a list, as row-level security shows it.
    public List<Position> seite(UUID lauf, Auswahl auswahl, int kapitel, int ab, int anzahl) {
        return db.sql("select * from payment.position where lauf_id = :l and (" + auswahl.bedingung
                        + ") and (:k = 0 or kapitel = :k) order by nr limit :n offset :ab")
                .param("l", lauf)
                .param("k", kapitel)
                .param("n", anzahl)
                .param("ab", ab)
                .query(PositionTabelle::zeile)
                .list();
    }

    /// Numbers of the benefits in a list, as row-level security shows it.
    public List<Integer> kapitel(UUID lauf) {
        return db.sql("select distinct kapitel from payment.position where lauf_id = :l")
                .param("l", lauf)
                .query(Integer.class)
                .list();
    }

    /// How many lines of a list the acting person sees.
    public int sichtbare(UUID lauf) {
        return db.sql("select count(*) from payment.position where lauf_id = :l")
                .param("l", lauf)
                .query(Integer.class)
                .single();
    }

    static Position zeile(ResultSet rs, int n) throws SQLException {
        String hindernis = rs.getString("hindernis");
        return new Position(
                rs.getObject("id", UUID.class),
                rs.getInt("nr"),
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("empfaenger_id", UUID.class),
                YearMonth.from(rs.getObject("monat", LocalDate.class)),
                rs.getInt("kapitel"),
                Zweck.valueOf(rs.getString("zweck")),
                Position.Art.valueOf(rs.getString("art")),
                rs.getLong("cent"),
                rs.getObject("vormonat_cent", Long.class),
                hindernis == null ? null : Hindernis.valueOf(hindernis),
                rs.getObject("kasse_id", UUID.class),
                rs.getString("empfaenger"),
                rs.getString("iban"),
                rs.getString("verwendung"),
                Zahlungsweg.valueOf(rs.getString("weg")),
                rs.getString("ziel"),
                rs.getBoolean("konto_geaendert"),
                anteile(rs));
    }

    private static List<Position.Anteil> anteile(ResultSet rs) throws SQLException {
        UUID[] personen = (UUID[]) liste(rs, "personen");
        UUID[] bescheide = (UUID[]) liste(rs, "bescheide");
        Long[] cents = (Long[]) liste(rs, "cents");
        Integer[] lfds = (Integer[]) liste(rs, "lfds");
        List<Position.Anteil> a = new ArrayList<>(personen.length);
        for (int i = 0; i < personen.length; i++) {
            a.add(new Position.Anteil(personen[i], bescheide[i], cents[i], lfds[i]));
        }
        return List.copyOf(a);
    }

    private static Object liste(ResultSet rs, String spalte) throws SQLException {
        Array array = rs.getArray(spalte);
        return array.getArray();
    }
}
