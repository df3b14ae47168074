package de.tragwerk.party;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.shell.AkteReiter;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Head of a case file around the tab of a module: who, Aktenzeichen, tabs.
@Component
public class AkteKopf {

    public record Kopf(UUID akte, String name, String aktenzeichen, AkteReiter.Reihe reiter) {}

    private final Akten akten;
    private final Persons persons;
    private final AkteReiter reiter;

    AkteKopf(Akten akten, Persons persons, AkteReiter reiter) {
        this.akten = akten;
        this.persons = persons;
        this.reiter = reiter;
    }

    /// Named after the first person of the file.
    ///
    /// @param hier path of the tab, as in [de.tragwerk.shell.AkteTab]
    public Kopf von(AkteRef akte, String hier) {
        String name = akten.beteiligte(akte.akteId()).stream()
                .findFirst()
                .map(Beteiligt::personId)
                .flatMap(persons::find)
                .map(Person::deskName)
                .orElse(akte.aktenzeichen());
        return von(akte.akteId(), name, akte.aktenzeichen(), hier);
    }

    /// For who knows the name already.
    public Kopf von(UUID akte, String name, String aktenzeichen, String hier) {
        return new Kopf(akte, name, aktenzeichen, reiter.reihe(akte, hier));
    }
}
