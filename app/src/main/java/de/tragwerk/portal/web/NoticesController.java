package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mailbox.Benachrichtigungen;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails without content that something lies in the mailbox: enter an address, confirm it, delete it.
@Controller
@OnSide(Side.PORTAL)
class NoticesController {

    private final Benachrichtigungen notices;

    NoticesController(Benachrichtigungen notices) {
        this.notices = notices;
    }

    @GetMapping("/benachrichtigungen")
    @Permitted("portal.NOTICES")
    String page(Model model) {
        return show("", "", model);
    }

    @PostMapping("/benachrichtigungen")
    @Permitted("portal.ASK_NOTICES")
    String ask(@RequestParam(defaultValue = "") String adresse, Model model) {
        Benachrichtigungen.Outcome outcome = notices.ask(adresse);
        return outcome.good() ? "redirect:/benachrichtigungen" : show(outcome.problem(), adresse, model);
    }

    @PostMapping("/benachrichtigungen/code")
    @Permitted("portal.CONFIRM_NOTICES")
    String confirm(@RequestParam(defaultValue = "") String code, Model model) {
        Benachrichtigungen.Outcome outcome = notices.confirm(code);
        return outcome.good() ? "redirect:/benachrichtigungen" : show(outcome.problem(), "", model);
    }

    @PostMapping("/benachrichtigungen/loeschen")
    @Permitted("portal.DELETE_NOTICES")
    String delete() {
        notices.delete();
        return "redirect:/benachrichtigungen";
    }

    /// @param typed the address as she typed it, when it was refused
    private String show(String problem, String typed, Model model) {
        model.addAttribute("stand", notices.stand());
        model.addAttribute("problem", problem);
        model.addAttribute("adresse", typed);
        return "portal/web/benachrichtigungen";
    }
}
