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

    public Antwort gib(Steuerung<?> steuerung, UUID id, String passwort) {
        Optional<String> nein = stepUp.refusal(steuerung.darfNichtFreigeben(id), passwort);
        return nein.isPresent() ? new Antwort(id, nein) : steuerung.gibFrei(id);
    }
}
