package de.tragwerk.casework.takeover;

import de.tragwerk.application.Angaben;
import de.tragwerk.party.Person;
import java.util.UUID;

/// Persons as the application names them.
public final class Proposal {

    private Proposal() {}

    /// The person with this number in the application: 0 is who applied.
    public static Person person(Angaben angaben, int nr) {
        boolean applicant = nr == 0;
        return new Person(
                new UUID(0, 0),
                angaben.text("person.familienname", nr),
                angaben.text("person.vornamen", nr),
                angaben.text("person.geburtsname", nr),
                angaben.date("person.geburtsdatum", nr).orElse(null),
                angaben.text("anschrift.strasse"),
                angaben.text("anschrift.hausnummer"),
                angaben.text("anschrift.zusatz"),
                angaben.text("anschrift.plz"),
                angaben.text("anschrift.ort"),
                applicant ? angaben.text("bank.iban") : "",
                applicant ? angaben.text("bank.inhaber") : "",
                applicant ? angaben.text("kontakt.telefon") : "",
                applicant ? angaben.text("kontakt.email") : "",
                "de",
                "",
                applicant ? angaben.text("person.rvnr") : "",
                0);
    }
}
