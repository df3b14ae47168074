package de.tragwerk.redaktion.nutzung;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.Nutzung;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.web.Fetch;
import de.tragwerk.redaktion.store.Nutzungen;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Fetches from each portal ([Portale]) how its forms went, for the editors. A portal that is away changes
/// nothing, neither for itself nor for those behind it.
@Component
public class NutzungFetch implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(NutzungFetch.class);
    private static final int MOST_BYTES = 8_000_000;
    private static final int MOST = 20_000;
    private static final int JAHRE = 3;

    /// What a portal answers.
    record Antwort(long mindestens, List<Nutzung> zahlen) {}

    private final Fetch frage = new Fetch("Ein Portal, nach Nutzungszahlen gefragt,", MOST_BYTES);
    private final Nutzungen nutzungen;
    private final Audit audit;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;
    private final Portale portale;

    NutzungFetch(
            Nutzungen nutzungen,
            Audit audit,
            ObjectMapper json,
            TransactionTemplate transaction,
            Clock clock,
            Portale portale,
            @Value("${tragwerk.nutzung.takt:30m}") Duration every) {
        this.nutzungen = nutzungen;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
        this.portale = portale;
    }

    @Override
    public String name() {
        return "nutzung";
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
        transaction.executeWithoutResult(
                tx -> nutzungen.loescheVor(LocalDate.now(clock).minusYears(JAHRE)));
        IOException first = null;
        for (Map.Entry<String, String> portal : portale.alle().entrySet()) {
            try {
                fetch(portal);
            } catch (IOException | JacksonException e) {
                // Away, or saying what nobody understands: the others are asked all the same.
                LOG.warn("Nutzungszahlen von {}: {}", portal.getKey(), e.getClass().getSimpleName());
                first = first != null ? first : e instanceof IOException io ? io : new IOException(e);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void fetch(Map.Entry<String, String> portal) throws IOException, InterruptedException {
        LocalDate ab = Objects.requireNonNull(
                transaction.execute(tx -> nutzungen.neueste(portal.getKey()).orElse(LocalDate.EPOCH)));
        List<Nutzung> zahlen = get(portal.getValue() + Nutzung.ZAHLEN + "?ab=" + ab);
        if (!zahlen.isEmpty()) {
            transaction.executeWithoutResult(tx -> {
                zahlen.forEach(n -> nutzungen.behalte(portal.getKey(), n));
                audit.log(Entry.of("redaktion.FETCHED"));
            });
        }
    }

    private List<Nutzung> get(String address) throws IOException, InterruptedException {
        List<Nutzung> zahlen = frage.get(address, Antwort.class, json).zahlen();
        if (zahlen.size() > MOST
                || zahlen.stream()
                        .anyMatch(n -> !n.formular().matches("[a-z][a-z0-9-]{0,59}")
                                || !n.bis().isBefore(LocalDate.now(clock)))) {
            throw new IOException("Ein Portal nennt Nutzungszahlen, die keine sind");
        }
        return zahlen;
    }
}
