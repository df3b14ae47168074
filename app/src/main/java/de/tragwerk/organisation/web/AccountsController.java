package de.tragwerk.organisation.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.organisation.Aufbau;
import de.tragwerk.organisation.Personal;
import de.tragwerk.organisation.Vergaben;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Accounts of staff, and the roles asked for them.
@Controller
@OnSide(Side.AMT)
@Transactional
class AccountsController {

    static final Map<String, String> ROLLEN =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::name, Role::title));

    private static final String PAGE = "/verwaltung/personal";

    /// Answer to whose account it is: of somebody who has none.
    private static final String NIEMAND = "niemand";

    private final Personal personal;
    private final Vergaben vergaben;
    private final Aufbau aufbau;
    private final StaffDirectory staff;
    private final NachBeweis nachBeweis;
    private final Audit audit;

    AccountsController(
            Personal personal,
            Vergaben vergaben,
            Aufbau aufbau,
            StaffDirectory staff,
            NachBeweis nachBeweis,
            Audit audit) {
        this.personal = personal;
        this.vergaben = vergaben;
        this.aufbau = aufbau;
        this.staff = staff;
        this.nachBeweis = nachBeweis;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    @Permitted("organisation.ACCOUNTS")
    public String list(Model model) {
        audit.log(Entry.of("organisation.ACCOUNTS"));
        return list(Map.of(), null, model);
    }

    private String list(Map<String, String> getippt, @Nullable String fehler, Model model) {
        model.addAttribute("konten", personal.alle());
        model.addAttribute("rollen", ROLLEN);
        model.addAttribute("getippt", getippt);
        model.addAttribute("fehler", fehler);
        model.addAttribute("bis", vergaben.heute().plusYears(2));
        return "organisation/web/personal";
    }

    @PostMapping(PAGE)
    @Permitted("organisation.CHANGE_ACCOUNT")
    public ModelAndView add(@RequestParam Map<String, String> getippt, Model model) {
        String login = getippt.getOrDefault("login", "").strip();
        String name = getippt.getOrDefault("name", "");
        String stelle = getippt.getOrDefault("stelle", "");
        LocalDate bis = Days.read(getippt.getOrDefault("bis", "")).orElse(null);
        String mensch = getippt.getOrDefault("mensch", "");
        Personal.Konto schon = personal.alle().stream()
                .filter(k -> k.id().toString().equals(mensch))
                .findFirst()
                .orElse(null);
        String fehler = !login.matches("[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]")
                ? "Die Kennung hat 3 bis 60 Zeichen: kleine Buchstaben, Ziffern, Punkt und Bindestrich."
                : !Eingabe.name(name) || !Eingabe.zwischen(stelle, 0, 120)
                        ? "Geben Sie den Namen mit 2 bis 120 Zeichen ein; die Stelle hat höchstens 120 Zeichen."
                        : bis == null || bis.isBefore(vergaben.heute())
                                ? "Nennen Sie, bis wann das Konto gilt, zum Beispiel 31.12.2027."
                                : mensch(mensch, schon, Eingabe.text(name), getippt.containsKey("gleichname"));
        Optional<UUID> neu = fehler != null || bis == null
                ? Optional.empty()
                : personal.lege(
                        login, Eingabe.text(name), Eingabe.text(stelle), schon == null ? null : schon.person(), bis);
        if (neu.isEmpty()) {
            audit.log(Entry.of("organisation.CHANGE_ACCOUNT").failed());
            return new ModelAndView(
                    list(
                            getippt,
                            fehler == null ? "Diese Kennung gibt es schon. Wählen Sie eine andere." : fehler,
                            model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        audit.log(Entry.of("organisation.CHANGE_ACCOUNT").subjects(neu.get()));
        return new ModelAndView("redirect:" + PAGE + "/" + neu.get());
    }

    /// Whose account it is has to be said: for a second account of one human being all rules of two persons count
    /// her once, and nobody else could tell the program.
    private @Nullable String mensch(String mensch, Personal.@Nullable Konto schon, String name, boolean gleichname) {
        if (schon == null && !mensch.equals(NIEMAND)) {
            return "Sagen Sie, ob die Person hier schon ein Konto hat. Wenn ja, wählen Sie es aus.";
        }
        List<String> gleiche = personal.alle().stream()
                .filter(k -> Eingabe.gleich(k.name(), name))
                .map(Personal.Konto::login)
                .toList();
        return schon != null || gleichname || gleiche.isEmpty()
                ? null
                : "Diesen Namen gibt es schon: " + String.join(", ", gleiche)
                        + ". Ist es dieselbe Person, wählen Sie ihr Konto aus. Sonst bestätigen Sie, dass es eine andere ist.";
    }

    @GetMapping(PAGE + "/{id}")
    @Permitted("organisation.ACCOUNTS")
    public String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String fehler, Model model) {
        Personal.Konto konto = personal.get(id);
        audit.log(Entry.of("organisation.ACCOUNTS").subjects(id));
        model.addAttribute("k", konto);
        model.addAttribute("vergaben", vergaben.von(id));
        model.addAttribute("namen", staff.names());
        model.addAttribute("funktionen", vergaben.funktionsgruppen());
        model.addAttribute("gruppen", aufbau.gruppen());
        model.addAttribute("rollen", ROLLEN);
        model.addAttribute("heute", vergaben.heute());
        model.addAttribute("bis", vergaben.heute().plusYears(1));
        model.addAttribute("fehler", fehler.equals("konto") ? "Prüfen Sie Name, Stelle und Tag." : null);
        return "organisation/web/konto";
    }

    @PostMapping(PAGE + "/{id}")
    @Permitted("organisation.CHANGE_ACCOUNT")
    public String change(@PathVariable UUID id, @RequestParam Map<String, String> getippt) {
        personal.get(id);
        LocalDate bis = Days.read(getippt.getOrDefault("bis", "")).orElse(null);
        String name = getippt.getOrDefault("name", "");
        String stelle = getippt.getOrDefault("stelle", "");
        boolean good = bis != null && Eingabe.name(name) && Eingabe.zwischen(stelle, 0, 120);
        if (good && bis != null) {
            personal.aendere(id, Eingabe.text(name), Eingabe.text(stelle), bis);
        }
        log("organisation.CHANGE_ACCOUNT", id, good);
        return "redirect:" + PAGE + "/" + id + (good ? "" : "?fehler=konto");
    }

    @PostMapping(PAGE + "/{id}/schalten")
    @Permitted("organisation.CHANGE_ACCOUNT")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String onOff(
            @PathVariable UUID id,
            @RequestParam boolean aktiv,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes flash) {
        return nachBeweis.tue(passwort, () -> personal.get(id), PAGE + "/" + id, flash, () -> {
            personal.schalte(id, aktiv, aktiv ? "" : "VON_HAND");
            log("organisation.CHANGE_ACCOUNT", id, true);
            return "redirect:" + PAGE + "/" + id;
        });
    }

    @PostMapping(PAGE + "/{id}/rolle")
    @Permitted("organisation.GIVE_ROLE")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String giveRole(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID funktion,
            @RequestParam(defaultValue = "") String gruppe,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes flash) {
        return nachBeweis.tue(
                passwort,
                () -> personal.get(id),
                PAGE + "/" + id,
                flash,
                () -> beantrage(id, funktion, gruppe, grund, bis, flash));
    }

    private String beantrage(
            UUID id, @Nullable UUID funktion, String gruppe, String grund, String bis, RedirectAttributes flash) {
        Personal.Konto konto = personal.get(id);
        LocalDate tag = Days.read(bis).orElse(null);
        Integer kreis = gruppe.matches("\\d{1,6}") ? Integer.valueOf(gruppe) : null;
        boolean good = funktion != null
                && tag != null
                && !tag.isBefore(vergaben.heute())
                && !tag.isAfter(vergaben.heute().plusDays(Vergaben.HOECHSTENS_TAGE))
                && Eingabe.zwischen(grund, 5, 500)
                && vergaben.funktionsgruppen().stream().anyMatch(f -> f.id().equals(funktion))
                && (kreis == null || aufbau.gruppen().stream().anyMatch(g -> g.kreis() == kreis))
                && !konto.person().equals(vergaben.person());
        if (good && funktion != null && tag != null) {
            vergaben.beantrage(id, funktion, kreis, Eingabe.text(grund), tag);
        } else {
            flash.addFlashAttribute(
                    "weigerungSatz",
                    "Wählen Sie die Funktion, nennen Sie den Grund (5 bis 500 Zeichen) und einen Tag, höchstens drei Jahre voraus. Sich selbst gibt niemand eine Rolle.");
        }
        log("organisation.GIVE_ROLE", id, good);
        return "redirect:" + PAGE + "/" + id;
    }

    private void log(String action, UUID id, boolean done) {
        Entry entry = Entry.of(action).subjects(id);
        audit.log(done ? entry : entry.failed());
    }
}
