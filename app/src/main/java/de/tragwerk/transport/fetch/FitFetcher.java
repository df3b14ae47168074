package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.Received;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.fit.FitCipher;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitEvent;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitHistory;
import de.tragwerk.transport.fit.FitMetadata;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Fetches submissions of the own FIT-Connect destination into the same intake as OSCI.
/// A submission is accepted only after it was taken in; what cannot be read is kept and rejected with the reason.
@Component
class FitFetcher implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(FitFetcher.class);
    private static final int MOST_AT_ONCE = 100;
    private static final String PROBLEMS = "https://schema.fitko.de/fit-connect/events/problems/";

    /// A submission whose every part was checked.
    private record Opened(FitMetadata metadata, byte[] data, List<Attachment> files, FitEvent submitted) {}

    private final FitTargets targets;
    private final KeyRing keys;
    private final Intake intake;
    private final RealTime time;
    private final ObjectMapper json;
    private final Duration every;
    private final Map<String, FitClient> clients = new ConcurrentHashMap<>();

    FitFetcher(
            FitTargets targets,
            KeyRing keys,
            Intake intake,
            RealTime time,
            ObjectMapper json,
            @Value("${tragwerk.abholung:60s}") String every) {
        this.targets = targets;
        this.keys = keys;
        this.intake = intake;
        this.time = time;
        this.json = json;
        this.every = DurationStyle.detectAndParse(every);
    }

    @Override
    public String name() {
        return Services.FIT_FETCH;
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() throws Exception {
        String mandant = Scope.current().mandant();
        Optional<FitTargets.Target> own = targets.own();
        if (own.isEmpty() || !keys.has(mandant)) {
            return;
        }
        // Kept, so that looking again and again needs one login in ten minutes.
        FitClient client = clients.computeIfAbsent(
                mandant + " " + own.get().base(),
                key -> targets.client(mandant, own.get().base()));
        int count = 0;
        for (UUID id : client.waiting(own.get().destination(), MOST_AT_ONCE)) {
            take(client, own.get(), client.submission(id));
            count++;
        }
        if (count > 0) {
            LOG.info("{} FIT-Connect-Einreichungen abgeholt für {}", count, mandant);
        }
    }

    private void take(FitClient client, FitTargets.Target own, FitClient.Submission submission) throws IOException {
        Map<UUID, String> closed = new LinkedHashMap<>();
        for (UUID attachment : submission.attachments()) {
            closed.put(attachment, client.attachment(submission.id(), attachment));
        }
        byte[] raw = json.writeValueAsBytes(Map.of(
                "encryptedMetadata", submission.metadata(),
                "encryptedData", submission.data(),
                "attachments", closed));
        String problem = intake.guarded(head(submission), raw, () -> {
            try {
                Opened opened = open(client, own, submission, closed);
                return intake.takeIn(
                        new Received(
                                "fit:" + submission.id(),
                                opened.submitted().at(),
                                subject(opened.metadata().schema()),
                                opened.data(),
                                opened.files()),
                        raw);
            } catch (FitException e) {
                String why = String.valueOf(e.getMessage());
                intake.unreadable(head(submission), raw, why);
                return why;
            }
        });
        answer(client, own, submission, problem);
    }

    private Received head(FitClient.Submission submission) {
        return new Received("fit:" + submission.id(), time.instant(), "", new byte[0], List.of());
    }

    private Opened open(
            FitClient client, FitTargets.Target own, FitClient.Submission submission, Map<UUID, String> closed)
            throws IOException, FitException {
        FitEvent submitted = FitHistory.read(client, own.base(), own.destination(), submission.fall())
                .last(FitEvent.Kind.SUBMIT)
                .orElseThrow(() -> new FitException("Der Zustelldienst bestätigt die Einreichung nicht."));
        checkTags(submitted, submission, closed);
        List<Holder> mine = keys.all(Scope.current().mandant());
        FitMetadata metadata = FitMetadata.read(FitCipher.decrypt(submission.metadata(), mine), json);
        byte[] data = FitCipher.decrypt(submission.data(), mine);
        if (!FitCipher.sha512(data).equals(metadata.dataHash())) {
            throw new FitException("Die Fachdaten sind andere, als die Metadaten sagen.");
        }
        if (metadata.attachments().size() != closed.size()) {
            throw new FitException("Es sind andere Anlagen da, als die Metadaten sagen.");
        }
        List<Attachment> files = new ArrayList<>();
        for (FitMetadata.Item item : metadata.attachments()) {
            String jwe = closed.get(item.id());
            byte[] file = jwe == null ? new byte[0] : FitCipher.decrypt(jwe, mine);
            if (jwe == null || !FitCipher.sha512(file).equals(item.hash())) {
                throw new FitException("Eine Anlage ist eine andere, als die Metadaten sagen.");
            }
            files.add(new Attachment(item.name(), item.type(), file));
        }
        return new Opened(metadata, data, files, submitted);
    }

    /// What the service signed at the moment of submission is what lies there now.
    private static void checkTags(FitEvent submitted, FitClient.Submission submission, Map<UUID, String> closed)
            throws FitException {
        Map<?, ?> tags = submitted.details().get("authenticationTags") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> attachments = tags.get("attachments") instanceof Map<?, ?> map ? map : Map.of();
        boolean same = FitCipher.tag(submission.metadata()).equals(tags.get("metadata"))
                && FitCipher.tag(submission.data()).equals(tags.get("data"))
                && attachments.size() == closed.size();
        for (Map.Entry<UUID, String> file : closed.entrySet()) {
            same &= FitCipher.tag(file.getValue())
                    .equals(attachments.get(file.getKey().toString()));
        }
        if (!same) {
            throw new FitException("Die Einreichung wurde nach dem Absenden ausgetauscht.");
        }
    }

    /// Our own schema names the message type behind a number sign.
    private static String subject(String schema) throws FitException {
        if (!schema.startsWith(Services.TRAGWERK + "#")) {
            throw new FitException("Das Schema der Fachdaten ist hier nicht bekannt.");
        }
        return schema.substring(Services.TRAGWERK.length() + 1);
    }

    private void answer(FitClient client, FitTargets.Target own, FitClient.Submission submission, String problem)
            throws IOException {
        FitEvent event = FitEvent.of(
                own.destination().toString(),
                time.instant(),
                submission.id(),
                submission.fall(),
                problem.isEmpty() ? FitEvent.Kind.ACCEPT : FitEvent.Kind.REJECT,
                problem.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "problems",
                                List.of(Map.of(
                                        "type",
                                        PROBLEMS + "technical-error",
                                        "title",
                                        "Die Einreichung ist nicht verarbeitbar",
                                        "detail",
                                        problem,
                                        "instance",
                                        "other"))));
        client.post(
                submission.fall(),
                event.sign(keys.identity(Scope.current().mandant()).signature()));
    }
}
