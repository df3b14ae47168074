package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Vertreterhinweis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether legal representatives were told of an award; said once for a file.
@Component
public class VertreterhinweisTabelle {
    private final JdbcClient db;
    private final Siegel siegel;

    VertreterhinweisTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public Optional<Vertreterhinweis> zu(UUID akte) {
        return db.sql("select tag, text from decision.vertreterhinweis where akte_id = :akte")
                .param("akte", akte)
                .query((rs, n) -> new Vertreterhinweis(
                        rs.getObject("tag", LocalDate.class),
                        siegel.auf(akte, rs.getBytes("text"), "vertreterhinweis", "text", akte)))
                .optional();
    }

    /// @return false when somebody said it already
    public boolean neu(Fall fall, Vertreterhinweis h, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into decision.vertreterhinweis (akte_id, kreis, tag, text, von_konto, am)
                values (:akte, :kreis, :tag, :text, :konto, :am) on conflict (akte_id) do nothing""")
                        .param("akte", fall.akte())
                        .param("kreis", fall.kreis())
                        .param("tag", h.tag())
                        .param("text", siegel.zu(fall.akte(), h.text(), "vertreterhinweis", "text", fall.akte()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Day of the first award of a file, by calculation or by letter.
    public Optional<LocalDate> ersteBewilligung(UUID akte) {
        return db.sql("""
                select min(datum) from (
                  select datum from decision.bescheid where akte_id = :akte and art <> 'ABLEHNUNG'
                  union all
                  select s.datum from decision.briefentscheid b join decision.schreiben s on s.id = b.schreiben_id
                  where b.akte_id = :akte and b.zustand = 'FREIGEGEBEN' and b.art in ('BEWILLIGUNG', 'TEILWEISE')) x""")
                .param("akte", akte)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }
}
