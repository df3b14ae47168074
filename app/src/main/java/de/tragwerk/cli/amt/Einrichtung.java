package de.tragwerk.cli.amt;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Sets what a file says past the running program, as the role of jobs, in one transaction with the audit entry.
/// The running program reads all of it anew for each notice and each run.
final class Einrichtung {

    private final Cluster cluster;
    private final Home home;
    private final Clock clock;

    Einrichtung(Cluster cluster, Home home, Clock clock) {
        this.cluster = cluster;
        this.home = home;
        this.clock = clock;
    }

    /// @return one line for each thing that was set
    List<String> set(Mandant mandant, Amtsdatei file) throws SQLException {
        UUID request = UUID.randomUUID();
        try (Connection db = DriverManager.getConnection(
                cluster.url(mandant.database()),
                DbRole.JOBS.databaseName(),
                home.password("db-" + DbRole.JOBS.databaseName()))) {
            db.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(db, true));
            jdbc.sql("select ground.handelt('system', '', 'betrieb', :request, 'befehl')")
                    .param("request", request.toString())
                    .query((row, n) -> n)
                    .list();
            List<String> done = new ArrayList<>();
            if (file.briefkopf() != null) {
                letterhead(jdbc, file.briefkopf());
                done.add("Briefkopf: " + file.briefkopf().behoerde() + ", "
                        + file.briefkopf().stelle() + ", Feiertage von "
                        + file.briefkopf().land() + ".");
            }
            for (Amtsdatei.Konto konto : file.konten()) {
                account(jdbc, konto);
                done.add(
                        "Konto " + konto.kuerzel() + " zahlt " + konto.kapitel().size() + " Leistungen.");
            }
            if (!file.verteilung().isEmpty()) {
                distribution(jdbc, file.verteilung());
                done.add("Verteilung: " + file.verteilung().size() + " Zeilen.");
            }
            jdbc.sql("""
                    insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                    values (:id, :at, 'system', 'befehl', 'cli.AMT_SET_UP', 'DONE', 'betrieb', array[]::uuid[], :request)""")
                    .param("id", Ids.next())
                    .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .param("request", request)
                    .update();
            db.commit();
            return done;
        }
    }

    private static void letterhead(JdbcClient jdbc, Amtsdatei.Briefkopf kopf) {
        jdbc.sql("""
                insert into decision.absender (behoerde, stelle, strasse, plz, ort, telefon, web, zeiten, land)
                values (:behoerde, :stelle, :strasse, :plz, :ort, :telefon, :web, :zeiten, :land)
                on conflict (id) do update set behoerde = excluded.behoerde, stelle = excluded.stelle, strasse = excluded.strasse, plz = excluded.plz,
                  ort = excluded.ort, telefon = excluded.telefon, web = excluded.web, zeiten = excluded.zeiten, land = excluded.land""").paramSource(kopf).update();
    }

    /// Orders name their account for ever, so nothing of it changes under them: other data are another account.
    private static void account(JdbcClient jdbc, Amtsdatei.Konto konto) {
        Optional<Map<String, Object>> known = jdbc
                .sql(
                        "select id, name, iban, bic, strasse, hausnummer, plz, ort from payment.kasse where kuerzel = :kuerzel")
                .param("kuerzel", konto.kuerzel())
                .query()
                .listOfRows()
                .stream()
                .findFirst();
        UUID id = known.map(row -> same(konto, row)).orElseGet(() -> add(jdbc, konto));
        for (int kapitel : konto.kapitel()) {
            jdbc.sql("""
                    insert into payment.kasse_kapitel (kapitel, kasse_id) values (:kapitel, :id)
                    on conflict (kapitel) do update set kasse_id = excluded.kasse_id""").param("kapitel", kapitel).param("id", id).update();
        }
    }

    private static UUID same(Amtsdatei.Konto konto, Map<String, Object> row) {
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("name", konto.name());
        wanted.put("iban", konto.iban());
        wanted.put("bic", konto.bic());
        wanted.put("strasse", konto.strasse());
        wanted.put("hausnummer", konto.hausnummer());
        wanted.put("plz", konto.plz());
        wanted.put("ort", konto.ort());
        String other = wanted.entrySet().stream()
                .filter(e -> !Objects.equals(e.getValue(), row.get(e.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!other.isEmpty()) {
            throw new IllegalArgumentException("Nichts ist gesetzt. Das Konto " + konto.kuerzel()
                    + " gibt es schon mit anderen Angaben (" + other
                    + "), und Zahlungen berufen sich darauf. Geben Sie dem neuen Konto ein neues Kürzel.");
        }
        return (UUID) Objects.requireNonNull(row.get("id"));
    }

    private static UUID add(JdbcClient jdbc, Amtsdatei.Konto konto) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into payment.kasse (id, kuerzel, name, iban, bic, strasse, hausnummer, plz, ort)
                values (:id, :kuerzel, :name, :iban, :bic, :strasse, :hausnummer, :plz, :ort)""")
                .param("id", id)
                .param("kuerzel", konto.kuerzel())
                .param("name", konto.name())
                .param("iban", konto.iban())
                .param("bic", konto.bic())
                .param("strasse", konto.strasse())
                .param("hausnummer", konto.hausnummer())
                .param("plz", konto.plz())
                .param("ort", konto.ort())
                .update();
        return id;
    }

    private static void distribution(JdbcClient jdbc, List<Amtsdatei.Strecke> strecken) {
        Map<Integer, String> groups = new TreeMap<>();
        jdbc.sql("select kreis, name from access.arbeitsgruppe").query(row -> {
            groups.put(row.getInt(1), row.getString(2));
        });
        strecken.stream()
                .filter(s -> !groups.containsKey(s.gruppe()))
                .findFirst()
                .ifPresent(s -> {
                    throw new IllegalArgumentException("Nichts ist gesetzt. Eine Arbeitsgruppe " + s.gruppe()
                            + " gibt es nicht. Möglich sind: "
                            + groups.entrySet().stream()
                                    .map(g -> g.getKey() + " " + g.getValue())
                                    .collect(Collectors.joining(", "))
                            + ".");
                });
        jdbc.sql("delete from application.verteilung").update();
        for (Amtsdatei.Strecke s : strecken) {
            jdbc.sql("insert into application.verteilung(von, bis, kreis) values (:von, :bis, :gruppe)")
                    .paramSource(s)
                    .update();
        }
    }
}
