package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Termine;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Group appointments and who comes.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class AppointmentController {

    private static final String TERMINE = "redirect:/anbindungstermine";

    private final Anbindungen anbindungen;
    private final Termine termine;
    private final Zurueck zurueck;
    private final Audit audit;
    private final RealTime time;

    AppointmentController(Anbindungen anbindungen, Termine termine, Zurueck zurueck, Audit audit, RealTime time) {
        this.anbindungen = anbindungen;
        this.termine = termine;
        this.zurueck = zurueck;
        this.audit = audit;
        this.time = time;
    }

    /// All appointments, and who could come together.
    @GetMapping("/anbindungstermine")
    @Permitted("anbindung.APPOINTMENT")
    public String appointments(Model model) {
        audit.log(Entry.of("anbindung.APPOINTMENT"));
        model.addAttribute("termine", termine.alle());
        model.addAttribute("gruppen", Gruppe.aus(anbindungen.alle()));
        return "anbindung/web/termine";
    }

    @PostMapping("/anbindungstermine")
    @Permitted("anbindung.APPOINTMENT")
    public String offer(@RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        OffsetDateTime beginn = Eingabe.zeitpunkt(Eingabe.text(getippt, "tag"), Eingabe.text(getippt, "uhrzeit"));
        String ort = Eingabe.text(getippt, "ort");
        String gruppe = Eingabe.text(getippt, "gruppe");
        String plaetze = Eingabe.text(getippt, "plaetze");
        boolean good = beginn != null
                && Eingabe.zeile(ort, 2, 200)
                && Eingabe.zeile(gruppe, 2, 120)
                && plaetze.matches("[1-9]\\d{0,2}")
                && Integer.parseInt(plaetze) <= 500;
        if (good && beginn != null) {
            termine.biete(beginn, ort, gruppe, Integer.parseInt(plaetze));
        } else {
            Zurueck.weigere(flash, "Nennen Sie Tag (02.03.2026), Uhrzeit (10:00), Ort, Gruppe und 1 bis 500 Plätze.");
        }
        audit.log(
                good
                        ? Entry.of("anbindung.APPOINTMENT")
                        : Entry.of("anbindung.APPOINTMENT").failed());
        return TERMINE;
    }

    @PostMapping("/anbindungstermine/{termin}")
    @Permitted("anbindung.APPOINTMENT")
    public String state(@PathVariable UUID termin, @RequestParam String zustand, RedirectAttributes flash) {
        Optional<Termine.Zustand> neu = Arrays.stream(Termine.Zustand.values())
                .filter(z -> z.name().equals(zustand))
                .findFirst();
        boolean zuFrueh = neu.filter(z -> z == Termine.Zustand.STATTGEFUNDEN).isPresent()
                && termine.alle().stream()
                        .anyMatch(t ->
                                t.id().equals(termin) && t.beginn().toInstant().isAfter(time.instant()));
        if (zuFrueh) {
            Zurueck.weigere(
                    flash, "Dieser Termin hat noch nicht begonnen. Sagen Sie danach, dass er stattgefunden hat.");
        }
        boolean done = !zuFrueh && neu.isPresent() && termine.setze(termin, neu.get());
        Entry entry = Entry.of("anbindung.APPOINTMENT").subjects(termin);
        audit.log(done ? entry : entry.failed());
        return TERMINE;
    }

    @PostMapping("/anbindung/{id}/termin")
    @Permitted("anbindung.APPOINTMENT")
    public String takePart(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        Vorhaben v = anbindungen.get(id);
        String fehler = zurueck.gesperrt(v, Schritt.TERMIN);
        UUID termin = Eingabe.uuid(Eingabe.text(getippt, "termin"));
        String personen = Eingabe.text(getippt, "personen");
        String namen = Eingabe.text(getippt, "namen");
        Optional<Termine.Termin> gewaehlt = termine.alle().stream()
                .filter(t -> t.id().equals(termin) && t.zustand() != Termine.Zustand.ABGESAGT)
                .findFirst();
        if (fehler.isEmpty()
                && (gewaehlt.isEmpty() || !personen.matches("[1-9]|[1-4]\\d|50") || !Eingabe.zeile(namen, 2, 500))) {
            fehler = "Wählen Sie einen Termin, nennen Sie 1 bis 50 Personen und ihre Namen.";
        }
        if (fehler.isEmpty()) {
            int schon = termine.teilnahme(id)
                    .filter(t -> t.termin().equals(termin))
                    .map(Termine.Teilnahme::personen)
                    .orElse(0);
            if (gewaehlt.orElseThrow().frei() + schon < Integer.parseInt(personen)) {
                fehler = "So viele Plätze sind an diesem Termin nicht frei. Wählen Sie einen anderen.";
            }
        }
        if (fehler.isEmpty()) {
            termine.nimmTeil(id, gewaehlt.orElseThrow().id(), Integer.parseInt(personen), namen);
            anbindungen.vermerke(id, Schritt.TERMIN, "");
        }
        return zurueck.nach(id, Schritt.TERMIN, "anbindung.APPOINTMENT", fehler, flash);
    }
}
