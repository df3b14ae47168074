package de.tragwerk.payment.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Blocks and tasks of payment.
@Component
public class SperrenTabelle {

    public enum Grund {
        KONTO_UNKLAR("Konto unklar"),
        AUFENTHALT_UNKLAR("Aufenthalt unklar"),
        MITWIRKUNG("Entziehung nach § 66 SGB I"),
        RUECKLAEUFER("Rückläufer der Bank"),
        NICHT_ANGEKOMMEN("Geld kam nicht an: Kasse, Scheck oder Karte"),
        NAME_WEICHT_AB("Empfängerüberprüfung: Name und Konto passen nicht zusammen"),
        ANDERER("anderer Grund");

        private final String titel;

        Grund(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public record Sperre(
            UUID id, Grund grund, String text, @Nullable UUID von, Instant am) {}

    /// @param art code of a [de.tragwerk.payment.model.Hindernis], `UEBERZAHLUNG`, `GUTHABEN` or the name of a [Grund]
    public record Aufgabe(UUID id, UUID akte, String art, long cent, Instant am) {}

    private final JdbcClient db;
    private final Vault vault;

    SperrenTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    public Set<UUID> gesperrteAkten() {
        return new HashSet<>(db.sql("select akte_id from payment.sperre where aufgehoben_am is null")
                .query(UUID.class)
                .list());
    }

    public Optional<Sperre> aktuelle(UUID akte) {
        return db.sql(
                        "select id, grund, text, von_konto, am from payment.sperre where akte_id = :akte and aufgehoben_am is null")
                .param("akte", akte)
                .query((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    byte[] text = rs.getBytes(3);
                    return new Sperre(
                            id,
                            Grund.valueOf(rs.getString(2)),
                            text == null
                                    ? ""
                                    : new String(
                                            vault.open(akte, text, "payment.sperre", "text", id),
                                            StandardCharsets.UTF_8),
                            rs.getObject(4, UUID.class),
                            rs.getObject(5, OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    /// @return false when there is a block already
    public boolean sperre(UUID akte, int kreis, Grund grund, String text, @Nullable UUID konto, Instant jetzt) {
        UUID id = Ids.next();
        return db.sql("""
                insert into payment.sperre (id, akte_id, kreis, grund, text, von_konto, am) values (:id, :akte, :kreis, :grund, :text, :konto, :am)
                on conflict do nothing""")
                        .param("id", id)
                        .param("akte", akte)
                        .param("kreis", kreis)
                        .param("grund", grund.name())
                        .param(
                                "text",
                                text.isEmpty()
                                        ? null
                                        : vault.seal(
                                                akte,
                                                text.getBytes(StandardCharsets.UTF_8),
                                                "payment.sperre",
                                                "text",
                                                id))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean hebeAuf(UUID akte, UUID konto, Instant jetzt) {
        return db.sql(
                                "update payment.sperre set aufgehoben_von = :konto, aufgehoben_am = :am where akte_id = :akte and aufgehoben_am is null")
                        .param("akte", akte)
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Adds a task, unless the file has an open one of the same kind.
    public void aufgabe(UUID akte, int kreis, String art, long cent, @Nullable UUID bezug, Instant jetzt) {
        db.sql("""
                insert into payment.aufgabe (id, akte_id, kreis, art, cent, am, bezug) values (:id, :akte, :kreis, :art, :cent, :am, :bezug)
                on conflict do nothing""")
                .param("id", Ids.next())
                .param("akte", akte)
                .param("kreis", kreis)
                .param("art", art)
                .param("cent", cent)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("bezug", bezug)
                .update();
    }

    /// The open task of this kind is done.
    public void erledigt(UUID akte, String art, Instant jetzt) {
        db.sql(
                        "update payment.aufgabe set erledigt_am = :am where akte_id = :akte and art = :art and erledigt_am is null")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("akte", akte)
                .param("art", art)
                .update();
    }

    /// The open task about money that came back from somebody else's account is done: the way there was
    /// corrected.
    ///
    /// @param empfaenger what the payment went by, such as a [de.tragwerk.payment.model.Darlehen]
    public void erledigtAn(UUID akte, Grund grund, UUID empfaenger, Instant jetzt) {
        db.sql("""
                update payment.aufgabe a set erledigt_am = :am where a.akte_id = :akte and a.art = :art and a.erledigt_am is null
                and exists (select 1 from payment.zahlung z where z.id = a.bezug and z.empfaenger_id = :empfaenger)""")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("akte", akte)
                .param("art", grund.name())
                .param("empfaenger", empfaenger)
                .update();
    }

    /// Open tasks of these kinds are done, except those still named, file by file and kind by kind.
    public void erledige(List<String> arten, List<UUID> nochAkten, List<String> nochArten, Instant jetzt) {
        db.sql("""
                update payment.aufgabe a set erledigt_am = :am where a.erledigt_am is null and a.art = any (:arten)
                and not exists (select 1 from unnest(cast(:nochAkten as uuid[]), cast(:nochArten as text[])) as n(akte, art) where n.akte = a.akte_id and n.art = a.art)""")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("arten", arten.toArray(String[]::new))
                .param("nochAkten", nochAkten.toArray(UUID[]::new))
                .param("nochArten", nochArten.toArray(String[]::new))
                .update();
    }

    /// The same for tasks of runs, except those that come from the run of a later month.
    public void erledigeBis(
            YearMonth monat, List<String> arten, List<UUID> nochAkten, List<String> nochArten, Instant jetzt) {
        db.sql("""
                update payment.aufgabe a set erledigt_am = :am where a.erledigt_am is null and a.art = any (:arten)
                and not exists (select 1 from payment.lauf l where l.id = a.bezug and l.monat > :monat)
                and not exists (select 1 from unnest(cast(:nochAkten as uuid[]), cast(:nochArten as text[])) as n(akte, art) where n.akte = a.akte_id and n.art = a.art)""")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("arten", arten.toArray(String[]::new))
                .param("monat", monat.atDay(1))
                .param("nochAkten", nochAkten.toArray(UUID[]::new))
                .param("nochArten", nochArten.toArray(String[]::new))
                .update();
    }

    /// Whether the person's own money came back for this reason and nobody has settled it; what came back from
    /// somebody else's account says nothing about hers.
    public boolean offen(UUID akte, Grund grund) {
        return db.sql("""
                select exists (select 1 from payment.aufgabe a join payment.zahlung z on z.id = a.bezug
                  where a.akte_id = :akte and a.art = :art and a.erledigt_am is null
                  and not exists (select 1 from payment.direktzahlung d where d.id = z.empfaenger_id)
                  and not exists (select 1 from payment.erstattung r where r.id = z.empfaenger_id))""")
                .param("akte", akte)
                .param("art", grund.name())
                .query(Boolean.class)
                .single();
    }

    public List<Aufgabe> offene(UUID akte) {
        return db.sql(
                        "select id, akte_id, art, cent, am from payment.aufgabe where akte_id = :akte and erledigt_am is null order by am")
                .param("akte", akte)
                .query((rs, n) -> new Aufgabe(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getLong(4),
                        rs.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
