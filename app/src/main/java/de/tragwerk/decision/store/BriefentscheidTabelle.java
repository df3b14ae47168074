package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Briefentscheid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Decisions by letter. The officer's words are sealed with the key of the file.
@Component
public class BriefentscheidTabelle {
    private static final String TABELLE = "briefentscheid";
    private static final String SPALTEN = """
            select id, antrag_id, akte_id, kreis, leistung, eingang, frist, zustand, version, bearbeiter, inhalt, vorgeschlagen_von,
                   vorgeschlagen_person, vorgeschlagen_am, zurueck_grund, freigegeben_von, freigegeben_am, schreiben_id, ende_von
            from decision.briefentscheid
            """;

    private final JdbcClient db;
    private final Siegel siegel;
    private final JsonMapper json = JsonMapper.builder().build();

    BriefentscheidTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    /// Begins one; a second for the same application is none.
    public void beginne(
            UUID id, UUID antrag, UUID akte, int kreis, String leistung, LocalDate eingang, LocalDate frist) {
        db.sql("""
                insert into decision.briefentscheid (id, antrag_id, akte_id, kreis, leistung, eingang, frist)
                values (:id, :antrag, :akte, :kreis, :leistung, :eingang, :frist) on conflict (antrag_id) where ende_von is null do nothing""")
                .param("id", id)
                .param("antrag", antrag)
                .param("akte", akte)
                .param("kreis", kreis)
                .param("leistung", leistung)
                .param("eingang", eingang)
                .param("frist", frist)
                .update();
    }

    /// Begins one that ends a line of money; there is one at a time for each line.
    ///
    /// @param von the letter that granted it
    public boolean beginneEnde(
            UUID id, Briefentscheid von, UUID zeile, Briefentscheid.Inhalt inhalt, UUID konto, LocalDate tag) {
        return db.sql("""
                insert into decision.briefentscheid (id, antrag_id, akte_id, kreis, leistung, eingang, frist, art, inhalt, bearbeiter, ende_von)
                values (:id, :antrag, :akte, :kreis, :leistung, :eingang, :tag, :art, :inhalt, :konto, :zeile)
                on conflict (ende_von) where zustand <> 'VERWORFEN' and not aufgehoben do nothing""")
                        .param("id", id)
                        .param("antrag", von.antrag())
                        .param("akte", von.akte())
                        .param("kreis", von.kreis())
                        .param("leistung", von.leistung())
                        .param("eingang", von.eingang())
                        .param("tag", tag)
                        .param("art", inhalt.art().name())
                        .param("inhalt", siegel.zu(von.akte(), json.writeValueAsString(inhalt), TABELLE, "inhalt", id))
                        .param("konto", konto)
                        .param("zeile", zeile)
                        .update()
                == 1;
    }

    /// The one that ends a line of money, whether it is decided or not; none that an objection annulled.
    public Optional<Briefentscheid> endeVon(UUID zeile) {
        return db.sql(SPALTEN + "where ende_von = :zeile and zustand <> 'VERWORFEN' and not aufgehoben")
                .param("zeile", zeile)
                .query(this::zeile)
                .optional();
    }

    /// An objection against an end of money is upheld: the letter says nothing any more.
    public void hebeAuf(UUID id) {
        db.sql("update decision.briefentscheid set aufgehoben = true where id = :id and ende_von is not null")
                .param("id", id)
                .update();
    }

    public boolean aufgehoben(UUID id) {
        return db.sql("select exists (select 1 from decision.briefentscheid where id = :id and aufgehoben)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public void verwirf(UUID id) {
        db.sql(
                        "update decision.briefentscheid set zustand = 'VERWORFEN', version = version + 1 where id = :id and zustand = 'OFFEN' and ende_von is not null")
                .param("id", id)
                .update();
    }

    /// The newest released letter of a file that grants money.
    public Optional<UUID> mitGeld(UUID akte) {
        return db.sql(
                        "select id from decision.briefentscheid where akte_id = :akte and geld and zustand = 'FREIGEGEBEN' order by id desc limit 1")
                .param("akte", akte)
                .query(UUID.class)
                .optional();
    }

    /// First month of a person that a fact calls dead; the row begins after the month of death.
    public Optional<YearMonth> verstorbenAb(UUID akte, UUID person) {
        return db.sql("""
                select min(von) from decision.tatsache
                where akte_id = :akte and person_id = :person and art = 'ZUGEHOERIGKEIT' and wert = 'verstorben' and ersetzt_am is null""")
                .param("akte", akte)
                .param("person", person)
                .query((rs, n) ->
                        Optional.ofNullable(rs.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    public Optional<Briefentscheid> finde(UUID id) {
        return db.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// The decision about an application.
    public Optional<Briefentscheid> zuAntrag(UUID antrag) {
        return db.sql(SPALTEN + "where antrag_id = :antrag and ende_von is null")
                .param("antrag", antrag)
                .query(this::zeile)
                .optional();
    }

    /// Nobody else changes it until the end of the transaction.
    ///
    /// @param schluessel id of the application, of an end of money its own
    public Optional<Briefentscheid> sperre(UUID schluessel) {
        return db.sql(SPALTEN
                        + "where antrag_id = :x and ende_von is null or id = :x and ende_von is not null for update")
                .param("x", schluessel)
                .query(this::zeile)
                .optional();
    }

    /// What is not decided, the nearest deadline first.
    public List<Briefentscheid> offene() {
        return db.sql(SPALTEN + "where zustand in ('OFFEN', 'VORGESCHLAGEN') order by frist, id")
                .query(this::zeile)
                .list();
    }

    public List<Briefentscheid> ofAkte(UUID akte) {
        return db.sql(SPALTEN + "where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    /// @param konto `null` to put it back
    public void nimm(UUID id, @Nullable UUID konto) {
        db.sql(
                        "update decision.briefentscheid set bearbeiter = :konto where id = :id and zustand in ('OFFEN', 'VORGESCHLAGEN')")
                .param("konto", konto, Types.OTHER)
                .param("id", id)
                .update();
    }

    /// Keeps the words, if nobody has changed them since the page was shown.
    public boolean schreibe(Briefentscheid b, Briefentscheid.Inhalt inhalt, int version) {
        return db.sql("""
                update decision.briefentscheid set art = :art, inhalt = :inhalt, geld = :geld, version = version + 1
                where id = :id and version = :version and zustand = 'OFFEN'""")
                        .param("art", inhalt.art().name())
                        .param("inhalt", zu(b, json.writeValueAsString(inhalt), "inhalt"))
                        .param("geld", !inhalt.zeilen().isEmpty())
                        .param("id", b.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    public boolean schlageVor(Briefentscheid b, UUID konto, Instant jetzt) {
        return db.sql("""
                update decision.briefentscheid set zustand = 'VORGESCHLAGEN', vorgeschlagen_von = :konto, vorgeschlagen_am = :am,
                       zurueck_grund = null, zurueck_von = null, version = version + 1
                where id = :id and zustand = 'OFFEN' and art is not null""")
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", b.id())
                        .update()
                == 1;
    }

    public void gibZurueck(Briefentscheid b, String grund, UUID konto) {
        db.sql("""
                update decision.briefentscheid set zustand = 'OFFEN', vorgeschlagen_von = null, vorgeschlagen_am = null,
                       zurueck_grund = :grund, zurueck_von = :konto, version = version + 1
                where id = :id and zustand = 'VORGESCHLAGEN'""")
                .param("grund", zu(b, grund, "zurueck_grund"))
                .param("konto", konto)
                .param("id", b.id())
                .update();
    }

    public boolean gibFrei(Briefentscheid b, UUID konto, UUID schreiben, Instant jetzt) {
        return db.sql("""
                update decision.briefentscheid set zustand = 'FREIGEGEBEN', freigegeben_von = :konto, freigegeben_am = :am,
                       schreiben_id = :schreiben, version = version + 1
                where id = :id and zustand = 'VORGESCHLAGEN'""")
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("schreiben", schreiben)
                        .param("id", b.id())
                        .update()
                == 1;
    }

    private byte[] zu(Briefentscheid b, String text, String spalte) {
        return siegel.zu(b.akte(), text, TABELLE, spalte, b.id());
    }

    private Briefentscheid zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        String inhalt = siegel.aufOderNichts(akte, rs.getBytes("inhalt"), TABELLE, "inhalt", id);
        return new Briefentscheid(
                id,
                rs.getObject("antrag_id", UUID.class),
                akte,
                rs.getInt("kreis"),
                rs.getString("leistung"),
                rs.getObject("eingang", LocalDate.class),
                rs.getObject("frist", LocalDate.class),
                Briefentscheid.Zustand.valueOf(rs.getString("zustand")),
                rs.getInt("version"),
                rs.getObject("bearbeiter", UUID.class),
                inhalt == null ? null : json.readValue(inhalt, Briefentscheid.Inhalt.class),
                rs.getObject("vorgeschlagen_von", UUID.class),
                rs.getObject("vorgeschlagen_person", UUID.class),
                rs.getObject("vorgeschlagen_am", OffsetDateTime.class),
                siegel.aufOderNichts(akte, rs.getBytes("zurueck_grund"), TABELLE, "zurueck_grund", id),
                rs.getObject("freigegeben_von", UUID.class),
                rs.getObject("freigegeben_am", OffsetDateTime.class),
                rs.getObject("schreiben_id", UUID.class),
                rs.getObject("ende_von", UUID.class));
    }
}
