package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.loan.Zielkorrekturen;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Another account for a loan, a grant or a line of a letter that came back from its payee; shown on the tabs
/// "Darlehen" and "Zahlungen".
@Controller
@OnSide(Side.AMT)
class ZielkorrekturController {
    private final Zielkorrekturen dienst;
    private final Rueckweg rueckweg;

    ZielkorrekturController(Zielkorrekturen dienst, Rueckweg rueckweg) {
        this.dienst = dienst;
        this.rueckweg = rueckweg;
    }

    @PostMapping("/akte/{akte}/darlehen/{id}/ziel")
    @Permitted("payment.LOAN_ACCOUNT_PROPOSE")
    public String schlageVor(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String empfaenger,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(defaultValue = "") String verwendung,
            @RequestParam(defaultValue = "") String begruendung,
            @RequestParam(defaultValue = "false") boolean brief,
            RedirectAttributes hinweise) {
        return rueckweg.zu(
                reiter(brief),
                akte,
                "payment.LOAN_ACCOUNT_PROPOSE",
                dienst.schlageVor(akte, id, empfaenger, iban, verwendung, begruendung),
                hinweise);
    }

    @PostMapping("/akte/{akte}/darlehen/ziel/{id}/freigeben")
    @Permitted("payment.LOAN_ACCOUNT_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "false") boolean brief,
            RedirectAttributes hinweise) {
        return rueckweg.zu(
                reiter(brief),
                akte,
                "payment.LOAN_ACCOUNT_RELEASE",
                rueckweg.freigabe(dienst.darfNichtFreigeben(akte, id), passwort, () -> dienst.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/darlehen/ziel/{id}/verwerfen")
    @Permitted("payment.LOAN_ACCOUNT_DISCARD")
    public String verwirf(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean brief,
            RedirectAttributes hinweise) {
        return rueckweg.zu(reiter(brief), akte, "payment.LOAN_ACCOUNT_DISCARD", dienst.verwirf(akte, id), hinweise);
    }

    /// @param brief it is a line of a letter
    private static Rueckweg.Reiter reiter(boolean brief) {
        return brief ? Rueckweg.Reiter.ZAHLUNGEN : Rueckweg.Reiter.DARLEHEN;
    }
}
