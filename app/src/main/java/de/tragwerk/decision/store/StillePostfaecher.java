package de.tragwerk.decision.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters in mailboxes that confirm nothing, and whether somebody was told.
@Component
public class StillePostfaecher {

    /// @param datum day of the letter
    public record Still(UUID zustellung, UUID akte, LocalDate datum) {}

    private final JdbcClient db;

    StillePostfaecher(JdbcClient db) {
        this.db = db;
    }

    /// Those nobody was told of, oldest first.
    ///
    /// @param bis only letters of this day or earlier, and those of which the portal said that it cannot open
    /// them
    public List<Still> ungemeldete(LocalDate bis) {
        return db.sql("select z.id as zustellung, z.akte_id as akte, coalesce(b.datum, s.datum) as datum from"
                        + " (select * from decision.zustellung where still_gemeldet is null and "
                        + ZustellungTabelle.STUMM + ") z"
                        + " left join decision.bescheid b on b.id = z.bescheid_id"
                        + " left join decision.schreiben s on s.id = z.schreiben_id"
                        + " where coalesce(b.datum, s.datum) <= :bis or z.unlesbar_am is not null order by datum, z.id")
                .param("bis", bis)
                .query(Still.class)
                .list();
    }

    /// @return false when it was told before, or is not silent any more
    public boolean gemeldet(UUID zustellung, Instant am) {
        return db.sql(
                                "update decision.zustellung set still_gemeldet = :am where id = :id and still_gemeldet is null and "
                                        + ZustellungTabelle.STUMM)
                        .param("am", am.atOffset(ZoneOffset.UTC))
                        .param("id", zustellung)
                        .update()
                == 1;
    }

    public void vergiss(UUID zustellung) {
        db.sql("update decision.zustellung set still_gemeldet = null where id = :id")
                .param("id", zustellung)
                .update();
    }
}
