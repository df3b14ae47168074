package de.tragwerk.login.factor;

import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.store.FactorStore;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One-time codes and recovery codes of an account.
///
/// A wrong code counts like a wrong password: the fifth in a row locks the account.
@Component
public class Factors {

    static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorStore store;
    private final LoginStore logins;
    private final Vault vault;
    private final Audit audit;
    private final RealTime time;

    Factors(FactorStore store, LoginStore logins, Vault vault, Audit audit, RealTime time) {
        this.store = store;
        this.logins = logins;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    public FactorStore.Enrolled of(UUID account) {
        return LoginJob.get(() -> store.enrolled(account));
    }

    /// Whether a login with the password alone is not enough.
    public boolean enrolled(UUID account) {
        return of(account).any();
    }

    /// Begins to set up one-time codes.
    ///
    /// @return the secret to show, or empty if codes are already in use
    public Optional<byte[]> propose(UUID account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] sealed = vault.seal(account, secret, "login.totp", "secret", account);
        return LoginJob.get(() -> store.propose(account, sealed)) ? Optional.of(secret) : Optional.empty();
    }

    /// The secret that is being set up, to show it again.
    public Optional<byte[]> proposed(UUID account) {
        return LoginJob.get(() -> store.totp(account))
                .filter(t -> t.confirmed() == null)
                .map(t -> secret(account, t));
    }

    /// The first right code puts the proposed secret into use.
    ///
    /// @return ten recovery codes to show once, or empty if the code is wrong
    public Optional<List<String>> confirm(UUID account, String code) {
        if (proposed(account).isEmpty() || !totp(account, code)) {
            return Optional.empty();
        }
        audit.logAlone(Entry.of("login.TOTP_ADDED").subjects(account));
        return Optional.of(newRecovery(account));
    }

    /// Ten new recovery codes; the old ones are void.
    public List<String> newRecovery(UUID account) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(RecoveryCode.make());
        }
        LoginJob.run(() -> store.putRecovery(
                account, codes.stream().map(RecoveryCode::hash).toList()));
        audit.logAlone(Entry.of("login.RECOVERY_MADE").subjects(account));
        return codes;
    }

    /// Takes one-time codes and, if no passkey is left, the recovery codes away.
    public void removeTotp(UUID account) {
        LoginJob.run(() -> {
            store.removeTotp(account);
            if (!store.enrolled(account).any()) {
                store.removeRecovery(account);
            }
        });
        audit.logAlone(Entry.of("login.TOTP_REMOVED").subjects(account));
    }

    /// Checks a one-time code or a recovery code.
    ///
    /// @param action audit entry of a right one
    public StepUp.Answer check(UUID account, String code, String action) {
        return LoginJob.get(() -> {
            var login = logins.byAccount(account);
            if (login.isEmpty() || logins.isLocked(login.get())) {
                audit.logAlone(Entry.of(action).subjects(account).refused());
                return new StepUp.Answer.Refused(
                        "Ihr Konto ist gesperrt. Warten Sie 15 Minuten oder wenden Sie sich an die Administration.");
            }
            boolean recovery = RecoveryCode.looksLikeOne(code);
            boolean right = recovery ? store.useRecovery(account, RecoveryCode.hash(code)) : inUse(account, code);
            if (!right) {
                boolean locked = logins.failed(account);
                audit.logAlone(Entry.of(locked ? "login.LOCKED" : action)
                        .subjects(account)
                        .failed());
                return new StepUp.Answer.Refused(
                        locked
                                ? "Das war fünfmal falsch. Ihr Konto ist für 15 Minuten gesperrt."
                                : "Der Code stimmt nicht oder ist schon verbraucht. Warten Sie auf den nächsten und geben Sie ihn ein.");
            }
            logins.succeeded(account);
            audit.logAlone(Entry.of(recovery ? "login.RECOVERY_USED" : action).subjects(account));
            return new StepUp.Answer.Confirmed();
        });
    }

    private boolean inUse(UUID account, String code) {
        return store.totp(account).filter(t -> t.confirmed() != null).isPresent() && totp(account, code);
    }

    private boolean totp(UUID account, String code) {
        String digits = code.replaceAll("\\s", "");
        return LoginJob.get(() -> {
            Optional<FactorStore.TotpRow> row = store.totp(account);
            if (row.isEmpty()) {
                return false;
            }
            OptionalLong step = Totp.match(
                    secret(account, row.get()),
                    digits,
                    time.instant(),
                    row.get().lastStep());
            // The database decides between two requests with the same code.
            return step.isPresent() && store.use(account, step.getAsLong());
        });
    }

    private byte[] secret(UUID account, FactorStore.TotpRow row) {
        return vault.open(account, row.secret(), "login.totp", "secret", account);
    }
}
