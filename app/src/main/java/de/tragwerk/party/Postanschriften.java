package de.tragwerk.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where letters to a person go: to the address she asked for, else to her home.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Postanschriften {

    private static final Pattern ORT = Pattern.compile("(?:D[- ])?(\\d{5})\\s+(\\S.*)");
    private static final Pattern TRENNER = Pattern.compile("[\\n,;]");

    private final Lebenslauf lebenslauf;
    private final Persons persons;
    private final Clock clock;

    Postanschriften(Lebenslauf lebenslauf, Persons persons, Clock clock) {
        this.lebenslauf = lebenslauf;
        this.persons = persons;
        this.clock = clock;
    }

    /// Lines below the name. Empty when she asked for another address that is not whole: then no letter goes out
    /// until somebody completes it, least of all to her home.
    public List<String> zeilen(Person person) {
        return lebenslauf.geltende(persons.ids(person.id()), AngabeArt.POSTANSCHRIFT, LocalDate.now(clock)).stream()
                .findFirst()
                .map(a -> zeilen(a.inhalt()))
                .orElseGet(() -> wohnung(person));
    }

    /// The same, and empty as well when street, postcode or place of her home are missing: for what is sent by
    /// machine.
    public List<String> ganze(Person person) {
        List<String> zeilen = zeilen(person);
        boolean wohnung = !person.strasse().isBlank()
                && !person.plz().isBlank()
                && !person.ort().isBlank();
        return wohnung || !zeilen.equals(wohnung(person)) ? zeilen : List.of();
    }

    private static List<String> zeilen(Map<String, String> post) {
        String plz = post.getOrDefault("plz", "");
        String ort = post.getOrDefault("ort", "");
        String strasse = post.getOrDefault("strasse", "");
        return plz.isBlank() || ort.isBlank() || strasse.isBlank()
                ? List.of()
                : gefuellt(post.getOrDefault("bei", ""), strasse, plz + " " + ort);
    }

    private static List<String> wohnung(Person p) {
        return gefuellt(
                p.zusatz(),
                p.strasse().isBlank() ? "" : p.strasse() + " " + p.hausnummer(),
                p.ort().isBlank() ? "" : p.plz() + " " + p.ort());
    }

    private static List<String> gefuellt(String... zeilen) {
        return Stream.of(zeilen).map(String::strip).filter(z -> !z.isEmpty()).toList();
    }

    /// Takes over what she wrote in an application; an address she asked for before ends.
    ///
    /// @param text in her own words, such as `c/o Beratungsstelle, Postfach 12, 12345 Auental`
    public void uebernimm(UUID person, String text) {
        LocalDate heute = LocalDate.now(clock);
        Map<String, String> neu = lies(text);
        List<UUID> ids = persons.ids(person);
        List<Lebenslauf.Angabe> bisher = lebenslauf.geltende(ids, AngabeArt.POSTANSCHRIFT, heute);
        if (bisher.stream().anyMatch(a -> a.inhalt().equals(neu))) {
            return;
        }
        for (Lebenslauf.Angabe a : bisher) {
            boolean vonHeute = heute.equals(a.von());
            lebenslauf.beende(ids, a.id(), vonHeute ? null : heute.minusDays(1));
        }
        lebenslauf.ergaenze(persons.kept(person), AngabeArt.POSTANSCHRIFT, heute, null, neu);
    }

    /// Whether postcode and place were found in her words.
    public static boolean ganz(String text) {
        return !zeilen(lies(text)).isEmpty();
    }

    private static Map<String, String> lies(String text) {
        List<String> teile = new ArrayList<>(TRENNER.splitAsStream(text)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList());
        String plz = "";
        String ort = "";
        for (int i = teile.size() - 1; i >= 0 && plz.isEmpty(); i--) {
            Matcher m = ORT.matcher(teile.get(i));
            if (m.matches()) {
                plz = m.group(1);
                ort = m.group(2);
                teile.remove(i);
            }
        }
        String strasse = teile.isEmpty() ? "" : teile.removeLast();
        Map<String, String> inhalt = new LinkedHashMap<>();
        inhalt.put("bei", String.join(", ", teile));
        inhalt.put("strasse", strasse);
        inhalt.put("plz", plz);
        inhalt.put("ort", ort);
        return inhalt;
    }
}
