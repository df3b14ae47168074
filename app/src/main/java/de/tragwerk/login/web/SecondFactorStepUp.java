package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.StepUp;
import de.tragwerk.login.factor.Factors;
import de.tragwerk.login.factor.Passkeys;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.login.store.FactorStore;
import de.tragwerk.mandant.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Step-up of the running web request. A confirmation renews the session id (ASVS 5.0 V7.2.4).
@Component("bestaetigung")
class SecondFactorStepUp implements StepUp {

    private final Access access;
    private final Factors factors;
    private final Passkeys passkeys;
    private final StaffSessions sessions;
    private final PasswordCheck password;

    SecondFactorStepUp(
            Access access, Factors factors, Passkeys passkeys, StaffSessions sessions, PasswordCheck password) {
        this.access = access;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.password = password;
    }

    @Override
    public Ask ask() {
        FactorStore.Enrolled enrolled = factors.of(access.employee().id());
        if (!enrolled.any()) {
            return Ask.PASSWORD;
        }
        if (fresh()) {
            return Ask.NOTHING;
        }
        return enrolled.passkeys() > 0 ? Ask.PASSKEY : Ask.CODE;
    }

    @Override
    public Answer confirm(String proof) {
        Actor.Employee employee = access.employee();
        Answer answer = switch (ask()) {
            case NOTHING -> new Answer.Confirmed();
            case PASSWORD -> password.confirm(employee.id(), proof, "login.STEP_UP");
            case CODE, PASSKEY -> strong(employee.id(), proof);
        };
        if (answer instanceof Answer.Confirmed) {
            request().changeSessionId();
        }
        return answer;
    }

    /// A second factor shown now; it holds for a while.
    Answer strong(UUID account, String proof) {
        Answer answer = proof.startsWith("{")
                ? passkeys.check(account, proof, request(), "login.STEP_UP")
                : factors.check(account, proof, "login.STEP_UP");
        if (answer instanceof Answer.Confirmed) {
            SessionMark.session(request()).ifPresent(sessions::confirmed);
        }
        return answer;
    }

    @Override
    public boolean freshForExport() {
        return !factors.enrolled(access.employee().id()) || fresh();
    }

    private boolean fresh() {
        return SessionMark.session(request()).filter(sessions::fresh).isPresent();
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes web) {
            return web.getRequest();
        }
        throw new IllegalStateException("Nur in einer Anfrage");
    }
}
