package de.tragwerk.beratung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.beratung.pflege.Kartenblatt;
import de.tragwerk.beratung.pflege.Vieraugen;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.beratung.store.Landkartentabelle;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.landkarte.GeoJson;
import de.tragwerk.landkarte.GeoJsonText;
import de.tragwerk.landkarte.Kartenfehler;
import de.tragwerk.landkarte.Lage;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.landkarte.Postleitzahlen;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The map that advice centres stand on: what is out, and a new outline as a proposal.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class LandkarteController {

    private final Fassungen<Kartenblatt> fassungen;
    private final Vieraugen<Kartenblatt> vieraugen;
    private final Landkartentabelle landkarten;
    private final Kartenbild bild;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Clock clock;

    LandkarteController(
            Fassungen<Kartenblatt> fassungen,
            Vieraugen<Kartenblatt> vieraugen,
            Landkartentabelle landkarten,
            Kartenbild bild,
            StaffDirectory staff,
            Audit audit,
            Clock clock) {
        this.fassungen = fassungen;
        this.vieraugen = vieraugen;
        this.landkarten = landkarten;
        this.bild = bild;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/landkarte")
    @Permitted("beratung.MAP")
    public String page(Model model) {
        audit.log(Entry.of("beratung.MAP"));
        return show("", Map.of(), model);
    }

    @PostMapping("/landkarte")
    @Permitted("beratung.PROPOSE_MAP")
    public String propose(
            @RequestParam Map<String, String> getippt,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile datei,
            @RequestParam(name = "postleitzahlen", required = false) @Nullable MultipartFile postleitzahlen,
            Model model)
            throws IOException {
        String nein;
        try {
            String text = GeoJsonText.schreibe(karte(getippt, datei, postleitzahlen));
            // What portals will read, read here first.
            nein = vieraugen.schlageVor(Kartenblatt.KENNUNG, Kartenblatt.von(GeoJson.karte(text), Sha256.hex(text)));
            if (nein.isEmpty()) {
                landkarten.behalte(text);
            }
        } catch (Kartenfehler fehler) {
            nein = fehler.satz();
        }
        Entry entry = Entry.of("beratung.PROPOSE_MAP");
        audit.log(nein.isEmpty() ? entry : entry.failed());
        return nein.isEmpty() ? "redirect:/landkarte" : show(nein, getippt, model);
    }

    /// Postcodes come from their own file, or from the outline; where both have none, those that are out stay.
    private Landkarte karte(
            Map<String, String> getippt, @Nullable MultipartFile datei, @Nullable MultipartFile postleitzahlen)
            throws IOException {
        if (datei == null || datei.isEmpty()) {
            throw new Kartenfehler("Wählen Sie die Datei mit dem Umriss.");
        }
        LocalDate stand = Days.read(text(getippt, "stand"))
                .filter(tag -> !tag.isAfter(LocalDate.now(clock)))
                .orElseThrow(() -> new Kartenfehler(
                        "Schreiben Sie den Tag der Daten, zum Beispiel 01.11.2026. Er liegt nicht in der Zukunft."));
        GeoJson.Inhalt inhalt = GeoJson.lies(datei.getBytes());
        Map<String, Lage> mitten = new TreeMap<>(inhalt.postleitzahlen());
        if (postleitzahlen != null && !postleitzahlen.isEmpty()) {
            mitten.putAll(Postleitzahlen.lies(postleitzahlen.getBytes()));
        } else if (mitten.isEmpty()) {
            landkarten.geltende().ifPresent(k -> mitten.putAll(k.postleitzahlen()));
        }
        return new Landkarte(text(getippt, "name"), text(getippt, "quelle"), stand, inhalt.stuecke(), mitten);
    }

    private static String text(Map<String, String> getippt, String name) {
        return Normalizer.normalize(getippt.getOrDefault(name, ""), Normalizer.Form.NFC)
                .strip();
    }

    /// @param getippt shown again where the proposal was refused
    private String show(String fehler, Map<String, String> getippt, Model model) {
        model.addAttribute("fehler", fehler.isEmpty() ? null : fehler);
        model.addAttribute("getippt", getippt);
        model.addAttribute("fassungen", fassungen.von(Kartenblatt.KENNUNG));
        model.addAttribute("wartend", fassungen.wartend(Kartenblatt.KENNUNG).orElse(null));
        model.addAttribute("gilt", fassungen.geltend(Kartenblatt.KENNUNG).orElse(null));
        model.addAttribute("namen", staff.names());
        landkarten.geltende().ifPresent(k -> bild.zeige(k, model));
        return "beratung/web/landkarte";
    }
}
