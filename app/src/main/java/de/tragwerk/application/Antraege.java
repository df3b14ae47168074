package de.tragwerk.application;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.NachweisStore;
import de.tragwerk.document.Documents;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Applications as other modules of the authority use them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Antraege {

    private final AntragStore store;
    private final NachweisStore nachweise;
    private final Documents documents;
    private final Portalkonten konten;
    private final ApplicationEventPublisher events;

    Antraege(
            AntragStore store,
            NachweisStore nachweise,
            Documents documents,
            Portalkonten konten,
            ApplicationEventPublisher events) {
        this.store = store;
        this.nachweise = nachweise;
        this.documents = documents;
        this.konten = konten;
        this.events = events;
    }

    /// @throws AccessRefused when it does not exist for the acting person
    public Antrag get(UUID id) {
        return store.find(id).orElseThrow(AccessRefused::new);
    }

    /// The same, and nobody else changes it before this transaction ends.
    ///
    /// @throws AccessRefused when it does not exist for the acting person
    public Antrag lock(UUID id) {
        return store.lock(id).orElseThrow(AccessRefused::new);
    }

    /// The newest application of a file.
    public Optional<Antrag> ofAkte(UUID akteId) {
        return store.ofAkte(akteId).stream().findFirst();
    }

    public List<Antrag> allOfAkte(UUID akteId) {
        return store.ofAkte(akteId);
    }

    /// Applications that one of these ids stands for: their own, their file's or their person's.
    public List<Antrag> concerning(Collection<UUID> ids) {
        return store.concerning(ids);
    }

    public Angaben angaben(Antrag antrag) {
        return new Angaben(store.angaben(antrag.id()));
    }

    public byte[] original(Antrag antrag) {
        return store.original(antrag.id());
    }

    public List<Evidence> evidence(UUID antragId) {
        return nachweise.ofAntrag(antragId);
    }

    public Evidence evidenceOf(UUID id) {
        return nachweise.find(id).orElseThrow(AccessRefused::new);
    }

    /// @throws AccessRefused when it lies in an area the acting person does not see
    public byte[] content(Evidence evidence) {
        UUID dokument = evidence.dokumentId();
        if (dokument == null) {
            return nachweise.inhalt(evidence.antragId(), evidence.id());
        }
        if (documents.find(dokument).isEmpty()) {
            throw new AccessRefused();
        }
        return documents.open(dokument);
    }

    /// Applications of these files whose first payment nobody has told yet.
    public List<Antrag> paymentUntold(Collection<UUID> akten) {
        return store.paymentUntold(akten);
    }

    /// Applications that wait.
    ///
    /// @param konto who "mine" is
    public List<Antrag> waiting(Waiting filter, Waiting.Order order, UUID konto, int limit, int offset) {
        return store.waiting(filter, order, konto, limit, offset);
    }

    public Map<Waiting, Long> countWaiting(UUID konto) {
        return store.countWaiting(konto);
    }

    /// Who has how many open, and how many of them are due by this day.
    public List<Waiting.Load> load(LocalDate until) {
        return store.load(until);
    }

    /// Takes an application to oneself.
    ///
    /// @return false when somebody else was faster
    public boolean take(Antrag antrag, UUID konto) {
        return store.take(antrag, konto);
    }

    public boolean putBack(Antrag antrag) {
        return store.putBack(antrag);
    }

    /// Ties an application to its file.
    ///
    /// @param person who applied
    /// @param neu person and file begin with it
    /// @return false when that had happened already
    public boolean assign(Antrag antrag, AkteRef akte, UUID person, boolean neu) {
        boolean done = store.assign(antrag, akte, person);
        if (done) {
            konten.beiUebernahme(antrag.id(), person, neu);
            documents.assign(antrag.id(), akte.akteId());
            events.publishEvent(new AntragUebernommen(antrag, akte));
        }
        return done;
    }
}
