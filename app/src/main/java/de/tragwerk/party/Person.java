package de.tragwerk.party;

import java.time.LocalDate;
import java.util.UUID;
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
        return (strasse + " " + hausnummer).strip() + ", " + (plz + " " + ort).strip();
    }
}
