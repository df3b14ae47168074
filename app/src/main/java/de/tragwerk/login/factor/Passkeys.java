package de.tragwerk.login.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.login.store.PasskeyStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Passkeys (WebAuthn level 2): made and used with PIN, finger or face, so one is two factors.
///
/// The authenticator's origin is not asked for (attestation "none"): any authenticator that verifies its user
/// will do.
@Component
public class Passkeys {

    private static final int NAME_LENGTH = 60;

    private final WebAuthnManager webauthn;
    private final AttestedCredentialDataConverter converter;
    private final PasskeyStore store;
    private final LoginStore logins;
    private final PasskeyTasks tasks;
    private final Audit audit;
    private final boolean https;

    Passkeys(
            PasskeyStore store,
            LoginStore logins,
            PasskeyTasks tasks,
            Audit audit,
            @Value("${tragwerk.https:false}") boolean https) {
        ObjectConverter objects = new ObjectConverter();
        this.webauthn = WebAuthnManager.createNonStrictWebAuthnManager(objects);
        this.converter = new AttestedCredentialDataConverter(objects);
        this.store = store;
        this.logins = logins;
        this.tasks = tasks;
        this.audit = audit;
        this.https = https;
    }

    /// What the browser needs to make a passkey, as JSON.
    public String creation(LoginStore.StaffLogin login, HttpServletRequest request) {
        return tasks.creation(
                login, LoginJob.get(() -> store.of(login.account())), RelyingParty.of(request, https), request);
    }

    /// What the browser needs to use a passkey, as JSON.
    ///
    /// @param account whose passkeys; empty at a login without a name
    public String use(Optional<UUID> account, HttpServletRequest request) {
        return tasks.use(account.map(a -> LoginJob.get(() -> store.of(a))), RelyingParty.of(request, https), request);
    }

    /// Keeps a new passkey.
    ///
    /// @param answer the browser's answer as JSON
    public StepUp.Answer register(UUID account, String answer, String name, HttpServletRequest request) {
        RelyingParty party = RelyingParty.of(request, https);
        Optional<byte[]> challenge = tasks.take(request, PasskeyTasks.Purpose.MAKE);
        if (challenge.isEmpty()) {
            audit.logAlone(Entry.of("login.PASSKEY_ADDED").subjects(account).refused());
            return new StepUp.Answer.Refused("Das hat zu lange gedauert. Versuchen Sie es noch einmal.");
        }
        try {
            RegistrationData data = webauthn.verify(
                    read(() -> webauthn.parseRegistrationResponseJSON(answer)),
                    new RegistrationParameters(server(party, challenge.get()), PasskeyTasks.ALGORITHMS, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var attested = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            String label = name.isBlank() ? "Passkey" : name.strip();
            boolean added = LoginJob.get(() -> store.add(
                    account,
                    attested.getCredentialId(),
                    converter.convert(attested),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE(),
                    authenticator.isFlagBS(),
                    party.id(),
                    label.substring(0, Math.min(NAME_LENGTH, label.length()))));
            if (!added) {
                return new StepUp.Answer.Refused("Diesen Passkey gibt es schon.");
            }
            audit.logAlone(Entry.of("login.PASSKEY_ADDED").subjects(account));
            return new StepUp.Answer.Confirmed();
        } catch (DataConversionException | VerificationException e) {
            audit.logAlone(Entry.of("login.PASSKEY_ADDED").subjects(account).failed());
            return new StepUp.Answer.Refused("Der Passkey ließ sich nicht anlegen. Versuchen Sie es noch einmal.");
        }
    }

    /// Confirms with a passkey of this account.
    ///
    /// @param action audit entry
    public StepUp.Answer check(UUID account, String answer, HttpServletRequest request, String action) {
        boolean right = verify(answer, request).filter(account::equals).isPresent();
        Entry entry = Entry.of(action).subjects(account);
        LoginJob.run(() -> {
            if (right) {
                logins.succeeded(account);
            }
            audit.logAlone(right ? entry : entry.failed());
        });
        return right
                ? new StepUp.Answer.Confirmed()
                : new StepUp.Answer.Refused(
                        "Der Passkey passt nicht. Versuchen Sie es noch einmal oder nehmen Sie einen Code.");
    }

    /// Login with a passkey alone.
    public Optional<LoginStore.StaffLogin> login(String answer, HttpServletRequest request) {
        Optional<UUID> account = verify(answer, request);
        return LoginJob.get(() -> {
            Optional<LoginStore.StaffLogin> login = account.flatMap(logins::byAccount);
            login.ifPresent(l -> logins.succeeded(l.account()));
            Entry entry = Entry.of("login.LOGIN_PASSKEY");
            entry = account.isPresent() ? entry.subjects(account.get()) : entry;
            audit.logAlone(login.isPresent() ? entry : entry.failed());
            return login;
        });
    }

    /// Whose passkey answered, if everything is right: challenge, origin, signature, user verified, counter.
    private Optional<UUID> verify(String answer, HttpServletRequest request) {
        Optional<byte[]> challenge = tasks.take(request, PasskeyTasks.Purpose.USE);
        if (challenge.isEmpty()) {
            return Optional.empty();
        }
        RelyingParty party = RelyingParty.of(request, https);
        try {
            AuthenticationData data = read(() -> webauthn.parseAuthenticationResponseJSON(answer));
            byte[] credential = read(data::getCredentialId);
            Optional<PasskeyStore.Row> row = LoginJob.get(() -> store.byCredential(credential));
            if (row.isEmpty()) {
                return Optional.empty();
            }
            webauthn.verify(
                    data,
                    new AuthenticationParameters(server(party, challenge.get()), record(row.get()), null, true, true));
            var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
            LoginJob.run(() -> store.used(row.get().id(), authenticator.getSignCount(), authenticator.isFlagBS()));
            return Optional.of(row.get().account());
        } catch (DataConversionException | VerificationException e) {
            return Optional.empty();
        }
    }

    /// The library stumbles over what is nested too deeply or lacks its parts; all of it is no answer.
    private static <T> T read(Supplier<T> part) {
        try {
            return Objects.requireNonNull(part.get());
        } catch (RuntimeException e) {
            throw new DataConversionException("no answer of a passkey", e);
        }
    }

    private CredentialRecordImpl record(PasskeyStore.Row row) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                row.backupAble(),
                row.backedUp(),
                row.signCount(),
                converter.convert(row.attested()),
                null,
                null,
                null,
                Set.of());
    }

    private static ServerProperty server(RelyingParty party, byte[] challenge) {
        return new ServerProperty(party.origin(), party.id(), new DefaultChallenge(challenge));
    }
}
