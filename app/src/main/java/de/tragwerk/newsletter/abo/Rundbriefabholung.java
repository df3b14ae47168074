package de.tragwerk.newsletter.abo;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Fetch;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.newsletter.Rundbrief;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Fetches released issues from the operator (`tragwerk.rundbriefe`; without it, from the same process). What is away
/// or
/// cannot be read changes nothing.
@Component
class Rundbriefabholung implements MandantJob {

    private static final int MOST_BYTES = 8_000_000;

    /// What the operator answers.
    record Antwort(List<Rundbrief> rundbriefe) {}

    private final Fetch frage = new Fetch("Das Verzeichnis der Rundbriefe", MOST_BYTES);
    private final RundbriefTabelle issues;
    private final Audit audit;
    private final ObjectMapper json;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final Duration every;
    private final String address;

    Rundbriefabholung(
            RundbriefTabelle issues,
            Audit audit,
            ObjectMapper json,
            RealTime time,
            TransactionTemplate transaction,
            Sides sides,
            @Value("${tragwerk.rundbriefe:}") String configured,
            @Value("${tragwerk.newsletter.takt:30s}") Duration every) {
        this.issues = issues;
        this.audit = audit;
        this.json = json;
        this.time = time;
        this.transaction = transaction;
        this.every = every;
        this.address = !configured.isBlank()
                ? configured
                : sides.serves(Side.VERMITTLUNG)
                        ? "http://127.0.0.1:" + sides.port(Side.VERMITTLUNG) + Rundbrief.VERZEICHNIS
                        : "";
    }

    @Override
    public String name() {
        return "newsletter-abholung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        if (address.isEmpty()) {
            return;
        }
        List<Rundbrief> released = get();
        transaction.executeWithoutResult(tx -> {
            long fresh = released.stream()
                    .filter(r -> issues.behalte(r, time.instant().atOffset(ZoneOffset.UTC)))
                    .count();
            if (fresh > 0) {
                audit.log(Entry.of("newsletter.FETCHED"));
            }
        });
    }

    private List<Rundbrief> get() throws IOException, InterruptedException {
        byte[] bytes = frage.get(address);
        try {
            List<Rundbrief> released = Objects.requireNonNullElse(
                    json.readValue(bytes, Antwort.class).rundbriefe(), List.of());
            if (!released.stream().allMatch(Rundbrief::vollstaendig)) {
                throw new IOException("Das Verzeichnis der Rundbriefe nennt etwas, das keiner ist");
            }
            return released;
        } catch (JacksonException | NullPointerException e) {
            throw new IOException("Das Verzeichnis der Rundbriefe ist nicht lesbar", e);
        }
    }
}
