package de.tragwerk.casework.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.hold.Endegrund;
import de.tragwerk.casework.hold.Lebensweg;
import de.tragwerk.casework.hold.Ruhegrund;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A file waits, goes on, ends, begins again.
@Controller
@OnSide(Side.AMT)
class HoldController {
    private final Lebensweg lebensweg;
    private final Audit audit;

    HoldController(Lebensweg lebensweg, Audit audit) {
        this.lebensweg = lebensweg;
        this.audit = audit;
    }

    @PostMapping("/akte/{id}/ruhen")
    @Permitted("casework.HOLD")
    public String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ANDERER") Ruhegrund grund,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes hinweise) {
        LocalDate tag = Days.read(bis).orElse(null);
        if (tag == null) {
            return back(
                    id,
                    "casework.HOLD",
                    Optional.of("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 01.09.2026."),
                    hinweise);
        }
        return back(id, "casework.HOLD", lebensweg.lasseRuhen(id, grund, tag, text), hinweise);
    }

    @PostMapping("/akte/{id}/fortfuehren")
    @Permitted("casework.RESUME")
    public String resume(@PathVariable UUID id, RedirectAttributes hinweise) {
        return back(id, "casework.RESUME", lebensweg.fahreFort(id), hinweise);
    }

    @PostMapping("/akte/{id}/beenden")
    @Permitted("casework.CLOSE")
    public String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "KEIN_BEDARF") Endegrund grund,
            RedirectAttributes hinweise) {
        return back(id, "casework.CLOSE", lebensweg.beende(id, grund), hinweise);
    }

    @PostMapping("/akte/{id}/wiederaufnehmen")
    @Permitted("casework.REOPEN")
    public String reopen(@PathVariable UUID id, RedirectAttributes hinweise) {
        return back(id, "casework.REOPEN", lebensweg.nimmWiederAuf(id), hinweise);
    }

    private String back(UUID id, String action, Optional<String> refusal, RedirectAttributes hinweise) {
        refusal.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of(action).refused().subjects(id));
        });
        return "redirect:/akte/" + id;
    }
}
