package de.tragwerk.payment.store;

import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders to pay others. Who stands behind an account is filled in by the database.
@Component
public class DirektzahlungTabelle {
    /// Where money goes.
    ///
    /// @param gestoert a payment came back from there
    public record Ziel(String empfaenger, String iban, String verwendung, boolean gestoert) {}

    private final JdbcClient db;
    private final Vorgelegt<Direktzahlung> vorgelegt;

    DirektzahlungTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.direktzahlung", this::zeile);
    }

    /// @param anschrift lines of the address of who gets a letter about it, empty where nobody does
    /// @return false when a proposal for this purpose waits already
    public boolean neu(Direktzahlung d, List<String> anschrift, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.direktzahlung (id, akte_id, kreis, zweck, empfaenger, iban, verwendung, cent, von, bis, grund, begruendung, anschrift,
                  zustand, vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :akte, :kreis, :zweck, :empfaenger, :iban, :verwendung, :cent, :von, :bis, :grund, :text, :anschrift,
                  'VORGESCHLAGEN', :konto, :am)
                on conflict (akte_id, zweck) where zustand = 'VORGESCHLAGEN' do nothing""")
                        .param("id", d.id())
                        .param("akte", d.akte())
                        .param("kreis", d.kreis())
                        .param("zweck", d.zweck().name())
                        .param("empfaenger", d.empfaenger())
                        .param("iban", d.iban())
                        .param("verwendung", d.verwendung())
                        .param("cent", d.cent())
                        .param("von", d.von().atDay(1))
                        .param("bis", d.bis() == null ? null : d.bis().atDay(1))
                        .param("grund", d.grund().name())
                        .param("text", vorgelegt.zu(d.akte(), d.begruendung(), "begruendung", d.id()))
                        .param("anschrift", anschrift.isEmpty() ? null : String.join("\n", anschrift))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Direktzahlung> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    /// Lines of the address of who gets a letter about it, empty where nobody does.
    public List<String> anschrift(UUID id) {
        return db.sql("select anschrift from payment.direktzahlung where id = :id and anschrift is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(a -> a.lines().toList())
                .orElse(List.of());
    }

    public Optional<Direktzahlung> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        vorgelegt.gibFrei(id, konto, jetzt);
    }

    public void verwirf(UUID id) {
        vorgelegt.verwirf(id);
    }

    public void beende(UUID id, YearMonth letzter, UUID konto, Instant jetzt) {
        db.sql("update payment.direktzahlung set bis = :bis, beendet_von = :konto, beendet_am = :am where id = :id")
                .param("bis", letzter.atDay(1))
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// A payment came back from this payee.
    ///
    /// @return false when the payment went to the person herself
    public boolean gestoert(UUID empfaenger, Instant jetzt) {
        return db.sql("update payment.direktzahlung set gestoert_am = :am where id = :id")
                                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                                .param("id", empfaenger)
                                .update()
                        + db.sql("update payment.darlehen set gestoert_am = :am where id = :id")
                                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                                .param("id", empfaenger)
                                .update()
                        + db.sql("update payment.bewilligung set gestoert_am = :am where id = :id")
                                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                                .param("id", empfaenger)
                                .update()
                == 1;
    }

    /// Last month of a file for which anything of the monthly benefit was ordered.
    public Optional<YearMonth> zuletztAngewiesen(UUID akte) {
        return db.sql(
                        "select max(monat) from payment.bewegung where akte_id = :akte and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF')")
                .param("akte", akte)
                .query((rs, n) ->
                        Optional.ofNullable(rs.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    /// This month, or the first after it that is not ordered yet.
    public YearMonth ersterFreier(UUID akte, YearMonth ab) {
        return zuletztAngewiesen(akte)
                .map(m -> m.plusMonths(1))
                .filter(frei -> frei.isAfter(ab))
                .orElse(ab);
    }

    /// Last month for which something of it was ordered and stayed out. A month does not count whose money for this
    /// purpose came back from somebody else, at least as much as is to go out now: what the person got stays hers.
    public Optional<YearMonth> zuletztFest(UUID akte, Zweck zweck, long cent) {
        return db.sql("""
                select max(monat) from (
                  select monat from payment.bewegung
                  where akte_id = :akte and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF') group by monat
                  having sum(cent) <> 0 and not (
                    coalesce(sum(cent) filter (where zweck = :zweck), 0) = 0
                    and coalesce(max(cent) filter (where zweck = :zweck), 0) >= :cent)) m""")
                .param("akte", akte)
                .param("zweck", zweck.name())
                .param("cent", cent)
                .query((rs, n) ->
                        Optional.ofNullable(rs.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    /// Last month for which money of this purpose was ordered and stayed out.
    public Optional<YearMonth> zuletztDraussen(UUID akte, Zweck zweck) {
        return db.sql("""
                select max(monat) from (select monat from payment.bewegung where akte_id = :akte and zweck = :zweck
                  group by monat having sum(cent) <> 0) m""")
                .param("akte", akte)
                .param("zweck", zweck.name())
                .query((rs, n) ->
                        Optional.ofNullable(rs.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    /// Where the money of these orders goes: for the run.
    public Map<UUID, Ziel> ziele(Collection<UUID> ids) {
        return vorgelegt.ziele(ids);
    }

    private Direktzahlung zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        return new Direktzahlung(
                id,
                akte,
                rs.getInt("kreis"),
                Zweck.valueOf(rs.getString("zweck")),
                rs.getString("empfaenger"),
                rs.getString("iban"),
                rs.getString("verwendung"),
                rs.getLong("cent"),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                bis == null ? null : YearMonth.from(bis),
                Direktzahlung.Grund.valueOf(rs.getString("grund")),
                vorgelegt.auf(akte, rs.getBytes("begruendung"), "begruendung", id),
                Vorschlagsstand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgeschlagen_person", UUID.class));
    }
}
