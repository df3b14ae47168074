package de.tragwerk.mandant.database;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A PostgreSQL server with rights to create databases and roles.
///
/// @param jdbcBase JDBC URL up to and including the slash before the database name
/// @param settings of the line, behind the database name, empty or beginning with `?`
public record Cluster(String jdbcBase, String user, String password, String settings) {

    private static final String SCHEME = "jdbc:postgresql://";

    /// What may be set about the line; everything else is the program's.
    private static final Set<String> KNOWN = Set.of(
            "sslmode", "sslrootcert", "sslcert", "sslkey", "targetServerType", "connectTimeout", "socketTimeout");

    /// Below these the driver talks to whoever answers, or in plain.
    private static final Set<String> CHECKED = Set.of("verify-full", "verify-ca");

    public Cluster(String jdbcBase, String user, String password) {
        this(jdbcBase, user, password, "");
    }

    /// From `TRAGWERK_DB_URL` (`jdbc:postgresql://host:port/`), `TRAGWERK_DB_USER`, `TRAGWERK_DB_PASSWORD`.
    /// Beyond this machine the line is encrypted and the server's certificate checked.
    ///
    /// @throws IllegalArgumentException with what to do, when the address asks for less or for something unknown
    public static Cluster external(String url, String user, String password) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException(
                    "TRAGWERK_DB_URL heißt jdbc:postgresql://rechner:5432/. Was hinter dem Schrägstrich steht, sucht das Programm aus.");
        }
        int question = url.indexOf('?');
        String bare = question < 0 ? url : url.substring(0, question);
        int slash = bare.indexOf('/', SCHEME.length());
        String base = slash < 0 ? bare + "/" : bare.substring(0, slash + 1);
        return new Cluster(base, user, password, settings(base, question < 0 ? "" : url.substring(question + 1)));
    }

    private static String settings(String base, String given) {
        List<String> kept = new ArrayList<>();
        String mode = "";
        for (String setting : given.split("&")) {
            if (setting.isEmpty()) {
                continue;
            }
            String name = setting.replaceFirst("=.*", "");
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("TRAGWERK_DB_URL kennt „" + name + "“ nicht. Möglich sind "
                        + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
            }
            if (name.equals("sslmode")) {
                mode = URLDecoder.decode(
                        setting.substring(name.length()).replaceFirst("=", ""), StandardCharsets.UTF_8);
            }
            kept.add(setting);
        }
        if (!here(base)) {
            if (mode.isEmpty()) {
                kept.add("sslmode=verify-full");
            } else if (!CHECKED.contains(mode)) {
                throw new IllegalArgumentException(
                        "Die Datenbank liegt auf einem anderen Rechner. Mit sslmode=" + mode
                                + " ginge alles ungeprüft oder lesbar über das Netz. Nehmen Sie sslmode=verify-full und nennen Sie mit sslrootcert das Zertifikat ihres Ausstellers.");
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /// Whether every server of the address is this machine.
    private static boolean here(String base) {
        for (String server : base.substring(SCHEME.length(), base.length() - 1).split(",")) {
            String host = server.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
            if (!host.equals("localhost") && !loopback(host)) {
                return false;
            }
        }
        return true;
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /// Another server with the same way to it.
    Cluster at(String otherBase) {
        return external(otherBase + settings, user, password);
    }

    public String url(String database) {
        return jdbcBase + database + settings;
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    @Override
    public String toString() {
        return "Cluster[" + jdbcBase + "]";
    }
}
