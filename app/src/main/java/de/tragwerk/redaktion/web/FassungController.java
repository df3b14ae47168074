package de.tragwerk.redaktion.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.Form;
import de.tragwerk.form.RuleWords;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.Blatt;
import de.tragwerk.redaktion.Fassung;
import de.tragwerk.redaktion.Werkstatt;
import de.tragwerk.redaktion.store.Fassungen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One version on its way: questions, differences, gaps, test cases, the file, what happened.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class FassungController {

    private static final List<String> TEILE =
            List.of("fragen", "unterschiede", "luecken", "faelle", "uebernahme", "datei", "verlauf");

    private final Fassungen fassungen;
    private final Werkstatt werkstatt;
    private final NachDerTat rueckweg;
    private final Audit audit;

    FassungController(Fassungen fassungen, Werkstatt werkstatt, NachDerTat rueckweg, Audit audit) {
        this.fassungen = fassungen;
        this.werkstatt = werkstatt;
        this.rueckweg = rueckweg;
        this.audit = audit;
    }

    @GetMapping({"/formulare/fassung/{id}", "/formulare/fassung/{id}/ansicht/{teil}"})
    @Permitted("redaktion.OPEN")
    public String open(@PathVariable UUID id, @PathVariable(required = false) @Nullable String teil, Model model) {
        Fassung fassung = fassungen.get(id);
        audit.log(Entry.of("redaktion.OPEN").subjects(id));
        Blatt blatt = werkstatt.blatt(fassung);
        model.addAttribute("f", fassung);
        model.addAttribute("form", blatt.form());
        model.addAttribute("blatt", blatt);
        model.addAttribute("regeln", new RuleWords(blatt.form()));
        model.addAttribute(
                "teil",
                teil != null && TEILE.contains(teil)
                        ? teil
                        : blatt.unterschiede().isEmpty() ? "fragen" : "unterschiede");
        model.addAttribute(
                "themen", blatt.form().topics().stream().map(Form.Topic::id).toList());
        model.addAttribute("notizen", fassung.notizen().lines().toList());
        model.addAttribute("mitgewirkt", fassungen.mitgewirkt(id));
        model.addAttribute("verlauf", fassungen.verlauf(id));
        model.addAttribute("heute", werkstatt.heute());
        return "redaktion/web/fassung";
    }

    /// @param feld null for the topic itself
    @GetMapping({"/formulare/fassung/{id}/texte/{thema}", "/formulare/fassung/{id}/texte/{thema}/{feld}"})
    @Permitted("redaktion.OPEN")
    public String texts(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) @Nullable String feld,
            Model model) {
        Fassung fassung = fassungen.get(id);
        audit.log(Entry.of("redaktion.OPEN").subjects(id));
        Form form = werkstatt.form(fassung);
        Form.Topic topic = form.topic(thema).orElseThrow(AccessRefused::new);
        model.addAttribute("f", fassung);
        model.addAttribute("form", form);
        model.addAttribute("thema", topic);
        model.addAttribute("regeln", new RuleWords(form));
        model.addAttribute("feld", feld == null ? "" : feld);
        model.addAttribute("texte", Texte.of(topic, feld).orElseThrow(AccessRefused::new));
        return "redaktion/web/texte";
    }

    @PostMapping({"/formulare/fassung/{id}/texte/{thema}", "/formulare/fassung/{id}/texte/{thema}/{feld}"})
    @Permitted("redaktion.CHANGE")
    public String change(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) @Nullable String feld,
            @RequestParam Map<String, String> getippt,
            RedirectAttributes flash) {
        Fassung fassung = fassungen.get(id);
        Form form = werkstatt.form(fassung);
        Form.Topic topic = form.topic(thema).orElseThrow(AccessRefused::new);
        Texte texte = Texte.of(topic, feld).orElseThrow(AccessRefused::new);
        String satz = texte.pruefe(getippt);
        Werkstatt.Ergebnis ergebnis = satz.isEmpty()
                ? werkstatt.speichere(fassung, NachDerTat.zahl(getippt, "stand"), texte.uebernimm(form, getippt))
                : new Werkstatt.Ergebnis(satz, List.of());
        String seite = rueckweg.nach(id, "fragen", "redaktion.CHANGE", ergebnis, flash);
        return ergebnis.gut()
                ? seite
                : "redirect:/formulare/fassung/" + id + "/texte/" + topic.id() + (feld == null ? "" : "/" + feld);
    }

    @GetMapping("/formulare/fassung/{id}/nachweise")
    @Permitted("redaktion.OPEN")
    public String papers(@PathVariable UUID id, Model model) {
        Fassung fassung = fassungen.get(id);
        audit.log(Entry.of("redaktion.OPEN").subjects(id));
        Form form = werkstatt.form(fassung);
        model.addAttribute("f", fassung);
        model.addAttribute("form", form);
        model.addAttribute("nachweise", new Nachweistexte(form).nachweise());
        return "redaktion/web/nachweise";
    }

    @PostMapping("/formulare/fassung/{id}/nachweise")
    @Permitted("redaktion.CHANGE")
    public String changePapers(
            @PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        Fassung fassung = fassungen.get(id);
        Nachweistexte texte = new Nachweistexte(werkstatt.form(fassung));
        String satz = texte.pruefe(getippt);
        Werkstatt.Ergebnis ergebnis = satz.isEmpty()
                ? werkstatt.speichere(fassung, NachDerTat.zahl(getippt, "stand"), texte.uebernimm(getippt))
                : new Werkstatt.Ergebnis(satz, List.of());
        String seite = rueckweg.nach(id, "fragen", "redaktion.CHANGE", ergebnis, flash);
        return ergebnis.gut() ? seite : "redirect:/formulare/fassung/" + id + "/nachweise";
    }

    @PostMapping("/formulare/fassung/{id}/definition")
    @Permitted("redaktion.CHANGE")
    public String replace(
            @PathVariable UUID id,
            @RequestParam Map<String, String> getippt,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile datei,
            RedirectAttributes flash)
            throws IOException {
        Fassung fassung = fassungen.get(id);
        String yaml = datei == null || datei.isEmpty()
                ? NachDerTat.text(getippt, "definition")
                : NachDerTat.sauber(datei.getBytes());
        return rueckweg.nach(
                id,
                "datei",
                "redaktion.CHANGE",
                werkstatt.ersetze(fassung, NachDerTat.zahl(getippt, "stand"), yaml),
                flash);
    }

    @PostMapping("/formulare/fassung/{id}/faelle")
    @Permitted("redaktion.CHANGE")
    public String cases(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return rueckweg.nach(
                id,
                "faelle",
                "redaktion.CHANGE",
                werkstatt.faelle(
                        fassungen.get(id), NachDerTat.zahl(getippt, "stand"), NachDerTat.text(getippt, "faelle")),
                flash);
    }

    @GetMapping("/formulare/fassung/{id}/definition.yaml")
    @Permitted("redaktion.OPEN")
    public ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Fassung fassung = fassungen.get(id);
        audit.log(Entry.of("redaktion.OPEN").subjects(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(fassung.formular() + "-" + fassung.version() + ".yaml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(fassung.definition().getBytes(StandardCharsets.UTF_8));
    }
}
