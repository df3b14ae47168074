package de.tragwerk.xta;

import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaFault;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of accounts, bookings and service profiles.
@Component
class Accounts {

    private static final String ACCOUNT =
            "select k.kennung id, k.art type, k.name, k.gesperrt locked, k.osci from xta.konto k ";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose account the certificate acts for. A certificate may serve several; then the author has to be named.
    @Transactional(rollbackFor = Exception.class)
    public Account caller(X509Certificate certificate, @Nullable Party author) throws XtaFault {
        List<Account> own = jdbc.sql(ACCOUNT
                        + "join xta.zertifikat z on z.kennung = k.kennung where z.fingerabdruck = :f order by 1")
                .param("f", Certificates.fingerprint(certificate))
                .query(Account.class)
                .list();
        if (own.isEmpty()) {
            throw new XtaFault(Fault.ACCOUNT_UNKNOWN, "no account for this certificate");
        }
        if (author == null && own.size() > 1) {
            throw new XtaFault(Fault.NO_PARAMETERS, "the certificate serves several accounts, name the author");
        }
        Account account = own.stream()
                .filter(a -> author == null || a.party().equals(author))
                .findFirst()
                .orElseThrow(() -> new XtaFault(Fault.CERTIFICATE_OF_OTHER, "author is not of this certificate"));
        if (account.locked()) {
            throw new XtaFault(Fault.ACCOUNT_LOCKED, "locked");
        }
        return account;
    }

    @Transactional
    public Optional<Account> find(Party party) {
        return jdbc.sql(ACCOUNT + "where k.kennung = :k and k.art = :a")
                .param("k", party.value())
                .param("a", party.type())
                .query(Account.class)
                .optional();
    }

    @Transactional
    public Optional<Account> named(String id) {
        return jdbc.sql(ACCOUNT + "where k.kennung = :k")
                .param("k", id)
                .query(Account.class)
                .optional();
    }

    @Transactional
    public boolean sends(Account account, String service) {
        return booked(account, service, "sendet");
    }

    @Transactional
    public boolean reads(Account account, String service) {
        return booked(account, service, "liest");
    }

    private boolean booked(Account account, String service, String way) {
        return jdbc.sql("select count(*) from xta.buchung where kennung = :k and dienst = :d and case :w "
                                + "when 'liest' then liest else sendet end")
                        .param("k", account.id())
                        .param("d", service)
                        .param("w", way)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional
    public Optional<Profile> profile(String service) {
        return jdbc.sql(
                        "select dienst, ablauf, verschluesselt, groesse, nachrichtentypen from xta.profil where dienst = :d")
                .param("d", service)
                .query((row, n) -> new Profile(
                        row.getString(1),
                        row.getString(2).equals("SYNCHRON"),
                        row.getBoolean(3),
                        row.getLong(4),
                        List.of((String[]) row.getArray(5).getArray())))
                .optional();
    }

    /// Fingerprints of an account's certificates.
    @Transactional
    public List<String> certificates(Account account) {
        return jdbc.sql("select fingerabdruck from xta.zertifikat where kennung = :k order by 1")
                .param("k", account.id())
                .query(String.class)
                .list();
    }

    @Transactional
    public void put(Account account) {
        jdbc.sql("""
                insert into xta.konto(kennung, art, name, gesperrt, osci) values (:k, :a, :n, :g, :o)
                on conflict (kennung) do update set art = excluded.art, name = excluded.name,
                    gesperrt = excluded.gesperrt, osci = excluded.osci""")
                .param("k", account.id())
                .param("a", account.type())
                .param("n", account.name())
                .param("g", account.locked())
                .param("o", account.osci())
                .update();
    }

    @Transactional
    public void putCertificate(String account, X509Certificate certificate) {
        jdbc.sql("insert into xta.zertifikat(fingerabdruck, kennung) values (:f, :k) on conflict do nothing")
                .param("f", Certificates.fingerprint(certificate))
                .param("k", account)
                .update();
    }

    @Transactional
    public void putBooking(String account, String service, boolean sends, boolean reads) {
        jdbc.sql("""
                insert into xta.buchung(kennung, dienst, sendet, liest) values (:k, :d, :s, :l)
                on conflict (kennung, dienst) do update set sendet = excluded.sendet, liest = excluded.liest""")
                .param("k", account)
                .param("d", service)
                .param("s", sends)
                .param("l", reads)
                .update();
    }

    @Transactional
    public void putProfile(Profile profile) {
        jdbc.sql("""
                insert into xta.profil(dienst, ablauf, verschluesselt, groesse, nachrichtentypen)
                values (:d, :a, :v, :g, :t)
                on conflict (dienst) do update set ablauf = excluded.ablauf, verschluesselt = excluded.verschluesselt,
                    groesse = excluded.groesse, nachrichtentypen = excluded.nachrichtentypen""")
                .param("d", profile.service())
                .param("a", profile.sync() ? "SYNCHRON" : "ASYNCHRON")
                .param("v", profile.encrypted())
                .param("g", profile.bytes())
                .param("t", profile.types().toArray(String[]::new))
                .update();
    }
}
