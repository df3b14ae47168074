package de.tragwerk.fitconnect;

import com.nimbusds.jose.jwk.KeyOperation;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.fitconnect.FitStore.Einreichung;
import de.tragwerk.fitconnect.FitStore.Klient;
import de.tragwerk.fitconnect.FitStore.State;
import de.tragwerk.fitconnect.FitStore.Ziel;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.transport.fit.FitCipher;
import de.tragwerk.transport.fit.FitEvent;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitKeys;
import de.tragwerk.transport.keys.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What senders and readers of submissions may do. A sender sees his own cases, a reader those of its destinations.
@Component
class FitService {

    private static final int MOST_ATTACHMENTS = 100;

    private final FitStore store;
    private final KeyRing keys;
    private final RealTime time;
    private final Outbox outbox;
    private final Audit audit;

    FitService(FitStore store, KeyRing keys, RealTime time, Outbox outbox, Audit audit) {
        this.store = store;
        this.keys = keys;
        this.time = time;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public Klient klient(String id) {
        return store.klient(id)
                .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Die Anmeldung fehlt."));
    }

    @Transactional
    public Ziel ziel(UUID id) {
        Ziel ziel = store.ziel(id).orElseThrow(Problem::missing);
        audit.log(Entry.of("fitconnect.FIT"));
        return ziel;
    }

    @Transactional
    public Einreichung create(String issuer, Klient klient, UUID zielId, String service, List<UUID> announced) {
        Ziel ziel = store.ziel(zielId).filter(Ziel::active).orElseThrow(Problem::missing);
        if (!ziel.services().contains(service)) {
            throw Problem.wrong("Das Ziel bietet diese Leistung nicht an.");
        }
        if (announced.size() > MOST_ATTACHMENTS || new HashSet<>(announced).size() != announced.size()) {
            throw Problem.wrong("Zu viele Anlagen, oder eine doppelt.");
        }
        Einreichung made = new Einreichung(
                UUID.randomUUID(),
                UUID.randomUUID(),
                zielId,
                klient.id(),
                service,
                announced,
                State.ERSTELLT,
                null,
                null);
        store.insert(made, time.instant());
        say(issuer, made, FitEvent.Kind.CREATE, Map.of());
        audit.log(Entry.of("fitconnect.FIT"));
        return made;
    }

    @Transactional
    public void upload(Klient klient, UUID submission, UUID attachment, String jwe) {
        Einreichung found = own(klient, submission);
        if (!found.announced().contains(attachment)) {
            throw Problem.wrong("Diese Anlage wurde nicht angekündigt.");
        }
        tag(jwe);
        if (found.state() == State.ERSTELLT) {
            store.putAttachment(submission, attachment, jwe);
        } else if (!store.attachment(submission, attachment).filter(jwe::equals).isPresent()) {
            throw Problem.state("Die Einreichung ist schon abgesendet.");
        }
        audit.log(Entry.of("fitconnect.FIT"));
    }

    /// The same submission a second time is one submission.
    @Transactional
    public void submit(String issuer, Klient klient, UUID submission, String metadata, String data) {
        Einreichung found = own(klient, submission);
        if (found.state() != State.ERSTELLT) {
            if (metadata.equals(found.metadata()) && data.equals(found.data())) {
                audit.log(Entry.of("fitconnect.FIT"));
                return;
            }
            throw Problem.state("Die Einreichung ist schon abgesendet.");
        }
        Map<String, Object> attachments = new LinkedHashMap<>();
        for (UUID id : found.announced()) {
            String jwe = store.attachment(submission, id)
                    .orElseThrow(() -> Problem.wrong("Eine angekündigte Anlage fehlt."));
            attachments.put(id.toString(), tag(jwe));
        }
        Map<String, Object> tags = new LinkedHashMap<>();
        tags.put("metadata", tag(metadata));
        tags.put("data", tag(data));
        tags.put("attachments", attachments);
        store.submitted(submission, metadata, data, time.instant());
        say(issuer, found, FitEvent.Kind.SUBMIT, Map.of("authenticationTags", tags));
        store.ziel(found.ziel())
                .map(Ziel::callback)
                .ifPresent(address -> outbox.add(
                        CallbackHandler.KIND,
                        submission.toString(),
                        (found.ziel() + " " + found.id() + " " + found.fall() + " " + address)
                                .getBytes(StandardCharsets.UTF_8)));
        audit.log(Entry.of("fitconnect.FIT"));
    }

    @Transactional
    public List<Einreichung> waiting(Klient klient, UUID ziel, int most) {
        if (!klient.reads().contains(ziel)) {
            throw Problem.missing();
        }
        List<Einreichung> waiting = store.waiting(ziel, most);
        audit.log(Entry.of("fitconnect.FIT"));
        return waiting;
    }

    @Transactional
    public Einreichung read(Klient klient, UUID submission) {
        Einreichung found = store.submission(submission)
                .filter(e -> klient.reads().contains(e.ziel()) && e.state() == State.EINGEREICHT)
                .orElseThrow(Problem::missing);
        audit.log(Entry.of("fitconnect.FIT"));
        return found;
    }

    @Transactional
    public String attachment(Klient klient, UUID submission, UUID attachment) {
        read(klient, submission);
        return store.attachment(submission, attachment).orElseThrow(Problem::missing);
    }

    @Transactional
    public List<String> events(Klient klient, UUID fall) {
        concerned(klient, fall);
        audit.log(Entry.of("fitconnect.FIT"));
        return store.events(fall);
    }

    /// What the authority says, signed with the key of its destination.
    @Transactional
    public void post(String issuer, Klient klient, UUID fall, String token) {
        Einreichung found = concerned(klient, fall);
        if (!klient.reads().contains(found.ziel())) {
            throw Problem.missing();
        }
        Ziel ziel = store.ziel(found.ziel()).orElseThrow(Problem::missing);
        FitEvent event;
        try {
            event = FitEvent.verify(token, FitKeys.read(ziel.verifier(), KeyOperation.VERIFY, 2048));
        } catch (FitException e) {
            throw Problem.wrong("Das Ereignis ist nicht gültig unterschrieben.");
        }
        boolean ends = event.kind() == FitEvent.Kind.ACCEPT || event.kind() == FitEvent.Kind.REJECT;
        if (!ends
                || !event.issuer().equals(ziel.id().toString())
                || !event.fall().equals(fall)
                || !event.submission().equals(found.id())) {
            throw Problem.wrong("Das Ereignis passt nicht zu diesem Fall.");
        }
        State end = event.kind() == FitEvent.Kind.ACCEPT ? State.ANGENOMMEN : State.ABGELEHNT;
        if (found.state() != State.EINGEREICHT && found.state() != end) {
            throw Problem.state("Der Fall ist in einem anderen Zustand.");
        }
        if (found.state() == State.EINGEREICHT) {
            store.event(fall, event.id(), token);
            store.ended(found.id(), end);
            say(issuer, found, FitEvent.Kind.DELETE, Map.of());
        }
        audit.log(Entry.of("fitconnect.FIT"));
    }

    /// The key of the service as JWK.
    Map<String, Object> serviceKey() {
        return FitKeys.signature(holder()).toJSONObject();
    }

    private Einreichung own(Klient klient, UUID submission) {
        return store.submission(submission)
                .filter(e -> e.klient().equals(klient.id()))
                .orElseThrow(Problem::missing);
    }

    private Einreichung concerned(Klient klient, UUID fall) {
        return store.byFall(fall)
                .filter(e -> e.klient().equals(klient.id()) || klient.reads().contains(e.ziel()))
                .orElseThrow(Problem::missing);
    }

    private void say(String issuer, Einreichung about, FitEvent.Kind kind, Map<String, Object> details) {
        FitEvent event = FitEvent.of(issuer, time.instant(), about.id(), about.fall(), kind, details);
        store.event(about.fall(), event.id(), event.sign(holder()));
    }

    private Holder holder() {
        return keys.identity(Scope.current().mandant()).signature();
    }

    private static String tag(String jwe) {
        try {
            return FitCipher.tag(jwe);
        } catch (FitException e) {
            throw Problem.wrong("Der Inhalt ist nicht so verschlüsselt, wie es sein muss.");
        }
    }
}
