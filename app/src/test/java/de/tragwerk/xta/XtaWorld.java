package de.tragwerk.xta;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaClient;
import de.tragwerk.support.TestProgram;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Accounts, services and clients for tests of the XTA server; every test makes its own.
record XtaWorld(TestProgram program, Pki pki) {

    static final Instant NOW = Clock.systemUTC().instant();
    static final String DB = "tw_m_vermittlung";

    /// An account with its key.
    record Somebody(Account account, Holder key) {
        ForeignXta.Name name() {
            return new ForeignXta.Name(account.type(), account.id());
        }

        Party party() {
            return account.party();
        }
    }

    static XtaWorld of(TestProgram program) throws Exception {
        Home home = program.bean(Home.class);
        return new XtaWorld(
                program,
                Pki.of(Pki.load(
                                home.secretFolder().resolve("pki-wurzel.p12"),
                                home.password("pki-wurzel").toCharArray())
                        .getFirst()));
    }

    String server() {
        return "https://127.0.0.1:" + program.bean(Sides.class).port(Side.XTA) + "/xta";
    }

    Somebody somebody(String name) {
        return somebody(name, false, pki.issue(name, NOW.minusSeconds(60)));
    }

    Somebody somebody(String name, boolean locked, Holder key) {
        Account account = new Account("pruef:" + UUID.randomUUID(), "xoev", name, locked, false);
        in(() -> {
            Accounts accounts = program.bean(Accounts.class);
            accounts.put(account);
            accounts.putCertificate(account.id(), key.certificate());
            accounts.putBooking(account.id(), CheckService.SERVICE, true, false);
        });
        return new Somebody(account, key);
    }

    /// A service of its own that the one sends and the other reads.
    String service(Somebody sender, Somebody reader, boolean encrypted, long bytes, List<String> types) {
        String service = "urn:pruefung:dienst:" + UUID.randomUUID();
        in(() -> {
            Accounts accounts = program.bean(Accounts.class);
            accounts.putProfile(new Profile(service, false, encrypted, bytes, types));
            accounts.putBooking(sender.account().id(), service, true, false);
            accounts.putBooking(reader.account().id(), service, false, true);
        });
        return service;
    }

    String service(Somebody sender, Somebody reader) {
        return service(sender, reader, false, 40L << 20, List.of());
    }

    void in(Runnable work) {
        Scope.run(Scope.job("vermittlung", "test"), work);
    }

    ForeignXta foreign(Holder key) throws Exception {
        return ForeignClient.of(server(), key, pki.root().certificate());
    }

    /// Our own client; each message it sends or gets must be valid.
    XtaClient own(Somebody who, List<String> seen) {
        return new XtaClient(
                URI.create(server()),
                who.party(),
                who.key(),
                certificate -> true,
                (operation, answer, type, message) -> {
                    try {
                        XtaSpecs.validate(type, message);
                        seen.add(operation + (answer ? " answer" : ""));
                    } catch (Exception e) {
                        throw new IllegalStateException(operation + (answer ? " answer" : ""), e);
                    }
                });
    }

    long count(String sql) {
        try (var db = program.superuser(DB);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try (var db = program.superuser(DB)) {
            db.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
