package de.tragwerk.mandant.database;

import de.tragwerk.mandant.Home;
import java.util.List;
import org.flywaydb.core.Flyway;

/// Runs the scripts of each schema as the owner; each schema has its own history.
final class Migrations {

    private Migrations() {}

    static void run(Cluster cluster, Home home, String database, List<String> schemas) {
        String password = home.password("db-" + Roles.OWNER);
        for (String schema : schemas) {
            Flyway.configure()
                    .dataSource(cluster.url(database), Roles.OWNER, password)
                    .locations("classpath:db/migration/" + schema)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("flyway_history")
                    .createSchemas(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
    }
}
