package de.tragwerk.party;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person as the authority keeps her.
///
/// @param geburtsdatum unknown is allowed
/// @param iban without spaces, empty if none
/// @param version counts changes; a change names the version it saw
public record Person(
        UUID id,
        String familienname,
        String vornamen,
        String geburtsname,
        @Nullable LocalDate geburtsdatum,
        String strasse,
        String hausnummer,
        String zusatz,
        String plz,
        String ort,
        String iban,
        String kontoinhaber,
        String telefon,
        String email,
        String sprache,
        String anrede,
        String rvnr,
        int version) {

    /// `Hoffmeister, Mirela`, as the desk shows it.
    public String deskName() {
        return familienname + ", " + vornamen;
    }

    /// `Mirela Hoffmeister`, as letters show it.
    public String letterName() {
        return (vornamen + " " + familienname).strip();
    }

    public String address() {
        return Stream.of((strasse + " " + hausnummer).strip(), (plz + " " + ort).strip())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// For those who may not see where she lives.
    Person ohneAnschrift() {
        return mitAnschrift("", "", "", "", "Anschrift gesperrt");
    }

    Person anschriftVon(Person andere) {
        return mitAnschrift(andere.strasse, andere.hausnummer, andere.zusatz, andere.plz, andere.ort);
    }

    private Person mitAnschrift(
            String neueStrasse, String neueHausnummer, String neuerZusatz, String neuePlz, String neuerOrt) {
        return new Person(
                id,
                familienname,
                vornamen,
                geburtsname,
                geburtsdatum,
                neueStrasse,
                neueHausnummer,
                neuerZusatz,
                neuePlz,
                neuerOrt,
                iban,
                kontoinhaber,
                telefon,
                email,
                sprache,
                anrede,
                rvnr,
                version);
    }
}
