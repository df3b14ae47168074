package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.answer.Briefentscheide;
import de.tragwerk.decision.answer.Geldzeilen;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.service.Rechtsbehelf;
import de.tragwerk.shell.Seite;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The general worklist: applications that are decided by a letter, and the page of each.
@Controller
@OnSide(Side.AMT)
class SonstigeController {
    private static final int SEITE = 200;

    /// Which of them the list shows.
    enum Auswahl {
        /// Hers, those nobody has, and what waits for a second person.
        FUER_MICH("Für mich"),
        MEINE("Meine"),
        FREIE("Ohne Zuständige"),
        FREIGABE("Zur Freigabe"),
        ALLE("Alle");

        private final String titel;

        Auswahl(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        private boolean passt(Briefentscheid b, UUID ich) {
            return switch (this) {
                case FUER_MICH -> MEINE.passt(b, ich) || FREIE.passt(b, ich) || FREIGABE.passt(b, ich);
                case ALLE -> true;
                case MEINE -> ich.equals(b.bearbeiter());
                case FREIE -> b.bearbeiter() == null;
                case FREIGABE -> b.zustand() == Briefentscheid.Zustand.VORGESCHLAGEN;
            };
        }
    }

    record Zeile(Briefentscheid entscheid, String name, String aktenzeichen, String leistung) {}

    /// A tab with its number.
    record Reiter(Auswahl auswahl, long zahl) {}

    private final Briefentscheide entscheide;
    private final Geldzeilen geldzeilen;
    private final Antwortseite antwortseite;
    private final Faelle faelle;
    private final StepUp stepUp;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SonstigeController(
            Briefentscheide entscheide,
            Geldzeilen geldzeilen,
            Antwortseite antwortseite,
            Faelle faelle,
            StepUp stepUp,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.entscheide = entscheide;
        this.geldzeilen = geldzeilen;
        this.antwortseite = antwortseite;
        this.faelle = faelle;
        this.stepUp = stepUp;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/sonstige")
    @Permitted("decision.ANSWER_LIST")
    @Transactional
    public String liste(
            @RequestParam(defaultValue = "FUER_MICH") Auswahl auswahl,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        UUID ich = access.employee().id();
        List<Briefentscheid> alle = entscheide.offene();
        Seite<Briefentscheid> blatt = Seite.lies(
                seite,
                SEITE,
                (ab, n) -> alle.stream()
                        .filter(b -> auswahl.passt(b, ich))
                        .skip(ab)
                        .limit(n)
                        .toList());
        List<Zeile> zeilen = blatt.zeilen().stream()
                .flatMap(b -> faelle
                        .finde(b.akte())
                        .map(f -> new Zeile(
                                b,
                                name(f),
                                f.aktenzeichen(),
                                (b.beendet() ? "Ende: " : "")
                                        + entscheide.leistung(b).titel()))
                        .stream())
                .toList();
        model.addAttribute("zeilen", zeilen);
        model.addAttribute("auswahl", auswahl);
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute(
                "reiter",
                java.util.Arrays.stream(Auswahl.values())
                        .map(a -> new Reiter(
                                a, alle.stream().filter(b -> a.passt(b, ich)).count()))
                        .toList());
        model.addAttribute("namen", staff.names());
        model.addAttribute("heute", LocalDate.now(clock));
        audit.log(Entry.of("decision.ANSWER_LIST")
                .subjects(zeilen.stream().map(z -> z.entscheid().akte()).toList()));
        return "decision/web/sonstige";
    }

    private static String name(Fall fall) {
        return fall.antragsteller().name() + ", " + fall.antragsteller().vorname();
    }

    /// @param antrag id of the application, of an end of money its own
    @GetMapping("/sonstige/{antrag}")
    @Permitted("decision.ANSWER_READ")
    @Transactional
    public String zeige(@PathVariable UUID antrag, Model model) {
        return antwortseite.zeige(entscheide.lies(antrag), null, model);
    }

    @PostMapping("/sonstige/{antrag}/nehmen")
    @Permitted("decision.ANSWER_TAKE")
    public String nimm(@PathVariable UUID antrag) {
        entscheide.nimm(antrag, false);
        return zurueck(antrag);
    }

    @PostMapping("/sonstige/{antrag}/zuruecklegen")
    @Permitted("decision.ANSWER_TAKE")
    public String legeZurueck(@PathVariable UUID antrag) {
        entscheide.nimm(antrag, true);
        return "redirect:/sonstige";
    }

    /// Keeps the words; the other buttons go on from there: propose, or to a line of money.
    ///
    /// @param ziel `geld` with an id for a line, `weg` with an id to take it out
    @PostMapping("/sonstige/{antrag}")
    @Permitted("decision.ANSWER_DRAFT")
    @Transactional
    public String schreibe(
            @PathVariable UUID antrag,
            @RequestParam int version,
            @RequestParam Briefentscheid.Art art,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String norm,
            @RequestParam Rechtsbehelf rechtsbehelf,
            @RequestParam(defaultValue = "") String gericht,
            @RequestParam(defaultValue = "") String letzter,
            @RequestParam(defaultValue = "false") boolean alles,
            @RequestParam(defaultValue = "") String anhoerung,
            @RequestParam(defaultValue = "speichern") String ziel,
            Model model,
            RedirectAttributes hinweise) {
        Optional<YearMonth> monat = art == Briefentscheid.Art.ENDE && alles
                ? entscheide.endet(entscheide.lies(antrag)).map(z -> z.von().minusMonths(1))
                : Wert.monat(letzter.strip());
        Briefentscheid.Inhalt inhalt = new Briefentscheid.Inhalt(
                art,
                text(was),
                text(grund),
                text(norm),
                rechtsbehelf,
                text(gericht),
                List.of(),
                art == Briefentscheid.Art.ENDE ? monat.orElse(null) : null,
                art == Briefentscheid.Art.ENDE ? text(anhoerung) : "");
        Optional<String> falsch = art == Briefentscheid.Art.ENDE && monat.isEmpty()
                ? Optional.of("Der letzte Monat fehlt, oder es gibt ihn nicht. Schreiben Sie ihn so: 03.2026.")
                : Briefentscheide.falsch(inhalt);
        if (falsch.isPresent()) {
            Briefentscheid b = entscheide.lies(antrag);
            Briefentscheid.Inhalt bisher = b.inhalt();
            model.addAttribute("weigerungSatz", falsch.get());
            model.addAttribute("letzter", letzter);
            model.addAttribute("alles", alles);
            audit.log(Entry.of("decision.ANSWER_DRAFT").refused().subjects(b.akte()));
            return antwortseite.zeige(b, bisher == null ? inhalt : inhalt.mit(bisher.zeilen()), model);
        }
        Optional<String> nein = entscheide.schreibe(antrag, version, inhalt);
        if (nein.isEmpty() && ziel.equals("vorschlagen")) {
            return nach(antrag, "decision.PROPOSE", entscheide.schlageVor(antrag), hinweise);
        }
        Optional<UUID> zeile = zeile(ziel);
        if (nein.isEmpty() && zeile.isPresent()) {
            if (ziel.startsWith("geld")) {
                return "redirect:/sonstige/" + antrag + "/geld?zeile=" + zeile.get();
            }
            nein = geldzeilen.entferne(antrag, zeile.get());
        }
        return nach(antrag, "decision.ANSWER_DRAFT", nein, hinweise);
    }

    /// The line a button names: `geld-` or `weg-` with its id.
    private static Optional<UUID> zeile(String ziel) {
        return ziel.matches("(geld|weg)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(ziel.substring(ziel.indexOf('-') + 1)))
                : Optional.empty();
    }

    private static String text(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /// A refusal that does not depend on the password comes before it is asked.
    @PostMapping("/sonstige/{antrag}/freigeben")
    @Permitted("decision.RELEASE")
    public String gibFrei(
            @PathVariable UUID antrag,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "-1") int gesehen,
            @RequestParam(defaultValue = "") String zahlweg,
            RedirectAttributes hinweise) {
        Briefentscheide.Gesehen seite = new Briefentscheide.Gesehen(gesehen, zahlweg);
        Optional<String> steht = entscheide.darfNichtFreigeben(antrag, seite);
        if (steht.isPresent()) {
            return nach(antrag, "decision.RELEASE", steht, hinweise);
        }
        if (stepUp.confirm(passwort) instanceof StepUp.Answer.Refused nein) {
            hinweise.addFlashAttribute("weigerungSatz", nein.sentence());
            return zurueck(antrag);
        }
        return nach(antrag, "decision.RELEASE", entscheide.gibFrei(antrag, seite), hinweise);
    }

    @PostMapping("/sonstige/{antrag}/zurueck")
    @Permitted("decision.SEND_BACK")
    public String gibZurueck(
            @PathVariable UUID antrag, @RequestParam(defaultValue = "") String grund, RedirectAttributes hinweise) {
        return nach(antrag, "decision.SEND_BACK", entscheide.gibZurueck(antrag, grund), hinweise);
    }

    private String nach(UUID antrag, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of(handlung).refused().subjects(antrag));
        });
        return zurueck(antrag);
    }

    private static String zurueck(UUID antrag) {
        return "redirect:/sonstige/" + antrag;
    }
}
