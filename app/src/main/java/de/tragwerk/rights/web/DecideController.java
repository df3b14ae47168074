package de.tragwerk.rights.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.rights.Anfrage;
import de.tragwerk.rights.Anfragen;
import de.tragwerk.rights.Recht;
import de.tragwerk.rights.Teil;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The owner or the head decides about a request: as asked, less, or not.
@Controller
@OnSide(Side.AMT)
@Transactional
class DecideController {

    private final Anfragen anfragen;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;

    DecideController(Anfragen anfragen, StaffDirectory staff, Access access, Audit audit) {
        this.anfragen = anfragen;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/anfragen/{id}")
    @Permitted("rights.REQUESTS")
    public String show(@PathVariable UUID id, Model model) {
        Anfrage anfrage = anfragen.get(id);
        audit.log(Entry.of("rights.REQUESTS").subjects(anfrage.akteId()));
        return show(anfrage, model);
    }

    @PostMapping("/anfragen/{id}/erteilen")
    @Permitted("rights.GRANT")
    public ModelAndView grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recht,
            @RequestParam(defaultValue = "") String umfang,
            @RequestParam(defaultValue = "") List<String> bereich,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(defaultValue = "") String antwort,
            Model model) {
        Anfrage anfrage = offen(id);
        LocalDate tag = Days.read(bis).orElse(null);
        Recht gewaehlt = Wahl.aus(Recht.class, recht);
        Optional<String> fehler = gewaehlt == null || tag == null || antwort.length() > 2_000
                ? Optional.of("Wählen Sie, was Sie erteilen, und nennen Sie einen Tag, zum Beispiel 30.06.2026.")
                : anfragen.erteile(
                        anfrage, gewaehlt, umfang.equals("teil") ? Teil.nur(bereich) : Teil.GANZ, tag, nfc(antwort));
        return answer(anfrage, "rights.GRANT", fehler, model);
    }

    @PostMapping("/anfragen/{id}/ablehnen")
    @Permitted("rights.REFUSE")
    public ModelAndView refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String antwort, Model model) {
        Anfrage anfrage = offen(id);
        return answer(anfrage, "rights.REFUSE", anfragen.lehneAb(anfrage, nfc(antwort)), model);
    }

    private ModelAndView answer(Anfrage anfrage, String action, Optional<String> fehler, Model model) {
        Entry entry = Entry.of(action).subjects(anfrage.akteId(), anfrage.konto());
        audit.log(fehler.isEmpty() ? entry : entry.failed());
        if (fehler.isEmpty()) {
            return new ModelAndView("redirect:/anfragen");
        }
        model.addAttribute("fehler", fehler.get());
        return new ModelAndView(show(anfrage, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Only a request of somebody else that still waits can be decided.
    private Anfrage offen(UUID id) {
        Anfrage anfrage = anfragen.get(id);
        if (anfrage.zustand() != Anfrage.Zustand.OFFEN
                || anfrage.konto().equals(access.employee().id())) {
            throw new AccessRefused();
        }
        return anfrage;
    }

    private String show(Anfrage anfrage, Model model) {
        var wer = staff.find(anfrage.konto());
        model.addAttribute("a", anfrage);
        model.addAttribute("wer", wer.map(StaffDirectory.Colleague::name).orElse("gelöschtes Konto"));
        model.addAttribute("stelle", wer.map(StaffDirectory.Colleague::stelle).orElse(""));
        model.addAttribute("gruppe", staff.kreisName(anfrage.gruppe()));
        model.addAttribute("fuerGruppe", staff.kreisName(anfrage.fuerGruppe()));
        model.addAttribute("namen", staff.names());
        model.addAttribute(
                "rechte",
                Arrays.stream(Recht.values())
                        .filter(r -> r.compareTo(anfrage.art()) <= 0)
                        .toList());
        model.addAttribute(
                "bereiche",
                anfrage.teil().ganz()
                        ? Wahl.BEREICHE
                        : Wahl.BEREICHE.stream()
                                .filter(anfrage.teil().bereiche()::contains)
                                .toList());
        model.addAttribute("eigene", anfrage.konto().equals(access.employee().id()));
        return "rights/web/entscheiden";
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
