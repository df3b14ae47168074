package de.tragwerk.transport.route;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.HomeFile;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes `zustaendigkeiten-<mandant>.csv` in the data home over whenever it changed. A table with a mistake is
/// not taken at all: half a table would send applications astray.
@Component
class ResponsibilityImport implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsibilityImport.class);

    private final HomeFile file;
    private final Responsibilities responsibilities;

    ResponsibilityImport(Home home, Responsibilities responsibilities) {
        this.file = new HomeFile(home, "zustaendigkeiten");
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
        file.ifChanged(this::take);
    }

    private void take(String name, List<String> lines) {
        ResponsibilityTable table = ResponsibilityTable.read(lines);
        if (!table.mistakes().isEmpty()) {
            table.mistakes().forEach(m -> LOG.error("{}: {}", name, m));
            return;
        }
        if (table.entries().isEmpty()) {
            LOG.error("{} nennt keine Zuständigkeit; die bisherigen gelten weiter", name);
            return;
        }
        responsibilities.replaceAll(table.entries());
        LOG.info("{} Zuständigkeiten übernommen", table.entries().size());
        table.overlaps().forEach(o -> LOG.info("Überschneidung {}", o));
        table.gaps(table.places()).forEach(g -> LOG.warn("Lücke {}", g));
    }
}
