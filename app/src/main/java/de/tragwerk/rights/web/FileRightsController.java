package de.tragwerk.rights.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Klaerungen;
import de.tragwerk.akte.Lesemodus;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.rights.Archivgrund;
import de.tragwerk.rights.Befangenheiten;
import de.tragwerk.rights.Hinweise;
import de.tragwerk.rights.Rechte;
import de.tragwerk.shell.AkteReiter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The rights of one file: read mode, who holds what until when, handing over, archive.
@Controller
@OnSide(Side.AMT)
@Transactional
class FileRightsController {

    private final Akten akten;
    private final Rechte rechte;
    private final Hinweise hinweise;
    private final Befangenheiten befangenheiten;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final AkteReiter reiter;
    private final List<Klaerungen> klaerungen;

    FileRightsController(
            Akten akten,
            Rechte rechte,
            Hinweise hinweise,
            Befangenheiten befangenheiten,
            StaffDirectory staff,
            Access access,
            Audit audit,
            AkteReiter reiter,
            List<Klaerungen> klaerungen) {
        this.akten = akten;
        this.rechte = rechte;
        this.hinweise = hinweise;
        this.befangenheiten = befangenheiten;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.reiter = reiter;
        this.klaerungen = klaerungen;
    }

    @GetMapping("/akte/{id}/rechte")
    @Permitted("rights.FILE_RIGHTS")
    public String show(@PathVariable UUID id, Model model) {
        AkteRef akte = akten.get(id);
        Rechte.Zugang zugang = rechte.zugang(id).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("rights.FILE_RIGHTS").subjects(id));
        model.addAttribute("akte", akte);
        model.addAttribute("entscheiden", zugang.entscheiden());
        model.addAttribute("inhaber", zugang.entscheiden() ? rechte.inhaber(id) : List.of());
        model.addAttribute("befangen", befangenheiten.derAkte(id));
        model.addAttribute("modi", Lesemodus.values());
        model.addAttribute("offen", zugang.entscheiden() && !akte.archiviert() ? offen(id) : List.of());
        model.addAttribute("archivgruende", Archivgrund.values());
        model.addAttribute("gruppe", staff.kreisName(akte.kreis()));
        model.addAttribute(
                "kollegen",
                staff.members(akte.kreis()).stream()
                        .filter(c -> c.rollen().contains("SACHBEARBEITUNG")
                                && !c.account().equals(akte.zustaendig()))
                        .toList());
        model.addAttribute("ich", access.employee().id());
        model.addAttribute("namen", staff.names());
        model.addAttribute("reiter", reiter.reihe(id, "/rechte"));
        return "rights/web/rechte";
    }

    /// Who may only read, or works with it without owning it, asks for more.
    @PostMapping("/akte/{id}/rechte/anfragen")
    @Permitted("rights.REQUEST")
    public String ask(@PathVariable UUID id) {
        UUID hinweis = hinweise.zumErweitern(id);
        audit.log(Entry.of("rights.REQUEST").subjects(id));
        return "redirect:/anfrage/" + hinweis;
    }

    @PostMapping("/akte/{id}/lesemodus")
    @Permitted("rights.READ_MODE")
    public String readMode(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String modus, RedirectAttributes antwort) {
        akten.get(id);
        Lesemodus gewaehlt = Wahl.aus(Lesemodus.class, modus);
        return answer(
                "rights.READ_MODE",
                id,
                gewaehlt != null && rechte.setze(id, gewaehlt),
                "Wählen Sie, wer die Akte lesen darf. Ändern kann es, wer für die Akte zuständig ist.",
                antwort);
    }

    @PostMapping("/akte/{id}/rechte/entziehen")
    @Permitted("rights.REVOKE")
    public String revoke(@PathVariable UUID id, @RequestParam UUID konto, RedirectAttributes antwort) {
        akten.get(id);
        return answer(
                "rights.REVOKE",
                id,
                rechte.entziehe(id, konto),
                "Dieses Recht gibt es nicht mehr. Die Liste unten zeigt den neuen Stand.",
                antwort);
    }

    @PostMapping("/akte/{id}/uebergabe")
    @Permitted("rights.HAND_OVER")
    public String handOver(@PathVariable UUID id, @RequestParam UUID an, RedirectAttributes antwort) {
        AkteRef akte = akten.get(id);
        return answer(
                "rights.HAND_OVER",
                id,
                rechte.uebergib(id, an, akte.gruppe()),
                "So kann die Akte nicht übergeben werden. Wählen Sie jemanden aus der Arbeitsgruppe, der sie bearbeiten darf.",
                antwort);
    }

    @PostMapping("/akte/{id}/archiv")
    @Permitted("rights.ARCHIVE")
    public String archive(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean hinein,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes antwort) {
        AkteRef akte = akten.get(id);
        Rechte.Zugang zugang = rechte.zugang(id).orElseThrow(AccessRefused::new);
        List<Klaerungen.Punkt> offen = hinein && zugang.entscheiden() ? offen(id) : List.of();
        Archivgrund warum = Wahl.aus(Archivgrund.class, grund);
        if (!offen.isEmpty() && warum == null) {
            return answer(
                    "rights.ARCHIVE",
                    id,
                    false,
                    "Die Akte ist nicht archiviert, denn darin ist etwas offen: "
                            + offen.getFirst().satz()
                            + ". Erledigen Sie es, oder wählen Sie unter „Archiv“, warum sie trotzdem ins Archiv geht.",
                    antwort);
        }
        // Before it is read only; who decides about a file without writing in it leaves the entry in the log alone.
        if (!offen.isEmpty() && warum != null && zugang.schreiben()) {
            akten.note(akte, warum.ereignis(), null, null, null);
        }
        return answer(
                "rights.ARCHIVE",
                id,
                rechte.archiviere(id, hinein),
                "Geändert hat sich nichts: Die Akte ist schon dort, oder jemand anderes entscheidet über sie.",
                antwort);
    }

    /// What a person still has to do in the file.
    private List<Klaerungen.Punkt> offen(UUID akte) {
        return klaerungen.stream().flatMap(k -> k.offen(akte).stream()).toList();
    }

    private String answer(String action, UUID akte, boolean done, String sonst, RedirectAttributes antwort) {
        Entry entry = Entry.of(action).subjects(akte);
        audit.log(done ? entry : entry.refused());
        if (!done) {
            antwort.addFlashAttribute("weigerungSatz", sonst);
        }
        return back(akte);
    }

    /// The acting person may not see the file any more, by her own decision.
    private static String back(UUID id) {
        return "redirect:/akte/" + id + "/rechte";
    }
}
