package de.tragwerk.party;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.store.Aenderung;
import de.tragwerk.party.store.History;
import de.tragwerk.party.store.Sperren;
import de.tragwerk.party.store.Vorschlagsliste;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The correction process (Korrekturprozess) for master data: who only reads a person proposes, who is responsible for
/// one of her files decides. The old values stay in her history, the proposal with its reason beside it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Vorschlaege {

    /// A proposal as the acting person may see it.
    ///
    /// @param name of the person; `null` when the acting one does not read her any more, `zeilen` is empty then
    /// @param zeilen proposed beside present values
    /// @param gesperrt it touches an address that is blocked for the acting person; its fields are left out of
    /// `zeilen`
    /// @param entscheiden whether the acting person decides about it
    /// @param eigener whether it is the acting person's own
    public record Sicht(
            Vorschlag vorschlag,
            @Nullable String name,
            List<Abgleich.Zeile> zeilen,
            boolean gesperrt,
            boolean entscheiden,
            boolean eigener) {

        /// What is proposed, in one line.
        public String satz() {
            String werte = zeilen.stream()
                    .map(z -> z.titel() + ": " + (z.neu().isEmpty() ? "leer" : z.neu()))
                    .collect(Collectors.joining(", "));
            String sperre = gesperrt ? "Anschrift (gesperrt)" : "";
            return werte + (werte.isEmpty() || sperre.isEmpty() ? "" : ", ") + sperre;
        }
    }

    private static final int MINDESTENS = 5;
    private static final int HOECHSTENS = 2_000;
    private static final String SCHON_ENTSCHIEDEN =
            "Über diesen Vorschlag ist schon entschieden, oder er wurde zurückgezogen. Hier steht der neue Stand.";

    private final Vorschlagsliste liste;
    private final Persons persons;
    private final Sperren sperren;
    private final History history;
    private final StaffDirectory staff;
    private final Access access;
    private final RealTime time;

    Vorschlaege(
            Vorschlagsliste liste,
            Persons persons,
            Sperren sperren,
            History history,
            StaffDirectory staff,
            Access access,
            RealTime time) {
        this.liste = liste;
        this.persons = persons;
        this.sperren = sperren;
        this.history = history;
        this.staff = staff;
        this.access = access;
        this.time = time;
    }

    /// Open ones about a person that the acting one made or decides about.
    public List<Sicht> offene(List<UUID> ids) {
        return sicht(liste.offene(ids));
    }

    /// Those the acting person made, newest first.
    public List<Sicht> meine() {
        return sicht(liste.von(ich()));
    }

    /// Those that wait for the acting person.
    public List<Sicht> wartende() {
        return sicht(liste.wartende(ich()));
    }

    /// @throws AccessRefused when it is not for the acting person
    public Vorschlag get(UUID id) {
        return liste.finde(id).orElseThrow(AccessRefused::new);
    }

    /// Proposes other values for a person one reads.
    ///
    /// @param neu what was typed; what differs from what is known is the proposal. A blocked address is no part
    /// of it
    /// @return why not, in a sentence; empty when it waits now
    public Optional<String> schlageVor(UUID person, Person neu, String grund) {
        UUID id = persons.kept(person);
        boolean verborgen = !sperren.verborgen(List.of(id)).isEmpty();
        Map<String, String> werte = new LinkedHashMap<>();
        for (Abgleich.Zeile zeile : Abgleich.zeilen(neu, persons.get(id))) {
            if (!zeile.neu().equals(zeile.alt()) && !(verborgen && Abgleich.ANSCHRIFT.contains(zeile.feld()))) {
                werte.put(zeile.feld(), zeile.neu());
            }
        }
        if (werte.isEmpty()) {
            return Optional.of("So steht es schon da. Ändern Sie, was falsch ist, und schlagen Sie es dann vor.");
        }
        if (unlesbar(grund)) {
            return Optional.of(
                    "Der Grund fehlt oder ist zu lang. Schreiben Sie in 5 bis 2000 Zeichen, woran Sie sehen, dass etwas falsch ist.");
        }
        Vorschlag v = new Vorschlag(
                Ids.next(), id, werte, grund.strip(), ich(), time.instant(), Vorschlag.Zustand.OFFEN, null, null, "");
        return liste.fuegeHinzu(v)
                ? Optional.empty()
                : Optional.of(
                        "Für diese Person wartet schon ein Vorschlag von Ihnen. Ziehen Sie ihn unter Korrekturen zurück, wenn er nicht mehr stimmt.");
    }

    /// Takes proposed values, or others for the same fields, over to the person.
    ///
    /// @param neu the person with the values to take; fields outside of the proposal are left as they are
    /// @param antwort why it was changed; needed when a value differs from the proposed one
    /// @return why not, in a sentence; empty when it is done
    public Optional<String> nimmAn(Vorschlag v, Person neu, String antwort) {
        pruefe(v);
        boolean geaendert =
                Abgleich.neben(neu, v.werte()).stream().anyMatch(z -> !z.neu().equals(z.alt()));
        if (geaendert && unlesbar(antwort)) {
            return Optional.of(
                    "Schreiben Sie, warum Sie den Vorschlag ändern. Wer ihn gemacht hat, liest das (5 bis 2000 Zeichen).");
        }
        if (!liste.halte(v.id())) {
            return Optional.of(SCHON_ENTSCHIEDEN);
        }
        UUID id = persons.kept(v.person());
        Person alt = persons.get(id);
        Person nachher = Abgleich.vereint(alt, neu, v.werte().keySet());
        if (!nachher.equals(alt) && !persons.update(nachher)) {
            return Optional.of("Jemand hat die Person gerade geändert. Sehen Sie sich den neuen Stand an.");
        }
        Vorschlag.Zustand zustand = geaendert ? Vorschlag.Zustand.GEAENDERT : Vorschlag.Zustand.ANGENOMMEN;
        entscheide(v, zustand, geaendert ? antwort.strip() : "");
        history.note(
                id,
                List.of(new Aenderung(
                        "Vorschlag von "
                                + staff.find(v.konto())
                                        .map(StaffDirectory.Colleague::name)
                                        .orElse("unbekannt"),
                        "",
                        zustand.titel())));
        return Optional.empty();
    }

    /// @return why not, in a sentence; empty when it is refused
    public Optional<String> lehneAb(Vorschlag v, String antwort) {
        pruefe(v);
        if (unlesbar(antwort)) {
            return Optional.of(
                    "Schreiben Sie, warum Sie ablehnen. Wer den Vorschlag gemacht hat, liest das (5 bis 2000 Zeichen).");
        }
        if (!liste.halte(v.id())) {
            return Optional.of(SCHON_ENTSCHIEDEN);
        }
        entscheide(v, Vorschlag.Zustand.ABGELEHNT, antwort.strip());
        return Optional.empty();
    }

    /// Takes back one's own proposal.
    ///
    /// @return false when it was decided meanwhile
    public boolean zieheZurueck(Vorschlag v) {
        if (!v.konto().equals(ich())) {
            throw new AccessRefused();
        }
        if (!liste.halte(v.id())) {
            return false;
        }
        entscheide(v, Vorschlag.Zustand.ZURUECKGEZOGEN, "");
        return true;
    }

    private void entscheide(Vorschlag v, Vorschlag.Zustand zustand, String antwort) {
        if (!liste.entscheide(v, zustand, ich(), time.instant(), antwort)) {
            throw new AccessRefused();
        }
    }

    /// @throws AccessRefused when the acting person does not decide about it
    private void pruefe(Vorschlag v) {
        boolean gesperrt =
                beruehrtAnschrift(v) && !sperren.verborgen(List.of(v.person())).isEmpty();
        if (gesperrt || !darfEntscheiden(v)) {
            throw new AccessRefused();
        }
    }

    private boolean darfEntscheiden(Vorschlag v) {
        return liste.zustaendig(v.person())
                && persons.schreibbar(persons.kept(v.person()))
                && staff.find(v.konto())
                        .map(c -> !c.person().equals(access.employee().person()))
                        .orElse(true);
    }

    private List<Sicht> sicht(List<Vorschlag> alle) {
        Set<UUID> ids = alle.stream().map(Vorschlag::person).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, Person> personen = persons.all(ids);
        Collection<UUID> verborgen = sperren.verborgen(ids);
        return alle.stream()
                .map(v -> sicht(v, personen.get(v.person()), verborgen.contains(v.person())))
                .toList();
    }

    private Sicht sicht(Vorschlag v, @Nullable Person person, boolean verborgen) {
        boolean eigener = v.konto().equals(ich());
        if (person == null) {
            return new Sicht(v, null, List.of(), false, false, eigener);
        }
        boolean gesperrt = verborgen && beruehrtAnschrift(v);
        List<Abgleich.Zeile> zeilen = Abgleich.neben(person, v.werte()).stream()
                .filter(z -> !gesperrt || !Abgleich.ANSCHRIFT.contains(z.feld()))
                .toList();
        boolean entscheiden = v.offen() && !eigener && !gesperrt && darfEntscheiden(v);
        return new Sicht(v, person.deskName(), zeilen, gesperrt, entscheiden, eigener);
    }

    private static boolean beruehrtAnschrift(Vorschlag v) {
        return v.werte().keySet().stream().anyMatch(Abgleich.ANSCHRIFT::contains);
    }

    private static boolean unlesbar(String text) {
        return text.strip().length() < MINDESTENS || text.length() > HOECHSTENS;
    }

    private UUID ich() {
        return access.employee().id();
    }
}
