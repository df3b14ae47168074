package de.tragwerk.redaktion.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.newsletter.Rundbrief;
import de.tragwerk.redaktion.rundbrief.Ausgabe;
import de.tragwerk.redaktion.rundbrief.Ausgaben;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The newsletter at the editors' desk: write in three languages, look at it, propose; a second person releases,
/// and portals send it.
@Controller
@OnSide(Side.VERMITTLUNG)
class RundbriefController {

    private static final String SCHNELLER =
            "Nicht gespeichert: jemand war schneller, oder die Ausgabe ist kein Entwurf mehr. Sehen Sie sie noch"
                    + " einmal an.";
    private static final Map<String, String> NAMEN =
            Map.of("de", "Deutsch", "de-simple", "Einfache Sprache", "en", "English");

    private final Ausgaben ausgaben;
    private final StepUp stepUp;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RundbriefController(Ausgaben ausgaben, StepUp stepUp, Audit audit, TransactionTemplate transaction) {
        this.ausgaben = ausgaben;
        this.stepUp = stepUp;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/rundbriefe")
    @Permitted("redaktion.LETTERS")
    String list(Model model) {
        return in(() -> {
            audit.log(Entry.of("redaktion.LETTERS"));
            model.addAttribute("ausgaben", ausgaben.alle());
            model.addAttribute("stand", stand());
            return "redaktion/web/rundbriefe";
        });
    }

    private Map<UUID, List<Ausgaben.Portalstand>> stand() {
        return ausgaben.stand().stream().collect(Collectors.groupingBy(Ausgaben.Portalstand::rundbrief));
    }

    @PostMapping("/rundbriefe")
    @Permitted("redaktion.CHANGE_LETTER")
    String begin() {
        return in(() -> {
            UUID id = ausgaben.beginne();
            audit.log(Entry.of("redaktion.CHANGE_LETTER").subjects(id));
            return "redirect:/rundbriefe/" + id;
        });
    }

    @GetMapping("/rundbriefe/{id}")
    @Permitted("redaktion.LETTERS")
    String one(@PathVariable UUID id, Model model) {
        return in(() -> {
            Ausgabe ausgabe = ausgaben.get(id);
            audit.log(Entry.of("redaktion.LETTERS").subjects(id));
            model.addAttribute("a", ausgabe);
            model.addAttribute("namen", namen());
            model.addAttribute("vollstaendig", ausgabe.rundbrief().vollstaendig());
            model.addAttribute("mitgeschrieben", ausgaben.mitgeschrieben(id));
            model.addAttribute("stand", stand().getOrDefault(id, List.of()));
            return "redaktion/web/rundbrief";
        });
    }

    private static Map<String, String> namen() {
        Map<String, String> namen = new LinkedHashMap<>();
        Rundbrief.SPRACHEN.forEach(s -> namen.put(s, Objects.requireNonNull(NAMEN.get(s))));
        return namen;
    }

    @PostMapping("/rundbriefe/{id}")
    @Permitted("redaktion.CHANGE_LETTER")
    String change(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        Map<String, Rundbrief.Teil> teile = new LinkedHashMap<>();
        for (String sprache : Rundbrief.SPRACHEN) {
            teile.put(
                    sprache,
                    new Rundbrief.Teil(
                            NachDerTat.text(getippt, "betreff-" + sprache),
                            NachDerTat.text(getippt, "text-" + sprache)));
        }
        String zuLang = teile.values().stream()
                        .anyMatch(t -> t.betreff().length() > Rundbrief.LAENGSTER_BETREFF
                                || t.text().length() > Rundbrief.LAENGSTER_TEXT
                                || t.betreff().chars().anyMatch(Character::isISOControl))
                ? "Kürzen Sie: Ein Betreff hat eine Zeile und höchstens 150 Zeichen, ein Text höchstens 20.000."
                : "";
        return act(
                id,
                "redaktion.CHANGE_LETTER",
                flash,
                () -> zuLang.isEmpty() ? ausgaben.schreibe(id, zahl(getippt), teile) ? "" : SCHNELLER : zuLang);
    }

    @PostMapping("/rundbriefe/{id}/vorlegen")
    @Permitted("redaktion.PROPOSE_LETTER")
    String propose(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return act(
                id,
                "redaktion.PROPOSE_LETTER",
                flash,
                () -> !ausgaben.get(id).rundbrief().vollstaendig()
                        ? "Es fehlt noch etwas: Betreff und Text in jeder der drei Sprachen."
                        : ausgaben.legeVor(id, zahl(getippt)) ? "" : SCHNELLER);
    }

    @PostMapping("/rundbriefe/{id}/freigeben")
    @Permitted("redaktion.RELEASE_LETTER")
    String release(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        boolean eigene = in(() -> ausgaben.mitgeschrieben(id));
        String vorher = eigene
                ? "Eine zweite Person gibt frei, die nicht mitgeschrieben hat."
                : stepUp.confirm(getippt.getOrDefault("passwort", "")) instanceof StepUp.Answer.Refused no
                        ? no.sentence()
                        : "";
        return act(
                id,
                "redaktion.RELEASE_LETTER",
                flash,
                () -> !vorher.isEmpty() ? vorher : ausgaben.gibFrei(id, zahl(getippt)) ? "" : SCHNELLER);
    }

    @PostMapping("/rundbriefe/{id}/zurueckgeben")
    @Permitted("redaktion.RETURN_LETTER")
    String giveBack(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        String grund = NachDerTat.text(getippt, "grund");
        return act(
                id,
                "redaktion.RETURN_LETTER",
                flash,
                () -> grund.isEmpty() || grund.length() > 1000
                        ? "Schreiben Sie in höchstens 1.000 Zeichen, was zu ändern ist. Das liest, wer weiterschreibt."
                        : ausgaben.gibZurueck(id, zahl(getippt), grund) ? "" : SCHNELLER);
    }

    @PostMapping("/rundbriefe/{id}/verwerfen")
    @Permitted("redaktion.DISCARD_LETTER")
    String discard(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return act(id, "redaktion.DISCARD_LETTER", flash, () -> ausgaben.verwirf(id, zahl(getippt)) ? "" : SCHNELLER);
    }

    /// Logs an act with the hash of what it was about and leads back to its page.
    ///
    /// @param work says what is wrong, or nothing
    private String act(UUID id, String action, RedirectAttributes flash, Supplier<String> work) {
        return in(() -> {
            String problem = work.get();
            Entry entry = Entry.of(action)
                    .subjects(id)
                    .thing(
                            "rundbrief",
                            id,
                            HexFormat.of().parseHex(ausgaben.get(id).hash()));
            audit.log(problem.isEmpty() ? entry : entry.failed());
            if (!problem.isEmpty()) {
                flash.addFlashAttribute("fehler", problem);
                flash.addFlashAttribute("weigerungSatz", problem);
            }
            return "redirect:/rundbriefe/" + id;
        });
    }

    /// Released issues, open to everybody: portals read them, and so may others.
    @GetMapping(Rundbrief.VERZEICHNIS)
    @Permitted(value = "redaktion.REGISTER", audited = false)
    ResponseEntity<Map<String, Object>> released() {
        List<Rundbrief> out = Scope.get(
                Scope.job(Scope.current().mandant(), "rundbriefverzeichnis"), () -> in(ausgaben::freigegebene));
        return ResponseEntity.ok(Map.of("rundbriefe", out));
    }

    private static int zahl(Map<String, String> getippt) {
        return NachDerTat.zahl(getippt, "stand");
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
