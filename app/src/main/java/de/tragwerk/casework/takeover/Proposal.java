package de.tragwerk.casework.takeover;

import de.tragwerk.application.Angaben;
import de.tragwerk.party.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Persons as the application names them, and what the master data say.
public final class Proposal {

    /// One field, application beside master data.
    public record Line(String key, String label, String applied, String known) {
        public boolean differs() {
            return !applied.isEmpty() && !applied.equals(known);
        }
    }

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

    public static List<Line> lines(Person applied, @org.jspecify.annotations.Nullable Person known) {
        List<Line> lines = new ArrayList<>();
        add(lines, "familienname", "Familienname", applied.familienname(), known == null ? "" : known.familienname());
        add(lines, "vornamen", "Vornamen", applied.vornamen(), known == null ? "" : known.vornamen());
        add(lines, "geburtsname", "Früherer Name", applied.geburtsname(), known == null ? "" : known.geburtsname());
        add(lines, "geburtsdatum", "Geburtsdatum", day(applied), known == null ? "" : day(known));
        add(lines, "strasse", "Straße", applied.strasse(), known == null ? "" : known.strasse());
        add(lines, "hausnummer", "Hausnummer", applied.hausnummer(), known == null ? "" : known.hausnummer());
        add(lines, "zusatz", "Zusatz", applied.zusatz(), known == null ? "" : known.zusatz());
        add(lines, "plz", "Postleitzahl", applied.plz(), known == null ? "" : known.plz());
        add(lines, "ort", "Ort", applied.ort(), known == null ? "" : known.ort());
        add(lines, "iban", "IBAN", applied.iban(), known == null ? "" : known.iban());
        add(lines, "kontoinhaber", "Kontoinhaber", applied.kontoinhaber(), known == null ? "" : known.kontoinhaber());
        add(lines, "telefon", "Telefon", applied.telefon(), known == null ? "" : known.telefon());
        add(lines, "email", "E-Mail", applied.email(), known == null ? "" : known.email());
        add(lines, "rvnr", "Rentenversicherungsnummer", applied.rvnr(), known == null ? "" : known.rvnr());
        return lines;
    }

    /// `known` with the chosen fields of `applied`.
    public static Person merge(Person known, Person applied, java.util.Set<String> keys) {
        return new Person(
                known.id(),
                keys.contains("familienname") ? applied.familienname() : known.familienname(),
                keys.contains("vornamen") ? applied.vornamen() : known.vornamen(),
                keys.contains("geburtsname") ? applied.geburtsname() : known.geburtsname(),
                keys.contains("geburtsdatum") ? applied.geburtsdatum() : known.geburtsdatum(),
                keys.contains("strasse") ? applied.strasse() : known.strasse(),
                keys.contains("hausnummer") ? applied.hausnummer() : known.hausnummer(),
                keys.contains("zusatz") ? applied.zusatz() : known.zusatz(),
                keys.contains("plz") ? applied.plz() : known.plz(),
                keys.contains("ort") ? applied.ort() : known.ort(),
                keys.contains("iban") ? applied.iban() : known.iban(),
                keys.contains("kontoinhaber") ? applied.kontoinhaber() : known.kontoinhaber(),
                keys.contains("telefon") ? applied.telefon() : known.telefon(),
                keys.contains("email") ? applied.email() : known.email(),
                known.sprache(),
                known.anrede(),
                keys.contains("rvnr") ? applied.rvnr() : known.rvnr(),
                known.version());
    }

    private static void add(List<Line> lines, String key, String label, String applied, String known) {
        if (!applied.isEmpty() || !known.isEmpty()) {
            lines.add(new Line(key, label, applied, known));
        }
    }

    private static String day(Person person) {
        return person.geburtsdatum() == null
                ? ""
                : person.geburtsdatum().format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
