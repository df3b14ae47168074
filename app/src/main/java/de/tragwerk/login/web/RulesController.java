package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.LoginPolicy;
import de.tragwerk.login.store.PolicyStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the Mandant asks of passwords, second factors and sessions, for administrators.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class RulesController {

    private final PolicyStore policies;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    RulesController(PolicyStore policies, StepUp stepUp, Access access, Audit audit) {
        this.policies = policies;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/anmelden/regeln")
    @Permitted("login.ADMINISTER")
    String page(Model model) {
        return show(form(LoginJob.get(policies::get)), "", model);
    }

    @PostMapping("/anmelden/regeln")
    @Permitted("login.ADMINISTER")
    String save(@RequestParam Map<String, String> form, Model model, RedirectAttributes hints) {
        Optional<LoginPolicy> policy = read(form);
        if (policy.isEmpty()) {
            return show(
                    form,
                    "Eine Zahl fehlt oder liegt außerhalb der Grenzen, die neben dem Feld stehen. Ändern Sie sie.",
                    model);
        }
        if (stepUp.confirm(form.getOrDefault("passwort", "")) instanceof StepUp.Answer.Refused no) {
            return show(form, no.sentence(), model);
        }
        LoginJob.run(() -> policies.put(policy.get()));
        audit.logAlone(
                Entry.of("login.RULES_CHANGED").subjects(access.employee().id()));
        hints.addFlashAttribute("hinweis", "Die Regeln gelten ab jetzt.");
        return "redirect:/anmelden/regeln";
    }

    private String show(Map<String, String> form, String fault, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fehler", fault);
        audit.logAlone(Entry.of("login.ADMINISTER").subjects(access.employee().id()));
        return "login/web/regeln";
    }

    private static Map<String, String> form(LoginPolicy policy) {
        Map<String, String> form = new TreeMap<>();
        form.put("laenge", Integer.toString(policy.minLength()));
        form.put("alter", policy.maxAgeDays() == null ? "" : policy.maxAgeDays().toString());
        form.put("arten", Integer.toString(policy.kinds()));
        form.put("sperre", Long.toString(policy.lock().toMinutes()));
        form.put("ruhe", Long.toString(policy.idle().toMinutes()));
        form.put("dauer", Long.toString(policy.lifetime().toHours()));
        form.put("frisch", Long.toString(policy.fresh().toMinutes()));
        form.put("zweiter", policy.secondFactor() ? "ja" : "");
        return form;
    }

    /// The same limits stand in the table.
    private static Optional<LoginPolicy> read(Map<String, String> form) {
        Integer length = number(form, "laenge", 12, 64);
        Integer kinds = number(form, "arten", 0, 4);
        Integer lock = number(form, "sperre", 1, 60);
        Integer idle = number(form, "ruhe", 15, 720);
        Integer life = number(form, "dauer", 1, 24);
        Integer fresh = number(form, "frisch", 0, 60);
        boolean noAge = form.getOrDefault("alter", "").isBlank();
        Integer age = noAge ? null : number(form, "alter", 1, 3650);
        if (length == null || kinds == null || lock == null || idle == null || life == null || fresh == null) {
            return Optional.empty();
        }
        if (age == null && !noAge) {
            return Optional.empty();
        }
        return Optional.of(new LoginPolicy(
                length,
                age,
                kinds,
                Duration.ofMinutes(lock),
                Duration.ofMinutes(idle),
                Duration.ofHours(life),
                Duration.ofMinutes(fresh),
                "ja".equals(form.get("zweiter"))));
    }

    private static @Nullable Integer number(Map<String, String> form, String name, int least, int most) {
        String text = form.getOrDefault(name, "").strip();
        if (!text.matches("\\d{1,4}")) {
            return null;
        }
        int value = Integer.parseInt(text);
        return value >= least && value <= most ? value : null;
    }
}
