package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Grundlage;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.document.Brief;
import de.tragwerk.mandant.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Bescheide. The database refuses every change.
@Component
public class BescheidTabelle {
    private static final String SPALTEN = """
            id, akte_id, kreis, entwurf_id, person_id, aktenzeichen, art, kapitel, von, bis, datum, vorgaenger_id, regelwerk, dokument_id, pdf_sha256,
            textversionen, vorgeschlagen_von, freigegeben_von, freigegeben_am""";

    private final JdbcClient db;
    private final Siegel siegel;
    private final JsonMapper json = JsonMapper.builder().build();

    BescheidTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public void neu(Bescheid b, Grundlage grundlage, Brief brief, byte[] sha256) {
        db.sql("""
                insert into decision.bescheid (id, akte_id, kreis, entwurf_id, person_id, aktenzeichen, art, kapitel, von, bis, datum, vorgaenger_id, regelwerk,
                  grundlage, brief, dokument_id, pdf_sha256, textversionen, vorgeschlagen_von, vorgeschlagen_person, freigegeben_von, freigegeben_person, freigegeben_am, sha256)
                values (:id, :akte, :kreis, :entwurf, :person, :az, :art, :kapitel, :von, :bis, :datum, :vorgaenger, :regelwerk,
                  :grundlage, :brief, :dokument, :pdf, :texte, :vv, :vv, :fv, :fv, :am, :sha)""")
                .param("id", b.id())
                .param("akte", b.akte())
                .param("kreis", b.kreis())
                .param("entwurf", b.entwurf())
                .param("person", b.person())
                .param("az", b.aktenzeichen())
                .param("art", b.art().name())
                .param("kapitel", b.kapitel().nummer())
                .param("von", b.von().atDay(1))
                .param("bis", b.bis().atEndOfMonth())
                .param("datum", b.datum())
                .param("vorgaenger", b.vorgaenger())
                .param("regelwerk", b.regelwerk())
                .param(
                        "grundlage",
                        siegel.zu(b.akte(), json.writeValueAsString(grundlage), "bescheid", "grundlage", b.id()))
                .param("brief", siegel.zu(b.akte(), json.writeValueAsString(brief), "bescheid", "brief", b.id()))
                .param("dokument", b.dokument())
                .param("pdf", b.pdfSha256())
                .param("texte", b.textversionen().toArray(String[]::new))
                .param("vv", b.vorgeschlagenVon())
                .param("fv", b.freigegebenVon())
                .param("am", b.freigegebenAm().atOffset(ZoneOffset.UTC))
                .param("sha", sha256)
                .update();
        for (Bescheid.Monat m : b.monate()) {
            db.sql(
                            "insert into decision.bescheid_monat (bescheid_id, akte_id, kreis, person_id, monat, betrag_cent) values (:b, :akte, :kreis, :person, :monat, :cent)")
                    .param("b", b.id())
                    .param("akte", b.akte())
                    .param("kreis", b.kreis())
                    .param("person", m.person())
                    .param("monat", m.monat().atDay(1))
                    .param("cent", m.cent())
                    .update();
        }
        for (Bescheid.Monat m : b.erstattung()) {
            db.sql(
                            "insert into decision.erstattung (bescheid_id, akte_id, kreis, person_id, monat, cent) values (:b, :akte, :kreis, :person, :monat, :cent)")
                    .param("b", b.id())
                    .param("akte", b.akte())
                    .param("kreis", b.kreis())
                    .param("person", m.person())
                    .param("monat", m.monat().atDay(1))
                    .param("cent", m.cent())
                    .update();
        }
    }

    /// Lets a Bescheid hold for its months. A change replaces what held there and nothing beside; any other
    /// act fails where something holds.
    ///
    /// @param monate months the act decides, also those in which nobody has a claim
    public void lassGelten(Bescheid b, List<YearMonth> monate) {
        if (b.art() == Entwurf.Art.AENDERUNG) {
            db.sql("""
                    update decision.geltung set ersetzt_durch = :neu
                    where akte_id = :akte and monat = any (cast(:monate as date[])) and ersetzt_durch is null""")
                    .param("neu", b.id())
                    .param("akte", b.akte())
                    .param(
                            "monate",
                            monate.stream().map(m -> m.atDay(1).toString()).toArray(String[]::new))
                    .update();
        }
        db.sql("""
                insert into decision.geltung (bescheid_id, akte_id, kreis, person_id, monat, betrag_cent)
                select bescheid_id, akte_id, kreis, person_id, monat, betrag_cent from decision.bescheid_monat where bescheid_id = :b""").param("b", b.id()).update();
    }

    /// Months of persons that another Bescheid holds already.
    public List<YearMonth> belegt(List<UUID> personen, YearMonth von, YearMonth bis) {
        return db.sql(
                        "select distinct monat from decision.geltung where person_id in (:personen) and monat between :von and :bis and ersetzt_durch is null order by monat")
                .param("personen", personen)
                .param("von", von.atDay(1))
                .param("bis", bis.atDay(1))
                .query((rs, n) -> YearMonth.from(rs.getObject("monat", LocalDate.class)))
                .list();
    }

    /// Months for which another file's Bescheid holds for one of these persons: there is one for each person and
    /// month.
    public List<YearMonth> anderswo(UUID akte, List<Bescheid.Monat> monate) {
        return db.sql("""
                select distinct g.monat from decision.geltung g
                join unnest(cast(:personen as uuid[]), cast(:monate as date[])) as m(person_id, monat) on m.person_id = g.person_id and m.monat = g.monat
                where g.akte_id <> :akte and g.ersetzt_durch is null order by 1""")
                .param("akte", akte)
                .param("personen", monate.stream().map(Bescheid.Monat::person).toArray(UUID[]::new))
                .param(
                        "monate",
                        monate.stream().map(m -> m.monat().atDay(1).toString()).toArray(String[]::new))
                .query((rs, n) -> YearMonth.from(rs.getObject("monat", LocalDate.class)))
                .list();
    }

    /// Cents that hold for an Akte, by month.
    public java.util.Map<YearMonth, Long> geltend(UUID akte) {
        java.util.Map<YearMonth, Long> monate = new java.util.TreeMap<>();
        db.sql(
                        "select monat, sum(betrag_cent)::bigint as cent from decision.geltung where akte_id = :akte and ersetzt_durch is null group by monat")
                .param("akte", akte)
                .query((rs, n) -> monate.put(YearMonth.from(rs.getObject(1, LocalDate.class)), rs.getLong(2)))
                .list();
        return monate;
    }

    /// Cents that hold for an Akte, by month and person.
    public java.util.Map<YearMonth, java.util.Map<UUID, Long>> geltendJePerson(UUID akte) {
        java.util.Map<YearMonth, java.util.Map<UUID, Long>> monate = new java.util.TreeMap<>();
        db.sql(
                        "select monat, person_id, betrag_cent from decision.geltung where akte_id = :akte and ersetzt_durch is null")
                .param("akte", akte)
                .query(rs -> {
                    monate.computeIfAbsent(
                                    YearMonth.from(rs.getObject(1, LocalDate.class)), m -> new java.util.HashMap<>())
                            .put(rs.getObject(2, UUID.class), rs.getLong(3));
                });
        return monate;
    }

    /// The Bescheid that holds for a month of an Akte.
    public Optional<Bescheid> geltender(UUID akte, YearMonth monat) {
        return db.sql(
                        "select bescheid_id from decision.geltung where akte_id = :akte and monat = :monat and ersetzt_durch is null limit 1")
                .param("akte", akte)
                .param("monat", monat.atDay(1))
                .query(UUID.class)
                .optional()
                .flatMap(this::finde);
    }

    public Optional<Bescheid> finde(UUID id) {
        return db.sql("select " + SPALTEN + " from decision.bescheid where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    public List<Bescheid> ofAkte(UUID akte) {
        return ReadOnce.value(
                "BescheidTabelle.ofAkte",
                akte,
                () -> db.sql("select " + SPALTEN + " from decision.bescheid where akte_id = :akte order by id desc")
                        .param("akte", akte)
                        .query(this::zeile)
                        .list());
    }

    public List<UUID> alle() {
        return db.sql("select id from decision.bescheid order by id")
                .query(UUID.class)
                .list();
    }

    public Grundlage grundlage(Bescheid b) {
        return json.readValue(
                siegel.auf(b.akte(), bytes("grundlage", b.id()), "bescheid", "grundlage", b.id()), Grundlage.class);
    }

    public Brief brief(Bescheid b) {
        return json.readValue(siegel.auf(b.akte(), bytes("brief", b.id()), "bescheid", "brief", b.id()), Brief.class);
    }

    /// The hash that was stored with the Bescheid.
    public byte[] sha256(UUID id) {
        return bytes("sha256", id);
    }

    private byte[] bytes(String spalte, UUID id) {
        return db.sql("select " + spalte + " from decision.bescheid where id = :id")
                .param("id", id)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    private Bescheid zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        List<Bescheid.Monat> monate = db.sql(
                        "select person_id, monat, betrag_cent from decision.bescheid_monat where bescheid_id = :id")
                .param("id", id)
                .query((m, n) -> new Bescheid.Monat(
                        m.getObject(1, UUID.class), YearMonth.from(m.getObject(2, LocalDate.class)), m.getLong(3)))
                .list();
        return new Bescheid(
                id,
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getObject("entwurf_id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("aktenzeichen"),
                Entwurf.Art.valueOf(rs.getString("art")),
                Kapitel.of(rs.getInt("kapitel")),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                YearMonth.from(rs.getObject("bis", LocalDate.class)),
                rs.getObject("datum", LocalDate.class),
                rs.getObject("vorgaenger_id", UUID.class),
                rs.getString("regelwerk"),
                rs.getObject("dokument_id", UUID.class),
                rs.getBytes("pdf_sha256"),
                List.of((String[]) rs.getArray("textversionen").getArray()),
                rs.getObject("vorgeschlagen_von", UUID.class),
                rs.getObject("freigegeben_von", UUID.class),
                rs.getObject("freigegeben_am", OffsetDateTime.class).toInstant(),
                monate,
                erstattung(id));
    }

    private List<Bescheid.Monat> erstattung(UUID bescheid) {
        return db.sql("select person_id, monat, cent from decision.erstattung where bescheid_id = :id")
                .param("id", bescheid)
                .query((m, n) -> new Bescheid.Monat(
                        m.getObject(1, UUID.class), YearMonth.from(m.getObject(2, LocalDate.class)), m.getLong(3)))
                .list();
    }
}
