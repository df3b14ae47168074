package de.tragwerk.archiv.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Leistungsname;
import de.tragwerk.archiv.dms.Abgaben;
import de.tragwerk.archiv.order.Archiv;
import de.tragwerk.archiv.store.ArchivTabelle;
import de.tragwerk.archiv.store.LaengerTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The archive: what is kept until when, orders to delete, copies for an E-Akte.
@Controller
@OnSide(Side.AMT)
class ArchivController {

    private static final int ANORDNUNGEN = 20;

    private final Archiv archiv;
    private final Abgaben abgaben;
    private final ArchivTabelle tabelle;
    private final LaengerTabelle laenger;
    private final Akten akten;
    private final AkteKopf kopf;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    ArchivController(
            Archiv archiv,
            Abgaben abgaben,
            ArchivTabelle tabelle,
            LaengerTabelle laenger,
            Akten akten,
            AkteKopf kopf,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.archiv = archiv;
        this.abgaben = abgaben;
        this.tabelle = tabelle;
        this.laenger = laenger;
        this.akten = akten;
        this.kopf = kopf;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/archiv")
    @Permitted("archiv.LIST")
    @Transactional
    public String liste(@RequestParam(defaultValue = "0") int ab, Model model) {
        int von = Math.clamp(ab, 0, 1_000_000);
        Archiv.Blatt blatt = archiv.blatt(von);
        List<Archiv.Zeile> zeilen = blatt.zeilen();
        List<ArchivTabelle.Anordnung> anordnungen = tabelle.anordnungen(ANORDNUNGEN);
        Map<UUID, List<ArchivTabelle.Posten>> posten = new HashMap<>();
        anordnungen.forEach(a -> posten.put(a.id(), tabelle.posten(a.id())));
        model.addAttribute("zeilen", zeilen);
        model.addAttribute("ab", von);
        model.addAttribute("naechste", blatt.weitere() ? von + Archiv.SEITE : null);
        model.addAttribute("nichtsFaellig", zeilen.stream().noneMatch(z -> z.faellig() && z.anordnung() == null));
        model.addAttribute("leistungen", Leistungsname.alle());
        model.addAttribute("fristen", tabelle.fristen());
        model.addAttribute("anordnungen", anordnungen);
        model.addAttribute("posten", posten);
        model.addAttribute("laenger", laenger(laenger.wartende(ANORDNUNGEN)));
        model.addAttribute("namen", staff.names());
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darfFrist", access.may(ArchivAction.RULE));
        model.addAttribute("darfBestaetigen", access.may(ArchivAction.CONFIRM));
        audit.log(Entry.of("archiv.LIST")
                .subjects(zeilen.stream().map(Archiv.Zeile::akte).toList()));
        return "archiv/web/archiv";
    }

    /// Aktenzeichen of files for which a longer time waits for a second person.
    private Map<UUID, String> laenger(List<UUID> wartende) {
        Map<UUID, String> zeichen = new LinkedHashMap<>();
        Map<UUID, AkteRef> alle = akten.all(wartende);
        wartende.forEach(id -> Optional.ofNullable(alle.get(id)).ifPresent(a -> zeichen.put(id, a.aktenzeichen())));
        return zeichen;
    }

    @PostMapping("/archiv/fristen")
    @Permitted("archiv.RULE")
    public String frist(
            @RequestParam(defaultValue = "") String leistung,
            @RequestParam(defaultValue = "") String jahre,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes hinweise) {
        int zahl = jahre.strip().matches("[0-9]{1,3}") ? Integer.parseInt(jahre.strip()) : 0;
        return nach(archiv.frist(leistung.strip(), zahl, grund), "Die Frist gilt ab jetzt.", hinweise);
    }

    @PostMapping("/archiv/anordnungen")
    @Permitted("archiv.ORDER")
    public String ordneAn(@RequestParam(defaultValue = "") List<UUID> akte, RedirectAttributes hinweise) {
        return nach(
                archiv.ordneAn(new HashSet<>(akte)),
                "Die Löschung ist angeordnet. Eine andere Person muss sie bestätigen.",
                hinweise);
    }

    @PostMapping("/archiv/anordnungen/{id}/bestaetigen")
    @Permitted("archiv.CONFIRM")
    public String bestaetige(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(archiv.darfNichtBestaetigen(id), passwort);
        return nach(
                nein.isPresent() ? nein : archiv.bestaetige(id),
                "Die Löschung ist bestätigt. Ausgeführt wird sie durch das Datenschutz-Verfahren.",
                hinweise);
    }

    @PostMapping("/archiv/anordnungen/{id}/zuruecknehmen")
    @Permitted("archiv.WITHDRAW")
    public String nimmZurueck(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(archiv.nimmZurueck(id), "Die Anordnung ist zurückgenommen.", hinweise);
    }

    private static String nach(Optional<String> nein, String gut, RedirectAttributes hinweise) {
        nein.ifPresentOrElse(
                satz -> hinweise.addFlashAttribute("weigerungSatz", satz),
                () -> hinweise.addFlashAttribute("hinweis", gut));
        return "redirect:/archiv";
    }

    @GetMapping("/akte/{akte}/eakte")
    @Permitted("archiv.COPIES")
    @Transactional
    public String abgaben(@PathVariable UUID akte, Model model) {
        AkteRef ref = akten.get(akte);
        model.addAttribute("kopf", kopf.von(ref, "/eakte"));
        model.addAttribute("abgaben", tabelle.abgaben(akte));
        model.addAttribute("geschuetzt", abgaben.geschuetzt(akte));
        model.addAttribute("darf", abgaben.darf(akte));
        model.addAttribute("namen", staff.names());
        audit.log(Entry.of("archiv.COPIES").subjects(akte));
        return "archiv/web/eakte";
    }

    @PostMapping("/akte/{akte}/eakte")
    @Permitted("archiv.HAND_OVER")
    public String gibAb(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "") Set<Bereich> bereich,
            RedirectAttributes hinweise) {
        abgaben.gibAb(akte, bereich).ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/akte/" + akte + "/eakte";
    }
}
