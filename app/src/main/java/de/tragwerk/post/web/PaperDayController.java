package de.tragwerk.post.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.post.capture.Eingangstage;
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

/// The day an application on paper arrived: its corrections, and one more.
@Controller
@OnSide(Side.AMT)
class PaperDayController {

    private final Eingangstage tage;
    private final StaffDirectory staff;

    PaperDayController(Eingangstage tage, StaffDirectory staff) {
        this.tage = tage;
        this.staff = staff;
    }

    @GetMapping("/papierantrag/{id}/eingangstag")
    @Permitted("post.PAPER_DAY")
    @Transactional
    public String show(@PathVariable UUID id, Model model) {
        model.addAttribute("stand", tage.lies(id));
        model.addAttribute("namen", staff.names());
        return "post/web/eingangstag";
    }

    @PostMapping("/papierantrag/{id}/eingangstag")
    @Permitted("post.PAPER_DAY")
    public String berichtige(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes hinweise) {
        Optional<String> nein = tage.berichtige(id, Days.read(tag).orElse(null), grund);
        nein.ifPresentOrElse(
                satz -> {
                    hinweise.addFlashAttribute("weigerungSatz", satz);
                    hinweise.addFlashAttribute("tag", tag);
                    hinweise.addFlashAttribute("grund", grund);
                },
                () -> hinweise.addFlashAttribute(
                        "geschafft",
                        "Der Eingangstag ist berichtigt. Was schon begonnen oder entschieden ist, rechnet noch mit dem alten Tag: prüfen Sie es."));
        return "redirect:/papierantrag/" + id + "/eingangstag";
    }
}
