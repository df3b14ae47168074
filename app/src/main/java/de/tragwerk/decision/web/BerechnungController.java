package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.facts.Uebernahme;
import de.tragwerk.decision.hear.Anhoerungen;
import de.tragwerk.decision.limit.Richtwertauskunft;
import de.tragwerk.decision.model.Ablehnungsgrund;
import de.tragwerk.decision.model.AnhoerungAusnahme;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Grundlage;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Vergleich;
import de.tragwerk.decision.model.Vertrauensausschluss;
import de.tragwerk.decision.model.Vorlaeufigkeit;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.propose.Aenderungsakt;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Beginn;
import de.tragwerk.decision.propose.Vorlaeufige;
import de.tragwerk.decision.propose.Vorschlag;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.propose.Wuerdigungen;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The calculation of a draft, line by line and month by month; discretion; proposing.
@Controller
@OnSide(Side.AMT)
class BerechnungController {
    private final Beginn beginn;
    private final Vorschlag vorschlag;
    private final Wuerdigungen wuerdigungen;
    private final Niederschriften niederschriften;
    private final Uebernahme uebernahme;
    private final Ausarbeitung ausarbeitung;
    private final EntwurfTabelle entwuerfe;
    private final BescheidTabelle bescheide;
    private final Faelle faelle;
    private final Rahmen rahmen;
    private final Anhoerungen anhoerungen;
    private final Audit audit;
    private final Clock clock;
    private final Vorlaeufige vorlaeufige;
    private final Richtwertblick richtwerte;

    BerechnungController(
            Beginn beginn,
            Vorschlag vorschlag,
            Wuerdigungen wuerdigungen,
            Niederschriften niederschriften,
            Uebernahme uebernahme,
            Ausarbeitung ausarbeitung,
            EntwurfTabelle entwuerfe,
            BescheidTabelle bescheide,
            Faelle faelle,
            Rahmen rahmen,
            Anhoerungen anhoerungen,
            Audit audit,
            Clock clock,
            Vorlaeufige vorlaeufige,
            Richtwertblick richtwerte) {
        this.beginn = beginn;
        this.vorschlag = vorschlag;
        this.wuerdigungen = wuerdigungen;
        this.niederschriften = niederschriften;
        this.uebernahme = uebernahme;
        this.ausarbeitung = ausarbeitung;
        this.entwuerfe = entwuerfe;
        this.bescheide = bescheide;
        this.faelle = faelle;
        this.rahmen = rahmen;
        this.anhoerungen = anhoerungen;
        this.audit = audit;
        this.clock = clock;
        this.vorlaeufige = vorlaeufige;
        this.richtwerte = richtwerte;
    }

    @GetMapping("/akte/{akte}/berechnung")
    @Permitted("decision.CALCULATION_READ")
    @Transactional
    public String zeige(@PathVariable UUID akte, @RequestParam(defaultValue = "") String monat, Model model) {
        return ReadOnce.during(() -> berechnung(akte, monat, model));
    }

    private String berechnung(UUID akte, String monat, Model model) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        rahmen.setze(model, fall, "/berechnung");
        Entwurf entwurf = entwuerfe.offener(akte).orElse(null);
        model.addAttribute("entwurf", entwurf);
        Gesetz gesetz = fall.gesetz();
        model.addAttribute(
                "gruende",
                Arrays.stream(Ablehnungsgrund.values())
                        .filter(g -> gesetz != null && g.fuer(gesetz))
                        .toList());
        model.addAttribute("kapitel", gesetz == null ? List.of() : gesetz.leistungen());
        model.addAttribute(
                "bewilligtBis",
                bescheide.geltend(akte).keySet().stream()
                        .max(YearMonth::compareTo)
                        .orElse(null));
        LocalDate heute = LocalDate.now(clock);
        Vorlaeufige.@Nullable Offen offen = vorlaeufige.offen(akte).orElse(null);
        model.addAttribute("vorlaeufigOffen", offen);
        model.addAttribute("vorlaeufigAbgelaufen", offen != null && offen.abgelaufen(heute));
        model.addAttribute("vorlaeufigEndgueltig", offen != null && offen.endgueltig(heute));
        model.addAttribute("vorlaeufigGruende", Vorlaeufigkeit.Grund.values());
        Entry eintrag = Entry.of("decision.CALCULATION_READ")
                .subjects(akte)
                .subjects(fall.personen().stream().map(Inhalt.Beteiligt::id).toList());
        Richtwertfassung gezeigt = entwurf == null ? null : bild(model, fall, entwurf, monat);
        audit.log(gezeigt == null ? eintrag : eintrag.thing("richtwert", gezeigt.id(), gezeigt.sha256()));
        return "decision/web/berechnung";
    }

    /// @return the version of the local limits that the page shows
    private @Nullable Richtwertfassung bild(Model model, Fall fall, Entwurf entwurf, String gewaehlt) {
        Ausarbeitung.Bild bild = ausarbeitung.bild(entwurf, fall);
        model.addAttribute("bild", bild);
        model.addAttribute("hindernis", vorschlag.hindernis(bild).orElse(null));
        model.addAttribute(
                "fingerabdruck",
                vorschlag.fingerabdruck(bild).map(BerechnungController::kurz).orElse(null));
        Vergleich vergleich = ausarbeitung.vergleich(bild).orElse(null);
        model.addAttribute("vergleich", vergleich);
        LocalDate heute = LocalDate.now(clock);
        Aenderungsakt.@Nullable Akt akt = ausarbeitung.akt(bild, heute).orElse(null);
        model.addAttribute("akt", akt);
        model.addAttribute("aenderung", akt == null ? null : akt.aenderung());
        Gesetz gesetz = entwurf.kapitel().gesetz();
        model.addAttribute(
                "erwachsene",
                fall.personen().stream()
                        .filter(p -> Mitbetroffene.volljaehrig(p, heute))
                        .toList());
        model.addAttribute("ausschluesse", Vertrauensausschluss.values());
        model.addAttribute(
                "ausnahmen",
                Arrays.stream(AnhoerungAusnahme.values())
                        .filter(a -> a.fuer(gesetz))
                        .toList());
        niederschriften.setze(model, entwurf);
        model.addAttribute("frist", anhoerungen.ueblicheFrist());
        model.addAttribute("heute", heute);
        YearMonth monat = Wert.monat(gewaehlt)
                .filter(bild.zeitraum()::enthaelt)
                .orElseGet(() -> bild.zeitraum().enthaelt(YearMonth.from(heute))
                        ? YearMonth.from(heute)
                        : bild.zeitraum().von());
        Berechnung berechnung = bild.berechnung();
        if (berechnung != null) {
            model.addAttribute(
                    "sicht", BerechnungSicht.von(berechnung.monat(monat), alt(entwurf, monat), fall, bild.tatsachen()));
            model.addAttribute(
                    "parameterZahl",
                    berechnung.monate().stream()
                            .flatMap(m -> m.posten().stream())
                            .flatMap(p -> p.parameter().stream())
                            .distinct()
                            .count());
        }
        return richtwerte
                .setze(model, fall, entwurf, bild.tatsachen(), monat)
                .map(Richtwertauskunft::fassung)
                .orElse(null);
    }

    /// What the Bescheid says that a change replaces.
    private Berechnung.@Nullable Monat alt(Entwurf entwurf, YearMonth monat) {
        if (entwurf.vorgaenger() == null) {
            return null;
        }
        Berechnung alt = bescheide
                .geltender(entwurf.akte(), monat)
                .map(bescheide::grundlage)
                .map(Grundlage::berechnung)
                .orElse(null);
        return alt == null
                ? null
                : alt.monate().stream()
                        .filter(m -> m.monat().equals(monat))
                        .findFirst()
                        .orElse(null);
    }

    static String kurz(byte[] hash) {
        String hex = HexFormat.of().formatHex(hash, 0, 8);
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12) + " "
                + hex.substring(12, 16);
    }

    @PostMapping("/akte/{akte}/berechnung/beginnen")
    @Permitted("decision.DRAFT")
    @Transactional
    public String beginne(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "VON_SELBST") Beginn.Anlass anlass,
            RedirectAttributes hinweise) {
        if (faelle.finde(akte).orElseThrow(AccessRefused::new).gesetz() == null) {
            return weigerung(akte, "decision.DRAFT", new Weigerung.FremdesGesetz(null), hinweise);
        }
        uebernahme.ausAntrag(akte);
        beginn.beginne(akte, anlass);
        return zurueck(akte);
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}")
    @Permitted("decision.DRAFT_SET")
    public String setze(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam Entwurf.Art art,
            @RequestParam int kapitel,
            @RequestParam String von,
            @RequestParam String bis,
            @RequestParam(required = false) @Nullable Ablehnungsgrund grund,
            RedirectAttributes hinweise) {
        YearMonth erster = Wert.monat(von).orElse(null);
        YearMonth letzter = Wert.monat(bis).orElse(null);
        if (erster == null
                || letzter == null
                || letzter.isBefore(erster)
                || art == Entwurf.Art.ABLEHNUNG && grund == null) {
            return weigerung(
                    akte,
                    "decision.DRAFT_SET",
                    new Weigerung.Unvollstaendig(
                            List.of(
                                    "Zeitraum oder Grund fehlen. Schreiben Sie Monate so: 03.2026, und wählen Sie bei einer Ablehnung den Grund.")),
                    hinweise);
        }
        return nach(
                akte,
                "decision.DRAFT_SET",
                vorschlag.setze(entwurf, art, Kapitel.of(kapitel), erster, letzter, grund),
                hinweise);
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/ermessen")
    @Permitted("decision.DISCRETION")
    public String wageAb(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam ErmessensFrage frage,
            @RequestParam(defaultValue = "") String antwort,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String gesehen,
            RedirectAttributes hinweise) {
        return wuerdigungen
                .wageAb(entwurf, frage, antwort, grund, gesehen)
                .map(w -> weigerung(akte, "decision.DISCRETION", w, hinweise))
                .orElseGet(() -> zurueck(akte));
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/vorschlagen")
    @Permitted("decision.PROPOSE")
    public String schlageVor(@PathVariable UUID akte, @PathVariable UUID entwurf, RedirectAttributes hinweise) {
        return nach(akte, "decision.PROPOSE", vorschlag.schlageVor(entwurf), hinweise);
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/verwerfen")
    @Permitted("decision.DISCARD")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID entwurf, RedirectAttributes hinweise) {
        return nach(akte, "decision.DISCARD", vorschlag.verwirf(entwurf), hinweise);
    }

    private String nach(UUID akte, String handlung, Vorschlag.Ergebnis ergebnis, RedirectAttributes hinweise) {
        return switch (ergebnis) {
            case Vorschlag.Vorgeschlagen v -> zurueck(akte);
            case Vorschlag.Geweigert g -> weigerung(akte, handlung, g.weigerung(), hinweise);
        };
    }

    private String weigerung(UUID akte, String handlung, Weigerung w, RedirectAttributes hinweise) {
        audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        hinweise.addFlashAttribute("weigerungSatz", w.satz());
        return zurueck(akte);
    }

    private static String zurueck(UUID akte) {
        return "redirect:/akte/" + akte + "/berechnung";
    }
}
