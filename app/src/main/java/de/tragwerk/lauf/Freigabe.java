package de.tragwerk.lauf;

import de.tragwerk.access.StepUp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Release with the password of the second person.
@Component("laufFreigabe")
public class Freigabe {

    private final StepUp stepUp;

    Freigabe(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    /// A refusal that does not depend on the password comes before it is asked.
    public Antwort gib(Steuerung<?> steuerung, UUID id, String passwort) {
        Optional<String> nein = steuerung.darfNichtFreigeben(id);
        if (nein.isEmpty() && stepUp.confirm(passwort) instanceof StepUp.Answer.Refused falsch) {
            nein = Optional.of(falsch.sentence());
        }
        return nein.isPresent() ? new Antwort(id, nein) : steuerung.gibFrei(id);
    }
}
