package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.limit.Richtwerte;
import de.tragwerk.decision.limit.Richtwertuebernahme;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.store.RichtwertTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One version of the local limits: its table, and what a second person does with it.
@Controller
@OnSide(Side.AMT)
class RichtwertController {
    private final RichtwertTabelle tabelle;
    private final Richtwerte richtwerte;
    private final Richtwertuebernahme uebernahme;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    RichtwertController(
            RichtwertTabelle tabelle,
            Richtwerte richtwerte,
            Richtwertuebernahme uebernahme,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.richtwerte = richtwerte;
        this.uebernahme = uebernahme;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/richtwerte/{id}")
    @Permitted("decision.LIMIT_READ")
    @Transactional
    public String zeige(@PathVariable UUID id, Model model) {
        Richtwertfassung f = tabelle.finde(id).orElseThrow(AccessRefused::new);
        model.addAttribute("f", f);
        model.addAttribute("stand", RichtwerteController.stand(tabelle.tafel(), f, YearMonth.now(clock)));
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigene", access.employee().person().equals(f.erstelltPerson()));
        model.addAttribute("darfVorschlagen", access.may(DecisionAction.LIMIT_PROPOSE));
        model.addAttribute("darfFreigeben", access.may(DecisionAction.LIMIT_RELEASE));
        audit.log(Entry.of("decision.LIMIT_READ").thing("richtwert", id, f.sha256()));
        return "decision/web/richtwert";
    }

    @PostMapping("/richtwerte/{id}/freigeben")
    @Permitted("decision.LIMIT_RELEASE")
    public String gibFrei(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes hinweise) {
        return nach(
                id,
                stepUp.refusal(richtwerte.darfNichtFreigeben(id), passwort).or(() -> richtwerte.gibFrei(id)),
                hinweise);
    }

    /// What was typed as a reason stays on the page.
    @PostMapping("/richtwerte/{id}/ablehnen")
    @Permitted("decision.LIMIT_REFUSE")
    public String lehneAb(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String grund, RedirectAttributes hinweise) {
        Optional<String> nein = richtwerte.lehneAb(id, grund);
        if (nein.isPresent()) {
            hinweise.addFlashAttribute("grundGetippt", grund);
        }
        return nach(id, nein, hinweise);
    }

    @PostMapping("/richtwerte/{id}/zurueckziehen")
    @Permitted("decision.LIMIT_WITHDRAW")
    public String zieheZurueck(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, richtwerte.zieheZurueck(id), hinweise);
    }

    /// The officer holds adequate in her case what the tables say of it.
    @PostMapping("/akte/{akte}/berechnung/{entwurf}/richtwert")
    @Permitted("decision.LIMIT_TAKE")
    public String uebernimm(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam(defaultValue = "") String gesehen,
            RedirectAttributes hinweise) {
        uebernahme
                .uebernimm(akte, entwurf, gesehen)
                .ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/akte/" + akte + "/berechnung";
    }

    private static String nach(UUID id, Optional<String> nein, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/richtwerte/" + id;
    }

    /// The table for a spreadsheet; no personal data. Amounts in euro a month.
    @GetMapping("/richtwerte/{id}/tabelle.csv")
    @Permitted("decision.LIMIT_EXPORT")
    @Transactional
    public ResponseEntity<byte[]> tabelle(@PathVariable UUID id) {
        Richtwertfassung f = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Richtwertfassung.Inhalt i = f.inhalt();
        StringBuilder csv = new StringBuilder("\uFEFFFassung;Stand;Vergleichsraum;Postleitzahlen;ab;bis;Personen;"
                + "Bruttokaltmiete je Monat;Heizung je Monat;Quelle;Bemerkung\r\n");
        for (int n = 1; n <= i.unterkunft().size(); n++) {
            zeile(
                    csv,
                    f,
                    String.valueOf(n),
                    i.unterkunft().get(n - 1),
                    i.heizung().isEmpty() ? null : i.heizung().get(n - 1));
        }
        if (i.weitereUnterkunft() != null) {
            zeile(csv, f, "jede weitere", i.weitereUnterkunft(), i.weitereHeizung());
        }
        audit.log(Entry.of("decision.LIMIT_EXPORT").thing("richtwert", id, f.sha256()));
        return Download.csv("richtwerte-fassung-" + f.nummer() + ".csv", csv);
    }

    private static void zeile(
            StringBuilder csv, Richtwertfassung f, String menschen, long unterkunft, @Nullable Long heizung) {
        Richtwertfassung.Inhalt i = f.inhalt();
        csv.append(f.nummer()).append(';').append(f.zustand().titel()).append(';');
        csv.append(Csv.cell(i.raum())).append(';').append(Csv.cell(String.join(" ", i.plz())));
        csv.append(';').append(i.ab()).append(';').append(i.bis() == null ? "" : i.bis());
        csv.append(';').append(menschen).append(';').append(Csv.euro(unterkunft));
        csv.append(';').append(heizung == null ? "" : Csv.euro(heizung));
        csv.append(';').append(Csv.cell(i.quelle())).append(';').append(Csv.cell(i.bemerkung()));
        csv.append("\r\n");
    }
}
