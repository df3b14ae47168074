package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.Leistungsname;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.circular.Serienbriefe;
import de.tragwerk.decision.circular.Serienbriefpruefung;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Platzhalter;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.store.SerienbriefTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of mass letters, and beginning one.
@Controller
@OnSide(Side.AMT)
class SerienbriefeController {

    private static final Serienbrief.Inhalt LEER = new Serienbrief.Inhalt("", "", "");
    private static final Serienbrief.Auswahl ALLE = new Serienbrief.Auswahl("", 0, "", "", "", true, List.of());

    private final SerienbriefTabelle tabelle;
    private final Serienbriefe serienbriefe;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;

    SerienbriefeController(
            SerienbriefTabelle tabelle, Serienbriefe serienbriefe, StaffDirectory staff, Access access, Audit audit) {
        this.tabelle = tabelle;
        this.serienbriefe = serienbriefe;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/serienbriefe")
    @Permitted("decision.CIRCULAR_LIST")
    @Transactional
    public String liste(Model model) {
        model.addAttribute("serienbriefe", tabelle.liste(50));
        model.addAttribute("namen", staff.names());
        model.addAttribute("inhalt", LEER);
        model.addAttribute("auswahl", ALLE);
        model.addAttribute("darfSchreiben", access.may(DecisionAction.CIRCULAR_DRAFT));
        listen(model);
        audit.log(Entry.of("decision.CIRCULAR_LIST"));
        return "decision/web/serienbriefe";
    }

    /// What one can choose by, and what a text can say of each file.
    static void listen(Model model) {
        model.addAttribute("leistungen", new TreeMap<>(Leistungsname.alle()));
        model.addAttribute("kapitel", Kapitel.values());
        model.addAttribute("wohnformen", Serienbriefpruefung.wohnformen());
        model.addAttribute("platzhalter", Platzhalter.values());
    }

    @PostMapping("/serienbriefe")
    @Permitted("decision.CIRCULAR_DRAFT")
    public String entwirf(@ModelAttribute SerienbriefEingabe eingabe, RedirectAttributes hinweise) {
        Serienbriefe.Antwort a = serienbriefe.entwirf(eingabe.inhalt(), eingabe.auswahl());
        a.nein().ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return a.serienbrief() == null ? "redirect:/serienbriefe" : "redirect:/serienbriefe/" + a.serienbrief();
    }
}
