package de.tragwerk.beratung.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Eingabe;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Lesart;
import de.tragwerk.beratung.pflege.LinkToken;
import de.tragwerk.beratung.pflege.Vieraugen;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.beratung.store.Linktabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The entries of advice centres, what waits for a decision, and the links that are out.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class BeratungsstellenController {

    private static final String LISTE = "redirect:/beratungsstellen";
    private static final int SEITE = 50;
    private static final List<String> TAGE = List.of("7", "14", "31");

    private final Fassungen<Eintrag> fassungen;
    private final Linktabelle links;
    private final Vieraugen<Eintrag> vieraugen;
    private final Kartenwahl kartenwahl;
    private final StaffDirectory staff;
    private final Audit audit;
    private final boolean https;

    BeratungsstellenController(
            Fassungen<Eintrag> fassungen,
            Linktabelle links,
            Vieraugen<Eintrag> vieraugen,
            Kartenwahl kartenwahl,
            StaffDirectory staff,
            Audit audit,
            @Value("${tragwerk.https:false}") boolean https) {
        this.fassungen = fassungen;
        this.links = links;
        this.vieraugen = vieraugen;
        this.kartenwahl = kartenwahl;
        this.staff = staff;
        this.audit = audit;
        this.https = https;
    }

    @GetMapping("/beratungsstellen")
    @Permitted("beratung.LIST")
    public String list(
            @RequestParam(defaultValue = "") String suche, @RequestParam(defaultValue = "0") String ab, Model model) {
        audit.log(Entry.of("beratung.LIST"));
        String gesucht = suche.strip().toLowerCase(Locale.ROOT);
        List<Fassung<Eintrag>> alle = fassungen.geltende().stream()
                .filter(f -> (f.inhalt().name() + " " + f.inhalt().traeger() + " "
                                + f.inhalt().plz() + " " + f.inhalt().ort() + " " + f.kennung())
                        .toLowerCase(Locale.ROOT)
                        .contains(gesucht))
                .toList();
        int von = ab.matches("\\d{1,6}") ? Math.min(Integer.parseInt(ab), alle.size()) : 0;
        model.addAttribute("suche", suche.strip());
        model.addAttribute("zeilen", alle.subList(von, Math.min(alle.size(), von + SEITE)));
        model.addAttribute("alle", alle.size());
        model.addAttribute("ab", von);
        model.addAttribute("weitere", von + SEITE < alle.size());
        model.addAttribute("wartende", fassungen.wartende());
        model.addAttribute("links", links.neueste());
        model.addAttribute("jetzt", links.jetzt());
        model.addAttribute("namen", staff.names());
        model.addAttribute("tage", TAGE);
        return "beratung/web/beratungsstellen";
    }

    /// Gives out a link. It is shown once, here; nobody can read it again.
    @PostMapping("/beratungsstellen/link")
    @Permitted("beratung.INVITE")
    public String invite(
            @RequestParam(defaultValue = "") String kennung,
            @RequestParam(defaultValue = "") String fuer,
            @RequestParam(defaultValue = "14") String tage,
            RedirectAttributes flash) {
        String wer = fuer.strip();
        if (!gut(kennung)
                || wer.length() < 2
                || wer.length() > 120
                || wer.chars().anyMatch(Character::isISOControl)) {
            audit.log(Entry.of("beratung.INVITE").failed());
            flash.addFlashAttribute(
                    "fehler",
                    gut(kennung)
                            ? "Schreiben Sie, wer den Link bekommt: 2 bis 120 Zeichen."
                            : "Die Kennung besteht aus 3 bis 60 kleinen Buchstaben, Ziffern und Strichen, zum Beispiel schulden-lindenbrueck.");
            return LISTE;
        }
        LinkToken token = LinkToken.make();
        UUID id = links.stelleAus(
                kennung, wer, token, Duration.ofDays(TAGE.contains(tage) ? Integer.parseInt(tage) : 14));
        audit.log(Entry.of("beratung.INVITE").subjects(id));
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentContextPath();
        // Behind a proxy that speaks TLS the request itself is plain.
        flash.addFlashAttribute(
                "neuerLink",
                (https ? address.scheme("https") : address).path(token.path()).toUriString());
        return LISTE;
    }

    @PostMapping("/beratungsstellen/link/{id}/widerrufen")
    @Permitted("beratung.WITHDRAW")
    public String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        links.get(id);
        boolean done = links.widerrufe(id);
        Entry entry = Entry.of("beratung.WITHDRAW").subjects(id);
        audit.log(done ? entry : entry.failed());
        if (!done) {
            flash.addFlashAttribute("fehler", "Dieser Link ist schon benutzt oder widerrufen.");
        }
        return LISTE;
    }

    /// Leads to the form of a new entry.
    @PostMapping("/beratungsstellen/neu")
    @Permitted("beratung.PROPOSE")
    public String begin(@RequestParam(defaultValue = "") String kennung, RedirectAttributes flash) {
        if (gut(kennung)) {
            audit.log(Entry.of("beratung.PROPOSE"));
            return LISTE + "/" + kennung + "/aendern";
        }
        audit.log(Entry.of("beratung.PROPOSE").failed());
        flash.addFlashAttribute(
                "fehler",
                "Die Kennung besteht aus 3 bis 60 kleinen Buchstaben, Ziffern und Strichen, zum Beispiel schulden-lindenbrueck.");
        return LISTE;
    }

    @GetMapping("/beratungsstellen/{kennung}")
    @Permitted("beratung.OPEN")
    public String open(@PathVariable String kennung, Model model) {
        audit.log(Entry.of("beratung.OPEN"));
        List<Fassung<Eintrag>> alle = fassungen.von(kennung);
        if (alle.isEmpty()) {
            throw new AccessRefused();
        }
        Fassung<Eintrag> gezeigt = alle.stream()
                .filter(f -> f.zustand() == Fassung.Zustand.VEROEFFENTLICHT)
                .findFirst()
                .orElse(alle.getFirst());
        model.addAttribute("f", gezeigt);
        model.addAttribute("felder", Lesart.von(gezeigt.inhalt()));
        model.addAttribute("fassungen", alle);
        model.addAttribute("namen", staff.names());
        return "beratung/web/stelle";
    }

    @GetMapping("/beratungsstellen/{kennung}/aendern")
    @Permitted("beratung.OPEN")
    public String form(@PathVariable String kennung, Model model) {
        if (!gut(kennung)) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("beratung.OPEN"));
        Eingabe vorlage = vieraugen.vorlage(kennung).map(Eingabe::von).orElseGet(Eingabe::leer);
        kartenwahl.zeige(vorlage, model);
        return zeige(kennung, vorlage, Map.of(), "", model);
    }

    @PostMapping("/beratungsstellen/{kennung}/aendern")
    @Permitted("beratung.PROPOSE")
    public String propose(
            @PathVariable String kennung, @RequestParam MultiValueMap<String, String> getippt, Model model) {
        if (!gut(kennung)) {
            throw new AccessRefused();
        }
        Eingabe getippte = Eingabe.von(getippt);
        if (kartenwahl.gedrueckt(getippte)) {
            audit.log(Entry.of("beratung.OPEN"));
            return zeige(kennung, kartenwahl.waehle(getippte, model), Map.of(), "", model);
        }
        kartenwahl.zeige(getippte, model);
        return propose(kennung, getippte, model);
    }

    private String propose(String kennung, Eingabe eingabe, Model model) {
        Eingabe.Gelesen gelesen = eingabe.lies();
        String nein = gelesen.gut() ? vieraugen.schlageVor(kennung, gelesen.eintrag()) : "";
        boolean gut = gelesen.gut() && nein.isEmpty();
        audit.log(
                gut
                        ? Entry.of("beratung.PROPOSE")
                        : Entry.of("beratung.PROPOSE").failed());
        return gut ? LISTE + "/" + kennung : zeige(kennung, eingabe, gelesen.fehler(), nein, model);
    }

    private static String zeige(
            String kennung, Eingabe eingabe, Map<String, String> feldfehler, String nein, Model model) {
        Formular.zeige(eingabe, feldfehler, model);
        model.addAttribute("kennung", kennung);
        model.addAttribute("weigerung", nein);
        return "beratung/web/aendern";
    }

    private static boolean gut(String kennung) {
        return kennung.matches(Eintrag.KENNUNG) && kennung.length() >= 3 && kennung.length() <= 60;
    }
}
