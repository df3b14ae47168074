package de.tragwerk.finder.beratung;

import de.tragwerk.beratung.Beratungsstelle;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// The portal's own copy of the entries that are published. Read anew each second, because another node may have
/// fetched.
@Component
class Stellenablage {

    private static final Logger LOG = LoggerFactory.getLogger(Stellenablage.class);
    private static final Duration KEEP = Duration.ofSeconds(1);

    /// What an entry says of a centre.
    ///
    /// @param stelle empty where it is taken out of the finder
    record Bekannt(String kennung, Optional<Beratungsstelle> stelle) {}

    private record Gelesen(List<Bekannt> stellen, Instant until) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RealTime time;
    private final Map<String, Gelesen> gelesen = new ConcurrentHashMap<>();

    Stellenablage(JdbcClient jdbc, ObjectMapper json, RealTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    List<Bekannt> alle() {
        String mandant = Scope.current().mandant();
        Gelesen schon = gelesen.get(mandant);
        if (schon == null || !schon.until().isAfter(time.instant())) {
            List<Bekannt> neu = jdbc
                    .sql("select kennung, inhalt from finder.beratungsstelle order by kennung")
                    .query((row, n) -> lies(row.getString("kennung"), row.getString("inhalt")))
                    .list()
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            schon = new Gelesen(neu, time.instant().plus(KEEP));
            gelesen.put(mandant, schon);
        }
        return schon.stellen();
    }

    /// Empty when this program does not understand it: then what the portal knew before holds.
    Optional<Bekannt> lies(String kennung, String inhalt) {
        try {
            Eintrag eintrag = json.readValue(inhalt, Eintrag.class);
            Optional<Beratungsstelle> stelle = eintrag.stelle(kennung);
            if (stelle.isEmpty()) {
                LOG.error("Beratungsstelle {} nicht gezeigt: dieses Programm versteht den Eintrag nicht", kennung);
                return Optional.empty();
            }
            return Optional.of(new Bekannt(kennung, eintrag.sichtbar() ? stelle : Optional.empty()));
        } catch (JacksonException | NullPointerException unlesbar) {
            LOG.error("Beratungsstelle {} nicht gezeigt: der Eintrag ist nicht lesbar", kennung);
            return Optional.empty();
        }
    }

    /// Hashes by identifier.
    Map<String, String> hashes() {
        return jdbc
                .sql("select kennung, hash from finder.beratungsstelle")
                .query((row, n) -> Map.entry(row.getString("kennung"), row.getString("hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void behalte(Eintrag.Veroeffentlicht v) {
        jdbc.sql("""
                insert into finder.beratungsstelle(kennung, inhalt, hash, geholt) values (:k, :inhalt, :hash, :am)
                on conflict (kennung) do update set inhalt = excluded.inhalt, hash = excluded.hash, geholt = excluded.geholt""")
                .param("k", v.kennung())
                .param("inhalt", v.inhalt())
                .param("hash", v.sha256())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void vergiss(String kennung) {
        jdbc.sql("delete from finder.beratungsstelle where kennung = :k")
                .param("k", kennung)
                .update();
    }

    /// After a transaction that changed something.
    void liesNeu() {
        gelesen.remove(Scope.current().mandant());
    }
}
