package de.tragwerk.newsletter.abo;

import de.tragwerk.kernel.Ids;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the subscribers; for jobs of the program only.
@Component
class AboTabelle {

    private static final String TABLE = "newsletter.abo";
    /// Owner of the key that seals the key of the addresses.
    private static final UUID SALZ = new UUID(0x6e657773L, 1);

    private static final String ALL =
            "select id, schluessel, adresse, sprache, bestaetigt, link, link_bis, ende from newsletter.abo ";

    private final JdbcClient jdbc;
    private final Vault vault;

    AboTabelle(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param link token that confirms, `null` when its mail has left
    /// @param ende token that unsubscribes
    record Abo(
            UUID id,
            UUID schluessel,
            String adresse,
            String sprache,
            @Nullable OffsetDateTime bestaetigt,
            @Nullable String link,
            @Nullable OffsetDateTime linkBis,
            String ende) {}

    /// Empty, too, when its key is destroyed: then nobody has an address any more.
    Optional<Abo> finde(UUID id) {
        return eines("id = :wert", id);
    }

    Optional<Abo> zuAdresse(String adresse) {
        byte[] h = hmac(adresse);
        Optional<Abo> found = eines("adresse_hmac = :wert for update", h);
        if (found.isEmpty()) {
            // Whose key is destroyed has no address any more and keeps nobody from subscribing.
            jdbc.sql("select id from newsletter.abo where adresse_hmac = :h")
                    .param("h", h)
                    .query(UUID.class)
                    .optional()
                    .ifPresent(this::loesche);
        }
        return found;
    }

    Optional<Abo> zuMail(UUID linkMail) {
        return eines("link_mail = :wert", linkMail);
    }

    private Optional<Abo> eines(String where, Object wert) {
        return jdbc.sql(ALL + "where " + where)
                .param("wert", wert)
                .query(this::abo)
                .optional()
                .flatMap(Function.identity());
    }

    /// Whom this token confirms.
    Optional<UUID> zuLink(String token, OffsetDateTime jetzt) {
        return jdbc.sql("select id from newsletter.abo where link_hash = :h and link_bis > :jetzt")
                .param("h", Token.hash(token))
                .param("jetzt", jetzt)
                .query(UUID.class)
                .optional();
    }

    /// Whom this token unsubscribes.
    Optional<UUID> zuEnde(String token) {
        return jdbc.sql("select id from newsletter.abo where ende_hash = :h")
                .param("h", Token.hash(token))
                .query(UUID.class)
                .optional();
    }

    /// A subscriber who has not confirmed yet; one address is one subscriber.
    UUID neu(String adresse, String sprache, OffsetDateTime am, OffsetDateTime bis) {
        UUID id = Ids.next();
        UUID key = Ids.next();
        UUID mail = Ids.next();
        String link = Token.random();
        String ende = Token.random();
        jdbc.sql("""
            insert into newsletter.abo(id, schluessel, adresse, adresse_hmac, sprache, angelegt, link_mail, link, link_hash,
                link_bis, ende, ende_hash)
            values (:id, :schluessel, :adresse, :hmac, :sprache, :am, :mail, :link, :linkHash, :bis, :ende, :endeHash)\
            """)
                .param("id", id)
                .param("schluessel", key)
                .param("adresse", seal(key, adresse, "adresse", id))
                .param("hmac", hmac(adresse))
                .param("sprache", sprache)
                .param("am", am)
                .param("mail", mail)
                .param("link", seal(key, link, "link", id))
                .param("linkHash", Token.hash(link))
                .param("bis", bis)
                .param("ende", seal(key, ende, "ende", id))
                .param("endeHash", Token.hash(ende))
                .update();
        return mail;
    }

    /// Another link in place of the one that was sent before.
    UUID neuerLink(Abo abo, String sprache, OffsetDateTime bis) {
        UUID mail = Ids.next();
        String link = Token.random();
        jdbc.sql("""
            update newsletter.abo set link_mail = :mail, link = :link, link_hash = :hash, link_bis = :bis, sprache = :sprache
            where id = :id and bestaetigt is null\
            """)
                .param("mail", mail)
                .param("link", seal(abo.schluessel(), link, "link", abo.id()))
                .param("hash", Token.hash(link))
                .param("bis", bis)
                .param("sprache", sprache)
                .param("id", abo.id())
                .update();
        return mail;
    }

    void linkGesendet(UUID linkMail) {
        jdbc.sql("update newsletter.abo set link = null where link_mail = :m")
                .param("m", linkMail)
                .update();
    }

    void bestaetige(UUID id, OffsetDateTime am) {
        jdbc.sql("""
            update newsletter.abo set bestaetigt = :am, link_mail = null, link = null, link_hash = null, link_bis = null
            where id = :id and bestaetigt is null\
            """).param("am", am).param("id", id).update();
    }

    void loesche(UUID id) {
        jdbc.sql("update newsletter.zustellung set zustand = 'ENTFALLEN' where abo_id = :id and zustand = 'OFFEN'")
                .param("id", id)
                .update();
        jdbc.sql("delete from newsletter.abo where id = :id returning schluessel")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .ifPresent(vault::erase);
    }

    List<UUID> nieBestaetigt(OffsetDateTime vor) {
        return jdbc.sql("select id from newsletter.abo where bestaetigt is null and link_bis < :vor limit 200")
                .param("vor", vor)
                .query(UUID.class)
                .list();
    }

    private byte[] hmac(String adresse) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salz(), "HmacSHA256"));
            return mac.doFinal(adresse.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] salz() {
        return gespeichertesSalz().orElseGet(() -> {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            jdbc.sql("insert into newsletter.salz(nr, wert) values (1, :w) on conflict do nothing")
                    .param("w", vault.seal(SALZ, random, "newsletter.salz", "wert", SALZ))
                    .update();
            return gespeichertesSalz().orElseThrow();
        });
    }

    private Optional<byte[]> gespeichertesSalz() {
        return jdbc.sql("select wert from newsletter.salz where nr = 1")
                .query(byte[].class)
                .optional()
                .map(w -> vault.open(SALZ, w, "newsletter.salz", "wert", SALZ));
    }

    private Optional<Abo> abo(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID key = row.getObject("schluessel", UUID.class);
        byte[] link = row.getBytes("link");
        try {
            return Optional.of(new Abo(
                    id,
                    key,
                    open(key, row.getBytes("adresse"), "adresse", id),
                    row.getString("sprache"),
                    row.getObject("bestaetigt", OffsetDateTime.class),
                    link == null ? null : open(key, link, "link", id),
                    row.getObject("link_bis", OffsetDateTime.class),
                    open(key, row.getBytes("ende"), "ende", id)));
        } catch (Vault.KeyErased gone) {
            return Optional.empty();
        }
    }

    private byte[] seal(UUID key, String text, String column, UUID row) {
        return vault.seal(key, text.getBytes(StandardCharsets.UTF_8), TABLE, column, row);
    }

    private String open(UUID key, byte[] sealed, String column, UUID row) {
        return new String(vault.open(key, sealed, TABLE, column, row), StandardCharsets.UTF_8);
    }
}
