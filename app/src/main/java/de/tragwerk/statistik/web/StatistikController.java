package de.tragwerk.statistik.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.lauf.Antwort;
import de.tragwerk.lauf.Betroffene;
import de.tragwerk.lauf.Freigabe;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.model.Statistik;
import de.tragwerk.statistik.run.Statistiken;
import de.tragwerk.statistik.store.LaufTabelle;
import de.tragwerk.statistik.store.SatzTabelle;
import de.tragwerk.statistik.store.VermerkTabelle;
import java.time.DateTimeException;
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

/// Deliveries of the statistics: the list, and one with its findings and its protocol.
@Controller
@OnSide(Side.AMT)
class StatistikController {

    private static final String LISTE = "/statistiken";
    private static final int ZEILEN = 100;

    /// A finding with the names that belong to it.
    record Zeile(SatzTabelle.Befund befund, String name, String aktenzeichen) {}

    private final LaufTabelle tabelle;
    private final SatzTabelle saetze;
    private final VermerkTabelle vermerke;
    private final Statistiken statistiken;
    private final Betroffene betroffene;
    private final StaffDirectory staff;
    private final Freigabe freigabe;
    private final Access access;
    private final Audit audit;

    StatistikController(
            LaufTabelle tabelle,
            SatzTabelle saetze,
            VermerkTabelle vermerke,
            Statistiken statistiken,
            Betroffene betroffene,
            StaffDirectory staff,
            Freigabe freigabe,
            Access access,
            Audit audit) {
        this.tabelle = tabelle;
        this.saetze = saetze;
        this.vermerke = vermerke;
        this.statistiken = statistiken;
        this.betroffene = betroffene;
        this.staff = staff;
        this.freigabe = freigabe;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/statistiken")
    @Permitted("statistik.LIST")
    @Transactional
    public String liste(Model model) {
        model.addAttribute("laeufe", tabelle.liste(50));
        model.addAttribute("statistiken", Statistik.values());
        model.addAttribute("monate", statistiken.monate());
        model.addAttribute("namen", staff.names());
        model.addAttribute("darfBeginnen", access.may(StatistikAction.START));
        audit.log(Entry.of("statistik.LIST"));
        return "statistik/web/statistiken";
    }

    @PostMapping("/statistiken")
    @Permitted("statistik.START")
    public String beginne(
            @RequestParam(defaultValue = "SGBXII4") Statistik statistik,
            @RequestParam(defaultValue = "") String monat,
            RedirectAttributes hinweise) {
        Optional<Antwort> begonnen = monat(monat).map(m -> statistiken.beginne(statistik, m));
        if (begonnen.isEmpty()) {
            audit.logAlone(Entry.of("statistik.START").refused());
            return Antwort.weigerung("Wählen Sie den Berichtsmonat.", LISTE, hinweise);
        }
        return begonnen.get().nachBeginn(LISTE, hinweise);
    }

    private static Optional<YearMonth> monat(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/statistiken/{id}")
    @Permitted("statistik.READ")
    @Transactional
    public String zeige(@PathVariable UUID id, Model model) {
        Lauf lauf = tabelle.finde(id).orElseThrow(AccessRefused::new);
        List<SatzTabelle.Befund> befunde = saetze.befunde(id, ZEILEN);
        model.addAttribute("l", lauf);
        model.addAttribute("zeilen", zeilen(befunde));
        model.addAttribute("vermerke", vermerke.ofLauf(id));
        model.addAttribute("profil", statistiken.profil(lauf.statistik()));
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigener", access.employee().person().equals(lauf.erstelltPerson()));
        model.addAttribute("darfFreigeben", access.may(StatistikAction.RELEASE));
        audit.log(Entry.of("statistik.READ")
                .subjects(befunde.stream().map(SatzTabelle.Befund::akte).toList()));
        return "statistik/web/statistik";
    }

    private List<Zeile> zeilen(List<SatzTabelle.Befund> befunde) {
        Betroffene.Namen namen = betroffene.namen(
                befunde.stream().map(SatzTabelle.Befund::akte).toList(),
                befunde.stream().map(SatzTabelle.Befund::person).toList());
        return befunde.stream()
                .map(b -> new Zeile(b, namen.name(b.person()), namen.aktenzeichen(b.akte())))
                .toList();
    }

    @PostMapping("/statistiken/{id}/anhalten")
    @Permitted("statistik.STEER")
    public String halteAn(
            @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean an, RedirectAttributes hinweise) {
        return statistiken.halteAn(id, an).zumLauf(LISTE, hinweise);
    }

    @PostMapping("/statistiken/{id}/verwerfen")
    @Permitted("statistik.DROP")
    public String verwirf(@PathVariable UUID id, RedirectAttributes hinweise) {
        return statistiken.verwirf(id).zumLauf(LISTE, hinweise);
    }

    @PostMapping("/statistiken/{id}/freigeben")
    @Permitted("statistik.RELEASE")
    public String gibFrei(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String passwort, RedirectAttributes hinweise) {
        return freigabe.gib(statistiken, id, passwort).zumLauf(LISTE, hinweise);
    }
}
