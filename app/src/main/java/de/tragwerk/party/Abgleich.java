package de.tragwerk.party;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two sets of values of one person, field by field.
public final class Abgleich {

    /// One field, new beside known.
    public record Zeile(String feld, String titel, String neu, String alt) {
        public boolean anders() {
            return !neu.isEmpty() && !neu.equals(alt);
        }
    }

    private record Feld(String name, String titel, Function<Person, String> wert) {}

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    private static final List<Feld> FELDER = List.of(
            new Feld("familienname", "Familienname", Person::familienname),
            new Feld("vornamen", "Vornamen", Person::vornamen),
            new Feld("geburtsname", "Früherer Name", Person::geburtsname),
            new Feld("geburtsdatum", "Geburtsdatum", Abgleich::tag),
            new Feld("strasse", "Straße", Person::strasse),
            new Feld("hausnummer", "Hausnummer", Person::hausnummer),
            new Feld("zusatz", "Zusatz", Person::zusatz),
            new Feld("plz", "Postleitzahl", Person::plz),
            new Feld("ort", "Ort", Person::ort),
            new Feld("iban", "IBAN", Person::iban),
            new Feld("kontoinhaber", "Kontoinhaber", Person::kontoinhaber),
            new Feld("telefon", "Telefon", Person::telefon),
            new Feld("email", "E-Mail", Person::email),
            new Feld("rvnr", "Rentenversicherungsnummer", Person::rvnr));

    /// Names of the fields that say where somebody lives.
    public static final Set<String> ANSCHRIFT = Set.of("strasse", "hausnummer", "zusatz", "plz", "ort");

    private Abgleich() {}

    private static String tag(Person p) {
        return p.geburtsdatum() == null ? "" : TAG.format(p.geburtsdatum());
    }

    /// Fields in which either side has something.
    public static List<Zeile> zeilen(Person neu, @Nullable Person alt) {
        List<Zeile> zeilen = new ArrayList<>();
        for (Feld feld : FELDER) {
            String a = feld.wert().apply(neu);
            String b = alt == null ? "" : feld.wert().apply(alt);
            if (!a.isEmpty() || !b.isEmpty()) {
                zeilen.add(new Zeile(feld.name(), feld.titel(), a, b));
            }
        }
        return zeilen;
    }

    /// Values by the names of their fields beside those of a person, also where both are empty.
    public static List<Zeile> neben(Person alt, Map<String, String> neu) {
        return FELDER.stream()
                .filter(f -> neu.containsKey(f.name()))
                .map(f -> new Zeile(
                        f.name(),
                        f.titel(),
                        neu.getOrDefault(f.name(), ""),
                        f.wert().apply(alt)))
                .toList();
    }

    /// `alt` with the chosen fields of `neu`.
    public static Person vereint(Person alt, Person neu, Set<String> felder) {
        return new Person(
                alt.id(),
                felder.contains("familienname") ? neu.familienname() : alt.familienname(),
                felder.contains("vornamen") ? neu.vornamen() : alt.vornamen(),
                felder.contains("geburtsname") ? neu.geburtsname() : alt.geburtsname(),
                felder.contains("geburtsdatum") ? neu.geburtsdatum() : alt.geburtsdatum(),
                felder.contains("strasse") ? neu.strasse() : alt.strasse(),
                felder.contains("hausnummer") ? neu.hausnummer() : alt.hausnummer(),
                felder.contains("zusatz") ? neu.zusatz() : alt.zusatz(),
                felder.contains("plz") ? neu.plz() : alt.plz(),
                felder.contains("ort") ? neu.ort() : alt.ort(),
                felder.contains("iban") ? neu.iban() : alt.iban(),
                felder.contains("kontoinhaber") ? neu.kontoinhaber() : alt.kontoinhaber(),
                felder.contains("telefon") ? neu.telefon() : alt.telefon(),
                felder.contains("email") ? neu.email() : alt.email(),
                alt.sprache(),
                alt.anrede(),
                felder.contains("rvnr") ? neu.rvnr() : alt.rvnr(),
                alt.version());
    }
}
