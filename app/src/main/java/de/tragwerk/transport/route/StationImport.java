package de.tragwerk.transport.route;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.HomeFile;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes `clearingstellen-<mandant>.csv` in the data home over whenever it changed: which Land wants everything
/// first at its Clearingstelle. A heading alone says that none does. A table with a mistake is not taken at all.
@Component
class StationImport implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(StationImport.class);

    private final HomeFile file;
    private final Responsibilities responsibilities;

    StationImport(Home home, Responsibilities responsibilities) {
        this.file = new HomeFile(home, "clearingstellen");
        this.responsibilities = responsibilities;
    }

    @Override
    public String name() {
        return "clearingstellen";
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
        if (lines.isEmpty()
                || !cells(lines.getFirst().toLowerCase(Locale.ROOT)).equals(List.of("land", "organisation"))) {
            LOG.error("{}: Die erste Zeile heißt land;organisation", name);
            return;
        }
        Map<String, String> stations = new TreeMap<>();
        boolean good = true;
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.equals(List.of(""))) {
                continue;
            }
            if (cells.size() != 2
                    || !cells.getFirst().matches("0[1-9]|1[0-6]")
                    || !cells.getLast().matches("[a-z]{3}:[A-Za-z0-9._-]{1,64}")
                    || stations.put(cells.getFirst(), cells.getLast()) != null) {
                LOG.error(
                        "{}: Zeile {}: Es braucht das Land (01 bis 16, jedes einmal) und einen Organisationsschlüssel wie ags:05999001",
                        name,
                        i + 1);
                good = false;
            }
        }
        if (good) {
            responsibilities.replaceStations(stations);
            LOG.info("{} Clearingstellen übernommen", stations.size());
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\uFEFF", "").strip().split("\\s*;\\s*", -1));
    }
}
