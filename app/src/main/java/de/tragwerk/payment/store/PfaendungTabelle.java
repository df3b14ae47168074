package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Pfaendung;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Attachments and assignments that arrived. They never change.
@Component
public class PfaendungTabelle {
    private static final String TABELLE = "payment.pfaendung";

    private final JdbcClient db;
    private final Vault vault;

    PfaendungTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// @return false when this form was sent already
    public boolean neu(Pfaendung p, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.pfaendung (id, akte_id, kreis, art, glaeubiger, zeichen, eingang, antwort_am, von_konto, am)
                values (:id, :akte, :kreis, :art, :glaeubiger, :zeichen, :eingang, :antwort, :konto, :am) on conflict (id) do nothing""")
                        .param("id", p.id())
                        .param("akte", p.akte())
                        .param("kreis", p.kreis())
                        .param("art", p.art().name())
                        .param("glaeubiger", zu(p, p.glaeubiger(), "glaeubiger"))
                        .param("zeichen", zu(p, p.zeichen(), "zeichen"))
                        .param("eingang", p.eingang())
                        .param("antwort", p.antwortAm())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Pfaendung> ofAkte(UUID akte) {
        return db.sql("select * from payment.pfaendung where akte_id = :akte order by am desc")
                .param("akte", akte)
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    return new Pfaendung(
                            id,
                            akte,
                            rs.getInt("kreis"),
                            Pfaendung.Art.valueOf(rs.getString("art")),
                            auf(akte, rs.getBytes("glaeubiger"), "glaeubiger", id),
                            auf(akte, rs.getBytes("zeichen"), "zeichen", id),
                            rs.getObject("eingang", LocalDate.class),
                            rs.getObject("antwort_am", LocalDate.class));
                })
                .list();
    }

    private byte[] zu(Pfaendung p, String text, String spalte) {
        return vault.seal(p.akte(), text.getBytes(StandardCharsets.UTF_8), TABELLE, spalte, p.id());
    }

    private String auf(UUID akte, byte[] siegel, String spalte, UUID id) {
        return new String(vault.open(akte, siegel, TABELLE, spalte, id), StandardCharsets.UTF_8);
    }
}
