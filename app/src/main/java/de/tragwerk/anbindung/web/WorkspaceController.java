package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.ablauf.Fortschritt;
import de.tragwerk.anbindung.ablauf.Verzeichniseintrag;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Dateien;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One connection: look at a step, finish it, take it back, go live.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class WorkspaceController {

    private final Anbindungen anbindungen;
    private final Arbeitsplatz arbeitsplatz;
    private final Fortschritt fortschritt;
    private final Verzeichniseintrag verzeichnis;
    private final Dateien dateien;
    private final Zurueck zurueck;
    private final Audit audit;

    WorkspaceController(
            Anbindungen anbindungen,
            Arbeitsplatz arbeitsplatz,
            Fortschritt fortschritt,
            Verzeichniseintrag verzeichnis,
            Dateien dateien,
            Zurueck zurueck,
            Audit audit) {
        this.anbindungen = anbindungen;
        this.arbeitsplatz = arbeitsplatz;
        this.fortschritt = fortschritt;
        this.verzeichnis = verzeichnis;
        this.dateien = dateien;
        this.zurueck = zurueck;
        this.audit = audit;
    }

    @GetMapping("/anbindung/{id}")
    @Permitted("anbindung.OPEN")
    public String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String schritt, Model model) {
        Vorhaben v = anbindungen.get(id);
        audit.log(Entry.of("anbindung.OPEN").subjects(id));
        return arbeitsplatz.zeige(v, schritt, Map.of(), model);
    }

    @PostMapping("/anbindung/{id}/abschliessen")
    @Permitted("anbindung.STEP")
    public String finish(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String schritt, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        Schritt s = Schritt.of(schritt).orElse(Schritt.ABFRAGE);
        List<String> fehlt = fortschritt.fehlt(v, s);
        String fehler = v.live() ? zurueck.gesperrt(v, s) : String.join(" ", fehlt);
        if (fehler.isEmpty()) {
            anbindungen.erledige(id, s);
        }
        String hier = zurueck.nach(id, s, "anbindung.STEP", fehler, flash);
        // Done: on to the first open one.
        return fehler.isEmpty() ? "redirect:/anbindung/" + id : hier;
    }

    @PostMapping("/anbindung/{id}/zuruecknehmen")
    @Permitted("anbindung.WITHDRAW")
    public String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String schritt,
            @RequestParam Map<String, String> getippt,
            RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        Schritt s = Schritt.of(schritt).orElse(Schritt.ABFRAGE);
        String grund = Eingabe.text(getippt, "grund");
        String fehler = v.live()
                ? zurueck.gesperrt(v, s)
                : Eingabe.zeile(grund, 5, 500)
                        ? ""
                        : "Nennen Sie den Grund mit 5 bis 500 Zeichen. Er steht im Verlauf.";
        if (fehler.isEmpty() && !anbindungen.nimmZurueck(id, s, grund)) {
            fehler = "Dieser Schritt ist nicht abgeschlossen.";
        }
        if (fehler.isEmpty() && s.mitFolgenden().contains(Schritt.VERZEICHNIS)) {
            verzeichnis.nimmZurueck(v);
        }
        return zurueck.nach(id, s, "anbindung.WITHDRAW", fehler, flash);
    }

    @PostMapping("/anbindung/{id}/freischalten")
    @Permitted("anbindung.LIVE")
    public String goLive(@PathVariable UUID id, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        String offen = v.live() ? "schon freigeschaltet" : anbindungen.fehltZurFreischaltung(id);
        String fehler = offen.isEmpty()
                ? verzeichnis.mangel(v, verzeichnis.heute())
                : "Die Freischaltung ist noch nicht möglich: " + offen + ".";
        if (fehler.isEmpty()) {
            anbindungen.schalteFrei(id);
            verzeichnis.schreibeEcht(v, verzeichnis.heute());
        }
        return zurueck.nach(id, Schritt.ABNAHME, "anbindung.LIVE", fehler, flash);
    }

    @GetMapping("/anbindung/{id}/datei/{datei}")
    @Permitted("anbindung.OPEN")
    public ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID datei) {
        anbindungen.get(id);
        Dateien.Datei d = dateien.get(id, datei);
        audit.log(Entry.of("anbindung.OPEN").subjects(id).thing("datei", d.id(), d.sha256()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(d.medientyp()))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(d.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(dateien.inhalt(id, datei));
    }
}
