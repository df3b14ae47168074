package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.facts.Korrekturen;
import de.tragwerk.decision.model.Korrektur;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Vorschlaege;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Corrections of facts in files of others: propose, accept, change, refuse, take back; both sides see the state.
/// The list also holds proposals to master data, which are decided on the page of the person.
@Controller
@OnSide(Side.AMT)
@Transactional
class KorrekturController {

    private final Korrekturen korrekturen;
    private final Vorschlaege vorschlaege;
    private final StaffDirectory staff;
    private final Audit audit;

    KorrekturController(Korrekturen korrekturen, Vorschlaege vorschlaege, StaffDirectory staff, Audit audit) {
        this.korrekturen = korrekturen;
        this.vorschlaege = vorschlaege;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/korrekturen")
    @Permitted("decision.CORRECTIONS")
    public String list(Model model) {
        List<Korrektur> wartende = korrekturen.wartende();
        List<Korrektur> meine = korrekturen.meine();
        List<Vorschlaege.Sicht> stammdatenWartende = vorschlaege.wartende();
        List<Vorschlaege.Sicht> stammdatenMeine = vorschlaege.meine();
        audit.log(Entry.of("decision.CORRECTIONS")
                .subjects(Stream.concat(
                                Stream.concat(wartende.stream(), meine.stream()).map(Korrektur::akte),
                                Stream.concat(stammdatenWartende.stream(), stammdatenMeine.stream())
                                        .map(s -> s.vorschlag().person()))
                        .distinct()
                        .toList()));
        model.addAttribute("stammdatenWartende", stammdatenWartende);
        model.addAttribute("stammdatenMeine", stammdatenMeine);
        model.addAttribute("wartende", wartende);
        model.addAttribute("meine", meine);
        model.addAttribute("namen", staff.names());
        return "decision/web/korrekturen";
    }

    @PostMapping("/akte/{akte}/korrekturen")
    @Permitted("decision.CORRECTION_PROPOSE")
    public String propose(
            @PathVariable UUID akte,
            @RequestParam UUID ersetzt,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String wert,
            @RequestParam(defaultValue = "") String von,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes danach) {
        Optional<String> fehler =
                korrekturen.schlageVor(akte, ersetzt, new Korrekturen.Eingabe(code, wert, von, bis, nfc(grund)));
        Entry entry = Entry.of("decision.CORRECTION_PROPOSE").subjects(akte);
        audit.log(fehler.isEmpty() ? entry : entry.failed());
        danach.addFlashAttribute(
                fehler.isEmpty() ? "korrekturHinweis" : "korrekturFehler",
                fehler.orElse(
                        "Ihr Vorschlag liegt jetzt bei der zuständigen Person. Den Stand sehen Sie unter Korrekturen."));
        return "redirect:/akte/" + akte + "/tatsachen" + (fehler.isEmpty() ? "" : "?berichtigen=" + ersetzt);
    }

    @PostMapping("/korrekturen/{id}/annehmen")
    @Permitted("decision.CORRECTION_DECIDE")
    public String accept(@PathVariable UUID id, RedirectAttributes danach) {
        Korrektur k = korrekturen.get(id);
        return done(k, korrekturen.nimmAn(k, null), danach);
    }

    @PostMapping("/korrekturen/{id}/aendern")
    @Permitted("decision.CORRECTION_DECIDE")
    public String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String wert,
            @RequestParam(defaultValue = "") String von,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(defaultValue = "") String antwort,
            RedirectAttributes danach) {
        Korrektur k = korrekturen.get(id);
        return done(k, korrekturen.nimmAn(k, new Korrekturen.Eingabe(code, wert, von, bis, nfc(antwort))), danach);
    }

    @PostMapping("/korrekturen/{id}/ablehnen")
    @Permitted("decision.CORRECTION_DECIDE")
    public String refuse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String antwort, RedirectAttributes danach) {
        Korrektur k = korrekturen.get(id);
        return done(k, korrekturen.lehneAb(k, nfc(antwort)), danach);
    }

    @PostMapping("/korrekturen/{id}/zuruecknehmen")
    @Permitted("decision.CORRECTION_PROPOSE")
    public String withdraw(@PathVariable UUID id) {
        Korrektur k = korrekturen.get(id);
        if (!k.offen()) {
            throw new AccessRefused();
        }
        korrekturen.zieheZurueck(k);
        audit.log(Entry.of("decision.CORRECTION_PROPOSE").subjects(k.akte(), id));
        return "redirect:/korrekturen";
    }

    private String done(Korrektur k, Optional<String> fehler, RedirectAttributes danach) {
        Entry entry = Entry.of("decision.CORRECTION_DECIDE").subjects(k.akte(), k.id());
        audit.log(fehler.isEmpty() ? entry : entry.failed());
        fehler.ifPresent(satz -> danach.addFlashAttribute("korrekturFehler", satz));
        return "redirect:/akte/" + k.akte() + "/tatsachen";
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
