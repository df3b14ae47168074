package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.answer.Briefentscheide;
import de.tragwerk.decision.answer.Geldzeilen;
import de.tragwerk.decision.answer.Leistungsenden;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// Money in a decision by letter: the page of one line in a draft, and the beginning of its end once it is granted.
@Controller
@OnSide(Side.AMT)
class GeldController {

    private static final int LAENGSTE = 200;

    private final Briefentscheide entscheide;
    private final Geldzeilen geldzeilen;
    private final Leistungsenden enden;
    private final Faelle faelle;
    private final Rahmen rahmen;
    private final Audit audit;

    GeldController(
            Briefentscheide entscheide,
            Geldzeilen geldzeilen,
            Leistungsenden enden,
            Faelle faelle,
            Rahmen rahmen,
            Audit audit) {
        this.entscheide = entscheide;
        this.geldzeilen = geldzeilen;
        this.enden = enden;
        this.faelle = faelle;
        this.rahmen = rahmen;
        this.audit = audit;
    }

    @GetMapping("/sonstige/{antrag}/geld")
    @Permitted("decision.ANSWER_READ")
    @Transactional
    public String form(@PathVariable UUID antrag, @RequestParam UUID zeile, Model model) {
        Briefentscheid b = entscheide.lies(antrag);
        return b.offen() && b.inhalt() != null
                ? seite(b, geldzeilen.form(b, zeile), Map.of(), model)
                : "redirect:/sonstige/" + antrag;
    }

    private String seite(Briefentscheid b, Geldzeilen.Eingabe eingabe, Map<String, String> fehler, Model model) {
        Fall fall = faelle.finde(b.akte()).orElseThrow(AccessRefused::new);
        rahmen.setze(model, fall, "/sonstige");
        model.addAttribute("entscheid", b);
        model.addAttribute("leistung", entscheide.leistung(b));
        model.addAttribute("katalog", geldzeilen.katalog(b));
        model.addAttribute("e", eingabe);
        model.addAttribute("fehler", fehler);
        audit.log(Entry.of("decision.ANSWER_READ").subjects(b.akte(), b.antrag()));
        return "decision/web/geldzeile";
    }

    @PostMapping("/sonstige/{antrag}/geld")
    @Permitted("decision.ANSWER_DRAFT")
    @Transactional
    public ModelAndView setze(
            @PathVariable UUID antrag,
            @RequestParam UUID zeile,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> getippt,
            Model model) {
        Geldzeilen.Eingabe eingabe = new Geldzeilen.Eingabe(
                zeile,
                feld(getippt, "art"),
                feld(getippt, "rhythmus").equals("monatlich"),
                feld(getippt, "betrag"),
                feld(getippt, "von"),
                feld(getippt, "bis"),
                feld(getippt, "an"),
                feld(getippt, "empfaenger"),
                feld(getippt, "iban"),
                feld(getippt, "verwendung"));
        Map<String, String> fehler = geldzeilen.setze(antrag, version, eingabe);
        if (fehler.isEmpty()) {
            return new ModelAndView("redirect:/sonstige/" + antrag);
        }
        Briefentscheid b = entscheide.lies(antrag);
        audit.log(Entry.of("decision.ANSWER_DRAFT").refused().subjects(b.akte()));
        return new ModelAndView(seite(b, eingabe, fehler, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String feld(Map<String, String> getippt, String name) {
        String wert = Normalizer.normalize(getippt.getOrDefault(name, "").strip(), Normalizer.Form.NFC);
        return wert.length() > LAENGSTE ? wert.substring(0, LAENGSTE) : wert;
    }

    /// @param antrag application of the letter that granted the line
    @PostMapping("/sonstige/{antrag}/ende")
    @Permitted("decision.ANSWER_DRAFT")
    public String beginneEnde(@PathVariable UUID antrag, @RequestParam UUID zeile) {
        return "redirect:/sonstige/" + enden.beginne(antrag, zeile);
    }

    @PostMapping("/sonstige/{antrag}/verwerfen")
    @Permitted("decision.ANSWER_DRAFT")
    public String verwirf(@PathVariable UUID antrag, RedirectAttributes hinweise) {
        Optional<String> nein = entscheide.verwirf(antrag);
        nein.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of("decision.ANSWER_DRAFT").refused().subjects(antrag));
        });
        return "redirect:/sonstige/" + antrag;
    }
}
