package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.third.Direktzahlungen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Payment to others: propose, release by a second person, end.
@Controller
@OnSide(Side.AMT)
class DirektzahlungController {
    private final Direktzahlungen dienst;
    private final StepUp stepUp;
    private final Audit audit;

    DirektzahlungController(Direktzahlungen dienst, StepUp stepUp, Audit audit) {
        this.dienst = dienst;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    @PostMapping("/akte/{akte}/direktzahlung")
    @Permitted("payment.DIRECT_PROPOSE")
    public String schlageVor(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "LEBENSUNTERHALT") Zweck zweck,
            @RequestParam(defaultValue = "") String empfaenger,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(defaultValue = "") String verwendung,
            @RequestParam(defaultValue = "") String betrag,
            @RequestParam(defaultValue = "") String von,
            @RequestParam(defaultValue = "ANTRAG") Direktzahlung.Grund grund,
            @RequestParam(defaultValue = "") String begruendung,
            RedirectAttributes hinweise) {
        Direktzahlungen.Eingabe in = new Direktzahlungen.Eingabe(
                zweck,
                empfaenger,
                iban,
                verwendung,
                Eingabe.cent(betrag).orElse(null),
                Eingabe.monat(von).orElse(null),
                grund,
                begruendung);
        return zurueck(akte, "payment.DIRECT_PROPOSE", dienst.schlageVor(akte, in), hinweise);
    }

    /// A refusal that does not depend on the password comes before it is asked.
    @PostMapping("/akte/{akte}/direktzahlung/{id}/freigeben")
    @Permitted("payment.DIRECT_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        Optional<String> steht = dienst.darfNichtFreigeben(akte, id);
        if (steht.isPresent()) {
            return zurueck(akte, "payment.DIRECT_RELEASE", steht, hinweise);
        }
        if (stepUp.confirm(passwort) instanceof StepUp.Answer.Refused nein) {
            return zurueck(akte, "payment.DIRECT_RELEASE", Optional.of(nein.sentence()), hinweise);
        }
        return zurueck(akte, "payment.DIRECT_RELEASE", dienst.gibFrei(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/direktzahlung/{id}/verwerfen")
    @Permitted("payment.DIRECT_END")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.DIRECT_END", dienst.verwirf(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/direktzahlung/{id}/beenden")
    @Permitted("payment.DIRECT_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.DIRECT_END", dienst.beende(akte, id), hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/zahlungen";
    }
}
