package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Kasse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts of the authority.
@Component
public class KassenTabelle {

    private final JdbcClient db;

    KassenTabelle(JdbcClient db) {
        this.db = db;
    }

    public List<Kasse> alle() {
        return db.sql(
                        "select id, kuerzel, name, iban, bic, strasse, hausnummer, plz, ort from payment.kasse order by kuerzel")
                .query(Kasse.class)
                .list();
    }

    public Kasse get(UUID id) {
        return db.sql(
                        "select id, kuerzel, name, iban, bic, strasse, hausnummer, plz, ort from payment.kasse where id = :id")
                .param("id", id)
                .query(Kasse.class)
                .single();
    }

    /// Which account pays a chapter.
    public Map<Integer, UUID> nachKapitel() {
        Map<Integer, UUID> karte = new HashMap<>();
        db.sql("select kapitel, kasse_id from payment.kasse_kapitel").query(rs -> {
            karte.put(rs.getInt(1), rs.getObject(2, UUID.class));
        });
        return karte;
    }

    /// Adds an account and lets it pay chapters. An account that is there already stays as it is.
    public void setze(Kasse k, List<Integer> kapitel) {
        db.sql("""
                insert into payment.kasse (id, kuerzel, name, iban, bic, strasse, hausnummer, plz, ort)
                values (:id, :kuerzel, :name, :iban, :bic, :strasse, :hausnummer, :plz, :ort)
                on conflict do nothing""").paramSource(k).update();
        for (int nummer : kapitel) {
            db.sql("""
                    insert into payment.kasse_kapitel (kapitel, kasse_id) values (:k, :id) on conflict (kapitel) do update set kasse_id = excluded.kasse_id""").param("k", nummer).param("id", k.id()).update();
        }
    }
}
