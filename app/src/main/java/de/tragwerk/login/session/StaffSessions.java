package de.tragwerk.login.session;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.LoginPolicy;
import de.tragwerk.login.store.FactorStore;
import de.tragwerk.login.store.PolicyStore;
import de.tragwerk.login.store.SessionStore;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions of staff on the server: the cookie alone is worth nothing.
///
/// Each request asks here; so a deactivated account, a changed role, a remote logout and a pause work at the
/// next request.
@Component
public class StaffSessions {

    /// How long a second factor or a new password may take.
    private static final Duration UNFINISHED = Duration.ofMinutes(15);

    private final SessionStore store;
    private final PolicyStore policies;
    private final FactorStore factors;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final RealTime time;

    StaffSessions(
            SessionStore store,
            PolicyStore policies,
            FactorStore factors,
            TransactionTemplate transaction,
            Audit audit,
            RealTime time) {
        this.store = store;
        this.policies = policies;
        this.factors = factors;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
    }

    /// Begins a session after a login.
    ///
    /// @param confirmed whether the login itself was two factors (a passkey with PIN or finger)
    public UUID begin(
            UUID account, StaffSession.Method method, StaffSession.Stage stage, Place place, boolean confirmed) {
        return LoginJob.get(() -> store.begin(account, method, stage, place, confirmed));
    }

    /// What a session is worth now; ends it when its time is over.
    ///
    /// @param activity whether the request is a person's doing
    /// @param place from where the request comes
    public SessionState check(UUID id, boolean activity, Place place) {
        return LoginJob.get(() -> {
            SessionState state = transaction.execute(tx -> look(id, activity, place));
            if (state == null) {
                throw new IllegalStateException("Ohne Ergebnis");
            }
            return state;
        });
    }

    private SessionState look(UUID id, boolean activity, Place place) {
        Optional<SessionStore.Running> found = store.running(id);
        if (found.isEmpty()) {
            return new SessionState.Ended(StaffSession.End.REMOTE);
        }
        SessionStore.Running running = found.get();
        StaffSession session = running.session();
        LoginPolicy policy = running.policy();
        Instant now = time.instant();
        if (!running.active()) {
            return end(session, StaffSession.End.ACCOUNT);
        }
        if (session.started().plus(policy.lifetime()).isBefore(now)) {
            return end(session, StaffSession.End.LIFETIME);
        }
        if (session.lastSeen().plus(policy.idle()).isBefore(now)) {
            return end(session, StaffSession.End.IDLE);
        }
        StaffPrincipal person =
                new StaffPrincipal(session.account(), running.person(), running.name(), Set.copyOf(running.roles()));
        if (running.place().isEmpty() && session.device().equals(place.browser())) {
            store.place(session.id(), place);
        } else if (!running.moved() && !running.place().equals(Optional.of(place))) {
            // A cookie does not change its browser, its machine or its network: whoever holds it gives proof first.
            boolean network = session.device().equals(place.browser())
                    && running.place().map(Place::certificate).equals(Optional.ofNullable(place.certificate()));
            boolean half = session.stage() != StaffSession.Stage.OPEN;
            store.moved(session.id());
            audit.log(Entry.of(network ? "login.NETWORK_CHANGED" : "login.DEVICE_CHANGED")
                    .subjects(session.account())
                    .refused());
            // Half a login moves nowhere: opening the lock would lead past what is still missing.
            return half ? end(session, StaffSession.End.REMOTE) : new SessionState.Locked(session, person, true);
        }
        boolean justSetUp = session.stage() == StaffSession.Stage.SET_UP
                && factors.enrolled(session.account()).any();
        if (justSetUp) {
            store.stage(session.id(), StaffSession.Stage.OPEN);
        } else if (session.stage() != StaffSession.Stage.OPEN) {
            if (session.lastSeen().plus(UNFINISHED).isBefore(now)) {
                return end(session, StaffSession.End.IDLE);
            }
            return new SessionState.Unfinished(session, person);
        }
        if (session.locked() || session.lastSeen().plus(policy.lock()).isBefore(now)) {
            return new SessionState.Locked(session, person, running.moved());
        }
        if (activity) {
            store.seen(session);
        }
        return new SessionState.Open(session, person, policy.lock(), running.reopened());
    }

    private SessionState end(StaffSession session, StaffSession.End reason) {
        store.end(session.id(), reason);
        audit.log(Entry.of("login.SESSION_ENDED").subjects(session.account()));
        return new SessionState.Ended(reason);
    }

    /// The owner logs out, or a session that nobody uses any more is put away.
    public void end(UUID id, StaffSession.End reason) {
        LoginJob.run(() -> transaction.executeWithoutResult(tx -> store.end(id, reason)
                .ifPresent(account -> audit.log(Entry.of("login.LOGOUT").subjects(account)))));
    }

    /// Ends all other sessions of an account: after a changed password or a reset second factor.
    public int endOthers(UUID account, UUID kept) {
        return LoginJob.get(() -> store.endAll(account, kept, StaffSession.End.REMOTE));
    }

    /// The second factor was right: opens the session, or leads on to a new password.
    public void advance(UUID id, StaffSession.Stage next) {
        LoginJob.run(() -> {
            store.stage(id, next);
            store.confirmed(id);
        });
    }

    /// The new password is set.
    public void open(UUID id) {
        LoginJob.run(() -> store.running(id)
                .ifPresent(r -> store.stage(id, afterPassword(r.session().account()))));
    }

    /// How far a login by password alone leads: to the account's own pages while a demanded second factor is
    /// missing.
    public StaffSession.Stage opening(UUID account) {
        return LoginJob.get(() -> afterPassword(account));
    }

    private StaffSession.Stage afterPassword(UUID account) {
        return policies.get().secondFactor() && !factors.enrolled(account).any()
                ? StaffSession.Stage.SET_UP
                : StaffSession.Stage.OPEN;
    }

    public void lock(UUID id) {
        LoginJob.run(() -> store.locked(id, true));
    }

    /// @param place from where it goes on; the session belongs to it from now on
    public void unlock(UUID id, Place place) {
        LoginJob.run(() -> {
            store.locked(id, false);
            store.place(id, place);
        });
    }

    /// A second factor was shown in this session just now.
    public void confirmed(UUID id) {
        LoginJob.run(() -> store.confirmed(id));
    }

    /// Whether a second factor was shown recently enough to hold for another act.
    public boolean fresh(UUID id) {
        return LoginJob.get(() -> store.running(id)
                .map(r -> r.session().confirmed())
                .filter(at -> at.plus(policies.get().fresh()).isAfter(time.instant()))
                .isPresent());
    }

    public LoginPolicy policy() {
        return policies.get();
    }
}
