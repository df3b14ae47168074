package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.ablauf.Verzeichniseintrag;
import de.tragwerk.anbindung.pruefung.Dateipruefung;
import de.tragwerk.anbindung.pruefung.Verbindungstest;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Dateien;
import de.tragwerk.anbindung.store.Kontakte;
import de.tragwerk.anbindung.store.Vertraege;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Survey, contacts and contracts.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class SurveyController {

    private static final int NAME = 120;
    private static final int ADRESSE = 300;

    private final Anbindungen anbindungen;
    private final Arbeitsplatz arbeitsplatz;
    private final Kontakte kontakte;
    private final Vertraege vertraege;
    private final Verzeichniseintrag verzeichnis;
    private final Dateien dateien;
    private final Dateipruefung pruefung;
    private final Zurueck zurueck;
    private final Audit audit;

    SurveyController(
            Anbindungen anbindungen,
            Arbeitsplatz arbeitsplatz,
            Kontakte kontakte,
            Vertraege vertraege,
            Verzeichniseintrag verzeichnis,
            Dateien dateien,
            Dateipruefung pruefung,
            Zurueck zurueck,
            Audit audit) {
        this.anbindungen = anbindungen;
        this.arbeitsplatz = arbeitsplatz;
        this.kontakte = kontakte;
        this.vertraege = vertraege;
        this.verzeichnis = verzeichnis;
        this.dateien = dateien;
        this.pruefung = pruefung;
        this.zurueck = zurueck;
        this.audit = audit;
    }

    @PostMapping("/anbindung/{id}/abfrage")
    @Permitted("anbindung.CHANGE")
    public ModelAndView survey(@PathVariable UUID id, @RequestParam Map<String, String> getippt, Model model) {
        Vorhaben v = anbindungen.get(id);
        String fehler = zurueck.gesperrt(v, Schritt.ABFRAGE);
        fehler = fehler.isEmpty() ? mangel(getippt) : fehler;
        String version = getippt.getOrDefault("version", "");
        if (fehler.isEmpty()
                && !anbindungen.aendere(
                        id, abfrage(getippt), version.matches("\\d{1,8}") ? Integer.parseInt(version) : -1)) {
            fehler = "Nicht gespeichert: Jemand war schneller. Laden Sie die Seite neu und vergleichen Sie.";
        }
        Entry entry = Entry.of("anbindung.CHANGE").subjects(id);
        audit.log(fehler.isEmpty() ? entry : entry.failed());
        if (fehler.isEmpty()) {
            return new ModelAndView("redirect:/anbindung/" + id + "?schritt=ABFRAGE");
        }
        model.addAttribute("fehler", fehler);
        return new ModelAndView(
                arbeitsplatz.zeige(v, Schritt.ABFRAGE.name(), getippt, model),
                model.asMap(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String mangel(Map<String, String> getippt) {
        if (!Eingabe.zeile(Eingabe.text(getippt, "name"), 2, NAME)) {
            return "Nennen Sie die Kommune mit 2 bis 120 Zeichen.";
        }
        for (String feld : new String[] {"strasse", "ort", "dienstleister", "hersteller"}) {
            if (!Eingabe.zeile(Eingabe.text(getippt, feld), 0, NAME)) {
                return "Eine Angabe ist länger als 120 Zeichen. Kürzen Sie sie.";
            }
        }
        if (!Eingabe.text(getippt, "plz").matches("(\\d{5})?")) {
            return "Eine Postleitzahl hat 5 Ziffern.";
        }
        for (String feld : new String[] {"intermediaer", "weitere"}) {
            String adresse = Eingabe.text(getippt, feld);
            String mangel = adresse.isEmpty() ? "" : Verbindungstest.mangel(adresse);
            if (!mangel.isEmpty() || adresse.length() > ADRESSE) {
                return mangel.isEmpty() ? "Die Adresse ist länger als 300 Zeichen." : mangel;
            }
        }
        String ziel = Eingabe.text(getippt, "fitZiel");
        return ziel.isEmpty() || Eingabe.uuid(ziel) != null
                ? ""
                : "Der Zustellpunkt ist eine Kennung wie 1b2c3d4e-0000-4000-8000-000000000000. Sie steht im FIT-Connect-Portal.";
    }

    private static Anbindungen.Abfrage abfrage(Map<String, String> g) {
        String variante = Eingabe.text(g, "variante");
        String ziel = Eingabe.text(g, "fitZiel");
        return new Anbindungen.Abfrage(
                Eingabe.text(g, "name"),
                Eingabe.text(g, "strasse"),
                Eingabe.text(g, "plz"),
                Eingabe.text(g, "ort"),
                Arrays.stream(Variante.values())
                        .filter(x -> x.name().equals(variante))
                        .findFirst()
                        .orElse(null),
                Eingabe.text(g, "dienstleister"),
                Eingabe.text(g, "hersteller"),
                Eingabe.text(g, "intermediaer"),
                Eingabe.text(g, "weitere"),
                Eingabe.uuid(ziel));
    }

    @PostMapping("/anbindung/{id}/kontakte")
    @Permitted("anbindung.CHANGE")
    public String contact(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        String art = Eingabe.text(getippt, "art");
        String name = Eingabe.text(getippt, "kontaktname");
        String telefon = Eingabe.text(getippt, "telefon");
        String email = Eingabe.text(getippt, "email");
        Optional<Kontakte.Art> gewaehlt = Arrays.stream(Kontakte.Art.values())
                .filter(a -> a.name().equals(art))
                .findFirst();
        String fehler = zurueck.gesperrt(v, Schritt.ABFRAGE);
        if (fehler.isEmpty()
                && (gewaehlt.isEmpty()
                        || !Eingabe.zeile(name, 2, NAME)
                        || !telefon.matches("[0-9+()/ -]{0,40}")
                        || !email.matches("([^@\\s]{1,64}@[^@\\s]{1,120})?")
                        || (telefon.isEmpty() && email.isEmpty()))) {
            fehler = "Nennen Sie den Namen und Telefon oder E-Mail, zum Beispiel M. Muster, 02345 678.";
        }
        if (fehler.isEmpty()) {
            kontakte.lege(id, gewaehlt.orElseThrow(), name, telefon, email);
        }
        return zurueck.nach(id, Schritt.ABFRAGE, "anbindung.CHANGE", fehler, flash);
    }

    @PostMapping("/anbindung/{id}/kontakte/{kontakt}/entfernen")
    @Permitted("anbindung.CHANGE")
    public String removeContact(@PathVariable UUID id, @PathVariable UUID kontakt, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        String fehler = zurueck.gesperrt(v, Schritt.ABFRAGE);
        if (fehler.isEmpty()) {
            kontakte.entferne(id, kontakt);
        }
        return zurueck.nach(id, Schritt.ABFRAGE, "anbindung.CHANGE", fehler, flash);
    }

    @PostMapping("/anbindung/{id}/vertrag")
    @Permitted("anbindung.CONTRACT")
    public String contract(
            @PathVariable UUID id,
            @RequestParam Map<String, String> getippt,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile datei,
            RedirectAttributes flash)
            throws IOException {
        Vorhaben v = anbindungen.get(id);
        String fehler = zurueck.gesperrt(v, Schritt.VERTRAEGE);
        Optional<Vertraege.Art> art = Arrays.stream(Vertraege.Art.values())
                .filter(a -> a.name().equals(getippt.getOrDefault("art", "")))
                .findFirst();
        Optional<Vertraege.Zustand> zustand = Arrays.stream(Vertraege.Zustand.values())
                .filter(z -> z.name().equals(getippt.getOrDefault("zustand", "")))
                .findFirst();
        LocalDate tag = Days.read(Eingabe.text(getippt, "datum")).orElse(null);
        String verweis = Eingabe.text(getippt, "verweis");
        if (fehler.isEmpty() && (art.isEmpty() || zustand.isEmpty() || !Eingabe.zeile(verweis, 0, 200))) {
            fehler = "Wählen Sie den Stand des Vertrags; der Fundort hat höchstens 200 Zeichen.";
        }
        if (fehler.isEmpty() && tag != null && tag.isAfter(verzeichnis.heute())) {
            fehler = "Der Tag der Unterschrift liegt nach heute. Tragen Sie ihn ein, wenn unterzeichnet ist.";
        }
        boolean neu = datei != null && !datei.isEmpty();
        if (fehler.isEmpty() && zustand.orElseThrow() == Vertraege.Zustand.UNTERZEICHNET) {
            boolean belegt = neu
                    || !verweis.isEmpty()
                    || vertraege.von(id).stream().anyMatch(x -> x.art() == art.orElseThrow() && x.datei() != null);
            fehler = tag == null
                    ? "Nennen Sie den Tag der Unterschrift, zum Beispiel 02.03.2026."
                    : belegt ? "" : "Laden Sie den unterzeichneten Vertrag hoch oder nennen Sie, wo er liegt.";
        }
        UUID abgelegt = null;
        if (fehler.isEmpty() && neu && datei != null) {
            byte[] inhalt = datei.getBytes();
            Dateipruefung.Befund befund = pruefung.pruefe(inhalt);
            fehler = befund.satz();
            if (befund.gut()) {
                abgelegt = dateien.lege(
                                id, Dateien.Art.VERTRAG, art.orElseThrow().titel(), befund.medientyp(), inhalt)
                        .id();
            }
        }
        if (fehler.isEmpty()) {
            vertraege.setze(
                    id, new Vertraege.Vertrag(art.orElseThrow(), zustand.orElseThrow(), tag, verweis, abgelegt));
            anbindungen.vermerke(id, Schritt.VERTRAEGE, "");
        }
        return zurueck.nach(id, Schritt.VERTRAEGE, "anbindung.CONTRACT", fehler, flash);
    }
}
