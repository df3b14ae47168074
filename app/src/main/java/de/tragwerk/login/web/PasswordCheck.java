package de.tragwerk.login.web;

import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.store.LoginStore;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The password again, for somebody who is logged in. A wrong one counts towards the lock.
@Component
class PasswordCheck {

    static final String LOCKED =
            "Ihr Konto ist gesperrt. Warten Sie 15 Minuten oder wenden Sie sich an die Administration.";

    private final LoginStore logins;
    private final PasswordEncoder passwords;
    private final Audit audit;

    PasswordCheck(LoginStore logins, PasswordEncoder passwords, Audit audit) {
        this.logins = logins;
        this.passwords = passwords;
        this.audit = audit;
    }

    /// @param action audit entry of a right password
    StepUp.Answer confirm(UUID account, String password, String action) {
        return LoginJob.get(() -> check(account, password, action));
    }

    private StepUp.Answer check(UUID id, String password, String action) {
        var account = logins.byAccount(id);
        if (account.isEmpty() || account.get().passwordHash() == null || logins.isLocked(account.get())) {
            audit.logAlone(Entry.of(action).subjects(id).refused());
            return new StepUp.Answer.Refused(
                    account.isPresent() && account.get().passwordHash() == null
                            ? "Ihr Konto hat kein Passwort. Melden Sie sich ab und neu an, oder lassen Sie sich einladen, um eines zu wählen."
                            : LOCKED);
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            boolean locked = logins.failed(id);
            audit.logAlone(
                    Entry.of(locked ? "login.LOCKED" : action).subjects(id).failed());
            return new StepUp.Answer.Refused(
                    locked
                            ? "Das Passwort war fünfmal falsch. Ihr Konto ist für 15 Minuten gesperrt."
                            : "Das Passwort stimmt nicht. Geben Sie es noch einmal ein.");
        }
        logins.passwordRight(id);
        audit.logAlone(Entry.of(action).subjects(id));
        return new StepUp.Answer.Confirmed();
    }
}
