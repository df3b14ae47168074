package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.deliver.Rueckbriefe;
import de.tragwerk.decision.deliver.Sendungen;
import de.tragwerk.decision.store.RueckbriefTabelle;
import de.tragwerk.decision.store.RueckbriefTabelle.Grund;
import de.tragwerk.decision.store.RueckbriefTabelle.Rueckbrief;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Seite;
import java.time.Clock;
import java.time.LocalDate;
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

/// Letters that came back: found by their Aktenzeichen, kept with the reason, sent again.
@Controller
@OnSide(Side.AMT)
class RueckbriefController {
    private static final int SEITE = 200;

    private static final String GEFUNDEN = "gefundenUm";

    /// A letter with what is known of its return.
    record Zeile(Sendungen.Posten posten, Rueckbrief rueckbrief) {}

    private final Rueckbriefe rueckbriefe;
    private final RueckbriefTabelle tabelle;
    private final Sendungen sendungen;
    private final Akten akten;
    private final Audit audit;
    private final Clock clock;

    RueckbriefController(
            Rueckbriefe rueckbriefe,
            RueckbriefTabelle tabelle,
            Sendungen sendungen,
            Akten akten,
            Audit audit,
            Clock clock) {
        this.rueckbriefe = rueckbriefe;
        this.tabelle = tabelle;
        this.sendungen = sendungen;
        this.akten = akten;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/rueckbriefe")
    @Permitted("decision.RETURN_LIST")
    @Transactional
    public String liste(@RequestParam(defaultValue = "1") int seite, Model model) {
        // Who was refused still sees the letters of the file she had found.
        return model.getAttribute(GEFUNDEN) instanceof UUID zustellung
                ? seite(
                        sendungen.unterwegs(
                                sendungen.posten(zustellung).zustellung().akte()),
                        true,
                        seite,
                        model)
                : seite(List.of(), false, seite, model);
    }

    /// By POST: an Aktenzeichen does not belong into an address.
    @PostMapping("/rueckbriefe/suche")
    @Permitted("decision.RETURN_FIND")
    @Transactional
    public String suche(@RequestParam(defaultValue = "") String aktenzeichen, Model model) {
        Optional<AkteRef> akte = akten.byAktenzeichen(aktenzeichen);
        List<Sendungen.Posten> unterwegs =
                akte.map(a -> sendungen.unterwegs(a.akteId())).orElse(List.of());
        audit.log(Entry.of("decision.RETURN_FIND")
                .subjects(akte.map(AkteRef::akteId).stream().toList()));
        return seite(unterwegs, true, 1, model);
    }

    private String seite(List<Sendungen.Posten> gefunden, boolean gesucht, int nummer, Model model) {
        Seite<RueckbriefTabelle.Rueckbrief> blatt = Seite.lies(nummer, SEITE, tabelle::offene);
        List<Zeile> offen = blatt.zeilen().stream()
                .map(r -> new Zeile(sendungen.posten(r.zustellung()), r))
                .toList();
        model.addAttribute("gefunden", gefunden);
        model.addAttribute("gesucht", gesucht);
        model.addAttribute("offen", offen);
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("gruende", Grund.values());
        model.addAttribute("heute", LocalDate.now(clock));
        audit.log(Entry.of("decision.RETURN_LIST")
                .subjects(offen.stream().map(z -> z.rueckbrief().akte()).toList()));
        return "decision/web/rueckbriefe";
    }

    @PostMapping("/rueckbriefe/{id}")
    @Permitted("decision.RETURN_RECORD")
    public String melde(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ANDERER") Grund grund,
            @RequestParam(defaultValue = "") String eingang,
            RedirectAttributes hinweise) {
        rueckbriefe
                .melde(id, grund, Days.read(eingang).orElse(null))
                .ifPresent(satz ->
                        hinweise.addFlashAttribute("weigerungSatz", satz).addFlashAttribute(GEFUNDEN, id));
        return "redirect:/rueckbriefe";
    }

    @PostMapping("/rueckbriefe/{id}/erneut")
    @Permitted("decision.RETURN_RESEND")
    public String sendeNeu(@PathVariable UUID id, RedirectAttributes hinweise) {
        rueckbriefe.sendeNeu(id).ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/rueckbriefe";
    }
}
