package de.tragwerk.decision.store;

import de.tragwerk.decision.model.AnhoerungAusnahme;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Niederschrift;
import de.tragwerk.decision.model.Vertrauensausschluss;
import de.tragwerk.decision.model.Wuerdigung;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the officer judged about a draft that takes something away.
@Component
public class WuerdigungTabelle {
    private final JdbcClient db;
    private final Siegel siegel;

    WuerdigungTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public Optional<Wuerdigung> zu(Entwurf e) {
        return db.sql("""
                select anfaenglich, kenntnis, pflicht, einkommen, gewusst, boesglaeubig, ausschluss, vertrauen, ausnahme, grund, gegen
                from decision.wuerdigung where entwurf_id = :id""")
                .param("id", e.id())
                .query((rs, n) -> {
                    String ausnahme = rs.getString("ausnahme");
                    return new Wuerdigung(
                            rs.getBoolean("anfaenglich"),
                            rs.getObject("kenntnis", LocalDate.class),
                            rs.getBoolean("pflicht"),
                            rs.getBoolean("einkommen"),
                            rs.getBoolean("gewusst"),
                            rs.getBoolean("boesglaeubig"),
                            ausschluss(rs.getArray("ausschluss")),
                            rs.getBoolean("vertrauen"),
                            ausnahme == null ? null : AnhoerungAusnahme.valueOf(ausnahme),
                            siegel.auf(e.akte(), rs.getBytes("grund"), "wuerdigung", "grund", e.id()),
                            gegen(rs.getArray("gegen")));
                })
                .optional();
    }

    /// Who wrote down what is kept now.
    public Optional<Niederschrift> niederschrift(Entwurf e) {
        return db.sql("select von_konto, am from decision.wuerdigung where entwurf_id = :id")
                .param("id", e.id())
                .query((rs, n) -> new Niederschrift(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Keeps the newest judgement of a draft.
    public void setze(Entwurf e, Wuerdigung w, UUID konto, Instant jetzt) {
        AnhoerungAusnahme ausnahme = w.ausnahme();
        db.sql("""
                insert into decision.wuerdigung (entwurf_id, akte_id, kreis, anfaenglich, kenntnis, pflicht, einkommen, gewusst, boesglaeubig, ausschluss, vertrauen,
                  ausnahme, grund, gegen, von_konto, am)
                values (:id, :akte, :kreis, :anfaenglich, :kenntnis, :pflicht, :einkommen, :gewusst, :boes, :ausschluss, :vertrauen, :ausnahme, :grund, :gegen, :konto, :am)
                on conflict (entwurf_id) do update set anfaenglich = excluded.anfaenglich, kenntnis = excluded.kenntnis, pflicht = excluded.pflicht,
                  einkommen = excluded.einkommen, gewusst = excluded.gewusst, boesglaeubig = excluded.boesglaeubig, ausschluss = excluded.ausschluss, vertrauen = excluded.vertrauen,
                  ausnahme = excluded.ausnahme, grund = excluded.grund, gegen = excluded.gegen, von_konto = excluded.von_konto, am = excluded.am""")
                .param("id", e.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("anfaenglich", w.anfaenglich())
                .param("kenntnis", w.kenntnis())
                .param("pflicht", w.pflichtVerletzt())
                .param("einkommen", w.einkommen())
                .param("gewusst", w.gewusst())
                .param("boes", w.boesglaeubig())
                .param("ausschluss", w.ausschluss().stream().map(Enum::name).toArray(String[]::new))
                .param("vertrauen", w.vertrauen())
                .param("ausnahme", ausnahme == null ? null : ausnahme.name())
                .param("grund", siegel.zu(e.akte(), w.grund(), "wuerdigung", "grund", e.id()))
                .param("gegen", w.gegen() == null ? null : w.gegen().toArray(UUID[]::new))
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable List<UUID> gegen(@Nullable Array spalte) throws SQLException {
        return spalte == null ? null : List.of((UUID[]) spalte.getArray());
    }

    private static List<Vertrauensausschluss> ausschluss(Array spalte) throws SQLException {
        return Arrays.stream((String[]) spalte.getArray())
                .map(Vertrauensausschluss::valueOf)
                .toList();
    }
}
