package de.tragwerk.login.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Login page of staff.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class StaffLoginController {

    /// Why somebody is here who was logged in: what happened and what to do.
    private static final Map<String, String> REASONS = Map.of(
            "anbieter",
                    "Ihr Behördenkonto ist gerade nicht erreichbar. Melden Sie sich mit dem Passwort an oder versuchen Sie es später.",
            "zu-alt", "Ihre Anmeldung beim Behördenkonto liegt zu lange zurück. Melden Sie sich dort neu an.",
            "abgemeldet", "Sie sind abgemeldet.",
            "idle", "Sie waren lange weg. Wir haben Sie abgemeldet. Alles Gespeicherte ist noch da.",
            "lifetime", "Ihre Sitzung dauerte so lange wie erlaubt. Melden Sie sich neu an.",
            "remote", "Diese Sitzung wurde beendet. Melden Sie sich neu an.",
            "account", "Ihr Konto ist nicht mehr gültig. Fragen Sie die Administration.",
            "passkey", "Der Passkey passt zu keinem Konto. Melden Sie sich mit dem Passwort an.",
            "behoerdenkonto",
                    "Ihr Behördenkonto gehört hier zu keinem Konto. Melden Sie sich mit dem Passwort an und verbinden Sie beide unter Mein Konto.",
            "passwort", "Das neue Passwort gilt. Melden Sie sich damit an.");

    private final Registry registry;
    private final StaffProvider provider;

    StaffLoginController(Registry registry, StaffProvider provider) {
        this.registry = registry;
        this.provider = provider;
    }

    @GetMapping("/anmelden")
    @Permitted(value = "login.PAGE", audited = false)
    String page(@RequestParam(defaultValue = "") String grund, HttpServletRequest request, Model model) {
        // Whoever comes here is about to log in: what the one before wanted to link is not hers.
        SessionMark.noLinking(request);
        model.addAttribute("behoerde", registry.get(Scope.current().mandant()).name());
        model.addAttribute("fehler", "fehler".equals(grund));
        model.addAttribute("behoerdenkonto", provider.present());
        model.addAttribute("anbieter", "/oauth2/authorization/mitarbeiter" + ("zu-alt".equals(grund) ? "?neu" : ""));
        model.addAttribute("hinweis", REASONS.getOrDefault(grund, ""));
        return "login/web/anmelden";
    }
}
