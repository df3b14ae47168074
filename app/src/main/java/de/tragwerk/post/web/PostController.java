package de.tragwerk.post.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.FileNames;
import de.tragwerk.casework.buero.Buero;
import de.tragwerk.form.Forms;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.post.Postart;
import de.tragwerk.post.Posteingang;
import de.tragwerk.post.Scan;
import de.tragwerk.post.Sendung;
import de.tragwerk.post.Teil;
import de.tragwerk.post.store.OrdnerStore;
import de.tragwerk.post.store.PostStore;
import de.tragwerk.rights.Bereiche;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The scan inbox: what came in, one scan with its letters, taking in, passing on, putting into a file.
@Controller
@OnSide(Side.AMT)
class PostController {

    private static final int PAGE = 50;
    private static final int OWN_FILES = 100;

    private final Posteingang post;
    private final PostStore store;
    private final OrdnerStore reste;
    private final Scan scan;
    private final Akten akten;
    private final Buero buero;
    private final Bereiche bereiche;
    private final FileNames names;
    private final Forms forms;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PostController(
            Posteingang post,
            PostStore store,
            OrdnerStore reste,
            Scan scan,
            Akten akten,
            Buero buero,
            Bereiche bereiche,
            FileNames names,
            Forms forms,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.post = post;
        this.store = store;
        this.reste = reste;
        this.scan = scan;
        this.akten = akten;
        this.buero = buero;
        this.bereiche = bereiche;
        this.names = names;
        this.forms = forms;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/post")
    @Permitted("post.LIST")
    String list(
            @RequestParam(defaultValue = "false") boolean erledigt,
            @RequestParam(defaultValue = "EINGANG") Sendung.Order sort,
            @RequestParam(defaultValue = "0") int ab,
            Model model) {
        int offset = Math.clamp(ab, 0, 100_000);
        transaction.executeWithoutResult(status -> {
            List<Sendung> rows = post.list(erledigt, sort, PAGE + 1, offset);
            model.addAttribute("zeilen", rows.stream().limit(PAGE).toList());
            model.addAttribute("weitere", rows.size() > PAGE);
            model.addAttribute("erledigt", erledigt);
            model.addAttribute("sort", sort);
            model.addAttribute("ab", offset);
            model.addAttribute("namen", staff.names());
            IntFunction<String> groups = staff::kreisName;
            model.addAttribute("gruppen", groups);
            model.addAttribute("eigene", staff.ownKreise());
            model.addAttribute("reste", reste.reste(staff.ownKreise()));
            model.addAttribute("darf", access.may(PostAction.TAKE_IN));
            model.addAttribute("heute", LocalDate.now(clock));
        });
        return "post/web/liste";
    }

    /// Files from the scanner, one or several. Each is judged by itself; what is good comes in.
    @PostMapping("/post")
    @Permitted("post.TAKE_IN")
    String takeIn(
            @RequestParam("datei") List<MultipartFile> dateien,
            @RequestParam(defaultValue = "") String eingang,
            @RequestParam int gruppe,
            RedirectAttributes hinweise)
            throws IOException {
        LocalDate tag = Days.read(eingang).orElse(null);
        if (tag == null || tag.isAfter(LocalDate.now(clock))) {
            audit.logAlone(Entry.of("post.TAKE_IN").failed());
            hinweise.addFlashAttribute(
                    "weigerungSatz", "Nennen Sie den Tag, an dem die Post kam, bis heute. Zum Beispiel: 02.03.2026.");
            return "redirect:/post";
        }
        int taken = 0;
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < dateien.size(); i++) {
            byte[] content = dateien.get(i).getBytes();
            // A name often says who wrote; the place in the stack says enough.
            String which = dateien.size() == 1 ? "" : "Datei " + (i + 1) + ": ";
            switch (scan.pruefe(content)) {
                case Scan.Urteil.Schlecht bad -> {
                    audit.logAlone(Entry.of("post.TAKE_IN").refused());
                    refused.add(which + bad.satz());
                }
                case Scan.Urteil.Gut gut -> {
                    if (post.nimm(gruppe, tag, gut, content)) {
                        taken++;
                    } else {
                        refused.add(which + "Diese Datei liegt schon im Posteingang.");
                    }
                }
            }
        }
        if (taken > 0) {
            hinweise.addFlashAttribute(
                    "geschafft", taken == 1 ? "1 Datei ist im Posteingang." : taken + " Dateien sind im Posteingang.");
        }
        if (!refused.isEmpty()) {
            hinweise.addFlashAttribute("weigerungSatz", String.join(" ", refused));
        }
        return "redirect:/post";
    }

    /// @param erfassung the application that is being entered from it
    /// @param akte where a letter lies, `null` when it lies nowhere the acting person may look
    record Brief(
            Teil teil, @Nullable AkteRef akte, @Nullable UUID erfassung) {}

    @GetMapping("/post/{id}")
    @Permitted("post.READ")
    String read(@PathVariable UUID id, Model model) {
        transaction.executeWithoutResult(status -> {
            Posteingang.Mappe mappe = post.lies(id);
            model.addAttribute("sendung", mappe.sendung());
            model.addAttribute("original", mappe.original());
            model.addAttribute(
                    "briefe",
                    mappe.teile().stream()
                            .map(t -> new Brief(
                                    t,
                                    Optional.ofNullable(t.akteId())
                                            .flatMap(akten::find)
                                            .orElse(null),
                                    t.offen() ? store.erfassung(t.id()).orElse(null) : null))
                            .toList());
            boolean offen = mappe.sendung().offen() > 0 && access.may(PostAction.ASSIGN);
            model.addAttribute("darf", offen);
            boolean teilbar = offen
                    && mappe.sendung().pdf()
                    && mappe.sendung().seiten() > 1
                    && mappe.teile().stream().allMatch(t -> t.offen() || t.zustand() == Teil.Zustand.OHNE_INHALT);
            model.addAttribute("teilbar", teilbar);
            if (teilbar && !model.containsAttribute("getippt")) {
                model.addAttribute("getippt", texte(mappe, Teil.Zustand.OFFEN));
                model.addAttribute("getipptLeer", String.join("", texte(mappe, Teil.Zustand.OHNE_INHALT)));
            }
            model.addAttribute("akten", offen ? ownFiles() : List.of());
            model.addAttribute("arten", Postart.values());
            model.addAttribute("bereiche", bereiche.eigene());
            model.addAttribute(
                    "formulare",
                    forms.all().stream()
                            .sorted(Comparator.comparing(f -> f.titel().de()))
                            .toList());
            model.addAttribute("gruppen", offen ? store.gruppen() : List.of());
            model.addAttribute("gruppe", staff.kreisName(mappe.sendung().kreis()));
            model.addAttribute("namen", staff.names());
        });
        return "post/web/sendung";
    }

    private static List<String> texte(Posteingang.Mappe mappe, Teil.Zustand zustand) {
        return mappe.teile().stream()
                .filter(t -> t.zustand() == zustand)
                .map(t -> t.seiten().text())
                .toList();
    }

    /// Files on her desk first, then those she is responsible for.
    private List<FileNames.Row> ownFiles() {
        Map<UUID, AkteRef> own = new LinkedHashMap<>();
        buero.geoeffnete().forEach(g -> akten.find(g.akteId()).ifPresent(a -> own.put(a.akteId(), a)));
        akten.zustaendig(access.employee().id(), 0, OWN_FILES).forEach(a -> own.putIfAbsent(a.akteId(), a));
        List<FileNames.Row> rows = own.values().stream()
                .filter(a -> !a.archiviert())
                .limit(OWN_FILES)
                .map(names::row)
                .toList();
        audit.log(Entry.of("post.READ")
                .subjects(rows.stream().map(r -> r.akte().akteId()).toList()));
        return rows;
    }

    @PostMapping("/post/teil/{id}/zuordnen")
    @Permitted("post.ASSIGN")
    String assign(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID akte,
            @RequestParam(defaultValue = "") String aktenzeichen,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "ALLGEMEIN") String bereich,
            @RequestParam(defaultValue = "") String eingang,
            RedirectAttributes hinweise) {
        return switch (post.ordneZu(
                id,
                akte,
                aktenzeichen,
                art(art),
                bereich(bereich),
                Days.read(eingang).orElse(null))) {
            case Posteingang.Zuordnung.Erledigt done -> {
                hinweise.addFlashAttribute(
                        "geschafft",
                        "Der Brief liegt in der Akte " + done.akte().aktenzeichen() + ".");
                yield weiter(done.sendung());
            }
            case Posteingang.Zuordnung.Schneller faster -> {
                hinweise.addFlashAttribute(
                        "weigerungSatz",
                        "Jemand war schneller: der Brief ist schon zugeordnet. Geändert wurde nichts.");
                yield weiter(faster.sendung());
            }
            case Posteingang.Zuordnung.Nein no -> {
                hinweise.addFlashAttribute("weigerungSatz", no.satz());
                yield "redirect:/post/" + no.sendung();
            }
        };
    }

    /// The scan, while letters wait; when none does, the list.
    private String weiter(UUID sendung) {
        boolean offen = Boolean.TRUE.equals(transaction.execute(
                status -> store.find(sendung).filter(s -> s.offen() > 0).isPresent()));
        return offen ? "redirect:/post/" + sendung : "redirect:/post";
    }

    @PostMapping("/post/{id}/teilen")
    @Permitted("post.SPLIT")
    String split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> brief,
            @RequestParam(defaultValue = "") String leer,
            RedirectAttributes hinweise) {
        List<String> briefe = brief.stream().limit(Scan.MAX_SEITEN).toList();
        Optional<String> refusal = post.teile(id, briefe, leer);
        if (refusal.isPresent()) {
            hinweise.addFlashAttribute("weigerungSatz", refusal.get());
            hinweise.addFlashAttribute("getippt", new ArrayList<>(briefe));
            hinweise.addFlashAttribute("getipptLeer", leer);
            return "redirect:/post/" + id;
        }
        hinweise.addFlashAttribute("geschafft", "Der Scan ist aufgeteilt.");
        return weiter(id);
    }

    @PostMapping("/post/{id}/weiterleiten")
    @Permitted("post.FORWARD")
    String forward(@PathVariable UUID id, @RequestParam(defaultValue = "0") int gruppe, RedirectAttributes hinweise) {
        Optional<String> refusal = post.leite(id, gruppe);
        if (refusal.isPresent()) {
            hinweise.addFlashAttribute("weigerungSatz", refusal.get());
            return "redirect:/post/" + id;
        }
        hinweise.addFlashAttribute("geschafft", "Die Post ist weitergegeben.");
        return "redirect:/post";
    }

    private static @Nullable Bereich bereich(String name) {
        return Arrays.stream(Bereich.values())
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Postart art(String name) {
        for (Postart art : Postart.values()) {
            if (art.name().equals(name)) {
                return art;
            }
        }
        return null;
    }
}
