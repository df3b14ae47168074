package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Widerspruch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Objections. They only go forward.
@Component
public class WiderspruchTabelle {
    private static final String SPALTEN = """
            select id, akte_id, kreis, coalesce(bescheid_id, brief_id) as gegen, brief_id is not null as brief, hemmt, person_id, vertreter, vollmacht, vertreter_anschrift, eingang, weg, frist_ende, begruendung, zustand, vorgelegt_am, ergebnis, erledigt_am, coalesce(neuer_bescheid_id, neuer_brief_id) as neu,
              schwebt, bekannt_am, klage_bis, bestand_am
            from decision.widerspruch\s""";

    private final JdbcClient db;
    private final Siegel siegel;

    WiderspruchTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    /// @return false when one of the same person against the same is open already
    public boolean neu(Widerspruch w, UUID konto, Instant jetzt) {
        String text = w.begruendung();
        return db.sql("""
                insert into decision.widerspruch (id, akte_id, kreis, bescheid_id, brief_id, hemmt, person_id, vertreter, vollmacht, vertreter_anschrift, eingang, weg, frist_ende, begruendung,
                  von_konto, am, zustand)
                values (:id, :akte, :kreis, :bescheid, :brief, :hemmt, :person, :vertreter, :vollmacht, :anschrift, :eingang, :weg, :frist, :text, :konto, :am, 'OFFEN')
                on conflict ((coalesce(bescheid_id, brief_id)), person_id) where zustand <> 'ERLEDIGT' do nothing""")
                        .param("id", w.id())
                        .param("akte", w.akte())
                        .param("kreis", w.kreis())
                        .param("bescheid", w.brief() ? null : w.bescheid())
                        .param("brief", w.brief() ? w.bescheid() : null)
                        .param("hemmt", w.hemmt())
                        .param("person", w.person())
                        .param("vertreter", w.vertreter())
                        .param("vollmacht", w.vollmacht())
                        .param("anschrift", anschrift(w.akte(), w.id(), w.vertreterAnschrift()))
                        .param("eingang", w.eingang())
                        .param("weg", w.weg().name())
                        .param("frist", w.fristEnde())
                        .param(
                                "text",
                                text == null ? null : siegel.zu(w.akte(), text, "widerspruch", "begruendung", w.id()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private byte @Nullable [] anschrift(UUID akte, UUID id, String anschrift) {
        return anschrift.isEmpty() ? null : siegel.zu(akte, anschrift, "widerspruch", "vertreter_anschrift", id);
    }

    /// Who acts for her now, as long as it is open.
    public void vertreten(Widerspruch w) {
        db.sql(
                        "update decision.widerspruch set vertreter = :vertreter, vollmacht = :vollmacht, vertreter_anschrift = :anschrift where id = :id and zustand <> 'ERLEDIGT'")
                .param("vertreter", w.vertreter())
                .param("vollmacht", w.vollmacht())
                .param("anschrift", anschrift(w.akte(), w.id(), w.vertreterAnschrift()))
                .param("id", w.id())
                .update();
    }

    /// Open ones of a file against a Bescheid about some of these months, with somebody who acts for her and
    /// proved it.
    public List<Widerspruch> bevollmaechtigte(UUID akte, YearMonth von, YearMonth bis) {
        return db.sql(SPALTEN + """
                w where akte_id = :akte and zustand <> 'ERLEDIGT' and vollmacht and vertreter_anschrift is not null and person_id is not null
                  and exists (select 1 from decision.bescheid b where b.id = w.bescheid_id and b.von <= :bis and b.bis >= :von)
                order by id""")
                .param("akte", akte)
                .param("von", von.atDay(1))
                .param("bis", bis.atEndOfMonth())
                .query(this::zeile)
                .list();
    }

    public Optional<Widerspruch> finde(UUID id) {
        return db.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    public Optional<Widerspruch> sperre(UUID id) {
        return db.sql(SPALTEN + "where id = :id for update")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// Newest first.
    public List<Widerspruch> ofAkte(UUID akte) {
        return db.sql(SPALTEN + "where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    public void legeVor(UUID id, LocalDate tag, UUID konto) {
        db.sql(
                        "update decision.widerspruch set zustand = 'VORGELEGT', vorgelegt_am = :tag, bearbeitet_von = :konto where id = :id and zustand = 'OFFEN'")
                .param("tag", tag)
                .param("konto", konto)
                .param("id", id)
                .update();
    }

    /// @param neu act that carries it out, `null` without
    public void erledige(Widerspruch w, Widerspruch.Ergebnis ergebnis, LocalDate tag, @Nullable UUID neu, UUID konto) {
        db.sql("""
                update decision.widerspruch set zustand = 'ERLEDIGT', ergebnis = :ergebnis, erledigt_am = :tag, neuer_bescheid_id = :bescheid, neuer_brief_id = :brief,
                       bearbeitet_von = :konto
                where id = :id and zustand <> 'ERLEDIGT'""")
                .param("ergebnis", ergebnis.name())
                .param("tag", tag)
                .param("bescheid", w.brief() ? null : neu)
                .param("brief", w.brief() ? neu : null)
                .param("konto", konto)
                .param("id", w.id())
                .update();
    }

    /// Whether this person recorded it, with whichever account.
    public boolean erfasstVon(UUID id, UUID person) {
        return db.sql("select exists (select 1 from decision.widerspruch where id = :id and von_person = :person)")
                .param("id", id)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /// When the Widerspruchsbescheid became known; said again it is corrected.
    public void bekannt(UUID id, LocalDate tag, LocalDate klageBis) {
        db.sql(
                        "update decision.widerspruch set bekannt_am = :tag, klage_bis = :bis where id = :id and bestand_am is null")
                .param("tag", tag)
                .param("bis", klageBis)
                .param("id", id)
                .update();
    }

    /// No action came in time: the act is final.
    public void bestand(UUID id, LocalDate tag, UUID konto) {
        db.sql(
                        "update decision.widerspruch set schwebt = false, bestand_am = :tag, bestand_von = :konto where id = :id and schwebt")
                .param("tag", tag)
                .param("konto", konto)
                .param("id", id)
                .update();
    }

    /// An action in time is pending, or is over.
    public void schwebt(UUID id, boolean schwebt) {
        db.sql("""
                update decision.widerspruch set schwebt = :schwebt, bestand_am = case when :schwebt then null else bestand_am end,
                       bestand_von = case when :schwebt then null else bestand_von end
                where id = :id and schwebt <> :schwebt""").param("schwebt", schwebt).param("id", id).update();
    }

    /// An objection, or the action after it, suspends the end of money that this letter says.
    public boolean hemmt(UUID brief) {
        return db.sql(
                        "select exists (select 1 from decision.widerspruch where brief_id = :brief and hemmt and anhaengig)")
                .param("brief", brief)
                .query(Boolean.class)
                .single();
    }

    private Widerspruch zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        String ergebnis = rs.getString("ergebnis");
        return new Widerspruch(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getObject("gegen", UUID.class),
                rs.getBoolean("brief"),
                rs.getBoolean("hemmt"),
                rs.getObject("person_id", UUID.class),
                rs.getString("vertreter"),
                rs.getBoolean("vollmacht"),
                Objects.requireNonNullElse(
                        siegel.aufOderNichts(
                                akte, rs.getBytes("vertreter_anschrift"), "widerspruch", "vertreter_anschrift", id),
                        ""),
                rs.getObject("eingang", LocalDate.class),
                Widerspruch.Weg.valueOf(rs.getString("weg")),
                rs.getObject("frist_ende", LocalDate.class),
                siegel.aufOderNichts(akte, rs.getBytes("begruendung"), "widerspruch", "begruendung", id),
                Widerspruch.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgelegt_am", LocalDate.class),
                ergebnis == null ? null : Widerspruch.Ergebnis.valueOf(ergebnis),
                rs.getObject("erledigt_am", LocalDate.class),
                rs.getObject("neu", UUID.class),
                rs.getBoolean("schwebt"),
                rs.getObject("bekannt_am", LocalDate.class),
                rs.getObject("klage_bis", LocalDate.class),
                rs.getObject("bestand_am", LocalDate.class));
    }
}
