package de.tragwerk.mailbox.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the addresses for notices. Each has a key of its own, which is destroyed with it.
@Component
public class HinweisTabelle {

    private static final String TABLE = "mailbox.hinweis";
    private static final String ALL =
            "select konto_id, schluessel, adresse, bestaetigt, abgelehnt, neu, code_mail, code, code_bis, code_abgelehnt, fehlversuche from mailbox.hinweis ";

    private final JdbcClient jdbc;
    private final Vault vault;

    HinweisTabelle(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param adresse confirmed, `null` without
    /// @param neu waits for its code, `null` without
    /// @param code to be sent, `null` when its mail has left
    public record Zeile(
            UUID konto,
            UUID schluessel,
            @Nullable String adresse,
            @Nullable OffsetDateTime abgelehnt,
            @Nullable String neu,
            @Nullable UUID codeMail,
            @Nullable String code,
            @Nullable OffsetDateTime codeBis,
            boolean codeAbgelehnt,
            int fehlversuche) {}

    /// Empty, too, when its key is destroyed: then nobody has an address any more.
    public Optional<Zeile> finde(UUID konto) {
        return eine("konto_id = :wert", konto);
    }

    public Optional<Zeile> zuCode(UUID codeMail) {
        return eine("code_mail = :wert", codeMail);
    }

    private Optional<Zeile> eine(String where, UUID wert) {
        return jdbc.sql(ALL + "where " + where)
                .param("wert", wert)
                .query(this::zeile)
                .optional()
                .flatMap(Function.identity());
    }

    /// Counts a code against the account.
    ///
    /// @param beginn codes before are forgotten
    /// @return false when there were so many since
    public boolean zaehle(UUID konto, OffsetDateTime jetzt, OffsetDateTime beginn, int hoechstens) {
        return jdbc.sql("""
                insert into mailbox.hinweis_codes as c (konto_id, seit, anzahl) values (:k, :jetzt, 1)
                on conflict (konto_id) do update set
                    anzahl = case when c.seit < :beginn then 1 else c.anzahl + 1 end,
                    seit = case when c.seit < :beginn then :jetzt else c.seit end
                where c.seit < :beginn or c.anzahl < :hoechstens""")
                        .param("k", konto)
                        .param("jetzt", jetzt)
                        .param("beginn", beginn)
                        .param("hoechstens", hoechstens)
                        .update()
                == 1;
    }

    /// An address that waits for its code; a confirmed one stays until the new one is confirmed too. A row whose
    /// key is destroyed begins anew.
    public void wartet(
            UUID konto,
            String adresse,
            UUID codeMail,
            String code,
            String hash,
            OffsetDateTime bis,
            OffsetDateTime am) {
        UUID key = finde(konto).map(Zeile::schluessel).orElseGet(Ids::next);
        jdbc.sql("""
                insert into mailbox.hinweis(konto_id, schluessel, geaendert, neu, code_mail, code, code_hash, code_bis)
                values (:k, :schluessel, :am, :neu, :mail, :code, :hash, :bis)
                on conflict (konto_id) do update set geaendert = :am, neu = :neu, code_mail = :mail, code = :code,
                    code_hash = :hash, code_bis = :bis, code_abgelehnt = false, fehlversuche = 0, schluessel = :schluessel,
                    adresse = case when hinweis.schluessel = :schluessel then hinweis.adresse end,
                    bestaetigt = case when hinweis.schluessel = :schluessel then hinweis.bestaetigt end,
                    abgelehnt = case when hinweis.schluessel = :schluessel then hinweis.abgelehnt end""")
                .param("k", konto)
                .param("schluessel", key)
                .param("am", am)
                .param("neu", seal(key, adresse, "neu", konto))
                .param("mail", codeMail)
                .param("code", seal(key, code, "code", konto))
                .param("hash", hash)
                .param("bis", bis)
                .update();
    }

    /// Takes the address that waits, if this is its code.
    ///
    /// @param versuche how often a wrong code may be entered
    /// @return whether it was
    public boolean bestaetige(UUID konto, String hash, int versuche, OffsetDateTime jetzt) {
        Zeile zeile = gesperrt(konto).orElse(null);
        if (zeile == null || zeile.neu() == null) {
            return false;
        }
        boolean right = jdbc.sql("""
                        update mailbox.hinweis set adresse = :adresse, bestaetigt = :jetzt, geaendert = :jetzt, abgelehnt = null,
                            neu = null, code_mail = null, code = null, code_hash = null, code_bis = null, fehlversuche = 0
                        where konto_id = :k and code_hash = :hash and code_bis > :jetzt and fehlversuche < :versuche""")
                        .param("k", konto)
                        .param("adresse", seal(zeile.schluessel(), zeile.neu(), "adresse", konto))
                        .param("hash", hash)
                        .param("jetzt", jetzt)
                        .param("versuche", versuche)
                        .update()
                == 1;
        if (!right) {
            jdbc.sql("update mailbox.hinweis set fehlversuche = fehlversuche + 1 where konto_id = :k")
                    .param("k", konto)
                    .update();
        }
        return right;
    }

    private Optional<Zeile> gesperrt(UUID konto) {
        return eine("konto_id = :wert for update", konto);
    }

    /// The mail with the code has left: nobody needs it in the clear any more.
    public void codeGesendet(UUID codeMail) {
        jdbc.sql("update mailbox.hinweis set code = null where code_mail = :m")
                .param("m", codeMail)
                .update();
    }

    public void codeAbgelehnt(UUID codeMail) {
        jdbc.sql("update mailbox.hinweis set code_abgelehnt = true where code_mail = :m")
                .param("m", codeMail)
                .update();
    }

    public void abgelehnt(UUID konto, OffsetDateTime am) {
        jdbc.sql("update mailbox.hinweis set abgelehnt = :am where konto_id = :k and adresse is not null")
                .param("am", am)
                .param("k", konto)
                .update();
    }

    public void angenommen(UUID konto) {
        jdbc.sql("update mailbox.hinweis set abgelehnt = null where konto_id = :k and abgelehnt is not null")
                .param("k", konto)
                .update();
    }

    /// Deletes all of it with its key.
    public boolean loesche(UUID konto) {
        Optional<UUID> key = jdbc.sql("delete from mailbox.hinweis where konto_id = :k returning schluessel")
                .param("k", konto)
                .query(UUID.class)
                .optional();
        key.ifPresent(vault::erase);
        return key.isPresent();
    }

    /// Forgets addresses whose code nobody entered, and old counts; for the job.
    public void raeumeAuf(OffsetDateTime grenze) {
        List<UUID> ganz = jdbc.sql(
                        "select konto_id from mailbox.hinweis where adresse is null and code_bis < :g limit 500")
                .param("g", grenze)
                .query(UUID.class)
                .list();
        ganz.forEach(this::loesche);
        jdbc.sql("""
                update mailbox.hinweis set neu = null, code_mail = null, code = null, code_hash = null, code_bis = null,
                    code_abgelehnt = false, fehlversuche = 0
                where adresse is not null and code_bis < :g""").param("g", grenze).update();
        jdbc.sql("delete from mailbox.hinweis_codes where seit < :g")
                .param("g", grenze)
                .update();
    }

    private Optional<Zeile> zeile(ResultSet row, int n) throws SQLException {
        UUID konto = row.getObject("konto_id", UUID.class);
        UUID key = row.getObject("schluessel", UUID.class);
        try {
            return Optional.of(new Zeile(
                    konto,
                    key,
                    open(key, row.getBytes("adresse"), "adresse", konto),
                    row.getObject("abgelehnt", OffsetDateTime.class),
                    open(key, row.getBytes("neu"), "neu", konto),
                    row.getObject("code_mail", UUID.class),
                    open(key, row.getBytes("code"), "code", konto),
                    row.getObject("code_bis", OffsetDateTime.class),
                    row.getBoolean("code_abgelehnt"),
                    row.getInt("fehlversuche")));
        } catch (Vault.KeyErased gone) {
            return Optional.empty();
        }
    }

    private byte[] seal(UUID key, String text, String column, UUID konto) {
        return vault.seal(key, text.getBytes(StandardCharsets.UTF_8), TABLE, column, konto);
    }

    private @Nullable String open(UUID key, byte @Nullable [] sealed, String column, UUID konto) {
        return sealed == null
                ? null
                : new String(vault.open(key, sealed, TABLE, column, konto), StandardCharsets.UTF_8);
    }
}
