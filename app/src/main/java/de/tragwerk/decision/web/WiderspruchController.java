package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.contest.Angegriffen;
import de.tragwerk.decision.contest.Bevollmaechtigte;
import de.tragwerk.decision.contest.Ergebnisweigerung;
import de.tragwerk.decision.contest.Klagen;
import de.tragwerk.decision.contest.Vertretung;
import de.tragwerk.decision.contest.Widersprueche;
import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Klage;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.AufschubTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Objections of a file.
@Controller
@OnSide(Side.AMT)
class WiderspruchController {
    private final Widersprueche widersprueche;
    private final Faelle faelle;
    private final Rahmen rahmen;
    private final Audit audit;
    private final Clock clock;
    private final AufschubTabelle aufschub;
    private final TransactionTemplate transaction;
    private final Klagen klagen;
    private final Bevollmaechtigte bevollmaechtigte;

    /// The form as it comes; it is shown again as it was when something is wrong.
    ///
    /// @param bescheid act it is against, `null` before one is chosen
    record Erfassung(
            @Nullable UUID bescheid,
            @Nullable UUID person,
            String vertreter,
            boolean vollmacht,
            String anschrift,
            String eingang,
            Widerspruch.Weg weg,
            String begruendung) {

        static Erfassung leer(LocalDate heute) {
            return new Erfassung(null, null, "", false, "", Formate.tag(heute), Widerspruch.Weg.SCHRIFTLICH, "");
        }
    }

    /// The form of a result as it comes.
    ///
    /// @param zu objection it is about
    record Erledigung(
            UUID zu,
            Widerspruch.Ergebnis ergebnis,
            String tag,
            @Nullable UUID bescheid) {}

    WiderspruchController(
            Widersprueche widersprueche,
            Faelle faelle,
            Rahmen rahmen,
            Audit audit,
            Clock clock,
            AufschubTabelle aufschub,
            TransactionTemplate transaction,
            Klagen klagen,
            Bevollmaechtigte bevollmaechtigte) {
        this.widersprueche = widersprueche;
        this.faelle = faelle;
        this.rahmen = rahmen;
        this.audit = audit;
        this.clock = clock;
        this.aufschub = aufschub;
        this.transaction = transaction;
        this.klagen = klagen;
        this.bevollmaechtigte = bevollmaechtigte;
    }

    @GetMapping("/akte/{akte}/widerspruch")
    @Permitted("decision.OBJECTION_READ")
    public String zeige(@PathVariable UUID akte, Model model) {
        return seite(akte, Erfassung.leer(LocalDate.now(clock)), model);
    }

    private String seite(UUID akte, Erfassung eingabe, Model model) {
        transaction.executeWithoutResult(tx -> fuelle(akte, model));
        model.addAttribute("eingabe", eingabe);
        return "decision/web/widerspruch";
    }

    private void fuelle(UUID akte, Model model) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        rahmen.setze(model, fall, "/widerspruch");
        List<Angegriffen> alle = widersprueche.angreifbar(fall);
        Map<UUID, Angegriffen> nachId = alle.stream().collect(Collectors.toMap(Angegriffen::id, b -> b));
        List<Widerspruch> da = widersprueche.ofAkte(akte);
        model.addAttribute("widersprueche", da);
        model.addAttribute("bescheide", alle);
        model.addAttribute("nachId", nachId);
        model.addAttribute(
                "aufschub", aufschub.ofAkte(akte).stream().collect(Collectors.groupingBy(Aufschub::angegriffen)));
        model.addAttribute("personen", widersprueche.erwachsene(fall));
        model.addAttribute("fall", fall);
        model.addAttribute("wege", Widerspruch.Weg.values());
        model.addAttribute("ergebnisse", Widerspruch.Ergebnis.values());
        List<Klage> geklagt = klagen.ofAkte(akte);
        model.addAttribute(
                "klagen",
                da.stream()
                        .collect(Collectors.toMap(
                                Widerspruch::id,
                                w -> geklagt.stream()
                                        .filter(k -> k.widerspruch().equals(w.id()))
                                        .toList())));
        model.addAttribute("klageErgebnisse", Klage.Ergebnis.values());
        model.addAttribute("klageWege", Klagen.Weg.values());
        model.addAttribute("heute", LocalDate.now(clock));
        audit.log(Entry.of("decision.OBJECTION_READ").subjects(akte));
    }

    @PostMapping("/akte/{akte}/widerspruch")
    @Permitted("decision.OBJECTION_RECORD")
    public String erfasse(
            @PathVariable UUID akte,
            @RequestParam UUID bescheid,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String vertreter,
            @RequestParam(defaultValue = "false") boolean vollmacht,
            @RequestParam(defaultValue = "") String anschrift,
            @RequestParam(defaultValue = "") String eingang,
            @RequestParam(defaultValue = "SCHRIFTLICH") Widerspruch.Weg weg,
            @RequestParam(defaultValue = "") String begruendung,
            Model model) {
        Optional<Weigerung> nein = Wert.tag(eingang.strip())
                .map(tag -> widersprueche.erfasse(
                        akte,
                        bescheid,
                        new Widersprueche.Eingabe(
                                person, new Vertretung(vertreter, vollmacht, anschrift), tag, weg, begruendung)))
                .orElseGet(WiderspruchController::keinTag);
        if (nein.isEmpty()) {
            return "redirect:/akte/" + akte + "/widerspruch";
        }
        audit.logAlone(Entry.of("decision.OBJECTION_RECORD").refused().subjects(akte));
        model.addAttribute("weigerungSatz", nein.get().satz());
        return seite(
                akte,
                new Erfassung(bescheid, person, vertreter, vollmacht, anschrift, eingang, weg, begruendung),
                model);
    }

    /// What somebody typed about who acts for her and has to correct.
    ///
    /// @param zu id of the objection
    public record Getippt(UUID zu, String vertreter, boolean vollmacht, String anschrift) {}

    @PostMapping("/akte/{akte}/widerspruch/{id}/vertretung")
    @Permitted("decision.OBJECTION_RECORD")
    public String vertrete(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String vertreter,
            @RequestParam(defaultValue = "false") boolean vollmacht,
            @RequestParam(defaultValue = "") String anschrift,
            RedirectAttributes hinweise) {
        Optional<Weigerung> nein = bevollmaechtigte.setze(akte, id, new Vertretung(vertreter, vollmacht, anschrift));
        if (nein.isPresent()) {
            hinweise.addFlashAttribute("vertretung", new Getippt(id, vertreter, vollmacht, anschrift));
        }
        return zurueck(akte, "decision.OBJECTION_RECORD", nein, hinweise);
    }

    @PostMapping("/akte/{akte}/widerspruch/{id}/vorlegen")
    @Permitted("decision.OBJECTION_FORWARD")
    public String legeVor(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "decision.OBJECTION_FORWARD", widersprueche.legeVor(id), hinweise);
    }

    @PostMapping("/akte/{akte}/widerspruch/{id}/erledigen")
    @Permitted("decision.OBJECTION_CLOSE")
    public String erledige(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam Widerspruch.Ergebnis ergebnis,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(required = false) @Nullable UUID bescheid,
            Model model) {
        Ergebnisweigerung nein = Wert.tag(tag.strip())
                .map(t -> widersprueche.erledige(id, ergebnis, t, bescheid))
                .orElseGet(() -> keinTag().map(w -> new Ergebnisweigerung("tag", w)))
                .orElse(null);
        if (nein == null) {
            return "redirect:/akte/" + akte + "/widerspruch";
        }
        audit.logAlone(Entry.of("decision.OBJECTION_CLOSE").refused().subjects(akte));
        model.addAttribute("weigerungSatz", nein.weigerung().satz());
        model.addAttribute("weigerungFeld", nein.feld().isEmpty() ? "" : nein.feld() + "-" + id);
        model.addAttribute("erledigung", new Erledigung(id, ergebnis, tag, bescheid));
        return seite(akte, Erfassung.leer(LocalDate.now(clock)), model);
    }

    private static Optional<Weigerung> keinTag() {
        return Optional.of(new Weigerung.TagFalsch("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026."));
    }

    private String zurueck(UUID akte, String handlung, Optional<Weigerung> nein, RedirectAttributes hinweise) {
        nein.ifPresent(w -> {
            hinweise.addFlashAttribute("weigerungSatz", w.satz());
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/widerspruch";
    }
}
