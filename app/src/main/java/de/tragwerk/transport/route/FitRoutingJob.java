package de.tragwerk.transport.route;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitTargets;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Asks the routing service of FIT-Connect for the destinations of the organisations this portal knows to be
/// responsible. So no citizen waits for it, and a service that is down changes nothing.
///
/// What was entered by hand stays. An organisation with different destinations for its services is left to OSCI,
/// because one organisation has one destination here.
@Component
class FitRoutingJob implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(FitRoutingJob.class);
    private static final int ARS_DIGITS = 12;

    private final Responsibilities responsibilities;
    private final FitTargets targets;
    private final FitRouting routing;
    private final boolean on;

    FitRoutingJob(
            Responsibilities responsibilities,
            FitTargets targets,
            ObjectMapper json,
            @Value("${tragwerk.fitconnect.routing:}") String base,
            @Value("${tragwerk.fitconnect.routing.aussteller:}") String issuer,
            @Value("${tragwerk.fitconnect.adresse:}") String service,
            @Value("${tragwerk.fitconnect.schluessel-bits:3072}") int bits) {
        this.responsibilities = responsibilities;
        this.targets = targets;
        this.on = !base.isBlank();
        if (on && (issuer.isBlank() || service.isBlank())) {
            throw new IllegalArgumentException(
                    "tragwerk.fitconnect.routing braucht auch tragwerk.fitconnect.routing.aussteller und tragwerk.fitconnect.adresse.");
        }
        this.routing = new FitRouting(base, issuer, service, bits, json);
    }

    @Override
    public String name() {
        return "fitconnect-routen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() throws IOException {
        if (on) {
            ask(routing);
        }
    }

    void ask(FitRouting service) throws IOException {
        Map<String, List<Responsibilities.Entry>> byOrganisation = responsibilities.entries().stream()
                .collect(
                        Collectors.groupingBy(Responsibilities.Entry::organisation, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Responsibilities.Entry>> one : byOrganisation.entrySet()) {
            try {
                take(one.getKey(), one.getValue(), service);
            } catch (FitException e) {
                // What is kept stays: a signature nobody can check is no reason to send elsewhere.
                LOG.error("FIT-Connect-Route für {} nicht übernommen: {}", one.getKey(), e.getMessage());
            }
        }
    }

    private void take(String organisation, List<Responsibilities.Entry> entries, FitRouting service)
            throws IOException, FitException {
        Set<FitTargets.Target> found = new HashSet<>();
        boolean everywhere = true;
        for (Responsibilities.Entry entry : entries) {
            var target = service.find(entry.leika(), whole(entry.ars()));
            target.ifPresent(found::add);
            everywhere &= target.isPresent();
        }
        if (everywhere && found.size() == 1) {
            targets.putFound(organisation, found.iterator().next());
        } else {
            if (!found.isEmpty()) {
                LOG.warn(
                        "{} hat nicht für alle Leistungen dasselbe FIT-Connect-Ziel; es bleibt bei OSCI", organisation);
            }
            targets.removeFound(organisation);
        }
    }

    /// A Kreis or Land as the routing service knows it: filled up with zeros.
    private static String whole(String ars) {
        return ars + "0".repeat(ARS_DIGITS - ars.length());
    }
}
