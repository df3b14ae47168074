package de.tragwerk.audit.copy;

import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes on the second copy of the log in the folder `tragwerk.protokoll.kopie`; without the setting there is none.
@Component
class CopyJob implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(CopyJob.class);

    private final @Nullable Path root;
    private final Duration every;
    private final Home home;
    private final SealedLog log;
    private final RealTime time;
    private final Map<String, SecondCopy> copies = new ConcurrentHashMap<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException when the folder is none in which the program may write
    CopyJob(
            @Value("${tragwerk.protokoll.kopie:}") String folder,
            @Value("${tragwerk.protokoll.kopie.takt:5s}") Duration every,
            Home home,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RealTime time) {
        this.root = folder.isBlank() ? null : checked(Path.of(folder.strip()), home);
        this.every = every;
        this.home = home;
        this.log = new SealedLog(jdbc, transaction);
        this.time = time;
    }

    private static Path checked(Path folder, Home home) {
        if (!folder.isAbsolute() || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    "tragwerk.protokoll.kopie ist kein Ordner, in den das Programm schreiben kann: " + folder
                            + ". Legen Sie ihn an oder hängen Sie das Laufwerk ein; genannt wird der ganze Pfad.");
        }
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new IllegalArgumentException(
                    "tragwerk.protokoll.kopie liegt auf einem Laufwerk, das keine Rechte einzelner Benutzer kennt: "
                            + folder + ".");
        }
        try {
            if (Files.getFileStore(folder).equals(Files.getFileStore(home.dir()))) {
                LOG.warn(
                        "Die zweite Kopie des Protokolls liegt auf demselben Laufwerk wie der Datenordner; fällt es aus, sind beide verloren.");
            }
        } catch (IOException unknown) {
            LOG.warn("Auf welchem Laufwerk die zweite Kopie des Protokolls liegt, lässt sich nicht feststellen.");
        }
        return folder;
    }

    @Override
    public String name() {
        return "protokollkopie";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return root == null ? EnumSet.noneOf(Mandant.Art.class) : EnumSet.allOf(Mandant.Art.class);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public DbRole role() {
        return DbRole.SEQUENCER;
    }

    @Override
    public void run() throws IOException {
        Path folder = root;
        if (folder == null) {
            return;
        }
        String mandant = Scope.current().mandant();
        CopyFolder copy = CopyFolder.in(folder, mandant, CopyKey.of(home, mandant));
        try {
            copies.computeIfAbsent(mandant, m -> new SecondCopy(copy, log, time))
                    .run();
            publicKey(copy);
            told.remove(mandant);
        } catch (CopyDamaged e) {
            // Each time would fill the log; that the job failed stands in it each time anyway.
            if (!String.valueOf(e.getMessage()).equals(told.put(mandant, String.valueOf(e.getMessage())))) {
                LOG.error(e.getMessage());
            }
            throw e;
        }
    }

    private void publicKey(CopyFolder copy) throws IOException {
        Path key = new SealKeys(home).publicKey(copy.mandant());
        if (Files.exists(key) && !Files.exists(copy.publicKey())) {
            Files.copy(key, copy.publicKey(), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
