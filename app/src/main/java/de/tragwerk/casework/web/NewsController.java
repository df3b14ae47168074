package de.tragwerk.casework.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.store.ZuschriftStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.news.Nachrichten;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.service.Leistungen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What persons wrote and nobody has dealt with yet: of the whole workgroup, with or without a file.
@Controller
@OnSide(Side.AMT)
@Transactional
class NewsController {

    private static final int PAGE = 50;

    /// @param zustaendig who has the file, or the application while there is none
    record Zeile(
            ZuschriftStore.Zuschrift zuschrift,
            Antrag antrag,
            @Nullable UUID zustaendig,
            String aktenzeichen) {}

    private final ZuschriftStore store;
    private final Nachrichten nachrichten;
    private final Antraege antraege;
    private final Akten akten;
    private final Leistungen leistungen;
    private final StaffDirectory staff;
    private final Audit audit;

    NewsController(
            ZuschriftStore store,
            Nachrichten nachrichten,
            Antraege antraege,
            Akten akten,
            Leistungen leistungen,
            StaffDirectory staff,
            Audit audit) {
        this.store = store;
        this.nachrichten = nachrichten;
        this.antraege = antraege;
        this.akten = akten;
        this.leistungen = leistungen;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/nachrichten")
    @Permitted("casework.NEWS")
    public String list(@RequestParam(defaultValue = "0") int ab, Model model) {
        int offset = Math.clamp(ab, 0, 100_000);
        List<ZuschriftStore.Zuschrift> found = store.offene(PAGE + 1, offset);
        List<ZuschriftStore.Zuschrift> shown = found.stream().limit(PAGE).toList();
        Map<UUID, Antrag> byId =
                antraege
                        .concerning(shown.stream()
                                .map(ZuschriftStore.Zuschrift::antragId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Antrag::id, Function.identity()));
        Map<UUID, AkteRef> files = akten.all(shown.stream()
                .map(ZuschriftStore.Zuschrift::akteId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        audit.log(Entry.of("casework.NEWS").subjects(byId.keySet()).subjects(files.keySet()));
        model.addAttribute(
                "zeilen", shown.stream().flatMap(z -> zeile(z, byId, files)).toList());
        model.addAttribute("ab", offset);
        model.addAttribute("seite", PAGE);
        model.addAttribute("weitere", found.size() > PAGE);
        model.addAttribute("namen", staff.names());
        UnaryOperator<String> services = leistungen::nameZuFormular;
        model.addAttribute("leistungen", services);
        return "casework/web/neu";
    }

    private static Stream<Zeile> zeile(
            ZuschriftStore.Zuschrift z, Map<UUID, Antrag> antraege, Map<UUID, AkteRef> akten) {
        Antrag antrag = antraege.get(z.antragId());
        AkteRef akte = z.akteId() == null ? null : akten.get(z.akteId());
        return antrag == null
                ? Stream.empty()
                : Stream.of(new Zeile(
                        z,
                        antrag,
                        akte == null ? antrag.zustaendig() : akte.zustaendig(),
                        akte == null ? "" : akte.aktenzeichen()));
    }

    /// @param zurueck the page it was pressed on: `eingang`, `akte`, else the list
    @PostMapping("/nachrichten/{id}/erledigt")
    @Permitted("casework.NEWS_DONE")
    public String done(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String zurueck, RedirectAttributes hinweise) {
        ZuschriftStore.Zuschrift letter = store.find(id).orElseThrow(AccessRefused::new);
        boolean done = nachrichten.erledige(id);
        Entry entry = Entry.of("casework.NEWS_DONE").subjects(letter.antragId(), id);
        audit.log(done ? entry : entry.refused());
        if (!done) {
            hinweise.addFlashAttribute(
                    "weigerungSatz",
                    "Diese Nachricht dürfen Sie lesen, aber nicht abschließen. Das tut, wer die Akte bearbeitet; eine archivierte Akte holen Sie zuerst aus dem Archiv.");
        }
        return switch (zurueck) {
            case "eingang" -> "redirect:/eingang/" + letter.antragId();
            case "akte" ->
                letter.akteId() == null ? "redirect:/nachrichten" : "redirect:/akte/" + letter.akteId() + "/antraege";
            default -> "redirect:/nachrichten";
        };
    }
}
