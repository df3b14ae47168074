package de.tragwerk.rights.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.rights.Anfrage;
import de.tragwerk.rights.Anfragen;
import de.tragwerk.rights.Hinweis;
import de.tragwerk.rights.Hinweise;
import de.tragwerk.rights.Notfaelle;
import de.tragwerk.rights.Notfall;
import de.tragwerk.rights.Recht;
import de.tragwerk.rights.Rechte;
import de.tragwerk.rights.Teil;
import de.tragwerk.rights.Zweck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asking for a right on a file one may not read, and all requests of and to the acting person.
@Controller
@OnSide(Side.AMT)
@Transactional
class RequestController {

    /// A right on a file of others, with its Aktenzeichen.
    record Eigen(UUID akteId, String aktenzeichen, Recht recht, LocalDate bis) {}

    private final Hinweise hinweise;
    private final Anfragen anfragen;
    private final Rechte rechte;
    private final Notfaelle notfaelle;
    private final Akten akten;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Clock clock;

    RequestController(
            Hinweise hinweise,
            Anfragen anfragen,
            Rechte rechte,
            Notfaelle notfaelle,
            Akten akten,
            StaffDirectory staff,
            Audit audit,
            Clock clock) {
        this.hinweise = hinweise;
        this.anfragen = anfragen;
        this.rechte = rechte;
        this.notfaelle = notfaelle;
        this.akten = akten;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/anfrage/{hinweis}")
    @Permitted("rights.REQUEST")
    public String form(@PathVariable UUID hinweis, Model model) {
        Hinweis stub = hinweise.get(hinweis);
        audit.log(Entry.of("rights.REQUEST").subjects(stub.akteId()));
        return form(stub, Map.of(), model);
    }

    @PostMapping("/anfrage/{hinweis}")
    @Permitted("rights.REQUEST")
    public ModelAndView ask(
            @PathVariable UUID hinweis,
            @RequestParam Map<String, String> getippt,
            @RequestParam(defaultValue = "") List<String> bereich,
            Model model) {
        Hinweis stub = hinweise.get(hinweis);
        List<Integer> eigene = staff.ownKreise();
        int fuer = getippt.getOrDefault("gruppe", "").matches("\\d{1,6}")
                ? Integer.parseInt(getippt.get("gruppe"))
                : eigene.isEmpty() ? 0 : eigene.getFirst();
        LocalDate bis = Days.read(getippt.getOrDefault("bis", "")).orElse(null);
        Recht art = Wahl.aus(Recht.class, getippt.get("art"));
        Zweck zweck = Wahl.aus(Zweck.class, getippt.get("zweck"));
        Anfragen.Gestellt gestellt;
        if (art == null || zweck == null || bis == null || !eigene.contains(fuer)) {
            gestellt = new Anfragen.Gestellt.Nein(
                    "Wählen Sie, was Sie brauchen und wofür, und nennen Sie einen Tag, zum Beispiel 30.06.2026.");
        } else {
            gestellt = anfragen.stelle(
                    stub,
                    art,
                    "teil".equals(getippt.get("umfang")) ? Teil.nur(bereich) : Teil.GANZ,
                    zweck,
                    java.text.Normalizer.normalize(
                            getippt.getOrDefault("begruendung", ""), java.text.Normalizer.Form.NFC),
                    bis,
                    fuer);
        }
        return switch (gestellt) {
            case Anfragen.Gestellt.Ja ja -> {
                audit.log(Entry.of("rights.REQUEST").subjects(stub.akteId(), ja.id()));
                yield new ModelAndView("redirect:/anfragen?gestellt");
            }
            case Anfragen.Gestellt.Nein nein -> {
                audit.log(Entry.of("rights.REQUEST").subjects(stub.akteId()).failed());
                model.addAttribute("fehler", nein.satz());
                model.addAttribute("gewaehlt", bereich);
                yield new ModelAndView(form(stub, getippt, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private String form(Hinweis stub, Map<String, String> getippt, Model model) {
        Map<Integer, String> gruppen = new TreeMap<>();
        staff.ownKreise().forEach(k -> gruppen.put(k, staff.kreisName(k)));
        model.addAttribute("h", stub);
        model.addAttribute("gruppe", staff.kreisName(stub.gruppe()));
        model.addAttribute("eigeneGruppen", gruppen);
        model.addAttribute("getippt", getippt);
        model.addAttribute("rechte", Recht.values());
        model.addAttribute("zwecke", Zweck.values());
        model.addAttribute("bereiche", Wahl.BEREICHE);
        model.addAttribute("bis", LocalDate.now(clock).plusDays(30));
        model.addAttribute("meine", anfragen.meine());
        return "rights/web/anfrage";
    }

    /// Requests to decide, own requests, own rights, emergency readings of own files.
    @GetMapping("/anfragen")
    @Permitted("rights.REQUESTS")
    public String all(@RequestParam Map<String, String> wie, Model model) {
        List<Anfrage> offen = anfragen.zuEntscheiden();
        List<Anfrage> meine = anfragen.meine();
        List<Anfrage> entschieden = anfragen.entschiedene();
        List<Notfall> notfall = notfaelle.ungesehene();
        List<Eigen> eigene = new ArrayList<>();
        rechte.eigene()
                .forEach(r -> akten.find(r.akteId())
                        .ifPresent(a -> eigene.add(new Eigen(r.akteId(), a.aktenzeichen(), r.recht(), r.bis()))));
        Set<UUID> wessen = new LinkedHashSet<>();
        List.of(offen, meine, entschieden).forEach(l -> l.forEach(a -> wessen.add(a.akteId())));
        notfall.forEach(n -> wessen.add(n.akteId()));
        eigene.forEach(e -> wessen.add(e.akteId()));
        audit.log(Entry.of("rights.REQUESTS").subjects(wessen));
        IntFunction<String> gruppen = staff::kreisName;
        model.addAttribute("offen", offen);
        model.addAttribute("meine", meine);
        model.addAttribute("entschieden", entschieden);
        model.addAttribute("eigene", eigene);
        model.addAttribute("notfaelle", notfall);
        model.addAttribute("gruppen", gruppen);
        model.addAttribute("namen", staff.names());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("gestellt", wie.containsKey("gestellt"));
        return "rights/web/anfragen";
    }

    @PostMapping("/anfragen/{id}/zurueckziehen")
    @Permitted("rights.WITHDRAW")
    public String withdraw(@PathVariable UUID id) {
        anfragen.zieheZurueck(id);
        audit.log(Entry.of("rights.WITHDRAW")
                .subjects(anfragen.meine().stream()
                        .filter(a -> a.id().equals(id))
                        .map(Anfrage::akteId)
                        .collect(Collectors.toSet())));
        return "redirect:/anfragen";
    }
}
