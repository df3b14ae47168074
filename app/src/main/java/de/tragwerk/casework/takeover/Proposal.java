package de.tragwerk.casework.takeover;

import de.tragwerk.application.Angaben;
import de.tragwerk.party.Person;
import java.util.UUID;

/// Persons as the application names them.
public final class Proposal {

    private Proposal() {}

    /// The family name of somebody the application gives no name: nobody is kept without one.
    private static final String UNBEKANNT = "unbekannt";

    /// The person with this number in the application: 0 is who applied.
    public static Person person(Angaben angaben, int nr) {
        boolean applicant = nr == 0;
        String familie = angaben.text("person.familienname", nr).strip();
        String vornamen = angaben.text("person.vornamen", nr).strip();
        return new Person(
                new UUID(0, 0),
                familie.isEmpty() && vornamen.isEmpty() ? UNBEKANNT : familie,
                vornamen,
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
