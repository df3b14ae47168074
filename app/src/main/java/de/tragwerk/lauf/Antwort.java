package de.tragwerk.lauf;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// @param nein why not, empty when it was done
public record Antwort(UUID lauf, Optional<String> nein) {

    public static Antwort getan(UUID lauf) {
        return new Antwort(lauf, Optional.empty());
    }

    /// Back to the page of the run, with the refusal if there is one.
    ///
    /// @param liste address of the list, for instance `/statistiken`
    public String zumLauf(String liste, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:" + liste + "/" + lauf;
    }

    /// The same for a beginning: a run that was not begun has no page.
    public String nachBeginn(String liste, RedirectAttributes hinweise) {
        return nein.isEmpty() ? zumLauf(liste, hinweise) : weigerung(nein.get(), liste, hinweise);
    }

    public static String weigerung(String satz, String liste, RedirectAttributes hinweise) {
        hinweise.addFlashAttribute("weigerungSatz", satz);
        return "redirect:" + liste;
    }
}
