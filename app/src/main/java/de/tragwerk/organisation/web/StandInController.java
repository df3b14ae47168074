package de.tragwerk.organisation.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.organisation.Personal;
import de.tragwerk.organisation.Vergaben;
import de.tragwerk.organisation.Vertretungen;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/// Absences and who stands in: one's own, and for who heads or administers those of others.
@Controller
@OnSide(Side.AMT)
@Transactional
class StandInController {

    private static final String PAGE = "/vertretung";
    private static final String BACK = "redirect:" + PAGE;

    private final Vertretungen vertretungen;
    private final Personal personal;
    private final Vergaben vergaben;
    private final NachBeweis nachBeweis;
    private final Access access;
    private final Audit audit;

    StandInController(
            Vertretungen vertretungen,
            Personal personal,
            Vergaben vergaben,
            NachBeweis nachBeweis,
            Access access,
            Audit audit) {
        this.vertretungen = vertretungen;
        this.personal = personal;
        this.vergaben = vergaben;
        this.nachBeweis = nachBeweis;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    @Permitted("organisation.STAND_IN")
    public String list(Model model) {
        audit.log(Entry.of("organisation.STAND_IN"));
        List<Personal.Konto> faelle = faelle();
        model.addAttribute("vertretungen", vertretungen.kommende());
        model.addAttribute(
                "namen", personal.alle().stream().collect(Collectors.toMap(Personal.Konto::id, Personal.Konto::name)));
        model.addAttribute("kollegen", faelle);
        model.addAttribute("alle", fuerAlle());
        model.addAttribute("ich", access.employee().id());
        model.addAttribute("gruppen", vertretungen.gruppen());
        model.addAttribute("gruende", Vertretungen.Grund.values());
        model.addAttribute("heute", vergaben.heute());
        return "organisation/web/vertretung";
    }

    @PostMapping(PAGE)
    @Permitted("organisation.STAND_IN")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String add(@RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return nachBeweis.tue(
                getippt.getOrDefault("passwort", ""), () -> {}, PAGE, flash, () -> trageEin(getippt, flash));
    }

    private String trageEin(Map<String, String> getippt, RedirectAttributes flash) {
        UUID konto = konto(getippt.get("konto"));
        UUID wer = konto == null ? access.employee().id() : konto;
        UUID vertreter = konto(getippt.get("vertreter"));
        LocalDate von = Days.read(getippt.getOrDefault("von", "")).orElse(null);
        LocalDate bis = Days.read(getippt.getOrDefault("bis", "")).orElse(null);
        Vertretungen.Grund grund = Arrays.stream(Vertretungen.Grund.values())
                .filter(g -> g.name().equals(getippt.get("grund")))
                .findFirst()
                .orElse(Vertretungen.Grund.ANDERES);
        boolean good = vertreter != null
                && von != null
                && bis != null
                && !bis.isBefore(von)
                && !bis.isBefore(vergaben.heute())
                && !bis.isAfter(von.plusDays(Vertretungen.HOECHSTENS_TAGE))
                && !vertreter.equals(wer)
                && !vertreter.equals(access.employee().id())
                && (wer.equals(access.employee().id()) || fuerAlle());
        if (good && vertreter != null && von != null && bis != null) {
            vertretungen.trageEin(wer, vertreter, grund, von, bis);
        }
        Entry entry = Entry.of("organisation.STAND_IN").subjects(wer);
        audit.log(good ? entry : entry.failed());
        if (!good) {
            flash.addFlashAttribute(
                    "weigerungSatz",
                    "Wählen Sie, wer vertritt, und zwei Tage, der erste nicht nach dem zweiten, höchstens sechs Wochen. Wer länger weg ist, wird danach neu eingetragen.");
        }
        return BACK;
    }

    /// The head of a workgroup opens it to the deputy of somebody in it.
    @PostMapping(PAGE + "/{id}/gruppe")
    @Permitted("organisation.OPEN_GROUP")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String openGroup(
            @PathVariable UUID id,
            @RequestParam int kreis,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes flash) {
        return nachBeweis.tue(passwort, () -> oeffenbar(id, kreis), PAGE, flash, () -> {
            oeffenbar(id, kreis);
            vertretungen.oeffneGruppe(id, kreis);
            audit.log(Entry.of("organisation.OPEN_GROUP").subjects(id));
            return BACK;
        });
    }

    private void oeffenbar(UUID id, int kreis) {
        if (!vertretungen.darfOeffnen(id, kreis)) {
            throw new AccessRefused();
        }
    }

    @PostMapping(PAGE + "/{id}/beenden")
    @Permitted("organisation.STAND_IN")
    public String end(@PathVariable UUID id) {
        if (!vertretungen.beende(id)) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("organisation.STAND_IN").subjects(id));
        return BACK;
    }

    /// Accounts that work on cases.
    private List<Personal.Konto> faelle() {
        return personal.alle().stream()
                .filter(k -> k.aktiv()
                        && (k.rollen().contains(Role.SACHBEARBEITUNG.name())
                                || k.rollen().contains(Role.LEITUNG.name())))
                .toList();
    }

    private @Nullable UUID konto(@Nullable String text) {
        return faelle().stream()
                .map(Personal.Konto::id)
                .filter(id -> id.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    private boolean fuerAlle() {
        var rollen = access.employee().roles();
        return rollen.contains(Role.LEITUNG.name()) || rollen.contains(Role.ADMINISTRATION.name());
    }
}
