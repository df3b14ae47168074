package de.tragwerk.casework.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Waiting;
import de.tragwerk.application.store.ZuschriftStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.FileNames;
import de.tragwerk.casework.buero.Buero;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.SidePaths;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.rights.Hinweis;
import de.tragwerk.rights.Hinweise;
import de.tragwerk.service.Leistungen;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import de.tragwerk.shell.NavEntry;
import de.tragwerk.shell.Seite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Worklist, files, search.
@Controller
@OnSide(Side.AMT)
@Transactional
class WorkController {

    private static final int PAGE = 50;

    private final Antraege antraege;
    private final ZuschriftStore letters;
    private final Leistungen leistungen;
    private final Akten akten;
    private final Persons persons;
    private final FileNames names;
    private final Hinweise hinweise;
    private final Buero buero;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final List<NavEntry> entries;
    private final SidePaths paths;

    WorkController(
            Antraege antraege,
            ZuschriftStore letters,
            Leistungen leistungen,
            Akten akten,
            Persons persons,
            FileNames names,
            Hinweise hinweise,
            Buero buero,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock,
            List<NavEntry> entries,
            SidePaths paths) {
        this.antraege = antraege;
        this.letters = letters;
        this.leistungen = leistungen;
        this.akten = akten;
        this.persons = persons;
        this.names = names;
        this.hinweise = hinweise;
        this.buero = buero;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.entries = entries;
        this.paths = paths;
    }

    @GetMapping("/")
    @Permitted("casework.HOME")
    String home() {
        audit.log(Entry.of("casework.HOME"));
        var roles = access.employee().roles();
        if (roles.contains(Role.SACHBEARBEITUNG.name()) || roles.contains(Role.LEITUNG.name())) {
            return "redirect:/arbeit";
        }
        return entries.stream()
                .filter(e -> access.may(e.action()) && paths.serves(e.href(), Side.AMT))
                .min(Comparator.comparingInt(NavEntry::order))
                .map(e -> "redirect:" + e.href())
                .orElse("casework/web/start");
    }

    @GetMapping("/arbeit")
    @Permitted("casework.WORKLIST")
    String worklist(
            @RequestParam(defaultValue = "FUER_MICH") Waiting filter,
            @RequestParam(defaultValue = "FRIST") Waiting.Order sort,
            @RequestParam(defaultValue = "0") int ab,
            Model model) {
        int offset = Math.clamp(ab, 0, 100_000);
        UUID me = access.employee().id();
        LocalDate today = LocalDate.now(clock);
        List<Antrag> rows = antraege.waiting(filter, sort, me, PAGE, offset);
        Map<Waiting, Long> counts = antraege.countWaiting(me);
        List<Waiting.Load> load = antraege.load(today.plusDays(7));
        model.addAttribute(
                "marken", letters.marken(rows.stream().map(Antrag::id).toList()));
        model.addAttribute("nachrichten", letters.anzahl());
        audit.log(Entry.of("casework.WORKLIST")
                .subjects(rows.stream().map(Antrag::id).toList()));
        model.addAttribute("zeilen", rows);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "filterArten",
                List.of(Waiting.FUER_MICH, Waiting.MEINE, Waiting.OHNE, Waiting.EILIG, Waiting.ALLE, Waiting.ERLEDIGT));
        model.addAttribute("eilig", counts.getOrDefault(Waiting.EILIG, 0L));
        model.addAttribute("frei", counts.getOrDefault(Waiting.OHNE, 0L));
        model.addAttribute("alle", counts.getOrDefault(Waiting.ALLE, 0L));
        model.addAttribute("sort", sort);
        model.addAttribute("ab", offset);
        model.addAttribute("zahlen", counts);
        model.addAttribute("weitere", offset + PAGE < counts.getOrDefault(filter, 0L));
        model.addAttribute("last", load);
        model.addAttribute(
                "lastMax", load.stream().mapToLong(Waiting.Load::offen).max().orElse(1));
        model.addAttribute(
                "bald", load.stream().mapToLong(Waiting.Load::faellig).sum());
        UnaryOperator<String> services = leistungen::nameZuFormular;
        model.addAttribute("leistungen", services);
        model.addAttribute("namen", staff.names());
        model.addAttribute("heute", today);
        return "casework/web/arbeit";
    }

    /// The worklist as it is shown, as a table for a spreadsheet. Cells that a spreadsheet would run are quoted.
    @GetMapping("/arbeit.csv")
    @Permitted("casework.EXPORT")
    @FreshFactor
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "FUER_MICH") Waiting filter,
            @RequestParam(defaultValue = "FRIST") Waiting.Order sort) {
        List<Antrag> rows = antraege.waiting(filter, sort, access.employee().id(), 10_000, 0);
        Map<UUID, String> colleagues = staff.names();
        audit.log(Entry.of("casework.EXPORT")
                .subjects(rows.stream().map(Antrag::id).toList()));
        StringBuilder csv = new StringBuilder("\uFEFFName;Leistung;Eingang;Frist;Stand;Zuständig\r\n");
        for (Antrag row : rows) {
            csv.append(Csv.cell(row.name()))
                    .append(';')
                    .append(Csv.cell(leistungen.nameZuFormular(row.formular())))
                    .append(';')
                    .append(Days.write(row.tag()))
                    .append(';')
                    .append(Days.write(row.frist()))
                    .append(';')
                    .append(row.zustaendig() == null ? "neu" : "in Arbeit")
                    .append(';')
                    .append(Csv.cell(row.zustaendig() == null ? "" : colleagues.getOrDefault(row.zustaendig(), "")))
                    .append("\r\n");
        }
        return Download.csv("arbeitsvorrat.csv", csv);
    }

    @PostMapping("/eingang/{id}/nehmen")
    @Permitted("casework.TAKE")
    String take(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int gesehen, RedirectAttributes hinweise) {
        Antrag antrag = antraege.get(id);
        UUID ich = access.employee().id();
        // Who saw an older state would take it away from whoever was faster.
        boolean taken = antrag.version() == gesehen && antraege.take(antrag, ich);
        if (!taken && !ich.equals(antrag.zustaendig())) {
            UUID wer = antrag.zustaendig();
            hinweise.addFlashAttribute(
                    "weigerungSatz",
                    wer == null
                            ? "Jemand hat diesen Antrag gerade geändert. Hier steht der neue Stand."
                            : staff.names().getOrDefault(wer, "Jemand anderes")
                                    + " war schneller und hat diesen Antrag schon. Sprechen Sie sich ab, bevor Sie ihn sich zuweisen.");
        }
        audit.log(
                taken
                        ? Entry.of("casework.TAKE").subjects(id)
                        : Entry.of("casework.TAKE").subjects(id).refused());
        return "redirect:/eingang/" + id;
    }

    @PostMapping("/eingang/{id}/zuruecklegen")
    @Permitted("casework.TAKE")
    String putBack(@PathVariable UUID id) {
        antraege.putBack(antraege.get(id));
        audit.log(Entry.of("casework.TAKE").subjects(id));
        return "redirect:/arbeit";
    }

    /// First one's own files, those opened last on top; those of colleagues are loaded by a step of its own,
    /// which the log names.
    @GetMapping("/akten")
    @Permitted("casework.READ_FILE")
    String files(@RequestParam(defaultValue = "1") int seite, Model model) {
        UUID me = access.employee().id();
        Seite<AkteRef> mine = Seite.lies(seite, PAGE, (ab, anzahl) -> akten.zustaendig(me, ab, anzahl));
        LinkedHashMap<UUID, AkteRef> own = new LinkedHashMap<>();
        if (mine.nummer() == 1) {
            buero.geoeffnete().forEach(g -> akten.find(g.akteId()).ifPresent(a -> own.put(a.akteId(), a)));
        }
        mine.zeilen().forEach(a -> own.putIfAbsent(a.akteId(), a));
        audit.log(Entry.of("casework.READ_FILE").subjects(own.keySet()));
        model.addAttribute("zeilen", own.values().stream().map(names::row).toList());
        model.addAttribute("blatt", mine);
        model.addAttribute("hier", "/akten");
        model.addAttribute("titel", "Meine Akten");
        model.addAttribute("leer", "Sie haben noch keine Akte geöffnet und sind für keine zuständig.");
        model.addAttribute("mehr", true);
        return "casework/web/akten";
    }

    @GetMapping("/akten/weitere")
    @Permitted("casework.LOAD_FILES")
    String moreFiles(@RequestParam(defaultValue = "1") int seite, Model model) {
        Seite<AkteRef> files = Seite.lies(seite, PAGE, akten::newest);
        List<FileNames.Row> rows = files.zeilen().stream().map(names::row).toList();
        audit.log(Entry.of("casework.LOAD_FILES")
                .subjects(rows.stream().map(r -> r.akte().akteId()).toList()));
        model.addAttribute("zeilen", rows);
        model.addAttribute("blatt", files);
        model.addAttribute("hier", "/akten/weitere");
        model.addAttribute("leer", "In Ihren Arbeitsgruppen gibt es noch keine Akte.");
        model.addAttribute("titel", "Akten meiner Arbeitsgruppen");
        return "casework/web/akten";
    }

    /// Search by Aktenzeichen or name; POST, so that names reach no log of addresses.
    /// Files of others are told of by a stub, and only to who names the whole Aktenzeichen or name and birth
    /// date.
    @PostMapping("/suche")
    @Permitted("casework.SEARCH")
    String search(@RequestParam String text, Model model) {
        String wanted = text.strip();
        List<FileNames.Row> rows = new ArrayList<>();
        List<Hinweis> stubs = List.of();
        Hinweise.Gesucht one = Hinweise.lies(wanted).orElse(null);
        if (one != null) {
            rows(rows, one.familienname() + " " + one.vorname(), one.geburtsdatum());
            stubs = hinweise.zu(one);
        } else if (wanted.matches(".*\\d.*")) {
            akten.byAktenzeichen(wanted).map(names::row).ifPresent(rows::add);
            if (rows.isEmpty()) {
                stubs = hinweise.zu(wanted);
                model.addAttribute("hinweis", stubs.isEmpty() ? akten.muster().complaint(wanted) : "");
            }
        } else if (wanted.length() >= 2) {
            rows(rows, wanted, null);
        }
        audit.log(Entry.of("casework.SEARCH")
                .subjects(rows.stream().map(r -> r.akte().akteId()).toList())
                .subjects(stubs.stream().map(Hinweis::akteId).toList()));
        IntFunction<String> groups = staff::kreisName;
        model.addAttribute("stubs", stubs);
        model.addAttribute("gruppen", groups);
        model.addAttribute("namen", staff.names());
        model.addAttribute("zeilen", rows);
        model.addAttribute(
                "leer",
                "Zu „" + wanted.substring(0, Math.min(80, wanted.length()))
                        + "“ haben wir nichts gefunden. Suchen Sie mit dem ganzen Aktenzeichen oder mit "
                        + "Familienname, Vorname und Geburtsdatum (Muster, Eva 14.03.1979): So finden Sie auch "
                        + "Akten anderer Arbeitsgruppen.");
        model.addAttribute("titel", "Suche");
        return "casework/web/akten";
    }

    /// Files of persons found by name, with this birth date if one was named.
    private void rows(List<FileNames.Row> rows, String name, @Nullable LocalDate born) {
        for (Person person : persons.search(name)) {
            if (born == null || born.equals(person.geburtsdatum())) {
                akten.ofPersons(persons.ids(person.id()))
                        .forEach(a -> rows.add(new FileNames.Row(a, person.deskName())));
            }
        }
    }
}
