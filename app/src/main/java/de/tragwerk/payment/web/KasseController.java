package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.cash.Barkasse;
import de.tragwerk.payment.cash.Barkasse.Vorgelegt;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.store.EinloesungTabelle;
import de.tragwerk.payment.store.EinloesungTabelle.Auftrag;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.shell.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of the cash desk: what waits, who may have it, and the receipt.
@Controller
@OnSide(Side.AMT)
class KasseController {

    private static final int SEITE = 50;

    /// An order somebody asked for.
    ///
    /// @param nein why it cannot be paid out now, empty when it can
    record Gefunden(Auftrag auftrag, String nein) {
        public boolean offen() {
            return auftrag.ende() == null;
        }

        public boolean ausgezahlt() {
            Einloesung e = auftrag.ende();
            return e != null && e.ergebnis() == Einloesung.Ergebnis.GEZAHLT;
        }
    }

    private final Barkasse barkasse;
    private final EinloesungTabelle tabelle;
    private final KassenTabelle kassen;
    private final StaffDirectory staff;
    private final Access access;
    private final Attempts attempts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KasseController(
            Barkasse barkasse,
            EinloesungTabelle tabelle,
            KassenTabelle kassen,
            StaffDirectory staff,
            Access access,
            Attempts attempts,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.barkasse = barkasse;
        this.tabelle = tabelle;
        this.kassen = kassen;
        this.staff = staff;
        this.access = access;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/kasse")
    @Permitted("payment.CASH_READ")
    @Transactional
    public String zeige(@RequestParam(defaultValue = "1") int seite, Model model) {
        seite(seite, model);
        return "payment/web/kasse";
    }

    /// Number and name are posted, so that neither stands in an address. Who finds nothing again and again has to
    /// wait ([AttemptLimit#CASH_DESK]).
    @PostMapping("/kasse/suche")
    @Permitted("payment.CASH_SEARCH")
    public String suche(
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Model model) {
        transaction.executeWithoutResult(tx -> suche(new Vorgelegt(nummer, name), model));
        if (!model.containsAttribute("weigerungSatz")) {
            attempts.succeeded(request);
        }
        return "payment/web/kasse";
    }

    private void suche(Vorgelegt vorgelegt, Model model) {
        List<Gefunden> gefunden = barkasse.suche(vorgelegt).stream()
                .map(a -> new Gefunden(a, barkasse.hindernis(a, true).orElse("")))
                .toList();
        model.addAttribute("gefunden", gefunden);
        model.addAttribute("vorgelegt", vorgelegt);
        if (gefunden.isEmpty()) {
            model.addAttribute(
                    "weigerungSatz",
                    "Zu dieser Nummer und diesem Namen liegt nichts bereit. Prüfen Sie beides Zeichen für Zeichen.");
        }
        seite(1, model);
    }

    private void seite(int seite, Model model) {
        LocalDate heute = LocalDate.now(clock);
        Seite<Auftrag> blatt = Seite.lies(seite, SEITE, tabelle::offene);
        List<Auftrag> hier = blatt.zeilen();
        List<Auftrag> gezahlt = tabelle.ausgezahlt(heute);
        model.addAttribute("offene", hier);
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("heute", heute);
        model.addAttribute("gezahlt", gezahlt);
        EinloesungTabelle.Verdeckt verdeckt = tabelle.verdeckt(heute);
        model.addAttribute("verdeckt", verdeckt);
        model.addAttribute("summe", gezahlt.stream().mapToLong(Auftrag::cent).sum() + verdeckt.cent());
        model.addAttribute("darfZahlen", access.may(PaymentAction.CASH_PAY));
        audit.log(Entry.of("payment.CASH_READ")
                .subjects(hier.stream().map(Auftrag::akte).distinct().toList())
                .subjects(gezahlt.stream().map(Auftrag::akte).distinct().toList()));
    }

    /// Number and name come along once more: they are what opens an order of a file the desk may not read.
    @PostMapping("/kasse/{id}/auszahlen")
    @Permitted("payment.CASH_PAY")
    public String zahleAus(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes hinweise) {
        Optional<String> nein = barkasse.zahleAus(id, new Vorgelegt(nummer, name));
        attempts.succeeded(request);
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return nein.isPresent() ? "redirect:/kasse" : "redirect:/kasse/" + id + "/quittung";
    }

    @PostMapping("/kasse/{id}/zurueckziehen")
    @Permitted("payment.CASH_WITHDRAW")
    public String ziehZurueck(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes hinweise) {
        Optional<String> nein = barkasse.ziehZurueck(id, new Vorgelegt(nummer, name));
        attempts.succeeded(request);
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/kasse";
    }

    @GetMapping("/kasse/{id}/quittung")
    @Permitted("payment.CASH_READ")
    @Transactional
    public String quittung(@PathVariable UUID id, Model model) {
        Auftrag a = tabelle.finde(id)
                .or(() -> tabelle.selbstGezahlt(id))
                .filter(x -> new Gefunden(x, "").ausgezahlt())
                .orElseThrow(AccessRefused::new);
        Einloesung e = a.ende();
        model.addAttribute("auftrag", a);
        model.addAttribute("kasse", kassen.get(a.kasse()));
        model.addAttribute(
                "von", e == null || e.von() == null ? "" : staff.names().getOrDefault(e.von(), ""));
        audit.log(Entry.of("payment.CASH_READ").subjects(a.akte()));
        return "payment/web/quittung";
    }
}
