package de.tragwerk.redaktion.rundbrief;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.web.Fetch;
import de.tragwerk.newsletter.Rundbrief;
import de.tragwerk.redaktion.nutzung.Portale;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// Asks each portal how far the issues have gone out, while some of a portal have not ended.
@Component
class Standabholung implements MandantJob {

    private static final int MOST_BYTES = 1_000_000;

    /// What a portal answers.
    record Antwort(List<Rundbrief.Stand> stand) {}

    private final Fetch frage = new Fetch("Ein Portal, nach dem Newsletter gefragt,", MOST_BYTES);
    private final Ausgaben ausgaben;
    private final Portale portale;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Duration every;

    Standabholung(
            Ausgaben ausgaben,
            Portale portale,
            ObjectMapper json,
            TransactionTemplate transaction,
            @Value("${tragwerk.newsletter.takt:30s}") Duration every) {
        this.ausgaben = ausgaben;
        this.portale = portale;
        this.json = json;
        this.transaction = transaction;
        this.every = every;
    }

    @Override
    public String name() {
        return "newsletter-stand";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        if (Objects.requireNonNull(transaction.execute(tx -> ausgaben.freigegebene()))
                .isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> portal : portale.alle().entrySet()) {
            List<Rundbrief.Stand> told = frage.get(portal.getValue() + Rundbrief.ZAHLEN, Antwort.class, json)
                    .stand();
            transaction.executeWithoutResult(tx -> told.forEach(s -> ausgaben.behalte(portal.getKey(), s)));
        }
    }
}
