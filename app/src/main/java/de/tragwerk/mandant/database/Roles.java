package de.tragwerk.mandant.database;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The cluster's roles. Their passwords are made per installation and live in the data home only.
final class Roles {

    static final String OWNER = "tragwerk_owner";
    /// Owns the few functions that look over the wall; nobody can log in as it.
    static final String WALL = "tragwerk_wall";
    static final String REGISTRY = "tragwerk_registry";

    private Roles() {}

    static void ensure(Connection admin, Home home) throws SQLException {
        login(admin, home, OWNER, "");
        login(admin, home, REGISTRY, "");
        for (DbRole role : DbRole.values()) {
            login(admin, home, role.databaseName(), role == DbRole.BATCH ? "bypassrls" : "nobypassrls");
        }
        if (!exists(admin, WALL)) {
            execute(admin, "create role " + WALL + " nologin");
        }
        // The admin creates databases in the owner's name; the owner hands functions over to the wall role.
        execute(admin, "grant " + OWNER + " to current_user");
        execute(admin, "grant " + WALL + " to " + OWNER);
    }

    private static void login(Connection admin, Home home, String role, String option) throws SQLException {
        String password = home.password("db-" + role);
        String verb = exists(admin, role) ? "alter" : "create";
        // DDL takes no bind parameters; the password is base64url and holds no quote.
        execute(
                admin,
                verb + " role " + role + " login nosuperuser nocreatedb " + option + " password '" + password + "'");
    }

    private static boolean exists(Connection admin, String role) throws SQLException {
        try (var query = admin.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> namesOfLogins() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(OWNER, REGISTRY),
                        java.util.Arrays.stream(DbRole.values()).map(DbRole::databaseName))
                .toList();
    }
}
