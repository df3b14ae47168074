package de.tragwerk.abgleich.web;

import de.tragwerk.abgleich.model.Treffer;
import de.tragwerk.abgleich.run.Klaerung;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.TrefferTabelle;
import de.tragwerk.access.Permitted;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Leistungsfaelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers that differ, in the file they are about: beside each what the facts say.
@Controller
@OnSide(Side.AMT)
class TrefferController {

    /// @param frage what was asked, and about which time
    /// @param bekannt income and assets of this person
    record Blatt(Treffer treffer, String name, String frage, List<Leistungsfaelle.Angabe> bekannt) {

        /// Whether a fact is one the answer would have to stand under.
        public boolean passt(Leistungsfaelle.Angabe a) {
            return treffer.meldung().angaben().contains(a.code());
        }
    }

    private final TrefferTabelle tabelle;
    private final LaufTabelle laeufe;
    private final Klaerung klaerung;
    private final Leistungsfaelle faelle;
    private final Akten akten;
    private final Persons persons;
    private final AkteKopf kopf;
    private final Audit audit;

    TrefferController(
            TrefferTabelle tabelle,
            LaufTabelle laeufe,
            Klaerung klaerung,
            Leistungsfaelle faelle,
            Akten akten,
            Persons persons,
            AkteKopf kopf,
            Audit audit) {
        this.tabelle = tabelle;
        this.laeufe = laeufe;
        this.klaerung = klaerung;
        this.faelle = faelle;
        this.akten = akten;
        this.persons = persons;
        this.kopf = kopf;
        this.audit = audit;
    }

    @GetMapping("/akte/{akte}/abgleich")
    @Permitted("abgleich.HITS")
    @Transactional
    public String zeige(@PathVariable UUID akte, Model model) {
        AkteRef ref = akten.get(akte);
        List<Treffer> liste = tabelle.ofAkte(akte);
        Map<UUID, Person> personen =
                persons.all(liste.stream().map(Treffer::person).collect(Collectors.toSet()));
        List<Leistungsfaelle.Angabe> angaben = liste.isEmpty() ? List.of() : faelle.angaben(akte);
        model.addAttribute("kopf", kopf.von(ref, "/abgleich"));
        model.addAttribute(
                "blaetter",
                liste.stream()
                        .map(t -> new Blatt(
                                t,
                                Optional.ofNullable(personen.get(t.person()))
                                        .map(Person::deskName)
                                        .orElse(ref.aktenzeichen()),
                                laeufe.finde(t.lauf())
                                        .map(l -> l.verfahren().titel() + " " + l.zeit())
                                        .orElse(""),
                                angaben.stream()
                                        .filter(a -> a.person().equals(t.person()))
                                        .toList()))
                        .toList());
        model.addAttribute("ergebnisse", Treffer.Ergebnis.values());
        audit.log(Entry.of("abgleich.HITS").subjects(akte).subjects(personen.keySet()));
        return "abgleich/web/akte";
    }

    @PostMapping("/akte/{akte}/abgleich/{id}")
    @Permitted("abgleich.SETTLE")
    public String klaere(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "KEINE_AENDERUNG") Treffer.Ergebnis ergebnis,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes hinweise) {
        Optional<String> nein = klaerung.halteFest(akte, id, ergebnis, grund);
        nein.ifPresentOrElse(
                satz -> {
                    hinweise.addFlashAttribute("weigerungSatz", satz);
                    audit.logAlone(Entry.of("abgleich.SETTLE").refused().subjects(akte));
                },
                () -> hinweise.addFlashAttribute(
                        "hinweis",
                        ergebnis == Treffer.Ergebnis.KEINE_AENDERUNG
                                ? "Festgehalten. Die Auskunft ist gelöscht."
                                : "Festgehalten. Beginnen Sie die Änderung unter „Berechnung“."));
        return "redirect:/akte/" + akte + "/abgleich";
    }
}
