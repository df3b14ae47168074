package de.tragwerk.payment.web;

import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.payment.model.Einwand;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way back to a tab of a file after a form: what was refused is said there and logged.
@Component
class Rueckweg {

    /// Tabs of a file that money has.
    enum Reiter {
        AUSKUNFT,
        DARLEHEN,
        ERSTATTUNG,
        KONTO,
        KOSTENERSATZ,
        UNTERHALT,
        ZAHLUNGEN;

        private String seite(UUID akte) {
            return "/akte/" + akte + "/" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final StepUp stepUp;
    private final Audit audit;

    Rueckweg(StepUp stepUp, Audit audit) {
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /// @param nein why it was refused, empty when it was done
    String zu(Reiter reiter, UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:" + reiter.seite(akte);
    }

    /// Says on the page that is shown again why a form of one claim was refused, with the way to its field.
    void zeige(Einwand nein, UUID zu, Getippt getippt, Model model) {
        model.addAttribute("weigerungSatz", nein.satz());
        model.addAttribute("weigerungFeld", nein.feld().isEmpty() ? "" : Getippt.feld(getippt.form(), nein.feld(), zu));
    }

    /// A release by the second person.
    ///
    /// @param steht what stands against it whatever the password is
    Optional<String> freigabe(Optional<String> steht, String passwort, Supplier<Optional<String>> tun) {
        Optional<String> nein = stepUp.refusal(steht, passwort);
        return nein.isPresent() ? nein : tun.get();
    }
}
