package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.third.Direktzahlungen;
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
    private final Rueckweg rueckweg;

    DirektzahlungController(Direktzahlungen dienst, Rueckweg rueckweg) {
        this.dienst = dienst;
        this.rueckweg = rueckweg;
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
            @RequestParam(defaultValue = "") String anschrift,
            RedirectAttributes hinweise) {
        Direktzahlungen.Eingabe in = new Direktzahlungen.Eingabe(
                zweck,
                empfaenger,
                iban,
                verwendung,
                Eingabe.cent(betrag).orElse(null),
                Eingabe.monat(von).orElse(null),
                grund,
                begruendung,
                anschrift);
        return rueckweg.zu(
                Rueckweg.Reiter.ZAHLUNGEN, akte, "payment.DIRECT_PROPOSE", dienst.schlageVor(akte, in), hinweise);
    }

    @PostMapping("/akte/{akte}/direktzahlung/{id}/freigeben")
    @Permitted("payment.DIRECT_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.ZAHLUNGEN,
                akte,
                "payment.DIRECT_RELEASE",
                rueckweg.freigabe(dienst.darfNichtFreigeben(akte, id), passwort, () -> dienst.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/direktzahlung/{id}/verwerfen")
    @Permitted("payment.DIRECT_END")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return rueckweg.zu(Rueckweg.Reiter.ZAHLUNGEN, akte, "payment.DIRECT_END", dienst.verwirf(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/direktzahlung/{id}/beenden")
    @Permitted("payment.DIRECT_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return rueckweg.zu(Rueckweg.Reiter.ZAHLUNGEN, akte, "payment.DIRECT_END", dienst.beende(akte, id), hinweise);
    }
}
