package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.loan.Darlehensdienst;
import de.tragwerk.payment.loan.Zielkorrekturen;
import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.setoff.Aufrechnungen;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.ZielkorrekturTabelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tab "Darlehen" of a file: loans and single grants, and beside them what is kept back from the benefit for
/// them and for other claims ([AufrechnungController]).
@Controller
@OnSide(Side.AMT)
class DarlehenController {

    /// @param einbehalten cents kept back so far
    /// @param offen cents open on its claim
    record Zeile(Einbehalt einbehalt, long einbehalten, long offen) {}

    private final Akten akten;
    private final AkteKopf kopf;
    private final Darlehensdienst darlehen;
    private final Zielkorrekturen ziele;
    private final ZielkorrekturTabelle gestoerte;
    private final Aufrechnungen aufrechnungen;
    private final ForderungTabelle forderungen;
    private final EinbehaltTabelle einbehalte;
    private final Access access;
    private final Persons persons;
    private final Rueckweg rueckweg;
    private final Audit audit;

    DarlehenController(
            Akten akten,
            AkteKopf kopf,
            Darlehensdienst darlehen,
            Zielkorrekturen ziele,
            ZielkorrekturTabelle gestoerte,
            Aufrechnungen aufrechnungen,
            ForderungTabelle forderungen,
            EinbehaltTabelle einbehalte,
            Access access,
            Persons persons,
            Rueckweg rueckweg,
            Audit audit) {
        this.akten = akten;
        this.kopf = kopf;
        this.darlehen = darlehen;
        this.ziele = ziele;
        this.gestoerte = gestoerte;
        this.aufrechnungen = aufrechnungen;
        this.forderungen = forderungen;
        this.einbehalte = einbehalte;
        this.access = access;
        this.persons = persons;
        this.rueckweg = rueckweg;
        this.audit = audit;
    }

    @GetMapping("/akte/{akte}/darlehen")
    @Permitted("payment.LOAN_READ")
    @Transactional
    public String zeige(@PathVariable UUID akte, Model model) {
        AkteRef ref = akten.get(akte);
        List<Forderung> claims = forderungen.ofAkte(akte);
        Map<UUID, Map<java.time.YearMonth, Long>> gebucht = einbehalte.gebucht(akte);
        Map<UUID, Long> offen = new TreeMap<>();
        claims.forEach(f -> offen.put(f.id(), f.offen()));
        List<Einbehalt> alle = aufrechnungen.ofAkte(akte).stream()
                .filter(e -> e.zustand() != Einbehalt.Zustand.VERWORFEN)
                .toList();
        List<UUID> laufend = alle.stream()
                .filter(e -> e.zustand() != Einbehalt.Zustand.BEENDET)
                .map(Einbehalt::forderung)
                .toList();
        model.addAttribute("kopf", kopf.von(ref, "/darlehen"));
        model.addAttribute(
                "darlehen",
                darlehen.ofAkte(akte).stream()
                        .filter(d -> d.zustand() != Darlehen.Zustand.VERWORFEN)
                        .toList());
        model.addAttribute("ziele", ziele.ofAkte(akte));
        model.addAttribute("gestoert", gestoerte.gestoert(akte));
        model.addAttribute("gruende", Darlehen.Grund.values());
        model.addAttribute("formen", Darlehen.Form.values());
        model.addAttribute("hoechste", darlehen.hoechsteRate(Darlehen.Grund.BEDARF));
        model.addAttribute(
                "einbehalte",
                alle.stream()
                        .map(e -> new Zeile(
                                e,
                                gebucht.getOrDefault(e.id(), Map.of()).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                offen.getOrDefault(e.forderung(), 0L)))
                        .toList());
        model.addAttribute(
                "aufrechenbar",
                claims.stream()
                        .filter(f ->
                                f.art() != Forderung.Herkunft.DARLEHEN && f.offen() > 0 && !laufend.contains(f.id()))
                        .toList());
        Map<UUID, String> namen = new TreeMap<>();
        persons.all(claims.stream().map(Forderung::person).distinct().toList())
                .forEach((id, p) -> namen.put(id, p.deskName()));
        model.addAttribute("namen", namen);
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darf", access.may(PaymentAction.LOAN_PROPOSE));
        audit.log(Entry.of("payment.LOAN_READ").subjects(akte));
        return "payment/web/darlehen";
    }

    @PostMapping("/akte/{akte}/darlehen")
    @Permitted("payment.LOAN_PROPOSE")
    public String schlageVor(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "BEDARF") Darlehen.Grund grund,
            @RequestParam(defaultValue = "DARLEHEN") Darlehen.Form form,
            @RequestParam(defaultValue = "") String betrag,
            @RequestParam(defaultValue = "") String rate,
            @RequestParam(defaultValue = "") String faellig,
            @RequestParam(defaultValue = "") String empfaenger,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(defaultValue = "") String verwendung,
            @RequestParam(defaultValue = "") String begruendung,
            RedirectAttributes hinweise) {
        Optional<LocalDate> tag = Eingabe.tag(faellig);
        Darlehensdienst.Eingabe in = new Darlehensdienst.Eingabe(
                grund,
                form,
                Eingabe.cent(betrag).orElse(null),
                rate.isBlank() ? Long.valueOf(0) : Eingabe.cent(rate).orElse(null),
                tag.orElse(null),
                empfaenger,
                iban,
                verwendung,
                begruendung);
        Optional<String> nein = tag.isEmpty() && !faellig.isBlank()
                ? Optional.of("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026.")
                : darlehen.schlageVor(akte, in);
        return rueckweg.zu(Rueckweg.Reiter.DARLEHEN, akte, "payment.LOAN_PROPOSE", nein, hinweise);
    }

    @PostMapping("/akte/{akte}/darlehen/{id}/freigeben")
    @Permitted("payment.LOAN_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN,
                akte,
                "payment.LOAN_RELEASE",
                rueckweg.freigabe(darlehen.darfNichtFreigeben(akte, id), passwort, () -> darlehen.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/darlehen/{id}/verwerfen")
    @Permitted("payment.LOAN_DISCARD")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN, akte, "payment.LOAN_DISCARD", darlehen.verwirf(akte, id), hinweise);
    }
}
