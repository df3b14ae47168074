package de.tragwerk.login;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.store.FactorStore;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.login.store.PasskeyStore;
import de.tragwerk.login.store.SessionStore;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What an administrator may do to somebody's login. Each act is logged with the administrator as actor.
/// Call it outside of a transaction; the caller checks the right.
@Component
public class LoginAdministration {

    private final SessionStore sessions;
    private final LoginStore logins;
    private final FactorStore factors;
    private final PasskeyStore passkeys;
    private final Audit audit;

    LoginAdministration(
            SessionStore sessions, LoginStore logins, FactorStore factors, PasskeyStore passkeys, Audit audit) {
        this.sessions = sessions;
        this.logins = logins;
        this.factors = factors;
        this.passkeys = passkeys;
        this.audit = audit;
    }

    /// Ends all sessions; they are refused at their next request.
    ///
    /// @return how many ran
    public int endSessions(UUID account) {
        int ended = LoginJob.get(() -> sessions.endAll(account, null, StaffSession.End.REMOTE));
        audit.logAlone(Entry.of("login.SESSION_ENDED").subjects(account));
        return ended;
    }

    /// Ends a lock after wrong attempts.
    public void unlock(UUID account) {
        LoginJob.run(() -> logins.succeeded(account));
        audit.logAlone(Entry.of("login.LOCK_LIFTED").subjects(account));
    }

    /// Takes all second factors away: the person lost phone and codes. Her sessions end too. Within the job
    /// "anmeldung"; the way there is [Reopenings].
    void removeFactors(UUID account) {
        factors.removeTotp(account);
        factors.removeRecovery(account);
        passkeys.of(account).forEach(p -> passkeys.remove(p.id()));
        sessions.endAll(account, null, StaffSession.End.REMOTE);
    }
}
