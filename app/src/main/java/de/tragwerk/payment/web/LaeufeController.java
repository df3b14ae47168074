package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.run.Laeufe;
import de.tragwerk.payment.run.Warten;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.UnlesbarTabelle;
import de.tragwerk.payment.store.VereinbarungTabelle;
import de.tragwerk.shell.Seite;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of runs, and beginning one.
@Controller
@OnSide(Side.AMT)
class LaeufeController {

    private static final int SEITE = 50;

    private final LaufTabelle tabelle;
    private final KassenTabelle kassen;
    private final VereinbarungTabelle vereinbarungen;
    private final UnlesbarTabelle unlesbare;
    private final RealTime time;
    private final Laeufe laeufe;
    private final Warten warten;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    LaeufeController(
            LaufTabelle tabelle,
            KassenTabelle kassen,
            VereinbarungTabelle vereinbarungen,
            UnlesbarTabelle unlesbare,
            RealTime time,
            Laeufe laeufe,
            Warten warten,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.kassen = kassen;
        this.vereinbarungen = vereinbarungen;
        this.unlesbare = unlesbare;
        this.time = time;
        this.laeufe = laeufe;
        this.warten = warten;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/zahlungen")
    @Permitted("payment.RUN_LIST")
    @Transactional
    public String liste(@RequestParam(defaultValue = "1") int seite, Model model) {
        Seite<Lauf> blatt = Seite.lies(seite, SEITE, tabelle::liste);
        model.addAttribute("laeufe", blatt.zeilen());
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("offener", tabelle.offener().orElse(null));
        model.addAttribute("namen", staff.names());
        model.addAttribute("kassen", kassen.alle());
        model.addAttribute("vereinbart", vereinbarungen.gueltig(LocalDate.now(clock)));
        model.addAttribute("unlesbare", unlesbare.offene());
        model.addAttribute("darfAblegen", access.may(PaymentAction.BANK_UNREADABLE));
        YearMonth heute = YearMonth.now(clock);
        model.addAttribute(
                "monate",
                IntStream.rangeClosed(-1, 3)
                        .map(i -> -i)
                        .mapToObj(i -> heute.plusMonths(i))
                        .toList());
        model.addAttribute("vorschlag", heute.plusMonths(1));
        model.addAttribute("darfVereinbarung", access.may(PaymentAction.VOP_READ));
        model.addAttribute("darfBeginnen", access.may(PaymentAction.RUN_START));
        audit.log(Entry.of("payment.RUN_LIST"));
        return "payment/web/laeufe";
    }

    /// Somebody has looked at a message of the bank that could not be read.
    @PostMapping("/zahlungen/unlesbar/{id}")
    @Permitted("payment.BANK_UNREADABLE")
    @Transactional
    public String legeAb(@PathVariable UUID id) {
        if (!unlesbare.kennt(id)) {
            throw new AccessRefused();
        }
        boolean offen = unlesbare.erledige(id, access.employee().id(), time.instant());
        Entry eintrag = Entry.of("payment.BANK_UNREADABLE").subjects(id);
        audit.log(offen ? eintrag : eintrag.failed());
        return "redirect:/zahlungen";
    }

    @PostMapping("/zahlungen")
    @Permitted("payment.RUN_START")
    public String beginne(@RequestParam(defaultValue = "") String monat, RedirectAttributes hinweise) {
        YearMonth gewaehlt;
        try {
            gewaehlt = YearMonth.parse(monat);
        } catch (DateTimeException e) {
            gewaehlt = YearMonth.of(1, 1);
        }
        return switch (laeufe.beginne(gewaehlt)) {
            case Laeufe.Gut g -> {
                warten.bisFertig(g.lauf());
                yield "redirect:/zahlungen/" + g.lauf();
            }
            case Laeufe.Geweigert nein -> {
                hinweise.addFlashAttribute("weigerungSatz", nein.weigerung().satz());
                yield "redirect:/zahlungen";
            }
        };
    }
}
