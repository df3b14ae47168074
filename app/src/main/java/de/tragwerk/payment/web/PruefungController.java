package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.PruefungTabelle.Abweichung;
import de.tragwerk.payment.store.PruefungTabelle.Entscheid;
import de.tragwerk.payment.verify.Namensentscheide;
import de.tragwerk.shell.Seite;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the bank found about the payees of a file, one decision for each, and how the file ends. The names stand here
/// only, for those who see the files of the persons, and each look is logged.
@Controller
@OnSide(Side.AMT)
class PruefungController {

    private static final int SEITE = 50;

    /// A decision that was refused, with what was typed.
    record Versuch(UUID zahlung, String entscheid, String grund, String satz) {}

    private final PruefungTabelle tabelle;
    private final DateiTabelle dateien;
    private final Namensentscheide dienst;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PruefungController(
            PruefungTabelle tabelle,
            DateiTabelle dateien,
            Namensentscheide dienst,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit,
            TransactionTemplate transaction) {
        this.tabelle = tabelle;
        this.dateien = dateien;
        this.dienst = dienst;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/zahlungen/pruefung/{datei}")
    @Permitted("payment.VOP_RESULT_READ")
    @Transactional
    public String zeige(@PathVariable UUID datei, @RequestParam(defaultValue = "1") int seite, Model model) {
        return zeige(datei, seite, null, model);
    }

    private String zeige(UUID datei, int seite, @Nullable Versuch versuch, Model model) {
        Pruefstand stand = tabelle.finde(datei).orElseThrow(AccessRefused::new);
        Seite<Abweichung> blatt = Seite.lies(seite, SEITE, (ab, anzahl) -> tabelle.seite(datei, ab, anzahl));
        model.addAttribute("stand", stand);
        model.addAttribute("datei", dateien.finde(datei).orElseThrow(AccessRefused::new));
        model.addAttribute("zeilen", blatt.zeilen());
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("gesehen", tabelle.gesehen(datei));
        model.addAttribute("entscheide", Entscheid.values());
        model.addAttribute("versuch", versuch);
        model.addAttribute("namen", staff.names());
        model.addAttribute("darfEntscheiden", access.may(PaymentAction.VOP_DECIDE));
        model.addAttribute("darfSchliessen", access.may(PaymentAction.VOP_CLOSE));
        model.addAttribute(
                "selbst", tabelle.hatEntschieden(datei, access.employee().person()));
        audit.log(Entry.of("payment.VOP_RESULT_READ")
                .subjects(
                        blatt.zeilen().stream().map(Abweichung::akte).distinct().toList()));
        return "payment/web/pruefung";
    }

    @PostMapping("/zahlungen/pruefung/{datei}/zahlung/{zahlung}")
    @Permitted("payment.VOP_DECIDE")
    public ModelAndView entscheide(
            @PathVariable UUID datei,
            @PathVariable UUID zahlung,
            @RequestParam(defaultValue = "") String entscheid,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        Entscheid gewaehlt = Arrays.stream(Entscheid.values())
                .filter(e -> e.name().equals(entscheid))
                .findFirst()
                .orElse(null);
        Optional<String> nein = dienst.entscheide(datei, zahlung, gewaehlt, grund);
        if (nein.isEmpty()) {
            return new ModelAndView(
                    "redirect:/zahlungen/pruefung/" + datei + "?seite=" + Math.clamp(seite, 1, 100_000));
        }
        // Nothing typed is lost, and it is kept nowhere but on the page.
        Versuch versuch = new Versuch(zahlung, entscheid, grund, nein.get());
        transaction.executeWithoutResult(tx -> zeige(datei, seite, versuch, model));
        return new ModelAndView("payment/web/pruefung", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/zahlungen/pruefung/{datei}/abschliessen")
    @Permitted("payment.VOP_CLOSE")
    public String schliesse(
            @PathVariable UUID datei,
            @RequestParam(defaultValue = "") String schluss,
            @RequestParam(defaultValue = "false") boolean storniert,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        Pruefstand.Schluss gewaehlt =
                schluss.equals("ZURUECKGEZOGEN") ? Pruefstand.Schluss.ZURUECKGEZOGEN : Pruefstand.Schluss.FREI;
        Optional<String> nein = stepUp.refusal(dienst.darfNichtSchliessen(datei, gewaehlt, storniert), passwort);
        if (nein.isEmpty()) {
            nein = dienst.schliesse(datei, gewaehlt);
        }
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/zahlungen/pruefung/" + datei;
    }
}
