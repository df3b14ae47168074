package de.tragwerk.login;

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

    /// @param path address on this side, shown once to who made it
    public record Invitation(String path, Instant expires) {}

    private final InvitationStore store;
    private final LoginStore logins;
    private final RealTime time;

    Invitations(InvitationStore store, LoginStore logins, RealTime time) {
        this.store = store;
        this.logins = logins;
        this.time = time;
    }

    /// Makes an invitation within the job "anmeldung"; the way there is [Reopenings].
    ///
    /// @param by account of who gets to see the link
    /// @param wish the confirmed [Reopening] it is made from; the database demands one where two people must
    Invitation make(UUID account, UUID by, @Nullable UUID wish) {
        InvitationToken token = InvitationToken.make();
        Instant expires = time.instant().plus(LIFE);
        store.put(token.hash(), account, expires, by, wish);
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
