package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.contest.Klagen;
import de.tragwerk.decision.model.Klage;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Actions before the court, on the page of the objections.
@Controller
@OnSide(Side.AMT)
class KlageController {
    private final Klagen klagen;
    private final Audit audit;

    KlageController(Klagen klagen, Audit audit) {
        this.klagen = klagen;
        this.audit = audit;
    }

    /// What somebody typed and has to correct.
    ///
    /// @param zu id of the objection or the action whose form it is
    public record Getippt(UUID zu, String tag, String gericht, String aktenzeichen, String auswahl) {}

    @PostMapping("/akte/{akte}/widerspruch/{id}/klagefrist")
    @Permitted("decision.LAWSUIT_PERIOD")
    public String bekannt(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam Klagen.Weg weg,
            @RequestParam(defaultValue = "") String bekannt,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.LAWSUIT_PERIOD",
                mitTag(bekannt, t -> klagen.bekannt(akte, id, weg, t)),
                new Getippt(id, bekannt, "", "", weg.name()),
                hinweise);
    }

    @PostMapping("/akte/{akte}/widerspruch/{id}/unanfechtbar")
    @Permitted("decision.LAWSUIT_PERIOD")
    public String unanfechtbar(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.LAWSUIT_PERIOD",
                klagen.unanfechtbar(akte, id),
                new Getippt(id, "", "", "", ""),
                hinweise);
    }

    @PostMapping("/akte/{akte}/widerspruch/{id}/klage")
    @Permitted("decision.LAWSUIT_RECORD")
    public String erfasse(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String eingang,
            @RequestParam(defaultValue = "") String gericht,
            @RequestParam(defaultValue = "") String aktenzeichen,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.LAWSUIT_RECORD",
                mitTag(eingang, t -> klagen.erfasse(akte, id, t, gericht, aktenzeichen)),
                new Getippt(id, eingang, gericht, aktenzeichen, ""),
                hinweise);
    }

    @PostMapping("/akte/{akte}/klage/{id}/aktenzeichen")
    @Permitted("decision.LAWSUIT_RECORD")
    public String nenne(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String aktenzeichen,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.LAWSUIT_RECORD",
                klagen.nenne(akte, id, aktenzeichen),
                new Getippt(id, "", "", aktenzeichen, ""),
                hinweise);
    }

    @PostMapping("/akte/{akte}/klage/{id}/ende")
    @Permitted("decision.LAWSUIT_CLOSE")
    public String beende(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam Klage.Ergebnis ergebnis,
            @RequestParam(defaultValue = "") String tag,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.LAWSUIT_CLOSE",
                mitTag(tag, t -> klagen.beende(akte, id, ergebnis, t)),
                new Getippt(id, tag, "", "", ergebnis.name()),
                hinweise);
    }

    @PostMapping("/akte/{akte}/klage/{id}/ausfuehren")
    @Permitted("decision.LAWSUIT_CLOSE")
    public String fuehreAus(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID bescheid,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.LAWSUIT_CLOSE",
                klagen.fuehreAus(akte, id, bescheid),
                new Getippt(id, "", "", "", bescheid == null ? "" : bescheid.toString()),
                hinweise);
    }

    private static Optional<Weigerung> mitTag(String text, Function<LocalDate, Optional<Weigerung>> dann) {
        return Wert.tag(text.strip())
                .map(dann)
                .orElseGet(() -> Optional.of(
                        new Weigerung.TagFalsch("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026.")));
    }

    private String zurueck(
            UUID akte, String handlung, Optional<Weigerung> nein, Getippt getippt, RedirectAttributes hinweise) {
        nein.ifPresent(w -> {
            hinweise.addFlashAttribute("weigerungSatz", w.satz());
            hinweise.addFlashAttribute("getippt", getippt);
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/widerspruch";
    }
}
