package de.tragwerk.finder.beratung;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.landkarte.GeoJson;
import de.tragwerk.landkarte.Kartenfehler;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.web.Fetch;
import de.tragwerk.mandant.web.OperatorFetch;
import de.tragwerk.mandant.web.Sides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// Fetches the published entries of advice centres and their map from the operator. A list that cannot be read
/// changes nothing; an entry or a map without its hash is left out and logged.
@Component
public class Stellenabholung extends OperatorFetch {

    private static final Logger LOG = LoggerFactory.getLogger(Stellenabholung.class);
    private static final int MOST_BYTES = 16_000_000;
    private static final int MOST = 10_000;

    private final Fetch verzeichnis = new Fetch("Das Verzeichnis der Beratungsstellen", MOST_BYTES);
    private final Fetch karte = new Fetch("Die Karte der Beratungsstellen", GeoJson.BYTES);
    private final Stellenablage ablage;
    private final Landkartenablage landkarten;
    private final Audit audit;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Stellenabholung(
            Stellenablage ablage,
            Landkartenablage landkarten,
            Audit audit,
            ObjectMapper json,
            TransactionTemplate transaction,
            Sides sides,
            @Value("${tragwerk.beratungsverzeichnis:}") String configured,
            @Value("${tragwerk.beratungsverzeichnis.takt:30s}") Duration every) {
        super("beratungsstellen", Set.of(Mandant.Art.PORTAL), every, sides.ofOperator(configured, Eintrag.VERZEICHNIS));
        this.ablage = ablage;
        this.landkarten = landkarten;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    protected void fetch(String address) throws IOException, InterruptedException {
        Eintrag.Verzeichnis alles = get(address);
        List<Eintrag.Veroeffentlicht> gueltig = alles.stellen();
        transaction.executeWithoutResult(tx -> {
            Map<String, String> hier = ablage.hashes();
            List<Eintrag.Veroeffentlicht> neu = gueltig.stream()
                    .filter(v -> !v.sha256().equals(hier.get(v.kennung())) && lesbar(v))
                    .toList();
            Set<String> da =
                    gueltig.stream().map(Eintrag.Veroeffentlicht::kennung).collect(Collectors.toSet());
            List<String> fort =
                    hier.keySet().stream().filter(k -> !da.contains(k)).toList();
            neu.forEach(ablage::behalte);
            fort.forEach(ablage::vergiss);
            if (!neu.isEmpty() || !fort.isEmpty()) {
                audit.log(Entry.of("finder.FETCHED"));
            }
        });
        ablage.liesNeu();
        holeKarte(address, Optional.ofNullable(alles.landkarte()));
    }

    /// The outline is large, so it comes only when it is another one.
    private void holeKarte(String address, Optional<String> dort) throws IOException, InterruptedException {
        if (dort.equals(transaction.execute(tx -> landkarten.hash()))) {
            return;
        }
        Optional<String> text = Optional.empty();
        if (dort.isPresent()) {
            byte[] bytes = karte.get(address + Eintrag.LANDKARTE);
            if (!Sha256.hex(bytes).equals(dort.get())) {
                LOG.error("Karte der Beratungsstellen nicht übernommen: sie hat nicht den Hash des Verzeichnisses");
                return;
            }
            text = Optional.of(new String(bytes, StandardCharsets.UTF_8));
            try {
                GeoJson.karte(text.get());
            } catch (Kartenfehler unlesbar) {
                LOG.error(
                        "Karte der Beratungsstellen nicht übernommen: dieses Programm versteht sie nicht ({})",
                        unlesbar.satz());
                return;
            }
        }
        Optional<String> neu = text;
        transaction.executeWithoutResult(tx -> {
            neu.ifPresentOrElse(landkarten::behalte, landkarten::vergiss);
            audit.log(Entry.of("finder.FETCHED"));
        });
    }

    private boolean lesbar(Eintrag.Veroeffentlicht v) {
        if (!Sha256.hex(v.inhalt()).equals(v.sha256())) {
            LOG.error(
                    "Beratungsstelle {} nicht übernommen: der Text hat nicht den Hash des Verzeichnisses", v.kennung());
            return false;
        }
        return ablage.lies(v.kennung(), v.inhalt()).isPresent();
    }

    private Eintrag.Verzeichnis get(String address) throws IOException, InterruptedException {
        Eintrag.Verzeichnis alles = verzeichnis.get(address, Eintrag.Verzeichnis.class, json);
        try {
            List<Eintrag.Veroeffentlicht> stellen = Objects.requireNonNullElse(alles.stellen(), List.of());
            if (stellen.size() > MOST
                    || stellen.stream()
                            .anyMatch(v ->
                                    v.kennung().length() > 60 || !v.kennung().matches(Eintrag.KENNUNG))) {
                throw new IOException("Das Verzeichnis der Beratungsstellen nennt etwas, das keine ist");
            }
            return new Eintrag.Verzeichnis(stellen, alles.landkarte());
        } catch (NullPointerException e) {
            throw new IOException("Das Verzeichnis der Beratungsstellen ist nicht lesbar", e);
        }
    }
}
