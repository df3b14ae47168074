package de.tragwerk.redaktion.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.Fassung;
import de.tragwerk.redaktion.Werkstatt;
import de.tragwerk.redaktion.store.Fassungen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// From draft to published by two people. Two who press at once get one result: a version leaves a state once.
@Controller
@OnSide(Side.VERMITTLUNG)
class ReleaseController {

    private static final String PUBLISH = "redaktion.PUBLISH";

    private final Fassungen fassungen;
    private final Werkstatt werkstatt;
    private final StepUp stepUp;
    private final NachDerTat rueckweg;
    private final TransactionTemplate transaction;

    ReleaseController(
            Fassungen fassungen,
            Werkstatt werkstatt,
            StepUp stepUp,
            NachDerTat rueckweg,
            TransactionTemplate transaction) {
        this.fassungen = fassungen;
        this.werkstatt = werkstatt;
        this.stepUp = stepUp;
        this.rueckweg = rueckweg;
        this.transaction = transaction;
    }

    @PostMapping("/formulare/fassung/{id}/vorlegen")
    @Permitted("redaktion.PROPOSE")
    String propose(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return in(() -> rueckweg.nach(
                id, "", "redaktion.PROPOSE", werkstatt.legeVor(fassungen.get(id), stand(getippt)), flash));
    }

    @PostMapping("/formulare/fassung/{id}/veroeffentlichen")
    @Permitted(PUBLISH)
    String publish(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        LocalDate ab = Days.read(NachDerTat.text(getippt, "ab")).orElse(null);
        String nein = in(() -> werkstatt.darfVeroeffentlichen(fassungen.get(id), ab));
        String vorher = !nein.isEmpty()
                ? nein
                : stepUp.confirm(getippt.getOrDefault("passwort", "")) instanceof StepUp.Answer.Refused no
                        ? no.sentence()
                        : "";
        return in(() -> {
            Fassung fassung = fassungen.get(id);
            Werkstatt.Ergebnis ergebnis = vorher.isEmpty() && ab != null
                    ? werkstatt.veroeffentliche(fassung, stand(getippt), ab)
                    : new Werkstatt.Ergebnis(vorher, List.of());
            if (ergebnis.gut()) {
                rueckweg.belege(PUBLISH, id, fassung.hash());
                return "redirect:/formulare/fassung/" + id;
            }
            return rueckweg.nach(id, "", PUBLISH, ergebnis, flash);
        });
    }

    @PostMapping("/formulare/fassung/{id}/zurueckgeben")
    @Permitted("redaktion.RETURN")
    String giveBack(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return in(() -> rueckweg.nach(
                id,
                "",
                "redaktion.RETURN",
                werkstatt.gibZurueck(fassungen.get(id), stand(getippt), NachDerTat.text(getippt, "grund")),
                flash));
    }

    @PostMapping("/formulare/fassung/{id}/verwerfen")
    @Permitted("redaktion.DISCARD")
    String discard(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        return in(() -> rueckweg.nach(
                id, "", "redaktion.DISCARD", werkstatt.verwirf(fassungen.get(id), stand(getippt)), flash));
    }

    private static int stand(Map<String, String> getippt) {
        return NachDerTat.zahl(getippt, "stand");
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
