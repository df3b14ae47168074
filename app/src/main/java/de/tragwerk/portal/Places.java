package de.tragwerk.portal;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.HomeFile;
import de.tragwerk.mandant.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// From a postcode to its municipalities: `orte-<mandant>.csv` (`plz;ars;ort`) in the data home, laid there by the
/// operator and read when it changed. A table with a mistake is not taken at all. Only the demo has invented places of
/// its own.
@Component
class Places {

    /// @param ars Regionalschlüssel, 12 digits
    record Place(String ars, String ort) {}

    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    private final HomeFile file;
    private final Map<String, List<Place>> demo;
    private final Map<String, Map<String, List<Place>>> tables = new ConcurrentHashMap<>();

    Places(Home home, @Value("${tragwerk.demo:false}") boolean demo) {
        this.file = new HomeFile(home, "orte");
        this.demo = demo ? invented() : Map.of();
    }

    /// Municipalities of a postcode in the order of the table; none where this portal serves nobody.
    List<Place> of(String plz) {
        try {
            file.ifChanged(this::take);
        } catch (IOException e) {
            LOG.warn("Die Orte sind nicht zu lesen, die bisherigen gelten weiter", e);
        }
        return tables.getOrDefault(Scope.current().mandant(), demo).getOrDefault(plz, List.of());
    }

    private void take(String name, List<String> lines) {
        Map<String, List<Place>> table = new HashMap<>();
        boolean good = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || i == 0 && line.toLowerCase(Locale.ROOT).startsWith("plz")) {
                continue;
            }
            good &= add(line.split("\\s*;\\s*", -1), name + ": Zeile " + (i + 1), table);
        }
        if (good && !table.isEmpty()) {
            tables.put(Scope.current().mandant(), table);
            LOG.info("{} Postleitzahlen übernommen", table.size());
        } else {
            LOG.error("{} ist leer oder hat Fehler; die bisherigen Orte gelten weiter", name);
        }
    }

    private static boolean add(String[] cells, String where, Map<String, List<Place>> table) {
        boolean good = cells.length == 3
                && cells[0].matches("\\d{5}")
                && cells[1].matches("(0[1-9]|1[0-6])\\d{10}")
                && cells[2].matches("[^\\p{Cntrl}]{1,120}");
        if (!good) {
            LOG.error("{}: Es braucht Postleitzahl (5 Ziffern), Regionalschlüssel (12 Ziffern) und Ort", where);
            return false;
        }
        List<Place> places = table.computeIfAbsent(cells[0], p -> new ArrayList<>());
        if (places.stream().noneMatch(p -> p.ars().equals(cells[1]))) {
            places.add(new Place(cells[1], cells[2]));
        }
        return true;
    }

    private static Map<String, List<Place>> invented() {
        try (InputStream in = Places.class.getResourceAsStream("orte-demo.csv")) {
            if (in == null) {
                throw new IllegalStateException("orte-demo.csv fehlt");
            }
            Map<String, List<Place>> table = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> add(line.split(";"), "orte-demo.csv", table));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
