package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Richtwerttafel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Versions of the local limits of rent. Which state may follow which, that two persons are needed and that a version
/// never changes, the database checks as well.
@Component
public class RichtwertTabelle {
    private static final String LESEN = """
            select id, nummer, raum, plz, ab, bis, unterkunft, heizung, weitere_unterkunft, weitere_heizung, richtlinie, beschluss, beschluss_am,
              fundstelle, bemerkung, zustand, erstellt_von, erstellt_person, erstellt_am, entschieden_von, entschieden_am, grund
            from decision.richtwert\s""";

    /// More versions than any authority makes.
    private static final int HOECHSTENS = 1_000;

    private final JdbcClient db;

    RichtwertTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Nobody else proposes or decides until the end of the transaction.
    public void sperreAlle() {
        db.sql("select pg_advisory_xact_lock(hashtext('decision.richtwert'))").query(rs -> {});
    }

    public void schlageVor(UUID id, Richtwertfassung.Inhalt i, UUID schluessel, UUID konto, Instant jetzt) {
        db.sql("""
                insert into decision.richtwert (id, raum, plz, ab, bis, unterkunft, heizung, weitere_unterkunft, weitere_heizung, richtlinie, beschluss,
                  beschluss_am, fundstelle, bemerkung, schluessel, zustand, erstellt_von, erstellt_am)
                values (:id, :raum, :plz, :ab, :bis, :unterkunft, :heizung, :weitereUnterkunft, :weitereHeizung, :richtlinie, :beschluss,
                  :beschlussAm, :fundstelle, :bemerkung, :schluessel, 'VORGESCHLAGEN', :konto, :am)""")
                .param("id", id)
                .param("raum", i.raum())
                .param("plz", i.plz().toArray(String[]::new))
                .param("ab", i.ab().atDay(1))
                .param("bis", i.bis() == null ? null : i.bis().atEndOfMonth())
                .param("unterkunft", i.unterkunft().toArray(Long[]::new))
                .param("heizung", i.heizung().toArray(Long[]::new))
                .param("weitereUnterkunft", i.weitereUnterkunft())
                .param("weitereHeizung", i.weitereHeizung())
                .param("richtlinie", i.richtlinie())
                .param("beschluss", i.beschluss())
                .param("beschlussAm", i.beschlussAm())
                .param("fundstelle", i.fundstelle())
                .param("bemerkung", i.bemerkung())
                .param("schluessel", schluessel)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The version that this form has proposed already.
    public Optional<UUID> ausFormular(UUID schluessel) {
        return db.sql("select id from decision.richtwert where schluessel = :schluessel")
                .param("schluessel", schluessel)
                .query(UUID.class)
                .optional();
    }

    public Optional<Richtwertfassung> finde(UUID id) {
        return db.sql(LESEN + "where id = :id")
                .param("id", id)
                .query(RichtwertTabelle::zeile)
                .optional();
    }

    /// Reads and locks until the end of the transaction.
    public Optional<Richtwertfassung> sperre(UUID id) {
        return db.sql(LESEN + "where id = :id for update")
                .param("id", id)
                .query(RichtwertTabelle::zeile)
                .optional();
    }

    /// Newest first.
    public List<Richtwertfassung> alle() {
        return db.sql(LESEN + "order by nummer desc limit :n")
                .param("n", HOECHSTENS)
                .query(RichtwertTabelle::zeile)
                .list();
    }

    public Richtwerttafel tafel() {
        return new Richtwerttafel(db.sql(LESEN + "where zustand = 'FREIGEGEBEN' order by nummer")
                .query(RichtwertTabelle::zeile)
                .list());
    }

    /// @throws IllegalStateException when somebody has decided about it already
    public void entscheide(UUID id, Richtwertfassung.Zustand zustand, String grund, UUID konto, Instant jetzt) {
        int n = db.sql("""
                update decision.richtwert set zustand = :zustand, grund = :grund, entschieden_von = :konto, entschieden_am = :am
                where id = :id and zustand = 'VORGESCHLAGEN'""")
                .param("zustand", zustand.name())
                .param("grund", grund)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (n != 1) {
            throw new IllegalStateException("Über diese Fassung der Richtwerte ist entschieden: " + id);
        }
    }

    private static Richtwertfassung zeile(ResultSet rs, int n) throws SQLException {
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        OffsetDateTime entschieden = rs.getObject("entschieden_am", OffsetDateTime.class);
        return new Richtwertfassung(
                rs.getObject("id", UUID.class),
                rs.getInt("nummer"),
                new Richtwertfassung.Inhalt(
                        rs.getString("raum"),
                        Arrays.asList((String[]) rs.getArray("plz").getArray()),
                        YearMonth.from(rs.getObject("ab", LocalDate.class)),
                        bis == null ? null : YearMonth.from(bis),
                        Arrays.asList((Long[]) rs.getArray("unterkunft").getArray()),
                        Arrays.asList((Long[]) rs.getArray("heizung").getArray()),
                        cent(rs, "weitere_unterkunft"),
                        cent(rs, "weitere_heizung"),
                        rs.getString("richtlinie"),
                        rs.getString("beschluss"),
                        rs.getObject("beschluss_am", LocalDate.class),
                        rs.getString("fundstelle"),
                        rs.getString("bemerkung")),
                Richtwertfassung.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                rs.getObject("entschieden_von", UUID.class),
                entschieden == null ? null : entschieden.toInstant(),
                rs.getString("grund"));
    }

    private static @Nullable Long cent(ResultSet rs, String spalte) throws SQLException {
        return rs.getObject(spalte, Long.class);
    }
}
