package de.tragwerk.mandant.database;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Creates and migrates the registry, the templates and the databases of the Mandanten.
///
/// Rights: needs a login that may create databases and roles; the running program does not use it afterwards.
public final class Databases {

    public static final String REGISTRY = "tw_registry";

    private final Cluster cluster;
    private final Home home;

    public Databases(Cluster cluster, Home home) {
        this.cluster = cluster;
        this.home = home;
    }

    /// Roles, registry and all Mandanten known there, up to date. Cheap when nothing changed.
    public void prepare(Consumer<String> progress) throws SQLException {
        try (Connection admin = cluster.open("postgres")) {
            Roles.ensure(admin, home);
            if (!databaseExists(admin, REGISTRY)) {
                progress.accept("Register wird angelegt …");
                create(admin, REGISTRY, "template0");
            }
        }
        Migrations.run(cluster, home, REGISTRY, List.of("registry"));
        for (Mandant mandant : mandanten()) {
            upgrade(mandant, progress);
        }
    }

    /// Creates a Mandant's databases from the template of its kind and enters it in the register.
    public void add(Mandant mandant, Consumer<String> progress) throws SQLException {
        List<String> schemas = Schemas.of(mandant.art());
        String hash = Schemas.hash(schemas);
        try (Connection admin = cluster.open("postgres")) {
            if (!databaseExists(admin, mandant.database())) {
                progress.accept("Datenbank für " + mandant.name() + " …");
                create(
                        admin,
                        mandant.database(),
                        template(
                                "tw_vorlage_" + mandant.art().name().toLowerCase(java.util.Locale.ROOT),
                                schemas,
                                admin));
            }
            if (!databaseExists(admin, mandant.keyDatabase())) {
                create(admin, mandant.keyDatabase(), template("tw_vorlage_keys", List.of("keys"), admin));
            }
        }
        try (Connection registry = cluster.open(REGISTRY);
                PreparedStatement insert = registry.prepareStatement("""
                    insert into registry.mandant(id, name, art, host, jdbc_base, schema_hash) values (?,?,?,?,?,?)
                    on conflict (id) do update set name = excluded.name, host = excluded.host
                    """)) {
            insert.setString(1, mandant.id());
            insert.setString(2, mandant.name());
            insert.setString(3, mandant.art().name());
            insert.setString(4, mandant.host());
            // Empty: the registry's own cluster, whose port may change from start to start.
            insert.setString(5, "");
            insert.setString(6, hash);
            insert.executeUpdate();
        }
    }

    public List<Mandant> mandanten() throws SQLException {
        try (Connection registry = cluster.open(REGISTRY);
                PreparedStatement query =
                        registry.prepareStatement("select id, name, art, host from registry.mandant order by id");
                ResultSet rows = query.executeQuery()) {
            List<Mandant> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Mandant(
                        rows.getString(1),
                        rows.getString(2),
                        Mandant.Art.valueOf(rows.getString(3)),
                        rows.getString(4)));
            }
            return found;
        }
    }

    private void upgrade(Mandant mandant, Consumer<String> progress) throws SQLException {
        List<String> schemas = Schemas.of(mandant.art());
        String hash = Schemas.hash(schemas);
        try (Connection registry = cluster.open(REGISTRY)) {
            try (PreparedStatement query =
                    registry.prepareStatement("select 1 from registry.mandant where id = ? and schema_hash = ?")) {
                query.setString(1, mandant.id());
                query.setString(2, hash);
                try (ResultSet rows = query.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
            }
            progress.accept("Datenbank von " + mandant.name() + " wird auf den neuen Stand gebracht …");
            Migrations.run(cluster, home, mandant.database(), schemas);
            Migrations.run(cluster, home, mandant.keyDatabase(), List.of("keys"));
            try (PreparedStatement update =
                    registry.prepareStatement("update registry.mandant set schema_hash = ? where id = ?")) {
                update.setString(1, hash);
                update.setString(2, mandant.id());
                update.executeUpdate();
            }
        }
    }

    private String template(String prefix, List<String> schemas, Connection admin) throws SQLException {
        String name = prefix + "_" + Schemas.hash(schemas);
        if (!databaseExists(admin, name)) {
            String building = name + "_bau";
            Roles.execute(admin, "drop database if exists " + building);
            create(admin, building, "template0");
            Migrations.run(cluster, home, building, schemas);
            Roles.execute(admin, "alter database " + building + " rename to " + name);
        }
        return name;
    }

    private void create(Connection admin, String database, String template) throws SQLException {
        // Names come from our own code and a checked Mandant id; DDL takes no bind parameters.
        Roles.execute(admin, "create database " + database + " template " + template + " owner " + Roles.OWNER);
        Roles.execute(admin, "revoke connect, temporary on database " + database + " from public");
        for (String role : Roles.namesOfLogins()) {
            Roles.execute(admin, "grant connect on database " + database + " to " + role);
        }
    }

    private static boolean databaseExists(Connection admin, String name) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
