package de.tragwerk.archiv.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.archiv.order.Aufbewahrung;
import de.tragwerk.archiv.order.Laenger;
import de.tragwerk.archiv.store.Archivliste;
import de.tragwerk.archiv.store.LaengerTabelle;
import de.tragwerk.archiv.store.LaengerTabelle.Verlaengerung;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How long one file is kept, and longer than its statute asks.
@Controller
@OnSide(Side.AMT)
class LaengerController {

    private final Laenger laenger;
    private final LaengerTabelle tabelle;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    LaengerController(
            Laenger laenger, LaengerTabelle tabelle, StaffDirectory staff, StepUp stepUp, Access access, Audit audit) {
        this.laenger = laenger;
        this.tabelle = tabelle;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/archiv/akte/{akte}")
    @Permitted("archiv.LIST")
    @Transactional
    public String zeige(@PathVariable UUID akte, Model model) {
        Archivliste.Archiviert a = laenger.akte(akte);
        List<Verlaengerung> alle = tabelle.ofAkte(akte);
        Verlaengerung offen = alle.stream()
                .filter(v -> v.zustand().equals("OFFEN"))
                .findFirst()
                .orElse(null);
        model.addAttribute("a", a);
        model.addAttribute("bis", Aufbewahrung.bis(a.am(), a.jahre()));
        model.addAttribute("alle", alle);
        model.addAttribute("offen", offen);
        model.addAttribute("eigene", offen != null && laenger.eigene(offen));
        model.addAttribute("darfBestaetigen", access.may(ArchivAction.CONFIRM_LONGER));
        model.addAttribute("namen", staff.names());
        audit.log(Entry.of("archiv.LIST").subjects(akte));
        return "archiv/web/aufbewahrung";
    }

    @PostMapping("/archiv/akte/{akte}/laenger")
    @Permitted("archiv.KEEP_LONGER")
    public String beantrage(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "") String jahre,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes hinweise) {
        int zahl = jahre.strip().matches("[0-9]{1,3}") ? Integer.parseInt(jahre.strip()) : 0;
        Optional<String> nein = laenger.beantrage(akte, zahl, grund);
        if (nein.isPresent()) {
            hinweise.addFlashAttribute("jahre", jahre);
            hinweise.addFlashAttribute("grund", grund);
        }
        return nach(akte, nein, "Beantragt. Eine andere Person muss es bestätigen.", hinweise);
    }

    @PostMapping("/archiv/akte/{akte}/laenger/{id}/bestaetigen")
    @Permitted("archiv.CONFIRM_LONGER")
    public String bestaetige(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(laenger.darfNicht(akte, id), passwort);
        return nach(
                akte,
                nein.isPresent() ? nein : laenger.bestaetige(akte, id),
                "Bestätigt. Die Frist dieser Akte gilt ab jetzt.",
                hinweise);
    }

    @PostMapping("/archiv/akte/{akte}/laenger/{id}/zuruecknehmen")
    @Permitted("archiv.KEEP_LONGER")
    public String nimmZurueck(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(akte, laenger.nimmZurueck(akte, id), "Der Antrag ist zurückgenommen.", hinweise);
    }

    private static String nach(UUID akte, Optional<String> nein, String gut, RedirectAttributes hinweise) {
        nein.ifPresentOrElse(
                satz -> hinweise.addFlashAttribute("weigerungSatz", satz),
                () -> hinweise.addFlashAttribute("hinweis", gut));
        return "redirect:/archiv/akte/" + akte;
    }
}
