package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Niederschrift;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers where the law leaves discretion.
@Component
public class ErmessenTabelle {
    /// @param grund in the officer's words, printed in the notice
    public record Antwort(ErmessensFrage frage, String antwort, String grund) {}

    private final JdbcClient db;
    private final Siegel siegel;

    ErmessenTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public List<Antwort> antworten(Entwurf e) {
        return db.sql("select frage, antwort, grund from decision.ermessen where entwurf_id = :id order by frage")
                .param("id", e.id())
                .query((rs, n) -> new Antwort(
                        ErmessensFrage.valueOf(rs.getString("frage")),
                        rs.getString("antwort"),
                        siegel.auf(
                                e.akte(), rs.getBytes("grund"), "ermessen", "grund." + rs.getString("frage"), e.id())))
                .list();
    }

    /// Who wrote down each answer that is kept now.
    public Map<ErmessensFrage, Niederschrift> niederschriften(Entwurf e) {
        Map<ErmessensFrage, Niederschrift> alle = new EnumMap<>(ErmessensFrage.class);
        db.sql("select frage, von_konto, am from decision.ermessen where entwurf_id = :id")
                .param("id", e.id())
                .query(rs -> {
                    alle.put(
                            ErmessensFrage.valueOf(rs.getString(1)),
                            new Niederschrift(
                                    rs.getObject(2, UUID.class),
                                    rs.getObject(3, OffsetDateTime.class).toInstant()));
                });
        return alle;
    }

    public void antworte(Entwurf e, Antwort a, UUID konto, Instant jetzt) {
        db.sql("""
                insert into decision.ermessen (entwurf_id, akte_id, kreis, frage, antwort, grund, von_konto, am)
                values (:id, :akte, :kreis, :frage, :antwort, :grund, :konto, :am)
                on conflict (entwurf_id, frage) do update set antwort = excluded.antwort, grund = excluded.grund, von_konto = excluded.von_konto, am = excluded.am""")
                .param("id", e.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("frage", a.frage().name())
                .param("antwort", a.antwort())
                .param(
                        "grund",
                        siegel.zu(
                                e.akte(),
                                a.grund(),
                                "ermessen",
                                "grund." + a.frage().name(),
                                e.id()))
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
