package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.anbindung.Land;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All municipalities and how far each is.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class BoardController {

    private final Uebersicht uebersicht;
    private final Anbindungen anbindungen;
    private final Audit audit;

    BoardController(Uebersicht uebersicht, Anbindungen anbindungen, Audit audit) {
        this.uebersicht = uebersicht;
        this.anbindungen = anbindungen;
        this.audit = audit;
    }

    @GetMapping("/anbindung")
    @Permitted("anbindung.BOARD")
    public String board(@RequestParam Map<String, String> gefragt, Model model) {
        audit.log(Entry.of("anbindung.BOARD"));
        return board(gefragt, Map.of(), null, model);
    }

    private String board(
            Map<String, String> gefragt, Map<String, String> getippt, @Nullable String fehler, Model model) {
        Uebersicht.Wahl wahl = wahl(gefragt);
        List<Uebersicht.Zeile> alle = uebersicht.alle();
        Map<String, String> laender = new LinkedHashMap<>();
        alle.stream()
                .map(z -> z.v().ars().substring(0, 2))
                .distinct()
                .sorted()
                .forEach(l -> laender.put(l, Land.name(l)));
        model.addAttribute("zeilen", Uebersicht.gewaehlt(alle, wahl));
        model.addAttribute("alle", alle.size());
        model.addAttribute("live", alle.stream().filter(z -> z.v().offen()).count());
        model.addAttribute("warnungen", alle.stream().filter(z -> z.stufe() > 0).count());
        model.addAttribute("jeLand", Uebersicht.jeLand(alle));
        model.addAttribute("laender", laender);
        model.addAttribute("schritte", Schritt.values());
        model.addAttribute("varianten", Variante.values());
        model.addAttribute("wahl", wahl);
        model.addAttribute("getippt", getippt);
        model.addAttribute("fehler", fehler);
        return "anbindung/web/uebersicht";
    }

    private static Uebersicht.Wahl wahl(Map<String, String> gefragt) {
        return new Uebersicht.Wahl(
                Eingabe.text(gefragt, "land"),
                Eingabe.text(gefragt, "phase"),
                Eingabe.text(gefragt, "variante"),
                Eingabe.text(gefragt, "text"),
                Eingabe.text(gefragt, "sort"));
    }

    @GetMapping("/anbindung/stand.csv")
    @Permitted("anbindung.EXPORT")
    public ResponseEntity<byte[]> export(@RequestParam Map<String, String> gefragt) {
        audit.log(Entry.of("anbindung.EXPORT"));
        return Download.csv("anbindungen.csv", Tabelle.stand(Uebersicht.gewaehlt(uebersicht.alle(), wahl(gefragt))));
    }

    @GetMapping("/anbindung/zustaendigkeiten.csv")
    @Permitted("anbindung.EXPORT")
    public ResponseEntity<byte[]> responsibilities() {
        audit.log(Entry.of("anbindung.EXPORT"));
        return Download.csv("zustaendigkeiten.csv", Tabelle.zustaendigkeiten(uebersicht.alle()));
    }

    @PostMapping("/anbindung")
    @Permitted("anbindung.BEGIN")
    public ModelAndView begin(@RequestParam Map<String, String> getippt, Model model) {
        String name = Eingabe.text(getippt, "name");
        String organisation = Eingabe.text(getippt, "organisation");
        String ars = Eingabe.text(getippt, "ars");
        String leika = Eingabe.text(getippt, "leika");
        String fehler = !Eingabe.zeile(name, 2, 120)
                ? "Nennen Sie die Kommune mit 2 bis 120 Zeichen."
                : !organisation.matches("[a-z]{3}:[A-Za-z0-9._-]{1,64}")
                        ? "Ein Organisationsschlüssel sieht aus wie ags:05999001."
                        : !ars.matches("(0[1-9]|1[0-6])\\d{10}")
                                ? "Ein Regionalschlüssel hat 12 Ziffern und beginnt mit 01 bis 16. Fehlt eine führende Null?"
                                : !leika.matches("99\\d{12}")
                                        ? "Ein LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99."
                                        : null;
        Optional<UUID> neu = fehler == null ? anbindungen.beginne(name, organisation, ars, leika) : Optional.empty();
        if (neu.isEmpty()) {
            audit.log(Entry.of("anbindung.BEGIN").failed());
            return new ModelAndView(
                    board(
                            Map.of(),
                            getippt,
                            fehler != null
                                    ? fehler
                                    : "Diese Behörde wird für diese Leistung schon angebunden. Sie finden sie in der Liste.",
                            model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        audit.log(Entry.of("anbindung.BEGIN").subjects(neu.get()));
        return new ModelAndView("redirect:/anbindung/" + neu.get());
    }
}
