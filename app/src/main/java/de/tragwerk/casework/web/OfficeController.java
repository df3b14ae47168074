package de.tragwerk.casework.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.FileNames;
import de.tragwerk.casework.buero.Buero;
import de.tragwerk.casework.news.Nachrichten;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.rights.Anfrage;
import de.tragwerk.rights.Anfragen;
import de.tragwerk.rights.Notfaelle;
import de.tragwerk.rights.Notfall;
import de.tragwerk.shell.Seite;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The officer's desk: what is due, what she opened, what she is responsible for.
@Controller
@OnSide(Side.AMT)
@Transactional
class OfficeController {

    private static final int BETREFF = 200;
    private static final int PAGE = 200;

    private final Buero buero;
    private final Nachrichten nachrichten;
    private final Anfragen anfragen;
    private final Notfaelle notfaelle;
    private final Akten akten;
    private final FileNames names;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    OfficeController(
            Buero buero,
            Nachrichten nachrichten,
            Anfragen anfragen,
            Notfaelle notfaelle,
            Akten akten,
            FileNames names,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.buero = buero;
        this.nachrichten = nachrichten;
        this.anfragen = anfragen;
        this.notfaelle = notfaelle;
        this.akten = akten;
        this.names = names;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/buero")
    @Permitted("casework.OFFICE")
    public String office(
            @RequestParam(defaultValue = "1") int vorlagen,
            @RequestParam(defaultValue = "1") int tisch,
            @RequestParam(defaultValue = "1") int eigene,
            Model model) {
        Seite<Buero.Wiedervorlage> duePage = Seite.lies(vorlagen, PAGE, buero::wiedervorlagen);
        List<Buero.Wiedervorlage> due = duePage.zeilen();
        Seite<Buero.Geoeffnet> openedPage = Seite.lies(tisch, PAGE, buero::geoeffnete);
        List<FileNames.Row> opened = openedPage.zeilen().stream()
                .flatMap(g -> akten.find(g.akteId()).stream())
                .map(names::row)
                .toList();
        UUID me = access.employee().id();
        Seite<AkteRef> ownPage = Seite.lies(eigene, PAGE, (from, number) -> akten.zustaendig(me, from, number));
        List<FileNames.Row> own = ownPage.zeilen().stream().map(names::row).toList();
        Map<UUID, FileNames.Row> dueFiles = new LinkedHashMap<>();
        for (Buero.Wiedervorlage w : due) {
            akten.find(w.akteId()).map(names::row).ifPresent(row -> dueFiles.put(w.akteId(), row));
        }
        Set<UUID> seen = new LinkedHashSet<>(dueFiles.keySet());
        opened.forEach(r -> seen.add(r.akte().akteId()));
        own.forEach(r -> seen.add(r.akte().akteId()));
        List<Anfrage> asked = anfragen.zuEntscheiden();
        List<Notfall> emergencies = notfaelle.ungesehene();
        asked.forEach(a -> seen.add(a.akteId()));
        emergencies.forEach(e -> seen.add(e.akteId()));
        audit.log(Entry.of("casework.OFFICE").subjects(seen));
        model.addAttribute("fall", access.may(CaseworkAction.WORKLIST));
        model.addAttribute("anfragen", asked);
        model.addAttribute("notfaelle", emergencies);
        model.addAttribute("wiedervorlagen", due);
        model.addAttribute("blatt", Map.of("vorlagen", duePage, "tisch", openedPage, "eigene", ownPage));
        model.addAttribute("akten", dueFiles);
        model.addAttribute("geoeffnet", opened);
        model.addAttribute("eigene", own);
        model.addAttribute("namen", staff.names());
        model.addAttribute("ich", me);
        model.addAttribute("heute", LocalDate.now(clock));
        return "casework/web/buero";
    }

    @PostMapping("/buero/weglegen")
    @Permitted("casework.OFFICE")
    public String putAway(@RequestParam UUID akte) {
        buero.legeWeg(akte);
        audit.log(Entry.of("casework.OFFICE").subjects(akte));
        return "redirect:/buero";
    }

    /// Looks at a file again on a day: oneself, or a colleague of its workgroup.
    @PostMapping("/akte/{id}/wiedervorlage")
    @Permitted("casework.REMIND")
    public String remind(
            @PathVariable UUID id,
            @RequestParam String tag,
            @RequestParam String betreff,
            @RequestParam(required = false) @Nullable UUID konto) {
        AkteRef akte = akten.get(id);
        LocalDate day = day(tag);
        UUID whose = konto == null ? access.employee().id() : konto;
        boolean colleague =
                staff.members(akte.kreis()).stream().anyMatch(c -> c.account().equals(whose));
        boolean sentence = !betreff.isBlank() && betreff.length() <= BETREFF;
        if (day == null || day.isBefore(LocalDate.now(clock)) || !sentence || !colleague) {
            audit.log(Entry.of("casework.REMIND").subjects(id).failed());
            return "redirect:/akte/" + id + "?wiedervorlage=falsch#wv";
        }
        buero.legeVor(akte, whose, day, java.text.Normalizer.normalize(betreff.strip(), java.text.Normalizer.Form.NFC));
        audit.log(Entry.of("casework.REMIND").subjects(id));
        return "redirect:/akte/" + id;
    }

    @PostMapping("/wiedervorlage/{id}/erledigt")
    @Permitted("casework.REMIND")
    public String done(@PathVariable UUID id, @RequestParam(defaultValue = "buero") String zurueck) {
        Buero.Wiedervorlage done = buero.erledige(id);
        if (done.bezug() != null) {
            nachrichten.vomTisch(done.bezug());
        }
        audit.log(Entry.of("casework.REMIND").subjects(done.akteId()));
        return zurueck.equals("akte") ? "redirect:/akte/" + done.akteId() : "redirect:/buero";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(text)
                    : LocalDate.parse(text.strip(), DateTimeFormatter.ofPattern("d.M.yyyy"));
        } catch (DateTimeException keinTag) {
            return null;
        }
    }
}
