package de.tragwerk.party.web;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.kennzeichen.Kennzeichen;
import de.tragwerk.party.Abgleich;
import de.tragwerk.party.AngabeArt;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Lebenslauf;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Vorschlaege;
import de.tragwerk.party.Zusammenfuehrung;
import de.tragwerk.party.store.History;
import de.tragwerk.party.store.Sperren;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Everything the page of a person shows, read and logged in one go.
@Component
class PersonPage {

    /// @param name under which the joined record was kept
    record Verbunden(Zusammenfuehrung.Vorgang vorgang, String name) {}

    private final Persons persons;
    private final Dubletten dubletten;
    private final Lebenslauf lebenslauf;
    private final Zusammenfuehrung zusammenfuehrung;
    private final Vorschlaege vorschlaege;
    private final History history;
    private final Sperren sperren;
    private final Akten akten;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Clock clock;

    PersonPage(
            Persons persons,
            Dubletten dubletten,
            Lebenslauf lebenslauf,
            Zusammenfuehrung zusammenfuehrung,
            Vorschlaege vorschlaege,
            History history,
            Sperren sperren,
            Akten akten,
            StaffDirectory staff,
            Audit audit,
            Clock clock) {
        this.persons = persons;
        this.dubletten = dubletten;
        this.lebenslauf = lebenslauf;
        this.zusammenfuehrung = zusammenfuehrung;
        this.vorschlaege = vorschlaege;
        this.history = history;
        this.sperren = sperren;
        this.akten = akten;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    void fill(Model model, UUID asked) {
        UUID id = persons.kept(asked);
        Person person = persons.get(id);
        List<UUID> ids = persons.ids(id);
        LocalDate heute = LocalDate.now(clock);
        boolean verborgen = !sperren.verborgen(List.of(id)).isEmpty();
        List<Lebenslauf.Angabe> angaben = lebenslauf.alle(ids).stream()
                .filter(a -> !verborgen || a.art() != AngabeArt.ANSCHRIFT && a.art() != AngabeArt.POSTANSCHRIFT)
                .toList();
        List<AkteRef> ihreAkten =
                ids.stream().flatMap(i -> akten.ofPerson(i).stream()).distinct().toList();
        List<History.Schritt> verlauf = verborgen ? List.of() : history.of(ids);
        Map<UUID, Dubletten.Entscheidung> entschieden = dubletten.entschieden(id);
        model.addAttribute("person", person);
        model.addAttribute("schreiben", persons.schreibbar(id));
        model.addAttribute("zeilen", Abgleich.zeilen(person, null));
        model.addAttribute("form", new PersonForm(werte(person), List.of(), person));
        model.addAttribute("hinweis", PersonForm.hinweis(person));
        model.addAttribute("angaben", angaben);
        model.addAttribute(
                "tot",
                angaben.stream()
                        .filter(a -> a.art() == AngabeArt.TOD)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "arten",
                Arrays.stream(AngabeArt.values()).filter(AngabeArt::vonHand).toList());
        model.addAttribute("kennzeichen", kennzeichen());
        model.addAttribute("akten", ihreAkten);
        model.addAttribute("verlauf", verlauf);
        model.addAttribute("verborgen", verborgen);
        model.addAttribute("sperre", sperren.bis(ids).orElse(null));
        model.addAttribute("dubletten", dubletten.suche(person, id));
        model.addAttribute(
                "abgelehnt", persons.all(entschieden.keySet()).values().stream().toList());
        model.addAttribute("entscheidungen", entschieden);
        model.addAttribute(
                "verbunden",
                zusammenfuehrung.vorgaenge(ids).stream()
                        .map(v -> new Verbunden(v, zusammenfuehrung.name(v.aufgegangen())))
                        .toList());
        model.addAttribute("vorschlaege", vorschlaege.offene(ids));
        model.addAttribute("gruppen", gruppen());
        model.addAttribute("gefragt", true);
        model.addAttribute("namen", staff.names());
        model.addAttribute("heute", heute);
        Entry entry = Entry.of("party.READ_PERSON").subjects(ids);
        audit.log(angaben.stream()
                .map(Lebenslauf.Angabe::von)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(entry::reach)
                .orElse(entry));
    }

    /// Names of workgroups by number, for "ask there".
    IntFunction<String> gruppen() {
        return staff::kreisName;
    }

    static List<Kennzeichen> kennzeichen() {
        return List.of(
                Kennzeichen.STEUER_ID,
                Kennzeichen.KRANKENVERSICHERUNG,
                Kennzeichen.AZR,
                Kennzeichen.RENTENVERSICHERUNG);
    }

    /// Her values by the names of the fields.
    static Map<String, String> werte(Person p) {
        return Abgleich.zeilen(p, null).stream().collect(Collectors.toMap(Abgleich.Zeile::feld, Abgleich.Zeile::neu));
    }
}
