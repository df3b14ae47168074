package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Vorlaeufigkeit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which drafts, and by that which Bescheide, are provisional or final about provisional ones. Fixed once decided.
@Component
public class VorlaeufigTabelle {
    private final JdbcClient db;
    private final Siegel siegel;

    VorlaeufigTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public Optional<Vorlaeufigkeit> zu(UUID akte, UUID entwurf) {
        return db.sql("select art, grund, text, antrag from decision.vorlaeufigkeit where entwurf_id = :id")
                .param("id", entwurf)
                .query((rs, n) -> {
                    String grund = rs.getString("grund");
                    String text = siegel.aufOderNichts(akte, rs.getBytes("text"), "vorlaeufigkeit", "text", entwurf);
                    return new Vorlaeufigkeit(
                            Vorlaeufigkeit.Art.valueOf(rs.getString("art")),
                            grund == null ? null : Vorlaeufigkeit.Grund.valueOf(grund),
                            text == null ? "" : text,
                            rs.getObject("antrag", LocalDate.class));
                })
                .optional();
    }

    public void setze(Entwurf e, Vorlaeufigkeit v, UUID konto, Instant jetzt) {
        Vorlaeufigkeit.Grund grund = v.grund();
        db.sql("""
                insert into decision.vorlaeufigkeit (entwurf_id, akte_id, kreis, art, grund, text, antrag, von_konto, am)
                values (:id, :akte, :kreis, :art, :grund, :text, :antrag, :konto, :am)
                on conflict (entwurf_id) do update set art = excluded.art, grund = excluded.grund, text = excluded.text, antrag = excluded.antrag,
                  von_konto = excluded.von_konto, am = excluded.am""")
                .param("id", e.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("art", v.art().name())
                .param("grund", grund == null ? null : grund.name())
                .param(
                        "text",
                        v.text().isEmpty() ? null : siegel.zu(e.akte(), v.text(), "vorlaeufigkeit", "text", e.id()))
                .param("antrag", v.antrag())
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The draft decides finally after all.
    public void entferne(UUID entwurf) {
        db.sql("delete from decision.vorlaeufigkeit where entwurf_id = :id")
                .param("id", entwurf)
                .update();
    }
}
