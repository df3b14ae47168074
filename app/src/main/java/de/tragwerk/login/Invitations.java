package de.tragwerk.login;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.store.InvitationStore;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Links by which a member of staff chooses her first password, or a new one after she lost it.
///
/// The token has 256 random bits, is kept as SHA-256 only, is good once and for three days. A new invitation
/// voids the older ones of the account.
@Component
public class Invitations {

    public static final Duration LIFE = Duration.ofDays(3);

    /// @param path address on this side, shown to the administrator once
    public record Invitation(String path, Instant expires) {}

    private final InvitationStore store;
    private final LoginStore logins;
    private final Audit audit;
    private final RealTime time;

    Invitations(InvitationStore store, LoginStore logins, Audit audit, RealTime time) {
        this.store = store;
        this.logins = logins;
        this.audit = audit;
        this.time = time;
    }

    /// Makes an invitation; call it outside of a transaction.
    ///
    /// @param by account of the administrator; null for a command of the operator
    public Invitation make(UUID account, @Nullable UUID by) {
        InvitationToken token = InvitationToken.make();
        Instant expires = time.instant().plus(LIFE);
        LoginJob.run(() -> store.put(token.hash(), account, expires, by));
        audit.logAlone(Entry.of("login.INVITED").subjects(account));
        return new Invitation(token.path(), expires);
    }

    /// Whose invitation this is, if it is still good.
    public Optional<LoginStore.StaffLogin> open(String token) {
        return LoginJob.get(() -> store.open(new InvitationToken(token).hash()).flatMap(logins::byAccount));
    }

    /// Uses an invitation up.
    ///
    /// @return whether it was still good
    public boolean use(String token) {
        return LoginJob.get(() -> store.use(new InvitationToken(token).hash()));
    }
}
