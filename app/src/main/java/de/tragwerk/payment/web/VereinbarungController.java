package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.VereinbarungTabelle;
import de.tragwerk.payment.verify.Vereinbarungen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/// What is agreed with the bank about the verification of payees, account by account, and the files that wait for a
/// decision.
@Controller
@OnSide(Side.AMT)
class VereinbarungController {

    private static final String SEITE = "/zahlungen/empfaengerpruefung";

    /// What somebody typed into the form of an account.
    record Eingetippt(String kasse, String art, String ab, String beleg) {}

    /// A file that waits for decisions.
    record Wartend(Pruefstand stand, DateiTabelle.Datei datei) {}

    private final VereinbarungTabelle tabelle;
    private final PruefungTabelle pruefungen;
    private final DateiTabelle dateien;
    private final KassenTabelle kassen;
    private final Vereinbarungen dienst;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VereinbarungController(
            VereinbarungTabelle tabelle,
            PruefungTabelle pruefungen,
            DateiTabelle dateien,
            KassenTabelle kassen,
            Vereinbarungen dienst,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tabelle = tabelle;
        this.pruefungen = pruefungen;
        this.dateien = dateien;
        this.kassen = kassen;
        this.dienst = dienst;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(SEITE)
    @Permitted("payment.VOP_READ")
    @Transactional
    public String zeige(Model model) {
        return seite(Map.of(), new Eingetippt("", "", "", ""), model);
    }

    private String seite(Map<String, String> fehler, Eingetippt eingetippt, Model model) {
        List<Vereinbarung> alle = tabelle.alle();
        model.addAttribute("kassen", kassen.alle());
        model.addAttribute("gueltig", tabelle.gueltig(LocalDate.now(clock)));
        model.addAttribute(
                "vorschlaege",
                alle.stream()
                        .filter(v -> v.zustand() == Vorschlagsstand.VORGESCHLAGEN)
                        .toList());
        model.addAttribute(
                "geltende",
                alle.stream().filter(v -> v.zustand() == Vorschlagsstand.GILT).toList());
        model.addAttribute("arten", Vereinbarung.Art.values());
        model.addAttribute(
                "wartend",
                pruefungen.wartende().stream()
                        .map(p -> new Wartend(p, dateien.finde(p.datei()).orElseThrow()))
                        .toList());
        model.addAttribute("namen", staff.names());
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("fehler", fehler);
        model.addAttribute("e", eingetippt);
        model.addAttribute("darfVorschlagen", access.may(PaymentAction.VOP_PROPOSE));
        model.addAttribute("darfBestaetigen", access.may(PaymentAction.VOP_CONFIRM));
        model.addAttribute("darfLesen", access.may(PaymentAction.VOP_RESULT_READ));
        audit.log(Entry.of("payment.VOP_READ"));
        return "payment/web/vereinbarung";
    }

    @PostMapping(SEITE)
    @Permitted("payment.VOP_PROPOSE")
    public ModelAndView schlageVor(
            @RequestParam(defaultValue = "") String kasse,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "") String ab,
            @RequestParam(defaultValue = "") String beleg,
            Model model) {
        Vereinbarung.@Nullable Art gewaehlt = Arrays.stream(Vereinbarung.Art.values())
                .filter(a -> a.name().equals(art))
                .findFirst()
                .orElse(null);
        Map<String, String> fehler =
                dienst.schlageVor(id(kasse), gewaehlt, Eingabe.tag(ab).orElse(null), beleg);
        if (fehler.isEmpty()) {
            return new ModelAndView("redirect:" + SEITE);
        }
        // Nothing typed is lost.
        transaction.executeWithoutResult(tx -> seite(fehler, new Eingetippt(kasse, art, ab, beleg), model));
        return new ModelAndView("payment/web/vereinbarung", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @PostMapping(SEITE + "/{id}/bestaetigen")
    @Permitted("payment.VOP_CONFIRM")
    public String bestaetige(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(dienst.darfNichtBestaetigen(id), passwort);
        return nach(nein.isPresent() ? nein : dienst.bestaetige(id), hinweise);
    }

    @PostMapping(SEITE + "/{id}/verwerfen")
    @Permitted("payment.VOP_DISCARD")
    public String verwirf(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(dienst.verwirf(id), hinweise);
    }

    private static String nach(Optional<String> nein, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:" + SEITE;
    }
}
