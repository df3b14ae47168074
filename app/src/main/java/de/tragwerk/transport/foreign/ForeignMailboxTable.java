package de.tragwerk.transport.foreign;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// SQL of mailboxes at intermediaries of others; for the running program and for commands of the operator.
public final class ForeignMailboxTable {

    private final JdbcClient jdbc;

    /// @param jdbc as the role of jobs
    public ForeignMailboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ForeignMailbox> all() {
        return jdbc.sql("""
                select fuer, adresse, zertifikat, signatur, schluessel from transport.fremdpostfach
                order by fuer, adresse""").query(ForeignMailboxTable::mailbox).list();
    }

    /// One line for each, with what became of the last fetching.
    public List<String> lines() {
        return jdbc.sql("""
                select 'Fremdes Postfach ' || fuer || E'\t' || adresse || E'\tSchlüssel ' || schluessel || E'\t'
                       || coalesce('geleert ' || to_char(geleert at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI'),
                                   'noch nie geleert')
                       || coalesce(E'\t' || hinweis, '')
                from transport.fremdpostfach order by fuer, adresse""").query((row, n) -> row.getString(1)).list();
    }

    /// Enters one, or changes the one at the same address.
    public void put(ForeignMailbox box) {
        jdbc.sql("""
                insert into transport.fremdpostfach(fuer, adresse, zertifikat, signatur, schluessel)
                values (:f, :a, :z, :s, :k)
                on conflict (fuer, adresse) do update set zertifikat = excluded.zertifikat,
                    signatur = excluded.signatur, schluessel = excluded.schluessel, hinweis = null""")
                .param("f", box.owner())
                .param("a", box.address().toString())
                .param("z", Certificates.encoded(box.certificate()))
                .param("s", Certificates.encoded(box.signature()))
                .param("k", box.key())
                .update();
    }

    /// @return false when there is none
    public boolean remove(String owner, String address) {
        return jdbc.sql("delete from transport.fremdpostfach where fuer = :f and adresse = :a")
                        .param("f", owner)
                        .param("a", address)
                        .update()
                == 1;
    }

    public void removeAll(String owner) {
        jdbc.sql("delete from transport.fremdpostfach where fuer = :f")
                .param("f", owner)
                .update();
    }

    void emptied(ForeignMailbox box, Instant at) {
        jdbc.sql("update transport.fremdpostfach set geleert = :am where fuer = :f and adresse = :a")
                .param("am", at.atOffset(ZoneOffset.UTC))
                .param("f", box.owner())
                .param("a", box.address().toString())
                .update();
    }

    /// @param hint what stops the fetching or soon will; empty when nothing does
    /// @return whether this is news
    boolean told(ForeignMailbox box, String hint) {
        return jdbc.sql("""
                update transport.fremdpostfach set hinweis = nullif(:h, '')
                where fuer = :f and adresse = :a and hinweis is distinct from nullif(:h, '')""")
                        .param("h", hint)
                        .param("f", box.owner())
                        .param("a", box.address().toString())
                        .update()
                == 1;
    }

    private static ForeignMailbox mailbox(ResultSet row, int n) throws SQLException {
        return new ForeignMailbox(
                row.getString("fuer"),
                URI.create(row.getString("adresse")),
                certificate(row.getBytes("zertifikat")),
                certificate(row.getBytes("signatur")),
                row.getString("schluessel"));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return Certificates.of(der);
        } catch (OsciException e) {
            throw new IllegalStateException("In transport.fremdpostfach steht ein unlesbares Zertifikat", e);
        }
    }
}
