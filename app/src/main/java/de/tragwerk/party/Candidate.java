package de.tragwerk.party;

import de.tragwerk.party.dedup.Klasse;
import de.tragwerk.party.dedup.Urteil;

/// A known person who may be the same, and why.
public record Candidate(Person person, Klasse klasse, Urteil urteil) {

    public String satz() {
        return klasse.satz() + ": " + String.join(", ", urteil.gruende());
    }
}
