package de.tragwerk.party.web;

import de.tragwerk.kernel.kennzeichen.Befund;
import de.tragwerk.kernel.kennzeichen.Iban;
import de.tragwerk.kernel.kennzeichen.Postleitzahl;
import de.tragwerk.kernel.kennzeichen.Rentenversicherungsnummer;
import de.tragwerk.party.Person;
import de.tragwerk.party.dedup.Personalien;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The typed master data of a person: what was typed, what is wrong with it, and the person it makes.
record PersonForm(Map<String, String> werte, List<Fehler> fehler, Person person) {

    record Fehler(String feld, String satz) {}

    private static final int HOECHSTENS = 200;

    /// @param id of the person, a zero id for a new one
    /// @param heute nobody is born after it
    static PersonForm lies(Map<String, String> getippt, UUID id, int version, LocalDate heute) {
        List<Fehler> fehler = new ArrayList<>();
        String familienname = text(getippt, "familienname", fehler);
        String vornamen = text(getippt, "vornamen", fehler);
        if (familienname.isEmpty() && vornamen.isEmpty()) {
            fehler.add(new Fehler("familienname", "Wie heißt die Person? Tragen Sie mindestens einen Namen ein."));
        }
        LocalDate geburtsdatum = tag(getippt, heute, fehler);
        Person person = new Person(
                id,
                familienname,
                vornamen,
                text(getippt, "geburtsname", fehler),
                geburtsdatum,
                text(getippt, "strasse", fehler),
                text(getippt, "hausnummer", fehler),
                text(getippt, "zusatz", fehler),
                nummer(getippt, "plz", fehler),
                text(getippt, "ort", fehler),
                nummer(getippt, "iban", fehler),
                text(getippt, "kontoinhaber", fehler),
                text(getippt, "telefon", fehler),
                text(getippt, "email", fehler),
                getippt.getOrDefault("sprache", "de"),
                text(getippt, "anrede", fehler),
                nummer(getippt, "rvnr", fehler),
                version);
        return new PersonForm(getippt, List.copyOf(fehler), person);
    }

    /// What does not hinder but is worth a second look.
    static String hinweis(Person p) {
        return p.rvnr().isEmpty() || p.geburtsdatum() == null
                ? ""
                : Rentenversicherungsnummer.hinweis(
                        p.rvnr(), p.geburtsdatum(), p.geburtsname().isEmpty() ? p.familienname() : p.geburtsname());
    }

    /// The same with something else that is wrong.
    PersonForm mit(String feld, String satz) {
        List<Fehler> alle = new ArrayList<>(fehler);
        alle.add(new Fehler(feld, satz));
        return new PersonForm(werte, List.copyOf(alle), person);
    }

    public String wert(String feld) {
        return werte.getOrDefault(feld, "");
    }

    public String satz(String feld) {
        return fehler.stream()
                .filter(f -> f.feld().equals(feld))
                .map(Fehler::satz)
                .findFirst()
                .orElse("");
    }

    private static String text(Map<String, String> getippt, String feld, List<Fehler> fehler) {
        String text = Normalizer.normalize(getippt.getOrDefault(feld, "").strip(), Normalizer.Form.NFC);
        if (text.length() > HOECHSTENS) {
            fehler.add(new Fehler(feld, "Das ist zu lang: höchstens " + HOECHSTENS + " Zeichen."));
            return "";
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            fehler.add(new Fehler(feld, "Hier steht ein unsichtbares Zeichen. Schreiben Sie den Text noch einmal."));
            return "";
        }
        return text;
    }

    private static String nummer(Map<String, String> getippt, String feld, List<Fehler> fehler) {
        String text = text(getippt, feld, fehler);
        if (text.isEmpty()) {
            return "";
        }
        Befund befund = switch (feld) {
            case "plz" -> Postleitzahl.pruefe(text);
            case "iban" -> Iban.pruefe(text);
            default -> Rentenversicherungsnummer.pruefe(text);
        };
        if (!befund.gut()) {
            fehler.add(new Fehler(feld, befund.beanstandung()));
        }
        return befund.wert();
    }

    private static @Nullable LocalDate tag(Map<String, String> getippt, LocalDate heute, List<Fehler> fehler) {
        String text = text(getippt, "geburtsdatum", fehler);
        int zahl = Personalien.zahl(text);
        if (zahl == 0) {
            return null;
        }
        try {
            LocalDate tag = zahl < 0 ? null : LocalDate.of(zahl / 10_000, zahl / 100 % 100, zahl % 100);
            if (tag != null && !tag.isAfter(heute) && tag.getYear() >= 1890) {
                return tag;
            }
        } catch (DateTimeException keinTag) {
            fehler.add(new Fehler("geburtsdatum", "Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat."));
            return null;
        }
        fehler.add(new Fehler(
                "geburtsdatum", "Schreiben Sie das Geburtsdatum so: 14.03.1979. Unbekannt? Dann leer lassen."));
        return null;
    }
}
