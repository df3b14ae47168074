package de.tragwerk.login.web;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.password.PasswordAge;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.store.LoginStore;
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
    private final PasswordAge age;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final String decoy;

    StaffAuthenticationProvider(LoginStore logins, PasswordAge age, PasswordEncoder passwords, Audit audit) {
        this.logins = logins;
        this.age = age;
        this.passwords = passwords;
        this.audit = audit;
        this.decoy = String.valueOf(passwords.encode("kein Konto hat dieses Passwort"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        return LoginJob.get(() -> check(name, password));
    }

    private Authentication check(String name, String password) {
        Optional<LoginStore.StaffLogin> found = logins.byLogin(name);
        if (found.isEmpty() || found.get().passwordHash() == null) {
            boolean ignored = passwords.matches(password, decoy);
            audit.logAlone(Entry.of("login.LOGIN").failed());
            throw new BadCredentialsException("Anmeldung");
        }
        LoginStore.StaffLogin account = found.get();
        boolean right = passwords.matches(password, account.passwordHash());
        if (logins.isLocked(account) || !right) {
            if (!right) {
                boolean locked = logins.failed(account.account());
                audit.logAlone(Entry.of(locked ? "login.LOCKED" : "login.LOGIN")
                        .subjects(account.account())
                        .failed());
            } else {
                audit.logAlone(
                        Entry.of("login.LOGIN").subjects(account.account()).refused());
            }
            throw new BadCredentialsException("Anmeldung");
        }
        logins.passwordRight(account.account());
        audit.logAlone(Entry.of("login.LOGIN").subjects(account.account()));
        UsernamePasswordAuthenticationToken token = new UsernamePasswordAuthenticationToken(
                new StaffPrincipal(account.account(), account.person(), account.name(), Set.copyOf(account.roles())),
                null,
                List.of());
        token.setDetails(new LoginFacts(
                StaffSession.Method.PASSWORD, false, account.initial() || age.over(account), account.failures()));
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
