package de.tragwerk.login;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.store.ReopeningStore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opening an account anew: an invitation, or taking its second factors away. Whoever does it could become that
/// person, so for an account worth it one human being asks and another confirms; its owner and the
/// data-protection officer are told. Triggers of the database keep the rule whatever this class does.
///
/// Call it outside of a transaction; the caller checks the right and the proof.
@Component
public class Reopenings {

    /// What a press did.
    public sealed interface Outcome {
        /// Nothing yet: somebody else has to confirm.
        record Waits() implements Outcome {}

        /// The link is there, to be shown once to who pressed.
        record Invited(Invitations.Invitation invitation) implements Outcome {}

        /// Codes and passkeys are gone.
        record Removed() implements Outcome {}

        /// Somebody decided before, or it waited too long.
        record TooLate() implements Outcome {}
    }

    private static final int SHOWN = 100;

    private final ReopeningStore store;
    private final Invitations invitations;
    private final LoginAdministration administration;
    private final TransactionTemplate transaction;
    private final Audit audit;

    Reopenings(
            ReopeningStore store,
            Invitations invitations,
            LoginAdministration administration,
            TransactionTemplate transaction,
            Audit audit) {
        this.store = store;
        this.invitations = invitations;
        this.administration = administration;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// Whether another human being has to confirm what `asker` wants for this account.
    public boolean needsTwo(UUID account, UUID asker) {
        return LoginJob.get(() -> store.needsTwo(account, asker));
    }

    /// Opens an account anew, or asks for it.
    ///
    /// @param asker account of the administrator
    public Outcome open(UUID account, Reopening.Kind kind, UUID asker) {
        Outcome done = job(() -> {
            if (store.needsTwo(account, asker)) {
                store.ask(account, kind, asker);
                return new Outcome.Waits();
            }
            if (store.worth(account)) {
                store.alone(account, kind, asker);
            }
            return effect(account, kind, asker, null);
        });
        if (done instanceof Outcome.Waits) {
            audit.logAlone(Entry.of("login.REOPENING_ASKED").subjects(account));
        } else {
            logEffect(account, kind);
        }
        return done;
    }

    /// Another human being confirms; it takes effect at once.
    ///
    /// @param by account of who confirms
    /// @param person the human being behind it
    /// @throws AccessRefused when she asked for it herself or it is about her
    public Outcome confirm(Reopening wish, UUID by, UUID person) {
        if (!wish.mayBeConfirmedBy(person)) {
            throw new AccessRefused();
        }
        Outcome done = job(() -> store.confirm(wish.id(), by)
                ? effect(wish.account(), wish.kind(), by, wish.id())
                : new Outcome.TooLate());
        Entry entry = Entry.of("login.CONFIRM_REOPENING").subjects(wish.account());
        if (done instanceof Outcome.TooLate) {
            audit.logAlone(entry.failed());
        } else {
            audit.logAlone(entry);
            logEffect(wish.account(), wish.kind());
        }
        return done;
    }

    /// Refuses, or draws back.
    ///
    /// @return false when somebody decided before
    public boolean refuse(Reopening wish, UUID by) {
        boolean done = LoginJob.get(() -> store.end(wish.id(), by));
        Entry entry = Entry.of("login.REFUSE_REOPENING").subjects(wish.account());
        audit.logAlone(done ? entry : entry.failed());
        return done;
    }

    private Outcome effect(UUID account, Reopening.Kind kind, UUID by, @Nullable UUID wish) {
        return switch (kind) {
            case INVITATION -> new Outcome.Invited(invitations.make(account, by, wish));
            case FACTORS -> {
                administration.removeFactors(account);
                yield new Outcome.Removed();
            }
        };
    }

    private void logEffect(UUID account, Reopening.Kind kind) {
        audit.logAlone(Entry.of(kind == Reopening.Kind.INVITATION ? "login.INVITED" : "login.FACTORS_RESET")
                .subjects(account));
    }

    /// @throws AccessRefused when there is none
    public Reopening get(UUID id) {
        return LoginJob.get(() -> store.find(id)).orElseThrow(AccessRefused::new);
    }

    public List<Reopening> waiting() {
        return LoginJob.get(store::waiting);
    }

    /// What does not wait any more, newest first.
    public List<Reopening> past() {
        return LoginJob.get(() -> store.past(SHOWN));
    }

    /// Of one account, newest first.
    public List<Reopening> of(UUID account) {
        return LoginJob.get(() -> store.of(account));
    }

    /// How many wait for this human being.
    public int waitingFor(UUID person) {
        return LoginJob.get(() -> store.waitingFor(person));
    }

    /// How many took effect and were not noted by the data-protection officer.
    public int toNote() {
        return LoginJob.get(store::toNote);
    }

    /// The data-protection officer has seen it.
    ///
    /// @throws AccessRefused when there is none
    public void note(UUID id) {
        if (!LoginJob.get(() -> store.noted(id))) {
            throw new AccessRefused();
        }
    }

    /// The owner has seen what there is.
    public void told(UUID account) {
        LoginJob.run(() -> store.told(account));
    }

    private Outcome job(Supplier<Outcome> work) {
        return LoginJob.get(() -> Objects.requireNonNull(transaction.execute(tx -> work.get())));
    }
}
