package de.tragwerk.beratung.web;

import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Eingabe;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Link;
import de.tragwerk.beratung.pflege.LinkToken;
import de.tragwerk.beratung.pflege.Selbsteintrag;
import de.tragwerk.beratung.pflege.Vieraugen;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.beratung.store.Linktabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A centre writes its own entry by the link it was given, without an account. Afterwards the same link says what
/// became of it. Unknown, withdrawn and expired links look the same.
@Controller
@OnSide(Side.VERMITTLUNG)
class EintragController {

    private final Linktabelle links;
    private final Fassungen<Eintrag> fassungen;
    private final Vieraugen<Eintrag> vieraugen;
    private final Selbsteintrag selbsteintrag;
    private final Registry registry;
    private final Audit audit;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    EintragController(
            Linktabelle links,
            Fassungen<Eintrag> fassungen,
            Vieraugen<Eintrag> vieraugen,
            Selbsteintrag selbsteintrag,
            Registry registry,
            Audit audit,
            Attempts attempts,
            TransactionTemplate transaction) {
        this.links = links;
        this.fassungen = fassungen;
        this.vieraugen = vieraugen;
        this.selbsteintrag = selbsteintrag;
        this.registry = registry;
        this.audit = audit;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /// What the page needs to know.
    private record Stand(Link link, Optional<Fassung<Eintrag>> gesendet, Eingabe vorlage) {}

    @GetMapping(LinkToken.PFAD + "{token}")
    @Permitted(value = "beratung.ENTER", audited = false)
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Stand> stand = stand(new LinkToken(token), request);
        stand.ifPresent(s -> Formular.zeige(s.vorlage(), Map.of(), model));
        return show(stand, "", response, model);
    }

    @PostMapping(LinkToken.PFAD + "{token}")
    @Permitted(value = "beratung.ENTER", audited = false)
    String send(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> getippt,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Stand> stand = stand(new LinkToken(token), request);
        if (stand.isEmpty() || stand.get().gesendet().isPresent()) {
            return show(stand, "", response, model);
        }
        Eingabe eingabe = Eingabe.von(getippt);
        Eingabe.Gelesen gelesen = eingabe.lies();
        Link link = stand.get().link();
        String nein = !gelesen.gut()
                ? ""
                : in(() -> {
                    String weigerung = selbsteintrag.schlageVor(link, gelesen.eintrag());
                    Entry entry = Entry.of("beratung.ENTERED").subjects(link.id());
                    audit.log(weigerung.isEmpty() ? entry : entry.failed());
                    return weigerung;
                });
        if (gelesen.gut() && nein.isEmpty()) {
            return "redirect:" + new LinkToken(token).path();
        }
        Formular.zeige(eingabe, gelesen.fehler(), model);
        return show(stand, nein, response, model);
    }

    private Optional<Stand> stand(LinkToken token, HttpServletRequest request) {
        Optional<Stand> stand = in(() -> links.zu(token)
                .map(link -> new Stand(
                        link,
                        fassungen.von(link),
                        vieraugen.vorlage(link.kennung()).map(Eingabe::von).orElseGet(Eingabe::leer))));
        // A link that is good was no guess.
        stand.ifPresent(s -> attempts.succeeded(request));
        return stand;
    }

    private String show(Optional<Stand> stand, String nein, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        if (stand.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("betreiber", registry.get(Scope.current().mandant()).name());
        model.addAttribute("gilt", stand.isPresent());
        model.addAttribute("gesendet", stand.flatMap(Stand::gesendet).orElse(null));
        model.addAttribute("bis", stand.map(s -> s.link().bis()).orElse(null));
        model.addAttribute("weigerung", nein);
        return "beratung/web/eintrag";
    }

    /// As a job: nobody is logged in.
    private <T> T in(Supplier<T> work) {
        return Scope.get(
                Scope.job(Scope.current().mandant(), "beratungseintrag"),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
