package de.tragwerk.cli.demo;

import de.tragwerk.audit.seal.LogExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.audit.AuditCommand;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Exports the log of the authority and verifies it, offline and against the tables.
record Proof(Throwaway program, Folder folder) {

    boolean write(String mandant) throws IOException, SQLException {
        Path out = folder.path().resolve("audit");
        Path check = Files.createTempDirectory("tragwerk-pruefung-");
        try (Connection database =
                program.administrator(new Mandant(mandant, mandant, Mandant.Art.AMT, "").database())) {
            Waiting.until("Das Protokoll ist nicht versiegelt", () -> sealed(database));
            SealKeys keys = new SealKeys(program.installation().home());
            LogExport.write(database, out, keys, mandant);
            boolean offline = Verifier.verify(
                            out.resolve("log.txt"), out.resolve("schluessel.pub"), out.resolve("pruefpunkte.txt"))
                    .good();
            return offline
                    && AuditCommand.check(program.installation(), database, mandant, check)
                            .good();
        } finally {
            for (String name : new String[] {"log.txt", "schluessel.pub", "pruefpunkte.txt"}) {
                Files.deleteIfExists(check.resolve(name));
            }
            Files.delete(check);
        }
    }

    private static Optional<Boolean> sealed(Connection database) {
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery("""
                        select 1 from audit.entry e where not exists (select 1 from audit.leaf l where l.entry_id = e.id) limit 1""")) {
            return rows.next() ? Optional.empty() : Optional.of(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
