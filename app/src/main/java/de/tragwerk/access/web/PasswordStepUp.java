package de.tragwerk.access.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.StepUp;
import de.tragwerk.access.store.LoginStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The password again, until passkeys come.
@Component
class PasswordStepUp implements StepUp {

    private final Access access;
    private final LoginStore logins;
    private final PasswordEncoder passwords;
    private final Audit audit;

    PasswordStepUp(Access access, LoginStore logins, PasswordEncoder passwords, Audit audit) {
        this.access = access;
        this.logins = logins;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public Answer confirm(String password) {
        Actor.Employee employee = access.employee();
        Scope login = Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG);
        return Scope.get(login, () -> check(employee, password));
    }

    private Answer check(Actor.Employee employee, String password) {
        var account = logins.byAccount(employee.id());
        if (account.isEmpty() || logins.isLocked(account.get())) {
            return new Answer.Refused(
                    "Ihr Konto ist gesperrt. Warten Sie 15 Minuten oder wenden Sie sich an die Administration.");
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            boolean locked = logins.failed(employee.id());
            audit.logAlone(Entry.of(locked ? "access.LOCKED" : "access.STEP_UP")
                    .subjects(employee.id())
                    .failed());
            return new Answer.Refused(
                    locked
                            ? "Das Passwort war fünfmal falsch. Ihr Konto ist für 15 Minuten gesperrt."
                            : "Das Passwort stimmt nicht. Geben Sie es noch einmal ein.");
        }
        logins.succeeded(employee.id());
        audit.logAlone(Entry.of("access.STEP_UP").subjects(employee.id()));
        return new Answer.Confirmed();
    }
}
