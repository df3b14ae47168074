package de.tragwerk.beratung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Lesart;
import de.tragwerk.beratung.pflege.Pflege;
import de.tragwerk.beratung.store.Fassungstabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One proposal: what it changes field by field, published or refused by a second human being.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class VorschlagController {

    private final Fassungstabelle fassungen;
    private final Pflege pflege;
    private final StaffDirectory staff;
    private final Audit audit;

    VorschlagController(Fassungstabelle fassungen, Pflege pflege, StaffDirectory staff, Audit audit) {
        this.fassungen = fassungen;
        this.pflege = pflege;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/beratungsstellen/vorschlag/{id}")
    @Permitted("beratung.OPEN")
    public String open(@PathVariable UUID id, Model model) {
        Fassung f = fassungen.get(id);
        audit.log(Entry.of("beratung.OPEN").subjects(id));
        model.addAttribute("f", f);
        model.addAttribute("neu", fassungen.geltend(f.kennung()).isEmpty());
        model.addAttribute(
                "unterschiede",
                Lesart.zwischen(
                        fassungen.geltend(f.kennung()).map(Fassung::eintrag).orElse(null), f.eintrag()));
        model.addAttribute("hindernis", f.wartet() ? pflege.hindernis(f) : "");
        model.addAttribute("namen", staff.names());
        return "beratung/web/vorschlag";
    }

    @PostMapping("/beratungsstellen/vorschlag/{id}/veroeffentlichen")
    @Permitted("beratung.PUBLISH")
    public String publish(@PathVariable UUID id, RedirectAttributes flash) {
        Fassung f = fassungen.get(id);
        return nach(
                f,
                Entry.of("beratung.PUBLISH")
                        .thing("beratungsstelle", id, HexFormat.of().parseHex(f.hash())),
                pflege.gibFrei(id),
                flash);
    }

    @PostMapping("/beratungsstellen/vorschlag/{id}/ablehnen")
    @Permitted("beratung.REFUSE")
    public String refuse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String grund, RedirectAttributes flash) {
        return nach(fassungen.get(id), Entry.of("beratung.REFUSE"), pflege.lehneAb(id, grund.strip()), flash);
    }

    private String nach(Fassung f, Entry entry, String nein, RedirectAttributes flash) {
        Entry mit = entry.subjects(f.id());
        audit.log(nein.isEmpty() ? mit : mit.failed());
        if (!nein.isEmpty()) {
            flash.addFlashAttribute("fehler", nein);
            flash.addFlashAttribute("weigerungSatz", nein);
            return "redirect:/beratungsstellen/vorschlag/" + f.id();
        }
        return "redirect:/beratungsstellen/" + f.kennung();
    }
}
