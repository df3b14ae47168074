package de.tragwerk.newsletter.abo;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.web.Fetch;
import de.tragwerk.mandant.web.OperatorFetch;
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
import tools.jackson.databind.ObjectMapper;

/// Fetches released issues from the operator (`tragwerk.rundbriefe`; without it, from the same process). What
/// cannot be read changes nothing.
@Component
class Rundbriefabholung extends OperatorFetch {

    private static final int MOST_BYTES = 8_000_000;

    /// What the operator answers.
    record Antwort(List<Rundbrief> rundbriefe) {}

    private final Fetch frage = new Fetch("Das Verzeichnis der Rundbriefe", MOST_BYTES);
    private final RundbriefTabelle issues;
    private final Audit audit;
    private final ObjectMapper json;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Rundbriefabholung(
            RundbriefTabelle issues,
            Audit audit,
            ObjectMapper json,
            RealTime time,
            TransactionTemplate transaction,
            Sides sides,
            @Value("${tragwerk.rundbriefe:}") String configured,
            @Value("${tragwerk.newsletter.takt:30s}") Duration every) {
        super(
                "newsletter-abholung",
                Set.of(Mandant.Art.PORTAL),
                every,
                sides.ofOperator(configured, Rundbrief.VERZEICHNIS));
        this.issues = issues;
        this.audit = audit;
        this.json = json;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    protected void fetch(String address) throws IOException, InterruptedException {
        List<Rundbrief> released = get(address);
        transaction.executeWithoutResult(tx -> {
            long fresh = released.stream()
                    .filter(r -> issues.behalte(r, time.instant().atOffset(ZoneOffset.UTC)))
                    .count();
            if (fresh > 0) {
                audit.log(Entry.of("newsletter.FETCHED"));
            }
        });
    }

    private List<Rundbrief> get(String address) throws IOException, InterruptedException {
        List<Rundbrief> released = Objects.requireNonNullElse(
                frage.get(address, Antwort.class, json).rundbriefe(), List.of());
        try {
            if (released.stream().allMatch(Rundbrief::vollstaendig)) {
                return released;
            }
        } catch (NullPointerException fehlt) {
            throw new IOException("Das Verzeichnis der Rundbriefe ist nicht lesbar", fehlt);
        }
        throw new IOException("Das Verzeichnis der Rundbriefe nennt etwas, das keiner ist");
    }
}
