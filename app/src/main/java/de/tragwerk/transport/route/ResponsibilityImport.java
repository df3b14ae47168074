package de.tragwerk.transport.route;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes `zustaendigkeiten-<mandant>.csv` in the data home over whenever it changed. A table with a mistake is
/// not taken at all: half a table would send applications astray.
@Component
class ResponsibilityImport implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsibilityImport.class);

    private final Home home;
    private final Responsibilities responsibilities;
    private final Map<Path, FileTime> taken = new ConcurrentHashMap<>();

    ResponsibilityImport(Home home, Responsibilities responsibilities) {
        this.home = home;
        this.responsibilities = responsibilities;
    }

    @Override
    public String name() {
        return "zustaendigkeiten";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() throws IOException {
        Path file = home.dir().resolve("zustaendigkeiten-" + Scope.current().mandant() + ".csv");
        if (!Files.exists(file)) {
            return;
        }
        FileTime changed = Files.getLastModifiedTime(file);
        if (changed.equals(taken.get(file))) {
            return;
        }
        take(file);
        // Only now: what a file server or the database held up is tried again, though the file did not change.
        taken.put(file, changed);
    }

    private void take(Path file) throws IOException {
        ResponsibilityTable table = ResponsibilityTable.read(Files.readAllLines(file));
        if (!table.mistakes().isEmpty()) {
            table.mistakes().forEach(m -> LOG.error("{}: {}", file.getFileName(), m));
            return;
        }
        if (table.entries().isEmpty()) {
            LOG.error("{} nennt keine Zuständigkeit; die bisherigen gelten weiter", file.getFileName());
            return;
        }
        responsibilities.replaceAll(table.entries());
        LOG.info("{} Zuständigkeiten übernommen", table.entries().size());
        table.overlaps().forEach(o -> LOG.info("Überschneidung {}", o));
        table.gaps(table.places()).forEach(g -> LOG.warn("Lücke {}", g));
    }
}
