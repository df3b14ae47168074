package de.tragwerk.login.web;

import de.tragwerk.access.StepUp;
import de.tragwerk.login.factor.Factors;
import de.tragwerk.login.factor.RecoveryCode;
import de.tragwerk.login.session.Place;
import de.tragwerk.login.session.SessionState;
import de.tragwerk.login.session.StaffSessions;
import org.springframework.stereotype.Component;

/// Opens the lock screen: with the password after a pause, with the second factor after a change of place.
@Component
class Unlock {

    /// Name of the field on the lock screen.
    static final String FIELD = "tw-entsperren";

    /// Attribute of the request: whether the lock screen asks for a code.
    static final String CODE = Unlock.class.getName() + ".code";

    private static final String EVENT = "login.UNLOCK";

    sealed interface Answer {
        record Opened() implements Answer {}

        record Refused(String sentence) implements Answer {}
    }

    private final StaffSessions sessions;
    private final PasswordCheck check;
    private final Factors factors;

    Unlock(StaffSessions sessions, PasswordCheck check, Factors factors) {
        this.sessions = sessions;
        this.check = check;
        this.factors = factors;
    }

    /// Whether the password is not enough.
    boolean asksForCode(SessionState.Locked state) {
        return state.moved() && factors.enrolled(state.session().account());
    }

    Answer open(SessionState.Locked state, String proof, Place place) {
        boolean code = asksForCode(state);
        if (code && !proof.strip().matches("[\\d ]{6,11}") && !RecoveryCode.looksLikeOne(proof)) {
            // A password typed into the lock over the page is no attempt at a code.
            return new Answer.Refused(
                    "Hier ist ein Code gefragt, nicht das Passwort. Geben Sie den Code aus Ihrer App oder einen Wiederherstellungscode ein.");
        }
        StepUp.Answer answer = code
                ? factors.check(state.session().account(), proof, EVENT)
                : check.confirm(state.session().account(), proof, EVENT);
        if (answer instanceof StepUp.Answer.Refused no) {
            return new Answer.Refused(no.sentence());
        }
        sessions.unlock(state.session().id(), place);
        if (code) {
            sessions.confirmed(state.session().id());
        }
        return new Answer.Opened();
    }
}
