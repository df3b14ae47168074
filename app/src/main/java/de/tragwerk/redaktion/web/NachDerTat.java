package de.tragwerk.redaktion.web;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.redaktion.Werkstatt;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way back after an act: logged, with the sentence of refusal and the faults by line if there are any.
@Component
class NachDerTat {

    private final Audit audit;

    NachDerTat(Audit audit) {
        this.audit = audit;
    }

    String nach(UUID id, String teil, String action, Werkstatt.Ergebnis ergebnis, RedirectAttributes flash) {
        Entry entry = Entry.of(action).subjects(id);
        audit.log(ergebnis.gut() ? entry : entry.failed());
        sage(ergebnis, flash);
        return "redirect:/formulare/fassung/" + id + (teil.isEmpty() ? "" : "/ansicht/" + teil);
    }

    /// Logs an act with the hash of what was published.
    void belege(String action, UUID id, String hash) {
        audit.log(Entry.of(action)
                .subjects(id)
                .thing("formular", id, HexFormat.of().parseHex(hash)));
    }

    static void sage(Werkstatt.Ergebnis ergebnis, RedirectAttributes flash) {
        if (!ergebnis.gut()) {
            flash.addFlashAttribute("fehler", ergebnis.satz());
            flash.addFlashAttribute("weigerungSatz", ergebnis.satz());
            flash.addFlashAttribute("zeilenfehler", ergebnis.fehler());
        }
    }

    /// What was typed, in the usual form of letters and with plain line ends.
    static String text(Map<String, String> getippt, String name) {
        return sauber(getippt.getOrDefault(name, ""));
    }

    static String sauber(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    static String sauber(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return sauber(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    static int zahl(Map<String, String> getippt, String name) {
        String text = getippt.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
