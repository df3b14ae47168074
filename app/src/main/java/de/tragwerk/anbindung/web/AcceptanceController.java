package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.ablauf.Abnahmeprotokoll;
import de.tragwerk.anbindung.ablauf.Verzeichniseintrag;
import de.tragwerk.anbindung.pruefung.Dateipruefung;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Bestaetigungen;
import de.tragwerk.anbindung.store.Dateien;
import de.tragwerk.anbindung.store.Testantraege;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What proves the test at the municipality: what she says about it, screenshot, log file and protocol.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class AcceptanceController {

    private static final Set<String> ANTWORT = Set.of("ja", "nein");

    private final Anbindungen anbindungen;
    private final Bestaetigungen bestaetigungen;
    private final Testantraege tests;
    private final Dateien dateien;
    private final Dateipruefung pruefung;
    private final Abnahmeprotokoll protokoll;
    private final Verzeichniseintrag verzeichnis;
    private final Zurueck zurueck;

    AcceptanceController(
            Anbindungen anbindungen,
            Bestaetigungen bestaetigungen,
            Testantraege tests,
            Dateien dateien,
            Dateipruefung pruefung,
            Abnahmeprotokoll protokoll,
            Verzeichniseintrag verzeichnis,
            Zurueck zurueck) {
        this.anbindungen = anbindungen;
        this.bestaetigungen = bestaetigungen;
        this.tests = tests;
        this.dateien = dateien;
        this.pruefung = pruefung;
        this.protokoll = protokoll;
        this.verzeichnis = verzeichnis;
        this.zurueck = zurueck;
    }

    @PostMapping("/anbindung/{id}/bestaetigung")
    @Permitted("anbindung.ACCEPTANCE")
    public String confirm(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        String angezeigt = Eingabe.text(getippt, "angezeigt");
        String verarbeitet = Eingabe.text(getippt, "verarbeitet");
        String wer = Eingabe.text(getippt, "wer");
        LocalDate tag = Days.read(Eingabe.text(getippt, "tag")).orElse(null);
        String fehler = zurueck.gesperrt(v, Schritt.ABNAHME);
        if (fehler.isEmpty()
                && (!ANTWORT.contains(angezeigt) || !ANTWORT.contains(verarbeitet) || !Eingabe.zeile(wer, 2, 120))) {
            fehler = "Beantworten Sie beide Fragen mit ja oder nein und nennen Sie, wer nachgesehen hat.";
        }
        if (fehler.isEmpty() && (tag == null || !passt(id, tag))) {
            fehler =
                    "Nennen Sie den Tag, an dem nachgesehen wurde, zum Beispiel 02.03.2026: seit dem letzten Testantrag, nicht nach heute.";
        }
        if (fehler.isEmpty() && tag != null) {
            bestaetigungen.lege(id, angezeigt.equals("ja"), verarbeitet.equals("ja"), wer, tag);
            anbindungen.vermerke(id, Schritt.ABNAHME, "");
        }
        return zurueck.nach(id, Schritt.ABNAHME, "anbindung.ACCEPTANCE", fehler, flash);
    }

    /// Nobody can have looked before the authority fetched it, or tomorrow.
    private boolean passt(UUID id, LocalDate tag) {
        return !tag.isAfter(verzeichnis.heute())
                && tests.erprobt(id)
                        .map(t -> t.atZoneSameInstant(Days.ZONE).toLocalDate())
                        .filter(abgeholt -> !tag.isBefore(abgeholt))
                        .isPresent();
    }

    @PostMapping("/anbindung/{id}/screenshot")
    @Permitted("anbindung.ACCEPTANCE")
    public String screenshot(
            @PathVariable UUID id, @RequestParam("datei") MultipartFile datei, RedirectAttributes flash)
            throws IOException {
        byte[] inhalt = datei.getBytes();
        return lege(id, Dateien.Art.SCREENSHOT, "Screenshot", inhalt, pruefung.pruefe(inhalt), flash);
    }

    @PostMapping("/anbindung/{id}/logdatei")
    @Permitted("anbindung.ACCEPTANCE")
    public String log(@PathVariable UUID id, @RequestParam("datei") MultipartFile datei, RedirectAttributes flash)
            throws IOException {
        byte[] inhalt = datei.getBytes();
        return lege(id, Dateien.Art.LOGDATEI, "Logdatei.txt", inhalt, pruefung.pruefeText(inhalt), flash);
    }

    private String lege(
            UUID id,
            Dateien.Art art,
            String name,
            byte[] inhalt,
            Dateipruefung.Befund befund,
            RedirectAttributes flash) {
        String fehler = zurueck.gesperrt(anbindungen.get(id), Schritt.ABNAHME);
        fehler = fehler.isEmpty() ? befund.satz() : fehler;
        if (fehler.isEmpty()) {
            dateien.lege(id, art, name, befund.medientyp(), inhalt);
            anbindungen.vermerke(id, Schritt.ABNAHME, "");
        }
        return zurueck.nach(id, Schritt.ABNAHME, "anbindung.ACCEPTANCE", fehler, flash);
    }

    @PostMapping("/anbindung/{id}/protokoll")
    @Permitted("anbindung.ACCEPTANCE")
    public String protocol(@PathVariable UUID id, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        String fehler = zurueck.gesperrt(v, Schritt.ABNAHME);
        fehler = fehler.isEmpty() ? protokoll.erstelle(v) : fehler;
        if (fehler.isEmpty()) {
            anbindungen.vermerke(id, Schritt.ABNAHME, "");
        }
        return zurueck.nach(id, Schritt.ABNAHME, "anbindung.ACCEPTANCE", fehler, flash);
    }
}
