package de.tragwerk.transport.web;

import static de.tragwerk.access.Role.ADMINISTRATION;
import static de.tragwerk.access.Role.BETRIEB;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.StuckEffects;
import de.tragwerk.shell.Meldung;
import de.tragwerk.shell.NavEntry;
import de.tragwerk.shell.Seite;
import de.tragwerk.transport.fetch.Unreadables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What does not get out and what came in and cannot be read: with reason and age, without content.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
@Transactional
class StuckController {

    enum StuckAction implements Action {
        STUCK;

        @Override
        public Rule rule() {
            return Rule.role(ADMINISTRATION, BETRIEB);
        }
    }

    private static final int PAGE = 200;

    /// What the kinds of effects are called for people; an unknown one shows its own name.
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("osci", "Nachricht an den Intermediär"),
            Map.entry("fitconnect", "Einreichung an den Zustelldienst (FIT-Connect)"),
            Map.entry("fit-rueckruf", "Hinweis an ein Amt, dass etwas wartet"),
            Map.entry("rueckpost", "Brief in ein Postfach"),
            Map.entry("zahlung-melden", "Nachricht über eine Zahlung"),
            Map.entry("mail", "E-Mail"),
            Map.entry("postfach", "Quittung oder Zuschrift an ein Amt"),
            Map.entry("papierantrag", "Papierantrag in den Eingang"),
            Map.entry("payment.bank", "Zahlungsdatei an die Bank"),
            Map.entry("abgleich.legen", "Abgleichsdatei in den Ordner"),
            Map.entry("abgleich.entfernen", "Abgleichsdatei aus dem Ordner"),
            Map.entry("statistik.legen", "Statistik in den Ordner"),
            Map.entry("archiv.abgeben", "Abgabe an die E-Akte"));

    private final StuckEffects effects;
    private final Unreadables unreadables;
    private final Audit audit;

    StuckController(StuckEffects effects, Unreadables unreadables, Audit audit) {
        this.effects = effects;
        this.unreadables = unreadables;
        this.audit = audit;
    }

    @Bean
    static ActionCatalog stuckActions() {
        return ActionCatalog.of("transport", StuckAction.values());
    }

    @Bean
    static NavEntry stuckEntry() {
        return new NavEntry(
                "Verwaltung", "Liegengebliebenes", "/liegengeblieben", "tw-icon--uhr", 86, StuckAction.STUCK);
    }

    @Bean
    static Meldung stuckMeldung(StuckEffects effects, Unreadables unreadables) {
        return new Meldung() {
            @Override
            public Action action() {
                return StuckAction.STUCK;
            }

            @Override
            public List<String> offene() {
                List<String> open = new ArrayList<>();
                int gaveUp = effects.gaveUp();
                if (gaveUp > 0) {
                    open.add(
                            gaveUp == 1
                                    ? "Ein Auftrag nach außen wurde aufgegeben."
                                    : gaveUp + " Aufträge nach außen wurden aufgegeben.");
                }
                int unread = unreadables.count();
                if (unread > 0) {
                    open.add(
                            unread == 1
                                    ? "Eine Nachricht ließ sich nicht lesen."
                                    : unread + " Nachrichten ließen sich nicht lesen.");
                }
                return open;
            }

            @Override
            public String href() {
                return "/liegengeblieben";
            }
        };
    }

    @GetMapping("/liegengeblieben")
    @Permitted("transport.STUCK")
    public String show(@RequestParam(defaultValue = "1") int seite, Model model) {
        audit.log(Entry.of("transport.STUCK"));
        Seite<StuckEffects.Effect> stuck = Seite.lies(seite, PAGE, effects::all);
        Seite<Unreadables.Kept> unread = Seite.lies(seite, PAGE, unreadables::all);
        model.addAttribute("auftraege", stuck.zeilen());
        model.addAttribute("arten", KINDS);
        model.addAttribute("nachrichten", unread.zeilen());
        model.addAttribute("seite", stuck.nummer());
        model.addAttribute("weiter", stuck.weiter() || unread.weiter());
        return "transport/web/liegengeblieben";
    }

    @PostMapping("/liegengeblieben/auftrag")
    @Permitted("transport.STUCK")
    public String effect(@RequestParam UUID id, @RequestParam String was, RedirectAttributes flash) {
        boolean again = was.equals("nochmal");
        boolean done = again ? effects.again(id) : effects.putAway(id);
        audit.log(
                done
                        ? Entry.of("transport.STUCK").subjects(id)
                        : Entry.of("transport.STUCK").subjects(id).failed());
        return answer(
                done, again ? "Der Auftrag wird jetzt noch einmal versucht." : "Der Auftrag ist abgelegt.", flash);
    }

    @PostMapping("/liegengeblieben/nachricht")
    @Permitted("transport.STUCK")
    public String message(@RequestParam String id, @RequestParam String was, RedirectAttributes flash) {
        boolean again = was.equals("nochmal");
        boolean done = again ? unreadables.again(id) : unreadables.putAway(id);
        audit.log(
                done ? Entry.of("transport.STUCK") : Entry.of("transport.STUCK").failed());
        return answer(
                done,
                again
                        ? "Die Nachricht wird bei der nächsten Abholung noch einmal aufgenommen."
                        : "Die Nachricht ist abgelegt.",
                flash);
    }

    private static String answer(boolean done, String sentence, RedirectAttributes flash) {
        if (done) {
            flash.addFlashAttribute("erledigt", sentence);
        } else {
            flash.addFlashAttribute(
                    "fehler", "Das ist inzwischen erledigt oder läuft gerade. Sehen Sie die Liste noch einmal an.");
        }
        return "redirect:/liegengeblieben";
    }
}
