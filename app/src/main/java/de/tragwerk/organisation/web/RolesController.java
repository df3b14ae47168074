package de.tragwerk.organisation.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.organisation.Vergabe;
import de.tragwerk.organisation.Vergaben;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Roles that wait for a second human being, those to review this quarter, and the function groups.
@Controller
@OnSide(Side.AMT)
@Transactional
class RolesController {

    private static final String PAGE = "/verwaltung/rollen";
    private static final String BACK = "redirect:" + PAGE;
    private static final Set<String> GEBBAR =
            Set.of("SACHBEARBEITUNG", "LEITUNG", "ZAHLUNG", "ADMINISTRATION", "DATENSCHUTZ");
    /// Areas of a file by code, with their words.
    static final Map<String, String> BEREICHE = bereiche();

    private final Vergaben vergaben;
    private final NachBeweis nachBeweis;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;

    RolesController(Vergaben vergaben, NachBeweis nachBeweis, StaffDirectory staff, Access access, Audit audit) {
        this.vergaben = vergaben;
        this.nachBeweis = nachBeweis;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
    }

    private static Map<String, String> bereiche() {
        Map<String, String> alle = new LinkedHashMap<>();
        for (Bereich b : Bereich.values()) {
            alle.put(b.name(), b.title());
        }
        return Collections.unmodifiableMap(alle);
    }

    @GetMapping(PAGE)
    @Permitted("organisation.ROLES")
    public String list(@RequestParam(defaultValue = "") String fehler, Model model) {
        List<Vergabe> wartende = vergaben.wartende();
        List<Vergabe> pruefen = vergaben.zuPruefen();
        audit.log(Entry.of("organisation.ROLES")
                .subjects(wartende.stream().map(Vergabe::konto).toList())
                .subjects(pruefen.stream().map(Vergabe::konto).toList()));
        model.addAttribute("wartende", wartende);
        model.addAttribute(
                "bestaetigbar",
                wartende.stream()
                        .filter(vergaben::darfBestaetigen)
                        .map(Vergabe::id)
                        .collect(Collectors.toSet()));
        model.addAttribute("pruefen", pruefen);
        model.addAttribute("geltende", vergaben.geltende());
        model.addAttribute("darfGeben", access.may(OrganisationAction.GIVE_ROLE));
        model.addAttribute("funktionen", vergaben.funktionsgruppen());
        model.addAttribute("leitungBestaetigt", vergaben.leitungBestaetigt());
        model.addAttribute("darfRegel", access.may(OrganisationAction.ROLE_RULE));
        model.addAttribute("namen", staff.names());
        model.addAttribute("rollen", AccountsController.ROLLEN);
        model.addAttribute("bereiche", BEREICHE);
        model.addAttribute("gebbar", GEBBAR.stream().sorted().toList());
        model.addAttribute(
                "fehler",
                fehler.isEmpty()
                        ? null
                        : "Eine Funktion braucht einen neuen Namen, einen Zweck und mindestens eine Rolle. Administration steht immer allein.");
        return "organisation/web/rollen";
    }

    @PostMapping("/verwaltung/funktionen")
    @Permitted("organisation.GIVE_ROLE")
    public String addFunction(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zweck,
            @RequestParam(required = false) @Nullable Set<String> rolle,
            @RequestParam(required = false) @Nullable Set<String> bereich) {
        Set<String> rollen = rolle == null ? Set.of() : rolle;
        Set<String> bereiche = bereich == null ? Set.of() : bereich;
        boolean good = Eingabe.name(name)
                && Eingabe.zwischen(zweck, 5, 500)
                && !rollen.isEmpty()
                && GEBBAR.containsAll(rollen)
                && BEREICHE.keySet().containsAll(bereiche)
                && (!rollen.contains("ADMINISTRATION") || rollen.size() == 1)
                && vergaben.neueFunktionsgruppe(
                        Eingabe.text(name),
                        Eingabe.text(zweck),
                        rollen.stream().sorted().toList(),
                        bereiche.stream().sorted().toList());
        Entry entry = Entry.of("organisation.GIVE_ROLE");
        audit.log(good ? entry : entry.failed());
        return good ? BACK : BACK + "?fehler=funktion";
    }

    @PostMapping("/verwaltung/rollen/{id}/bestaetigen")
    @Permitted("organisation.CONFIRM_ROLE")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String confirm(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes flash) {
        return nachBeweis.tue(passwort, () -> bestaetigbar(id), PAGE, flash, () -> {
            Vergabe vergabe = bestaetigbar(id);
            vergaben.bestaetige(vergabe);
            audit.log(Entry.of("organisation.CONFIRM_ROLE").subjects(vergabe.konto(), id));
            return BACK;
        });
    }

    /// Whether a head has to confirm.
    @PostMapping("/verwaltung/rollen/regel")
    @Permitted("organisation.ROLE_RULE")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String rule(
            @RequestParam boolean leitung, @RequestParam(defaultValue = "") String passwort, RedirectAttributes flash) {
        return nachBeweis.tue(passwort, () -> {}, PAGE, flash, () -> {
            vergaben.leitungBestaetigt(leitung);
            audit.log(Entry.of("organisation.ROLE_RULE"));
            return BACK;
        });
    }

    private Vergabe bestaetigbar(UUID id) {
        Vergabe vergabe = vergaben.get(id);
        if (!vergaben.darfBestaetigen(vergabe)) {
            throw new AccessRefused();
        }
        return vergabe;
    }

    @PostMapping("/verwaltung/rollen/{id}/beenden")
    @Permitted("organisation.END_ROLE")
    public String end(@PathVariable UUID id) {
        Vergabe vergabe = vergaben.get(id);
        vergaben.beende(vergabe);
        audit.log(Entry.of("organisation.END_ROLE").subjects(vergabe.konto(), id));
        return BACK;
    }

    @PostMapping("/verwaltung/rollen/{id}/geprueft")
    @Permitted("organisation.REVIEW_ROLE")
    public String reviewed(@PathVariable UUID id) {
        Vergabe vergabe = vergaben.get(id);
        vergaben.pruefe(vergabe);
        audit.log(Entry.of("organisation.REVIEW_ROLE").subjects(vergabe.konto(), id));
        return BACK;
    }
}
