package de.tragwerk.rights.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.rights.Hinweis;
import de.tragwerk.rights.Hinweise;
import de.tragwerk.rights.Notfaelle;
import de.tragwerk.rights.Notfall;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reading in an emergency, and what comes after it: the owner takes notice, the data-protection officer
/// reviews.
@Controller
@OnSide(Side.AMT)
@Transactional
class EmergencyController {

    private final Hinweise hinweise;
    private final Notfaelle notfaelle;
    private final StaffDirectory staff;
    private final Audit audit;

    EmergencyController(Hinweise hinweise, Notfaelle notfaelle, StaffDirectory staff, Audit audit) {
        this.hinweise = hinweise;
        this.notfaelle = notfaelle;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/notfall/{hinweis}")
    @Permitted("rights.EMERGENCY")
    public String form(@PathVariable UUID hinweis, Model model) {
        Hinweis stub = hinweise.get(hinweis);
        audit.log(Entry.of("rights.REQUEST").subjects(stub.akteId()));
        return form(stub, "", "", model);
    }

    @PostMapping("/notfall/{hinweis}")
    @Permitted("rights.EMERGENCY")
    public ModelAndView open(
            @PathVariable UUID hinweis,
            @RequestParam(defaultValue = "") String gefahr,
            @RequestParam(defaultValue = "") String grund,
            Model model) {
        Hinweis stub = hinweise.get(hinweis);
        Notfall.Gefahr welche = Wahl.aus(Notfall.Gefahr.class, gefahr);
        String text = Normalizer.normalize(grund, Normalizer.Form.NFC);
        if (welche == null || notfaelle.oeffne(stub, welche, text).isEmpty()) {
            audit.log(Entry.of("rights.EMERGENCY").subjects(stub.akteId()).failed());
            model.addAttribute(
                    "fehler", "Wählen Sie die Gefahr und schreiben Sie in mindestens 20 Zeichen, was geschehen ist.");
            return new ModelAndView(form(stub, gefahr, grund, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        audit.log(Entry.of("rights.EMERGENCY").subjects(stub.akteId()));
        return new ModelAndView("redirect:/akte/" + stub.akteId());
    }

    private String form(Hinweis stub, String gefahr, String grund, Model model) {
        model.addAttribute("h", stub);
        model.addAttribute("gruppe", staff.kreisName(stub.gruppe()));
        model.addAttribute("gefahren", Notfall.Gefahr.values());
        model.addAttribute("gefahr", gefahr);
        model.addAttribute("grund", grund);
        return "rights/web/notfall";
    }

    /// The owner's or head's "I have seen it".
    @PostMapping("/notfaelle/{id}/gesehen")
    @Permitted("rights.NOTE_EMERGENCY")
    public String seen(@PathVariable UUID id) {
        Notfall notfall = notfaelle.get(id);
        notfaelle.gesehen(id);
        audit.log(Entry.of("rights.NOTE_EMERGENCY").subjects(notfall.akteId(), notfall.konto()));
        return "redirect:/anfragen";
    }

    @GetMapping("/notfaelle")
    @Permitted("rights.REVIEW_EMERGENCY")
    public String list(Model model) {
        List<Notfall> alle = notfaelle.alle();
        audit.log(Entry.of("rights.REVIEW_EMERGENCY")
                .subjects(alle.stream().map(Notfall::akteId).toList()));
        IntFunction<String> gruppen = staff::kreisName;
        model.addAttribute("notfaelle", alle);
        model.addAttribute("gruppen", gruppen);
        model.addAttribute("namen", staff.names());
        model.addAttribute("ergebnisse", Notfall.Ergebnis.values());
        return "rights/web/notfaelle";
    }

    @PostMapping("/notfaelle/{id}/geprueft")
    @Permitted("rights.REVIEW_EMERGENCY")
    public String reviewed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ergebnis,
            @RequestParam(defaultValue = "") String anmerkung,
            RedirectAttributes hinweise) {
        Notfall notfall = notfaelle.get(id);
        Entry entry = Entry.of("rights.REVIEW_EMERGENCY").subjects(notfall.akteId(), notfall.konto());
        Notfall.Ergebnis gewaehlt = Wahl.aus(Notfall.Ergebnis.class, ergebnis);
        if (gewaehlt == null || anmerkung.length() > 2_000) {
            audit.log(entry.failed());
            hinweise.addFlashAttribute(
                    "weigerungSatz",
                    "Wählen Sie, was Ihre Prüfung ergeben hat. Die Anmerkung darf 2.000 Zeichen lang sein.");
        } else {
            notfaelle.geprueft(notfall, gewaehlt, Normalizer.normalize(anmerkung, Normalizer.Form.NFC));
            audit.log(entry);
        }
        return "redirect:/notfaelle";
    }
}
