package de.tragwerk.transport.route;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitTargets;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// What was entered by hand stays. Each service of an organisation may have another destination; one with
/// different destinations in different places is left to OSCI.
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
            take(one.getKey(), one.getValue(), service);
        }
    }

    private void take(String organisation, List<Responsibilities.Entry> entries, FitRouting service)
            throws IOException {
        Map<String, List<Responsibilities.Entry>> byService = entries.stream()
                // The routing service knows LeiKa keys only.
                .filter(e -> Leistungsschluessel.leika(e.leika()))
                .collect(Collectors.groupingBy(Responsibilities.Entry::leika, TreeMap::new, Collectors.toList()));
        Set<String> named = new HashSet<>();
        for (Map.Entry<String, List<Responsibilities.Entry>> one : byService.entrySet()) {
            try {
                Optional<FitTargets.Target> target = target(organisation, one.getKey(), one.getValue(), service);
                if (target.isPresent()) {
                    targets.putFound(organisation, one.getKey(), target.get());
                    named.add(one.getKey());
                }
            } catch (FitException e) {
                // What is kept stays: a signature nobody can check is no reason to send elsewhere. That may be the
                // destination found for the whole organisation, before services had their own.
                named.addAll(List.of(one.getKey(), ""));
                LOG.error("FIT-Connect-Route für {} nicht übernommen: {}", organisation, e.getMessage());
            }
        }
        targets.keepFound(organisation, named);
    }

    /// The one destination of a service in all places of the organisation.
    private Optional<FitTargets.Target> target(
            String organisation, String leika, List<Responsibilities.Entry> places, FitRouting service)
            throws IOException, FitException {
        Set<FitTargets.Target> found = new HashSet<>();
        boolean everywhere = true;
        for (Responsibilities.Entry place : places) {
            var target = service.find(leika, whole(place.ars()));
            target.ifPresent(found::add);
            everywhere &= target.isPresent();
        }
        if (everywhere && found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        if (!found.isEmpty()) {
            LOG.warn(
                    "{} hat für {} nicht an allen Orten dasselbe FIT-Connect-Ziel; es bleibt bei OSCI",
                    organisation,
                    leika);
        }
        return Optional.empty();
    }

    /// A Kreis or Land as the routing service knows it: filled up with zeros.
    private static String whole(String ars) {
        return ars + "0".repeat(ARS_DIGITS - ars.length());
    }
}
