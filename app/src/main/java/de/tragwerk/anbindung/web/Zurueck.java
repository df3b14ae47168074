package de.tragwerk.anbindung.web;

import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way back to the step after an act, with the sentence of refusal if there is one.
@Component
class Zurueck {

    private final Anbindungen anbindungen;
    private final Audit audit;

    Zurueck(Anbindungen anbindungen, Audit audit) {
        this.anbindungen = anbindungen;
        this.audit = audit;
    }

    /// Why the data of a step cannot change now; empty when they can.
    String gesperrt(Vorhaben v, Schritt schritt) {
        if (v.live()) {
            return "Die Anbindung ist freigeschaltet und ändert sich nicht mehr.";
        }
        return anbindungen.erledigte(v.id()).containsKey(schritt)
                ? "Der Schritt " + schritt.titel() + " ist abgeschlossen. Nehmen Sie ihn zuerst mit einem Grund zurück."
                : "";
    }

    /// Logs and leads back.
    ///
    /// @param fehler empty when it was done
    String nach(UUID id, Schritt schritt, String action, String fehler, RedirectAttributes flash) {
        Entry entry = Entry.of(action).subjects(id);
        audit.log(fehler.isEmpty() ? entry : entry.failed());
        return ohneEintrag(id, schritt, fehler, flash);
    }

    /// The same where the entry was written with the work.
    String ohneEintrag(UUID id, Schritt schritt, String fehler, RedirectAttributes flash) {
        if (!fehler.isEmpty()) {
            weigere(flash, fehler);
        }
        return "redirect:/anbindung/" + id + "?schritt=" + schritt.name();
    }

    /// The page says the sentence and keeps what was typed (`shell.RefusedForms`).
    static void weigere(RedirectAttributes flash, String satz) {
        flash.addFlashAttribute("fehler", satz);
        flash.addFlashAttribute("weigerungSatz", satz);
    }
}
