package de.tragwerk.payment.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.payment.model.Raten;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Agreements about instalments, of whatever is owed.
@Component
public class RatenTabelle {

    /// What is paid in parts.
    public enum Art {
        FORDERUNG,
        KOSTENERSATZ,
        UNTERHALT
    }

    /// @param id of what is owed
    public record Schuld(Art art, UUID id, UUID akte, int kreis) {
        private @Nullable UUID als(Art gefragt) {
            return art == gefragt ? id : null;
        }
    }

    private final JdbcClient db;

    RatenTabelle(JdbcClient db) {
        this.db = db;
    }

    public Optional<Raten> von(UUID schuld) {
        return db.sql("""
                select rate_cent, erste, ueber_cent from payment.raten
                where coalesce(forderung_id, kostenersatz_id, unterhalt_id) = :id and ersetzt_am is null""")
                .param("id", schuld)
                .query((rs, n) ->
                        new Raten(rs.getLong(1), YearMonth.from(rs.getObject(2, LocalDate.class)), rs.getLong(3)))
                .optional();
    }

    /// Those that hold, by what is owed, of Kostenersatz and maintenance of all files the acting person sees.
    public Map<UUID, Raten> rueckgriffe() {
        Map<UUID, Raten> alle = new HashMap<>();
        db.sql("""
                select coalesce(kostenersatz_id, unterhalt_id) as schuld, rate_cent, erste, ueber_cent from payment.raten
                where forderung_id is null and ersetzt_am is null""").query(rs -> {
            alle.put(
                    rs.getObject("schuld", UUID.class),
                    new Raten(
                            rs.getLong("rate_cent"),
                            YearMonth.from(rs.getObject("erste", LocalDate.class)),
                            rs.getLong("ueber_cent")));
        });
        return alle;
    }

    /// Replaces what was agreed before. Hold what is owed first.
    public void vereinbare(Schuld schuld, Raten raten, UUID konto, Instant jetzt) {
        db.sql("""
                update payment.raten set ersetzt_am = :am
                where coalesce(forderung_id, kostenersatz_id, unterhalt_id) = :id and ersetzt_am is null""")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", schuld.id())
                .update();
        db.sql("""
                insert into payment.raten (id, forderung_id, kostenersatz_id, unterhalt_id, akte_id, kreis, rate_cent, erste, ueber_cent, von_konto, am)
                values (:id, :f, :k, :u, :akte, :kreis, :cent, :erste, :ueber, :konto, :am)""")
                .param("id", Ids.next())
                .param("f", schuld.als(Art.FORDERUNG))
                .param("k", schuld.als(Art.KOSTENERSATZ))
                .param("u", schuld.als(Art.UNTERHALT))
                .param("akte", schuld.akte())
                .param("kreis", schuld.kreis())
                .param("cent", raten.cent())
                .param("erste", raten.erste().atDay(1))
                .param("ueber", raten.ueber())
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
