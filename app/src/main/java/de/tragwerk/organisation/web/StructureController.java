package de.tragwerk.organisation.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.organisation.Aufbau;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Units and workgroups.
@Controller
@OnSide(Side.AMT)
@Transactional
class StructureController {

    private static final String BACK = "redirect:/verwaltung";

    private final Aufbau aufbau;
    private final Audit audit;

    StructureController(Aufbau aufbau, Audit audit) {
        this.aufbau = aufbau;
        this.audit = audit;
    }

    @GetMapping("/verwaltung")
    @Permitted("organisation.STRUCTURE")
    public String show(@RequestParam(defaultValue = "") String fehler, Model model) {
        audit.log(Entry.of("organisation.STRUCTURE"));
        model.addAttribute("baum", aufbau.baum());
        model.addAttribute(
                "lose",
                aufbau.gruppen().stream().filter(g -> g.einheit() == null).toList());
        model.addAttribute("fehler", satz(fehler));
        return "organisation/web/aufbau";
    }

    private static @Nullable String satz(String fehler) {
        return switch (fehler) {
            case "name" -> "Geben Sie einen Namen mit 2 bis 120 Zeichen ein und wählen Sie die Einheit.";
            case "belegt" ->
                "In dieser Einheit liegen noch Arbeitsgruppen oder offene Einheiten. Ordnen Sie diese zuerst um.";
            default -> null;
        };
    }

    @PostMapping("/verwaltung/einheiten")
    @Permitted("organisation.STRUCTURE")
    public String addUnit(
            @RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable UUID ober) {
        boolean good = Eingabe.name(name) && (ober == null || aufbau.offene().contains(ober));
        if (good) {
            aufbau.neueEinheit(Eingabe.text(name), ober);
        }
        log(good);
        return good ? BACK : BACK + "?fehler=name";
    }

    @PostMapping("/verwaltung/einheiten/{id}/schliessen")
    @Permitted("organisation.STRUCTURE")
    public String closeUnit(@PathVariable UUID id) {
        boolean closed = aufbau.schliesse(id);
        log(closed);
        return closed ? BACK : BACK + "?fehler=belegt";
    }

    @PostMapping("/verwaltung/gruppen")
    @Permitted("organisation.STRUCTURE")
    public String addGroup(
            @RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable UUID einheit) {
        boolean good = Eingabe.name(name) && einheit != null && aufbau.offene().contains(einheit);
        if (good && einheit != null) {
            aufbau.neueGruppe(Eingabe.text(name), einheit);
        }
        log(good);
        return good ? BACK : BACK + "?fehler=name";
    }

    @PostMapping("/verwaltung/gruppen/zuordnen")
    @Permitted("organisation.STRUCTURE")
    public String place(
            @RequestParam(defaultValue = "0") int kreis, @RequestParam(required = false) @Nullable UUID einheit) {
        boolean good = einheit != null
                && aufbau.offene().contains(einheit)
                && aufbau.gruppen().stream().anyMatch(g -> g.kreis() == kreis);
        if (good && einheit != null) {
            aufbau.ordne(kreis, einheit);
        }
        log(good);
        return good ? BACK : BACK + "?fehler=name";
    }

    private void log(boolean done) {
        Entry entry = Entry.of("organisation.STRUCTURE");
        audit.log(done ? entry : entry.failed());
    }
}
