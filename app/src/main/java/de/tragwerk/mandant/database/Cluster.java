package de.tragwerk.mandant.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL server with rights to create databases and roles.
///
/// @param jdbcBase JDBC URL up to and including the slash before the database name
public record Cluster(String jdbcBase, String user, String password) {

    /// From `TRAGWERK_DB_URL` (`jdbc:postgresql://host:port/`), `TRAGWERK_DB_USER`, `TRAGWERK_DB_PASSWORD`.
    public static Cluster external(String url, String user, String password) {
        int params = url.indexOf('?');
        String bare = params < 0 ? url : url.substring(0, params);
        int slash = bare.indexOf('/', "jdbc:postgresql://".length());
        return new Cluster(slash < 0 ? bare + "/" : bare.substring(0, slash + 1), user, password);
    }

    public String url(String database) {
        return jdbcBase + database;
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    @Override
    public String toString() {
        return "Cluster[" + jdbcBase + "]";
    }
}
