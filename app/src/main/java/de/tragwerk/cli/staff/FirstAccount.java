package de.tragwerk.cli.staff;

import de.tragwerk.access.Role;
import de.tragwerk.kernel.Ids;
import de.tragwerk.login.InvitationToken;
import de.tragwerk.login.Invitations;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Makes an account and its invitation past the running program, as the role of jobs, in one transaction with
/// the audit entry.
public final class FirstAccount {

    private final Cluster cluster;
    private final Home home;
    private final Clock clock;

    public FirstAccount(Cluster cluster, Home home, Clock clock) {
        this.cluster = cluster;
        this.home = home;
        this.clock = clock;
    }

    /// Invites the account with this login name, which is made if there is none.
    ///
    /// @param name shown on pages; the login name if empty
    /// @param role of a new account; one that exists keeps its roles
    public InvitationToken invite(Mandant mandant, String login, String name, Role role) throws SQLException {
        if (!login.matches("[\\p{L}\\p{N}._@-]{3,100}")) {
            throw new IllegalArgumentException(
                    "Die Kennung braucht 3 bis 100 Buchstaben, Ziffern, Punkte oder Striche.");
        }
        InvitationToken token = InvitationToken.make();
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        UUID request = UUID.randomUUID();
        try (Connection db = DriverManager.getConnection(
                cluster.url(mandant.database()),
                DbRole.JOBS.databaseName(),
                home.password("db-" + DbRole.JOBS.databaseName()))) {
            db.setAutoCommit(false);
            run(db, "select ground.handelt('system', '', 'betrieb', ?, 'befehl')", request.toString());
            run(
                    db,
                    "insert into access.staff(id, person_id, login, name, rollen) "
                            + "select ?, ?, ?, ?, string_to_array(?, ',') where not exists "
                            + "(select 1 from access.staff where lower(login) = lower(?))",
                    Ids.next(),
                    Ids.next(),
                    login,
                    name.isBlank() ? login : name,
                    role.name(),
                    login);
            UUID account = account(db, login);
            // Without a password: nobody logs in before the invitation was used.
            run(
                    db,
                    "insert into access.secret(account_id, password_hash) values (?, '') on conflict do nothing",
                    account);
            // Nobody confirms a command at the machine; the owner and the data-protection officer hear of it.
            run(
                    db,
                    "insert into login.reopening(id, account_id, kind, asked, alone) "
                            + "select ?, ?, 'INVITATION', ?, true where login.used(?)",
                    Ids.next(),
                    account,
                    now,
                    account);
            run(db, "delete from login.invitation where account_id = ?", account);
            run(
                    db,
                    "insert into login.invitation(token_hash, account_id, made, expires) values (?, ?, ?, ?)",
                    token.hash(),
                    account,
                    now,
                    now.plus(Invitations.LIFE));
            run(
                    db,
                    "insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request) "
                            + "values (?, ?, 'system', 'befehl', 'login.INVITED', 'DONE', 'betrieb', array[?]::uuid[], ?)",
                    Ids.next(),
                    now,
                    account,
                    request);
            db.commit();
        }
        return token;
    }

    private static UUID account(Connection db, String login) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement("select id from access.staff where lower(login) = lower(?)")) {
            ask.setString(1, login);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void run(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
