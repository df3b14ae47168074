package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.GuestSession;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.GuestStore;
import de.tragwerk.draft.zaehlung.Zaehlung;
import de.tragwerk.form.Answers;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Applying without an account, where the service allows it. What a guest writes is a draft like any other,
/// sealed with a key that belongs to her browser session; an hour after her last press draft and key are
/// destroyed.
@Component
@Transactional
public class Guests {

    /// The session is asked for to the minute, so this much later at the latest it is over too.
    private static final Duration COARSE = Duration.ofMinutes(2);

    private final GuestStore store;
    private final Drafts drafts;
    private final Consents consents;
    private final Leistungen services;
    private final Zaehlung zaehlung;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final boolean on;

    /// @param on `tragwerk.ohne-konto`: whether this portal takes applications without an account at all
    Guests(
            GuestStore store,
            Drafts drafts,
            Consents consents,
            Leistungen services,
            Zaehlung zaehlung,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            RealTime time,
            TransactionTemplate transaction,
            @Value("${tragwerk.ohne-konto:true}") boolean on) {
        this.store = store;
        this.drafts = drafts;
        this.consents = consents;
        this.services = services;
        this.zaehlung = zaehlung;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.transaction = transaction;
        this.on = on;
    }

    /// Whether this portal takes applications without an account at all. Then it also tells authorities how sure
    /// it is who sent one.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean on() {
        return on;
    }

    /// Whether one may apply with this form without an account.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean allowed(String formular) {
        return on
                && services.zuFormular(formular).filter(Leistung::auchOhneKonto).isPresent();
    }

    /// Somebody is logged in, so she has no need to do without an account.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean loggedIn() {
        return access.actor() instanceof Actor.Citizen c && !c.guest();
    }

    /// Begins a draft of somebody without an account. Called outside of a transaction: from here on the guest
    /// acts.
    ///
    /// @param known the guest this browser session has already
    /// @throws AccessRefused when the service does not allow it
    @Transactional(propagation = Propagation.NEVER)
    public Draft start(Optional<UUID> known, String formular, int version, String sprache, Answers prefill) {
        if (!allowed(formular) || loggedIn()) {
            throw new AccessRefused();
        }
        UUID guest = known.orElseGet(Ids::next);
        return as(guest, () -> {
            store.keep(guest, until());
            return drafts.startForGuest(formular, version, sprache, prefill);
        });
    }

    /// The acting guest is here and asked for a page.
    public void present() {
        store.keepOn(access.citizen().konto(), until());
    }

    /// When what she has is deleted, if she presses nothing more.
    @Transactional(propagation = Propagation.SUPPORTS)
    public OffsetDateTime until() {
        return now().plus(GuestSession.IDLE);
    }

    /// What the acting citizen wrote as a guest before she logged in; nothing if she was none.
    public List<Draft> before(Optional<UUID> guest) {
        UUID konto = access.citizen().konto();
        List<Draft> all = guest.map(store::drafts).orElse(List.of());
        audit.log(Entry.of("draft.LIST").subjects(konto));
        return all;
    }

    /// Makes what she wrote as a guest drafts of the acting citizen's account; she just consented to that.
    public List<Draft> takeOver(UUID guest) {
        UUID konto = access.citizen().konto();
        List<Draft> all = store.adopt(guest, konto);
        audit.log(Entry.of("draft.KEEP_GUEST")
                .subjects(konto)
                .subjects(all.stream().map(Draft::id).toList()));
        all.forEach(consents::given);
        return all;
    }

    /// A guest is done, or wants nothing kept after a login: nothing of hers stays here. Called outside of a
    /// transaction: the guest acts.
    @Transactional(propagation = Propagation.NEVER)
    public void leave(UUID guest) {
        as(guest, () -> {
            gone(guest);
            audit.log(Entry.of("draft.END_GUEST").subjects(guest));
            return guest;
        });
    }

    /// For the job: forgets whose time is over.
    void expire() {
        store.before(now().minus(COARSE)).forEach(this::gone);
    }

    private void gone(UUID guest) {
        zaehlung.abgebrochen(store.delete(guest));
        events.publishEvent(new GuestGone(guest));
        store.forget(guest);
    }

    private <T> T as(UUID guest, Supplier<T> work) {
        return Scope.get(
                Scope.current().as(Actor.Citizen.guest(guest)),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
