package de.tragwerk.access.web;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.access.store.LoginStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Login with name and password. Every attempt is logged; unknown names take as long as known ones.
final class StaffAuthenticationProvider implements AuthenticationProvider {

    private final LoginStore logins;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final String decoy;

    StaffAuthenticationProvider(LoginStore logins, PasswordEncoder passwords, Audit audit) {
        this.logins = logins;
        this.passwords = passwords;
        this.audit = audit;
        this.decoy = String.valueOf(passwords.encode("kein Konto hat dieses Passwort"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Scope login = Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG);
        return Scope.get(login, () -> check(name, password));
    }

    private Authentication check(String name, String password) {
        Optional<LoginStore.StaffLogin> found = logins.byLogin(name);
        if (found.isEmpty()) {
            boolean ignored = passwords.matches(password, decoy);
            audit.logAlone(Entry.of("access.LOGIN").failed());
            throw new BadCredentialsException("Anmeldung");
        }
        LoginStore.StaffLogin account = found.get();
        boolean right = passwords.matches(password, account.passwordHash());
        if (logins.isLocked(account) || !right) {
            if (!right) {
                boolean locked = logins.failed(account.account());
                audit.logAlone(Entry.of(locked ? "access.LOCKED" : "access.LOGIN")
                        .subjects(account.account())
                        .failed());
            } else {
                audit.logAlone(
                        Entry.of("access.LOGIN").subjects(account.account()).refused());
            }
            throw new BadCredentialsException("Anmeldung");
        }
        logins.succeeded(account.account());
        audit.logAlone(Entry.of("access.LOGIN").subjects(account.account()));
        return new UsernamePasswordAuthenticationToken(
                new StaffPrincipal(account.account(), account.person(), account.name(), Set.copyOf(account.roles())),
                null,
                List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
