package de.tragwerk.cli.bench;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Muster;
import de.tragwerk.party.dedup.Personalien;
import de.tragwerk.party.dedup.Schluessel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Invented persons of one workgroup, copied into the database of the authority.
final class DedupStock {

    /// A damaged copy, and whose it is.
    record Query(UUID person, Personalien typed) {}

    private static final String KEYS = "party.schluessel";

    private final int persons;

    DedupStock(int persons) {
        this.persons = persons;
    }

    void load(Throwaway program, Consumer<String> progress) throws SQLException, IOException {
        String database = program.bean(Registry.class).get("lindenbrueck").database();
        try (Connection people = program.administrator(database);
                Connection keys = program.administrator(database);
                Statement bulk = people.createStatement();
                Statement sql = keys.createStatement()) {
            // Keys are written here; what a new person starts otherwise has nothing to do with the search.
            bulk.execute("set session_replication_role = replica");
            sql.execute("set session_replication_role = replica");
            sql.execute("set maintenance_work_mem = '256MB'");
            sql.execute("alter table " + KEYS + " drop constraint schluessel_pkey");
            sql.execute("drop index party.schluessel_person");
            copy(people, keys, progress);
            progress.accept("  Verzeichnisse werden angelegt");
            sql.execute("alter table " + KEYS + " add constraint schluessel_pkey primary key (k, person_id)");
            sql.execute("create index schluessel_person on party.schluessel (person_id)");
            sql.execute("vacuum (analyze) " + KEYS);
            sql.execute("vacuum (analyze) party.person");
            sql.execute("checkpoint");
        }
    }

    private void copy(Connection people, Connection keys, Consumer<String> progress) throws SQLException, IOException {
        Muster muster = new Muster(1);
        try (PGCopyOutputStream person = new PGCopyOutputStream(
                        people.unwrap(PGConnection.class),
                        "copy party.person(id, kreise, vornamen, familienname, geburtsdatum, strasse, hausnummer, plz, ort, geaendert, schluessel_stand) from stdin",
                        1 << 16);
                PGCopyOutputStream key = new PGCopyOutputStream(
                        keys.unwrap(PGConnection.class), "copy " + KEYS + "(k, person_id) from stdin", 1 << 16)) {
            Abdruecke abdruecke = new Abdruecke();
            for (int i = 0; i < persons; i++) {
                Personalien p = muster.person();
                String id = id(i).toString();
                String day = p.geburt() / 10_000 + "-" + p.geburt() / 100 % 100 + "-" + p.geburt() % 100;
                write(
                        person,
                        String.join(
                                "\t",
                                id,
                                "{1}",
                                p.vornamen(),
                                p.familienname(),
                                day,
                                p.strasse(),
                                p.hausnummer(),
                                p.plz(),
                                p.ort(),
                                "2026-03-01 00:00:00Z",
                                Integer.toString(Schluessel.STAND)));
                for (String k : Schluessel.von(abdruecke.von(p))) {
                    write(key, k + "\t" + id);
                }
                if ((i + 1) % 200_000 == 0) {
                    progress.accept("  " + (i + 1) + " Personen");
                    // Names seen once need no memory.
                    abdruecke = new Abdruecke();
                }
            }
        }
    }

    List<Query> queries(int count) {
        Muster muster = new Muster(1);
        Muster damage = new Muster(2);
        Muster.Schaden[] kinds = Muster.Schaden.values();
        List<Query> queries = new ArrayList<>(count);
        int step = persons / count;
        for (int i = 0; i < persons; i++) {
            Personalien p = muster.person();
            if (i % step == 0 && queries.size() < count) {
                queries.add(new Query(id(i), damage.beschaedigt(p, kinds[queries.size() % kinds.length])));
            }
        }
        return queries;
    }

    private static UUID id(int number) {
        return new UUID(0x7a67, 0x8000_0000_0000_0000L | Integer.reverse(number) & 0xffffffffL);
    }

    private static void write(PGCopyOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
